"""Calendars of others that Otter County follows: a museum's events, a school choir in the hall."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from holt.kernel.fetching import Fetched
from holt.kernel.viewer import NOBODY
from holt.programs import actions as programs
from holt.programs import queries
from holt.programs.asks import FollowOutsideAsk
from holt.site.demo.desk import Desk
from holt.spaces import actions as spaces
from holt.spaces.asks import FollowCalendarAsk

MUSEUM = (
    (3, 18, "Night of lights on the river", "Otter Museum, the boat hall"),
    (9, 11, "Mending a fishing net", "Otter Museum"),
    (16, 14, "A walk along the old locks", "Otter Museum, at the gate"),
)
CHOIR = (12, 26, 40)


def follow(desk: Desk) -> None:
    """Followed by staff, and read once; their servers are made up, like everything here."""
    ines, theo = desk.seat("ines"), desk.seat("theo")
    museum = FollowOutsideAsk(
        desk.organization("marlow-library"),
        "Otter Museum",
        "https://museum.otter.example/events.ics",
    )
    row = desk.do("programs.follow_outside", ines, museum, desk.at(20))
    programs.keep_outside(row.pk, _calendar(_museum(desk)), desk.now)
    choir = FollowCalendarAsk(
        desk.id("space", "hall"), "School choir", "https://school.otter.example/choir.ics"
    )
    row = desk.do("spaces.follow_calendar", theo, choir, desk.at(20))
    spaces.keep_reading(row.pk, _calendar(_choir(desk)), desk.now)


def _museum(desk: Desk) -> Iterator[str]:
    """What only the museum has, and one evening of ours that it announces, too."""
    for number, (ahead, hour, title, place) in enumerate(MUSEUM):
        starts = desk.at(0, 0).replace(hour=hour) + timedelta(days=ahead)
        yield from _entry(f"museum-{number}", starts, title, place)
    ours = queries.with_places(queries.events(NOBODY).filter(starts_at__gt=desk.now)).first()
    if ours is not None:
        line = queries.event_line(ours)
        yield from _entry("museum-too", line.starts_at, line.title, line.where)


def _choir(desk: Desk) -> Iterator[str]:
    for ahead in CHOIR:
        starts = desk.at(0, 0).replace(hour=8) + timedelta(days=ahead)
        yield from _entry(f"choir-{ahead}", starts, "Choir", "")


def _entry(uid: str, starts: datetime, title: str, place: str) -> Iterator[str]:
    plain = place.replace(",", "\\,").replace(";", "\\;")
    yield from (
        "BEGIN:VEVENT",
        f"UID:{uid}@otter.example",
        f"SUMMARY:{title.replace(',', chr(92) + ',')}",
    )
    yield from (f"DTSTART;TZID={starts.tzinfo}:{starts:%Y%m%dT%H%M%S}", "DURATION:PT1H30M")
    yield from (f"LOCATION:{plain}", "END:VEVENT")


def _calendar(entries: Iterator[str]) -> Fetched:
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", *entries, "END:VCALENDAR")
    return Fetched("\r\n".join(lines).encode())
