"""Several needs put aside at once, and taken back within seven days."""

from dataclasses import dataclass
from datetime import datetime

from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, checking, queries, rules
from holt.needs.actions.steps import park_one
from holt.needs.actions.telling import change, tell_about
from holt.needs.asks import ParkManyAsk, UndoParkManyAsk
from holt.needs.events import ParkedMany, ParkManyUndone, Reopened
from holt.needs.models import BulkPark, Need


@verb("needs.park_many", ask=ParkManyAsk, signed_in_only=True)
def park_many(actor: Viewer, ask: ParkManyAsk, *, now: datetime) -> BulkPark:
    """Park every one of these that can be; the rest are left as they are. Raises Refused."""
    access.require(bool(actor.roles) or actor.is_house, actor)
    reason = checking.reason(ask.reason)
    wanted = checking.ids(ask.need_ids, "need_ids", most=rules.MOST_AT_ONCE)
    found = queries.needs_to_change(actor, wanted)
    able = [one for one in found if not queries.why_not_park(actor, one)]
    if not able:
        raise Refused("nothing_to_park", "need_ids")
    bulk = BulkPark(by_id=actor.person_id, at=now, reason=reason)
    for need in able:
        before = need.state
        opened = need.openness, need.restricted_to
        park_one(actor, need, reason, now)
        bulk.parked.append([need.pk, before, need.version, *opened])
    bulk.save()
    told = ParkedMany(bulk_park_id=bulk.pk, count=len(able))
    tell(told, by=actor, at=now, audience=_ours(able))
    return bulk


@dataclass(frozen=True)
class Undone:
    """What was put back, and (id, statement) of what someone has changed since."""

    restored: int
    left_alone: tuple[tuple[int, str], ...]


@verb("needs.undo_park_many", ask=UndoParkManyAsk, signed_in_only=True)
def undo_park_many(actor: Viewer, ask: UndoParkManyAsk, *, now: datetime) -> Undone:
    """Put back what was parked together, except what was changed since. Raises NotFound, Refused."""
    access.require(bool(actor.roles) or actor.is_house, actor)
    bulk = queries.bulk_park_to_undo(actor, ask.bulk_park_id)
    if bulk.undone_at is not None:
        raise Refused("already_undone")
    if not rules.may_be_undone(bulk.at.date(), now.date()):
        raise Refused("too_late_to_undo", "", {"days": rules.UNDO_DAYS})
    before = {one[0]: one for one in bulk.parked}
    needs = queries.needs_to_change(actor, before)
    back = [one for one in needs if one.version == before[one.pk][2]]
    if not all(access.may_coordinate(actor, one) for one in back):
        raise NotAllowed
    for need in back:
        _put_back(actor, need, before[need.pk], now)
    bulk.undone_at = now
    bulk.save(update_fields=["undone_at"])
    left = tuple((one.pk, one.statement) for one in needs if one not in back)
    told = ParkManyUndone(bulk_park_id=bulk.pk, count=len(back), left_alone=len(left))
    tell(told, by=actor, at=now, audience=_ours(needs))
    return Undone(len(back), left)


def _put_back(actor: Viewer, need: Need, was: list[object], now: datetime) -> None:
    _, state, _, openness, restricted_to = was
    values = {"state": state, "openness": openness, "restricted_to": restricted_to}
    changes = change(need, {**values, "parked_reason": ""})
    tell_about(need, Reopened, by=actor, at=now, changes=changes)


def _ours(needs: list[Need] | tuple[Need, ...]) -> Audience:
    return Audience.only(one.organization_id for one in needs)
