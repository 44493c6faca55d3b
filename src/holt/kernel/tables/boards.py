"""A board: the same rows as a list, in columns by stage."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Move:
    """A stage a card may go to: what its form posts as `to`, and the word for it."""

    to: str
    label: object


@dataclass(frozen=True)
class Card:
    """One thing on the board. `move_url` gets `to` by POST; without moves the card stays."""

    key: int
    title: object
    url: str = ""
    note: object = ""
    badge: object = ""
    tone: str = ""
    move_url: str = ""
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True)
class BoardColumn:
    """A stage and its cards, first card on top. `total` counts those not shown as well."""

    name: str
    label: object
    cards: tuple[Card, ...]
    total: int | None = None

    @property
    def count(self) -> int:
        return len(self.cards) if self.total is None else self.total


@dataclass(frozen=True)
class Board:
    """Columns from left to right, as the work goes."""

    columns: tuple[BoardColumn, ...]
