"""What a program takes: kinds, states, and what the sums are."""

from collections.abc import Iterable
from dataclasses import dataclass

from holt.kernel.errors import Refused

PROVISIONS = (
    *("speaker", "interpreter", "staff", "material", "equipment", "room", "food", "child_care"),
    *("transport", "promotion", "other"),
)
PROVISION_STATES = ("wanted", "asked", "sure", "dropped")
SHOWN = frozenset({"asked", "sure"})
"""States in which something may be shown to everyone; only what is sure is."""
MOST_CENTS = 1_000_000_000


def require_shown(is_public: bool, state: str) -> None:
    """Refuse to show everyone what nobody has even asked for."""
    if is_public and state not in SHOWN:
        raise Refused("not_sure_yet", "is_public")


@dataclass(frozen=True)
class Cost:
    """What one thing costs: who pays (None: nobody yet), cents planned and spent, its state."""

    payer: str | None
    planned: int
    spent: int | None
    state: str


@dataclass(frozen=True)
class Sum:
    """What one payer plans and has spent, in cents."""

    payer: str | None
    planned: int
    spent: int


def sums(costs: Iterable[Cost]) -> tuple[Sum, ...]:
    """The sums by payer, largest plan first; what was dropped counts only as far as spent."""
    found: dict[str | None, list[int]] = {}
    for one in costs:
        both = found.setdefault(one.payer, [0, 0])
        both[0] += one.planned if one.state != "dropped" else 0
        both[1] += one.spent or 0
    rows = (Sum(payer, *both) for payer, both in found.items() if any(both))
    return tuple(sorted(rows, key=lambda one: (-one.planned, -one.spent, one.payer or "")))
