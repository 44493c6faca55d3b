"""What this room does when another room tells. Each may run twice."""

from datetime import datetime

from holt.evaluation import queries
from holt.evaluation.models import Alarm
from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE
from holt.learning import actions as learning
from holt.learning.asks import AskLessonAsk

GONE = "—"


@hears("people.erased")
def forget_the_name(happening: Happening, now: datetime) -> None:
    """A confirmation by somebody who was erased stands without their name."""
    queries.confirmed_by(happening.subject_id).update(confirmed_by_name=GONE, confirmed_by_role="")


@hears("evaluation.recorded")
def ask_what_was_learned(happening: Happening, now: datetime) -> None:
    """Whoever sees that something changed is asked, once, what they learned on the way."""
    partnership_id = happening.facts.get("partnership_id")
    if partnership_id:
        ask = AskLessonAsk(partnership_id, "outcome", happening.subject_id)
        learning.ask_lesson(THE_HOUSE, ask, now=now)


@hears("partnerships.review_opened")
def answer_alarms(happening: Happening, now: datetime) -> None:
    """A review that is opened, whatever for, answers the alarm."""
    open_ones = queries.open_alarms(happening.subject_id)
    open_ones.update(state=Alarm.State.REVIEWED, reviewed_at=happening.at)
