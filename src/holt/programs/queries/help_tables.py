"""Help tables: what everyone sees, one's own visit by its key, the day's list for staff."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Sum

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.people import tokens
from holt.programs import access, rules
from holt.programs.models import DropIn, HelpTable, Session, Visit
from holt.programs.queries.events import EventLine, event
from holt.programs.queries.sign_ups import sign_ups
from holt.programs.queries.tables import Table, session_to_change

LENGTH = 40
SEATED = (Visit.State.BOOKED, Visit.State.CAME, Visit.State.MISSED)


@dataclass(frozen=True)
class HelpShown:
    """A help table as everyone may read it; no names, only which times are free."""

    session_id: int
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    by_appointment: bool
    drop_in: bool
    minutes: int
    seats: int
    bring: str
    gives_numbers: bool
    number_called: int
    numbers_given: int
    zone: str
    is_open: bool
    free: tuple[rules.HelpSlot, ...]
    version: int

    @property
    def next_free(self) -> rules.HelpSlot | None:
        return self.free[0] if self.free else None


def help_table(viewer: Viewer, session_id: int, now: datetime) -> HelpShown | None:
    """The help table of a session the viewer may see; None when it has none."""
    row = HelpTable.objects.select_related("session").filter(session_id=session_id).first()
    return _shown(row, now) if row else None


def public_help_table(
    viewer: Viewer, session_id: int, now: datetime
) -> tuple[EventLine, HelpShown]:
    """A published session with its help table. Raises NotFound."""
    line, found = event(viewer, session_id), help_table(viewer, session_id, now)
    if found is None:
        raise NotFound
    return line, found


def _shown(row: HelpTable, now: datetime) -> HelpShown:
    session = row.session
    taken = taken_at(session.pk) if row.by_appointment else {}
    slots = slots_of(session, row) if row.by_appointment else ()
    return HelpShown(
        session_id=session.pk,
        topics=tuple(row.topics),
        languages=tuple(row.languages),
        by_appointment=row.by_appointment,
        drop_in=row.drop_in,
        minutes=row.minutes,
        seats=row.seats,
        bring=row.bring,
        gives_numbers=row.gives_numbers,
        number_called=row.number_called,
        numbers_given=row.numbers_given,
        zone=session.zone,
        is_open=session.state == Session.State.PLANNED and session.ends_at > now,
        free=rules.free_slots(slots, taken, row.seats, now),
        version=row.version,
    )


def slots_of(session: Session, table: HelpTable) -> tuple[rules.HelpSlot, ...]:
    """Every slot of a session's help table."""
    return rules.help_slots(session.starts_at, session.ends_at, session.zone, table.minutes)


def taken_at(session_id: int) -> Mapping[time, set[int]]:
    """Time on the wall → the seats taken then."""
    rows = Visit.objects.filter(session_id=session_id, state__in=SEATED)
    found: dict[time, set[int]] = {}
    for begins, seat in rows.values_list("begins", "seat"):
        if begins is not None and seat is not None:
            found.setdefault(begins, set()).add(seat)
    return found


def table_to_book(session_id: int) -> tuple[Table, Session, HelpTable]:
    """A public session with its help table, locked: whoever else books now waits. NotFound."""
    held, session = session_to_change(THE_HOUSE, session_id)
    table = HelpTable.objects.filter(session=session).first()
    program = session.program
    if table is None or program is None or program.state != "published":
        raise NotFound
    return held, session, table


def table_to_keep(viewer: Viewer, session_id: int) -> tuple[Table, Session, HelpTable]:
    """A session's help table for those who work at it, locked. Raises NotFound, NotAllowed."""
    held, session = session_to_change(viewer, session_id)
    access.require(access.may_work(viewer, held.seats), viewer)
    table = HelpTable.objects.filter(session=session).first()
    if table is None:
        raise NotFound
    return held, session, table


def help_visit_key(row: Visit) -> str:
    """The key in one's own letter."""
    made = tokens.keyed_hash(str(row.pk), "programs.visit", row.booked_at.isoformat())
    return f"{row.pk}-{made[:LENGTH]}"


def _visit_by_key(key: str) -> Visit:
    number = key.partition("-")[0]
    known = number.isascii() and number.isdigit() and len(number) < 19
    row = Visit.objects.filter(pk=int(number)).first() if known else None
    if row is None or not tokens.same(help_visit_key(row), key):
        raise NotFound
    return row


@dataclass(frozen=True)
class OwnVisit:
    """One's own visit."""

    id: int
    session_id: int
    topic: str
    begins: time | None
    starts_at: datetime | None
    state: str
    event: EventLine
    help: HelpShown


def own_help_visit(key: str, now: datetime) -> OwnVisit:
    """The visit behind the link of one's own letter. Raises NotFound."""
    row = _visit_by_key(key)
    line, found = public_help_table(THE_HOUSE, row.session_id, now)
    session = Session.objects.get(pk=row.session_id)
    return OwnVisit(
        id=row.pk,
        session_id=row.session_id,
        topic=row.topic,
        begins=row.begins,
        starts_at=starts_at(session, row),
        state=row.state,
        event=line,
        help=found,
    )


def starts_at(session: Session, row: Visit) -> datetime | None:
    """The instant at which a visit begins; None while it waits."""
    if row.begins is None:
        return None
    later = (datetime.combine(session.on, row.begins) + timedelta(minutes=1)).time()
    return rules.slot(session.on, row.begins, max(later, row.begins), session.zone).starts_at


def visit_to_change(
    viewer: Viewer, help_visit_id: int, key: str
) -> tuple[Table, Session, HelpTable, Visit]:
    """A visit and its locked session, for whoever brings its key, or for staff. NotFound."""
    if not key:
        return visit_to_note(viewer, help_visit_id)
    found = _visit_by_key(key)
    if found.pk != help_visit_id:
        raise NotFound
    held, session = session_to_change(THE_HOUSE, found.session_id)
    return held, session, HelpTable.objects.get(session=session), Visit.objects.get(pk=found.pk)


def visit_to_note(viewer: Viewer, help_visit_id: int) -> tuple[Table, Session, HelpTable, Visit]:
    """A visit for staff who see names. Raises NotFound."""
    rows = Visit.objects.filter(pk=help_visit_id)
    session_id = rows.values_list("session_id", flat=True).first()
    if session_id is None:
        raise NotFound
    held, session = session_to_change(viewer, session_id)
    if not access.may_see_sign_ups(viewer, held.seats):
        raise NotFound
    return held, session, HelpTable.objects.get(session=session), rows.get()


def visits(viewer: Viewer, session_id: int) -> QuerySet[Any]:
    """Everyone who booked, for staff who need it. Raises NotFound, NotAllowed."""
    sign_ups(viewer, session_id)  # the same people may see both
    rows = Visit.objects.filter(session_id=session_id).exclude(state=Visit.State.CANCELED)
    return rows.select_related("referred_to").order_by("begins", "seat", "pk")


@dataclass(frozen=True)
class VisitNoted:
    """What has been noted of one visit, for its form."""

    session_id: int
    topics: tuple[str, ...]
    helped_with: str
    referred_to_id: int | None


def visit(viewer: Viewer, help_visit_id: int) -> VisitNoted:
    """One visit, for staff who need it. Raises NotFound."""
    row = Visit.objects.filter(pk=help_visit_id).first()
    if row is None:
        raise NotFound
    visits(viewer, row.session_id)
    table = HelpTable.objects.get(session_id=row.session_id)
    return VisitNoted(row.session_id, tuple(table.topics), row.helped_with, row.referred_to_id)


@dataclass(frozen=True)
class HelpSums:
    """What a table did: people helped by topic, and sent on by organization; no names."""

    topics: tuple[tuple[str, int], ...]
    referrals: tuple[tuple[str, int], ...]
    came: int
    missed: int
    dropped_in: int


def help_sums(viewer: Viewer, session_id: int) -> HelpSums:
    """The sums over one session, for whoever may look into it (the caller has looked)."""
    rows = Visit.objects.filter(session_id=session_id)
    came = rows.filter(state=Visit.State.CAME).values_list(
        "helped_with", "topic", "referred_to__name"
    )
    topics: Counter[str] = Counter(helped or topic for helped, topic, _name in came)
    sent: Counter[str] = Counter(name for _helped, _topic, name in came if name)
    drops = DropIn.objects.filter(session_id=session_id).values_list(
        "topic", "referred_to__name", "people"
    )
    for topic, name, people in drops:
        topics[topic] += people
        sent[name or ""] += people
    sent.pop("", None)
    return HelpSums(
        topics=_most(topics),
        referrals=_most(sent),
        came=len(came),
        missed=rows.filter(state=Visit.State.MISSED).count(),
        dropped_in=sum(people for _topic, _name, people in drops),
    )


def _most(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple((name, count) for name, count in counted.most_common() if count)


def dropped_in(session_id: int) -> dict[str, int]:
    """Topic → how many came without an appointment."""
    rows = DropIn.objects.filter(session_id=session_id).values_list("topic").order_by("topic")
    return dict(rows.annotate(Sum("people")))


def referral_choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """Organizations people are sent on to: those the viewer may see, by name."""
    rows = directory.visible(viewer).order_by("folded_name", "pk")
    return tuple(rows.values_list("pk", "name")[:500])


def require_referral(viewer: Viewer, organization_id: int | None) -> int | None:
    """The organization's id, if the viewer may see it. Raises NotFound."""
    if organization_id is None:
        return None
    if not directory.visible(viewer).filter(pk=organization_id).exists():
        raise NotFound("referred_to_id")
    return organization_id


def with_help(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """The same with how each helps (`by_appointment`, `drops_in`), still one query."""
    here = HelpTable.objects.filter(session=OuterRef("pk"))
    return rows.annotate(
        by_appointment=Exists(here.filter(by_appointment=True)),
        drops_in=Exists(here.filter(drop_in=True)),
    )
