"""Where signed links lead: three lines to write, or a draft to read; no account needed."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel import clock
from holt.kernel.errors import Problem
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import go, page, show_problem, viewer_of
from holt.kernel.web.words import status
from holt.learning.web import forms, knowing
from holt.partnerships import queries as partnerships
from holt.people.queries import LinkSeen
from holt.people.web import landings
from holt.values.states import WrongState

landings.register(
    "reading",
    says=gettext_lazy(
        "This link opens something your partner wrote down about your work together. You can say "
        "whether it is right. You need no account."
    ),
)


def write(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """What did you learn? The button publishes it in the organization's name."""
    viewer = viewer_of(request)
    shown = partnerships.partnership(viewer, link.subject_id)
    posted = request.POST if request.method == "POST" else None
    form = forms.ByLinkForm(
        posted, initial={"wanted": knowing.of_partnership(viewer, shown)["wanted"]}
    )
    answer = 200
    if posted is not None:
        answer = 422
        if form.is_valid():
            fixed = {
                "organization_id": link.organization_id,
                "partnership_id": shown.id,
                "subjects": shown.need_subjects,
                "publish": True,
            }
            try:
                VERBS["learning.write_lesson"].do(viewer, form.to_ask(fixed), now=clock.now())
            except (Problem, WrongState) as problem:
                show_problem(form, problem)
                answer = status(problem)
            else:
                landings.hold(request, link.link_id)
                said = _("Thank you. Others with the same problem find it from now on.")
                return go(request, f"/partnerships/{shown.id}/", said)
    context = {
        "title": _("What did you learn?"),
        "why": shown.name,
        "form": form,
        "button": _("Share it"),
        "verb": "learning.write_lesson",
    }
    return page(request, "kernel/act.html", context, status=answer)


landings.register("lesson", write)
