"""What we write, read back by the `icalendar` package: the same events, the same instants."""

import os
import random
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from holt.programs import rules
from holt.standards.icalendar import Event, calendar
from holt.standards.zones import changes, timezone
from holt.values.zones import places

STAMP = datetime(2026, 11, 20, 12, tzinfo=UTC)
PAIRS = 10_000 if os.environ.get("HOLT_LONG") == "1" else 1_000
NEW_YORK = "America/New_York"


def read(events: list[Event]) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(calendar("c", events, stamp=STAMP))


def session(day: date, **more: Any) -> Event:
    slot = rules.slot(day, time(18), time(19, 30), NEW_YORK)
    given = {"uid": "series-1@holt.example", "summary": "Class; “one”", "zone": NEW_YORK}
    return Event(starts_at=slot.starts_at, ends_at=slot.ends_at, **(given | more))


def test_a_series_its_exception_and_its_canceled_session_read_back_equal() -> None:
    first, skipped, moved, off = (date(2026, 10, day) for day in (6, 13, 20, 27))
    at = {
        day: rules.slot(day, time(18), time(19), NEW_YORK).starts_at
        for day in (skipped, moved, off)
    }
    found = read(
        [
            session(first, rule="FREQ=WEEKLY;COUNT=6", left_out=(at[skipped],), sequence=1),
            session(date(2026, 10, 21), instead_of=at[moved], summary="Moved", sequence=3),
            session(off, instead_of=at[off], is_canceled=True),
        ]
    )
    whole, one, canceled = found.events
    local = ZoneInfo(NEW_YORK)
    assert whole["RRULE"] == {"FREQ": ["WEEKLY"], "COUNT": [6]}
    assert whole.start == datetime(2026, 10, 6, 18, tzinfo=local)
    assert whole.end == datetime(2026, 10, 6, 19, 30, tzinfo=local)
    assert [it.dt for it in whole["EXDATE"].dts] == [datetime(2026, 10, 13, 18, tzinfo=local)]
    assert one["RECURRENCE-ID"].dt == datetime(2026, 10, 20, 18, tzinfo=local)
    assert (one.start, str(one["SUMMARY"]), one["SEQUENCE"]) == (
        datetime(2026, 10, 21, 18, tzinfo=local),
        "Moved",
        3,
    )
    assert (canceled["STATUS"], {str(it["UID"]) for it in found.events}) == (
        "CANCELLED",
        {"series-1@holt.example"},
    )


def test_every_zone_that_is_named_is_told() -> None:
    found = read([session(date(2026, 10, 6)), session(date(2027, 10, 6), zone="Asia/Kathmandu")])
    assert [str(it["TZID"]) for it in found.timezones] == [NEW_YORK, "Asia/Kathmandu"]
    assert found.get_missing_tzids() == set()


@cache
def as_told(zone: str, first: int, last: int) -> Any:
    """The zone as a reader knows it who has our VTIMEZONE and nothing else."""
    text = "\r\n".join(timezone(zone, first, last)) + "\r\n"
    return icalendar.Timezone.from_ical(text).to_tz(lookup_tzid=False)


def near_a_change(dice: random.Random, zone: str) -> date:
    """A day within a week of one of the zone's changes of clock, or any day where it has none."""
    found = [one.at.date() for one in changes(zone, 2025, 2031)[1:]]
    day = dice.choice(found) if found else date(2027, 1, 1) + timedelta(dice.randrange(1400))
    return max(date(2025, 1, 8), day + timedelta(dice.randint(-7, 7)))


def wrong_local_times(pairs: int, seed: int) -> list[str]:
    """Sessions planned by the clock in one zone and read in another, over changes of clock."""
    dice, wrong = random.Random(seed), []
    for _number in range(pairs):
        here, there = dice.choice(places()), dice.choice(places())
        day, begins = (
            near_a_change(dice, here),
            time(dice.randrange(3, 22), dice.choice((0, 15, 30))),
        )
        for slot in rules.series(day, begins, time(23, 45), here, "week", 2):
            on_the_wall = slot.starts_at.astimezone(ZoneInfo(here))
            if exists(here, on_the_wall.date(), begins) and on_the_wall.time() != begins:
                wrong.append(f"{here} {on_the_wall} is not {begins}")
            for zone in (here, there):
                told = slot.starts_at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
                if as_read(zone, told) != slot.starts_at:
                    wrong.append(f"{zone} {told} is not {slot.starts_at}")
    return wrong


def as_read(zone: str, told: datetime) -> datetime:
    """The instant a reader makes of a time on the wall (`fold` says which, in an hour come twice)."""
    return told.replace(tzinfo=as_told(zone, 2024, 2033)).astimezone(UTC)


def exists(zone: str, day: date, at: time) -> bool:
    """Whether the clock shows this time on this day: an hour is left out when clocks go forward."""
    local = datetime.combine(day, at, ZoneInfo(zone))
    return local.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local.replace(
        tzinfo=None
    )


def test_no_local_time_is_wrong_over_pairs_of_zones_across_changes_of_clock() -> None:
    assert wrong_local_times(PAIRS, seed=7) == []


def test_twin_that_counts_in_utc_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """A series kept in UTC, week after week, is an hour off after a change of clock."""

    def in_utc(
        day: date, begins: time, ends: time, zone: str, every: str, count: int
    ) -> list[rules.Slot]:
        first = rules.slot(day, begins, ends, zone)
        week = timedelta(days=7)
        return [
            rules.Slot(first.starts_at + week * n, first.ends_at + week * n) for n in range(count)
        ]

    monkeypatch.setattr(rules, "series", in_utc)
    assert len(wrong_local_times(200, seed=7)) > 10


def test_an_hour_that_comes_twice_is_written_so_that_it_is_read_as_meant() -> None:
    """§3.3.5: a time on the wall that comes twice means the first; the second goes in UTC."""
    second = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    made = Event(uid="u", summary="s", starts_at=second, zone=NEW_YORK)
    assert read([made]).events[0].start == second


def test_every_change_of_clock_is_found() -> None:
    """Compared with asking every half hour of the years."""
    for zone in ("America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca"):
        here, at = ZoneInfo(zone), datetime(2026, 1, 1, tzinfo=UTC)
        found = []
        while at < datetime(2028, 1, 1, tzinfo=UTC):
            after = at + timedelta(minutes=30)
            if at.astimezone(here).utcoffset() != after.astimezone(here).utcoffset():
                found.append(after)
            at = after
        known = [one.at for one in changes(zone, 2026, 2027) if one.before != one.after]
        assert known == found
