"""The search for better rounds, one look after the other, so that it can be watched and stopped."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from holt.methods.siting import planning
from holt.methods.siting.choosing import Candidate
from holt.methods.siting.local import brought_home, improve, ordered, relabeled
from holt.methods.siting.planning import HAIR, WAYS, Look, Outcome
from holt.methods.siting.tasks import BrokenPlan, Runs, measure, verify
from holt.roads.rules.days import trouble
from holt.roads.rules.rounds import Round

Step = Callable[[int, int], None]


def looks_of(rounds: Sequence[Round]) -> int:
    """How many searches there are to do."""
    return sum(len(WAYS) for one in rounds if _is_worth_it(one))


def _is_worth_it(task: Round) -> bool:
    return len(task.dates) > 1 or task.visits > 2


def look(rounds: Sequence[Round], *, seconds: float, seed: int, weeks: int, step: Step) -> Outcome:
    """Search for better rounds for about so many seconds, or with 0 by small changes alone; `step`
    is told how far it is, and may raise to stop."""
    found = {one.van.id: [_today(one, weeks)] for one in rounds}
    visits = sum(one.visits for one in rounds)
    shares, total, done = sum(share for _, _, share in WAYS), looks_of(rounds), 0
    if not seconds:
        found = {one.van.id: [_today(one, weeks), *small_changes(one, weeks)] for one in rounds}
    for at, (name, price, share) in enumerate(WAYS if seconds else ()):
        for task in filter(_is_worth_it, rounds):
            step(done, total)
            time = seconds * task.visits / visits * share / shares
            times = weeks // task.cycle
            search = Look(task, name, price, time, seed * 1000 + at, times)
            found[task.van.id] += [
                one for one in planning.search(search) if not trouble(task, one.runs)
            ]
            done += 1
    step(done, total)
    fleet = tuple(tuple(found[one.van.id]) for one in rounds)
    return Outcome(tuple(rounds), fleet, tuple(own[0] for own in fleet), weeks)


def small_changes(task: Round, weeks: int) -> Iterator[Candidate]:
    """Single visits elsewhere, one after the other, and brought home again: there is neither
    chance nor a clock in it. Only what keeps every promise and drives less by both measures."""
    now = measure(task, task.today)
    start = tuple(ordered(task, run) for run in task.today)
    best = improve(task, start, np.zeros((len(task.dates), task.visits + 1)), task.limit)
    turned = relabeled(task, best, weekday_counts=1.0)
    tried = (start, best, turned, *brought_home(task, best), *brought_home(task, turned))
    for runs in dict.fromkeys(tried):
        one = measure(task, runs)
        is_less = one.km <= now.km + HAIR and one.careful_km <= now.careful_km + HAIR
        if is_less and _holds(task, runs) and not trouble(task, runs):
            yield Candidate(runs, one, weeks // task.cycle)


def _holds(task: Round, runs: Runs) -> bool:
    try:
        verify(task, runs)
    except BrokenPlan:
        return False
    return True


def _today(task: Round, weeks: int) -> Candidate:
    return Candidate(task.today, measure(task, task.today), weeks // task.cycle)
