"""Where the links in letters lead: a speaker's question, and a partner's words."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.evaluation.asks import WithdrawTestimonyAsk
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.queries.campaigns import TestimonyPage
from holt.evaluation.web.campaigns import forms, hearings
from holt.evaluation.web.campaigns.words import USES_SHORT
from holt.kernel import clock
from holt.kernel.errors import Problem
from holt.kernel.verbs import VERBS
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import page, show_problem, viewer_of
from holt.kernel.web.words import status
from holt.people.queries import LinkSeen
from holt.values.states import WrongState

SAID = "evaluation/campaigns/said.html"


def speak(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """Whether somebody will speak: the question, three answers."""
    one = queries.speaker_page(viewer_of(request), link.subject_id)
    if one.is_over:
        return page(request, SAID, hearings.said_of(one))
    asked = hearings.asked_of(one)
    posted = request.POST if request.method == "POST" else None
    initial: Any = asked["initial"]
    form = forms.AnswerSpeakingForm(posted, initial=initial)
    code = _done(request, form, "evaluation.answer_speaking", {"speaker_id": one.id})
    if code == 0:
        thanks = {
            "title": _("Thank you"),
            "why": _(
                "Your answer was kept. If it changes, open the link in your letter and ask for a fresh one."
            ),
        }
        return page(request, SAID, thanks)
    about: Any = asked["context"]
    context = {**asked, **about, "form": form, "verb": "evaluation.answer_speaking"}
    return page(request, "evaluation/campaigns/asked.html", context, status=code)


def testify(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """A partner's words: asked for, given, or taken back."""
    one = queries.testimony_page(viewer_of(request), link.subject_id)
    if one.state == "offered":
        return _given(request, one)
    if one.is_over or one.state == "withdrawn":
        over = {
            "title": _("Thank you for looking"),
            "why": _("There is nothing to say here any more."),
        }
        return page(request, SAID, over)
    posted = request.POST if request.method == "POST" else None
    initial = {"name": one.name, "role": one.role, "party": one.party, "named_as": "nobody"}
    form = forms.OfferTestimonyForm(posted, initial=initial)
    code = _done(request, form, "evaluation.offer_testimony", {"campaign_id": one.campaign_id})
    if code == 0:
        thanks = {
            "title": _("Thank you"),
            "why": _(
                "Your words are kept, and used only where you ticked. To take them back, open the link in your letter and ask for a fresh one."
            ),
        }
        return page(request, SAID, thanks)
    context = {
        "title": _("Would you say it in your words?"),
        "why": _("%(party)s asks %(body)s for this.")
        % {"party": one.organization, "body": one.body},
        "button": _("Give these words"),
        "form": form,
        "verb": "evaluation.offer_testimony",
        "asked": one,
    }
    return page(request, "evaluation/campaigns/testify.html", context, status=code)


def _given(request: HttpRequest, one: TestimonyPage) -> HttpResponse:
    """What was said already, and a button that takes it back."""
    if request.method == "POST":
        ask = WithdrawTestimonyAsk(one.id)
        VERBS["evaluation.withdraw_testimony"].do(viewer_of(request), ask, now=clock.now())
        gone = {
            "title": _("Your words are taken back"),
            "why": _("They are gone from here, and shown nowhere again."),
        }
        return page(request, SAID, gone)
    context = {
        "title": _("Your words"),
        "words": one.words,
        "uses": _(", ").join(str(USES_SHORT[use]) for use in one.uses),
        "may_withdraw": True,
    }
    return page(request, SAID, context)


def _done(request: HttpRequest, form: AskForm, verb: str, fixed: dict[str, Any]) -> int:
    """0 once the verb is done; else the status of the page that asks (again)."""
    if request.method != "POST":
        return 200
    if not form.is_valid():
        return 422
    try:
        VERBS[verb].do(viewer_of(request), form.to_ask(fixed), now=clock.now())
    except (Problem, WrongState) as problem:
        show_problem(form, problem)
        return status(problem)
    return 0
