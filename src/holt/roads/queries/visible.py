"""Mobile libraries a viewer may know of, and their rows."""

from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.roads import access
from holt.roads.models import Mobile, Stop, Vehicle


def visible(viewer: Viewer) -> QuerySet[Mobile]:
    """Published ones of organizations the viewer may see, and all of their own; by name."""
    rows = Mobile.objects.order_by("name", "pk")
    if viewer.is_house:
        return rows
    own = [pk for pk, role in viewer.roles.items() if role >= Role.VIEWER]
    seen = Q(is_public=True, organization__in=directory.visible(viewer).order_by().values("pk"))
    return rows.filter(seen | Q(organization_id__in=own))


def mobile_row(viewer: Viewer, mobile_id: int) -> Mobile:
    """One row with its organization. Raises NotFound."""
    row = visible(viewer).select_related("organization").filter(pk=mobile_id).first()
    if row is None:
        raise NotFound
    return row


def kept_row(viewer: Viewer, mobile_id: int) -> Mobile:
    """One the viewer looks after. Raises NotFound, NotAllowed, SignInNeeded."""
    row = mobile_row(viewer, mobile_id)
    access.require(access.may_keep(viewer, row.organization_id), viewer)
    return row


def inside_row(viewer: Viewer, mobile_id: int) -> Mobile:
    """One whose plans the viewer may read. Raises NotFound, NotAllowed, SignInNeeded."""
    row = mobile_row(viewer, mobile_id)
    access.require(access.may_see_inside(viewer, row.organization_id), viewer)
    return row


def mobile_to_change(viewer: Viewer, mobile_id: int) -> Mobile:
    """The row, locked: whoever changes a timetable of it comes after. Raises NotFound, NotAllowed."""
    row = kept_row(viewer, mobile_id)
    return Mobile.objects.select_for_update(no_key=True).get(pk=row.pk)


def stops(viewer: Viewer) -> QuerySet[Stop]:
    """Stops of the mobile libraries the viewer may know of, by name."""
    seen = visible(viewer).order_by().values("pk")
    return Stop.objects.filter(mobile__in=seen).order_by("name", "pk")


def stop_to_change(viewer: Viewer, stop_id: int) -> tuple[Mobile, Stop]:
    """A stop with its mobile library, both locked. Raises NotFound, NotAllowed."""
    return _with_mobile(viewer, stops(viewer).filter(pk=stop_id))


def vehicle_to_change(viewer: Viewer, vehicle_id: int) -> tuple[Mobile, Vehicle]:
    """A vehicle with its mobile library, both locked. Raises NotFound, NotAllowed."""
    seen = visible(viewer).order_by().values("pk")
    return _with_mobile(viewer, Vehicle.objects.filter(mobile__in=seen, pk=vehicle_id))


def _with_mobile(viewer: Viewer, rows: Any) -> tuple[Mobile, Any]:
    row = rows.first()
    if row is None:
        raise NotFound
    mobile = mobile_to_change(viewer, row.mobile_id)
    return mobile, rows.select_for_update(no_key=True).get()


def homes(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the organizations whose mobile libraries the viewer may keep."""
    ids = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    return tuple(directory.organization_choices(viewer, ids))
