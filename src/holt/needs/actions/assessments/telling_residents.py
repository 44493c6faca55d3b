"""The report for residents is written, published, taken back."""

from datetime import datetime

from holt.kernel import checks
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, events
from holt.needs.actions.assessments.own import move, own, tell_own
from holt.needs.asks import PublishReportAsk, WithdrawReportAsk, WriteReportAsk
from holt.needs.models import Assessment


@verb("needs.write_report", ask=WriteReportAsk)
def write_report(actor: Viewer, ask: WriteReportAsk, *, now: datetime) -> Assessment:
    """The words around the figures. Raises NotFound, NotAllowed, Refused, Stale, WrongState."""
    row, state = own(actor, ask.assessment_id, "write_report")
    words = checks.text(ask.words, "words", most=10_000)
    steps = checks.text(ask.next_steps, "next_steps", most=10_000)
    changes = move(row, state, ask.version, words=words, next_steps=steps)
    tell_own(events.ReportWritten, row, actor, now, changes)
    return row


@verb("needs.publish_report", ask=PublishReportAsk)
def publish_report(actor: Viewer, ask: PublishReportAsk, *, now: datetime) -> Assessment:
    """Anyone may read it from now on; whose seat said what is forgotten."""
    row, state = own(actor, ask.assessment_id, "publish_report")
    access.require(access.may_publish_report(actor, row.organization_id), actor)
    row.voices.update(seat="", person=None)
    move(row, state, published_at=now)
    tell_own(events.ReportPublished, row, actor, now)
    return row


@verb("needs.withdraw_report", ask=WithdrawReportAsk)
def withdraw_report(actor: Viewer, ask: WithdrawReportAsk, *, now: datetime) -> Assessment:
    """It is for one's own people again. Raises NotFound, NotAllowed, WrongState."""
    row, state = own(actor, ask.assessment_id, "withdraw_report")
    access.require(access.may_publish_report(actor, row.organization_id), actor)
    move(row, state, published_at=None)
    tell_own(events.ReportWithdrawn, row, actor, now)
    return row
