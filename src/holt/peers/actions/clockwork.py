"""What happens by the clock: questions nobody answered, meetings that are near."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from holt.kernel.errors import Refused
from holt.kernel.viewer import THE_HOUSE
from holt.peers import queries
from holt.peers.actions.meetings import members_to_remind
from holt.peers.actions.questions import hand_up
from holt.peers.asks import HandUpAsk
from holt.peers.models import Meeting
from holt.people import actions as people

SOON = _("“%(circle)s” meets soon")
SOON_TEXT = _("Open questions of its members are the agenda. When and where is on this page.")
REMIND_BEFORE = timedelta(hours=36)


def hand_up_waiting(now: datetime) -> int:
    """Hand up what has waited for three days; how many. Where nobody is there, it waits on."""
    return sum(_handed_up(one, now) for one in queries.waiting_long(now))


def _handed_up(question_id: int, now: datetime) -> bool:
    try:
        hand_up(THE_HOUSE, HandUpAsk(question_id), now=now)
    except Refused:
        return False
    return True


def remind_meetings(now: datetime) -> int:
    """Write once to the members of each meeting that is near; how many meetings."""
    return sum(_remind(one, now) for one in queries.meetings_soon(now, now + REMIND_BEFORE))


@transaction.atomic
def _remind(meeting_id: int, now: datetime) -> bool:
    rows = Meeting.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
    row = rows.select_related("circle").filter(pk=meeting_id, reminded_at=None).first()
    if row is None:
        return False
    row.reminded_at = now
    row.save(update_fields=["reminded_at"])
    said = {"circle": row.circle.name}
    for person_id in members_to_remind(row):
        people.notify(
            person_id,
            topic="messages",
            subject=lambda: str(SOON) % said,
            text=lambda: str(SOON_TEXT),
            link=f"/circles/{row.circle_id}/",
            now=now,
        )
    return True
