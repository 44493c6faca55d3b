"""The feeds one's organizations take resources from."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.errors import Refused
from holt.kernel.tables import Action, Column, Empty, Link, Search, Table
from holt.kernel.viewer import Viewer
from holt.kernel.web.words import sentence
from holt.learning import queries


def how_it_goes(row: Any) -> str:
    """How reading it went last."""
    read = _("Read on %(day)s.") % {"day": date_format(row.read_at)} if row.read_at else ""
    if row.trouble:
        words = sentence(Refused(row.trouble, "", row.trouble_facts))
        return f"{words} {read}".strip()
    return read or _("Not read yet.")


COLUMNS = (
    Column(
        "name",
        gettext_lazy("Feed"),
        lambda row: Link(row.name, f"/resources/feeds/{row.pk}/"),
        order=("name",),
    ),
    Column("host", gettext_lazy("Server"), queries.feed_host),
    Column("organization", gettext_lazy("Followed by"), lambda row: row.organization.name),
    Column(
        "is_kept",
        gettext_lazy("When"),
        lambda row: _("Every night") if row.is_kept else _("Once"),
    ),
    Column("left", gettext_lazy("Left out last"), lambda row: row.left, numeric=True),
    Column("state", gettext_lazy("How it goes"), how_it_goes),
)


def feeds_table(viewer: Viewer) -> Table:
    """The feeds that one's organizations follow."""
    follow = Action(_("Take in from an address"), "/resources/feeds/follow/")
    return Table(
        name="resource_feeds",
        title=_("Feeds we take resources from"),
        why=_("What others list at an address is taken in here, each thing once."),
        read=lambda who: queries.feeds_with_details(queries.resource_feeds(who)),
        columns=COLUMNS,
        filters=(
            Search(
                "q",
                gettext_lazy("Search"),
                lambda rows, value: rows.filter(name__icontains=value),
            ),
        ),
        empty=Empty(
            _("No feed is followed yet"),
            _(
                "A state library's toolkits, a museum's lesson plans: give the address of their "
                "feed, and what they list stands among the shared resources."
            ),
            follow.url,
            follow.label,
        ),
        actions=(follow, Action(_("Shared resources"), "/resources/")),
    )
