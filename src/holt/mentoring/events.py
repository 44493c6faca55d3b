"""What this room announces: ids and a round's name, never who named whom or how it goes."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class RoundEvent(Event):
    """Something that happened to a round."""

    subject: ClassVar[tuple[str, str]] = ("mentoring_round", "round_id")
    round_id: int
    title: str


class RoundOpened(RoundEvent):
    name: ClassVar[str] = "mentoring.round_opened"


class RoundEdited(RoundEvent):
    name: ClassVar[str] = "mentoring.round_edited"


class RoundReopened(RoundEvent):
    name: ClassVar[str] = "mentoring.round_reopened"


class RoundCalledOff(RoundEvent):
    name: ClassVar[str] = "mentoring.round_called_off"


class RoundAnnounced(RoundEvent):
    name: ClassVar[str] = "mentoring.announced"


class RoundClosed(RoundEvent):
    name: ClassVar[str] = "mentoring.round_closed"


class Matched(RoundEvent):
    name: ClassVar[str] = "mentoring.matched"


class PairFixed(RoundEvent):
    name: ClassVar[str] = "mentoring.pair_fixed"


class KeptApart(RoundEvent):
    name: ClassVar[str] = "mentoring.kept_apart"


class LetGo(RoundEvent):
    name: ClassVar[str] = "mentoring.let_go"


class Applied(RoundEvent):
    name: ClassVar[str] = "mentoring.applied"


class Withdrawn(RoundEvent):
    name: ClassVar[str] = "mentoring.withdrawn"


@dataclass(frozen=True)
class PairEvent(Event):
    """Something the two of a pair did."""

    subject: ClassVar[tuple[str, str]] = ("mentoring_pair", "pair_id")
    pair_id: int


class PairAccepted(PairEvent):
    name: ClassVar[str] = "mentoring.accepted"


class PairDeclined(PairEvent):
    name: ClassVar[str] = "mentoring.declined"


class Greeted(PairEvent):
    name: ClassVar[str] = "mentoring.greeted"


class MentoringLogged(PairEvent):
    name: ClassVar[str] = "mentoring.logged"


class SaidHow(PairEvent):
    name: ClassVar[str] = "mentoring.said_how"


class PairEnded(PairEvent):
    name: ClassVar[str] = "mentoring.pair_ended"


class PairThanked(PairEvent):
    name: ClassVar[str] = "mentoring.pair_thanked"
