"""The partnerships a viewer may look into, for reads of what rooms above keep about them."""

from typing import Any

from django.db.models import Q, QuerySet

from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.partnerships import queries as partnerships
from holt.programs import access

SITTING = ("invited", "accepted", "declined")
"""States of a party that has not left the table."""


def partnerships_inside(viewer: Viewer) -> QuerySet[Any]:
    """Those whose plan and work the viewer may see: at the table, or by a link to just that one.

    The same as `partnerships.access.may_see_inside`, for many at once; unordered, for subqueries.
    """
    rows = partnerships.partnerships(THE_HOUSE).order_by()
    if viewer.is_house:
        return rows
    mine = Q(parties__organization_id__in=list(viewer.roles), parties__state__in=SITTING)
    grant = viewer.grant
    if grant is not None and grant.subject_kind == "partnership":
        mine |= Q(
            pk=grant.subject_id,
            parties__organization_id=grant.organization_id,
            parties__state__in=SITTING,
        )
    return rows.filter(mine).values("pk")


def programs_inside(viewer: Viewer) -> Q:
    """Programs whose draft and plan the viewer may see: at the table, or of their own house."""
    return _inside(viewer, "")


def sessions_inside(viewer: Viewer) -> Q:
    """The same for sessions."""
    return _inside(viewer, "program__")


def _inside(viewer: Viewer, of_program: str) -> Q:
    at_table = Q(partnership__in=partnerships_inside(viewer))
    if viewer.is_house:
        return at_table | Q(**{f"{of_program}organization__isnull": False})
    return at_table | Q(**{f"{of_program}organization__in": list(viewer.roles)})


def seats_of(partnership_id: int) -> access.Seats:
    """A partnership's table, as access looks at it; what is public about it is not asked here."""
    parties = partnerships.parties_of(partnership_id)
    seats = (access.Seat(one.pk, one.organization_id, one.state, one.is_lead) for one in parties)
    return access.Seats(partnership_id, False, tuple(seats))


def partnership_inside(viewer: Viewer, partnership_id: int) -> partnerships.PartnershipPage:
    """One partnership, for whoever may look into it. Raises NotFound, NotAllowed, SignInNeeded."""
    shown = partnerships.partnership(viewer, partnership_id)
    access.require(shown.sees_inside, viewer)
    return shown
