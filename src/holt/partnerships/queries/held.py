"""A partnership to be changed: the row locked, its parties, and who of them is asking."""

from collections.abc import Iterable
from dataclasses import dataclass

from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.viewer import Role, Viewer
from holt.partnerships import access
from holt.partnerships.models import Partnership, Party


@dataclass
class Held:
    """The locked partnership with its parties, in the order they are listed."""

    partnership: Partnership
    parties: list[Party]

    @property
    def seats(self) -> access.Seats:
        return access.Seats(
            self.partnership.pk,
            self.partnership.is_public,
            tuple(seat_of(one) for one in self.parties),
        )

    @property
    def organization_ids(self) -> tuple[int, ...]:
        """The organizations of everyone still at the table."""
        return tuple(one.organization_id for one in self.parties if one.state != "left")

    def party_of(self, organization_id: int, field: str = "organization_id") -> Party:
        """The party of an organization. Raises NotFound."""
        for one in self.parties:
            if one.organization_id == organization_id and one.state != "left":
                return one
        raise NotFound(field)

    def party(self, party_id: int) -> Party:
        """A party by its id. Raises NotFound."""
        for one in self.parties:
            if one.pk == party_id:
                return one
        raise NotFound("party_id")

    def mine(self, viewer: Viewer, organization_id: int | None = None) -> Party:
        """The party the viewer works for; with several, the one named. Raises NotAllowed."""
        seats = access.my_seats(viewer, self.seats, Role.STAFF)
        if viewer.is_house and organization_id is None:
            seats = tuple(one for one in self.seats.seats if one.is_lead)
        for seat in seats or self.seats.seats if viewer.is_house else seats:
            if organization_id in (None, seat.organization_id):
                return self.party(seat.party_id)
        raise NotAllowed

    def seat(self, party: Party) -> access.Seat:
        return seat_of(party)


def seat_of(party: Party) -> access.Seat:
    """A party, as access looks at it."""
    return access.Seat(party.pk, party.organization_id, party.state, party.is_lead)


def to_change(viewer: Viewer, partnership_id: int) -> Held:
    """The partnership locked FOR NO KEY UPDATE, if the viewer sits at its table.

    Raises NotFound for whoever may not even see it, NotAllowed for whoever may only see it.
    """
    rows = Partnership.objects.select_for_update(no_key=True).filter(pk=partnership_id)
    partnership = rows.first()
    if partnership is None:
        raise NotFound
    held = Held(partnership, parties_of(partnership_id))
    if not access.may_see(viewer, held.seats):
        raise NotFound
    access.require(access.may_see_inside(viewer, held.seats), viewer)
    return held


def parties_of(partnership_id: int) -> list[Party]:
    """Its parties with their organizations, in the order they are listed."""
    return list(
        Party.objects.filter(partnership_id=partnership_id)
        .select_related("organization")
        .defer(*HEAVY)
        .order_by("place_in_list", "pk")
    )


def others(held: Held, mine: Party) -> Iterable[Party]:
    """Everyone else at the table."""
    return (one for one in held.parties if one.pk != mine.pk and one.state in OPEN_PARTY)


HEAVY = tuple(
    f"organization__{name}"
    for name in ("description", "mission", "facts", "other_names", "languages", "url")
)
"""What nobody at the table needs of an organization's row."""
OPEN_PARTY = frozenset({"invited", "accepted"})
