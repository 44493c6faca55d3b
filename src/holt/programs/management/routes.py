"""Planning a mobile library's four weeks from files; nothing is kept in the database."""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfoNotFoundError

from django.conf import settings

from holt.kernel import clock
from holt.kernel.operators import Console, Report
from holt.kernel.processes import Trouble
from holt.methods.siting import cells, planning, reading, roads
from holt.methods.siting.clocks import Day, days_of, in_words
from holt.methods.siting.planning import Outcome, Planned
from holt.methods.siting.timetable import Service, service_of
from holt.programs.management import handing_out

WEEKS = 4
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONGEST_LOOK, SHORTER = 45.0, 32.0
TOLD = 10
"""Rows told where none can be planned."""
LATE, LEAST_LOOK = 40.0, 4.0
"""Seconds after Holt's start when a busy machine's unfinished searches are given up …"""
LONGEST_START = 30.0
LEAST_BOUND, MOST_BOUND = 0.5, 4.0
"""… and how long the bound may then take."""

DROPPED = {
    "rest_break": "It is the crew's break, not a stop.",
    "no_position": "It has no position. Give its latitude and longitude, or its grid position.",
    "impossible_position": "The vehicle cannot be at this position. Check its coordinates and hours.",
    "no_weekday": "It names no weekday. Give the day, or its first date.",
    "no_time": "Its times cannot be read. Write them as 09:20.",
    "ends_before_it_begins": "It ends before it begins. Check arrival and departure.",
    "ended": "It has ended.",
    "listed_twice": "The same visit is listed twice.",
    "no_distance": "It has no length or no two ends.",
    "not_within_one_vehicle": "It does not join two stops of one vehicle.",
    "impossible_distance": "No road is that long or that short.",
}
NOTED = {
    "frequency_assumed": "Its frequency cannot be read; the usual one of this file was taken.",
    "frequency_rounded": "Its frequency does not repeat together with the others; "
    "the nearest that does was taken.",
    "week_assumed": "It has no first date; its week was taken from its route.",
    "week_of_its_route": "Its first date is in another week than its route's; the route's was taken.",
    "day_of_its_first_date": "Its weekday is not that of its first date, which its route has; "
    "the date's was taken.",
    "second_run_of_its_date": "Its route has the hours of another on the same date; they are two runs.",
    "position_swapped": "Latitude and longitude were swapped; they were put right.",
    "afternoon_assumed": "Its hour is before seven; the afternoon was taken.",
}


def plan_routes(words: Mapping[str, Any], console: Console) -> Report:
    """Read, look, choose, compare."""
    began = time.monotonic()
    read = _stops(words["stops"])
    service = service_of(read.stops)
    ways = _roads(words["distances"], service)
    console.say(f"{len(read.stops):,} stops of {len(service.vehicles)} vehicles, by the rules.")
    late = began - _seconds_to_start() + LATE
    outcome = _look(words, console, read, service, ways, late)
    chosen = _chosen(words, outcome)
    files = _handed_out(words, chosen)
    facts = {
        **_compared(chosen),
        **_facts(words, outcome, read, ways),
        "files": list(files),
        "seconds": round(time.monotonic() - began, 1),
        "plan": [_day(task.vehicle.name, day) for task, day in _days(chosen)],
    }
    return Report(_sentence(chosen, facts), facts)


def _look(
    words: Mapping[str, Any],
    console: Console,
    read: reading.Reading,
    service: Service,
    ways: roads.Roads,
    late: float,
) -> Outcome:
    keep = words["keep"].casefold()
    promised = frozenset(
        stop.row for stop in read.stops if keep and keep in f"{stop.name} {stop.place}".casefold()
    )
    seconds = min(max(words["seconds"], 0.1), LONGEST_LOOK)
    workers = max(1, words["workers"])
    console.say(f"Looking for better runs for about {seconds:.0f} seconds.")
    late += max(0.0, seconds - SHORTER)
    seconds = min(seconds, max(LEAST_LOOK, late - time.monotonic() - 1))
    late = max(late, time.monotonic() + LEAST_LOOK)
    with _spread(workers, late) as spread:
        return planning.plan(
            service, ways, seed=words["seed"], seconds=seconds, promised=promised,
            setup=words["setup"], spread=spread, workers=workers,
        )  # fmt: skip


def _seconds_to_start() -> float:
    """How long this process lives already, where the system tells; 0 for one that lives on."""
    try:
        fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
        born = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        lived = time.clock_gettime(time.CLOCK_BOOTTIME) - born
    except (OSError, ValueError, IndexError, AttributeError):
        return 0.0
    return lived if lived < LONGEST_START else 0.0


@contextmanager
def _spread(workers: int, until: float) -> Iterator[Callable[..., Any]]:
    """`map` over several processes where the system can fork; what is late finds nothing."""
    if workers == 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield map
        return
    with multiprocessing.get_context("fork").Pool(workers) as pool:

        def spread(search: Callable[..., Any], looks: Iterable[Any]) -> Iterator[Any]:
            results = [pool.apply_async(search, (look,)) for look in looks]
            for result in results:
                try:
                    yield result.get(max(0.0, until - time.monotonic()))
                except multiprocessing.TimeoutError:
                    yield []

        yield spread


def _text(name: str) -> str:
    """The text of a file. Raises Trouble."""
    try:
        return cells.text_of(Path(name).read_bytes())
    except OSError as problem:
        raise Trouble(f"{name} cannot be read: {problem.strerror}. Check its path.", 2) from problem
    except cells.NotText as problem:
        raise Trouble(
            f"{Path(name).name} is a workbook or an archive, no text. Save the sheet as CSV and "
            "give that file."
        ) from problem


def _stops(name: str) -> reading.Reading:
    """The timetable of a file. Raises Trouble."""
    if not name:
        raise Trouble("Say which file holds today's stops: --stops FILE.", 2)
    try:
        read = reading.read(_text(name))
    except cells.NotStops as refusal:
        raise Trouble(
            f"{Path(name).name} is not a table of stops. "
            f"It has no column for: {', '.join(refusal.missing)}. "
            "Its first row must name the columns, as: stop, geox, geoy, day, arrival, departure, "
            "frequency, start."
        ) from refusal
    if not read.stops:
        first = [f"Row {one.row}: {DROPPED[one.reason]}" for one in read.dropped[:TOLD]]
        said = f"{Path(name).name} holds no stop that can be planned."
        raise Trouble("\n".join([said, *first]))
    return read


def _roads(name: str, service: Service) -> roads.Roads:
    if not name:
        return roads.without_measures()
    try:
        return roads.fit(_text(name), service)
    except cells.NotStops as refusal:
        raise Trouble(
            f"{Path(name).name} is not a table of legs. "
            f"It has no column for: {', '.join(refusal.missing)}. Its first row must name the "
            "columns, as: mobile, origin_stop, destination_stop, distance."
        ) from refusal


def _chosen(words: Mapping[str, Any], outcome: Outcome) -> Planned:
    """The plan asked for: by visits moved, by balance, by weekdays, or whatever saves most."""
    share = 1.0 if words["moves"] is None else min(max(words["moves"], 0.0), 100.0) / 100
    if words["balanced"]:
        return outcome.even_every_date(share) if words["every_date"] else outcome.even(share)
    if words["moves"] is not None:
        return outcome.moving(share)
    if words["weekdays"] is not None:
        return outcome.keeping_weekdays(min(max(words["weekdays"], 0.0), 100.0) / 100)
    return outcome.free()


def _handed_out(words: Mapping[str, Any], plan: Planned) -> tuple[str, ...]:
    """The plan's files in the folder asked for, from the Monday asked for or the next one."""
    if not words["out"]:
        return ()
    now = clock.now()
    first = words["from"] or now.date() + timedelta(days=1)
    first += timedelta(days=-first.weekday() % 7)
    zone = words["zone"] or settings.TIME_ZONE
    days = ((task.vehicle.name, task.cycle, day) for task, day in _days(plan))
    try:
        some = handing_out.runs(days, first, WEEKS)
        return handing_out.write(Path(words["out"]), some, zone=zone, stamp=now)
    except (ZoneInfoNotFoundError, ValueError) as problem:
        raise Trouble(f"{zone} is no time zone. One is America/New_York.", 2) from problem


# --- what is told ---------------------------------------------------------------------------------


def _compared(plan: Planned) -> dict[str, Any]:
    """A plan beside today; kilometers and visits are those of four weeks."""
    times = WEEKS / plan.weeks
    return {
        "driving_saved": round(plan.saved, 4),
        "driving_saved_cautious": round(plan.careful_saved, 4),
        "cautious_saved": round(plan.careful_saved, 4),
        "km": _pair(plan, lambda one: one.measure.km * one.times * times),
        "km_cautious": _pair(plan, lambda one: one.measure.careful_km * one.times * times),
        "visits": round(plan.visits * times),
        "visits_moved": round(plan.moved * times),
        "visits_moved_share": round(plan.moved / plan.visits, 4),
        "moved_share": round(plan.moved / plan.visits, 4),
        "weekday_changed": round(plan.weekday_moved * times),
        "weekday_changed_share": round(plan.weekday_moved / plan.visits, 4),
        "days_out": _pair(plan, lambda one: one.measure.days_out * one.times * times),
        "days_changed": sum(
            set(run) != set(now)
            for task, one in zip(plan.tasks, plan.choice, strict=True)
            for run, now in zip(one.runs, task.today, strict=True)
        ),
        "balance": _balance(plan),
    }


def _pair(plan: Planned, value: Callable[[Any], float]) -> dict[str, float]:
    return {
        "today": round(sum(map(value, plan.today)), 1),
        "plan": round(sum(map(value, plan.choice)), 1),
    }


def _balance(plan: Planned) -> dict[str, Any]:
    """Standard deviation of a day's minutes: of the days out, and of every date of today."""
    return {
        "today": _deviation(plan, plan.today, "unevenness"),
        "plan": _deviation(plan, plan.choice, "unevenness"),
        "every_date_today": _deviation(plan, plan.today, "spread"),
        "every_date_plan": _deviation(plan, plan.choice, "spread"),
        "vehicles": [
            {
                "vehicle": task.vehicle.name,
                "days_out": [now.measure.days_out, one.measure.days_out],
                "deviation": [round(now.measure.unevenness, 1), round(one.measure.unevenness, 1)],
                "longest_day": [round(now.measure.longest), round(one.measure.longest)],
            }
            for task, now, one in zip(plan.tasks, plan.today, plan.choice, strict=True)
        ],
    }


def _deviation(plan: Planned, choice: Any, name: str) -> float:
    """Within vehicles, pooled over them by their days."""
    days = [one.measure.days_out if name == "unevenness" else len(one.runs) for one in choice]
    squares = [getattr(one.measure, name) ** 2 for one in choice]
    total = sum(day * square for day, square in zip(days, squares, strict=True))
    return round(float((total / max(1, sum(days))) ** 0.5), 1)


def _facts(
    words: Mapping[str, Any], outcome: Outcome, read: reading.Reading, ways: roads.Roads
) -> dict[str, Any]:
    """What was read, by which measure, and what else could be picked."""
    times = WEEKS / outcome.weeks
    least = planning.bound(outcome, min(MOST_BOUND, max(LEAST_BOUND, words["seconds"]))) * times
    free = sum(one.km for one in outcome.free().choice) * times
    return {
        "weeks": WEEKS,
        "cycle_weeks": outcome.weeks,
        "stops": len(read.stops),
        "rows_dropped": [_told(one, DROPPED[one.reason]) for one in read.dropped],
        "rows_noted": [_told(one, NOTED[one.what]) for one in read.noted],
        "metric": _metric(outcome, ways),
        "bound": {"km": round(least, 1), "gap": round(free / max(least, 1e-9) - 1, 4)},
        "trade": [_row(one) for one in outcome.trade()],
        "plans": {
            "free": _row(outcome.free()),
            "moves_10": _row(outcome.moving(0.1)),
            "weekdays_25": _row(outcome.keeping_weekdays()),
            "balanced": _row(outcome.even()),
            "balanced_every_date": _row(outcome.even_every_date()),
        },
        "seed": words["seed"],
    }


def _row(plan: Planned) -> dict[str, Any]:
    """One line of the trade: kilometers saved against visits moved."""
    told = _compared(plan)
    names = (
        "driving_saved", "driving_saved_cautious", "visits_moved", "visits_moved_share",
        "weekday_changed_share",
    )  # fmt: skip
    km = told["km"]["today"] - told["km"]["plan"]
    balance = {name: told["balance"][name] for name in ("today", "plan")}
    return {"km_saved": round(km, 1), **{name: told[name] for name in names}, "balance": balance}


def _metric(outcome: Outcome, ways: roads.Roads) -> dict[str, Any]:
    """How kilometers and minutes are told, and which measured legs said nothing."""
    counted: dict[str, int] = {}
    for one in ways.dropped:
        counted[one.reason] = counted.get(one.reason, 0) + 1
    return {
        "road_factor": round(ways.factor, 4),
        "road_factor_new_legs": round(ways.new_factor, 4),
        "fitted": ways.is_fitted,
        "legs_used": len(ways.legs),
        "legs_dropped": [
            {"reason": DROPPED[reason], "rows": count} for reason, count in sorted(counted.items())
        ],
        "leg_rows_dropped": [_told(one, DROPPED[one.reason]) for one in ways.dropped],
        "km_per_hour": round(ways.kmh, 1),
        "depots": {
            task.vehicle.name: [round(at, 5) for at in task.depot] for task in outcome.tasks
        },
    }


def _told(one: Any, reason: str) -> dict[str, Any]:
    return {"row": one.row, "vehicle": one.vehicle, "stop": one.name, "reason": reason}


def _days(plan: Planned) -> Iterator[tuple[Any, Day]]:
    for task, one in zip(plan.tasks, plan.choice, strict=True):
        for day in days_of(task, one.runs):
            yield task, day


def _day(vehicle: str, day: Day) -> dict[str, Any]:
    """One run as the driver needs it."""
    return {
        "vehicle": vehicle,
        "week": day.date.week + 1,
        "weekday": WEEKDAYS[day.date.weekday],
        "run": day.date.part + 1,
        "leaves": in_words(day.leaves),
        "lunch": in_words(day.lunch_at) if day.lunch else "",
        "lunch_minutes": day.lunch,
        "home": in_words(day.home),
        "km": round(day.km, 1),
        "minutes": round(day.minutes),
        "stops": [
            {
                "row": call.stop.row,
                "stop": call.stop.name,
                "place": call.stop.place,
                "arrival": in_words(call.arrival),
                "departure": in_words(call.departure),
                "moved": call.is_moved,
                "today": {"week": call.today.week + 1, "weekday": WEEKDAYS[call.today.weekday]},
            }
            for call in day.calls
        ],
    }


def _sentence(plan: Planned, facts: Mapping[str, Any]) -> str:
    """For people: what it saves, what it moves, what was left out, and the trade to pick from."""
    lines = [
        f"{facts['driving_saved']:.1%} of the driving saved: {facts['km']['plan']:,.0f} instead of "
        f"{facts['km']['today']:,.0f} km in four weeks "
        f"({facts['driving_saved_cautious']:.1%} by the cautious measure).",
        f"{facts['visits_moved']:,} of {facts['visits']:,} visits on another day "
        f"({facts['visits_moved_share']:.0%}), {facts['weekday_changed_share']:.0%} on another "
        f"weekday. Days out: {facts['days_out']['plan']:.0f}, today "
        f"{facts['days_out']['today']:.0f}.",
        f"A day's length varies by {facts['balance']['plan']:.0f} minutes, today by "
        f"{facts['balance']['today']:.0f}. No plan goes below {facts['bound']['km']:,.0f} km.",
        "",
        "Visits moved    Kilometers saved    Share",
    ]
    lines += [
        f"{row['visits_moved']:>12,}    {row['km_saved']:>16,.0f}    {row['driving_saved']:.1%}"
        for row in facts["trade"]
    ]
    dropped = facts["rows_dropped"]
    lines += ["", f"{len(dropped)} rows left out." if dropped else "No row was left out."]
    lines += [f"  row {one['row']}: {one['stop']}. {one['reason']}" for one in dropped]
    if facts["files"]:
        lines += ["", f"Written: {', '.join(facts['files'])}."]
    return "\n".join(lines)
