"""Units and tasks: added, marked, handed in."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.programs import queries as programs
from holt.training import queries
from holt.training.asks import TakeDatesAsk
from holt.training.web import forms, showing
from holt.training.web.courses import on_course, press


def _dates(rows: tuple[programs.SessionLine, ...], viewer: Viewer) -> list[tuple[Any, object]]:
    return [(one.id, showing.clock(one.starts_at, viewer.zone)) for one in rows]


def _facilitated(request: HttpRequest, course_id: int) -> queries.CoursePage:
    found = look(request, queries.course, course_id)
    access.require(found.may_facilitate, viewer_of(request))
    return found


def add_unit(request: HttpRequest, course_id: int) -> HttpResponse:
    """One more part."""
    found = _facilitated(request, course_id)
    free = queries.free_dates(course_id, found.program_id)
    return on_course(
        request,
        course_id,
        "add_unit",
        forms.AddUnitForm,
        title=_("Add a unit"),
        button=_("Add it"),
        said=_("Added."),
        form_kwargs={"dates": _dates(free, viewer_of(request))},
    )


def take_dates(request: HttpRequest, course_id: int) -> HttpResponse:
    """A unit for each date."""
    _facilitated(request, course_id)
    return press(
        request,
        course_id,
        TakeDatesAsk(course_id),
        "take_dates",
        _("Make units of the dates"),
        _("Each date of the program that is no unit yet becomes one, with the date's own title."),
        _("Each date is a unit now. Give them better names."),
    )


def _on_unit(
    request: HttpRequest, found: queries.UnitPage, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    here = reverse("training:course", args=[found.course_id])
    return act(
        request,
        f"training.{verb}",
        form,
        done=lambda _row: here,
        fixed={"unit_id": found.unit.id},
        context={"back": here},
        **more,
    )


def edit_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Change it."""
    viewer = viewer_of(request)
    found = look(request, queries.unit, unit_id)
    one = found.unit
    own: list[tuple[Any, object]] = (
        [(one.session_id, showing.clock(one.starts_at, viewer.zone))] if one.starts_at else []
    )
    return _on_unit(
        request,
        found,
        "edit_unit",
        forms.EditUnitForm,
        title=_("Change this unit"),
        why=found.course,
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(one, name) for name in ("title", "about", "session_id", "version")},
        form_kwargs={"dates": [*own, *_dates(found.dates, viewer)]},
    )


def mark_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Who came, by hand."""
    found = look(request, queries.unit, unit_id)
    return _on_unit(
        request,
        found,
        "mark_unit",
        forms.MarkUnitForm,
        title=_("Who was there?"),
        why=_("%(unit)s. The door fills this in by itself; what you set here wins.")
        % {"unit": found.unit.title},
        button=_("Keep it"),
        said=_("Kept."),
        form_kwargs={"members": [(pk, name, how) for pk, name, how, _hand in found.members]},
    )


def add_task(request: HttpRequest, course_id: int) -> HttpResponse:
    """Something to do."""
    found = _facilitated(request, course_id)
    return on_course(
        request,
        course_id,
        "add_task",
        forms.AddTaskForm,
        title=_("Add a task"),
        button=_("Add it"),
        said=_("Added, and everyone it is for has been told."),
        form_kwargs={"groups": found.groups},
    )


def task(request: HttpRequest, task_id: int) -> HttpResponse:
    """Who handed it in, for facilitators."""
    found = look(request, queries.task, task_id)
    return page(request, "training/task.html", {"title": found.title, "task": found})


def hand_in(request: HttpRequest, task_id: int) -> HttpResponse:
    """What I did."""
    found = look(request, queries.own_task, task_id)
    here = reverse("training:course", args=[found.course_id])
    return act(
        request,
        "training.hand_in",
        forms.HandInForm,
        title=found.title,
        why=found.detail,
        button=_("Hand it in"),
        done=lambda _row: here,
        said=_("Handed in. You can change it until the course is over."),
        fixed={"task_id": task_id},
        initial={"text": found.text, "link": found.link},
        context={"back": here},
    )


def excuse_task(request: HttpRequest, task_id: int) -> HttpResponse:
    """Somebody need not do it."""
    found = look(request, queries.task, task_id)
    if not found.open:
        raise NotFound
    here = reverse("training:task", args=[task_id])
    return act(
        request,
        "training.excuse_task",
        forms.ExcuseTaskForm,
        title=_("Excuse somebody from a task"),
        why=found.title,
        button=_("Excuse them"),
        done=lambda _row: here,
        said=_("They need not do it."),
        fixed={"task_id": task_id},
        form_kwargs={"members": found.open},
        context={"back": here},
    )
