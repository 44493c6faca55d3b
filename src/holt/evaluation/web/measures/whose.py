"""Whose measures a page shows: one's own organization's, or a partnership's; over which period."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from holt.evaluation import queries
from holt.evaluation.queries import Period
from holt.evaluation.web.our_year import YEARS_BACK, year_asked
from holt.kernel import access, clock
from holt.kernel.errors import NotFound
from holt.kernel.web.pages import look, viewer_of
from holt.partnerships.queries import PartnershipPage
from holt.programs import queries as programs


@dataclass(frozen=True)
class Whose:
    """An organization of the viewer's (`own` are all of them) or a partnership they look into."""

    organization_id: int | None
    shown: PartnershipPage | None
    name: str
    own: tuple[tuple[int, str], ...] = ()

    @property
    def ids(self) -> dict[str, Any]:
        return {
            "organization_id": self.organization_id,
            "partnership_id": self.shown.id if self.shown else None,
        }

    @property
    def base(self) -> str:
        """The address of the page of figures, without a question mark."""
        return f"/partnerships/{self.shown.id}/measures/" if self.shown else "/measures/"

    def address(self, tail: str = "", year: int | None = None, **more: str) -> str:
        """An address under it, with the organization where there are several, and the year."""
        asked: dict[str, object] = dict(more)
        if len(self.own) > 1:
            asked["organization"] = self.organization_id
        if year:
            asked["year"] = year
        return f"{self.base}{tail}{'?' if asked else ''}{urlencode(asked)}"


def own(request: HttpRequest) -> Whose:
    """The organization asked for, or the first one the viewer works for. Raises NotFound."""
    viewer = viewer_of(request)
    choices = queries.own_organizations(viewer)
    access.require(bool(choices), viewer)
    given = request.GET.get("organization", "")
    if not given:
        return Whose(*_named(choices[0]), own=choices)
    for one in choices:
        if str(one[0]) == given:
            return Whose(*_named(one), own=choices)
    raise NotFound


def _named(one: tuple[int, str]) -> tuple[int, None, str]:
    return one[0], None, one[1]


def together(request: HttpRequest, partnership_id: int) -> Whose:
    """A partnership the viewer may look into. Raises NotFound, NotAllowed, SignInNeeded."""
    shown = look(request, programs.partnership_inside, partnership_id)
    return Whose(None, shown, shown.name)


@dataclass(frozen=True)
class Span:
    """The period of a page, the year it was asked by, and the years to choose from."""

    period: Period
    year: int | None
    years: range


def span(request: HttpRequest) -> Span:
    """The year asked for, or the twelve months that end today."""
    today: date = timezone.localdate(clock.now())
    year = year_asked(request, today)
    years = range(today.year, today.year - YEARS_BACK, -1)
    return Span(queries.period_of(year, today), year, years)
