"""Where a partner's signed link leads: the thing itself, with its form, no account needed."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.errors import Problem
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import go, page, show_problem, viewer_of
from holt.kernel.web.words import status
from holt.partnerships import queries
from holt.partnerships.asks import AnswerIntroductionAsk, PulseAsk
from holt.partnerships.web import showing
from holt.partnerships.web.forms.starting import AcceptForm, DeclineForm
from holt.partnerships.web.pages.acting import address
from holt.partnerships.web.words import FEELINGS
from holt.people.queries import LinkSeen
from holt.people.web import landings
from holt.values.states import WrongState


def proposal(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """The proposal, and yes or no: the answer's button is the link's second tap."""
    viewer = viewer_of(request)
    shown = queries.partnership(viewer, link.subject_id)
    if shown.mine is None or shown.mine.state != "invited" or shown.state != "proposed":
        return onward(request, link)
    says_no = request.POST.get("answer") == "no"
    yes = AcceptForm(request.POST if request.method == "POST" and not says_no else None)
    no = DeclineForm(request.POST if request.method == "POST" and says_no else None)
    answer = 200
    if request.method == "POST":
        form, verb = (no, "decline") if says_no else (yes, "accept")
        answer = 422
        if form.is_valid():
            ask = form.to_ask({"partnership_id": shown.id})
            try:
                VERBS[f"partnerships.{verb}"].do(viewer, ask, now=clock.now())
            except (Problem, WrongState) as problem:
                show_problem(form, problem)
                answer = status(problem)
            else:
                landings.hold(request, link.link_id)
                return go(request, address(shown.id), _thanks(says_no))
    context = {
        "title": shown.name,
        "shown": shown,
        "names": showing.party_names(shown),
        "interests": showing.interests(shown),
        "yes": yes,
        "no": no,
        "says_no": says_no,
    }
    return page(request, "partnerships/proposal.html", context, status=answer)


def _thanks(says_no: bool) -> str:
    if says_no:
        return _("Thank you for telling them. You may close this page.")
    return _("Thank you. They have been told, and you can read and write here from now on.")


def onward(request: HttpRequest, link: LinkSeen, path: str = "") -> HttpResponse:
    """One button that opens the page the link is for."""
    if request.method == "POST":
        landings.hold(request, link.link_id)
        return go(request, address(link.subject_id, path))
    shown = queries.partnership(viewer_of(request), link.subject_id)
    context = {"title": shown.name, "shown": shown, "names": showing.party_names(shown)}
    return page(request, "partnerships/welcome.html", context)


def sign(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """To the agreement on the table."""
    shown = queries.partnership(viewer_of(request), link.subject_id)
    agreement = shown.open_agreement
    return onward(request, link, f"agreement/{agreement.number}/" if agreement else "")


def review(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """To the review."""
    return onward(request, link, "review/")


def pulse(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """One tap, right here."""
    viewer = viewer_of(request)
    shown = queries.partnership(viewer, link.subject_id)
    if request.method == "POST":
        feeling = request.POST.get("feeling", "")
        ask = PulseAsk(shown.id, int(feeling) if feeling in ("1", "2", "3") else 0)
        VERBS["partnerships.pulse"].do(viewer, ask, now=clock.now())
        landings.hold(request, link.link_id)
        return go(request, address(shown.id), _("Thank you. That was all."))
    context = {
        "title": shown.name,
        "names": showing.party_names(shown),
        "feelings": list(FEELINGS.items()),
    }
    return page(request, "partnerships/pulse.html", context)


def opened(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """To the partnership's page."""
    if link.subject_kind != "partnership":
        return introduction(request, link, token)
    return onward(request, link)


def introduction(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """Would you like to meet them? Yes or no."""
    viewer = viewer_of(request)
    row = queries.introductions(viewer).get(pk=link.subject_id)
    it = queries.introduction_page(viewer, row)
    if request.method == "POST":
        ask = AnswerIntroductionAsk(it.id, request.POST.get("yes") == "1")
        VERBS["partnerships.answer_introduction"].do(viewer, ask, now=clock.now())
        landings.hold(request, link.link_id)
        return go(request, f"/introductions/{it.id}/", _("Thank you. Your answer was kept."))
    context = {"title": _("Would you like to meet them?"), "it": it, "landing": True}
    return page(request, "partnerships/introduction.html", context)


landings.register("proposal", proposal)
landings.register("sign", sign)
landings.register("review", review)
landings.register("open", opened)
landings.register("pulse", pulse)
landings.register("introduction", introduction)
