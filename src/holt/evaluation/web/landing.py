"""Where a link sent to confirm an outcome leads: the outcome, and one button."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.evaluation import queries
from holt.evaluation.web import showing, witnesses
from holt.evaluation.web.aid import landing as aid
from holt.evaluation.web.campaigns import landing as campaigns
from holt.evaluation.web.forms import ConfirmForm
from holt.evaluation.web.reports import pages as reports
from holt.kernel import clock
from holt.kernel.errors import Problem
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import go, page, show_problem, viewer_of
from holt.kernel.web.words import status
from holt.people.queries import LinkSeen
from holt.people.web import landings
from holt.values.states import WrongState


def confirm(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """The change as the partner recorded it; the answer is the link's second tap."""
    viewer = viewer_of(request)
    one = queries.outcome(viewer, link.subject_id)
    posted = request.POST if request.method == "POST" else None
    form = ConfirmForm(posted, initial={"name": link.name})
    answer = 200
    if posted is not None:
        answer = 422
        if form.is_valid():
            try:
                ask = form.to_ask({"outcome_id": one.id})
                VERBS["evaluation.confirm"].do(viewer, ask, now=clock.now())
            except (Problem, WrongState) as problem:
                show_problem(form, problem)
                answer = status(problem)
            else:
                landings.hold(request, link.link_id)
                return go(request, f"/outcomes/{one.id}/", _("Thank you. It is confirmed."))
    context = {
        "title": _("Did you see this change, too?"),
        "why": _("Your partner says it came of “%(name)s”.") % {"name": one.partnership},
        "button": _("Yes, we saw it"),
        "form": form,
        "outcome": one,
        "verb": "evaluation.confirm",
        "over": one.state != "recorded",
        **showing.about(one),
    }
    return page(request, "evaluation/confirm.html", context, status=answer)


landings.register("confirm", confirm)
landings.register("witness", witnesses.landing)
landings.register("answer_aid", aid.answer)
landings.register("speak", campaigns.speak)
landings.register("testify", campaigns.testify)
landings.register("report", reports.landing)
landings.register(
    "network_asked",
    says=gettext_lazy(
        "This link lets you say whom your organization works with. You can come back to it until "
        "the last day. You need no account."
    ),
)
