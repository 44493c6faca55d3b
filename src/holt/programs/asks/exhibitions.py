"""What is asked of the verbs of exhibitions and their stays."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AddExhibitionAsk:
    """Something that travels: what it is, what it needs, how it is cared for.

    `days_before` and `days_after` are for carrying, setting up and taking down.
    """

    organization_id: int
    title: str
    description: str = ""
    square_meters: int | None = None
    wall_meters: int | None = None
    light: str = ""
    climate: str = ""
    security: str = ""
    insured_cents: int | None = None
    transport: str = ""
    care: str = ""
    crates: int | None = None
    condition: str = ""
    home: str = ""
    days_before: int = 2
    days_after: int = 2
    is_public: bool = False


@dataclass(frozen=True)
class EditExhibitionAsk:
    exhibition_id: int
    title: str
    description: str = ""
    square_meters: int | None = None
    wall_meters: int | None = None
    light: str = ""
    climate: str = ""
    security: str = ""
    insured_cents: int | None = None
    transport: str = ""
    care: str = ""
    crates: int | None = None
    condition: str = ""
    home: str = ""
    days_before: int = 2
    days_after: int = 2
    is_public: bool = False
    version: int | None = None


@dataclass(frozen=True)
class AskStayAsk:
    """A place would like to show it, from the first public day to the last.

    Asked by the owner's own staff, it is agreed at once: they write down what was settled.
    """

    exhibition_id: int
    venue_id: int
    first_on: date
    last_on: date
    place_id: int | None = None
    place_text: str = ""
    carried_by: str = ""
    note: str = ""


@dataclass(frozen=True)
class MoveStayAsk:
    stay_id: int
    first_on: date
    last_on: date
    carried_by: str = ""
    version: int | None = None


@dataclass(frozen=True)
class AgreeStayAsk:
    """The owner says yes, and who carries it."""

    stay_id: int
    carried_by: str = ""


@dataclass(frozen=True)
class DeclineStayAsk:
    stay_id: int
    reason: str


@dataclass(frozen=True)
class CancelStayAsk:
    stay_id: int
    reason: str


@dataclass(frozen=True)
class ReportConditionAsk:
    """How it was on "arrival" or "departure": "sound", "worn" or "damaged"; told again, it
    corrects. `crates` is how many were counted."""

    stay_id: int
    moment: str
    on: date
    found: str
    crates: int | None = None
    text: str = ""
    photo_id: int | None = None
    photo_text: str = ""


@dataclass(frozen=True)
class CountVisitorsAsk:
    stay_id: int
    visitors: int
