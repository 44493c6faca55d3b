"""Words that may mean the same, who teaches what another wants, and swaps: plain counts, every
part shown (docs/reasoning/skills.md)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from holt.methods.geography import distance_km
from holt.methods.reasons import Reason
from holt.methods.words import fold, tokens

ALIKE = 0.8
"""How much of two spellings must agree for one to be proposed for the other."""


def near(word: str, known: Mapping[int, str], most: int = 5) -> list[int]:
    """The known words that may mean the same, nearest first: spelled alike, or one holds the
    other ("MS Excel", "Excel", "Excell"). The same spelling is among them."""
    scored = [(_nearness(word, name), pk) for pk, name in known.items()]
    kept = sorted((-score, known[pk], pk) for score, pk in scored if score >= ALIKE)
    return [pk for _score, _name, pk in kept[:most]]


def _nearness(one: str, other: str) -> float:
    """1 for the same letters, 0.9 where all words of one are in the other, else the share that
    agrees."""
    mine, theirs = _letters(one), _letters(other)
    if mine == theirs:
        return float(bool(mine))
    ones, others = set(tokens(one)), set(tokens(other))
    if ones and others and (ones <= others or others <= ones):
        return 0.9
    return SequenceMatcher(None, mine, theirs).ratio()


def _letters(word: str) -> str:
    return "".join(one for one in fold(word) if one.isalnum())


@dataclass(frozen=True, slots=True)
class Side:
    """What one person can teach and wants to learn, by word, with the level of each; the
    languages they share it in, where they are (degrees), and whom they work with."""

    id: int
    teaches: Mapping[int, str] = field(default_factory=dict)
    wants: Mapping[int, str] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()
    at: tuple[float, float] | None = None
    organization_id: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody to learn from or with: `gives` are words they teach me, `takes` words I teach
    them; a swap has both."""

    id: int
    gives: tuple[int, ...]
    takes: tuple[int, ...]
    languages: tuple[str, ...]
    km: float | None
    points: float

    @property
    def is_swap(self) -> bool:
        return bool(self.gives and self.takes)


GIVES, TAKES, BOTH, LEVEL, SPEAKS, CLOSE = 2.0, 1.0, 3.0, 0.5, 1.0, 1.0
CLOSE_KM = 80.0
"""A drive of about an hour."""
RANKS = {"begins": 0, "can": 1, "shows": 2, "teaches": 3}


def matches(me: Side, others: Iterable[Side], most: int = 20) -> list[Match]:
    """Whoever teaches what I want or wants what I teach, swaps first, then by points; those who
    share no language with me, where both have said theirs, are left out."""
    found = [made for one in others if one.id != me.id and (made := _match(me, one))]
    return sorted(found, key=lambda one: (not one.is_swap, -one.points, one.id))[:most]


def _match(me: Side, one: Side) -> Match | None:
    gives = tuple(sorted(set(one.teaches) & set(me.wants)))
    takes = tuple(sorted(set(me.teaches) & set(one.wants)))
    if not (gives or takes) or not _can_talk(me, one):
        return None
    shared = tuple(sorted(me.languages & one.languages))
    km = distance_km(*me.at, *one.at) if me.at and one.at else None
    close = max(0.0, 1 - km / CLOSE_KM) if km is not None else 0.0
    sums = (
        GIVES * len(gives)
        + TAKES * len(takes)
        + BOTH * bool(gives and takes)
        + LEVEL * sum(RANKS[one.teaches[word]] for word in gives)
        + SPEAKS * bool(shared)
        + CLOSE * close
    )
    return Match(one.id, gives, takes, shared, km, round(sums, 9))


def _can_talk(one: Side, other: Side) -> bool:
    """Whether they share a language, or one of them has not said which they speak."""
    return not (one.languages and other.languages) or bool(one.languages & other.languages)


@dataclass(frozen=True, slots=True)
class Ring:
    """Three who help each other round: I teach `first` a word, they teach `second` one, who
    teaches me one."""

    first: int
    second: int
    words: tuple[int, int, int]


def rings(me: Side, others: Iterable[Side], most: int = 5) -> list[Ring]:
    """Rings of three of whom no two could simply swap; one for each pair of others, by id."""
    sides = [one for one in others if one.id != me.id and _can_talk(me, one)]
    takers = [one for one in sides if _given(me, one)]
    givers = [one for one in sides if _given(one, me)]
    found = [
        Ring(first.id, second.id, words)
        for first in takers
        for second in givers
        if first.id != second.id and (words := _round(me, first, second))
    ]
    return sorted(found, key=lambda one: (one.first, one.second))[:most]


def _round(me: Side, first: Side, second: Side) -> tuple[int, int, int] | None:
    if _given(first, me) or _given(me, second) or _given(second, first):
        return None  # two of them can swap without the third
    between = _given(first, second)
    if not between or not _can_talk(first, second):
        return None
    return (_given(me, first)[0], between[0], _given(second, me)[0])


def _given(one: Side, other: Side) -> list[int]:
    """The words one can teach the other, who wants them, in order."""
    return sorted(set(one.teaches) & set(other.wants))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a need asks for: subjects and languages by code, its words, where it is."""

    subjects: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    text: str = ""
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing somebody can teach: `word` as it is called, `subject` or `language` behind it,
    the languages it is taught in."""

    id: int
    word: str
    level: str
    subject: str = ""
    language: str = ""
    languages: frozenset[str] = frozenset()
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A skill that answers a need, how well, and why."""

    id: int
    points: float
    reasons: tuple[Reason, ...]


SAME, ABOVE, NAMED, IN_LANGUAGE = 3.0, 1.5, 2.0, 1.0


def for_need(
    asked: Asked, offered: Iterable[Offered], parents: Mapping[str, str], most: int = 20
) -> list[Found]:
    """Skills that answer what a need asks for, best first. `parents`: subject → the one above.

    A skill counts by its subject (the same, or above or below it), its language, or its own name
    in the need's words; being taught in the need's language and being near only add to that.
    """
    said = set(tokens(asked.text))
    found = [_found(asked, one, said, parents) for one in offered]
    kept = [one for one in found if one.reasons]
    return sorted(kept, key=lambda one: (-one.points, one.id))[:most]


def _found(asked: Asked, one: Offered, said: set[str], parents: Mapping[str, str]) -> Found:
    sums, reasons = _main(asked, one, said, parents)
    if not reasons:
        return Found(one.id, 0.0, ())
    if shared := asked.languages & one.languages:
        sums += IN_LANGUAGE
        reasons.append(Reason("taught_in", {"languages": tuple(sorted(shared))}))
    if asked.at and one.at:
        km = distance_km(*asked.at, *one.at)
        sums += CLOSE * max(0.0, 1 - km / CLOSE_KM)
        reasons.append(Reason("near", {"km": round(km, 1)}))
    return Found(one.id, round(sums + LEVEL * RANKS[one.level], 9), tuple(reasons))


def _main(
    asked: Asked, one: Offered, said: set[str], parents: Mapping[str, str]
) -> tuple[float, list[Reason]]:
    if one.language and one.language in asked.languages:
        return SAME, [Reason("teaches_language", {"language": one.language})]
    if one.subject in asked.subjects and one.subject:
        return SAME, [Reason("teaches_it", {"subject": one.subject})]
    if near := _related(one.subject, asked.subjects, parents):
        return ABOVE, [Reason("teaches_close", {"subject": near})]
    words = set(tokens(one.word))
    if words and words <= said:
        return NAMED, [Reason("is_named", {"word": one.word})]
    return 0.0, []


def _related(subject: str, wanted: frozenset[str], parents: Mapping[str, str]) -> str:
    """The wanted subject right above or below this one, if any."""
    if not subject:
        return ""
    close = {one for one in wanted if parents.get(one) == subject or parents.get(subject) == one}
    return min(close, default="")


@dataclass(frozen=True, slots=True)
class Covered:
    """One thing a community's needs ask for: how many needs, who of the house can teach it."""

    code: str
    needs: int
    who: tuple[int, ...]

    @property
    def state(self) -> str:
        """ "missing", "thin" (one person only) or "covered"."""
        return ("missing", "thin")[len(self.who)] if len(self.who) < 2 else "covered"


def coverage(asked: Mapping[str, int], taught: Mapping[str, Iterable[int]]) -> list[Covered]:
    """Each thing asked for, what is missing first, then what is thin; most needs first."""
    order = {"missing": 0, "thin": 1, "covered": 2}
    found = [
        Covered(code, needs, tuple(sorted(set(taught.get(code, ())))))
        for code, needs in asked.items()
    ]
    return sorted(found, key=lambda one: (order[one.state], -one.needs, one.code))
