"""Somebody leaves or changes desks: their needs get another coordinator."""

from datetime import datetime

from holt.directory import queries as directory
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, checking, queries, rules
from holt.needs.actions.telling import change
from holt.needs.asks import HandOverAsk
from holt.needs.events import HandedOver
from holt.needs.models import Need


@verb("needs.hand_over", ask=HandOverAsk, signed_in_only=True)
def hand_over(actor: Viewer, ask: HandOverAsk, *, now: datetime) -> tuple[Need, ...]:
    """Give one person's needs in these organizations to another. Raises NotAllowed, Refused."""
    places = checking.ids(ask.organization_ids, "organization_ids", most=rules.MOST_AT_ONCE)
    may = (access.may_hand_over(actor, one, ask.from_person_id) for one in places)
    access.require(bool(places) and all(may), actor)
    if ask.to_person_id not in {one.person_id for one in directory.staff_of(places)}:
        raise Refused("not_our_staff", "to_person_id")
    needs = queries.coordinated(ask.from_person_id, places)
    for need in needs:
        change(need, {"coordinator_id": ask.to_person_id})
    if needs:
        told = HandedOver(
            from_person_id=ask.from_person_id,
            to_person_id=ask.to_person_id,
            organization_ids=tuple(places),
            need_ids=tuple(one.pk for one in needs),
            count=len(needs),
        )
        tell(told, by=actor, at=now, audience=Audience.only(places))
    return needs
