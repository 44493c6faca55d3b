"""One roster as its page shows it: shifts, who is on, who can, who still has to read what."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.programs import rules
from holt.programs.models import Duty, Offer, Roster, Shift
from holt.programs.queries.rosters.changing import busy_elsewhere, hours_before
from holt.programs.queries.sessions import SessionLine, session


@dataclass(frozen=True)
class OnDuty:
    """Somebody on a shift."""

    duty_id: int
    offer_id: int
    name: str
    is_reader: bool


@dataclass(frozen=True)
class ShiftRow:
    """A shift; `short` and `no_reader` are codes of why (empty: all is well)."""

    id: int
    what: str
    where: str
    on: date
    begins: time
    ends: time
    starts_at: datetime
    ends_at: datetime
    needed: int
    people: tuple[OnDuty, ...]
    can: int
    short: str
    no_reader: str
    version: int

    @property
    def hours(self) -> float:
        return (self.ends_at - self.starts_at).total_seconds() / 3600


@dataclass(frozen=True)
class Helping:
    """Somebody who was asked; `unread` are the organizations whose sheets they have not read."""

    offer_id: int
    name: str
    organization_id: int
    organization: str
    has_answered: bool
    has_account: bool
    can: int
    hours: float
    hours_before: float
    unread: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class SheetRow:
    """A partner's fact sheet: whose, who owns it, since when; number 0 is not written."""

    organization_id: int
    organization: str
    number: int
    owner: str
    written_at: datetime | None


@dataclass(frozen=True)
class RosterPage:
    """A roster, for whoever may look into its session."""

    session: SessionLine
    state: str
    note: str
    shifts: tuple[ShiftRow, ...]
    people: tuple[Helping, ...]
    sheets: tuple[SheetRow, ...]
    parties: tuple[tuple[str, float], ...]
    fairness: str


def roster(viewer: Viewer, session_id: int) -> RosterPage:
    """The roster of a session. Raises NotFound."""
    line = session(viewer, session_id)
    row = Roster.objects.select_related("session").filter(session_id=session_id).first()
    if row is None:
        raise NotFound
    return read(row, line)


def read(row: Roster, line: SessionLine) -> RosterPage:
    """Everything about one roster, the caller having looked whether it may be seen."""
    offers = _offers(row)
    sheets = directory.sheets_of(row.speaks_for.values_list("pk", flat=True))
    readers = directory.readers_of(one.organization_id for one in sheets if one.number)
    duties = _duties(row)
    shifts = list(row.shifts.order_by("starts_at", "ends_at", "pk"))
    unread = {one.pk: _unread(one, sheets, readers) for one in offers}
    elsewhere = busy_elsewhere((one.hand_id for one in offers), row)
    shown = tuple(_shift(one, shifts, offers, duties, unread, elsewhere) for one in shifts)
    hours = _hours(shown)
    before = hours_before((one.hand_id for one in offers), row)
    people = tuple(_helping(one, unread[one.pk], hours, before) for one in offers)
    able = [one.hours for one in people if one.can or one.hours]
    return RosterPage(
        session=line,
        state=row.state,
        note=row.note,
        shifts=shown,
        people=people,
        sheets=tuple(
            SheetRow(one.organization_id, one.organization, one.number, one.owner, one.written_at)
            for one in sheets
        ),
        parties=_by_party(people, (one.organization for one in sheets)),
        fairness=rules.fairness(able, max((one.hours for one in shown), default=0.0)),
    )


def _offers(row: Roster) -> list[Any]:
    rows = row.offers.select_related("hand__person", "organization").prefetch_related("can")
    return sorted(rows, key=lambda one: (name_of(one), one.pk))


def name_of(offer: Offer) -> str:
    """The person's name, or the volunteer's; empty once it is forgotten."""
    hand = offer.hand
    return hand.person.name if hand.person else hand.name


def _duties(row: Roster) -> dict[int, list[Duty]]:
    found: dict[int, list[Duty]] = defaultdict(list)
    for one in Duty.objects.filter(shift__roster=row).order_by("seat"):
        found[one.shift_id].append(one)
    return found


def _unread(offer: Offer, sheets: Any, readers: Any) -> tuple[tuple[int, str], ...]:
    """The written sheets somebody has not read; all of them for a volunteer without an account."""
    person = offer.hand.person_id
    return tuple(
        (one.organization_id, one.organization)
        for one in sheets
        if one.number and person not in readers[one.organization_id]
    )


def _shift(
    one: Shift,
    shifts: Sequence[Shift],
    offers: Sequence[Any],
    duties: dict[int, list[Duty]],
    unread: dict[int, Any],
    elsewhere: set[tuple[int, int]],
) -> ShiftRow:
    meeting = [it.pk for it in shifts if it != one and _meets(it, one)]
    on_others = {duty.offer_id for pk in meeting for duty in duties[pk]}
    on_it = {duty.offer_id for duty in duties[one.pk]}
    able = [
        rules.Able(
            can=any(it.pk == one.pk for it in offer.can.all()),
            is_reader=not unread[offer.pk],
            is_on=offer.pk in on_it,
            is_elsewhere=offer.pk in on_others or (offer.hand_id, one.pk) in elsewhere,
        )
        for offer in offers
    ]
    names = {offer.pk: name_of(offer) for offer in offers}
    return ShiftRow(
        id=one.pk,
        what=one.what,
        where=one.where,
        on=one.on,
        begins=one.begins,
        ends=one.ends,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        needed=one.needed,
        people=tuple(
            OnDuty(it.pk, it.offer_id, names[it.offer_id], not unread[it.offer_id])
            for it in duties[one.pk]
        ),
        can=sum(it.can for it in able),
        short=rules.why_short(one.needed, able),
        no_reader=rules.why_no_reader(able),
        version=one.version,
    )


def _meets(one: Shift, other: Shift) -> bool:
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def _hours(shifts: Sequence[ShiftRow]) -> dict[int, float]:
    """Offer → hours on this roster."""
    found: dict[int, float] = defaultdict(float)
    for one in shifts:
        for person in one.people:
            found[person.offer_id] += one.hours
    return found


def _helping(one: Any, unread: Any, hours: dict[int, float], before: dict[int, float]) -> Helping:
    return Helping(
        offer_id=one.pk,
        name=name_of(one),
        organization_id=one.organization_id,
        organization=one.organization.name,
        has_answered=one.answered_at is not None,
        has_account=one.hand.person_id is not None,
        can=len(one.can.all()),
        hours=hours.get(one.pk, 0.0),
        hours_before=before.get(one.hand_id, 0.0),
        unread=unread,
    )


def _by_party(people: Sequence[Helping], parties: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """Hours by party, those who give none included."""
    found: dict[str, float] = defaultdict(float, dict.fromkeys(parties, 0.0))
    for one in people:
        found[one.organization] += one.hours
    return tuple(sorted(found.items()))


def people_to_ask(viewer: Viewer, session_id: int) -> tuple[tuple[int, str], ...]:
    """(person id, "Name, Organization") of the parties' people who have not been asked yet."""
    row = _row(viewer, session_id)
    homes = dict(row.speaks_for.values_list("pk", "name"))
    asked = set(row.offers.values_list("hand__person_id", flat=True))
    found = []
    for home, name in sorted(homes.items(), key=lambda it: it[1]):
        people = directory.staff_emails([home], Role.VIEWER)
        found += [(one.person_id, f"{one.name}, {name}") for one in people]
    found += _oneself(viewer, homes)
    once = {pk: label for pk, label in reversed(found) if pk not in asked}
    return tuple(reversed(once.items()))


def _oneself(viewer: Viewer, homes: dict[int, str]) -> list[tuple[int, str]]:
    """Whoever asks may help, too, where they work for what a party is a part of."""
    mine = [name for home, name in homes.items() if viewer.acts_for(home, Role.VIEWER)]
    return [(viewer.person_id, f"{viewer.name}, {mine[0]}")] if mine and viewer.person_id else []


def roster_choices(viewer: Viewer, session_id: int) -> tuple[tuple[int, str], ...]:
    """(organization id, name) of those the roster speaks for."""
    rows = _row(viewer, session_id).speaks_for.order_by("folded_name", "pk")
    return tuple(rows.values_list("pk", "name"))


def _row(viewer: Viewer, session_id: int) -> Roster:
    session(viewer, session_id)
    row = Roster.objects.filter(session_id=session_id).first()
    if row is None:
        raise NotFound
    return row


def shift(viewer: Viewer, shift_id: int) -> tuple[RosterPage, ShiftRow]:
    """One shift within its roster. Raises NotFound."""
    session_id = (
        Shift.objects.filter(pk=shift_id).values_list("roster__session_id", flat=True).first()
    )
    if session_id is None:
        raise NotFound
    page = roster(viewer, session_id)
    return page, next(one for one in page.shifts if one.id == shift_id)
