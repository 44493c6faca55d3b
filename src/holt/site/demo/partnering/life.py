"""What happened in a partnership, day after day, in the order it happened."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from holt.site.demo.partnering import caring, scaling, turning, working
from holt.site.demo.partnering.table import Table

Work = Callable[[], None]


@dataclass(frozen=True)
class Due:
    """Something to do so many days ago; `order` settles the order within a day."""

    ago: int
    order: int
    work: Work


def live(table: Table) -> None:
    """Everything of the tale from the oldest day to today."""
    for due in sorted(_everything(table), key=lambda one: (-one.ago, one.order)):
        due.work()


def _everything(table: Table) -> Iterator[Due]:
    parts = (
        turning.turns(table),
        working.series(table),
        working.meetings(table),
        working.messages(table),
        working.days_there(table),
        working.ledger(table),
        working.promises(table),
        caring.reviews(table),
        caring.pulses(table),
        scaling.scales(table),
        caring.goals_judged(table),
        caring.outcomes(table),
        caring.lessons(table),
    )
    for order, part in enumerate(parts):
        for ago, work in part:
            yield Due(ago, order, work)
