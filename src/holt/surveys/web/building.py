"""The builder: the form as a list of questions with buttons, each verb a page of its own."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_choices, language_name
from holt.standards.xlsform.model import Question, said
from holt.surveys import queries, rules
from holt.surveys.asks import DropQuestionAsk, MoveQuestionAsk, TranslateFormAsk
from holt.surveys.web import forms, showing


def _draft(request: HttpRequest, survey_id: int) -> queries.SurveyPage:
    found = look(request, queries.survey, survey_id)
    access.require(found.may_ask, viewer_of(request))
    return found


def _here(survey_id: int) -> str:
    return reverse("surveys:form", args=[survey_id])


def _languages(found: queries.SurveyPage) -> list[tuple[str, object]]:
    """The form's own languages first, then every other."""
    own: list[tuple[str, object]] = list(showing.languages_of(found.form))
    known = dict(own)
    return [*own, *(one for one in language_choices() if one[0] not in known)]


def form(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Every question, with what can be done to it."""
    found = look(request, queries.survey, survey_id)
    viewer = viewer_of(request)
    context = {
        "title": _("The form"),
        "why": found.title,
        "survey": found,
        "lines": showing.lines(found.form, viewer.language),
        "languages": [name for _code, name in showing.languages_of(found.form)],
        "may_change": found.may_ask and found.state == "draft",
    }
    return page(request, "surveys/form.html", context)


def add_question(request: HttpRequest, survey_id: int) -> HttpResponse:
    """One more at the end."""
    found = _draft(request, survey_id)
    return act(
        request,
        "surveys.add_question",
        forms.AddQuestionForm,
        title=_("Add a question"),
        why=found.title,
        button=_("Add it"),
        done=lambda _row: _here(survey_id),
        said=_("It stands at the end; move it where it belongs."),
        fixed={"survey_id": survey_id},
        initial={"version": found.version, "type": request.GET.get("type", "select_one")},
        form_kwargs={"languages": _languages(found)},
        context={"back": _here(survey_id)},
    )


def _question(found: queries.SurveyPage, path: str) -> Question:
    one = rules.found(found.form, path) if path else None
    if not isinstance(one, Question):
        raise NotFound
    return one


def edit_question(request: HttpRequest, survey_id: int) -> HttpResponse:
    """A question in new words; ?path= says which."""
    found = _draft(request, survey_id)
    path = request.GET.get("path", "")
    one = _question(found, path)
    language = request.GET.get("language") or _first_language(found, viewer_of(request).language)
    labels = [said(c.label, language, found.form) for c in found.form.lists.get(one.choices, ())]
    return act(
        request,
        "surveys.edit_question",
        forms.EditQuestionForm,
        title=_("Change the question"),
        why=found.title,
        button=_("Save"),
        done=lambda _row: _here(survey_id),
        said=_("It is changed."),
        fixed={"survey_id": survey_id, "path": path},
        initial={
            "version": found.version,
            "label": said(one.label, language, found.form),
            "hint": said(one.hint, language, found.form),
            "choices": labels,
            "is_required": bool(one.required),
            "relevant": one.relevant,
            "language": language,
        },
        form_kwargs={"languages": _languages(found)},
        context={"back": _here(survey_id)},
    )


def _first_language(found: queries.SurveyPage, wanted: str) -> str:
    own = [code for code, _name in showing.languages_of(found.form)]
    return wanted if wanted in own or not own else own[0]


def move_question(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Up or down: POST moves it, GET asks."""
    found = _draft(request, survey_id)
    given = request.POST or request.GET
    path, to = given.get("path", ""), given.get("to", "")
    ask = MoveQuestionAsk(survey_id, path, to)
    if request.method == "POST":
        here = f"{_here(survey_id)}#q-{path.replace('/', '-')}"
        return do(request, "surveys.move_question", ask, done=lambda _row: here)
    title = _("Move it up") if to == "up" else _("Move it down")
    return _ask(request, found, title, path, {"path": path, "to": to})


def drop_question(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Take a question out: POST does it, GET asks."""
    found = _draft(request, survey_id)
    path = (request.POST or request.GET).get("path", "")
    if request.method == "POST":
        ask = DropQuestionAsk(survey_id, path)
        done = _here(survey_id)
        said_ = _("The question is taken out.")
        return do(request, "surveys.drop_question", ask, done=lambda _row: done, said=said_)
    return _ask(request, found, _("Take the question out"), path, {"path": path})


def _ask(
    request: HttpRequest,
    found: queries.SurveyPage,
    title: str,
    path: str,
    hidden: dict[str, str],
) -> HttpResponse:
    one = _question(found, path)
    context = {
        "title": title,
        "why": said(one.label, viewer_of(request).language, found.form) or one.name,
        "back": _here(found.id),
        "hidden": hidden.items(),
    }
    return page(request, "surveys/button.html", context)


def translate_form(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Every text beside a field for it in one language; ?language= says which."""
    found = _draft(request, survey_id)
    own = [code for code, _name in showing.languages_of(found.form)]
    language = (request.POST or request.GET).get("language", "") or (own or ["es"])[-1]
    texts = rules.texts(found.form)
    if request.method == "POST":
        ask = _read(request.POST, survey_id, language, [key for key, _texts in texts])
        return do(
            request,
            "surveys.translate_form",
            ask,
            done=lambda _row: _here(survey_id),
            said=_("The texts are kept."),
        )
    context: dict[str, Any] = {
        "title": _("Texts in another language"),
        "why": found.title,
        "survey": found,
        "language": language,
        "language_name": language_name(language),
        "languages": _languages(found),
        "rows": [_row(found, number, *one, language) for number, one in enumerate(texts)],
    }
    return page(request, "surveys/translate.html", context)


def _row(
    found: queries.SurveyPage, number: int, _key: str, texts: dict[str, str], language: str
) -> dict[str, Any]:
    others = {code: text for code, text in texts.items() if code != language}
    return {
        "number": number,
        "shown": said(others, "", found.form),
        "text": texts.get(language, ""),
    }


def _read(posted: QueryDict, survey_id: int, language: str, keys: list[str]) -> TranslateFormAsk:
    texts = tuple(posted.get(f"text-{number}", "") for number in range(len(keys)))
    return TranslateFormAsk(survey_id, language, tuple(keys), texts)
