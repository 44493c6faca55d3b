"""The plans to pick from: kilometers saved against visits moved, as JSON keeps them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from holt.methods.siting import planning
from holt.methods.siting.planning import Outcome, Planned
from holt.roads.rules.days import Day, days_of, retimed
from holt.roads.rules.keeping import Held
from holt.roads.rules.rounds import Round

FREE, EVEN, WEEKDAYS, TODAY = "free", "even", "weekdays", "today"


def told(outcome: Outcome) -> list[dict[str, Any]]:
    """Today's timetable first, then every plan worth looking at, fewest visits moved first."""
    today = Planned(outcome.tasks, outcome.today, outcome.today, outcome.weeks)
    named = [(EVEN, outcome.even()), (WEEKDAYS, outcome.keeping_weekdays()), (FREE, outcome.free())]
    found: dict[Any, dict[str, Any]] = {_key(today): _row(today, TODAY)}
    for name, plan in [*(("", one) for one in outcome.trade()), *named]:
        row = found.setdefault(_key(plan), _row(plan, ""))
        if name and TODAY not in row["names"]:
            row["names"].append(name)
    first, *others = found.values()
    return [first, *sorted(others, key=lambda one: (one["moved"], -one["km_saved"]))]


def _key(plan: Planned) -> Any:
    return tuple(one.runs for one in plan.choice)


def _row(plan: Planned, name: str) -> dict[str, Any]:
    """Figures of a whole cycle, and the runs: for each vehicle the visits of its days in order."""
    km = _sum(plan.choice, "km")
    days = sum(one.measure.days_out * one.times for one in plan.choice)
    return {
        "names": [name] if name else [],
        "km": round(km, 1),
        "km_saved": round(_sum(plan.today, "km") - km, 1),
        "saved": round(plan.saved, 4),
        "careful_saved": round(plan.careful_saved, 4),
        "visits": plan.visits,
        "moved": plan.moved,
        "weekday_moved": plan.weekday_moved,
        "days_out": days,
        "unevenness": round(_pooled(plan), 1),
        "longest": round(max(one.measure.longest for one in plan.choice)),
        "runs": {
            str(task.van.id): [list(run) for run in one.runs]
            for task, one in zip(plan.tasks, plan.choice, strict=True)
            if isinstance(task, Round)
        },
    }


def _sum(choice: Any, name: str) -> float:
    return float(sum(getattr(one.measure, name) * one.times for one in choice))


def _pooled(plan: Planned) -> float:
    """The standard deviation of a day's minutes within vehicles."""
    days = [one.measure.days_out for one in plan.choice]
    squares = [one.measure.unevenness**2 for one in plan.choice]
    total = sum(day * square for day, square in zip(days, squares, strict=True))
    return float((total / max(1, sum(days))) ** 0.5)


def facts(outcome: Outcome) -> dict[str, Any]:
    """The figure no plan goes below, and how far the freest plan is above it."""
    least = planning.bound(outcome)
    free = sum(one.km for one in outcome.free().choice)
    return {
        "weeks": outcome.weeks,
        "visits": outcome.visits,
        "bound_km": round(least, 1),
        "free_km": round(free, 1),
        "gap": round(free / max(least, 1e-9) - 1, 4),
    }


def days(rounds: Sequence[Round], row: Mapping[str, Any]) -> Iterator[Day]:
    """The days a row of the trade makes of the same rounds it was told of."""
    for one in rounds:
        runs = tuple(tuple(run) for run in row["runs"].get(str(one.van.id), one.today))
        yield from days_of(one, runs)


def rows(rounds: Sequence[Round], row: Mapping[str, Any], cycle: int) -> list[Held]:
    """The timetable's rows of a row of the trade."""
    return retimed(days(rounds, row), rounds, cycle)
