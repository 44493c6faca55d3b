"""Lessons planned together: written, changed, agreed by both sides, taught, looked back on."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import check_version, save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships.actions.letters import tell_others
from holt.partnerships.queries import Held, to_change
from holt.programs import access, events, queries, rules
from holt.programs.actions.sessions import schedule
from holt.programs.asks import (
    AgreeLessonPlanAsk,
    CopyLessonPlanAsk,
    EditLessonPlanAsk,
    PlanLessonAsk,
    ReviewLessonPlanAsk,
    ScheduleAsk,
    ScheduleLessonStepAsk,
    StandardRow,
    StepRow,
    TeachLessonPlanAsk,
)
from holt.programs.models import LessonPlan, LessonStandard, LessonStep, LessonYes, Session


@verb("programs.plan_lesson", ask=PlanLessonAsk)
def plan_lesson(actor: Viewer, ask: PlanLessonAsk, *, now: datetime) -> LessonPlan:
    """Begin a lesson that the table plans together; the others are told."""
    held = to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    row = LessonPlan.objects.create(
        partnership=held.partnership, **_values(ask), planned_at=now, changed_at=now
    )
    _keep_standards(row, ask.standards)
    _keep_steps(held, row, ask.steps)
    _tell(events.LessonPlanned, held, row, actor, now)
    _write(actor, held, row, BEGUN, now)
    return row


@verb("programs.edit_lesson_plan", ask=EditLessonPlanAsk)
def edit_lesson_plan(actor: Viewer, ask: EditLessonPlanAsk, *, now: datetime) -> LessonPlan:
    """Change a plan. Who had said yes is asked again: they agreed to something else."""
    held, row = _held(actor, ask.lesson_plan_id)
    after = rules.LESSON_STATES.after(row.state, "edit_lesson_plan")
    check_version(row, "lesson_plan", ask.version)
    was_agreed, had_yes = row.state == "agreed", row.yeses.exists()
    changes = save_amended(row, "lesson_plan", {**_values(ask), "state": after}, None)
    if not changes:
        row.version += 1
    _keep_standards(row, ask.standards)
    _keep_steps(held, row, ask.steps)
    row.yeses.all().delete()
    _tell(events.LessonPlanEdited, held, row, actor, now, changes)
    if was_agreed or had_yes:
        _write(actor, held, row, CHANGED, now)
    return row


@verb("programs.agree_lesson_plan", ask=AgreeLessonPlanAsk)
def agree_lesson_plan(actor: Viewer, ask: AgreeLessonPlanAsk, *, now: datetime) -> LessonPlan:
    """Say yes for one's party to the plan as one read it; it is agreed when every party has."""
    held, row = _held(actor, ask.lesson_plan_id)
    rules.LESSON_STATES.after(row.state, "agree_lesson_plan")
    check_version(row, "lesson_plan", ask.version)
    if not row.steps.exists():
        raise Refused("plan_without_steps")
    mine = held.mine(actor)
    LessonYes.objects.get_or_create(
        plan=row, party=mine, defaults={"person_id": actor.person_id, "at": now}
    )
    at_table = [one.pk for one in held.parties if one.state == "accepted"]
    if rules.all_said_yes(at_table, row.yeses.values_list("party_id", flat=True)):
        after = rules.LESSON_STATES.after(row.state, "all_agreed")
        changes = save_amended(row, "lesson_plan", {"state": after}, None)
        _tell(events.LessonPlanAgreed, held, row, actor, now, changes)
        _write(actor, held, row, AGREED, now)
    else:
        _tell(events.LessonPlanYes, held, row, actor, now)
        _write(actor, held, row, YES, now)
    return row


@verb("programs.teach_lesson_plan", ask=TeachLessonPlanAsk)
def teach_lesson_plan(actor: Viewer, ask: TeachLessonPlanAsk, *, now: datetime) -> LessonPlan:
    """It was taught. What would we change next time?"""
    held, row = _held(actor, ask.lesson_plan_id)
    after = rules.LESSON_STATES.after(row.state, "teach_lesson_plan")
    changes = save_amended(row, "lesson_plan", {"state": after}, None)
    _tell(events.LessonPlanTaught, held, row, actor, now, changes)
    return row


@verb("programs.review_lesson_plan", ask=ReviewLessonPlanAsk)
def review_lesson_plan(actor: Viewer, ask: ReviewLessonPlanAsk, *, now: datetime) -> LessonPlan:
    """What went well and what we would change; a copy for next year carries it along."""
    held, row = _held(actor, ask.lesson_plan_id)
    values = {
        "state": rules.LESSON_STATES.after(row.state, "review_lesson_plan"),
        "review": checks.text(ask.review, "review", most=4000, needed=True),
    }
    changes = save_amended(row, "lesson_plan", values, ask.version)
    _tell(events.LessonPlanReviewed, held, row, actor, now, changes)
    return row


@verb("programs.copy_lesson_plan", ask=CopyLessonPlanAsk)
def copy_lesson_plan(actor: Viewer, ask: CopyLessonPlanAsk, *, now: datetime) -> LessonPlan:
    """Begin a new plan from an old one: its dates are moved, its sessions and yeses are not."""
    held, old = _held(actor, ask.lesson_plan_id)
    copied = ("title", "subject", "grade", "aims", "products", "materials")
    row = LessonPlan.objects.create(
        partnership=held.partnership,
        copied_from=old,
        **{name: getattr(old, name) for name in copied},
        planned_at=now,
        changed_at=now,
    )
    standards = old.standards.order_by("place_in_list")
    _keep_standards(row, [StandardRow(one.code, one.text) for one in standards])
    steps = list(old.steps.order_by("place_in_list"))
    days = rules.moved([one.on for one in steps], ask.first_on)
    LessonStep.objects.bulk_create(
        LessonStep(
            plan=row,
            place_in_list=one.place_in_list,
            on=day,
            what=one.what,
            organization_id=one.organization_id,
            who=one.who,
        )
        for one, day in zip(steps, days, strict=True)
    )
    _tell(events.LessonPlanCopied, held, row, actor, now)
    return row


@verb("programs.schedule_lesson_step", ask=ScheduleLessonStepAsk)
def schedule_lesson_step(actor: Viewer, ask: ScheduleLessonStepAsk, *, now: datetime) -> LessonStep:
    """Put a step on the calendar. Raises Refused "step_without_date", "step_on_calendar"."""
    plan_id = queries.plan_of_step(ask.lesson_step_id)
    held, row = _held(actor, plan_id)
    rules.LESSON_STATES.after(row.state, "schedule_lesson_step")
    step = row.steps.select_related("session").get(pk=ask.lesson_step_id)
    if step.on is None:
        raise Refused("step_without_date")
    if step.session is not None and step.session.state != Session.State.CANCELED:
        raise Refused("step_on_calendar")
    made = ScheduleAsk(
        held.partnership.pk,
        f"{row.title}: {step.what}"[:200],
        step.on,
        ask.begins,
        ask.ends,
        host_id=queries.seated(held.partnership.pk, step.organization_id or 0),
        place_id=ask.place_id,
        place_text=ask.place_text,
    )
    step.session = schedule(actor, made, now=now)
    step.save(update_fields=["session"])
    _tell(events.LessonStepScheduled, held, row, actor, now)
    return step


def _held(actor: Viewer, lesson_plan_id: int) -> tuple[Held, LessonPlan]:
    held, row = queries.lesson_plan_to_change(actor, lesson_plan_id)
    access.require(access.may_work(actor, held.seats), actor)
    return held, row


def _values(ask: PlanLessonAsk | EditLessonPlanAsk) -> dict[str, Any]:
    """What a plan says, checked."""
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "subject": checks.text(ask.subject, "subject", most=120),
        "grade": checks.text(ask.grade, "grade", most=60),
        "aims": checks.text(ask.aims, "aims", most=4000),
        "products": checks.text(ask.products, "products", most=4000),
        "materials": checks.text(ask.materials, "materials", most=4000),
    }


def _keep_standards(row: LessonPlan, standards: Sequence[StandardRow]) -> None:
    """The standards as they are listed now."""
    if len(standards) > rules.MOST_STANDARDS:
        raise Refused("too_many", "standards", {"most": rules.MOST_STANDARDS})
    row.standards.all().delete()
    LessonStandard.objects.bulk_create(
        LessonStandard(
            plan=row,
            place_in_list=number,
            code=checks.text(one.code, "code", most=60, needed=True),
            text=checks.text(one.text, "text", most=400),
        )
        for number, one in enumerate(standards)
    )


def _keep_steps(held: Held, row: LessonPlan, steps: Sequence[StepRow]) -> None:
    """The steps in the order of their days; a step kept before keeps its session."""
    if len(steps) > rules.MOST_STEPS:
        raise Refused("too_many", "steps", {"most": rules.MOST_STEPS})
    known = dict(row.steps.values_list("pk", "session_id"))
    row.steps.all().delete()
    in_order = sorted(steps, key=lambda one: (one.on is None, one.on))
    LessonStep.objects.bulk_create(
        LessonStep(
            plan=row,
            place_in_list=number,
            on=one.on,
            what=checks.text(one.what, "what", most=400, needed=True),
            organization_id=_seat_of(held, one.organization_id),
            who=checks.text(one.who, "who", most=120),
            session_id=known.get(one.id or 0),
        )
        for number, one in enumerate(in_order)
    )


def _seat_of(held: Held, organization_id: int | None) -> int | None:
    """An organization at the table. Raises NotFound."""
    if organization_id is None:
        return None
    return held.party_of(organization_id, "steps").organization_id


BEGUN = (
    _("A lesson to plan together"),
    _("%(who)s has begun to plan a lesson with you. Change it, or say yes, on this page."),
)
CHANGED = (
    _("The lesson you plan together has changed"),
    _("%(who)s has changed it after a yes. Please read it again and say yes."),
)
YES = (
    _("A yes to the lesson you plan together"),
    _("%(who)s says yes to it. It is agreed when everyone at the table has."),
)
AGREED = (
    _("Your lesson is agreed"),
    _("Everyone has said yes. Put its steps on the calendar from this page."),
)


def _write(
    actor: Viewer, held: Held, row: LessonPlan, words: tuple[object, object], now: datetime
) -> None:
    subject, text = words
    path = "lesson-plans/"
    tell_others(actor, held, held.mine(actor), subject=subject, text=text, now=now, path=path)


def _tell(
    event: type[events.LessonPlanEvent],
    held: Held,
    row: LessonPlan,
    actor: Viewer,
    now: datetime,
    changes: Any = None,
) -> None:
    """Tell the table, and note when the plan last changed."""
    row.changed_at = now
    row.save(update_fields=["changed_at", "version"])
    tell(
        event(row.pk, row.title),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        changes=changes,
        version=row.version,
    )
