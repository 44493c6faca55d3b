"""A year of outcome surveys together: by topic, place, time, audience, partner and survey."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from django.utils.translation import gettext as _

from holt.methods.asking.benchmarks import Benchmark
from holt.methods.asking.outcomes import Tally
from holt.surveys import queries, rules
from holt.surveys.web.words import AUDIENCES, TOPICS

FEWEST = rules.FEWEST
EVERYBODY: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Row:
    """What one group said to the four statements, at once or weeks later."""

    label: str
    is_later: bool
    answers: int
    cells: tuple[rules.Told | None, ...]
    network: tuple[Benchmark | None, ...] = ()
    url: str = ""

    @property
    def has_network(self) -> bool:
        return any(self.network)


@dataclass(frozen=True)
class Part:
    """A table: the rows of one way to split."""

    name: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Across:
    """Everything that may be told of some surveys together. `years` are those with answers."""

    surveys: int
    parts: tuple[Part, ...]
    years: tuple[str, ...]

    @property
    def whole(self) -> tuple[Row, ...]:
        return self.parts[0].rows


@dataclass(frozen=True)
class Said:
    """One survey with what may be told of it."""

    survey: queries.OutcomeSurvey
    counts: queries.Counts

    @cached_property
    def everyone(self) -> rules.Heard:
        return rules.everyone(self.counts.get(("", ""), {}), FEWEST)

    @cached_property
    def items(self) -> tuple[rules.Heard, ...]:
        return tuple(rules.heard(self._values(item), FEWEST) for item in rules.ITEMS)

    def _values(self, item: str) -> Mapping[str, Mapping[tuple[str, str], int]]:
        known = {one: self.counts.get((item, one)) for one in rules.SCALE}
        return {one: places for one, places in known.items() if places}

    def levels(self, kind: str) -> set[str]:
        """The places or months there are answers of."""
        at = ("site", "month").index(kind)
        return {place[at] for place in self.counts.get(("", ""), {})}


Pick = Callable[[rules.Heard], Tally | None]


def across(
    found: Sequence[queries.OutcomeSurvey],
    *,
    year: str = "",
    topic: str = "",
    audience: str = "",
    partners: Mapping[int, tuple[str, ...]] = MappingProxyType({}),
) -> Across:
    """What these surveys come to, or those of one year, topic or audience. `partners` are those a
    survey's program or partnership was done with: each of them has a row it counts in."""
    chosen = [one for one in found if topic in ("", one.topic) and audience in ("", one.audience)]
    counts = queries.sides([one.id for one in chosen])
    said = [Said(one, counts[one.id]) for one in chosen if one.id in counts]
    years = sorted({month[:4] for one in said for month in one.levels("month")}, reverse=True)
    months = rules.months_of(year) if year in years else ()
    said = [one for one in said if not months or one.levels("month") & set(months)]
    pick = _during(months) if months else _everyone
    parts = [
        Part("all", _("All together"), _rows(said, pick, "")),
        Part("topic", _("By topic"), _by(said, pick, lambda one: one.survey.topic, TOPICS)),
        Part("place", _("By place"), _by_place(said, months)),
        Part("quarter", _("By quarter"), _by_quarter(said, months)),
        Part("audience", _("By who was asked"),
             _by(said, pick, lambda one: one.survey.audience, AUDIENCES)),
        Part("partner", _("By partner"), _by_partner(said, pick, partners)),
        Part("survey", _("By survey"), _by_survey(said, pick)),
    ]  # fmt: skip
    return Across(len(said), tuple(one for one in parts if one.name == "all" or one.rows),
                  tuple(years))  # fmt: skip


def _everyone(heard: rules.Heard) -> Tally | None:
    return heard.of(EVERYBODY)


def _during(months: Collection[str]) -> Pick:
    return lambda heard: heard.during(months)


def _rows(said: Sequence[Said], pick: Pick, label: str, url: str = "") -> tuple[Row, ...]:
    """One row for what was asked at once, one for weeks later; none where nothing may be told."""
    return tuple(
        row
        for is_later in (False, True)
        if (
            row := _row(
                [one for one in said if one.survey.is_later == is_later], pick, label, url, is_later
            )
        )
    )


def _row(said: Sequence[Said], pick: Pick, label: str, url: str, is_later: bool) -> Row | None:
    people = rules.together(pick(one.everyone) for one in said)
    if people is None:
        return None
    cells = tuple(
        rules.told(rules.together(pick(one.items[at]) for one in said), FEWEST)
        for at in range(len(rules.ITEMS))
    )
    return Row(label, is_later, people.answered, cells, _network(said, is_later), url)


def _network(said: Sequence[Said], is_later: bool) -> tuple[Benchmark | None, ...]:
    """What other libraries heard, where all of these are about one topic and ask alike people."""
    about = {(one.survey.organization_id, one.survey.topic, one.survey.audience) for one in said}
    if len(about) != 1:
        return ()
    organization, topic, audience = about.pop()
    return tuple(
        queries.beside_the_network(organization, topic, audience, item, is_later)
        for item in rules.ITEMS
    )


def _by(
    said: Sequence[Said], pick: Pick, key: Callable[[Said], str], names: Mapping[str, object]
) -> tuple[Row, ...]:
    groups = [(one, [it for it in said if key(it) == one]) for one in names]
    return _all(_rows(some, pick, str(names[one])) for one, some in groups if some)


def _by_place(said: Sequence[Said], months: Collection[str]) -> tuple[Row, ...]:
    """Places by name, whatever survey; of a single year only surveys that lie wholly in it."""
    whole = [one for one in said if not months or one.levels("month") <= set(months)]
    places = sorted({place for one in whole for place in one.levels("site") if place})
    return _all(_rows(whole, _at("site", place), place) for place in places)


def _at(kind: str, level: str) -> Pick:
    return lambda heard: heard.of(frozenset({(kind, level)}))


def _by_quarter(said: Sequence[Said], months: Collection[str]) -> tuple[Row, ...]:
    seen = {month for one in said for month in one.levels("month")}
    quarters = sorted({rules.quarter(one) for one in seen if not months or one in months})
    return _all(_rows(said, _during(rules.months_of(one)), quarter_said(one)) for one in quarters)


def quarter_said(quarter: str) -> str:
    """ "2026-2" in words."""
    year, _dash, which = quarter.partition("-")
    return _("Quarter %(which)s of %(year)s") % {"which": which, "year": year}


def _by_partner(
    said: Sequence[Said], pick: Pick, partners: Mapping[int, tuple[str, ...]]
) -> tuple[Row, ...]:
    """Whole surveys added up, as everywhere here; one with two partners counts for each."""
    names = sorted({name for one in said for name in partners.get(one.survey.id, ())})
    groups = [(it, [one for one in said if it in partners.get(one.survey.id, ())]) for it in names]
    return _all(_rows(some, pick, name) for name, some in groups)


def _by_survey(said: Sequence[Said], pick: Pick) -> tuple[Row, ...]:
    return _all(
        _rows([one], pick, one.survey.title, f"/surveys/{one.survey.id}/report/") for one in said
    )


def _all(some: Iterable[tuple[Row, ...]]) -> tuple[Row, ...]:
    return tuple(row for rows in some for row in rows)
