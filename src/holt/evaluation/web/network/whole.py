"""The health of the whole: each part in a sentence, over the years, with what it cannot show."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from holt.evaluation import queries
from holt.evaluation.queries import Whole
from holt.kernel import clock
from holt.kernel.web.pages import page, viewer_of
from holt.methods.whole import FEWEST, Share, trend

TRENDS = {
    "up": gettext_lazy("It has grown over these years."),
    "down": gettext_lazy("It has sunk over these years."),
    "unclear": gettext_lazy("Over these years it may have moved or not: the ranges overlap."),
    "too_few": gettext_lazy("There are too few years with enough to count to speak of a trend."),
}


@dataclass(frozen=True)
class PartShown:
    """One part: what it says, its years, its trend, and what it cannot show."""

    code: str
    name: str
    said: str
    years: tuple[tuple[int, str, str], ...]
    trend: object
    cannot: str


@require_safe
def network_health(request: HttpRequest) -> HttpResponse:
    """The health of the whole network."""
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    found = queries.whole(viewer, today)
    context = {
        "title": _("How the network is doing"),
        "why": _("Never a count of partners: what it does for the community, and for itself."),
        "needs": [(one.id, one.statement, one.id in found.served) for one in found.needs],
        "needs_said": _needs(found),
        "centric_said": _centric(found),
        "parts": parts(found),
        "diversity": _diversity(found),
    }
    return page(request, "evaluation/network_health.html", context)


def _needs(found: Whole) -> str:
    return _("%(served)s of the community's first %(all)s needs have a partnership at work.") % {
        "served": len(found.served),
        "all": len(found.needs),
    }


def _centric(found: Whole) -> str:
    centric, said = found.centric
    if not said:
        return _("For none of them is it said yet whether they start from the library alone.")
    return _(
        "%(centric)s of %(said)s of them start from the library alone: inside it, with no other "
        "agency, and not from an assessment."
    ) % {"centric": centric, "said": said}


def parts(found: Whole) -> tuple[PartShown, ...]:
    """Every part that has years."""
    return (
        _part("reviews", _("Reviews on time"), found.reviews,
              _("Reviews every side had answered by the day they were due."),
              _("Whether anything came of a review.")),
        _part("lessons", _("Endings with a lesson"), found.lessons,
              _("Partnerships that ended and left what was learned."),
              _("Whether somebody read the lesson, and those that faded without an ending.")),
        _part("introductions", _("Introductions made"), found.introductions,
              _("Introductions that both sides said yes to."),
              _("What the two made of it.")),
        _part("across", _("Sectors bridged"), found.across,
              _("Pairs that reach from one sector into another."),
              _("How close they are, and work that is not in Holt.")),
        _part("joined", _("Not alone"), found.joined,
              _("Organizations here that work with at least one other; the rest stand alone."),
              _("Ties outside this network, and who was not here yet in earlier years.")),
    )  # fmt: skip


def _part(code: str, name: str, shares: tuple[Share, ...], said: str, cannot: str) -> PartShown:
    years = tuple((one.year, _share(one), _range(one)) for one in shares)
    return PartShown(code, name, said, years, TRENDS[trend(shares)], cannot)


def _share(one: Share) -> str:
    if not one.is_shown:
        return _("fewer than %(fewest)s to count") % {"fewest": FEWEST}
    return _("%(count)s of %(of)s") % {"count": one.count, "of": one.of}


def _range(one: Share) -> str:
    if not one.is_shown:
        return ""
    low, high = one.bounds
    return _("%(low)s to %(high)s of 100") % {"low": round(100 * low), "high": round(100 * high)}


def _diversity(found: Whole) -> list[str]:
    """The network's mixture of sectors in sentences."""
    if found.e_i is None or found.simpson is None or found.shannon is None:
        return [_("Nobody works together this year, so there is no mixture to speak of.")]
    return [
        _(
            "From −1 (each among their own) to 1 (everybody across), this network stands at "
            "%(value)s (E–I index)."
        )
        % {"value": _number(found.e_i)},
        _(
            "Two organizations drawn by lot from those that work together are of different "
            "sectors in %(share)s of 100 draws (Simpson); Shannon's measure is %(value)s."
        )
        % {"share": round(100 * found.simpson), "value": _number(found.shannon)},
    ]


def _number(value: float) -> str:
    return number_format(round(value, 2), decimal_pos=2)
