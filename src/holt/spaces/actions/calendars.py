"""Calendars a space follows: their busy times are kept fresh by the worker."""

from collections import Counter
from datetime import datetime, timedelta

from django.db import transaction

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.fetching import Fetched, calendar_address
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.spaces import access, events, queries
from holt.spaces.actions.busy import busy_of
from holt.spaces.asks import FollowCalendarAsk, ReadCalendarNowAsk, UnfollowCalendarAsk
from holt.spaces.models import Closure, FollowedCalendar, Space

MOST_CALENDARS = 10
PATIENCE = timedelta(minutes=1)


@verb("spaces.follow_calendar", ask=FollowCalendarAsk)
def follow_calendar(actor: Viewer, ask: FollowCalendarAsk, *, now: datetime) -> FollowedCalendar:
    """From now on its busy times keep the space busy; it is read in a moment, then every hour.

    Raises Refused "not_a_web_address", "fetch_not_https", "follows_already", "too_many".
    """
    space = queries.space_to_change(actor, ask.space_id)
    access.require(access.may_keep(actor, space.organization_id), actor)
    name = checks.text(ask.name, "name", most=120, needed=True)
    address = calendar_address(ask.address, "address")
    known = FollowedCalendar.objects.filter(space=space)
    if known.filter(address=address).exists() or known.filter(name=name).exists():
        raise Refused("follows_already", "address")
    if known.count() >= MOST_CALENDARS:
        raise Refused("too_many", "address", {"most": MOST_CALENDARS})
    row = FollowedCalendar.objects.create(space=space, name=name, address=address, added_at=now)
    _tell(events.CalendarFollowed, row, space, actor, now)
    return row


@verb("spaces.unfollow_calendar", ask=UnfollowCalendarAsk)
def unfollow_calendar(actor: Viewer, ask: UnfollowCalendarAsk, *, now: datetime) -> Space:
    """No longer follow it: its busy times go, and the space can be booked then."""
    row, space = _to_change(actor, ask.calendar_id)
    _tell(events.CalendarUnfollowed, row, space, actor, now)
    row.delete()
    return space


@verb("spaces.read_calendar_now", ask=ReadCalendarNowAsk)
def read_calendar_now(actor: Viewer, ask: ReadCalendarNowAsk, *, now: datetime) -> FollowedCalendar:
    """Have it read again now. Raises Refused "read_just_now"."""
    row, space = _to_change(actor, ask.calendar_id)
    if row.tried_at is not None and row.tried_at > now - PATIENCE:
        raise Refused("read_just_now")
    _tell(events.CalendarWanted, row, space, actor, now)
    return row


def _to_change(actor: Viewer, calendar_id: int) -> tuple[FollowedCalendar, Space]:
    row = queries.calendar_to_change(actor, calendar_id)
    space = queries.space_to_change(actor, row.space_id)
    access.require(access.may_keep(actor, space.organization_id), actor)
    return row, space


@transaction.atomic
def keep_reading(calendar_id: int, came: Fetched | Refused, now: datetime) -> None:
    """What the worker read, or why it could not; may be told twice, or too late."""
    row = FollowedCalendar.objects.filter(pk=calendar_id).first()
    if row is None:
        return
    space = queries.lock([row.space_id])[row.space_id]
    try:
        if isinstance(came, Refused):
            raise came
        change = _kept(row, space, came, now)
    except Refused as no:
        _not_read(row, space, no, now)
        return
    if any(change.values()):
        tell(
            events.CalendarRead(
                space.pk,
                space.organization_id,
                space.name,
                row.pk,
                came=change["came"],
                went=change["went"],
            ),
            by=THE_HOUSE,
            at=now,
            audience=Audience.only([space.organization_id]),
        )


def _kept(row: FollowedCalendar, space: Space, came: Fetched, now: datetime) -> Counter[str]:
    """The busy times as they are now; how many came and went. Raises Refused."""
    change: Counter[str] = Counter()
    if not came.is_unchanged:
        found = set(busy_of(came.text, space, now))
        known = {(one.starts_at, one.ends_at): one.pk for one in row.busy.all()}
        gone = [pk for times, pk in known.items() if times not in found]
        Closure.objects.filter(pk__in=gone).delete()
        fresh = sorted(found - set(known))
        Closure.objects.bulk_create(
            Closure(space=space, starts_at=begins, ends_at=ends, followed=row, **_named(row))
            for begins, ends in fresh
        )
        past = sum(times[1] <= now for times in known if times not in found)
        change = Counter(came=len(fresh), went=len(gone) - past)
        row.whole_at = now
    row.etag, row.changed = came.etag, came.changed
    row.tried_at = row.read_at = now
    row.trouble, row.trouble_facts = "", {}
    row.save()
    return change


def _named(row: FollowedCalendar) -> dict[str, str]:
    return {"reason": row.name, "calendar": row.name}


def _not_read(row: FollowedCalendar, space: Space, no: Refused, now: datetime) -> None:
    """Why not; told once, until it is read again."""
    is_news = row.trouble != no.code
    row.tried_at, row.trouble, row.trouble_facts = now, no.code, dict(no.facts)
    row.save(update_fields=["tried_at", "trouble", "trouble_facts"])
    if is_news:
        _tell(events.CalendarNotRead, row, space, THE_HOUSE, now)


def _tell(
    event: type[events.CalendarEvent],
    row: FollowedCalendar,
    space: Space,
    actor: Viewer,
    now: datetime,
) -> None:
    """News of a followed calendar stays with the space's organization."""
    tell(
        event(space.pk, space.organization_id, space.name, row.pk),
        by=actor,
        at=now,
        audience=Audience.only([space.organization_id]),
    )
