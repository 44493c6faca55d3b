"""Asks checked before anything is written, so that a form and a program hear the same answer.

Pure: no database. Each function returns values as rows keep them, or raises Refused.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.methods.suggestions import Requirement
from holt.methods.suggestions.facts import NotARequirement
from holt.needs import rules
from holt.needs.asks import AddGoalAsk, EditGoalAsk, EditNeedAsk, LogNeedAsk, RequirementRow
from holt.values.vocabulary import AUDIENCES, LANGUAGES, TIMES

KINDS = ("need", "aspiration")
OPENNESS = ("network", "restricted", "public")
SIDES = ("library", "community")
COUNTY = re.compile(r"\d{5}", re.ASCII)
EARLIEST = date(1900, 1, 1)


def need_values(
    ask: LogNeedAsk | EditNeedAsk, *, subjects: Iterable[str], today: date
) -> dict[str, Any]:
    """A need's own fields; `subjects` are the slugs there are, `today` closes the past."""
    return {
        "statement": checks.text(ask.statement, "statement", most=500, needed=True),
        "kind": checks.choice(ask.kind, "kind", KINDS),
        "more": checks.text(ask.more, "more", most=5000),
        **_heard(ask, today),
        **_where(ask),
        **_for_whom(ask, frozenset(subjects)),
        "requirements": requirements(ask.requirements, frozenset(subjects)),
        "outside_library": ask.outside_library,
        "other_agency": ask.other_agency,
        "from_assessment": ask.from_assessment,
        **_shown_to(ask),
    }


def _heard(ask: LogNeedAsk | EditNeedAsk, today: date) -> dict[str, Any]:
    heard_on = ask.heard_on or today
    if not EARLIEST <= heard_on <= today:
        raise Refused("heard_in_the_future", "heard_on")
    return {
        "heard_where": checks.text(ask.heard_where, "heard_where", most=300),
        "heard_on": heard_on,
        "heard_by": checks.choice(ask.heard_by, "heard_by", rules.HEARD_BY),
        "heard_from": checks.text(ask.heard_from, "heard_from", most=300),
    }


def _where(ask: LogNeedAsk | EditNeedAsk) -> dict[str, Any]:
    if (ask.lat is None) != (ask.lon is None):
        raise Refused("half_a_place", "lat" if ask.lat is None else "lon")
    return {
        "area": checks.text(ask.area, "area", most=200),
        "county": county(ask.county),
        "lat": checks.number(ask.lat, "lat", least=-90, most=90),
        "lon": checks.number(ask.lon, "lon", least=-180, most=180),
        "radius_km": checks.number(
            ask.radius_km, "radius_km", least=0.1, most=rules.LARGEST_RADIUS_KM
        ),
    }


def county(code: str) -> str:
    """A county's five digits, or nothing. Refuses "not_a_county"."""
    clean = checks.text(code, "county", most=60)
    if clean and not COUNTY.fullmatch(clean):
        raise Refused("not_a_county", "county")
    return clean


def _for_whom(ask: LogNeedAsk | EditNeedAsk, subjects: frozenset[str]) -> dict[str, Any]:
    return {
        "population": checks.text(ask.population, "population", most=200),
        "people": checks.whole(ask.people, "people", least=1),
        "languages": _chosen(ask.languages, "languages", LANGUAGES),
        "audience": _chosen(ask.audience, "audience", AUDIENCES),
        "subjects": _chosen(ask.subjects, "subjects", subjects),
        "when": _chosen(ask.when, "when", TIMES),
    }


def _shown_to(ask: LogNeedAsk | EditNeedAsk) -> dict[str, Any]:
    openness = checks.choice(ask.openness, "openness", OPENNESS)
    named = ids(ask.restricted_to, "restricted_to", most=rules.MOST_NAMED)
    return {"openness": openness, "restricted_to": named if openness == "restricted" else []}


def ids(values: Iterable[int], field: str, *, most: int) -> list[int]:
    """Ids, each once, smallest first. Refuses "too_many", "not_a_choice" for what is no id."""
    found = sorted(set(values))
    if len(found) > most:
        raise Refused("too_many", field, {"most": most})
    if any(not 0 < one < 2**63 for one in found):
        raise Refused("not_a_choice", field)
    return found


def _chosen(values: Iterable[str], field: str, known: Iterable[str]) -> list[str]:
    """Several of a list, repeats left out. Refuses "not_a_choice"."""
    clean = checks.words(values, field, most=60)
    if not set(clean) <= set(known):
        raise Refused("not_a_choice", field)
    return list(clean)


def requirements(rows: Iterable[RequirementRow], subjects: frozenset[str]) -> list[dict[str, str]]:
    """What the need asks for, as it is kept. Refuses "not_a_choice", "too_many"."""
    found = list(dict.fromkeys(_requirement(row, subjects) for row in rows))
    if len(found) > rules.MOST_REQUIREMENTS:
        raise Refused("too_many", "requirements", {"most": rules.MOST_REQUIREMENTS})
    return [{"kind": one.kind, "value": one.value} for one in found]


def _requirement(row: RequirementRow, subjects: frozenset[str]) -> Requirement:
    known: Mapping[str, Iterable[str]] = {
        "language": LANGUAGES,
        "audience": AUDIENCES,
        "time": TIMES,
    }
    try:
        found = Requirement(row.kind, row.value.strip())  # type: ignore[arg-type]
    except NotARequirement as error:
        raise Refused("not_a_choice", "requirements") from error
    if found.value and found.value not in known.get(found.kind, subjects):
        raise Refused("not_a_choice", "requirements")
    return found


def evidence_values(row: Any) -> dict[str, Any]:
    """A piece of evidence. Refuses a story without consent and a figure without its source."""
    kind = checks.choice(row.kind, "kind", ("figure", "story"))
    is_figure = kind == "figure"
    if not is_figure and not row.has_consent:
        raise Refused("story_needs_consent", "has_consent")
    figure = checks.decimal(row.figure, "figure", least=-(10**11), most=10**11, places=4)
    if is_figure and figure is None:
        raise Refused("needed", "figure")
    return {
        "kind": kind,
        "text": checks.text(row.text, "text", most=5000, needed=True),
        "figure": figure if is_figure else None,
        "unit": checks.text(row.unit, "unit", most=40) if is_figure else "",
        "year": checks.whole(row.year, "year", least=1800, most=2200),
        "source": checks.text(row.source, "source", most=300, needed=is_figure),
        "voice": "" if is_figure else checks.text(row.voice, "voice", most=200),
        "has_consent": bool(row.has_consent) and not is_figure,
    }


def goal_values(ask: AddGoalAsk | EditGoalAsk) -> dict[str, Any]:
    """A goal's own fields. Refuses "ends_before_start"."""
    if ask.starts_on and ask.ends_on and ask.ends_on < ask.starts_on:
        raise Refused("ends_before_start", "ends_on")
    return {
        "title": checks.text(ask.title, "title", most=300, needed=True),
        "source": checks.text(ask.source, "source", most=300),
        "starts_on": ask.starts_on,
        "ends_on": ask.ends_on,
    }


def reason(text: str) -> str:
    """Why a need is put aside."""
    return checks.text(text, "reason", most=300, needed=True)


def side(value: str) -> str:
    """Whose goal it is."""
    return checks.choice(value, "side", SIDES)


def place_in_list(value: int) -> int:
    """Where a goal stands in its list, from 0."""
    return checks.whole(value, "place_in_list", most=1000) or 0
