"""What happens by the clock: in the middle of a season both of each pair are asked how it goes."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.mentoring import queries
from holt.mentoring.actions.letters import write
from holt.mentoring.models import Round

HOW = _("Half of the season is over: how is it going?")
HOW_TEXT = _(
    "Four words to choose from, and a note to the coordinator if you like. The other does not see "
    "it."
)


def ask_midway(now: datetime) -> int:
    """Ask once in each round that has passed its middle; how many rounds."""
    return sum(_ask(one, now) for one in queries.to_ask_midway(timezone.localdate(now)))


@transaction.atomic
def _ask(round_id: int, now: datetime) -> bool:
    rows = Round.objects.select_for_update(no_key=True, skip_locked=True)
    row = rows.filter(pk=round_id, midway_asked_at=None).first()
    if row is None:
        return False
    row.midway_asked_at = now
    row.save(update_fields=["midway_asked_at"])
    for one in row.pairs.filter(state="active").select_related("mentee", "mentor").order_by("pk"):
        for side in (one.mentee, one.mentor):
            write(side.person_id, HOW, HOW_TEXT, f"/mentoring-pairs/{one.pk}/say-how/", now)
    return True
