"""What an organization takes along of its spaces: rooms, terms, closed days and bookings."""

from collections.abc import Iterable, Mapping
from typing import Any

from holt.directory.exports import fields_of
from holt.kernel.viewer import Viewer
from holt.spaces import access
from holt.spaces.models import Booking, Closure, GuestTerms, OpenHours, Space


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """The spaces of an organization and its parts, as rows by table. Raises NotAllowed."""
    access.require(all(access.may_rule(viewer, one) for one in organization_ids), viewer)
    spaces = Space.objects.filter(organization__in=organization_ids).order_by("pk")
    at = {"space__in": spaces.values("pk")}
    return {
        "spaces": map(fields_of, spaces),
        "hours": map(fields_of, OpenHours.objects.filter(**at).order_by("pk")),
        "terms": map(fields_of, GuestTerms.objects.filter(**at).order_by("pk")),
        "closures": map(fields_of, Closure.objects.filter(**at).order_by("pk")),
        "bookings": map(fields_of, Booking.objects.filter(**at).order_by("pk")),
    }
