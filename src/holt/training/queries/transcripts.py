"""A person's transcript: certificates and courses, meetings of circles; and links to it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.access import require
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.peers import queries as peers
from holt.people import tokens
from holt.programs import queries as programs
from holt.training import rules
from holt.training.models import Member, TranscriptShare
from holt.training.queries.members import Book, book_of

LENGTH = 40
HOURS = "hours"


@dataclass(frozen=True)
class Transcript:
    """What somebody learned, and the sums."""

    name: str
    lines: tuple[rules.Line, ...]
    years: tuple[tuple[int, Decimal], ...]
    topics: tuple[tuple[str, Decimal], ...]
    total: Decimal


def transcript(
    viewer: Viewer,
    today: date,
    parts: tuple[str, ...] = rules.PARTS,
    since_year: int | None = None,
) -> Transcript:
    """The viewer's own, of these parts. Raises SignInNeeded."""
    require(viewer.person_id is not None, viewer)
    found = [*_certificates_and_courses(viewer, today), *_circles(viewer)]
    lines = rules.kept(found, parts, since_year)
    return Transcript(
        viewer.name, lines, rules.by_year(lines), rules.by_topic(lines), rules.total(lines)
    )


def _certificates_and_courses(viewer: Viewer, today: date) -> list[rules.Line]:
    """Each certificate once; of a course with one, only what it is about is taken from here."""
    rows: Any = Member.objects.filter(
        person_id=viewer.person_id or 0, state__in=("chosen", "finished")
    ).select_related("course__lead", "credit")
    joined = list(rows)
    about = {one.credit.code: tuple(one.course.subjects) for one in joined if one.credit}
    found = [_certificate(one, about.get(one.code, ())) for one in _valid(viewer)]
    valid = {one.code for one in found}
    for one in joined:
        if one.credit is None or one.credit.code not in valid:
            found.append(_course(one, book_of(one.course, [one.pk]), today))
    return found


def _valid(viewer: Viewer) -> list[programs.Certificate]:
    return [one for one in programs.certificates_of_mine(viewer) if one.state == "granted"]


def _certificate(one: programs.Certificate, topics: tuple[str, ...]) -> rules.Line:
    is_hours = one.unit == HOURS
    return rules.Line(
        part="certificates",
        title=one.title,
        on=one.on,
        hours=one.amount if is_hours else Decimal(0),
        points=None if is_hours else one.amount,
        topics=topics,
        scheme=one.scheme,
        granted_by=one.granted_by,
        code=one.code,
    )


def _course(row: Any, book: Book, today: date) -> rules.Line:
    """A course without a certificate counts by the units somebody was there."""
    stands = book.standing(row.pk, row.group_id, today)
    held = [one.starts_at.date() for one in book.units if one.starts_at]
    past = [one for one in held if one <= today]
    return rules.Line(
        part="courses",
        title=row.course.title,
        on=max(past, default=min(row.course.first_on, today)),
        hours=Decimal(str(rules.hours_of(stands.minutes))),
        topics=tuple(row.course.subjects),
        granted_by=row.course.lead.name,
        note=row.state,
    )


def _circles(viewer: Viewer) -> list[rules.Line]:
    return [
        rules.Line(
            part="circles",
            title=one.circle,
            on=one.starts_at.astimezone(ZoneInfo(one.zone)).date(),
            hours=one.credit_hours,
            topics=one.subjects,
        )
        for one in peers.attended(viewer)
    ]


def share_key(row: TranscriptShare) -> str:
    """The key in the link: its number and a signature only this installation can make."""
    made = tokens.keyed_hash(str(row.pk), "training.transcript", row.made_at.isoformat())
    return f"{row.pk}-{made[:LENGTH]}"


@dataclass(frozen=True)
class ShareLine:
    """A link one has given, as its owner sees it."""

    id: int
    label: str
    organization: str
    parts: tuple[str, ...]
    since_year: int | None
    made_at: datetime
    expires_on: date
    is_open: bool
    key: str


def own_shares(viewer: Viewer, today: date) -> tuple[ShareLine, ...]:
    """The links to one's own transcript, latest first."""
    rows = TranscriptShare.objects.filter(person_id=viewer.person_id or 0)
    found = rows.select_related("organization").order_by("-made_at", "-pk")
    return tuple(_share(one, today) for one in found)


def _share(row: Any, today: date) -> ShareLine:
    return ShareLine(
        row.pk,
        row.label,
        row.organization.name if row.organization else "",
        tuple(row.parts),
        row.since_year,
        row.made_at,
        row.expires_on,
        is_open(row, today),
        share_key(row),
    )


def is_open(row: TranscriptShare, today: date) -> bool:
    return row.stopped_at is None and today < row.expires_on


def own_share_to_change(viewer: Viewer, share_id: int) -> TranscriptShare:
    """A link of one's own. Raises NotFound."""
    rows = TranscriptShare.objects.select_for_update(no_key=True)
    row = rows.filter(pk=share_id, person_id=viewer.person_id or 0).first()
    if row is None:
        raise NotFound
    return row


def shared_transcript(key: str, today: date) -> Transcript:
    """What the link shows, as its owner chose. Raises NotFound: stopped, ended, never was."""
    number = key.partition("-")[0]
    known = number.isascii() and number.isdigit() and len(number) < 19
    rows = TranscriptShare.objects.select_related("person")
    row: Any = rows.filter(pk=int(number)).first() if known else None
    if row is None or not tokens.same(share_key(row), key) or not is_open(row, today):
        raise NotFound
    if row.person.erased_at is not None or not row.person.is_active:
        raise NotFound
    owner = directory.viewer_for(row.person)
    found = transcript(owner, today, tuple(row.parts), row.since_year)
    return replace(found, lines=tuple(_outside(one) for one in found.lines))


def _outside(one: rules.Line) -> rules.Line:
    """A circle is the network's: whoever reads by a link learns that there was one, not which."""
    return replace(one, title="") if one.part == "circles" else one


def shared_with(viewer: Viewer, organization_id: int, today: date) -> tuple[tuple[str, str], ...]:
    """(name, key) of transcripts people share with their library, for its coordinators."""
    if not viewer.acts_for(organization_id, Role.COORDINATOR):
        return ()
    rows: QuerySet[Any] = TranscriptShare.objects.filter(
        Q(organization_id=organization_id), stopped_at=None, expires_on__gt=today
    )
    found = rows.select_related("person").order_by("person__name", "pk")
    return tuple((one.person.name, share_key(one)) for one in found)
