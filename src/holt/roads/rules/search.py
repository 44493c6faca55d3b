"""The search for better rounds, one look after the other, so that it can be watched and stopped."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np

from holt.methods.siting import planning
from holt.methods.siting.choosing import Candidate
from holt.methods.siting.local import brought_home, improve, ordered, relabeled
from holt.methods.siting.planning import HAIR, WAYS, Look, Outcome
from holt.methods.siting.tasks import BrokenPlan, Runs, measure, verify
from holt.roads.rules.days import trouble
from holt.roads.rules.rounds import Round

Step = Callable[[int, int], bool]
"""Told how many searches of how many are done; says whether there is time for more."""


def look(rounds: Sequence[Round], *, seconds: float, seed: int, weeks: int, step: Step) -> Outcome:
    """Search for better rounds for about so many seconds, or with 0 by small changes alone.

    `step` may raise to stop. Where it says that time is over, the first look at every vehicle is
    still taken, so that none is left behind.
    """
    found = {one.van.id: [_today(one, weeks)] for one in rounds}
    todo = list(_searches(rounds, seconds, seed, weeks))
    first = len(todo) // len(WAYS) if seconds else len(todo)
    for done, (task, search) in enumerate(todo):
        if not step(done, len(todo)) and done >= first:
            break
        found[task.van.id] += search()
    step(len(todo), len(todo))
    fleet = tuple(tuple(found[one.van.id]) for one in rounds)
    return Outcome(tuple(rounds), fleet, tuple(own[0] for own in fleet), weeks)


Search = Callable[[], list[Candidate]]


def _searches(
    rounds: Sequence[Round], seconds: float, seed: int, weeks: int
) -> Iterator[tuple[Round, Search]]:
    """What there is to do, the first way of all vehicles first; time is shared by visits."""
    some = [one for one in rounds if len(one.dates) > 1 or one.visits > 2]
    if not seconds:
        yield from ((one, partial(small_changes, one, weeks)) for one in some)
        return
    visits, shares = sum(one.visits for one in some), sum(share for _, _, share in WAYS)
    for at, (name, price, share) in enumerate(WAYS):
        for one in some:
            time = seconds * one.visits / visits * share / shares
            wanted = Look(one, name, price, time, seed * 1000 + at, weeks // one.cycle)
            yield one, partial(_searched, one, wanted)


def _searched(task: Round, wanted: Look) -> list[Candidate]:
    return [one for one in planning.search(wanted) if not trouble(task, one.runs)]


def small_changes(task: Round, weeks: int) -> list[Candidate]:
    """Single visits elsewhere, one after the other, and brought home again: there is neither
    chance nor a clock in it. Only what keeps every promise and drives less by both measures."""
    now = measure(task, task.today)
    start = tuple(ordered(task, run) for run in task.today)
    best = improve(task, start, np.zeros((len(task.dates), task.visits + 1)), task.limit)
    turned = relabeled(task, best, weekday_counts=1.0)
    tried = (start, best, turned, *brought_home(task, best), *brought_home(task, turned))
    found = [
        Candidate(runs, measure(task, runs), weeks // task.cycle) for runs in dict.fromkeys(tried)
    ]
    return [
        one
        for one in found
        if one.measure.km <= now.km + HAIR
        and one.measure.careful_km <= now.careful_km + HAIR
        and _holds(task, one.runs)
        and not trouble(task, one.runs)
    ]


def _holds(task: Round, runs: Runs) -> bool:
    try:
        verify(task, runs)
    except BrokenPlan:
        return False
    return True


def _today(task: Round, weeks: int) -> Candidate:
    return Candidate(task.today, measure(task, task.today), weeks // task.cycle)
