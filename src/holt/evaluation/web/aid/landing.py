"""Where the letter of a call-out leads: what is needed, and three answers, without an account."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.evaluation import queries
from holt.evaluation.queries import AidAsked
from holt.evaluation.web.aid.calling import asked, before
from holt.evaluation.web.aid.forms import AnswerAidForm
from holt.evaluation.web.aid.words import AID_ANSWERS
from holt.kernel import clock
from holt.kernel.errors import Problem
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import page, show_problem, viewer_of
from holt.kernel.web.words import status
from holt.people.queries import LinkSeen


def answer(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """Opening it changes nothing; an answer may be changed by the same link until it is over."""
    viewer = viewer_of(request)
    found = queries.aid_asked(viewer, link.subject_id)
    posted = request.POST if request.method == "POST" else None
    form = AnswerAidForm(posted, wanted=found.wanted, initial=before(found, link.name))
    if posted is None:
        return _asked(request, found, form)
    if not form.is_valid():
        return _asked(request, found, form, 422)
    try:
        ask = form.to_ask({"called_id": link.subject_id})
        VERBS["evaluation.answer_aid"].do(viewer, ask, now=clock.now())
    except Problem as problem:
        show_problem(form, problem)
        return _asked(request, found, form, status(problem))
    return _thanks(request, queries.aid_asked(viewer, link.subject_id))


def _asked(
    request: HttpRequest, found: AidAsked, form: AnswerAidForm, code: int = 200
) -> HttpResponse:
    context = {
        "title": _("%(party)s asks: can you help?") % {"party": found.row.organization},
        "why": _("For %(name)s") % {"name": found.called.organization},
        "form": form,
        "button": _("Change my answer") if found.called.answer else _("Send my answer"),
        "verb": "evaluation.answer_aid",
        "said": AID_ANSWERS[found.called.answer] if found.called.answer else "",
        **asked(found),
    }
    return page(request, "evaluation/aid/answer.html", context, status=code)


def _thanks(request: HttpRequest, found: AidAsked) -> HttpResponse:
    is_yes = found.called.answer == "yes"
    context = {
        "title": _("Thank you"),
        "why": _("They see your answer now, and call you before you set out.")
        if is_yes
        else _("They see your answer now. It helps them not to wait."),
        "said": AID_ANSWERS[found.called.answer],
        "promises": found.called.promises,
        **asked(found),
    }
    return page(request, "evaluation/aid/answered.html", context)
