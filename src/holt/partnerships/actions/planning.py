"""The plan: goals, promises, what each gives and gets, risks, consequences, level, arrangement."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import check_version, save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.methods import levels
from holt.partnerships import access, events, queries, rules
from holt.partnerships.actions.letters import tell_others
from holt.partnerships.actions.telling import announce, tell_table
from holt.partnerships.asks import (
    AssessLevelAsk,
    ChangeLevelAsk,
    CommitmentRow,
    EmbedAsk,
    GoalRow,
    PlanAsk,
)
from holt.partnerships.models import (
    Commitment,
    Consequence,
    Embedding,
    Exchange,
    LevelAnswer,
    Partnership,
    PlanGoal,
    Risk,
)
from holt.partnerships.queries.held import Held

MOST_ROWS = 60


@verb("partnerships.plan", ask=PlanAsk)
def plan(actor: Viewer, ask: PlanAsk, *, now: datetime) -> Partnership:
    """Write the whole plan down as the parties now see it. Raises Stale, Refused, WrongState."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    partnership = held.partnership
    check_version(partnership, "partnership", ask.version)
    after = rules.STATES.after(partnership.state, "plan")
    if partnership.state == "agreeing":
        partnership.agreements.filter(state="open").update(state="superseded")
    values = {
        "who_decides": checks.text(ask.who_decides, "who_decides", most=4000),
        "if_things_change": checks.text(ask.if_things_change, "if_things_change", most=4000),
        "arrangement": [
            checks.choice(one, "arrangement", rules.ARRANGEMENTS) for one in ask.arrangement
        ],
    }
    changes = save_amended(partnership, "partnership", values, None)
    partnership.state = after
    partnership.version += 0 if changes else 1
    partnership.save(update_fields=["state", "version"])
    _write_goals(held, ask.goals, now)
    _write_commitments(held, ask.commitments)
    _write_exchanges(held, ask)
    _write_risks(held, ask)
    _write_consequences(held, ask)
    _write_hosting(held, ask)
    tell(
        events.Planned(partnership.pk, partnership.name),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        changes=changes,
        version=partnership.version,
    )
    tell_others(
        actor,
        held,
        held.mine(actor),
        subject=_("A plan for “%(partnership)s”"),
        text=_("%(who)s wrote down the plan. Please read whether it says what you mean."),
        now=now,
    )
    return partnership


def _write_goals(held: Held, rows: tuple[GoalRow, ...], now: datetime) -> None:
    _require_few(rows, "goals")
    goals = PlanGoal.objects.filter(partnership=held.partnership, withdrawn_at=None)
    current = {one.pk: one for one in goals}
    for row in rows:
        goal = current.pop(row.goal_id, None) if row.goal_id else None
        if row.goal_id and goal is None:
            raise NotFound
        goal = goal or PlanGoal(partnership=held.partnership, season=held.partnership.season)
        goal.statement = checks.text(row.statement, "goals", most=400, needed=True)
        goal.measure = checks.text(row.measure, "goals", most=200)
        goal.baseline = checks.text(row.baseline, "goals", most=100)
        goal.target = checks.text(row.target, "goals", most=100)
        goal.due_on = row.due_on
        goal.weight = rules.require_scale(row.weight, 1, 9, "goals")
        goal.save()
    for goal in current.values():
        if goal.attained is None:
            goal.withdrawn_at = now
            goal.save(update_fields=["withdrawn_at"])


def _write_commitments(held: Held, rows: tuple[CommitmentRow, ...]) -> None:
    _require_few(rows, "commitments")
    promises = Commitment.objects.filter(partnership=held.partnership, state="open")
    current = {one.pk: one for one in promises}
    for row in rows:
        one = current.pop(row.commitment_id, None) if row.commitment_id else None
        if row.commitment_id and one is None:
            raise NotFound
        one = one or Commitment(partnership=held.partnership)
        one.party = held.party_of(row.organization_id)
        one.what = checks.text(row.what, "commitments", most=400, needed=True)
        one.due_on = row.due_on
        one.every = checks.choice(row.every, "commitments", Commitment.Every.values)
        one.save()
    for one in current.values():
        one.state = Commitment.State.WITHDRAWN
        one.save(update_fields=["state"])


def _write_exchanges(held: Held, ask: PlanAsk) -> None:
    _require_few(ask.exchanges, "exchanges")
    season = held.partnership.season
    Exchange.objects.filter(party__partnership=held.partnership, season=season).delete()
    Exchange.objects.bulk_create(
        Exchange(
            party=held.party_of(row.organization_id),
            direction=checks.choice(row.direction, "exchanges", Exchange.Direction.values),
            kind=checks.choice(row.kind, "exchanges", rules.KINDS),
            what=checks.text(row.what, "exchanges", most=300, needed=True),
            quantity=rules.require_quantity(row.quantity, "exchanges"),
            season=season,
        )
        for row in ask.exchanges
    )


def _write_risks(held: Held, ask: PlanAsk) -> None:
    _require_few(ask.risks, "risks")
    Risk.objects.filter(partnership=held.partnership).delete()
    Risk.objects.bulk_create(
        Risk(
            partnership=held.partnership,
            side=checks.choice(row.side, "risks", Risk.Side.values),
            what=checks.text(row.what, "risks", most=400, needed=True),
            likelihood=checks.whole(row.likelihood, "risks", least=1, most=3),
            care=checks.text(row.care, "risks", most=400),
        )
        for row in ask.risks
    )


def _write_consequences(held: Held, ask: PlanAsk) -> None:
    for row in ask.consequences:
        question = checks.choice(row.question, "consequences", rules.PRIVATE_QUESTIONS)
        Consequence.objects.update_or_create(
            partnership=held.partnership,
            question=question,
            defaults={
                "answer": checks.choice(row.answer, "consequences", Consequence.Answer.values),
                "note": checks.text(row.note, "consequences", most=500),
            },
        )


def _write_hosting(held: Held, ask: PlanAsk) -> None:
    for row in ask.hosting:
        party = held.party_of(row.organization_id)
        party.hosts_per_ten = rules.require_scale(row.hosts_per_ten, 0, 10, "hosting")
        party.save(update_fields=["hosts_per_ten"])


def _require_few(rows: tuple[object, ...], field: str) -> None:
    if len(rows) > MOST_ROWS:
        raise Refused("too_many", field, {"most": MOST_ROWS})


@verb("partnerships.assess_level", ask=AssessLevelAsk)
def assess_level(actor: Viewer, ask: AssessLevelAsk, *, now: datetime) -> LevelAnswer:
    """Say how this side sees the level. Both answers are shown side by side; none is changed."""
    held = queries.to_change(actor, ask.partnership_id)
    rules.require_when("assess_level", held.partnership.state)
    party = held.mine(actor, ask.organization_id)
    access.require(access.may_speak_for(actor, held.seat(party), held.seats), actor)
    answer = LevelAnswer.objects.create(
        party=party,
        scheme=levels.SCHEME,
        information=ask.information,
        activities=ask.activities,
        resources=ask.resources,
        capacity=ask.capacity,
        shared_risk=ask.shared_risk,
        time=rules.require_scale(ask.time, 1, 4, "time"),
        trust=rules.require_scale(ask.trust, 1, 4, "trust"),
        turf=rules.require_scale(ask.turf, 1, 4, "turf"),
        aims_for=checks.whole(ask.aims_for, "aims_for", least=1, most=4),
        at=now,
    )
    announce(events.LevelAssessed, held, party, actor, now)
    return answer


@verb("partnerships.change_level", ask=ChangeLevelAsk)
def change_level(actor: Viewer, ask: ChangeLevelAsk, *, now: datetime) -> Partnership:
    """Set the level the parties have agreed on. Never done by the program itself."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    rules.require_when("assess_level", held.partnership.state)
    level = rules.require_scale(ask.level, 1, 4, "level")
    partnership = held.partnership
    values = {"level": level, "level_scheme": levels.SCHEME}
    changes = save_amended(partnership, "partnership", values, None)
    checks.text(ask.reason, "reason", most=500)
    tell(
        events.LevelChanged(partnership.pk, partnership.name, level),
        by=actor,
        at=now,
        audience=Audience.network(),
        changes=changes,
        version=partnership.version,
    )
    return partnership


@verb("partnerships.embed", ask=EmbedAsk)
def embed(actor: Viewer, ask: EmbedAsk, *, now: datetime) -> Embedding:
    """Write down who will work at a partner's: hours, place, supervisor, term, way back."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    rules.require_when("embed", held.partnership.state)
    if ask.home_id == ask.host_id:
        raise Refused("embedded_at_home", "host_id")
    rules.require_order(ask.starts_on, ask.ends_on)
    embedding = Embedding.objects.create(
        partnership=held.partnership,
        who=checks.text(ask.who, "who", most=200, needed=True),
        home=held.party_of(ask.home_id),
        host=held.party_of(ask.host_id),
        hours_a_week=rules.require_hours(ask.hours_a_week, "hours_a_week"),
        days=checks.text(ask.days, "days", most=120),
        place=checks.text(ask.place, "place", most=200),
        supervisor=checks.text(ask.supervisor, "supervisor", most=200),
        starts_on=ask.starts_on,
        ends_on=ask.ends_on,
        way_back=checks.text(ask.way_back, "way_back", most=400),
    )
    if "embedded_staff" not in held.partnership.arrangement:
        held.partnership.arrangement = [*held.partnership.arrangement, "embedded_staff"]
        held.partnership.save(update_fields=["arrangement"])
    tell_table(
        events.Embedded(held.partnership.pk, held.partnership.name),
        held,
        actor,
        now,
    )
    return embedding
