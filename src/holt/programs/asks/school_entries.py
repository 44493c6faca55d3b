"""What is asked of the verbs of a school's calendar."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AddSchoolEntryAsk:
    """Days in the calendar of one organization at the table; the last day as the first if none."""

    partnership_id: int
    organization_id: int
    kind: str
    title: str
    first_on: date
    last_on: date | None = None
    grade: str = ""
    note: str = ""


@dataclass(frozen=True)
class BringSchoolCalendarAsk:
    """Entries from an iCalendar file; what the calendar of the same name said before goes."""

    partnership_id: int
    organization_id: int
    calendar: str
    text: str
    kind: str = "other"


@dataclass(frozen=True)
class RemoveSchoolEntryAsk:
    """Take an entry out; `whole_calendar` with everything that came from the same file."""

    school_entry_id: int
    whole_calendar: bool = False
