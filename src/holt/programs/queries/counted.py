"""What reports count of sessions: ids and amounts over many partnerships, in one query."""

from django.db.models import DurationField, ExpressionWrapper, F

from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.partnerships.queries import Counted, Scope
from holt.programs.models import Session

SECONDS_AN_HOUR = 3600


def sessions_counted(viewer: Viewer, scope: Scope) -> dict[str, Counted]:
    """Sessions of partnerships that were held: each once, by its hours, by who came, by who was
    new. Every one of the period for members of the network; nobody's name is in it."""
    access.require(viewer.is_member, viewer)
    length = ExpressionWrapper(F("ends_at") - F("starts_at"), DurationField())
    rows = Session.objects.filter(
        scope.among("partnership__"), scope.days("on"), state="held", partnership__isnull=False
    )
    found = list(
        rows.order_by("pk")
        .annotate(length=length)
        .values_list("pk", "partnership_id", "length", "attended", "new_to_us")
    )
    tables = len({one[1] for one in found})
    return {
        "sessions": Counted(tuple((one[0], 1.0) for one in found), tables),
        "hours": Counted(
            tuple((one[0], one[2].total_seconds() / SECONDS_AN_HOUR) for one in found), tables
        ),
        "attended": Counted(tuple((one[0], float(one[3] or 0)) for one in found), tables),
        "new_to_us": Counted(tuple((one[0], float(one[4] or 0)) for one in found), tables),
    }
