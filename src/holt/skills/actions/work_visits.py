"""Working visits: proposed, planned, agreed by both libraries, reported, canceled."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.people import actions as people
from holt.skills import access, events, queries, rules
from holt.skills.asks import (
    AgreeForHomeAsk,
    AgreeForHostAsk,
    CancelWorkVisitAsk,
    CostRow,
    PlanWorkVisitAsk,
    ProposeWorkVisitAsk,
    ReportWorkVisitAsk,
)
from holt.skills.models import Placement, WorkVisit, WorkVisitCost

TOPIC = "messages"
EXCLUDED = "23P01"
PROPOSED = _("A working visit is proposed: “%(title)s”")
PLANNED = _("The plan of “%(title)s” has changed; please look and say yes again")
YES = _("“%(title)s” has a yes")
REPORTED = _("A report on “%(title)s”")
OFF = _("“%(title)s” does not take place")


@verb("skills.propose_work_visit", ask=ProposeWorkVisitAsk, signed_in_only=True)
def propose_work_visit(actor: Viewer, ask: ProposeWorkVisitAsk, *, now: datetime) -> WorkVisit:
    """Answer a placement: may I come to you, or come to us."""
    placement = queries.placement_to_answer(actor, ask.placement_id)
    access.require(actor.acts_for(ask.organization_id, Role.STAFF), actor)
    if ask.organization_id == placement.organization_id:
        raise Refused("at_home", "organization_id")
    rules.require_span(ask.starts_on, ask.ends_on, timezone.localdate(now))
    row = WorkVisit.objects.create(
        placement=placement,
        title=placement.title,
        starts_on=ask.starts_on,
        ends_on=ask.ends_on,
        plan=checks.text(ask.plan, "plan", most=8000),
        guide=placement.guide,
        proposed_at=now,
        **_sides(actor, placement, ask.organization_id),
    )
    _write(row, actor, PROPOSED, row.plan, now)
    _tell(events.WorkVisitProposed, row, actor, now)
    return row


def _sides(actor: Viewer, placement: Placement, answering_id: int) -> dict[str, Any]:
    """Who comes from where to whom: to a place offered the actor, else who looked for one."""
    if placement.direction == Placement.Direction.OFFERED:
        host, home, visitor = placement.organization_id, answering_id, actor.person_id
    else:
        host, home, visitor = answering_id, placement.organization_id, placement.by_id
    return {"host_id": host, "home_id": home, "person_id": visitor}


@verb("skills.plan_work_visit", ask=PlanWorkVisitAsk, signed_in_only=True)
def plan_work_visit(actor: Viewer, ask: PlanWorkVisitAsk, *, now: datetime) -> WorkVisit:
    """Dates, plan and costs; what was agreed before is asked anew of both."""
    row = queries.work_visit_to_change(actor, ask.work_visit_id)
    access.require(access.may_plan_work_visit(actor, row), actor)
    rules.require_span(ask.starts_on, ask.ends_on, timezone.localdate(now))
    values = {
        "starts_on": ask.starts_on,
        "ends_on": ask.ends_on,
        "plan": checks.text(ask.plan, "plan", most=8000),
        "guide": checks.text(ask.guide, "guide", most=200),
        "state": rules.STATES.after(row.state, "plan_work_visit"),
        "home_yes_at": None,
        "host_yes_at": None,
    }
    costs = [_cost(row, one) for one in ask.costs]
    save_amended(row, "work_visit", values, ask.version)
    WorkVisitCost.objects.filter(work_visit=row).delete()
    WorkVisitCost.objects.bulk_create(costs)
    _write(row, actor, PLANNED, "", now)
    _tell(events.WorkVisitPlanned, row, actor, now)
    return row


def _cost(row: WorkVisit, one: CostRow) -> WorkVisitCost:
    cents = checks.whole(one.cents, "costs", most=rules.MOST_COST_CENTS) or 0
    what = checks.choice(one.what, "costs", rules.COSTS)
    payer = checks.choice(one.payer, "costs", rules.PAYERS)
    return WorkVisitCost(work_visit=row, what=what, payer=payer, cents=cents)


@verb("skills.agree_for_home", ask=AgreeForHomeAsk, signed_in_only=True)
def agree_for_home(actor: Viewer, ask: AgreeForHomeAsk, *, now: datetime) -> WorkVisit:
    """The home library says yes: these days, this cover. Refuses "away_already"."""
    row = queries.work_visit_to_change(actor, ask.work_visit_id)
    access.require(access.may_agree_for(actor, row.home_id, row.person_id), actor)
    cover_by = queries.require_cover(row, ask.cover_by_id)
    values = {
        "cover": checks.text(ask.cover, "cover", most=500, needed=True),
        "cover_by_id": cover_by,
        "state": rules.STATES.after(row.state, "agree_for_home"),
        "home_yes_at": now,
    }
    with _nowhere_else():
        save_amended(row, "work_visit", values, None)
    _write(row, actor, YES, "", now)
    _tell(events.HomeAgreed, row, actor, now)
    return row


@verb("skills.agree_for_host", ask=AgreeForHostAsk, signed_in_only=True)
def agree_for_host(actor: Viewer, ask: AgreeForHostAsk, *, now: datetime) -> WorkVisit:
    """The host library says yes, and who guides. Refuses "away_already"."""
    row = queries.work_visit_to_change(actor, ask.work_visit_id)
    access.require(access.may_agree_for(actor, row.host_id, row.person_id), actor)
    values = {
        "guide": checks.text(ask.guide, "guide", most=200) or row.guide,
        "state": rules.STATES.after(row.state, "agree_for_host"),
        "host_yes_at": now,
    }
    with _nowhere_else():
        save_amended(row, "work_visit", values, None)
    _write(row, actor, YES, "", now)
    _tell(events.HostAgreed, row, actor, now)
    return row


@contextmanager
def _nowhere_else() -> Iterator[None]:
    """A savepoint in which days are agreed; the database's own no becomes "away_already"."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", "") != EXCLUDED:
            raise
        raise Refused("away_already") from error


@verb("skills.report_work_visit", ask=ReportWorkVisitAsk, signed_in_only=True)
def report_work_visit(actor: Viewer, ask: ReportWorkVisitAsk, *, now: datetime) -> WorkVisit:
    """What it was like and what I bring back; said again, it corrects."""
    row = queries.work_visit_to_change(actor, ask.work_visit_id)
    access.require(access.is_visitor(actor, row), actor)
    if row.starts_on > timezone.localdate(now):
        raise Refused("not_begun_yet")
    values = {
        "report": checks.text(ask.report, "report", most=8000, needed=True),
        "brings_back": checks.text(ask.brings_back, "brings_back", most=8000),
        "state": rules.STATES.after(row.state, "report_work_visit"),
    }
    save_amended(row, "work_visit", values, None)
    _write(row, actor, REPORTED, "", now)
    _tell(events.WorkVisitReported, row, actor, now)
    return row


@verb("skills.cancel_work_visit", ask=CancelWorkVisitAsk, signed_in_only=True)
def cancel_work_visit(actor: Viewer, ask: CancelWorkVisitAsk, *, now: datetime) -> WorkVisit:
    """It does not take place; both sides are told why."""
    row = queries.work_visit_to_change(actor, ask.work_visit_id)
    access.require(access.may_plan_work_visit(actor, row), actor)
    values = {
        "reason": checks.text(ask.reason, "reason", most=500, needed=True),
        "state": rules.STATES.after(row.state, "cancel_work_visit"),
    }
    save_amended(row, "work_visit", values, None)
    _write(row, actor, OFF, row.reason, now)
    _tell(events.WorkVisitCanceled, row, actor, now)
    return row


def _write(row: WorkVisit, actor: Viewer, subject: object, text: str, now: datetime) -> None:
    """To who comes, and to the coordinators of both libraries; not to who did it."""
    said = {"title": row.title}
    for one in queries.to_be_told(row) - {actor.person_id}:
        people.notify(
            one,
            topic=TOPIC,
            subject=lambda: str(subject) % said,
            text=lambda: text or str(subject) % said,
            link=f"/work-visits/{row.pk}/",
            now=now,
        )


def _tell(event: type[events.WorkVisitEvent], row: WorkVisit, actor: Viewer, now: datetime) -> None:
    told = Audience.only([row.home_id, row.host_id])
    tell(event(row.pk, row.title), by=actor, at=now, audience=told)
