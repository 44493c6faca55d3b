"""Calendars of others in the public one: followed, read by the worker, told once each event."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.fetching import Fetched, calendar_address
from holt.kernel.happenings import tell
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods.same_events import matched
from holt.programs import access, events, queries
from holt.programs.asks import FollowOutsideAsk, ReadOutsideNowAsk, UnfollowOutsideAsk
from holt.programs.models import OutsideCalendar, OutsideEvent
from holt.standards.calendars import NotACalendar, Occurrence, Reading, occurrences

AHEAD = timedelta(days=370)
BEHIND = timedelta(days=1)
PATIENCE = timedelta(minutes=1)
MOST_CALENDARS = 50
KEPT = ("title", "on", "starts_at", "ends_at", "zone", "is_whole_day", "place", "url")


@verb("programs.follow_outside", ask=FollowOutsideAsk)
def follow_outside(actor: Viewer, ask: FollowOutsideAsk, *, now: datetime) -> OutsideCalendar:
    """Its events stand beside ours from now on; it is read in a moment, then every hour.

    Raises Refused "not_a_web_address", "fetch_with_password", "follows_outside_already".
    """
    access.require(access.may_follow(actor, ask.organization_id), actor)
    if ask.organization_id not in queries.followers(actor):
        raise NotFound("organization_id")
    name = checks.text(ask.name, "name", most=120, needed=True)
    address = calendar_address(ask.address, "address")
    if OutsideCalendar.objects.filter(address=address).exists():
        raise Refused("follows_outside_already", "address")
    known = OutsideCalendar.objects.filter(organization_id=ask.organization_id)
    if known.count() >= MOST_CALENDARS:
        raise Refused("too_many", "address", {"most": MOST_CALENDARS})
    row = OutsideCalendar.objects.create(
        organization_id=ask.organization_id,
        name=name,
        address=address,
        zone=network().zone,
        added_at=now,
    )
    _tell(events.OutsideFollowed, row, actor, now)
    return row


@verb("programs.unfollow_outside", ask=UnfollowOutsideAsk)
def unfollow_outside(actor: Viewer, ask: UnfollowOutsideAsk, *, now: datetime) -> None:
    """No longer: its events go, and what they were told with stands by itself."""
    row = queries.outside_to_change(actor, ask.outside_id)
    _tell(events.OutsideUnfollowed, row, actor, now)
    row.delete()
    match_outside(now)


@verb("programs.read_outside_now", ask=ReadOutsideNowAsk)
def read_outside_now(actor: Viewer, ask: ReadOutsideNowAsk, *, now: datetime) -> OutsideCalendar:
    """Have it read again now. Raises Refused "read_just_now"."""
    row = queries.outside_to_change(actor, ask.outside_id)
    if row.tried_at is not None and row.tried_at > now - PATIENCE:
        raise Refused("read_just_now")
    _tell(events.OutsideWanted, row, actor, now)
    return row


@transaction.atomic
def keep_outside(outside_id: int, came: Fetched | Refused, now: datetime) -> None:
    """What the worker read, or why it could not; may be told twice, or too late."""
    rows = OutsideCalendar.objects.select_for_update(no_key=True)
    row = rows.filter(pk=outside_id).first()
    if row is None:
        return
    try:
        if isinstance(came, Refused):
            raise came
        change = Counter[str]() if came.is_unchanged else _kept(row, came, now)
    except Refused as no:
        _not_read(row, no, now)
        return
    row.etag, row.changed = came.etag, came.changed
    row.tried_at = row.read_at = now
    row.trouble, row.trouble_facts = "", {}
    row.save()
    match_outside(now)
    if any(change.values()):
        _tell(events.OutsideRead, row, THE_HOUSE, now, **change)


def _kept(row: OutsideCalendar, came: Fetched, now: datetime) -> Counter[str]:
    """Its events as they are now; how many came and went. Raises Refused."""
    read = _read(came, row, now)
    wanted = {(one.uid[:255], one.recurrence): _values(one, row) for one in read.found
              if not one.is_canceled and one.title.strip()}  # fmt: skip
    known = {(one.uid, one.recurrence): one for one in row.events.all()}
    gone = [one for key, one in known.items() if key not in wanted]
    OutsideEvent.objects.filter(pk__in=[one.pk for one in gone]).delete()
    fresh = [key for key in wanted if key not in known]
    OutsideEvent.objects.bulk_create(
        (
            OutsideEvent(calendar=row, uid=uid, recurrence=at, **wanted[uid, at])
            for uid, at in fresh
        ),
        batch_size=1000,
    )
    _amend(known, wanted)
    row.whole_at, row.passed_over = now, len(read.troubles)
    row.passed_line = read.troubles[0].line if read.troubles else None
    return Counter(came=len(fresh), went=sum(one.ends_at > now for one in gone))


def _amend(known: dict[Any, OutsideEvent], wanted: dict[Any, dict[str, Any]]) -> None:
    """Those that are told otherwise now."""
    changed = []
    for key, one in known.items():
        values = wanted.get(key)
        if values and any(getattr(one, name) != values[name] for name in KEPT):
            for name in KEPT:
                setattr(one, name, values[name])
            changed.append(one)
    OutsideEvent.objects.bulk_update(changed, KEPT, batch_size=500)


def _read(came: Fetched, row: OutsideCalendar, now: datetime) -> Reading:
    """What takes place from now on. Raises Refused."""
    try:
        return occurrences(came.text, zone=row.zone, since=now - BEHIND, until=now + AHEAD)
    except NotACalendar as error:
        facts = {"line": error.line, "why": error.why}
        raise Refused("not_a_calendar_of_events", "address", facts) from error


def _values(one: Occurrence, row: OutsideCalendar) -> dict[str, Any]:
    """What is kept of it, in clean short texts."""
    zone = one.zone or row.zone
    return {
        "title": _clean(one.title, 300),
        "on": one.starts_at.astimezone(ZoneInfo(zone)).date(),
        "starts_at": one.starts_at,
        "ends_at": one.ends_at,
        "zone": zone,
        "is_whole_day": one.is_whole_day,
        "place": _clean(one.place, 300),
        "url": one.url if one.url.startswith(("https://", "http://")) and len(one.url) <= 500 and one.url.isprintable() else "",
    }  # fmt: skip


def _clean(text: str, most: int) -> str:
    """One line without signs that cannot be kept, cut where it is too long."""
    words = " ".join(checks.CONTROL.sub("", text).split())
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _not_read(row: OutsideCalendar, no: Refused, now: datetime) -> None:
    """Why not; told once, until it is read again. What was read before stays."""
    is_news = row.trouble != no.code
    row.tried_at, row.trouble, row.trouble_facts = now, no.code, dict(no.facts)
    row.save(update_fields=["tried_at", "trouble", "trouble_facts"])
    if is_news:
        _tell(events.OutsideNotRead, row, THE_HOUSE, now)


def match_outside(now: datetime) -> int:
    """Tell each event once: find anew which are ours, or another calendar's; how many changed."""
    rows = list(queries.outside_coming(now))
    same = matched(queries.ours_told(now), (queries.told(one) for one in rows))
    changed = [one for one in rows if _is_now(one, same.get(("outside", one.pk)))]
    OutsideEvent.objects.bulk_update(changed, ["same_session", "same_event"], batch_size=500)
    return len(changed)


def _is_now(row: OutsideEvent, found: tuple[Any, str] | None) -> bool:
    """Note what it is the same as; whether that is news."""
    kind, pk = found[0] if found else ("", None)
    before = (row.same_session_id, row.same_event_id)
    row.same_session_id = pk if kind == "session" else None
    row.same_event_id = pk if kind == "outside" else None
    return before != (row.same_session_id, row.same_event_id)


def forget_outside(now: datetime) -> int:
    """What is over goes after a while; how many."""
    gone: Iterable[Any] = OutsideEvent.objects.filter(ends_at__lt=now - timedelta(days=30)).delete()
    return int(next(iter(gone)))


def _tell(
    event: type[events.OutsideTold],
    row: OutsideCalendar,
    actor: Viewer,
    now: datetime,
    **facts: int,
) -> None:
    """News of a followed calendar stays with the organization that follows it."""
    tell(
        event(row.pk, row.organization_id, row.name, **facts),
        by=actor,
        at=now,
        audience=Audience.only([row.organization_id]),
    )
