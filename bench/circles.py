"""Circles across zones: right local times, and how fair a year of meetings is."""

import random
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as hour
from math import ceil
from typing import Any
from zoneinfo import ZoneInfo

from bench import house
from bench.figures import Figure, median

PAIRS, CIRCLES, MEETINGS = 10_000, 400, 12
LEAST_LESS = 0.40
PROVING_SECONDS = 60
HOUR = timedelta(hours=1)
SIZES = (3, 4, 5, 6, 7, 8, 9)
FIRST = date(2027, 1, 12)


def measure() -> Iterator[Figure]:
    """Local times first, then the burden; in a house that stands, whose zone files are read."""
    with house.database("circles"):
        yield from times()
        yield from burdens()


def times() -> Iterator[Figure]:
    """Meetings of two people in random zones on days about a change of the clock, as the page
    says them, beside what another reader of zone files says."""
    from django.utils import translation

    from holt.methods.scheduling.meetings import Member, best
    from holt.values.zones import places

    chance, known = random.Random(31), places()
    changes = {one: changes_of(one) for one in known}
    wrong = 0
    began = time.perf_counter()
    with translation.override("en"):
        for _number in range(PAIRS):
            host, reader = chance.sample(known, 2)
            day = about(chance, changes[host] or changes[reader])
            found = best([Member("h", host), Member("r", reader)], day, HOUR, 1)[0]
            wrong += not is_right(found, host, reader)
    took = (time.perf_counter() - began) * 1000 / PAIRS
    yield Figure(
        "learning.circles.wrong_times", wrong, "of 10,000 pairs", "0", wrong == 0,
        "python-dateutil reading the zone files itself",
        0,
    )  # fmt: skip
    yield Figure("learning.circles.one_meeting", round(took, 2), "ms", "no promise", True)


def changes_of(zone: str) -> list[date]:
    """The days of 2027 whose noon is another offset than the noon before."""
    here, found, before = ZoneInfo(zone), [], None
    for number in range(366):
        noon = datetime(2027, 1, 1, 12, tzinfo=UTC) + timedelta(days=number)
        now = noon.astimezone(here).utcoffset()
        if before is not None and now != before:
            found.append(noon.date())
        before = now
    return found


def about(chance: random.Random, changes: Sequence[date]) -> date:
    """A day within two of a change, or any day of a zone that has none."""
    if not changes:
        return date(2027, 1, 1) + timedelta(days=chance.randrange(365))
    return chance.choice(changes) + timedelta(days=chance.randrange(-2, 3))


def is_right(found: Any, host: str, reader: str) -> bool:
    """Whether the page shows both clocks, and the method weighed the hours, as the peer has them."""
    from holt.methods.scheduling.meetings import PAIN, WEEKEND
    from holt.peers.queries import MeetingLine
    from holt.peers.web.circles import meeting_shown

    line = MeetingLine(0, 0, "", found.starts_at, 60, host, "", "", "", "planned", "", 0, {}, 1)
    shown = meeting_shown(line, _Reader(reader))
    expected = [said(found.starts_at, one) for one in (reader, host)]
    if [shown["when"], shown["there"] or shown["when"]] != expected:
        return False
    for pain, zone in zip(found.pains, (host, reader), strict=True):
        quarters = [peer_clock(found.starts_at + timedelta(minutes=15 * n), zone) for n in range(4)]
        asked = max(max(PAIN[q.hour], WEEKEND if q.weekday() >= 5 else 0.0) for q in quarters)
        if pain != asked:
            return False
    return True


class _Reader:
    """As much of a viewer as the page asks for."""

    def __init__(self, zone: str) -> None:
        self.zone = zone


def peer_clock(at: datetime, zone: str) -> datetime:
    """The wall clock there, by python-dateutil."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from dateutil.zoneinfo import get_zonefile_instance

        return at.astimezone(get_zonefile_instance().get(zone))


def said(at: datetime, zone: str) -> str:
    """As English says it on the page, put together by hand."""
    there = peer_clock(at, zone)
    half = "a.m." if there.hour < 12 else "p.m."
    minutes = f":{there.minute:02d}" if there.minute else ""
    clock = f"{there.hour % 12 or 12}{minutes} {half}"
    if (there.hour, there.minute) in ((0, 0), (12, 0)):
        clock = "midnight" if there.hour == 0 else "noon"
    return f"{MONTHS[there.month - 1]} {there.day}, {there.year} at {clock}"


MONTHS = (
    *("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov."),
    "Dec.",
)


@dataclass(frozen=True)
class Year:
    """What the worst-placed gathers in a year: by the organizer's hour, by ours, at the least."""

    always: float
    ours: float
    least: float
    milliseconds: float
    zones: tuple[str, ...] = ()

    @property
    def less(self) -> float:
        return 1 - self.ours / self.always


def burdens() -> Iterator[Figure]:
    """A year of meetings of many random circles beside "always ten o'clock at the organizer's"."""
    years = list(random_years())
    less = sorted(one.less for one in years)
    short = [one for one in years if one.less < LEAST_LESS]
    could = [one for one in short if one.ours > at_the_least_whole(one.zones)]
    above = sorted(one.ours - one.least for one in years)
    yield Figure(
        "learning.circles.burden.median_less", round(100 * median(less), 1), "% less",
        "≥ 40 % below always the organizer's hour", median(less) >= LEAST_LESS,
        "the worst-placed in a year, always ten o'clock at the organizer's",
        round(median([one.always for one in years]), 1),
    )  # fmt: skip
    yield Figure(
        "learning.circles.burden.worst_less", round(100 * less[0], 1), "% less",
        "no promise: the organizer's hour may be the best there is", True,
    )  # fmt: skip
    yield Figure(
        "learning.circles.burden.short", len(could), f"of {CIRCLES} circles",
        f"0 below 40 % where more could be had ({len(short)} below 40 % in all)", not could,
        "the least any twelve hours ask, each of them whole (proven bound by HiGHS)", 0,
    )  # fmt: skip
    yield Figure(
        "learning.circles.burden.above_least", round(median(above), 1), "points",
        f"no promise; the worst of all {above[-1]:.1f}", True,
        "the least any hours could ask (linear bound by HiGHS)",
        round(median([one.least for one in years]), 1),
    )  # fmt: skip
    took = median([one.milliseconds for one in years])
    yield Figure("learning.circles.burden.planned_in", round(took, 1), "ms", "≤ 1000 ms",
                 took <= 1000)  # fmt: skip


def random_years() -> Iterator[Year]:
    """Circles of three to nine people anywhere; those nobody bears anything in are left out."""
    from holt.values.zones import places

    chance, made = random.Random(17), 0
    while made < CIRCLES:
        zones = [chance.choice(places()) for _ in range(chance.choice(SIZES))]
        if always := always_ten(zones):
            made += 1
            began = time.perf_counter()
            ours = a_year(zones)
            took = (time.perf_counter() - began) * 1000
            yield Year(always, ours, least(zones), took, tuple(zones))


def least(zones: Sequence[str]) -> float:
    """No hours whatever ask less of the worst-placed: the same choice in fractions, by HiGHS."""
    solver, most = program(zones, whole=False)
    solver.minimize(most)
    return round(float(solver.getObjectiveValue()), 6)


def at_the_least_whole(zones: Sequence[str]) -> float:
    """The same with whole meetings: what is proven that no twelve hours come below. What an hour
    asks is a whole number, so a bound of 36.9 is one of 37."""
    solver, most = program(zones, whole=True)
    solver.setOptionValue("time_limit", PROVING_SECONDS)
    solver.minimize(most)
    return ceil(round(float(solver.getInfo().mip_dual_bound), 6))


def program(zones: Sequence[str], *, whole: bool) -> tuple[Any, Any]:
    """The year as a program: a share of every hour of each day, and the most anybody gathers."""
    import highspy

    from holt.methods.scheduling.meetings import Member, choices

    members = [Member(str(number), zone) for number, zone in enumerate(zones)]
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    most = solver.addVariable(lb=0)
    sums: list[Any] = [0.0 for _ in members]
    for day in days():
        kinds = list(dict.fromkeys(one.pains for one in choices(members, day, HOUR)))
        shares = [solver.addBinary() if whole else solver.addVariable(lb=0, ub=1) for _ in kinds]
        solver.addConstr(sum(shares) == 1)
        for place, _one in enumerate(members):
            sums[place] += sum(kind[place] * x for kind, x in zip(kinds, shares, strict=True))
    for one in sums:
        solver.addConstr(one <= most)
    return solver, most


def days() -> list[date]:
    """The same weekday of each month, as a circle plans them."""
    from holt.peers import rules

    return rules.monthly(FIRST, MEETINGS)


def a_year(zones: Sequence[str]) -> float:
    """What the worst-placed gathers by our hours."""
    from holt.methods.scheduling.meetings import Member, series

    members = [Member(str(number), zone) for number, zone in enumerate(zones)]
    return max(series(members, days(), HOUR).gathered.values())


def always_ten(zones: Sequence[str]) -> float:
    """What the worst-placed gathers when it is always ten by the first one's clock."""
    from holt.methods.scheduling.meetings import Member, pain

    here = ZoneInfo(zones[0])
    starts = [datetime.combine(one, hour(10), here).astimezone(UTC) for one in days()]
    sums = [sum(pain(Member("", zone), at, HOUR) or 0.0 for at in starts) for zone in zones]
    return max(sums)
