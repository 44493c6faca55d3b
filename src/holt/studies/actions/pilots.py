"""A pilot is planned, begun, extended once, and ends in a lesson."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.learning import actions as learning
from holt.learning.asks import WriteLessonAsk
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.studies import access, events, queries, rules
from holt.studies.actions.studies import subjects_of
from holt.studies.actions.telling import tell_pilot
from holt.studies.asks import (
    DropPilotAsk,
    EditPilotAsk,
    EndPilotAsk,
    ExtendPilotAsk,
    PlanPilotAsk,
    StartPilotAsk,
    StopRuleAsk,
)
from holt.studies.models import Pilot, PilotSite, StopRule

LARGEST = 10_000_000


@verb("studies.plan_pilot", ask=PlanPilotAsk)
def plan_pilot(actor: Viewer, ask: PlanPilotAsk, *, now: datetime) -> Pilot:
    """Plan to try something: a hypothesis, a measure, stop rules, an end."""
    access.require(access.may_plan(actor, ask.organization_id), actor)
    values = _checked(ask)
    sites = _sites(actor, ask)
    if ask.need_id is not None and not needs.visible(actor).filter(pk=ask.need_id).exists():
        raise NotFound("need_id")
    row = Pilot.objects.create(
        **values,
        organization=directory.for_the_house(ask.organization_id),
        partnership_id=ask.partnership_id,
        need_id=ask.need_id,
        planned_by_id=actor.person_id,
        planned_at=now,
    )
    PilotSite.objects.bulk_create(
        PilotSite(pilot=row, organization_id=home, name=name) for home, name in sites
    )
    _keep_rules(row, ask.stop_rules)
    tell_pilot(events.PilotPlanned, row, actor, now, inside=False)
    return row


def _sites(actor: Viewer, ask: PlanPilotAsk) -> list[tuple[int, str]]:
    """(organization, name) of each place; partners sit at the partnership's table."""
    own = checks.words(ask.sites, "sites", most=200, count=rules.MOST_SITES)
    home = directory.for_the_house(ask.organization_id).name
    found = [(ask.organization_id, one) for one in own or (home,)]
    if ask.partnership_id is None:
        if ask.partner_ids:
            raise Refused("not_at_the_table", "partner_ids")
        return found
    held = partnerships.to_change(actor, ask.partnership_id)
    there = {
        one.organization_id: one.organization.name
        for one in held.parties
        if one.state == "accepted"
    }
    for one in dict.fromkeys(ask.partner_ids):
        if one not in there:
            raise Refused("not_at_the_table", "partner_ids")
        if one != ask.organization_id:
            found.append((one, there[one]))
    return found


def _checked(ask: PlanPilotAsk | EditPilotAsk) -> dict[str, Any]:
    """The plan, as it is kept. Raises Refused."""
    rules.require_dates(ask.starts_on, ask.ends_on)
    needed = {"title": 200, "if_we": 500, "then": 500, "because": 500, "counted": 300}
    return {
        **{
            one: checks.text(getattr(ask, one), one, most=most, needed=True)
            for one, most in needed.items()
        },
        "counted_from": checks.text(ask.counted_from, "counted_from", most=300),
        "measure": checks.choice(ask.measure, "measure", rules.MEASURES),
        "direction": checks.choice(ask.direction, "direction", rules.DIRECTIONS),
        "openness": checks.choice(ask.openness, "openness", rules.OPENNESS),
        "every_days": checks.whole(ask.every_days, "every_days", least=1, most=92),
        "target": checks.decimal(ask.target, "target", least=0, most=LARGEST, places=2),
        "subjects": subjects_of(ask.subjects),
        "starts_on": ask.starts_on,
        "ends_on": ask.ends_on,
        **_baseline(ask),
    }


def _baseline(ask: PlanPilotAsk | EditPilotAsk) -> dict[str, int | None]:
    """What was counted before, with how much it was; one without the other says nothing."""
    count = checks.whole(ask.baseline, "baseline", most=LARGEST)
    periods = checks.whole(ask.baseline_periods, "baseline_periods", least=1, most=LARGEST)
    if (count is None) != (periods is None):
        raise Refused("baseline_needs_both", "baseline_periods")
    if ask.measure == "share" and count is not None and periods is not None and count > periods:
        raise Refused("more_than_asked", "baseline")
    return {"baseline": count, "baseline_periods": periods}


def _keep_rules(row: Pilot, given: tuple[StopRuleAsk, ...]) -> None:
    """Its stop rules, one of a kind."""
    kept: dict[str, Decimal] = {}
    for one in given:
        kind = checks.choice(one.kind, "stop_rules", rules.RULE_KINDS)
        figure = checks.decimal(one.figure, "stop_rules", least=0, most=LARGEST, places=2)
        if figure is None or kind in kept:
            raise Refused("rule_once_with_a_figure", "stop_rules")
        kept[kind] = figure
    StopRule.objects.filter(pilot=row).delete()
    StopRule.objects.bulk_create(
        StopRule(pilot=row, kind=kind, figure=figure) for kind, figure in kept.items()
    )


@verb("studies.edit_pilot", ask=EditPilotAsk)
def edit_pilot(actor: Viewer, ask: EditPilotAsk, *, now: datetime) -> Pilot:
    """Change the plan before it starts."""
    row = run(actor, ask.pilot_id, "edit_pilot")
    save_amended(row, "pilot", _checked(ask), ask.version)
    _keep_rules(row, ask.stop_rules)
    tell_pilot(events.PilotEdited, row, actor, now)
    return row


@verb("studies.start_pilot", ask=StartPilotAsk)
def start_pilot(actor: Viewer, ask: StartPilotAsk, *, now: datetime) -> Pilot:
    """Begin: from now on the plan stays as it is."""
    row = run(actor, ask.pilot_id, "start_pilot")
    if row.ends_on <= timezone.localdate(now):
        raise Refused("in_the_past", "ends_on")
    save_amended(row, "pilot", {"state": "running"}, None)
    tell_pilot(events.PilotStarted, row, actor, now, inside=False)
    return row


@verb("studies.drop_pilot", ask=DropPilotAsk)
def drop_pilot(actor: Viewer, ask: DropPilotAsk, *, now: datetime) -> Pilot:
    """It never began; there is nothing to learn from it yet."""
    row = run(actor, ask.pilot_id, "drop_pilot")
    save_amended(row, "pilot", {"state": "dropped"}, None)
    tell_pilot(events.PilotDropped, row, actor, now)
    return row


@verb("studies.extend_pilot", ask=ExtendPilotAsk)
def extend_pilot(actor: Viewer, ask: ExtendPilotAsk, *, now: datetime) -> Pilot:
    """A later end, once, with a reason."""
    row = queries.pilot_to_change(actor, ask.pilot_id)
    access.require(access.may_decide(actor, (row.organization_id,)), actor)
    rules.PILOT_STATES.after(row.state, "extend_pilot")
    rules.require_extension(row.first_ends_on, row.ends_on, ask.ends_on)
    values = {
        "first_ends_on": row.ends_on,
        "ends_on": ask.ends_on,
        "extended_because": checks.text(ask.reason, "reason", most=500, needed=True),
        "reminded_at": None,
        "told_overdue_at": None,
    }
    save_amended(row, "pilot", values, None)
    tell_pilot(events.PilotExtended, row, actor, now)
    return row


@verb("studies.end_pilot", ask=EndPilotAsk)
def end_pilot(actor: Viewer, ask: EndPilotAsk, *, now: datetime) -> Pilot:
    """Close it with its lesson; what did not work becomes a failure, which helps others most."""
    row = run(actor, ask.pilot_id, "end_pilot")
    did_it = checks.choice(ask.did_it, "did_it", rules.DID_IT)
    lesson = learning.write_lesson(actor, _lesson(row, ask, rules.KIND_OF[did_it]), now=now)
    values = {"state": "ended", "did_it": did_it, "lesson_id": lesson.pk, "ended_at": now}
    save_amended(row, "pilot", values, None)
    tell_pilot(events.PilotEnded, row, actor, now, inside=False)
    return row


def _lesson(row: Pilot, ask: EndPilotAsk, kind: str) -> WriteLessonAsk:
    """What the learning room is asked to keep: no lesson is without words."""
    texts = {"wanted": ask.wanted, "did": ask.did, "happened": ask.happened}
    for name, text in texts.items():
        checks.text(text, name, most=6000, needed=True)
    return WriteLessonAsk(
        row.organization_id,
        ask.title,
        kind,
        wanted=ask.wanted,
        did=ask.did,
        happened=ask.happened,
        instead=ask.instead,
        subjects=tuple(row.subjects),
        openness=row.openness,
        partnership_id=row.partnership_id,
        need_id=row.need_id,
        came_from="outcome",
        approaches=("pilot",),
        publish=ask.publish,
        looked_at=ask.looked_at,
    )


def run(actor: Viewer, pilot_id: int, word: str) -> Pilot:
    """A pilot the actor's organization runs, locked, at a stage where the verb is possible."""
    row = queries.pilot_to_change(actor, pilot_id)
    access.require(access.may_plan(actor, row.organization_id), actor)
    rules.PILOT_STATES.after(row.state, word)
    return row
