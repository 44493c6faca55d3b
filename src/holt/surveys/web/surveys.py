"""Surveys: the list, one, and the verbs of a whole survey."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.surveys import queries
from holt.surveys.asks import CloseSurveyAsk, OpenSurveyAsk, RemindAsk
from holt.surveys.web import forms, reading, showing
from holt.surveys.web.tables import surveys_table
from holt.surveys.web.words import AUDIENCES, PRIVACY, PURPOSES, STATES, TONES, TOPICS


def surveys(request: HttpRequest) -> HttpResponse:
    """Surveys of one's own organizations."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    return list_page(request, surveys_table(viewer))


def survey(request: HttpRequest, survey_id: int) -> HttpResponse:
    """One survey: how it stands, how people get to it, what to do next."""
    found = look(request, queries.survey, survey_id)
    today = timezone.localdate(clock.now())
    waits = found.state == "open" and found.waiting
    reminds_on = queries.next_reminders(viewer_of(request), found.id, today) if waits else None
    context = {
        "title": found.title,
        "survey": found,
        "state": STATES[found.state],
        "tone": TONES[found.state],
        "purpose": PURPOSES[found.purpose],
        "audience": AUDIENCES[found.audience],
        "topic": TOPICS.get(found.topic, ""),
        "privacy": PRIVACY[found.privacy],
        "languages": language_names(found.languages),
        "links": showing.links(found),
        "is_over": bool(found.closes_on and found.closes_on < today),
        "reminds_on": reminds_on,
    }
    return page(request, "surveys/survey.html", context)


def make_survey(request: HttpRequest) -> HttpResponse:
    """Begin with a form of ours."""
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    template = request.GET.get("template", "")
    kind, thing = reading.about(request)
    return act(
        request,
        "surveys.make_survey",
        forms.MakeSurveyForm,
        title=_("Make a survey"),
        why=_("It begins as a draft: nobody is asked before you open it."),
        button=_("Begin"),
        done=lambda row: reverse("surveys:form", args=[row.pk]),
        said=_("The form is here. Read it as those would who answer it, and change what you like."),
        fixed={"about_kind": kind, "about_id": thing},
        initial={"template": template or "outcome", "title": request.GET.get("title", "")[:200]},
        form_kwargs={"own": own},
        context={"back": reverse("surveys:surveys")},
    )


def import_form(request: HttpRequest) -> HttpResponse:
    """Begin with a workbook; what of it is not asked here is said before anybody answers."""
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    return act(
        request,
        "surveys.import_form",
        reading.WorkbookForm,
        title=_("Bring an XLSForm"),
        why=_("A workbook with the sheets survey and choices, as other tools write it."),
        button=_("Read it"),
        done=lambda row: reverse("surveys:form", args=[row.pk]),
        said=_("The form is here. Read it as those would who answer it."),
        form_kwargs={"own": own},
        context={"back": reverse("surveys:surveys")},
    )


def _own(request: HttpRequest, survey_id: int) -> queries.SurveyPage:
    found = look(request, queries.survey, survey_id)
    access.require(found.may_ask, viewer_of(request))
    return found


def _act(
    request: HttpRequest, found: queries.SurveyPage, verb: str, form: Any, **more: Any
) -> HttpResponse:
    here = reverse("surveys:survey", args=[found.id])
    shown = {"why": found.title, "done": lambda _row: here, "context": {"back": here}, **more}
    return act(request, f"surveys.{verb}", form, fixed={"survey_id": found.id}, **shown)


def _press(
    request: HttpRequest, found: queries.SurveyPage, verb: str, ask: object, **shown: Any
) -> HttpResponse:
    """A button: GET says what it does, POST does it."""
    here = reverse("surveys:survey", args=[found.id])
    if request.method == "POST":
        said = shown.pop("said")
        return do(request, f"surveys.{verb}", ask, done=lambda _row: here, said=said)
    return page(request, "surveys/button.html", {"why": found.title, "back": here, **shown})


def edit_survey(request: HttpRequest, survey_id: int) -> HttpResponse:
    """What stands around the form."""
    found = _own(request, survey_id)
    names = forms.EditSurveyForm.base_fields
    return _act(
        request,
        found,
        "edit_survey",
        forms.EditSurveyForm,
        title=_("Change the survey"),
        button=_("Save"),
        said=_("It is changed."),
        initial={name: getattr(found, name) for name in names},
    )


def open_survey(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Let people answer."""
    return _press(
        request,
        _own(request, survey_id),
        "open_survey",
        OpenSurveyAsk(survey_id),
        title=_("Open it"),
        text=_(
            "From now on people can answer, and the questions stay as they are: answers to other "
            "questions could not be counted together."
        ),
        said=_("It is open. Share the link, print the code, or write to people."),
    )


def close_survey(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Take no more answers."""
    return _press(
        request,
        _own(request, survey_id),
        "close_survey",
        CloseSurveyAsk(survey_id),
        title=_("Close it"),
        text=_("Nobody can answer any more. It can be opened again."),
        said=_("It is closed."),
    )


def reopen_survey(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Take answers again."""
    return _act(
        request,
        _own(request, survey_id),
        "reopen_survey",
        forms.ReopenSurveyForm,
        title=_("Open it again"),
        button=_("Open it again"),
        said=_("People can answer again."),
    )


def copy_survey(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The same form once more."""
    found = _own(request, survey_id)
    return _act(
        request,
        found,
        "copy_survey",
        forms.CopySurveyForm,
        title=_("Make a copy"),
        button=_("Make a copy"),
        done=lambda row: reverse("surveys:survey", args=[row.pk]),
        said=_("The copy is a draft. The answers stay with the first."),
        initial={"title": found.title},
    )


def invite(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Write to people, each with a link of their own."""
    found = _own(request, survey_id)
    return _act(
        request,
        found,
        "invite",
        forms.InviteForm,
        title=_("Write to people"),
        button=_("Send the letters"),
        said=_("The letters are on their way."),
        form_kwargs={"lists": {"language": showing.languages_of(found.form)}},
    )


def remind(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Write once more to those who have not answered."""
    return _press(
        request,
        _own(request, survey_id),
        "remind",
        RemindAsk(survey_id),
        title=_("Remind those who have not answered"),
        text=_("Nobody is reminded more than twice, nor within three days of the last letter."),
        said=_("The letters are on their way."),
    )
