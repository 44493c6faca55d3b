"""Paper forms are entered, one after another, without going back to a list."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import go, look, page, viewer_of
from holt.kernel.web.words import sentence
from holt.standards.xlsform.running import Running
from holt.surveys import queries
from holt.surveys.asks import EnterAnswerAsk
from holt.surveys.web import reading
from holt.surveys.web.answering import laid_out
from holt.values.states import WrongState


def enter_answer(request: HttpRequest, survey_id: int) -> HttpResponse:
    """One form of the stack; the day, place and language stay for the next."""
    found = look(request, queries.survey, survey_id)
    access.require(found.may_ask and found.state != "draft", viewer_of(request))
    given = request.POST or request.GET
    language = given.get("language", "")
    wanted = (language, viewer_of(request).language, *found.languages)
    language = next((one for one in wanted if one in found.languages), "")
    day = _day(given.get("day", "")) or timezone.localdate(clock.now())
    running = Running(found.form)
    now = timezone.localtime(clock.now())
    values, refused = reading.taken(request.POST, running, {}, language, now), ""
    if request.method == "POST" and "send" in request.POST:
        site = reading.place(given.get("site", ""), found.sites)
        ask = EnterAnswerAsk(survey_id, values, day=day, language=language, site=site)
        try:
            VERBS["surveys.enter_answer"].do(viewer_of(request), ask, now=clock.now())
        except (Refused, WrongState) as problem:
            refused = sentence(problem)
        else:
            here = reverse("surveys:enter_answer", args=[survey_id])
            query = f"?day={day.isoformat()}&site={given.get('site', '')}&language={language}"
            return go(request, here + query, _("Kept. The next one, please."))
    context = {
        "title": _("Enter paper forms"),
        "why": found.title,
        "survey": found,
        "questions": laid_out(running, values, language, bool(refused)),
        "language": language,
        "day": day.isoformat(),
        "site": given.get("site", ""),
        "sites": list(enumerate(found.sites)),
        "refused": refused,
        "back": reverse("surveys:survey", args=[survey_id]),
    }
    return page(request, "surveys/enter.html", context, status=422 if refused else 200)


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
