"""A goal's scale: described before the work is judged, agreed by every party, then scored by."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused, Stale
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships import access, events, queries, rules
from holt.partnerships.actions.letters import tell_others
from holt.partnerships.actions.telling import tell_table
from holt.partnerships.asks import AgreeScaleAsk, AttainAsk, DescribeGoalAsk
from holt.partnerships.models import GoalScale, GoalScore, Party, PlanGoal, ScaleAgreement
from holt.partnerships.queries.held import Held

PAGE = "attainment/"


@verb("partnerships.describe_goal", ask=DescribeGoalAsk)
def describe_goal(actor: Viewer, ask: DescribeGoalAsk, *, now: datetime) -> GoalScale:
    """Put a goal's five levels into words. The others are asked to agree; new words, anew."""
    held, goal = queries.goal_to_change(actor, ask.plan_goal_id)
    party = _speaking(actor, held, ask.organization_id)
    rules.require_when("describe_goal", held.partnership.state)
    if goal.scores.filter(season=held.partnership.season).exists():
        raise Refused("scored_already")
    words = {name: checks.text(getattr(ask, name), name, most=300, needed=True)
             for name in rules.GOAL_LEVELS}  # fmt: skip
    rules.require_apart(words)
    scale = _write(goal, party, words, ask.scale_version, now)
    ScaleAgreement.objects.create(scale=scale, party=party, at=now)
    tell_table(events.GoalDescribed(*_of(held, party), goal.pk), held, actor, now)
    tell_others(
        actor,
        held,
        party,
        subject=_("How will you know that it went well? “%(partnership)s”"),
        text=_(
            "%(who)s wrote down what five levels of a goal would look like. Please read them, and "
            "agree or change the words, before the work is judged by them."
        ),
        path=PAGE,
        now=now,
    )
    return scale


def _write(
    goal: PlanGoal, party: Party, words: dict[str, str], seen: int | None, now: datetime
) -> GoalScale:
    """The goal's scale in new words; whoever agreed to the old ones is asked again."""
    scale = GoalScale.objects.select_for_update(no_key=True).filter(goal=goal).first()
    if scale is None:
        return GoalScale.objects.create(goal=goal, written_party=party, written_at=now, **words)
    _check(scale, seen)
    for name, text in words.items():
        setattr(scale, name, text)
    scale.written_party, scale.written_at = party, now
    scale.version += 1
    scale.save()
    scale.agreements.all().delete()
    return scale


@verb("partnerships.agree_scale", ask=AgreeScaleAsk)
def agree_scale(actor: Viewer, ask: AgreeScaleAsk, *, now: datetime) -> GoalScale:
    """Agree, for one's party, that the goal is scored by these words."""
    held, goal = queries.goal_to_change(actor, ask.plan_goal_id)
    party = _speaking(actor, held, ask.organization_id)
    rules.require_when("agree_scale", held.partnership.state)
    scale = GoalScale.objects.select_for_update(no_key=True).filter(goal=goal).first()
    if scale is None:
        raise Refused("no_scale")
    _check(scale, ask.scale_version)
    _agreed, is_new = ScaleAgreement.objects.get_or_create(
        scale=scale, party=party, defaults={"at": now}
    )
    if is_new:
        tell_table(events.ScaleAgreed(*_of(held, party), goal.pk), held, actor, now)
    return scale


def score_goal(
    actor: Viewer, held: Held, goal: PlanGoal, ask: AttainAsk, now: datetime
) -> GoalScore:
    """Keep a score with the words it stands for. A later day's score is what stands."""
    score = rules.require_scale(ask.attained, -2, 2, "attained")
    on, note = ask.on or now.date(), checks.text(ask.note, "note", most=400)
    scale = GoalScale.objects.filter(goal=goal).first()
    kept, _made = GoalScore.objects.update_or_create(
        goal=goal,
        on=on,
        defaults={
            "score": score,
            "words": getattr(scale, rules.GOAL_LEVELS[score + 2]) if scale else "",
            "note": note,
            "season": held.partnership.season,
            "party": held.mine(actor),
            "by_id": actor.person_id,
            "at": now,
        },
    )
    if goal.attained_on is None or on >= goal.attained_on:
        goal.attained, goal.attained_on, goal.attained_note = score, on, note
        goal.save(update_fields=["attained", "attained_on", "attained_note"])
    return kept


def _speaking(actor: Viewer, held: Held, organization_id: int | None) -> Party:
    """The party the actor may speak for. Raises NotAllowed."""
    party = held.mine(actor, organization_id)
    access.require(access.may_speak_for(actor, held.seat(party), held.seats), actor)
    return party


def _of(held: Held, party: Party) -> tuple[int, str, int, str]:
    return held.partnership.pk, held.partnership.name, party.pk, party.organization.name


def _check(scale: GoalScale, seen: int | None) -> None:
    """Raise Stale when others have changed the words since they were read."""
    if seen is not None and seen != scale.version:
        raise Stale(seen, scale.version, ())
