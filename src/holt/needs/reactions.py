"""What this room does when another room tells."""

from datetime import datetime

from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE
from holt.needs import actions, queries, rules
from holt.needs.asks import HandOverAsk, ParkAsk


@hears("directory.handed_over")
def hand_over(happening: Happening, now: datetime) -> None:
    """Needs go to whoever takes over. A second hearing finds none left to move."""
    facts = happening.facts
    ask = HandOverAsk(
        from_person_id=facts["from_person_id"],
        to_person_id=facts["to_person_id"],
        organization_ids=tuple(facts["organization_ids"]),
    )
    actions.hand_over(THE_HOUSE, ask, now=now)


@hears("directory.left")
def put_aside(happening: Happening, now: datetime) -> None:
    """An organization that left no longer works on its needs: they are parked, not lost."""
    gone = (happening.facts["organization_id"], *happening.facts.get("part_ids", ()))
    for need_id in queries.still_worked_on(gone):
        actions.park(THE_HOUSE, ParkAsk(need_id, rules.LEFT), now=now)
