"""What the directory tells, as sentences of the feed."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_sentences(
    {
        "directory.added": _("%(who)s added %(organization_name)s"),
        "directory.edited": _("%(who)s edited the entry of %(organization_name)s"),
        "directory.verified": _("%(who)s verified the entry of %(organization_name)s"),
        "directory.closed": _("%(who)s noted that %(organization_name)s has closed"),
        "directory.reopened": _("%(who)s noted that %(organization_name)s is at work again"),
        "directory.left": _("%(organization_name)s left the network"),
        "directory.reminded": _("The coordinators of %(organization_name)s were asked to check it"),
        "directory.detailed": _("%(who)s changed the details of %(organization_name)s"),
        "directory.fact_sheet_written": _(
            "%(who)s wrote the fact sheet of %(organization_name)s anew"
        ),
        "directory.logo_set": _("%(who)s changed the logo of %(organization_name)s"),
        "directory.fact_sheet_read": _("%(who)s read the fact sheet of %(organization_name)s"),
        "directory.invited": _("%(who)s invited somebody to %(organization_name)s"),
        "directory.invitation_withdrawn": _(
            "%(who)s took back an invitation to %(organization_name)s"
        ),
        "directory.joined": _("%(organization_name)s has a new member"),
        "directory.role_changed": _("%(who)s changed a role at %(organization_name)s"),
        "directory.membership_ended": _("A membership at %(organization_name)s ended"),
        "directory.handed_over": _("Work at %(organization_name)s was handed over to a colleague"),
        "directory.kind_added": _("%(who)s added a kind of organization: %(kind_name)s"),
        "directory.subject_added": _("%(who)s added a subject: %(subject_name)s"),
        "directory.changed_in_bulk": _("%(who)s changed %(count)s organizations at once"),
        "directory.bulk_undone": _("%(who)s took back a change of %(count)s organizations"),
    }
)
add_address("organization", lambda one: reverse("directory:organization", args=[one]))
add_address("bulk_change", lambda one: reverse("directory:bulk_change", args=[one]))
add_address("kind", lambda one: reverse("directory:taxonomy"))
add_address("subject", lambda one: reverse("directory:taxonomy"))
