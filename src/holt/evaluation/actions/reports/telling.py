"""Who hears what happens to a report."""

from datetime import datetime

from holt.evaluation import events
from holt.evaluation.models import Report
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer


def tell_of(
    event: type[events.ReportEvent], row: Report, *, by: Viewer, at: datetime, widely: bool = False
) -> None:
    """Its own organization; with `widely` the network, where the report is about it."""
    is_wide = widely and row.kind == Report.Kind.NETWORK_YEAR
    audience = Audience.network() if is_wide else Audience.only([row.organization_id])
    told = event(row.pk, row.kind, row.organization.name)
    tell(told, by=by, at=at, audience=audience, version=row.version)
