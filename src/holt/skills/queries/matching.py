"""Who could teach whom what: swaps, rings of three, and who answers a need."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.kept import kept
from holt.kernel.viewer import Viewer
from holt.methods import skills as method
from holt.methods.reasons import Reason
from holt.methods.taxonomy import Taxonomy
from holt.needs import queries as needs
from holt.needs.queries import NeedPage
from holt.skills import access
from holt.skills.queries.places import At, places_now
from holt.skills.queries.skills import SkillRow, own_skills, shown, skill_row
from holt.skills.queries.words import WordRow, skill_words

MOST_PEOPLE = 400
MOST_OFFERS = 400


@dataclass(frozen=True)
class Pair:
    """Somebody to learn from or with, and the skills of theirs that count."""

    person_id: int
    person: str
    organization_id: int
    organization: str
    gives: tuple[SkillRow, ...]
    takes: tuple[SkillRow, ...]
    languages: tuple[str, ...]
    km: float | None
    is_swap: bool


@dataclass(frozen=True)
class Three:
    """A ring: I teach the first, they teach the second, who teaches me; a skill of each step."""

    first: SkillRow
    second: SkillRow
    last: SkillRow


@dataclass(frozen=True)
class Matches:
    """Everything that fits what the viewer can teach and wants to learn."""

    pairs: tuple[Pair, ...]
    rings: tuple[Three, ...]


def my_matches(viewer: Viewer, most: int = 20) -> Matches:
    """Swaps first, then who teaches what I want, then who wants what I teach; and rings."""
    mine = [one for one in own_skills(viewer) if one.is_shown]
    if not mine or not access.may_see_skills(viewer):
        return Matches((), ())
    rows = _of_people_who_fit(mine, viewer.person_id)
    places = kept("skills.places", places_now)
    sides = {pk: _side(pk, has, places) for pk, has in rows.items()}
    me = _side(viewer.person_id or 0, mine, places)
    pairs = method.matches(me, sides.values(), most)
    return Matches(
        tuple(_pair(one, rows[one.id]) for one in pairs),
        tuple(_three(one, rows) for one in method.rings(me, sides.values())),
    )


def _of_people_who_fit(
    mine: Iterable[SkillRow], person_id: int | None
) -> dict[int, list[SkillRow]]:
    """All that is shown of whoever teaches what I want or wants what I teach."""
    wants = {one.word_id for one in mine if one.direction == "learn"}
    teaches = {one.word_id for one in mine if one.direction == "teach"}
    fits = Q(direction="teach", said_id__in=wants) | Q(direction="learn", said_id__in=teaches)
    others = shown().filter(person__isnull=False).exclude(person_id=person_id)
    who = others.filter(fits).order_by().values_list("person_id", flat=True).distinct()
    found: dict[int, list[SkillRow]] = defaultdict(list)
    for row in others.filter(person_id__in=list(who[:MOST_PEOPLE])):
        found[row.person_id].append(skill_row(row))
    return found


def _side(person_id: int, rows: Iterable[SkillRow], places: dict[int, At]) -> method.Side:
    rows = list(rows)
    home = rows[0].organization_id
    return method.Side(
        person_id,
        {one.word_id: one.level for one in rows if one.direction == "teach"},
        {one.word_id: one.level for one in rows if one.direction == "learn"},
        frozenset(code for one in rows for code in one.languages),
        places.get(home),
        home,
    )


def _pair(one: method.Match, rows: list[SkillRow]) -> Pair:
    first = rows[0]
    return Pair(
        one.id,
        first.person,
        first.organization_id,
        first.organization,
        _named(rows, "teach", one.gives),
        _named(rows, "learn", one.takes),
        one.languages,
        one.km,
        one.is_swap,
    )


def _named(
    rows: Iterable[SkillRow], direction: str, words: tuple[int, ...]
) -> tuple[SkillRow, ...]:
    return tuple(one for one in rows if one.direction == direction and one.word_id in words)


def _three(one: method.Ring, rows: dict[int, list[SkillRow]]) -> Three:
    to_first, between, to_me = one.words
    return Three(
        _named(rows[one.first], "learn", (to_first,))[0],
        _named(rows[one.first], "teach", (between,))[0],
        _named(rows[one.second], "teach", (to_me,))[0],
    )


@dataclass(frozen=True)
class Teacher:
    """A skill that answers a need, and each reason."""

    skill: SkillRow
    reasons: tuple[Reason, ...]


def teachers_for_need(viewer: Viewer, need: NeedPage, most: int = 5) -> tuple[Teacher, ...]:
    """Who of the network could teach what a need asks for, best first; nobody for outsiders."""
    if not access.may_see_skills(viewer):
        return ()
    asked = _asked(need)
    taxonomy: Taxonomy = kept("skills.taxonomy", directory.taxonomy)
    rows = {one.id: one for one in map(skill_row, _answering(asked, taxonomy))}
    places = kept("skills.places", places_now) if rows else {}
    offered = [_offered(one, places) for one in rows.values()]
    found = method.for_need(asked, offered, taxonomy.parents, most)
    return tuple(Teacher(rows[one.id], one.reasons) for one in found)


def _asked(need: NeedPage) -> method.Asked:
    """What the need asks for, the subjects and languages it requires included."""
    facts = needs.facts_of(need)
    required = [(one.kind, one.value) for one in facts.required]
    return method.Asked(
        frozenset(value for kind, value in required if kind == "subject"),
        frozenset(value for kind, value in required if kind == "language"),
        facts.text,
        (need.lat, need.lon) if need.lat is not None and need.lon is not None else None,
    )


def _answering(asked: method.Asked, taxonomy: Taxonomy) -> QuerySet[Any, Any]:
    """What is taught with one of the words that can answer this need at all."""
    words: tuple[WordRow, ...] = kept("skills.words", skill_words)
    bare = [method.Offered(one.id, one.name, "can", one.subject, one.language) for one in words]
    fits = [one.id for one in method.for_need(asked, bare, taxonomy.parents, len(bare))]
    rows = shown().filter(direction="teach", said_id__in=fits)
    return rows[:MOST_OFFERS] if fits else rows.none()


def _offered(one: SkillRow, places: dict[int, At]) -> method.Offered:
    return method.Offered(
        one.id,
        one.word,
        one.level,
        one.subject,
        one.language,
        frozenset(one.languages),
        places.get(one.organization_id),
    )
