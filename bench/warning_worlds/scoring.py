"""The protocol by which a way of warning is judged. It knows nothing of any method.

**What a method gives.** A `Scorer`: for a partnership and its look days, one number for each look
day; higher is more worrying. A number may rest only on entries logged up to that day (`looks_ahead`
finds those that do not). "I cannot tell" is minus infinity.

**Look days.** Every seventh day from WARM_UP days after the start to the day before the last day (the
end, or the last day followed).

**Alarms.** An alarm is raised on a look day whose score is at or above the level's threshold, unless
one was raised in the QUIET days before. A flag that stands for a year is therefore four or five alarms.

**False alarms a year.** A partnership is *safe* on a day when it will not have failed within the next
365 days: every look day of those that lived on or ended as planned, and of those that failed, the
look days more than 365 days before the failure. False alarms are alarms on safe look days; they are
divided by the safe time (seven days for each safe look day) in years, level by level. Beside it
stands the milder count, `flagged_a_year`: years of a partnership with a false alarm at all. It is
the first that is held to ALLOWED.

**Detected 60 days ahead.** A failed partnership is detected when at least one alarm falls on a day from
365 to 60 days before its failure, both included. The share is of ALL failed partnerships of the level,
sudden ends too, so that 1.0 cannot be reached; `within_reach` says what share began a slow decline
60 days or more before the end. Alarms in the last 59 days count for nothing, neither way.

**Thresholds** are chosen for each level on cases of a calibration seed: the lowest at which that level
has at most `allowed` false alarms a year there, and at all higher ones too. They are then used
unchanged on cases of other seeds, and the rate reached there is printed beside the share. A method
with numbers to fit may fit them on the calibration seed only.

**Beside it**: alarms at random (a Poisson stream) at the false alarm rate the method really had on the
judging cases; the share of failed partnerships they would hit is computed, not drawn: one minus e to
the minus rate times the years of that partnership's window that lie after the warm-up. And
`days_since_contact`, the plain baseline, with thresholds of its own for each level, chosen alike.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from bench.warning_worlds.parameters import LEVELS
from bench.warning_worlds.shapes import Case, Contact, Meeting, Outcome, Partnership, seen

Scorer = Callable[[Partnership, Sequence[date]], Sequence[float]]
Thresholds = dict[int, float]
WARM_UP = 91
APART = 7
QUIET = 91
EARLIEST, LATEST = 365, 60
ALLOWED = 0.10
CURVE = (0.02, 0.05, 0.10, 0.20, 0.50, 1.00)
NEVER = math.inf
STEPS = 150


@dataclass(frozen=True)
class Watched:
    """One case with its scores; days count from the start."""

    level: int
    days: NDArray[np.int64]
    scores: NDArray[np.float64]
    failed_on: int | None
    within_reach: bool
    kind: str

    @property
    def safe(self) -> NDArray[np.bool_]:
        """Look days on which an alarm would be a false one."""
        if self.failed_on is None:
            return np.ones(len(self.days), dtype=bool)
        return np.asarray(self.failed_on - self.days > EARLIEST)

    @property
    def window(self) -> int:
        """Days, both ends included, on which an alarm would be a detection."""
        if self.failed_on is None:
            return 0
        return max(0, self.failed_on - LATEST - max(WARM_UP, self.failed_on - EARLIEST) + 1)


@dataclass(frozen=True)
class LevelResult:
    """What one level's thresholds came to on the judging cases."""

    level: int
    threshold: float
    safe_years: float
    false_alarms: int
    flagged_years: int
    failed: int
    detected: int
    random_share: float
    within_reach: float
    detected_by_kind: dict[str, tuple[int, int]]

    @property
    def false_a_year(self) -> float:
        return self.false_alarms / self.safe_years if self.safe_years else 0.0

    @property
    def flagged_a_year(self) -> float:
        return self.flagged_years / self.safe_years if self.safe_years else 0.0

    @property
    def share(self) -> float:
        return self.detected / self.failed if self.failed else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 percent interval of the share."""
        return wilson(self.detected, self.failed)


def look_days(case: Case) -> tuple[date, ...]:
    """The days on which a method is asked."""
    start = case.partnership.start
    length = (case.truth.last_day - start).days
    return tuple(start + timedelta(days=one) for one in range(WARM_UP, length, APART))


def watch(cases: Iterable[Case], scorer: Scorer) -> list[Watched]:
    """Every case scored by a method. The truth does not get to the method."""
    return [_watched(one, scorer) for one in cases]


def _watched(case: Case, scorer: Scorer) -> Watched:
    start, truth, looks = case.partnership.start, case.truth, look_days(case)
    scores = np.asarray(list(scorer(case.partnership, looks)), dtype=np.float64)
    if scores.shape != (len(looks),) or np.isnan(scores).any():
        raise ValueError("A method gives one number for each look day, and none that is not one.")
    failed = truth.outcome is Outcome.FAILED
    began = truth.decline_began
    return Watched(
        level=case.partnership.level,
        days=np.array([(one - start).days for one in looks], dtype=np.int64),
        scores=scores,
        failed_on=(truth.last_day - start).days if failed else None,
        within_reach=failed and began is not None and (truth.last_day - began).days >= LATEST,
        kind=truth.kind.value,
    )


def alarms(one: Watched, threshold: float) -> list[int]:
    """Numbers of the look days on which an alarm is raised."""
    found: list[int] = []
    for at in np.flatnonzero(one.scores >= threshold) if threshold < NEVER else ():
        if not found or one.days[at] - one.days[found[-1]] > QUIET:
            found.append(int(at))
    return found


def false_alarms(one: Watched, threshold: float) -> int:
    """How many of its alarms are on safe days."""
    return int(one.safe[alarms(one, threshold)].sum())


def flagged_years(one: Watched, threshold: float) -> int:
    """In how many of its years, counted from the start, there was a false alarm at all."""
    found = np.array(alarms(one, threshold), dtype=np.int64)
    return len({int(day) // 365 for day in one.days[found[one.safe[found]]]})


def is_detected(one: Watched, threshold: float) -> bool:
    """Whether an alarm falls from 365 to 60 days before the failure."""
    if one.failed_on is None:
        return False
    ahead = one.failed_on - one.days[alarms(one, threshold)]
    return bool(((ahead >= LATEST) & (ahead <= EARLIEST)).any())


def safe_years(some: Iterable[Watched]) -> float:
    return sum(int(one.safe.sum()) for one in some) * APART / 365.25


def calibrate(some: Sequence[Watched], allowed: float = ALLOWED) -> Thresholds:
    """Each level's threshold on the calibration cases."""
    return {
        level: _threshold([one for one in some if one.level == level], allowed) for level in LEVELS
    }


def _threshold(some: Sequence[Watched], allowed: float) -> float:
    """The lowest candidate, coming from the highest, before false alarms are too many."""
    years, chosen = safe_years(some), NEVER
    for candidate in _candidates(some):
        if sum(false_alarms(one, candidate) for one in some) > allowed * years:
            return chosen
        chosen = candidate
    return chosen


def _candidates(some: Sequence[Watched]) -> list[float]:
    """Scores from the highest down, closer together at the top, where the few alarms are."""
    pooled = [one.scores[np.isfinite(one.scores)] for one in some]
    whole = np.unique(np.concatenate(pooled)) if pooled else np.array([])
    if len(whole) <= STEPS:
        return [float(one) for one in whole[::-1]]
    ordered = np.sort(np.concatenate(pooled))[::-1]
    ranks = np.unique(np.geomspace(1, len(ordered), STEPS).astype(int)) - 1
    return sorted({float(one) for one in ordered[ranks]}, reverse=True)


def judge(some: Sequence[Watched], thresholds: Thresholds) -> list[LevelResult]:
    """What thresholds chosen elsewhere come to on these cases."""
    return [
        _result(level, [one for one in some if one.level == level], thresholds[level])
        for level in LEVELS
    ]


def _result(level: int, some: Sequence[Watched], threshold: float) -> LevelResult:
    years = safe_years(some)
    wrong = sum(false_alarms(one, threshold) for one in some)
    failed = [one for one in some if one.failed_on is not None]
    hit = [is_detected(one, threshold) for one in failed]
    kinds = {
        kind: (sum(is_detected(one, threshold) for one in failed if one.kind == kind), count)
        for kind, count in _counted(one.kind for one in failed).items()
    }
    return LevelResult(
        level=level,
        threshold=threshold,
        safe_years=years,
        false_alarms=wrong,
        flagged_years=sum(flagged_years(one, threshold) for one in some),
        failed=len(failed),
        detected=sum(hit),
        random_share=random_share(failed, wrong / years if years else 0.0),
        within_reach=sum(one.within_reach for one in failed) / len(failed) if failed else 0.0,
        detected_by_kind=kinds,
    )


def _counted(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in words:
        found[one] = found.get(one, 0) + 1
    return dict(sorted(found.items()))


def random_share(failed: Sequence[Watched], rate: float) -> float:
    """The expected share of failures hit by alarms at random, so many a year."""
    hits = [1 - math.exp(-rate * one.window / 365.25) for one in failed]
    return sum(hits) / len(hits) if hits else 0.0


def curve(
    calibration: Sequence[Watched], judged: Sequence[Watched], rates: Sequence[float] = CURVE
) -> dict[float, list[LevelResult]]:
    """The same for many allowed rates of false alarms: what a little more patience would buy."""
    return {rate: judge(judged, calibrate(calibration, rate)) for rate in rates}


def wilson(hits: int, count: int) -> tuple[float, float]:
    """Wilson's score interval at 95 percent."""
    if not count:
        return 0.0, 1.0
    z, share = 1.959964, hits / count
    middle = share + z * z / (2 * count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return (middle - half) / (1 + z * z / count), (middle + half) / (1 + z * z / count)


def looks_ahead(scorer: Scorer, case: Case, every: int = 13) -> list[date]:
    """Look days whose score changes when what came later is taken away; none for an honest method."""
    looks = look_days(case)
    whole = scorer(case.partnership, looks)
    found = []
    for at in range(0, len(looks), every):
        then = scorer(seen(case.partnership, looks[at]), looks[: at + 1])
        if not math.isclose(whole[at], then[at], rel_tol=1e-9, abs_tol=1e-9):
            found.append(looks[at])
    return found


def days_since_contact(partnership: Partnership, looks: Sequence[date]) -> list[float]:
    """The plain baseline: days since the last contact or meeting that was in the log by then."""
    met = [one for one in partnership.events if isinstance(one, Contact | Meeting)]
    last, at, found = partnership.start, 0, []
    for day in looks:
        while at < len(met) and met[at].logged_on <= day:
            last = max(last, met[at].on)
            at += 1
        found.append(float((day - last).days))
    return found


def report(title: str, results: Iterable[LevelResult]) -> str:
    """A Markdown table of one judging."""
    head = (
        f"**{title}**\n\n"
        "| level | threshold | false alarms a year | flagged years | failed | detected 60 days ahead | 95 % | "
        "at random | within reach |\n|---|---|---|---|---|---|---|---|---|\n"
    )
    return head + "".join(_line(one) for one in results)


def _line(one: LevelResult) -> str:
    low, high = one.interval
    return (
        f"| {one.level} | {one.threshold:.4g} | {one.false_a_year:.3f} | {one.flagged_a_year:.3f} | {one.failed} | "
        f"{one.share:.3f} | {low:.2f}–{high:.2f} | {one.random_share:.3f} | {one.within_reach:.2f} |\n"
    )
