"""A solved question becomes a lesson: one click, then whoever made it may polish and publish it."""

from datetime import datetime
from typing import Any

from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.learning import actions as learning
from holt.learning.asks import WriteLessonAsk
from holt.learning.rules import MOST_TEXT
from holt.peers import access, events, queries, rules
from holt.peers.asks import TurnIntoLessonAsk


@verb("peers.turn_into_lesson", ask=TurnIntoLessonAsk, signed_in_only=True)
def turn_into_lesson(actor: Viewer, ask: TurnIntoLessonAsk, *, now: datetime) -> Any:
    """A draft of the actor's own library, with what was asked and what helped, once."""
    row = queries.question_to_change(actor, ask.question_id)
    home = _home(actor)
    if queries.lesson_stands(row):
        raise Refused("lesson_of_it_already")
    row.state = rules.QUESTION_STATES.after(row.state, "turn_into_lesson")
    helped = row.answers.filter(is_solution=True).values_list("text", flat=True).first()
    draft = WriteLessonAsk(
        home,
        row.title,
        wanted=(row.detail or row.title)[:MOST_TEXT],
        did=(helped or "")[:MOST_TEXT],
        subjects=tuple(row.subjects),
    )
    lesson = learning.write_lesson(actor, draft, now=now)
    row.lesson_id, row.version = lesson.pk, row.version + 1
    row.save(update_fields=["lesson_id", "version"])
    hidden = row.is_unnamed and access.is_asker(actor, row)
    told = events.TurnedIntoLesson(row.pk, row.title)
    tell(told, by=NOBODY if hidden else actor, at=now, audience=Audience.only([]))
    return lesson


def _home(actor: Viewer) -> int:
    """Where the actor may write lessons; where they matter most, if in several places."""
    places = [one for one, role in actor.roles.items() if role >= Role.STAFF]
    if not places:
        raise NotAllowed
    return max(places, key=lambda one: (actor.roles[one], -one))
