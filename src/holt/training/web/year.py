"""A library's year: what comes, what fits, who goes, what it costs."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import look, page, viewer_of
from holt.kernel.web.vocabulary import language_name
from holt.training import queries
from holt.training.access import may_learn
from holt.training.web import showing
from holt.training.web.words import (
    COVERED,
    COVERED_TONES,
    KINDS,
    MEMBER_STATES,
    MEMBER_TONES,
    STATES,
    TONES,
)

FIRST, LAST = 2000, 2100


def my_year(request: HttpRequest) -> HttpResponse:
    """The year of the library one coordinates; a choice where there are several."""
    viewer = viewer_of(request)
    access.require(may_learn(viewer), viewer)
    homes = queries.may_plan_for(viewer)
    if len(homes) == 1:
        return HttpResponseRedirect(reverse("training:year", args=[homes[0][0]]))
    context = {
        "title": _("My library's year"),
        "why": _("Which courses come, who goes, what it costs."),
        "homes": homes,
    }
    return page(request, "training/years.html", context)


def year(request: HttpRequest, organization_id: int) -> HttpResponse:
    """One library's year of learning."""
    viewer = viewer_of(request)
    today = timezone.localdate(clock.now())
    given = request.GET.get("year", "")
    wanted = int(given) if given.isascii() and given.isdigit() and len(given) == 4 else today.year
    of_year = max(FIRST, min(wanted, LAST))

    def read(asking: Viewer, pk: int) -> queries.YearPage:
        return queries.year_of(asking, pk, of_year)

    found = look(request, read, organization_id)
    names = showing.subject_names(viewer.language)
    context = {
        "title": _("%(library)s: a year of learning, %(year)s")
        % {"library": found.organization, "year": str(of_year)},
        "why": _("Which courses come that fit what you look for, who goes, and what it costs."),
        "year": found,
        "before": of_year - 1,
        "after": of_year + 1,
        "months": [
            (MONTHS[month], [_line(one, names) for one in found.months.get(month, ())])
            for month in range(1, 13)
        ],
        "cost": showing.money(found.cost),
        "skills": _skills(viewer, found, names),
        "wanted": ", ".join(names.get(one, one) for one in found.wanted),
        "shared": queries.shared_with(viewer, organization_id, today),
        "is_now": date(of_year, 1, 1) <= today <= date(of_year, 12, 31),
    }
    return page(request, "training/year.html", context)


def _skills(
    viewer: Viewer, found: queries.YearPage, names: dict[str, str]
) -> dict[str, object] | None:
    """Each thing the needs ask for in words, what is missing first."""
    page_ = queries.skills_of_year(viewer, found, clock.now())
    if page_ is None:
        return None
    lines = [
        {
            "it": one,
            "name": language_name(one.code) if one.is_language else names.get(one.code, one.code),
            "state": COVERED[one.state],
            "tone": COVERED_TONES[one.state],
        }
        for one in page_.lines
    ]
    return {"lines": lines, "also": ", ".join(page_.also_wanted)}


def _line(one: queries.YearLine, names: dict[str, str]) -> dict[str, object]:
    return {
        "course": one,
        "kind": KINDS[one.kind],
        "state": STATES[one.state],
        "tone": TONES[one.state],
        "fits": ", ".join(names.get(slug, slug) for slug in one.fits),
        "fee": showing.money(one.fee),
        "cost": showing.money(one.cost),
        "going": [(it, MEMBER_STATES[it.state], MEMBER_TONES[it.state]) for it in one.going],
    }
