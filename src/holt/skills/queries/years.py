"""A library's year: what its people teach and want to learn against its community's needs."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.methods import skills as method
from holt.methods.geography import distance_km
from holt.needs import queries as needs
from holt.skills import access
from holt.skills.models import Speaking, WorkVisit
from holt.skills.queries.places import places_now
from holt.skills.queries.skills import SkillRow, shown, skill_row

YEAR = timedelta(days=365)
BROUGHT = ("teaching", "expertise")
"""Kinds of capability in the directory that say the library itself can teach a subject."""


@dataclass(frozen=True)
class YearLine:
    """One subject or language the needs ask for: `state` is "missing", "thin" or "covered".

    `brings` is what the directory says the library brings; `elsewhere` whom to ask, nearest first.
    """

    code: str
    is_language: bool
    needs: int
    state: str
    teaches: tuple[SkillRow, ...]
    learns: tuple[SkillRow, ...]
    brings: tuple[str, ...]
    elsewhere: tuple[SkillRow, ...]


@dataclass(frozen=True)
class YearPage:
    """A library's year; counts are of the last twelve months."""

    organization_id: int
    name: str
    lines: tuple[YearLine, ...]
    others: tuple[SkillRow, ...]
    own: tuple[SkillRow, ...]
    said: int
    visits: int
    talks: int
    may_say: bool


def year_of(viewer: Viewer, organization_id: int, now: datetime) -> YearPage:
    """What is covered, thin and missing at one library. Raises NotFound."""
    if not access.may_see_skills(viewer):
        raise NotFound
    page = directory.organization(viewer, organization_id)
    inside = {organization_id, *directory.part_ids(organization_id)}
    asked = _asked(viewer, inside, now)
    rows = _that_count(inside, asked)
    here = [one for one in rows if one.organization_id in inside]
    return YearPage(
        organization_id,
        page.name,
        tuple(_lines(asked, rows, inside, organization_id, page.capabilities)),
        tuple(one for one in here if _code(one) not in asked),
        tuple(one for one in here if one.person_id is None),
        _said(inside, now),
        _visits(inside, now),
        Speaking.objects.filter(
            organization_id__in=inside, state="thanked", on__gte=(now - YEAR).date()
        ).count(),
        access.may_say_for(viewer, organization_id),
    )


def _that_count(inside: set[int], asked: Iterable[str]) -> list[SkillRow]:
    """What is said inside, and everywhere of what is asked for."""
    codes = list(asked)
    languages = [one.removeprefix("language:") for one in codes if one.startswith("language:")]
    wanted = Q(said_subject__in=[one for one in codes if one]) | Q(said_language__in=languages)
    return [skill_row(one) for one in shown().filter(wanted | Q(organization_id__in=inside))]


def _code(one: SkillRow) -> str:
    """The subject or language behind a skill; languages are marked."""
    return f"language:{one.language}" if one.language else one.subject


def _asked(viewer: Viewer, inside: Iterable[int], now: datetime) -> Counter[str]:
    """How many needs ask for each subject or language: those still open, and a year's."""
    recent = Q(state__in=("open", "matched")) | Q(heard_on__gte=(now - YEAR).date())
    rows = needs.visible(viewer).filter(recent, organization_id__in=set(inside))
    rows = rows.exclude(state="draft")
    found: Counter[str] = Counter()
    for subjects, languages in rows.values_list("subjects", "languages"):
        found.update(set(subjects))
        found.update(f"language:{one}" for one in set(languages) if one != "en")
    return found


def _lines(
    asked: Counter[str],
    rows: list[SkillRow],
    inside: set[int],
    organization_id: int,
    capabilities: Iterable[Any],
) -> Iterable[YearLine]:
    by_code: dict[str, list[SkillRow]] = defaultdict(list)
    for one in rows:
        by_code[_code(one)].append(one)
    brings: dict[str, list[str]] = defaultdict(list)
    for it in capabilities:
        if it.brings in BROUGHT and it.subject:
            brings[it.subject].append(it.what)
    taught = {
        code: {
            *(
                _who(one)
                for one in has
                if one.direction == "teach" and one.organization_id in inside
            ),
            *(-index for index, _what in enumerate(brings.get(code, ()), 1)),
        }
        for code, has in (by_code | {one: by_code.get(one, []) for one in brings}).items()
    }
    far = _distances(organization_id)
    for found in method.coverage(asked, taught):
        yield _line(found, by_code[found.code], inside, brings.get(found.code, []), far)


def _who(one: SkillRow) -> int:
    """A person, or a library speaking for itself, as one number of its own."""
    return one.person_id if one.person_id is not None else -1_000_000 - one.organization_id


def _line(
    found: method.Covered,
    has: list[SkillRow],
    inside: set[int],
    brings: list[str],
    far: dict[int, float],
) -> YearLine:
    teaches = [one for one in has if one.direction == "teach"]
    away = [one for one in teaches if one.organization_id not in inside]
    away.sort(key=lambda one: (far.get(one.organization_id, 1e9), -_rank(one), one.id))
    return YearLine(
        found.code.removeprefix("language:"),
        found.code.startswith("language:"),
        found.needs,
        found.state,
        tuple(one for one in teaches if one.organization_id in inside),
        tuple(one for one in has if one.direction == "learn" and one.organization_id in inside),
        tuple(brings),
        tuple(away[:3]),
    )


def _rank(one: SkillRow) -> int:
    return method.RANKS[one.level]


def _distances(organization_id: int) -> dict[int, float]:
    """Kilometers to every other organization, where both have a position."""
    places = places_now()
    if organization_id not in places:
        return {}
    here = places[organization_id]
    return {pk: distance_km(*here, *there) for pk, there in places.items()}


def _said(inside: set[int], now: datetime) -> int:
    return shown().filter(organization_id__in=inside, said_at__gte=now - YEAR).order_by().count()


def _visits(inside: set[int], now: datetime) -> int:
    """Working visits of its people, or to it, with a report."""
    either = Q(home_id__in=inside) | Q(host_id__in=inside)
    since = (now - YEAR).date()
    return WorkVisit.objects.filter(either, state="reported", ends_on__gte=since).count()
