"""Second readers: asked, reading, answering."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.learning import queries
from holt.learning.web import forms, showing
from holt.partnerships import queries as partnerships


def ask_reader(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """Ask a partner to read a draft before others do."""
    viewer = viewer_of(request)
    found = look(request, queries.lesson, lesson_id)
    access.require(found.may_change, viewer)
    here = reverse("learning:lesson", args=[lesson_id])
    return act(
        request,
        "learning.ask_reader",
        forms.AskReaderForm,
        title=_("Ask a second reader"),
        why=_("Somebody of the partner says whether it is right, before others read it."),
        button=_("Ask them"),
        done=lambda _row: here,
        said=_("They were asked. You hear from them here."),
        fixed={"lesson_id": lesson_id},
        form_kwargs={"partners": _partners(viewer, found)},
        context={"back": here},
    )


def _partners(viewer: Viewer, found: queries.LessonPage) -> list[tuple[int, str]]:
    """Who sat at the table it comes from; else every organization here."""
    if found.partnership_id:
        shown = partnerships.partnership(viewer, found.partnership_id)
        rows = [(one.organization_id, one.name) for one in shown.parties]
    else:
        rows = list(directory.organizations(viewer).values_list("pk", "name"))
    return [one for one in rows if one[0] != found.organization_id]


def reading(request: HttpRequest, reading_id: int) -> HttpResponse:
    """What somebody was asked to read."""
    found = look(request, queries.reading, reading_id)
    context = {
        "title": found.lesson.title,
        "why": _("%(organization)s asks: is this right?")
        % {"organization": found.lesson.organization},
        "reading": found,
        "parts": showing.parts(found.lesson),
    }
    return page(request, "learning/reading.html", context)


def answer_reading(request: HttpRequest, reading_id: int) -> HttpResponse:
    """Say that it is right, or what should be different."""
    found = look(request, queries.reading, reading_id)
    here = reverse("learning:reading", args=[reading_id])
    return act(
        request,
        "learning.answer_reading",
        forms.AnswerReadingForm,
        title=_("Is it right?"),
        why=found.lesson.title,
        button=_("Send the answer"),
        done=lambda _row: here,
        said=_("Thank you. They have been told."),
        fixed={"reading_id": reading_id},
        context={"back": here},
    )
