"""One's own shifts, by the key of one's letter."""

from dataclasses import dataclass

from holt.kernel.viewer import THE_HOUSE
from holt.programs.models import Roster
from holt.programs.queries.rosters.changing import offer_by_key
from holt.programs.queries.rosters.page import Helping, RosterPage, ShiftRow, read
from holt.programs.queries.sessions import session


@dataclass(frozen=True)
class OwnShifts:
    """What somebody who was asked sees: no other names, no addresses."""

    offer_id: int
    me: Helping
    page: RosterPage
    can: frozenset[int]
    mine: tuple[tuple[int, ShiftRow], ...]
    open: tuple[ShiftRow, ...]


def own_shifts(key: str) -> OwnShifts:
    """The shifts behind the link of one's own letter. Raises NotFound."""
    offer = offer_by_key(key)
    row = Roster.objects.select_related("session").get(pk=offer.roster_id)
    page = read(row, session(THE_HOUSE, row.session_id))
    mine = tuple(
        (duty.duty_id, one)
        for one in page.shifts
        for duty in one.people
        if duty.offer_id == offer.pk
    )
    free = (one for one in page.shifts if not any(_meet(one, other) for _pk, other in mine))
    return OwnShifts(
        offer_id=offer.pk,
        me=next(one for one in page.people if one.offer_id == offer.pk),
        page=page,
        can=frozenset(offer.can.values_list("pk", flat=True)),
        mine=mine,
        open=tuple(one for one in free if len(one.people) < one.needed),
    )


def _meet(one: ShiftRow, other: ShiftRow) -> bool:
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at
