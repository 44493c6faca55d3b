"""What this room does when something happens to the dates of a course: the door marks the unit."""

from datetime import datetime

from holt.kernel.errors import NotFound
from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE
from holt.programs import queries as programs
from holt.training import actions, queries


@hears("programs.held", "programs.checked_in", "programs.counted_at_door")
def mark_from_door(happening: Happening, now: datetime) -> None:
    """Take over who came, before the names of those who signed up are forgotten."""
    actions.take_from_door(int(happening.facts["session_id"]), now)


@hears("programs.scheduled")
def list_for_new_dates(happening: Happening, now: datetime) -> None:
    """Whoever has a place is on the list of new dates too."""
    try:
        session = programs.session(THE_HOUSE, int(happening.facts["session_id"]))
    except NotFound:
        return
    course = queries.course_of_program(session.program_id)
    if course is not None:
        actions.list_everyone(course, now)
