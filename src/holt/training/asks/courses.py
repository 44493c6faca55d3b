"""What is asked of the verbs of courses."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PlanCourseAsk:
    """Plan a course, workshop or cohort; `lead_id` is the library that leads it.

    `per_library` is the most one library may send until `freed_on`. A selective one needs its
    criteria in words. `credit_hours` is what the whole course gives, under `scheme`.
    """

    title: str
    lead_id: int
    first_on: date
    last_on: date
    kind: str = "course"
    aims: str = ""
    for_whom: str = ""
    subjects: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    place_text: str = ""
    seats: int | None = None
    per_library: int | None = None
    freed_on: date | None = None
    is_selective: bool = False
    criteria: str = ""
    needs_yes: bool = False
    fee: str = "0"
    paid_text: str = ""
    least_percent: int = 80
    credit_hours: str = "0"
    scheme: str = ""


@dataclass(frozen=True)
class EditCourseAsk:
    course_id: int
    title: str
    first_on: date
    last_on: date
    kind: str = "course"
    aims: str = ""
    for_whom: str = ""
    subjects: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    place_text: str = ""
    seats: int | None = None
    per_library: int | None = None
    freed_on: date | None = None
    is_selective: bool = False
    criteria: str = ""
    needs_yes: bool = False
    fee: str = "0"
    paid_text: str = ""
    least_percent: int = 80
    credit_hours: str = "0"
    scheme: str = ""
    version: int | None = None


@dataclass(frozen=True)
class SetPartakerAsk:
    """A library at the course's table: what it brings and the seats it is promised; said again,
    it changes. Without anything to bring and without seats it just sends people."""

    course_id: int
    organization_id: int
    gives: bool = False
    hosts: bool = False
    pays: bool = False
    seats: int | None = None


@dataclass(frozen=True)
class DropPartakerAsk:
    """A library is not at the course's table any more."""

    course_id: int
    organization_id: int


@dataclass(frozen=True)
class SetFacilitatorAsk:
    """Somebody leads the course through its units, or does not any more."""

    course_id: int
    person_id: int
    leads: bool = True


@dataclass(frozen=True)
class TieProgramAsk:
    """The program that holds the course's dates; without one, a program of the leading library is
    begun. What the course gives is offered there as credit."""

    course_id: int
    program_id: int | None = None


@dataclass(frozen=True)
class AnnounceCourseAsk:
    course_id: int


@dataclass(frozen=True)
class BeginCourseAsk:
    course_id: int


@dataclass(frozen=True)
class EndCourseAsk:
    course_id: int


@dataclass(frozen=True)
class CallOffCourseAsk:
    """It does not take place; everyone who is in it is written why."""

    course_id: int
    reason: str
