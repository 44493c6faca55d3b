"""A series in a calendar: whatever was edited, moved or canceled, readers see our own list."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr
from django.test import Client
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from holt.kernel.errors import Refused
from holt.programs import actions, asks
from holt.programs.models import Program, Session
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db

ZONES = ("America/New_York", "Europe/London", "America/Phoenix", "Africa/Casablanca",
         "Australia/Lord_Howe", "Pacific/Chatham", "Asia/Kathmandu", "UTC")  # fmt: skip
HOURS = st.integers(min_value=8, max_value=20)
EDITS = st.lists(
    st.tuples(
        st.integers(min_value=0, max_value=11),
        st.sampled_from(("move", "rename", "cancel", "zone", "longer", "back")),
        st.integers(min_value=-20, max_value=20),
        HOURS,
    ),
    max_size=8,
)


def feed_of(program_id: int | None) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(Client().get(f"/programs/{program_id}/feed.ics").content)


def expanded(calendar: icalendar.Calendar) -> list[tuple[Any, ...]]:
    """What a reader lists: (begins, ends, title), by RFC 5545 alone and VTIMEZONE's own rules."""
    found: list[tuple[Any, ...]] = []
    by_uid: dict[str, list[Any]] = {}
    for one in calendar.events:
        by_uid.setdefault(str(one["UID"]), []).append(one)
    for events in by_uid.values():
        whole = next((one for one in events if "RRULE" in one), None)
        others = [one for one in events if one is not whole]
        found += [_told(one) for one in others if one["STATUS"] != "CANCELLED"]
        if whole is not None:
            found += list(_usual(whole, {utc(one["RECURRENCE-ID"].dt) for one in others}))
    return sorted(found)


def _usual(whole: Any, replaced: set[datetime]) -> Iterator[tuple[Any, ...]]:
    """The dates of the rule that are neither left out nor told by themselves."""
    given = whole.get("EXDATE", [])
    listed = given if isinstance(given, list) else [given]
    gone = replaced | {utc(day.dt) for one in listed for day in one.dts}
    length = utc(whole.end) - utc(whole.start)
    rule = whole["RRULE"].to_ical().decode()
    for day in rrulestr(rule, dtstart=whole.start.replace(tzinfo=None)):
        begins = utc(day.replace(tzinfo=whole.start.tzinfo))
        if begins not in gone:
            yield begins, begins + length, str(whole["SUMMARY"])


def utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


def _told(one: Any) -> tuple[Any, ...]:
    return utc(one.start), utc(one.end), str(one["SUMMARY"])


def ours(program_id: int | None) -> list[tuple[Any, ...]]:
    rows = Session.objects.filter(program_id=program_id).exclude(state="canceled")
    return sorted((one.starts_at, one.ends_at, one.title) for one in rows)


def edit(at: Any, row: Session, how: str, days: int, hour: int) -> None:
    """One change, as people make them; what the rules refuse is left."""
    ask = {
        "title": row.title, "on": row.on, "begins": row.begins, "ends": row.ends,
        "zone": row.zone, "place_text": row.place_text,
    }  # fmt: skip
    changes: dict[str, dict[str, Any]] = {
        "move": {"on": row.on + timedelta(days=days), "begins": time(hour), "ends": time(hour + 2)},
        "rename": {"title": f"Another {days}"},
        "zone": {"zone": ZONES[hour % len(ZONES)]},
        "longer": {"ends": time(23)},
        "back": {"begins": time(18), "ends": time(19, 30), "title": "English class"},
    }
    try:
        if how == "cancel":
            actions.cancel_session(at.ines, asks.CancelSessionAsk(row.pk, "Snow"), now=NOON)
        else:
            ask |= changes[how]
            actions.edit_session(at.ines, asks.EditSessionAsk(row.pk, **ask), now=NOON)
    except (WrongState, Refused):
        pass


@settings(
    max_examples=100 if os.environ.get("HOLT_LONG") == "1" else 12,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(("week", "two_weeks", "month")),
    st.integers(min_value=2, max_value=12),
    st.sets(st.integers(min_value=0, max_value=11), max_size=3),
    HOURS,
    EDITS,
)
@example("America/New_York", "week", 6, {0, 3}, 18, [(0, "move", 2, 9), (2, "cancel", 0, 9)])
@example("Europe/London", "month", 4, set(), 18, [(0, "zone", 0, 10), (1, "zone", 0, 17)])
def test_any_edits_of_a_series_read_back_as_our_own_list(
    db: None, zone: str, every: str, count: int, skipped: set[int], hour: int, edits: Any
) -> None:
    from holt.programs import rules

    at = make.table("active")
    days = rules.dates(date(2030, 10, 1), every, count)
    left_out = tuple(days[one] for one in skipped if one < count - 1)
    first = make.event(
        at, on=days[0], every=every, count=count, skipped=left_out, zone=zone,
        begins=time(hour), ends=time(hour + 1),
    )  # fmt: skip
    known = first.program_id
    assert expanded(feed_of(known)) == ours(known)
    sequence = _sequence(feed_of(known))
    for which, how, moved, at_hour in edits:
        rows = list(Session.objects.filter(program_id=known).order_by("pk"))
        edit(at, rows[which % len(rows)], how, moved, at_hour)
        now = feed_of(known)
        assert expanded(now) == ours(known)
        assert {str(one["UID"]).split("@")[0] for one in now.events} == {f"series-{first.pk}"}
        assert _sequence(now) >= sequence
        sequence = _sequence(now)


def _sequence(calendar: icalendar.Calendar) -> int:
    return max(int(one["SEQUENCE"]) for one in calendar.events)


def test_without_its_exceptions_a_moved_series_reads_back_wrong() -> None:
    """The twin: a reader that passes over RECURRENCE-ID lists what does not take place."""
    at = make.table("active")
    first = make.event(at, on=date(2030, 10, 1), every="week", count=4)
    edit(at, Session.objects.order_by("pk")[1], "move", 1, 9)
    whole = feed_of(first.program_id)
    assert expanded(whole) == ours(first.program_id)
    bare = icalendar.Calendar()
    for one in whole.events:
        if "RECURRENCE-ID" not in one:
            bare.add_component(one)
    assert expanded(bare) != ours(first.program_id)


def test_each_change_counts_and_no_name_changes() -> None:
    at = make.table("active")
    row = make.event(at, on=date(2030, 10, 1))
    told = []
    for how in ("rename", "move", "longer", "cancel"):
        edit(at, Session.objects.get(pk=row.pk), how, 3, 9)
        told.append(_public(row))
    program = Program.objects.get(pk=row.program_id)
    ask = asks.EditProgramAsk(program.pk, program.title, program.kind, "Bring a friend.")
    actions.edit_program(at.ines, ask, now=NOON)
    told.append(_public(row))
    assert len({uid for uid, _sequence_ in told}) == 1
    sequences = [sequence for _uid_, sequence in told]
    assert sequences == sorted(set(sequences))


def _public(row: Session) -> tuple[str, int]:
    events = icalendar.Calendar.from_ical(Client().get("/events/feed.ics").content).events
    (one,) = [one for one in events if f"-{row.pk}@" in str(one["UID"])]
    return str(one["UID"]), int(one["SEQUENCE"])


@pytest.mark.parametrize("zone", ZONES[:-1])
def test_every_zone_is_told_and_right(zone: str) -> None:
    """By the VTIMEZONE alone, also where a country moves its clocks within the series."""
    at = make.table("active")
    first = make.event(at, on=date(2027, 1, 5), every="two_weeks", count=40, zone=zone)
    calendar = feed_of(first.program_id)
    (told,) = calendar.walk("VTIMEZONE")
    assert str(told["TZID"]) == zone
    by_rules = told.to_tz(lookup_tzid=False)
    for one in Session.objects.filter(program_id=first.program_id):
        wall = datetime.combine(one.on, one.begins)
        here = wall.replace(tzinfo=by_rules)
        assert here.utcoffset() == wall.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        assert utc(here) == one.starts_at


def test_a_country_that_changes_its_clocks_does_not_break_a_series(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Planned when the country was an hour behind: six o'clock stays six, in the feed as well."""
    at = make.table("active")
    first = make.event(at, on=date(2030, 10, 1), every="week", count=5)
    edit(at, Session.objects.order_by("pk")[2], "move", 1, 9)
    behind = timedelta(hours=1)
    for one in Session.objects.all():
        one.starts_at, one.ends_at = one.starts_at - behind, one.ends_at - behind
        one.planned_for = (one.planned_for or one.starts_at) - behind
        one.save()
    actions.keep_wall_times(NOON)
    assert expanded(feed_of(first.program_id)) == ours(first.program_id)
