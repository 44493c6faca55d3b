"""Lessons: the list, one lesson, and each verb's page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import access
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.learning import queries, rules
from holt.learning.web import forms
from holt.learning.web.tables import lessons_table, subject_choices
from holt.learning.web.words import KIND_TONES, KINDS, OPENNESS, SOURCES, STATES, TONES


def lessons(request: HttpRequest) -> HttpResponse:
    """Every lesson the viewer may read, searched in all its words."""
    return list_page(request, lessons_table(viewer_of(request)))


def lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """One lesson."""
    viewer = viewer_of(request)
    found = look(request, queries.lesson, lesson_id)
    labels = directory.subject_labels(viewer.language)
    context = {
        "title": found.title,
        "lesson": found,
        "kind": KINDS[found.kind],
        "kind_tone": KIND_TONES[found.kind],
        "state": STATES[found.state],
        "tone": TONES[found.state],
        "openness": OPENNESS[found.openness],
        "source": SOURCES[found.came_from],
        "parts": [
            (label, text)
            for label, text in (
                (_("What we wanted"), found.wanted),
                (_("What we did"), found.did),
                (_("What happened"), found.happened),
                (_("What we would do instead"), found.instead),
            )
            if text
        ],
        "subjects": [labels.get(slug, slug) for slug in found.subjects],
        "verbs": rules.STATES.allowed(found.state) if found.may_change else (),
    }
    return page(request, "learning/lesson.html", context)


def own_choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """Organizations the viewer may write for; those they belong to with the highest role first."""
    ids = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    rows = directory.organization_choices(viewer, ids)
    return tuple(sorted(rows, key=lambda one: -viewer.roles.get(one[0], 0)))


def write_lesson(request: HttpRequest) -> HttpResponse:
    """Write one down; ?partnership= and ?need= say what it comes from."""
    viewer = viewer_of(request)
    own = own_choices(viewer)
    access.require(bool(own), viewer)
    return act(
        request,
        "learning.write_lesson",
        forms.WriteLessonForm,
        title=_("Write a lesson"),
        why=_("Two minutes. What did not work helps others most."),
        button=_("Keep it"),
        done=lambda row: reverse("learning:lesson", args=[row.pk]),
        said=_("Thank you. It is kept, and found again when somebody needs it."),
        fixed=_source(request),
        form_kwargs={"own": own, "subjects": subject_choices(viewer)},
        context={"back": "/lessons/"},
    )


def _source(request: HttpRequest) -> dict[str, Any]:
    """The partnership and need in the address, and what gave rise to the lesson."""
    names = {"partnership_id": "partnership", "need_id": "need"}
    given = {field: request.GET.get(name, "") for field, name in names.items()}
    found: dict[str, Any] = {
        field: int(value) for field, value in given.items() if value.isascii() and value.isdigit()
    }
    if request.GET.get("from") in ("review", "outcome"):
        found["came_from"] = request.GET["from"]
    return found


def _act_on(
    request: HttpRequest, lesson_id: int, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one lesson."""
    found = look(request, queries.lesson, lesson_id)
    access.require(found.may_change, viewer_of(request))
    here = reverse("learning:lesson", args=[lesson_id])
    more = {"why": found.title, **said}
    return act(
        request,
        f"learning.{verb}",
        form,
        done=lambda _row: here,
        fixed={"lesson_id": lesson_id},
        context={"back": here},
        **more,
    )


def edit_lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """Correct it."""
    found = look(request, queries.lesson, lesson_id)
    names = [*forms.EditLessonForm.base_fields]
    return _act_on(
        request,
        lesson_id,
        "edit_lesson",
        forms.EditLessonForm,
        title=_("Correct this lesson"),
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(found, name) for name in names},
        form_kwargs={"subjects": subject_choices(viewer_of(request))},
    )


def publish_lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """Let others read it."""
    return _act_on(
        request,
        lesson_id,
        "publish_lesson",
        forms.PublishLessonForm,
        title=_("Publish this lesson"),
        button=_("Publish it"),
        said=_("It is published. Thank you for sharing it."),
    )


def withdraw_lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """Take it out of every list."""
    return _act_on(
        request,
        lesson_id,
        "withdraw_lesson",
        forms.WithdrawLessonForm,
        title=_("Withdraw this lesson"),
        button=_("Withdraw it"),
        said=_("It is withdrawn. Nobody else finds it from now on."),
    )
