"""What is asked of the verbs of class visits and of what libraries offer to classes."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class OfferVisitAsk:
    """What classes may come for: `weekdays` from Monday, 0; each begins at one of the `hours`."""

    organization_id: int
    title: str
    kind: str
    weekdays: tuple[int, ...]
    hours: tuple[time, ...]
    minutes: int = 60
    largest_class: int = 30
    grades: str = ""
    description: str = ""
    place_id: int | None = None
    not_on: tuple[date, ...] = ()
    notice_days: int = 7
    from_on: date | None = None
    until_on: date | None = None
    is_published: bool = True


@dataclass(frozen=True)
class EditVisitOfferAsk:
    visit_offer_id: int
    title: str
    kind: str
    weekdays: tuple[int, ...]
    hours: tuple[time, ...]
    minutes: int = 60
    largest_class: int = 30
    grades: str = ""
    description: str = ""
    place_id: int | None = None
    not_on: tuple[date, ...] = ()
    notice_days: int = 7
    from_on: date | None = None
    until_on: date | None = None
    is_published: bool = True
    version: int | None = None


@dataclass(frozen=True)
class AskVisitAsk:
    """A teacher asks for a time that is offered; `school_id` is an organization they belong to."""

    visit_offer_id: int
    on: date
    begins: time
    name: str
    email: str
    class_size: int
    school: str = ""
    school_id: int | None = None
    grade: str = ""
    phone: str = ""
    wish: str = ""


@dataclass(frozen=True)
class AcceptVisitAsk:
    """Yes; with a partnership named, the visit becomes a session on its calendar."""

    class_visit_id: int
    partnership_id: int | None = None


@dataclass(frozen=True)
class ProposeOtherDateAsk:
    class_visit_id: int
    on: date
    begins: time
    reason: str = ""


@dataclass(frozen=True)
class TakeOtherDateAsk:
    """The teacher takes the time that was proposed; `key` is from their own letter."""

    class_visit_id: int
    key: str = ""


@dataclass(frozen=True)
class MoveVisitAsk:
    """The teacher asks for another of the times that are offered."""

    class_visit_id: int
    on: date
    begins: time
    key: str = ""


@dataclass(frozen=True)
class DeclineVisitAsk:
    class_visit_id: int
    reason: str


@dataclass(frozen=True)
class CancelVisitAsk:
    """The class does not come; by the teacher with their key, or by the library's staff."""

    class_visit_id: int
    key: str = ""
    reason: str = ""


@dataclass(frozen=True)
class CountVisitAsk:
    class_visit_id: int
    pupils: int
    adults: int | None = None
