"""Spaces and bookings as pages tell them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel.errors import Refused
from holt.kernel.web.money import amount
from holt.kernel.web.words import sentence
from holt.spaces import rules
from holt.spaces.queries import BookingPage, CalendarLine, GridRow, SpacePage
from holt.spaces.rules import Slot, Terms

MOST_STARTS = 40


@dataclass(frozen=True)
class Start:
    """A time at which one could begin: `url` books it; without one it is taken."""

    text: str
    url: str = ""
    why: str = ""


@dataclass(frozen=True)
class Day:
    """A day of a space's week."""

    name: str
    on: str
    is_today: bool
    starts: tuple[Start, ...]
    note: str = ""


def when(starts_at: datetime, ends_at: datetime, zone: str) -> str:
    """ "Tue, Dec. 1, 2026, 6 p.m. to 7:30 p.m.", by the clock on the space's wall."""
    where = ZoneInfo(zone)
    starts = starts_at.astimezone(where)
    return _("%(weekday)s, %(day)s, %(hours)s") % {
        "weekday": date_format(starts, "D"),
        "day": date_format(starts),
        "hours": span(starts_at, ends_at, zone),
    }


def span(starts_at: datetime, ends_at: datetime, zone: str) -> str:
    """ "6 p.m. to 7:30 p.m."."""
    where = ZoneInfo(zone)
    return _("%(from)s to %(to)s") % {
        "from": time_format(starts_at.astimezone(where)),
        "to": time_format(ends_at.astimezone(where)),
    }


def moment(at: datetime, zone: str) -> str:
    """A day and an hour on the wall there."""
    here = at.astimezone(ZoneInfo(zone))
    return _("%(weekday)s, %(day)s at %(hour)s") % {
        "weekday": date_format(here, "D"),
        "day": date_format(here),
        "hour": time_format(here),
    }


def book_url(space_id: int, slot: Slot, zone: str, word: str = "book") -> str:
    """The form of a verb with the time filled in."""
    where = ZoneInfo(zone)
    starts, ends = slot.starts_at.astimezone(where), slot.ends_at.astimezone(where)
    query = urlencode({"on": starts.date().isoformat(), "begins": f"{starts:%H:%M}",
                       "ends": f"{ends:%H:%M}"})  # fmt: skip
    return f"/spaces/{space_id}/{word}/?{query}"


def week(found: SpacePage, row: GridRow, first: date, now: datetime) -> tuple[Day, ...]:
    """Seven days of a space: when one could begin, and what is on."""
    taken = rules.merged(
        Slot(one.starts_at, one.ends_at).wider(found.setup_minutes, found.cleanup_minutes)
        for one in row.entries
    )
    at = rules.Situation(
        space_id=found.id,
        zone=found.zone,
        terms=found.terms,
        now=now,
        before=found.setup_minutes,
        after=found.cleanup_minutes,
        hours=found.hours,
        closed=row.closed,
        taken=taken,
    )
    return tuple(_day(first + timedelta(days=n), found, row, at) for n in range(7))


def _day(on: date, found: SpacePage, row: GridRow, at: rules.Situation) -> Day:
    starts = sorted([*_free(on, found, at), *_taken(on, found, row)], key=lambda one: one[0])
    today = at.now.astimezone(ZoneInfo(found.zone)).date()
    return Day(
        name=date_format(on, "l"),
        on=date_format(on, "MONTH_DAY_FORMAT"),
        is_today=on == today,
        starts=tuple(one for _at, one in starts[:MOST_STARTS]),
        note=_note(on, at) if not starts else "",
    )


def _note(on: date, at: rules.Situation) -> str:
    """Why a day has nothing to choose."""
    day = rules.day_slot(on, at.zone)
    no = rules.first_no(
        Slot(day.starts_at + timedelta(hours=12), day.starts_at + timedelta(hours=13)), at
    )
    closed = [one.reason for one in at.closed if one.slot.meets(day)]
    if closed:
        return closed[0]
    if no is not None and no.code in ("closed_that_day", "time_has_passed"):
        return _("Closed") if no.code == "closed_that_day" else _("Over")
    return _("Nothing free")


def _free(on: date, found: SpacePage, at: rules.Situation) -> Iterator[tuple[datetime, Start]]:
    """Each hour (half hour for short bookings) at which one could begin."""
    length = min(max(found.terms.shortest_minutes, 60), found.terms.longest_minutes)
    for opens, closes in found.hours.get(on.weekday(), ()) if found.hours else [(480, 1320)]:
        for minutes in range(opens, closes - length + 1, 60):
            slot = _slot(on, minutes, length, found.zone)
            if slot is not None and rules.first_no(slot, at) is None:
                here = slot.starts_at.astimezone(ZoneInfo(found.zone))
                url = book_url(found.id, slot, found.zone)
                yield slot.starts_at, Start(time_format(here), url)


def _slot(on: date, minutes: int, length: int, zone: str) -> Slot | None:
    """A slot by the wall's clock; None where the clock jumps over it."""
    ends = minutes + length
    if ends > rules.DAY_MINUTES:
        return None
    try:
        return rules.slot(on, rules.wall(minutes), rules.wall(ends), zone)
    except Refused:
        return None


def _taken(on: date, found: SpacePage, row: GridRow) -> Iterator[tuple[datetime, Start]]:
    day = rules.day_slot(on, found.zone)
    for one in row.entries:
        if day.starts_at <= one.starts_at < day.ends_at:
            text = span(one.starts_at, one.ends_at, found.zone)
            url = f"/bookings/{one.id}/" if one.id else ""
            yield one.starts_at, Start(text, url, one.title or _("Taken"))


def hours(found: SpacePage) -> list[tuple[str, str]]:
    """(weekday, "9 a.m. to 5 p.m.") of a space's week; nothing when it is always open."""
    if not found.hours:
        return []
    return [(str(WEEKDAYS[day]), _spans(found.hours.get(day, ()))) for day in range(7)]


def _spans(some: Sequence[tuple[int, int]]) -> str:
    spans = [
        _("%(from)s to %(to)s")
        % {"from": time_format(rules.wall(a)), "to": time_format(rules.wall(b))}
        for a, b in some
    ]
    return ", ".join(spans) or _("Closed")


def terms(one: Terms) -> list[str]:
    """What holds for a guest, each rule a sentence."""
    if not one.may_book:
        return [_("It cannot be booked online.")]
    said = [
        _("At least %(hours)s hours ahead.") % {"hours": one.notice_least_hours}
        if one.notice_least_hours
        else "",
        _("At most %(days)s days ahead.") % {"days": one.notice_most_days},
        _("From %(least)s to %(most)s.")
        % {"least": minutes(one.shortest_minutes), "most": minutes(one.longest_minutes)},
        ngettext("At most %(count)s time a week.", "At most %(count)s times a week.", one.per_week)
        % {"count": one.per_week}
        if one.per_week
        else "",
        _("%(price)s an hour.") % {"price": amount(one.cents_per_hour, places=2)}
        if one.cents_per_hour
        else _("It costs nothing."),
        _("Free of charge for: %(whom)s.") % {"whom": one.waived_for} if one.waived_for else "",
        _("The staff say yes or no first.") if one.needs_approval else "",
        _("You sign the rules of the house.") if one.must_sign else "",
    ]
    return [line for line in said if line]


def minutes(count: int) -> str:
    """ "2 hours", "45 minutes"."""
    if count % 60 == 0:
        return ngettext("%(count)s hour", "%(count)s hours", count // 60) % {"count": count // 60}
    return ngettext("%(count)s minute", "%(count)s minutes", count) % {"count": count}


@dataclass(frozen=True)
class Way:
    """A free alternative: what it is, where it leads, and what a button that books it says."""

    text: str
    url: str
    value: str


def ways(facts: Mapping[str, Any]) -> list[Way]:
    """The alternatives a refusal carries."""
    return [_way(one) for one in facts.get("alternatives", ())]


def _way(one: Mapping[str, Any]) -> Way:
    slot = Slot(*(datetime.fromisoformat(one[name]) for name in ("starts_at", "ends_at")))
    where = ZoneInfo(one["zone"])
    starts, ends = slot.starts_at.astimezone(where), slot.ends_at.astimezone(where)
    text = _("%(space)s, %(when)s") % {
        "space": one["space"],
        "when": when(slot.starts_at, slot.ends_at, one["zone"]),
    }
    value = f"{one['space_id']} {starts:%Y-%m-%d %H:%M} {ends:%H:%M}"
    return Way(text, book_url(one["space_id"], slot, one["zone"]), value)


def dates(facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(day, why not) of each date of a series that is not to be had."""
    return [
        (
            date_format(date.fromisoformat(one["on"])),
            _("taken")
            if one["why"] == "taken"
            else sentence(Refused(one["why"], "", one["facts"])),
        )
        for one in facts.get("dates", ())
    ]


def steps(found: BookingPage, now: datetime) -> list[tuple[str, object]]:
    """(verb, label) of what the reader may do with a booking now, the likeliest first."""
    allowed = set(rules.STATES.allowed(found.state))
    may = found.is_own or found.may_keep
    begun, soon = found.starts_at <= now, found.starts_at - now <= timedelta(hours=1)
    told = (
        ("accept_offer", _("Take this time"), may),
        ("approve", _("Say yes"), found.may_approve),
        ("decline", _("Say no"), found.may_approve),
        ("offer", _("Offer it now"), found.may_keep),
        ("check_in", _("They are here"), may and soon),
        ("no_show", _("Nobody came"), found.may_keep and begun),
        ("move", _("Move it"), may and not begun),
        ("cancel", _("Cancel it"), may and found.ends_at > now),
        ("lapse", _("Take the offer back"), found.may_keep),
    )
    return [(verb, label) for verb, label, is_open in told if verb in allowed and is_open]


@dataclass(frozen=True)
class FollowedLine:
    """A followed calendar in words: when it was read, or why not."""

    id: int
    name: str
    host: str
    state: str
    is_trouble: bool


def calendar_line(one: CalendarLine, now: datetime, zone: str) -> FollowedLine:
    """How reading it went last."""
    read = _("Read %(when)s.") % {"when": moment(one.read_at, zone)} if one.read_at else ""
    if one.trouble:
        words = sentence(Refused(one.trouble, "", one.trouble_facts))
        tried = moment(one.tried_at or now, zone)
        state = _("Not read %(when)s: %(why)s") % {"when": tried, "why": words}
        if read:
            state = _("%(state)s Its busy times of before stay. %(read)s") % {
                "state": state,
                "read": read,
            }
        return FollowedLine(one.id, one.name, one.host, state, is_trouble=True)
    if not read:
        return FollowedLine(one.id, one.name, one.host, _("Not read yet."), is_trouble=False)
    busy = ngettext("%(count)s busy time.", "%(count)s busy times.", one.times) % {
        "count": one.times
    }
    return FollowedLine(one.id, one.name, one.host, f"{read} {busy}", is_trouble=False)
