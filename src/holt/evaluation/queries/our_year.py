"""A year of one's own partnerships: what they brought, what worries, what ended and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from holt.directory import queries as directory
from holt.evaluation.queries.brief import CostLine, Quote, costs, from_reviews, sources, voices
from holt.evaluation.queries.health import HealthPage, health_of
from holt.evaluation.queries.outcomes import OutcomePage, line, outcomes, with_details
from holt.kernel.viewer import Viewer
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import PartnershipPage
from holt.partnerships.rules import AT_WORK
from holt.programs import queries as programs

A_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Period:
    """Both days included."""

    since: date
    until: date

    def holds(self, day: date | None) -> bool:
        return day is not None and self.since <= day <= self.until


@dataclass(frozen=True)
class Worry:
    """A partnership whose health says where to look first."""

    partnership_id: int
    name: str
    health: HealthPage


@dataclass(frozen=True)
class OurYear:
    """Everything of the period, for the organizations the viewer works for."""

    period: Period
    names: tuple[str, ...]
    at_work: tuple[PartnershipPage, ...]
    begun: tuple[PartnershipPage, ...]
    ended: tuple[PartnershipPage, ...]
    outcomes: tuple[OutcomePage, ...]
    worked: programs.Worked
    costs: tuple[CostLine, ...]
    worries: tuple[Worry, ...]
    quotes: tuple[Quote, ...]
    needs: int
    made_on: date


def period_of(year: int | None, today: date) -> Period:
    """A calendar year, or the twelve months that end today."""
    if year is None:
        return Period(today - A_YEAR + timedelta(days=1), today)
    return Period(date(year, 1, 1), min(date(year, 12, 31), max(today, date(year, 1, 1))))


def our_year(viewer: Viewer, period: Period, today: date) -> OurYear:
    """The year of every partnership the viewer's organizations sit in: so many queries however many
    they are."""
    pages = _pages(viewer, period)
    ids = [one.id for one in pages]
    changed = _changed(viewer, ids, period)
    lines = [entry for one in pages for entry in one.ledger if period.holds(entry.on)]
    at_work = tuple(one for one in pages if one.state in AT_WORK)
    return OurYear(
        period=period,
        names=tuple(name for _id, name in directory.own_choices(viewer)),
        at_work=at_work,
        begun=tuple(one for one in pages if period.holds(one.starts_on)),
        ended=tuple(one for one in pages if one.state == "ended"),
        outcomes=changed,
        worked=programs.worked_in(viewer, ids, period.since, period.until),
        costs=costs(lines, sources(viewer)),
        worries=tuple(_worries(viewer, at_work, today)),
        quotes=tuple(_quotes(pages, changed, period)),
        needs=len({one.need_id for one in at_work if one.need_id}),
        made_on=today,
    )


def _pages(viewer: Viewer, period: Period) -> tuple[PartnershipPage, ...]:
    """Those at work, and those that ended in the period."""
    ended = Q(state="ended", ended_on__range=(period.since, period.until))
    rows = partnerships.of_mine(viewer).filter(Q(state__in=AT_WORK) | ended)
    pages = partnerships.partnership_pages(viewer, list(rows.values_list("pk", flat=True)))
    return tuple(one for one in pages if one.sees_inside)


def _changed(viewer: Viewer, ids: list[int], period: Period) -> tuple[OutcomePage, ...]:
    """Outcomes of the period, the confirmed ones first."""
    rows = with_details(outcomes(viewer)).filter(
        partnership_id__in=ids, on__range=(period.since, period.until), state__in=SHOWN
    )
    return tuple(sorted((line(one) for one in rows), key=lambda one: one.state != "confirmed"))


SHOWN = ("confirmed", "recorded")


def _worries(viewer: Viewer, at_work: Sequence[PartnershipPage], today: date) -> Iterable[Worry]:
    last = programs.last_held_among(viewer, [one.id for one in at_work])
    for one in at_work:
        found = health_of(one, today, last.get(one.id))
        if found.worries:
            yield Worry(one.id, one.name, found)


def _quotes(
    pages: Iterable[PartnershipPage], changed: Iterable[OutcomePage], period: Period
) -> Iterable[Quote]:
    """Partners' own words of the period that may be quoted, then people's, with consent."""
    for one in pages:
        said = {answer.id for answer in one.answers if period.holds(answer.at.date())}
        for quote in from_reviews(one):
            if int(quote.key[1:]) in said and quote.is_partner:
                yield quote
    yield from voices(changed)
