"""A report is made and counted, edited while a draft, released for good, or withdrawn."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from holt.evaluation import access, events
from holt.evaluation.actions.reports.telling import tell_of
from holt.evaluation.asks.reports import (
    EditReportAsk,
    MakeReportAsk,
    ReleaseReportAsk,
    RemakeReportAsk,
    WithdrawReportAsk,
)
from holt.evaluation.models import Report, TracedRows
from holt.evaluation.queries import reports as queries
from holt.evaluation.queries.reports import Planned
from holt.evaluation.rules import reports as rules
from holt.evaluation.rules.reports import Content, Said
from holt.kernel import checks, erasure
from holt.kernel.errors import Refused
from holt.kernel.happenings import check_version
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.people import queries as links
from holt.programs import queries as programs


@verb("evaluation.make_report", ask=MakeReportAsk, signed_in_only=True)
def make_report(actor: Viewer, ask: MakeReportAsk, *, now: datetime) -> Report:
    """Make a draft: its figures are counted now, with the rows they are counted from."""
    kind = checks.choice(ask.kind, "kind", rules.KINDS)
    access.require(access.may_make_report(actor, kind, ask.organization_id), actor)
    today = timezone.localdate(now)
    rules.require_period(ask.since, ask.until, today)
    if kind == Report.Kind.NETWORK_YEAR:
        rules.require_whole_months(ask.since, ask.until)
    table = _table_of(actor, ask, kind)
    days = (ask.since, ask.until)
    plan = queries.plan_of(actor, kind, ask.organization_id, table, days, today)
    row = Report(
        kind=kind,
        organization_id=ask.organization_id,
        partnership_id=table,
        since=ask.since,
        until=ask.until,
        title=checks.text(ask.title, "title", most=200, needed=True),
        shown=rules.shown_first(kind),
        quotes=_quoted(actor, plan, ask.quotes),
        made_by_id=actor.person_id,
        made_at=now,
        **_asked(ask, kind),
    )
    _freeze(row, queries.content(actor, plan), now)
    tell_of(events.ReportMade, row, by=actor, at=now)
    return row


def _table_of(actor: Viewer, ask: MakeReportAsk, kind: str) -> int | None:
    """The partnership a brief or a board's page is about: one the organization sits in."""
    if kind not in ("hearing", "board"):
        return None
    if ask.partnership_id is None:
        raise Refused("needed", "partnership_id")
    shown = programs.partnership_inside(actor, ask.partnership_id)
    sits = any(
        one.organization_id == ask.organization_id and one.state == "accepted"
        for one in shown.parties
    )
    if not sits:
        raise Refused("not_at_this_table", "partnership_id")
    return ask.partnership_id


def _asked(ask: MakeReportAsk | EditReportAsk, kind: str) -> dict[str, Any]:
    """What a hearing is asked for; other reports ask nothing."""
    if kind != "hearing":
        return {"asked_for": "", "asked_of": "", "asked_on": None}
    return {
        "asked_for": checks.text(ask.asked_for, "asked_for", most=500),
        "asked_of": checks.text(ask.asked_of, "asked_of", most=200),
        "asked_on": ask.asked_on,
    }


def _quoted(actor: Viewer, plan: Planned, keys: Collection[str]) -> list[dict[str, Any]]:
    """The chosen words, as they stand now; of those given for a campaign only which, since they can
    be taken back. Refuses what may not be quoted, and too many."""
    chosen = tuple(dict.fromkeys(keys))
    if len(chosen) > rules.MOST_SAID:
        raise Refused("too_many", "quotes", {"most": rules.MOST_SAID})
    if not chosen:
        return []
    free: dict[str, Said] = {one.key: one for one in queries.quotable(actor, plan)}
    if set(chosen) - set(free):
        raise Refused("not_a_choice", "quotes")
    return [asdict(_without_words(free[key])) for key in chosen]


def _without_words(one: Said) -> Said:
    if not one.key.startswith(queries.TESTIMONY):
        return one
    return Said(one.key, "", "", "")


def _freeze(row: Report, content: Content, now: datetime) -> None:
    """Keep figures and the rows behind them, and the digest of both."""
    row.figures, row.figures_at = rules.as_kept(content), now
    row.method, row.method_version = rules.METHOD, rules.VERSION
    rows = [
        TracedRows(
            number=one.number,
            noun=one.noun,
            ids=[pk for pk, _amount in one.rows],
            amounts=[float(amount) for _pk, amount in one.rows],
        )
        for one in content.figures
    ]
    for one in rows:
        one.mark = rules.mark(one.ids, one.amounts)
    row.digest = rules.digest(row.figures, ((one.number, one.mark) for one in rows))
    row.save()
    row.traced.all().delete()
    for one in rows:
        one.report = row
    TracedRows.objects.bulk_create(rows)


@verb("evaluation.edit_report", ask=EditReportAsk, signed_in_only=True)
def edit_report(actor: Viewer, ask: EditReportAsk, *, now: datetime) -> Report:
    """Own words, whose words are quoted, which sections are shown; while it is a draft."""
    row = _to_change(actor, ask.report_id, "edit_report")
    check_version(row, "report", ask.version)
    row.title = checks.text(ask.title, "title", most=200, needed=True)
    row.opening = checks.text(ask.opening, "opening", most=4000)
    row.closing = checks.text(ask.closing, "closing", most=4000)
    row.shown = list(rules.require_sections(row.kind, ask.shown))
    for name, value in _asked(ask, row.kind).items():
        setattr(row, name, value)
    row.quotes = _quoted(actor, plan_again(actor, row, timezone.localdate(now)), ask.quotes)
    row.version += 1
    row.save()
    tell_of(events.ReportEdited, row, by=actor, at=now)
    return row


def plan_again(actor: Viewer, row: Report, today: date) -> Planned:
    """What a kept report is about, worked out anew."""
    days = (row.since, row.until)
    return queries.plan_of(actor, row.kind, row.organization_id, row.partnership_id, days, today)


@verb("evaluation.remake_report", ask=RemakeReportAsk, signed_in_only=True)
def remake_report(actor: Viewer, ask: RemakeReportAsk, *, now: datetime) -> Report:
    """Count the figures of a draft anew."""
    row = _to_change(actor, ask.report_id, "remake_report")
    plan = plan_again(actor, row, timezone.localdate(now))
    row.version += 1
    _freeze(row, queries.content(actor, plan), now)
    tell_of(events.ReportRemade, row, by=actor, at=now)
    return row


@verb("evaluation.release_report", ask=ReleaseReportAsk, signed_in_only=True)
def release_report(actor: Viewer, ask: ReleaseReportAsk, *, now: datetime) -> Report:
    """Freeze it for good: from now on it can only be withdrawn."""
    row = _to_change(actor, ask.report_id, "release_report")
    if row.kind == Report.Kind.HEARING and not row.asked_for:
        raise Refused("nothing_asked")
    row.state, row.released_at = Report.State.RELEASED, now
    row.version += 1
    row.save(update_fields=["state", "released_at", "version"])
    tell_of(events.ReportReleased, row, by=actor, at=now, widely=True)
    return row


@verb("evaluation.withdraw_report", ask=WithdrawReportAsk, signed_in_only=True)
def withdraw_report(actor: Viewer, ask: WithdrawReportAsk, *, now: datetime) -> Report:
    """Take it back, and say why: links to it close, and it leaves the public page."""
    row = _to_change(actor, ask.report_id, "withdraw_report")
    row.withdrawn_reason = checks.text(ask.reason, "reason", most=300, needed=True)
    was_released = row.state == Report.State.RELEASED
    row.state, row.withdrawn_at, row.published_at = Report.State.WITHDRAWN, now, None
    row.version += 1
    row.save(update_fields=["state", "withdrawn_at", "withdrawn_reason", "published_at", "version"])
    for link in links.links_to(queries.SHARED, row.pk):
        people.forget_holder(actor, links.link_to_change(link.pk), now=now)
    tell_of(events.ReportWithdrawn, row, by=actor, at=now, widely=was_released)
    return row


ROLES = {
    "edit_report": access.may_make_report,
    "remake_report": access.may_make_report,
}


def _to_change(actor: Viewer, report_id: int, word: str) -> Report:
    """The row, for whoever may do this with it now. Raises NotFound, NotAllowed, WrongState."""
    row = queries.report_to_change(actor, report_id)
    if word in ROLES:
        allowed = ROLES[word](actor, row.kind, row.organization_id)
    else:
        allowed = access.may_answer_for_report(actor, row.organization_id)
    access.require(allowed, actor)
    rules.REPORT_STATES.after(row.state, word)
    return row


@erasure.forgets
def forget_quoted(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Whoever asks to be forgotten is not named in reports; figures do not change."""
    for row in queries.reports_quoting(name):
        quotes = [
            one | {"by": erasure.GONE} if name in str(one["by"]) else one for one in row.quotes
        ]
        if quotes != row.quotes:
            with erasure.erasing():
                row.quotes = quotes
                row.save(update_fields=["quotes"])
