"""What the verbs of this room tell, and to whom."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel.events import Audience, Event
from holt.kernel.happenings import tell
from holt.kernel.viewer import Role, Viewer
from holt.learning import events, queries
from holt.learning.models import Lesson
from holt.people import actions as people

TOPIC = "lessons"


def audience_of(lesson: Lesson) -> Audience:
    """Whoever may read it: its own organization until it is published."""
    if lesson.state == Lesson.State.DRAFT or lesson.openness == Lesson.Openness.OWN:
        return Audience.only([lesson.organization_id])
    if lesson.openness == Lesson.Openness.PUBLIC:
        return Audience.public()
    return Audience.network()


def tell_lesson(
    event: type[events.LessonEvent],
    lesson: Lesson,
    actor: Viewer,
    now: datetime,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
) -> None:
    """Tell what happened to a lesson; what it looks like is looked at anew."""
    queries.pile_changed()
    tell(
        event(lesson.pk, lesson.organization_id, lesson.organization.name, lesson.title),
        by=actor,
        at=now,
        audience=audience_of(lesson),
        changes=changes,
        version=lesson.version,
    )


def tell_own(event: Event, lesson: Lesson, actor: Viewer, now: datetime) -> None:
    """Tell its own organization only."""
    tell(event, by=actor, at=now, audience=Audience.only([lesson.organization_id]))


def write_to_author(
    lesson: Lesson, subject: object, text: object, now: datetime, topic: str = TOPIC
) -> None:
    """A letter to whoever wrote it, or else to its organization's coordinators."""
    ids = [lesson.written_by_id] if lesson.written_by_id else _coordinators(lesson.organization_id)
    for person_id in ids:
        link = f"/lessons/{lesson.pk}/"
        people.notify(person_id, topic=topic, subject=subject, text=text, link=link, now=now)


def _coordinators(organization_id: int) -> list[int]:
    found = directory.staff_emails([organization_id], Role.COORDINATOR)
    return [one.person_id for one in found]


def known_names(told_by: str) -> list[str]:
    """Names that may stand in a text: of organizations here, and of a teller who agreed."""
    return [*queries.names_that_may_stand(), *filter(None, (told_by,))]
