"""What is asked of each verb of mentoring."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class OpenRoundAsk:
    """Begin a round. Its last day to apply may lie after its first day, never after its last."""

    organization_id: int
    name: str
    apply_until: date
    starts_on: date
    ends_on: date
    purpose: str = ""
    subjects: tuple[str, ...] = ()
    capacity: int = 1
    meets_every: str = "two_weeks"
    same_house: bool = True


@dataclass(frozen=True)
class EditRoundAsk:
    round_id: int
    name: str
    apply_until: date
    starts_on: date
    ends_on: date
    purpose: str = ""
    subjects: tuple[str, ...] = ()
    capacity: int = 1
    meets_every: str = "two_weeks"
    same_house: bool = True
    version: int | None = None


@dataclass(frozen=True)
class RoundAsk:
    """A round to match, announce, close or call off; or one's own application to take back."""

    round_id: int


@dataclass(frozen=True)
class ReopenRoundAsk:
    """Let people apply again, until another day."""

    round_id: int
    apply_until: date


@dataclass(frozen=True)
class ApplyAsk:
    """Take part; said again, it changes what was said. Names are of people of the network.

    `offer_skills` and `want_skills` are words (ids) of one's own skills in the skills room.
    `days` are weekdays (0 is Monday) on which one can meet between the two times, by one's own
    clock. `capacity` None: as the round says.
    """

    round_id: int
    organization_id: int
    as_mentor: bool = False
    as_mentee: bool = False
    offers: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    offer_words: str = ""
    want_words: str = ""
    languages: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    from_time: time = time(9)
    to_time: time = time(17)
    capacity: int | None = None
    years: int = 0
    likes: tuple[str, ...] = ()
    rather_not: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()
    offer_skills: tuple[int, ...] = ()
    want_skills: tuple[int, ...] = ()


@dataclass(frozen=True)
class FixPairAsk:
    """Put these two together: application ids of the mentee and of the mentor."""

    round_id: int
    mentee_id: int
    mentor_id: int


@dataclass(frozen=True)
class KeepApartAsk:
    """Never put these two together: application ids of the mentee and of the mentor."""

    round_id: int
    mentee_id: int
    mentor_id: int


@dataclass(frozen=True)
class LetGoAsk:
    """Undo what was settled by hand."""

    by_hand_id: int


@dataclass(frozen=True)
class PairAsk:
    """A pair to accept, to decline kindly, or to end early."""

    pair_id: int


@dataclass(frozen=True)
class GreetAsk:
    """A message to the other; it goes by mail and is not kept."""

    pair_id: int
    text: str


@dataclass(frozen=True)
class LogMentoringAsk:
    pair_id: int
    on: date
    minutes: int
    line: str = ""


@dataclass(frozen=True)
class SayHowAsk:
    """1 (not well) to 4 (very well); the note goes to the coordinator alone."""

    pair_id: int
    rating: int
    note: str = ""


@dataclass(frozen=True)
class ThankPairAsk:
    pair_id: int
    thanks: str
    learned: str = ""
