"""Lessons planned together: the list, one, its papers, and each verb's page."""

from datetime import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.web.forms import AskForm, Rows
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.programs import queries, rules
from holt.programs.asks import StandardRow, StepRow
from holt.programs.queries import LessonPlanPage
from holt.programs.web.forms import schools as forms
from holt.programs.web.school_words import LESSON_STATES, LESSON_TONES
from holt.programs.web.tables.lesson_plans import lesson_plans_table

MORNING = (time(10), time(11))


def lesson_plans(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Every lesson a partnership has planned together."""
    partnership = look(request, queries.partnership_inside, partnership_id)
    table = lesson_plans_table(partnership_id, partnership.name, may_work=partnership.may_work)
    context = {"back": f"/partnerships/{partnership_id}/", "back_to": partnership.name}
    return list_page(request, table, context=context)


def lesson_plan(request: HttpRequest, lesson_plan_id: int) -> HttpResponse:
    """One lesson: aims, standards, steps, products, and whose yes is still missing."""
    found = look(request, queries.lesson_plan, lesson_plan_id)
    verbs = set(rules.LESSON_STATES.allowed(found.state)) if found.may_work else set()
    context = {
        "title": found.title,
        "plan": found,
        "state": LESSON_STATES[found.state],
        "tone": LESSON_TONES[found.state],
        "verbs": verbs,
        "may_schedule": "schedule_lesson_step" in verbs,
        "waits_for": ", ".join(found.waits_for),
    }
    return page(request, "programs/lesson_plan.html", context)


def _rows(found_for: Any) -> tuple[Rows, Rows]:
    standards = Rows(forms.StandardForm, "standards", StandardRow, label=_("Standards"))
    steps = Rows(forms.step_form(found_for), "steps", StepRow, label=_("Steps"), extra=3)
    return steps, standards


def plan_lesson(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Begin a lesson that the table plans together."""
    partnership = look(request, queries.partnership_inside, partnership_id)
    access.require(partnership.may_work, viewer_of(request))
    back = reverse("programs:lesson_plans", args=[partnership_id])
    organizations = queries.host_choices(viewer_of(request), partnership_id)
    return act(
        request,
        "programs.plan_lesson",
        forms.PlanLessonForm,
        title=_("Plan a lesson together"),
        why=_("What pupils will learn and make, and who does what when. Both sides say yes to it."),
        button=_("Keep it"),
        done=lambda row: reverse("programs:lesson_plan", args=[row.pk]),
        said=_("It is kept, and the other side has been told."),
        fixed={"partnership_id": partnership_id},
        rows=_rows(organizations),
        template="partnerships/act.html",
        context={"shown": partnership, "back": back},
    )


def _act_on(
    request: HttpRequest, found: LessonPlanPage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one lesson: afterwards one is back at its page."""
    access.require(found.may_work, viewer_of(request))
    here = reverse("programs:lesson_plan", args=[found.id])
    more = {"why": found.title, "done": lambda _row: here, **said}
    return act(
        request,
        f"programs.{verb}",
        form,
        fixed={"lesson_plan_id": found.id},
        context={"back": here},
        **more,
    )


def edit_lesson_plan(request: HttpRequest, lesson_plan_id: int) -> HttpResponse:
    """Change a lesson; who had said yes is asked again."""
    found = look(request, queries.lesson_plan, lesson_plan_id)
    organizations = queries.host_choices(viewer_of(request), found.partnership_id)
    names = ("on", "what", "organization_id", "who", "id")
    asked_again = _("Who has said yes already is asked again.")
    has_yes = any(yes for _pk, _name, yes in found.parties)
    return _act_on(
        request,
        found,
        "edit_lesson_plan",
        forms.EditLessonPlanForm,
        title=_("Change this lesson"),
        why=f"{found.title}. {asked_again}" if has_yes else found.title,
        button=_("Save"),
        said=_("Saved."),
        initial={one: getattr(found, one) for one in forms.EditLessonPlanForm.base_fields},
        rows=_rows(organizations),
        rows_initial={
            "steps": [{name: getattr(one, name) for name in names} for one in found.steps],
            "standards": [{"code": code, "text": text} for code, text in found.standards],
        },
    )


def agree_lesson_plan(request: HttpRequest, lesson_plan_id: int) -> HttpResponse:
    """Say yes for one's side."""
    found = look(request, queries.lesson_plan, lesson_plan_id)
    return _act_on(
        request,
        found,
        "agree_lesson_plan",
        forms.AgreeLessonPlanForm,
        title=_("Say yes to this lesson"),
        why=_("%(title)s. It is agreed when everyone at the table has said yes.")
        % {"title": found.title},
        button=_("Yes, we do it this way"),
        said=_("Your yes is written down, and the other side has been told."),
        initial={"version": found.version},
    )


def teach_lesson_plan(request: HttpRequest, lesson_plan_id: int) -> HttpResponse:
    """It was taught."""
    return _act_on(
        request,
        look(request, queries.lesson_plan, lesson_plan_id),
        "teach_lesson_plan",
        forms.TeachLessonPlanForm,
        title=_("It was taught"),
        button=_("Yes, it was taught"),
        said=_("Thank you. What would you change next time?"),
    )


def review_lesson_plan(request: HttpRequest, lesson_plan_id: int) -> HttpResponse:
    """What went well, and what we would change."""
    found = look(request, queries.lesson_plan, lesson_plan_id)
    return _act_on(
        request,
        found,
        "review_lesson_plan",
        forms.ReviewLessonPlanForm,
        title=_("Look back on this lesson"),
        button=_("Keep it"),
        said=_("It is kept; a copy for next year carries it along."),
        initial={"review": found.review, "version": found.version},
    )


def copy_lesson_plan(request: HttpRequest, lesson_plan_id: int) -> HttpResponse:
    """Begin anew from an earlier lesson."""
    return _act_on(
        request,
        look(request, queries.lesson_plan, lesson_plan_id),
        "copy_lesson_plan",
        forms.CopyLessonPlanForm,
        title=_("Use it again"),
        button=_("Begin a new plan from it"),
        done=lambda row: reverse("programs:lesson_plan", args=[row.pk]),
        said=_("Here is the copy. Please check its days."),
    )


def schedule_lesson_step(request: HttpRequest, lesson_step_id: int) -> HttpResponse:
    """Put a step on the calendar."""
    viewer = viewer_of(request)
    plan, step = look(request, queries.lesson_step, lesson_step_id)
    access.require(plan.may_work, viewer)
    here = reverse("programs:lesson_plan", args=[plan.id])
    day = date_format(step.on) if step.on else _("no day yet")
    return act(
        request,
        "programs.schedule_lesson_step",
        forms.ScheduleLessonStepForm,
        title=_("Put this step on the calendar"),
        why=_("%(what)s (%(day)s)") % {"what": step.what, "day": day},
        button=_("Put it on the calendar"),
        done=lambda _row: here,
        said=_("It is on the calendar."),
        fixed={"lesson_step_id": lesson_step_id},
        initial={"begins": MORNING[0], "ends": MORNING[1]},
        form_kwargs={"places": queries.place_choices(viewer, plan.partnership_id)},
        context={"back": here},
    )
