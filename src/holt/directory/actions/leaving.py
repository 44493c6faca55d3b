"""An organization leaves the network and takes its data along (see `exports`)."""

from datetime import datetime

from django.db.models import Q

from holt.directory import access, events, queries
from holt.directory.asks import LeaveNetworkAsk
from holt.directory.models import (
    Capability,
    Contact,
    FactSheet,
    Invitation,
    Membership,
    Organization,
    Place,
    Service,
)
from holt.kernel import files
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer

EMPTY = {"description": "", "mission": "", "url": "", "email": "", "phone": "", "facts": {}}


@verb("directory.leave_network", ask=LeaveNetworkAsk)
def leave_network(actor: Viewer, ask: LeaveNetworkAsk, *, now: datetime) -> Organization:
    """Take an organization and its parts out of the network; its name stays in shared records.

    Raises Refused "name_differs" unless its name is repeated.
    """
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_leave(actor, organization.pk), actor)
    if ask.name.strip() != organization.name:
        raise Refused("name_differs", "name", {"name": organization.name})
    if organization.status == Organization.Status.LEFT:
        raise Refused("not_active")
    parts = queries.part_ids(organization.pk)
    _forget((organization.pk, *parts), now)
    tell(
        events.Left(organization.pk, organization.name, parts),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    organization.refresh_from_db()
    return organization


def _forget(ids: tuple[int, ...], now: datetime) -> None:
    """End what they offer and who belongs to them; delete contacts of theirs and theirs alone."""
    today = now.date()
    gone = {"organization_id__in": ids}
    FactSheet.objects.filter(**gone).delete()
    Contact.objects.filter(Q(**gone) | Q(kept_by_id__in=ids)).delete()
    Capability.objects.filter(**gone, ended_on=None).update(ended_on=today, person=None)
    Service.objects.filter(**gone).update(status="inactive", email="")
    Place.objects.filter(**gone, closed_on=None).update(closed_on=today, is_main=False, phone="")
    Membership.objects.filter(**gone, ended_at=None).update(ended_at=now)
    Invitation.objects.filter(**gone, accepted_at=None, withdrawn_at=None).update(withdrawn_at=now)
    left = Organization.objects.filter(pk__in=ids)
    for logo_id in left.exclude(logo=None).values_list("logo_id", flat=True):
        files.forget(logo_id)
    left.update(
        status=Organization.Status.LEFT,
        is_network_member=False,
        is_public=False,
        closed_on=today,
        edited_at=now,
        **EMPTY,
    )
