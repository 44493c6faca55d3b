"""Choosing the sentences a report's documents quote."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.web.pages import act, look, viewer_of
from holt.standards.xlsform.model import said
from holt.surveys import queries
from holt.surveys.web.forms.quotes import ChooseQuotesForm
from holt.surveys.web.sections import Section
from holt.surveys.web.themes import chosen

Told = Sequence[tuple[str, tuple[str, ...]]]


def choose_quotes(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Sentences that may be shown, to be ticked."""
    viewer = viewer_of(request)
    survey = look(request, queries.survey, survey_id)
    access.require(survey.may_ask, viewer)
    number, path = chosen(request, survey)
    found = queries.quotable(viewer, survey_id, path)
    back = f"{reverse('surveys:words', args=[survey_id])}?question={number}"
    none = _(
        "There is no sentence to choose from: the survey has to say that sentences may be shown, "
        "and five people have to speak of a theme."
    )
    return act(
        request,
        "surveys.choose_quotes",
        ChooseQuotesForm,
        title=_("Sentences for the report"),
        why=_("They stand in the PDF and the Word document, each by itself and without a name."),
        button=_("Quote these"),
        done=lambda _row: back,
        said=_("They are in the documents from now on."),
        fixed={"survey_id": survey_id, "item": path},
        initial={"quotes": [one.key for one in found if one.is_chosen]},
        form_kwargs={"shown": [(one.key, one.text) for one in found]},
        context={"back": back, "text": "" if found else none},
    )


def section(found: queries.SurveyPage, language: str, told: Told) -> tuple[Section, ...]:
    """What documents quote, under the question it answers."""
    labels = {path: said(one.label, language, found.form) or one.name
              for path, one in queries.open_questions(found)}  # fmt: skip
    return tuple(
        Section(
            labels[path],
            quotes=texts,
            text=_(
                "Sentences people agreed to have shown, chosen by the library. They are examples, "
                "and say nothing of how many think so."
            ),
        )
        for path, texts in told
    )
