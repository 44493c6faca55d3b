"""Imports in the feed."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_sentences(
    {
        "directory.imported": _(
            "%(who)s brought in a table: %(added)s added, %(changed)s changed, %(refused)s refused."
        ),
        "directory.import_undone": _("%(who)s took an import of %(count)s rows back."),
    }
)
add_address("import", lambda import_id: reverse("directory:import", args=[import_id]))
