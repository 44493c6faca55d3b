"""What everyone may see: the sessions of published programs, and how many places are left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import (
    F,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.programs import rules
from holt.programs.models import Program, Session, SignUp

PUBLISHED = Q(program__state="published")


SHOWN = (
    *("partnership_id", "first_of_series_id", "rule", "skipped", "planned_for", "title", "on"),
    *("starts_at", "ends_at", "zone", "place_text", "capacity", "online_link", "language", "state"),
    *("changed_at", "version", "place__name", "place__address", "place__city"),
    *("place__organization__is_public", "host__organization__name"),
    *("host__organization__is_public", "program__title", "program__description", "program__kind"),
    *("program__audience", "program__languages", "program__takes_sign_ups", "program__questions"),
    *("program__accessibility", "program__version", "place__lat", "place__lon"),
)
"""What a line reads of the rows it is made from."""


@dataclass(frozen=True)
class EventLine:
    """A session as everyone may read it; what is only for the partners is not in it."""

    id: int
    program_id: int
    title: str
    program: str
    description: str
    kind: str
    audience: tuple[str, ...]
    languages: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    zone: str
    place_id: int | None
    place: str
    address: str
    place_text: str
    host: str
    is_online: bool
    state: str
    takes_sign_ups: bool
    questions: tuple[str, ...]
    accessibility: str
    capacity: int | None
    taken: int
    changed_at: datetime
    version: int
    program_version: int
    lat: float | None
    lon: float | None

    @property
    def where(self) -> str:
        """The place in words."""
        return ", ".join(one for one in (self.place, self.place_text, self.address) if one)

    @property
    def free(self) -> int | None:
        """Places left; None when there is no limit."""
        return None if self.capacity is None else max(0, self.capacity - self.taken)


def events(viewer: Viewer) -> QuerySet[Any, Any]:
    """Every session of a published program, soonest first: the same for whoever asks."""
    rows = Session.objects.filter(PUBLISHED).exclude(program=None)
    return rows.order_by("starts_at", "pk")


def with_places(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """The same with everything a line shows, still one query."""
    coming = SignUp.objects.filter(session=OuterRef("pk"), state=SignUp.State.COMING)
    taken = coming.order_by().values("session").annotate(sum=Sum("people")).values("sum")
    joined = rows.select_related("program", "place__organization", "host__organization")
    joined = joined.only(*SHOWN)
    return joined.annotate(taken=Coalesce(Subquery(taken, output_field=IntegerField()), 0))


def event_line(row: Any) -> EventLine:
    """A row of `with_places` as pages and feeds show it; an unlisted organization is not named."""
    program, place = row.program, _public_place(row)
    host = row.host.organization if row.host else None
    return EventLine(
        id=row.pk,
        program_id=program.pk,
        title=row.title,
        program=program.title,
        description=program.description,
        kind=program.kind,
        audience=tuple(program.audience),
        languages=(row.language,) if row.language else tuple(program.languages),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        zone=row.zone,
        place_id=place.pk if place else None,
        place=place.name if place else "",
        address=", ".join(one for one in (place.address, place.city) if one) if place else "",
        place_text=row.place_text,
        host=host.name if host and host.is_public else "",
        is_online=bool(row.online_link),
        state=row.state,
        takes_sign_ups=program.takes_sign_ups,
        questions=tuple(program.questions),
        accessibility=program.accessibility,
        capacity=row.capacity,
        taken=row.taken,
        changed_at=row.changed_at,
        version=row.version,
        program_version=program.version,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
    )


PLAIN = (
    *("pk", "program_id", "title", "program__title", "program__description", "program__kind"),
    *("program__audience", "language", "program__languages", "starts_at", "ends_at", "zone"),
    *("place_id", "place__name", "place__address", "place__city", "place_text"),
    *("host__organization__name", "online_link", "state", "program__takes_sign_ups"),
    *("program__questions", "program__accessibility", "capacity", "taken", "changed_at"),
    *("version", "place__organization__is_public", "host__organization__is_public"),
    *("program__version", "place__lat", "place__lon"),
)


def event_lines(rows: QuerySet[Any, Any], most: int, *, counted: bool = True) -> list[EventLine]:
    """The same as `event_line` for thousands: read as plain values, no row made in between.

    Not `counted`, nobody asks how many places are taken, and it is not summed up.
    """
    read = with_places(rows) if counted else rows.annotate(taken=Value(0))
    return [_plain(*one) for one in read.values_list(*PLAIN)[:most]]


def _plain(*values: Any) -> EventLine:
    given = dict(zip(PLAIN, values, strict=True))
    shows_place = given["place__organization__is_public"]
    address = (given["place__address"], given["place__city"]) if shows_place else ()
    return EventLine(
        id=given["pk"],
        program=given["program__title"],
        description=given["program__description"],
        kind=given["program__kind"],
        audience=tuple(given["program__audience"]),
        languages=(given["language"],) if given["language"] else tuple(given["program__languages"]),
        place_id=given["place_id"] if shows_place else None,
        place=given["place__name"] if shows_place else "",
        address=", ".join(one for one in address if one),
        host=given["host__organization__name"] if given["host__organization__is_public"] else "",
        is_online=bool(given["online_link"]),
        takes_sign_ups=given["program__takes_sign_ups"],
        questions=tuple(given["program__questions"]),
        accessibility=given["program__accessibility"],
        program_version=given["program__version"],
        lat=given["place__lat"] if shows_place else None,
        lon=given["place__lon"] if shows_place else None,
        **{name: given[name] for name in ALIKE},
    )


ALIKE = (
    *("program_id", "title", "starts_at", "ends_at", "zone", "place_text", "state", "capacity"),
    *("taken", "changed_at", "version"),
)


def where_public(row: Any) -> str:
    """The place of a row in words, as `EventLine.where` says it."""
    place = _public_place(row)
    named = (place.name, row.place_text, place.address, place.city) if place else (row.place_text,)
    return ", ".join(one for one in named if one)


def _public_place(row: Any) -> Any:
    place = row.place
    return place if place and place.organization.is_public else None


def event(viewer: Viewer, session_id: int) -> EventLine:
    """One session of a published program. Raises NotFound."""
    row = with_places(events(viewer)).filter(pk=session_id).first()
    if row is None:
        raise NotFound
    return event_line(row)


def events_of(viewer: Viewer, program_id: int, now: datetime, most: int = 60) -> list[EventLine]:
    """The coming sessions of one program, soonest first; nothing until it is published."""
    rows = with_places(events(viewer)).filter(program_id=program_id, ends_at__gt=now)
    return [event_line(one) for one in rows[:most]]


@dataclass(frozen=True)
class Stand:
    """How a set of sessions stands: it changes whenever any of them, or their program, does."""

    count: int
    versions: int
    changed_at: datetime | None
    ids: int = 0


def stand_of(rows: QuerySet[Any, Any]) -> Stand:
    """The stand of these sessions, in one small query."""
    sums = rows.order_by().aggregate(
        count=Coalesce(Sum(Value(1)), 0),
        ids=Coalesce(Sum("pk"), 0),
        versions=Coalesce(Sum(F("version") + F("program__version")), 0),
        changed=Max("changed_at"),
        programs=Max("program__changed_at"),
    )
    days = [one for one in (sums["changed"], sums["programs"]) if one]
    return Stand(sums["count"], sums["versions"], max(days, default=None), sums["ids"])


def between(rows: Any, ends: tuple[date | None, date | None]) -> Any:
    """Those on these days, by the clock on the wall; the instants narrow it by their index."""
    first, last = ends
    rows = rows.filter(on__gte=first, starts_at__gte=_noon(first) - A_DAY) if first else rows
    return rows.filter(on__lte=last, starts_at__lte=_noon(last) + A_DAY * 2) if last else rows


A_DAY = timedelta(days=1)
FIRST, LAST = date(rules.EARLIEST_YEAR - 1, 1, 1), date(rules.LATEST_YEAR + 1, 1, 1)


def _noon(day: date) -> datetime:
    """Noon in UTC; wherever it is, the day on the wall begins and ends within a day of that.

    No session lies outside of FIRST and LAST, so that days beyond them ask for the same.
    """
    return datetime.combine(min(max(day, FIRST), LAST), time(12), UTC)


def saying(rows: Any, text: str) -> Any:
    """Those with these words in title, description or place."""
    programs = Program.objects.filter(Q(title__icontains=text) | Q(description__icontains=text))
    said = Q(program__in=programs.values("pk"))  # a program is read once, not for each of its dates
    said |= Q(title__icontains=text) | Q(place_text__icontains=text)
    return rows.filter(said | Q(place__name__icontains=text, place__organization__is_public=True))


def for_audience(rows: Any, values: Iterable[str]) -> Any:
    """Those for one of these groups; a program for nobody in particular is for everyone."""
    wanted = [*values, "everyone"]
    return rows.filter(Q(program__audience__overlap=wanted) | Q(program__audience=[]))


def in_language(rows: Any, values: Iterable[str]) -> Any:
    """Those held in one of these languages."""
    wanted = list(values)
    own = Q(language__in=wanted)
    return rows.filter(own | Q(language="", program__languages__overlap=wanted))


def at_places(rows: Any, values: Iterable[str]) -> Any:
    """Those in one of these towns."""
    return rows.filter(place__city__in=list(values), place__organization__is_public=True)


def towns(viewer: Viewer) -> tuple[str, ...]:
    """The towns where something public takes place, by name."""
    rows = events(viewer).filter(place__organization__is_public=True).exclude(place__city="")
    return tuple(rows.order_by("place__city").values_list("place__city", flat=True).distinct())


def at_place(rows: Any, value: str) -> Any:
    """Those at one place of an organization everyone may see."""
    known = value.isdigit() and len(value) < 19
    return (
        rows.filter(place_id=int(value), place__organization__is_public=True)
        if known
        else rows.none()
    )


def of_program(rows: Any, value: str) -> Any:
    """Those of one program."""
    return (
        rows.filter(program_id=int(value)) if value.isdigit() and len(value) < 19 else rows.none()
    )


def run_by(rows: Any, value: str) -> Any:
    """Those an organization has a hand in."""
    if not (value.isdigit() and len(value) < 19):
        return rows.none()
    return rows.filter(program__run_by=int(value), program__run_by__is_public=True)
