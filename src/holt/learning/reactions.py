"""What this room does when another room tells. Each may run twice."""

from datetime import datetime

from holt.directory import queries as directory
from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.learning import actions, jobs, queries, rules
from holt.learning.asks import AskLessonAsk, WriteLessonAsk
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships


@hears("partnerships.ended")
def keep_the_lesson(happening: Happening, now: datetime) -> None:
    """The lesson written at an ending is published to the network, once."""
    partnership_id = happening.subject_id
    ended = partnerships.partnership(THE_HOUSE, partnership_id)
    lesson = ended.ending.lesson if ended.ending else ""
    lead_id = ended.lead.organization_id
    if not lesson or queries.has_lesson_of_ending(partnership_id, lead_id):
        return
    author = Viewer(happening.actor_id, happening.actor_name, is_house=True)
    ask = WriteLessonAsk(
        organization_id=lead_id,
        title=ended.name,
        kind=rules.kind_of_ending(ended.reason_code),
        wanted=ended.summary,
        happened=lesson,
        subjects=_subjects(ended.need_id),
        partnership_id=partnership_id,
        need_id=ended.need_id,
        came_from="ending",
        publish=True,
    )
    actions.write_lesson(author, ask, now=now)


@hears("partnerships.reviewed")
def ask_after_the_review(happening: Happening, now: datetime) -> None:
    """Everyone at the table is asked what they learned, once for each review."""
    ask = AskLessonAsk(happening.subject_id, "review", happening.pk)
    actions.ask_lesson(THE_HOUSE, ask, now=now)


@hears("partnerships.ended")
def ask_after_the_ending(happening: Happening, now: datetime) -> None:
    """So is everyone when it ends: the lead's lesson is one side of it."""
    ask = AskLessonAsk(happening.subject_id, "ending", happening.pk)
    actions.ask_lesson(THE_HOUSE, ask, now=now)


@hears("learning.feed_followed", "learning.feed_wanted")
def read_feed_soon(happening: Happening, now: datetime) -> None:
    """Have the worker read it."""
    jobs.read_feed_soon(int(happening.facts["resource_feed_id"]))


def _subjects(need_id: int | None) -> tuple[str, ...]:
    """The need's subjects, unless the need itself is kept from the network."""
    if need_id is None:
        return ()
    need = needs.for_the_house(need_id)
    known = directory.subject_labels()
    kept_close = need.openness == "restricted" or need.state == "draft"
    return () if kept_close else tuple(one for one in need.subjects if one in known)
