"""Rosters to be changed: each read locks the session first, as every change of a session does."""

from collections.abc import Iterable
from datetime import timedelta

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.people import tokens
from holt.programs import access
from holt.programs.models import Duty, Offer, Roster, Session, Shift
from holt.programs.queries.tables import Table, session_to_change

Held = tuple[Table, Session, Roster]
LENGTH = 40
A_YEAR = timedelta(days=365)


def roster_to_change(viewer: Viewer, session_id: int) -> Held:
    """The roster of a session, for those who work at it. Raises NotFound, NotAllowed."""
    held, session = session_to_change(viewer, session_id)
    access.require(access.may_work(viewer, held.seats), viewer)
    roster = Roster.objects.filter(session=session).first()
    if roster is None:
        raise NotFound
    return held, session, roster


def shift_to_change(viewer: Viewer, shift_id: int) -> tuple[Held, Shift]:
    """One shift, for those who work at the session. Raises NotFound, NotAllowed."""
    rows = Shift.objects.filter(pk=shift_id)
    session_id = rows.values_list("roster__session_id", flat=True).first()
    if session_id is None:
        raise NotFound
    held = roster_to_change(viewer, session_id)
    return held, rows.get()


def offer_key(offer: Offer) -> str:
    """The key in the letter of somebody who was asked to help."""
    made = tokens.keyed_hash(str(offer.pk), "programs.offer", offer.asked_at.isoformat())
    return f"{offer.pk}-{made[:LENGTH]}"


def offer_by_key(key: str) -> Offer:
    """Raises NotFound."""
    number = key.partition("-")[0]
    known = number.isascii() and number.isdigit() and len(number) < 19
    row = Offer.objects.filter(pk=int(number)).first() if known else None
    if row is None or not tokens.same(offer_key(row), key):
        raise NotFound
    return row


def hand_offer_to_change(viewer: Viewer, offer_id: int, key: str) -> tuple[Held, Offer]:
    """An offer, for whoever brings its key, or for staff. Raises NotFound, NotAllowed."""
    rows = Offer.objects.filter(pk=offer_id)
    if key and offer_by_key(key).pk != offer_id:
        raise NotFound
    session_id = rows.values_list("roster__session_id", flat=True).first()
    if session_id is None:
        raise NotFound
    held = roster_to_change(THE_HOUSE if key else viewer, session_id)
    return held, rows.select_related("hand__person").get()


def duty_to_change(viewer: Viewer, duty_id: int, key: str) -> tuple[Held, Duty]:
    """A duty, for whoever brings its own key, or for staff. Raises NotFound, NotAllowed."""
    rows = Duty.objects.filter(pk=duty_id)
    offer_id = rows.values_list("offer_id", flat=True).first()
    if offer_id is None:
        raise NotFound
    held, _offer = hand_offer_to_change(viewer, offer_id, key)
    row = rows.select_related("shift", "offer__hand__person").first()
    if row is None:
        raise NotFound
    return held, row


def readers_at(roster: Roster) -> tuple[tuple[str, ...], dict[int, frozenset[str]]]:
    """(the organizations whose sheets must be read, person → those they have read)."""
    homes = tuple(roster.speaks_for.values_list("pk", flat=True))
    written = [one.organization_id for one in directory.sheets_of(homes) if one.number]
    found: dict[int, set[str]] = {}
    for home, people in directory.readers_of(written).items():
        for person in people:
            found.setdefault(person, set()).add(str(home))
    return tuple(map(str, written)), {one: frozenset(read) for one, read in found.items()}


def hours_before(hand_ids: Iterable[int], roster: Roster) -> dict[int, float]:
    """Hand → hours on other rosters in the year before this one."""
    since = roster.session.starts_at - A_YEAR
    rows = Duty.objects.filter(hand__in=list(hand_ids), shift__starts_at__gte=since)
    found: dict[int, float] = {}
    for hand, starts_at, ends_at in rows.exclude(shift__roster=roster).values_list(
        "hand_id", "shift__starts_at", "shift__ends_at"
    ):
        found[hand] = found.get(hand, 0.0) + (ends_at - starts_at).total_seconds() / 3600
    return found


def busy_elsewhere(hand_ids: Iterable[int], roster: Roster) -> set[tuple[int, int]]:
    """(hand, shift) where somebody is on a shift of another roster at the same time."""
    shifts = list(roster.shifts.values_list("pk", "starts_at", "ends_at"))
    rows = Duty.objects.filter(hand__in=list(hand_ids)).exclude(shift__roster=roster)
    found = set()
    for hand, starts_at, ends_at in rows.values_list(
        "hand_id", "shift__starts_at", "shift__ends_at"
    ):
        found |= {
            (hand, pk) for pk, begins, ends in shifts if begins < ends_at and starts_at < ends
        }
    return found
