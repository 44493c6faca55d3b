"""The search for better rounds, one look after the other, so that it can be watched and stopped."""

from collections.abc import Callable, Sequence

from holt.methods.siting import planning
from holt.methods.siting.choosing import Candidate
from holt.methods.siting.planning import WAYS, Look, Outcome
from holt.methods.siting.tasks import measure
from holt.roads.rules.days import trouble
from holt.roads.rules.rounds import Round

Step = Callable[[int, int], None]


def looks_of(rounds: Sequence[Round]) -> int:
    """How many searches there are to do."""
    return sum(len(WAYS) for one in rounds if _is_worth_it(one))


def _is_worth_it(task: Round) -> bool:
    return len(task.dates) > 1 or task.visits > 2


def look(rounds: Sequence[Round], *, seconds: float, seed: int, weeks: int, step: Step) -> Outcome:
    """Search for better rounds for about so many seconds; `step` is told how far it is, and may
    raise to stop."""
    found = {one.van.id: [_today(one, weeks)] for one in rounds}
    visits = sum(one.visits for one in rounds)
    shares, total, done = sum(share for _, _, share in WAYS), looks_of(rounds), 0
    for at, (name, price, share) in enumerate(WAYS):
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


def _today(task: Round, weeks: int) -> Candidate:
    return Candidate(task.today, measure(task, task.today), weeks // task.cycle)
