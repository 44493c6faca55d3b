"""How this room tells, and what it writes to people."""

from collections.abc import Iterable
from datetime import datetime

from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.training import events, queries
from holt.training.models import Course

TOPIC = "messages"


def tell_of(event: type[events.CourseEvent], row: Course, actor: Viewer, now: datetime) -> None:
    """The network hears of what it may see; a draft is its table's. Never who."""
    is_draft = row.state == Course.State.DRAFT
    audience = Audience.only(queries.table_of(row)) if is_draft else Audience.network()
    tell(event(row.pk, row.title), by=actor, at=now, audience=audience)


def tell_inside(event: type[events.CourseEvent], row: Course, actor: Viewer, now: datetime) -> None:
    """What happens to people in a course: the libraries at its table hear that it did."""
    audience = Audience.only(queries.table_of(row))
    tell(event(row.pk, row.title), by=actor, at=now, audience=audience)


def write(
    to: Iterable[int],
    row: Course,
    subject: object,
    text: object,
    now: datetime,
    *,
    path: str = "",
    **facts: object,
) -> None:
    """A letter to each of these persons, in their own language."""
    said = {"course": row.title, **facts}
    for person_id in to:
        people.notify(
            person_id,
            topic=TOPIC,
            subject=lambda: str(subject) % said,
            text=lambda: str(text) % said,
            link=path or f"/training/{row.pk}/",
            now=now,
        )
