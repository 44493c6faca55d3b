"""Which lessons a weekly letter tells somebody of."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MOST_IN_A_LETTER = 5


@dataclass(frozen=True, slots=True)
class Fresh:
    """A lesson that was published since the last letter."""

    id: int
    organization_id: int
    kind: str
    subjects: frozenset[str]
    has_figures: bool = False


def monday_of(day: date) -> date:
    """The Monday of the week a day lies in."""
    return day - timedelta(days=day.weekday())


def chosen_for(
    fresh: Iterable[Fresh],
    own: Collection[int],
    open_needs: Collection[str],
    *,
    prefers_figures: bool = False,
) -> tuple[int, ...]:
    """At most five that share a subject with an open need, those that share most first.

    For whoever directs, those that say what it took come before the others; then what failed before
    what went well, the newest first. Never their own organization's.
    """
    wanted = frozenset(open_needs)
    concern = [one for one in fresh if one.organization_id not in own and one.subjects & wanted]
    concern.sort(
        key=lambda one: (
            prefers_figures and not one.has_figures,
            -len(one.subjects & wanted),
            one.kind != "failure",
            -one.id,
        )
    )
    return tuple(one.id for one in concern[:MOST_IN_A_LETTER])
