"""A school's calendar at a table: typed in, brought from a file, taken out."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships.queries import Held, to_change
from holt.programs import access, events, queries, rules
from holt.programs.asks import AddSchoolEntryAsk, BringSchoolCalendarAsk, RemoveSchoolEntryAsk
from holt.programs.models import SchoolEntry
from holt.standards.busytimes import Named, NotACalendar, named_times

MOST_TEXT, MOST_ENTRIES = 2_000_000, 1_000
BEHIND, AHEAD = timedelta(days=200), timedelta(days=800)
LONGEST = timedelta(days=800)
UNTITLED = _("Without a title")


@verb("programs.add_school_entry", ask=AddSchoolEntryAsk)
def add_school_entry(actor: Viewer, ask: AddSchoolEntryAsk, *, now: datetime) -> SchoolEntry:
    """Put days into the calendar of an organization at the table, for all of the table."""
    held = _held(actor, ask.partnership_id)
    last = ask.last_on or ask.first_on
    if last < ask.first_on:
        raise Refused("ends_before_start", "last_on")
    if last - ask.first_on > LONGEST:
        raise Refused("entry_too_long", "last_on")
    row = SchoolEntry.objects.create(
        partnership=held.partnership,
        organization_id=held.party_of(ask.organization_id).organization_id,
        kind=checks.choice(ask.kind, "kind", rules.ENTRY_KINDS),
        title=checks.text(ask.title, "title", most=200, needed=True),
        grade=checks.text(ask.grade, "grade", most=60),
        note=checks.text(ask.note, "note", most=500),
        first_on=ask.first_on,
        last_on=last,
        added_at=now,
    )
    _tell(events.SchoolEntryAdded, held, row.organization_id, 1, actor, now)
    return row


@verb("programs.bring_school_calendar", ask=BringSchoolCalendarAsk)
def bring_school_calendar(
    actor: Viewer, ask: BringSchoolCalendarAsk, *, now: datetime
) -> tuple[SchoolEntry, ...]:
    """Keep what an iCalendar file says; what the calendar of the same name said before goes.

    Raises Refused "not_a_calendar", "too_many".
    """
    held = _held(actor, ask.partnership_id)
    owner = held.party_of(ask.organization_id).organization_id
    name = checks.text(ask.calendar, "calendar", most=120, needed=True)
    kind = checks.choice(ask.kind, "kind", rules.ENTRY_KINDS)
    found = _read(ask.text, now)
    known = SchoolEntry.objects.filter(partnership=held.partnership, organization_id=owner)
    known.filter(calendar=name).delete()
    rows = SchoolEntry.objects.bulk_create(
        SchoolEntry(
            partnership=held.partnership,
            organization_id=owner,
            kind=kind,
            title=one.title or str(UNTITLED),
            first_on=one.first,
            last_on=one.last,
            calendar=name,
            added_at=now,
        )
        for one in found
    )
    _tell(events.SchoolCalendarBrought, held, owner, len(rows), actor, now)
    return tuple(rows)


def _read(text: str, now: datetime) -> tuple[Named, ...]:
    """What a file says from half a year ago on. Raises Refused."""
    if len(text) > MOST_TEXT:
        raise Refused("too_long", "text", {"most": MOST_TEXT, "length": len(text)})
    try:
        found = named_times(text, zone=network().zone, since=now - BEHIND, until=now + AHEAD)
    except NotACalendar as error:
        raise Refused("not_a_calendar", "text", {"line": error.line, "why": error.why}) from error
    if len(found) > MOST_ENTRIES:
        raise Refused("too_many", "text", {"most": MOST_ENTRIES})
    return found


@verb("programs.remove_school_entry", ask=RemoveSchoolEntryAsk)
def remove_school_entry(actor: Viewer, ask: RemoveSchoolEntryAsk, *, now: datetime) -> SchoolEntry:
    """Take an entry out of the calendar, or everything that came from the same file."""
    found = queries.school_entry_row(actor, ask.school_entry_id)
    held = _held(actor, found.partnership_id)
    rows = SchoolEntry.objects.filter(pk=found.pk)
    if ask.whole_calendar and found.calendar:
        rows = SchoolEntry.objects.filter(
            partnership=held.partnership,
            organization_id=found.organization_id,
            calendar=found.calendar,
        )
    count, _of_each = rows.delete()
    _tell(events.SchoolEntryRemoved, held, found.organization_id, count, actor, now)
    return found


def _held(actor: Viewer, partnership_id: int) -> Held:
    held = to_change(actor, partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    return held


def _tell(
    event: type[events.SchoolCalendarEvent],
    held: Held,
    organization_id: int,
    count: int,
    actor: Viewer,
    now: datetime,
) -> None:
    tell(
        event(held.partnership.pk, organization_id, count),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
    )
