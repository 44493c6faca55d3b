"""What may follow what for lessons planned together, and when both sides have said yes."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from holt.values.states import StateTable, Step

LESSON_STATES = StateTable(
    [
        Step("draft", "edit_lesson_plan", "draft", "party"),
        Step("draft", "agree_lesson_plan", "draft", "party"),
        Step("draft", "all_agreed", "agreed", "house"),
        Step("agreed", "edit_lesson_plan", "draft", "party"),
        Step("agreed", "schedule_lesson_step", "agreed", "party"),
        Step("draft", "schedule_lesson_step", "draft", "party"),
        Step("agreed", "teach_lesson_plan", "taught", "party"),
        Step("taught", "schedule_lesson_step", "taught", "party"),
        Step("taught", "review_lesson_plan", "reviewed", "party"),
        Step("reviewed", "review_lesson_plan", "reviewed", "party"),
    ]
)
MOST_STEPS = 60
MOST_STANDARDS = 30


def all_said_yes(at_table: Iterable[int], yeses: Iterable[int]) -> bool:
    """Whether every party at the table, and there are at least two, has said yes."""
    needed = set(at_table)
    return len(needed) > 1 and needed <= set(yeses)


def moved(days: Sequence[date | None], first_on: date | None) -> list[date | None]:
    """The days of a plan moved together, so that the earliest is on `first_on`.

    The weekday stays when the move is not given: it goes to the same week a year later.
    """
    known = [one for one in days if one is not None]
    if not known:
        return list(days)
    by = first_on - min(known) if first_on else timedelta(weeks=52)
    return [one + by if one else None for one in days]
