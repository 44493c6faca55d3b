"""What people wrote, grouped by themes that staff can read and change."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.standards.xlsform.model import said
from holt.surveys import queries
from holt.surveys.web import forms, reading


def chosen(request: HttpRequest, found: queries.SurveyPage) -> tuple[str, str]:
    """The number and the path of the open question that is asked for; the first else."""
    paths = [path for path, _question in queries.open_questions(found)]
    if not paths:
        raise NotFound
    path = reading.place(request.GET.get("question", ""), paths) or paths[0]
    return str(paths.index(path)), path


@require_safe
def words(request: HttpRequest, survey_id: int) -> HttpResponse:
    """One open question's answers by theme."""
    viewer = viewer_of(request)
    survey = look(request, queries.survey, survey_id)
    known = queries.open_questions(survey)
    number, path = chosen(request, survey) if known else ("", "")
    found = queries.words(viewer, survey_id, path) if known else None
    labels = [said(one.label, viewer.language, survey.form) or one.name for _path, one in known]
    context = {
        "title": _("In people's own words"),
        "why": survey.title,
        "survey": survey,
        "found": found,
        "question": labels[int(number)] if number else "",
        "number": number,
        "questions": [(str(at), label) for at, label in enumerate(labels)],
    }
    return page(request, "surveys/words.html", context)


def set_themes(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Change which themes there are and which words put an answer under each."""
    viewer = viewer_of(request)
    survey = look(request, queries.survey, survey_id)
    access.require(survey.may_ask, viewer)
    number, path = chosen(request, survey)
    found = queries.words(viewer, survey_id, path)
    back = f"{reverse('surveys:words', args=[survey_id])}?question={number}"
    lines = [f"{one.name}: {', '.join(one.words)}" for one in found.themes]
    return act(
        request,
        "surveys.set_themes",
        forms.SetThemesForm,
        title=_("Change the themes"),
        why=said(found.question.label, viewer.language, survey.form) or found.question.name,
        button=_("Keep these themes"),
        done=lambda _row: back,
        said=_("The themes are kept."),
        fixed={"survey_id": survey_id, "item": path},
        initial={"themes": lines},
        context={"back": back},
    )
