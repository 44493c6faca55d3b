"""Whether two calendars tell of one event: by its number, its address, or time, place and title.

Each rule needs the same beginning within a quarter of an hour: a series has one number and one
address for all its dates. No weights and no score: the first rule that holds is the reason.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from holt.methods.names import name_words
from holt.methods.words import fold, tokens

NEAR = timedelta(minutes=15)
ALIKE = 0.6
"""Share of all the words of two titles that both have (Jaccard)."""
SAME_PLACE = 0.5
"""Share of the shorter place's words that the other has, too; words of every other place aside."""

COMMON = frozenset(
    [
        "branch",
        "building",
        "center",
        "city",
        "community",
        "county",
        "floor",
        "hall",
        "library",
        "main",
        "public",
        "room",
        "school",
        "street",
        "saint",
        "town",
        "village",
    ]
)
"""Words of so many places that they tell none from another."""


@dataclass(frozen=True)
class Told:
    """An event as one calendar tells it; `source` is the calendar."""

    key: object
    source: object
    starts_at: datetime
    title: str
    place: str = ""
    uid: str = ""
    url: str = ""


def sameness(one: Told, other: Told) -> str:
    """Why the two are one event ("uid", "url", "likeness"); "" when they are not."""
    if abs(one.starts_at - other.starts_at) > NEAR:
        return ""
    if one.uid and one.uid == other.uid:
        return "uid"
    if one.url and address(one.url) == address(other.url) and alike(one.title, other.title) > 0:
        return "url"
    return "likeness" if _by_likeness(one, other) else ""


def _by_likeness(one: Told, other: Told) -> bool:
    """Titles alike at one place; without a place on either side only the same title counts."""
    if not (one.place and other.place):
        return alike(one.title, other.title) == 1
    return alike(one.title, other.title) >= ALIKE and _same_place(one.place, other.place)


def alike(one: str, other: str) -> float:
    """How much of two titles is the same, 0 to 1; a title within a longer one counts as ALIKE."""
    first, second = _words(one), _words(other)
    both = first & second
    if not both:
        return 0
    share = len(both) / len(first | second)
    is_within = len(both) > 1 and both in (first, second)
    return max(share, ALIKE) if is_within else share


def _words(title: str) -> frozenset[str]:
    """Words that carry meaning; all of them where none does."""
    return frozenset(tokens(title)) or frozenset(fold(title).split())


def _same_place(one: str, other: str) -> bool:
    """By the words that tell a place from others; without any, the shorter has to be all there."""
    first, second = name_words(one), name_words(other)
    telling, others = first - COMMON, second - COMMON
    if telling and others:
        return len(telling & others) / min(len(telling), len(others)) >= SAME_PLACE
    both = first & second
    return len(both) > 1 and both in (first, second)


def address(url: str) -> str:
    """An address without what does not tell pages apart."""
    rest = url.strip().lower().partition("://")[2].removeprefix("www.")
    return rest.partition("#")[0].rstrip("/")


def matched(ours: Sequence[Told], theirs: Iterable[Told]) -> dict[object, tuple[object, str]]:
    """Each of theirs that is told already → (the key it is the same as, why).

    Compared with ours first, then with those of theirs that came before it, in the order given;
    two of one source are never the same. Only those that begin near each other are compared.
    """
    by_time: dict[int, list[Told]] = defaultdict(list)
    for one in ours:
        by_time[_slot(one)].append(one)
    found: dict[object, tuple[object, str]] = {}
    for one in theirs:
        near = (it for slot in range(_slot(one) - 1, _slot(one) + 2) for it in by_time[slot])
        same = ((it.key, why) for it in near
                if it.source != one.source and (why := sameness(it, one)))  # fmt: skip
        first = next(same, None)
        if first is not None:
            found[one.key] = first
        else:
            by_time[_slot(one)].append(one)
    return found


def _slot(one: Told) -> int:
    return int(one.starts_at.timestamp() // NEAR.total_seconds())
