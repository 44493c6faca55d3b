"""The partnerships a viewer may look into, for reads of what rooms above keep about them."""

from django.db.models import Q, QuerySet

from holt.kernel.viewer import Viewer
from holt.partnerships.models import Partnership, Party


def partnerships_inside(viewer: Viewer) -> QuerySet[Partnership]:
    """Those whose plan and work the viewer may see: at the table, or by a link to just that one.

    The same as `partnerships.access.may_see_inside`, for many at once.
    """
    rows = Partnership.objects.all()
    if viewer.is_house:
        return rows
    seats = Party.objects.exclude(state=Party.State.LEFT)
    mine = Q(pk__in=seats.filter(organization_id__in=list(viewer.roles)).values("partnership"))
    grant = viewer.grant
    if grant is not None and grant.subject_kind == "partnership":
        held = seats.filter(partnership_id=grant.subject_id, organization_id=grant.organization_id)
        mine |= Q(pk__in=held.values("partnership"))
    return rows.filter(mine)
