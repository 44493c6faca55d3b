"""The evidence meter: one running sum per partnership, never below zero.

Week by week every entry adds its evidence, some of what was there before is forgotten, and the
clock stands still in declared pauses. Source of the idea: E. S. Page, Continuous inspection
schemes, 1954 (the cumulative sum); the signs, weights and caps are ours.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf, log

from holt.methods.warning.habits import Level, Rate, Share
from holt.methods.warning.settings import (
    CONTACT,
    CONTACTS_A_WEEK,
    DRIFT,
    EARLY_DAYS,
    ENDING_DAYS,
    KEEP,
    LATE_ANSWER_DAYS,
    LEVELS,
    OUR_SHARE,
    SHARES,
    THRESHOLDS,
    WEEK,
    WEIGHTS,
)
from holt.methods.warning.shapes import Entry, Kind, Log, Side

Key = tuple[Kind, Side]
LEFT = log(CONTACT.left)
TALK: Key = (Kind.CONTACT, Side.BOTH)


class Quiet(StrEnum):
    """Why no alarm is raised: too young to have habits, in a pause, near its agreed end."""

    EARLY = "early"
    PAUSED = "paused"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Reading:
    """The meter on a day, and what each kind of sign has put into it.

    Near an agreed end the talk about renewing is the calendar's business, not an alarm's.
    """

    day: int
    meter: float
    parts: Mapping[Key, float]
    counts: Mapping[Key, int]
    threshold: float
    quiet: Quiet | None = None

    @property
    def is_alarm(self) -> bool:
        return self.quiet is None and self.meter >= self.threshold


@dataclass(slots=True)
class _Meter:
    """The meter while it runs."""

    rate: Rate
    threshold: float
    day: int = 0
    quiet: Quiet | None = None
    parts: dict[Key, float] = field(default_factory=lambda: defaultdict(float))
    counts: dict[Key, int] = field(default_factory=lambda: defaultdict(int))
    total: float = 0.0
    scale: float = 1.0
    habits: dict[Key, Share | Level] = field(default_factory=dict)
    waiting: deque[tuple[int, int]] = field(default_factory=deque)

    def week(self, entries: Sequence[Entry], *, paused: bool) -> None:
        """One week of the log. In a pause habits learn nothing and nothing is counted."""
        if paused:
            self._learn(0, 0)
            return
        self.scale *= KEEP
        self.total = self.total * KEEP - DRIFT
        contacts = 0
        for one in entries:
            if one.kind is Kind.CONTACT:
                contacts += 1
            elif one.kind is Kind.REVIEWED:
                self.start_anew()
            elif one.kind in WEIGHTS:
                self._add((one.kind, one.side), self._weigh(one), one.value)
        contacts = min(contacts, CONTACT.most)
        self._add(TALK, self._silence(contacts), 1.0 if not contacts else 0.0)
        self._learn(contacts, 1)
        self._floor()

    def points(self) -> dict[Key, float]:
        """What is left of each part; parts are kept undecayed, `scale` says how far they faded."""
        return {key: part * self.scale for key, part in self.parts.items()}

    def _silence(self, contacts: int) -> float:
        """As from two Poisson counts: the usual rate, and what decline leaves of it."""
        usual = self.rate.usual()
        found = contacts * LEFT + usual * (1 - CONTACT.left)
        return max(-CONTACT.cap, found) * WEIGHTS[Kind.CONTACT]

    def _weigh(self, one: Entry) -> float:
        key = (one.kind, one.side)
        if key not in self.habits:
            self.habits[key] = (SHARES.get(one.kind) or LEVELS[one.kind])()
        weight = WEIGHTS[one.kind] * (OUR_SHARE if one.side is Side.OURS else 1.0)
        return self.habits[key].weigh(one.value) * weight

    def _add(self, key: Key, evidence: float, value: float) -> None:
        self.parts[key] += evidence / self.scale
        self.total += evidence
        if value and evidence > 0:
            self.counts[key] += 1

    def _floor(self) -> None:
        """Back to nothing once the signs of health outweigh: then no part is left either."""
        if self.total <= 0:
            self.start_anew()

    def start_anew(self) -> None:
        """Nothing is held against it any more; habits stay known."""
        self.total, self.scale = 0.0, 1.0
        self.parts.clear()
        self.counts.clear()

    def _learn(self, contacts: int, weeks: int) -> None:
        """The rate hears of a week when it is some weeks old."""
        self.waiting.append((contacts, weeks))
        if len(self.waiting) > CONTACT.delay_weeks:
            self.rate.learn(*self.waiting.popleft())


def read(
    log_: Log, looks: Sequence[int], thresholds: Mapping[int, float] = THRESHOLDS
) -> list[Reading]:
    """The meter on each look day (rising), from what was in the log by then and nothing else.

    An alarm opens a review, so that after one the meter begins anew.
    """
    wanted = set(looks)
    return [
        Reading(at.day, at.total, at.points(), dict(at.counts), at.threshold, at.quiet)
        for at in _walk(log_, looks, thresholds)
        if at.day in wanted
    ]


def numbers(
    log_: Log, looks: Sequence[int], thresholds: Mapping[int, float] = THRESHOLDS
) -> list[float]:
    """The same as bare numbers, for judging; minus infinity where there never is an alarm."""
    wanted = set(looks)
    return [
        -inf if at.quiet else at.total for at in _walk(log_, looks, thresholds) if at.day in wanted
    ]


def _walk(log_: Log, looks: Sequence[int], thresholds: Mapping[int, float]) -> Iterator[_Meter]:
    """The meter as it stands at the end of each week, from the start on."""
    entries = sorted(_with_silences(log_.entries), key=lambda one: one.day)
    level = log_.level or 1
    meter = _Meter(Rate(CONTACTS_A_WEEK[level], CONTACT.weight, CONTACT.forget), thresholds[level])
    at = 0
    for day in _weeks(log_.start, looks):
        first = at
        while at < len(entries) and entries[at].day <= day:
            at += 1
        paused = _paused(log_, day)
        meter.week(entries[first:at], paused=paused)
        meter.day = day
        meter.quiet = _quiet(log_, day, paused=paused)
        yield meter
        if meter.total >= meter.threshold and not meter.quiet:
            meter.start_anew()


def _quiet(log_: Log, day: int, *, paused: bool) -> Quiet | None:
    """Why a day has no alarm whatever the meter says."""
    if day - log_.start < EARLY_DAYS:
        return Quiet.EARLY
    if paused:
        return Quiet.PAUSED
    return Quiet.ENDING if _ending(log_, day) else None


def _weeks(start: int, looks: Sequence[int]) -> list[int]:
    """Week ends from the start on, such that every look is one. Looks lie whole weeks apart."""
    if not looks:
        return []
    first = looks[0] - (looks[0] - start) // WEEK * WEEK
    return list(range(first, looks[-1] + 1, WEEK))


def _paused(log_: Log, day: int) -> bool:
    return bool(log_.pauses) and any(
        one.said_on <= day and one.begins <= day < one.until for one in log_.pauses
    )


def _ending(log_: Log, day: int) -> bool:
    """Whether the end agreed by then is near or past."""
    if not log_.ends:
        return False
    said = [one.ends_on for one in log_.ends if one.said_on <= day]
    return bool(said) and said[-1] - day < ENDING_DAYS


def _with_silences(entries: Sequence[Entry]) -> list[Entry]:
    """Four weeks after a pulse was asked, whether it was answered is an entry, too."""
    answers: dict[Side, list[int]] = defaultdict(list)
    for one in entries:
        if one.kind is Kind.PULSE:
            answers[one.side].append(one.day)
    found = []
    for one in entries:
        if one.kind is not Kind.ASKED:
            found.append(one)
            continue
        until = one.day + LATE_ANSWER_DAYS
        answered = any(one.day <= day <= until for day in answers[one.side])
        found.append(Entry(until, Kind.SILENCE, one.side, 0.0 if answered else 1.0))
    return found
