"""Which choice of each day leaves the worst-placed least burdened in all, exactly: HiGHS's branch
and bound on whole choices. It is stopped after a moment; what it has found by then is whole, too.
"""

from collections.abc import Sequence
from typing import Any

import highspy

SECONDS = 0.5
CLOSE = 1e-6


def shared_out(
    offered: Sequence[Sequence[tuple[float, ...]]], before: Sequence[float]
) -> list[int] | None:
    """For each day which of its options (what each asks of everybody) to take, so that the largest
    sum of anybody, what they had before included, is smallest; then the smallest sum of all.

    None when nothing was found in time: whoever asks goes on with what they have.
    """
    solver = highspy.Highs()
    for name, value in (("output_flag", False), ("threads", 1), ("time_limit", SECONDS)):
        solver.setOptionValue(name, value)
    most = solver.addVariable(lb=max(before, default=0.0))
    taken = [[solver.addBinary() for _ in options] for options in offered]
    for day in taken:
        solver.addConstr(sum(day) == 1)
    all_together: Any = 0.0
    for place, had in enumerate(before):
        asked: Any = sum(
            option[place] * x
            for options, day in zip(offered, taken, strict=True)
            for option, x in zip(options, day, strict=True)
        )
        solver.addConstr(asked + had <= most)
        all_together += asked
    solver.minimize(most + CLOSE * all_together)
    if solver.getInfo().primal_solution_status != 2:
        return None
    values = solver.getSolution().col_value
    return [max(range(len(day)), key=lambda one: values[day[one].index]) for day in taken]
