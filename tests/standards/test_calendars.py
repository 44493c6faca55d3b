"""Others' calendars: every occurrence where another reader finds it, and a kind no to the rest."""

import os
import random
import time
from datetime import UTC, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.standards.calendars import NotACalendar, Reading, occurrences
from holt.standards.calendars.lines import Line
from holt.standards.calendars.rules import Budget, Rule

SINCE, UNTIL = datetime(2026, 11, 1, tzinfo=UTC), datetime(2027, 11, 1, tzinfo=UTC)
EASTERN = """BEGIN:VTIMEZONE
TZID:Eastern Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def event(text: str) -> str:
    return f"BEGIN:VEVENT\n{text.strip()}\nEND:VEVENT\n"


def read(*parts: str, zone: str = "UTC") -> Reading:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{''.join(parts)}END:VCALENDAR\n"
    return occurrences(text, zone=zone, since=SINCE, until=UNTIL)


def begins(*parts: str, zone: str = "UTC") -> list[str]:
    return [f"{one.starts_at:%Y-%m-%d %H:%M}" for one in read(*parts, zone=zone).found]


def some_rule(dice: random.Random) -> str:
    freq = dice.choice(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
    parts = [f"FREQ={freq}"]
    if dice.random() < 0.5:
        parts.append(f"INTERVAL={dice.randrange(1, 5)}")
    if dice.random() < 0.4:
        days = dice.sample(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), dice.randrange(1, 4))
        if freq in ("MONTHLY", "YEARLY") and dice.random() < 0.6:
            days = [f"{dice.choice((1, 2, 3, 4, 5, -1, -2))}{one}" for one in days]
        parts.append("BYDAY=" + ",".join(days))
    if dice.random() < 0.3:
        months = sorted(dice.sample(range(1, 13), 3))
        parts.append("BYMONTH=" + ",".join(map(str, months)))
    if freq != "WEEKLY" and dice.random() < 0.3:
        days = [str(dice.choice((1, 15, 29, 31, -1, -2))) for _ in range(2)]
        parts.append("BYMONTHDAY=" + ",".join(days))
    if any(one.startswith("BY") for one in parts) and dice.random() < 0.3:
        parts.append(f"BYSETPOS={dice.choice((1, 2, -1))}")
    if freq == "WEEKLY" and dice.random() < 0.4:
        parts.append("WKST=" + dice.choice(("SU", "MO", "WE")))
    if dice.random() < 0.4:
        parts.append(f"COUNT={dice.randrange(1, 40)}")
    return ";".join(parts)


def test_random_rules_fall_where_another_reader_says() -> None:
    dice = random.Random(int(os.environ.get("RULES", "11")))
    for _ in range(100):
        text = some_rule(dice)
        first = datetime(2024, dice.randrange(1, 13), dice.randrange(1, 29), 9, 30, tzinfo=UTC)
        rule = Rule.read(Line(1, "RRULE", {}, text), first)
        mine = [
            one for one in rule.beginnings(first, SINCE, UNTIL, Budget()) if SINCE <= one <= UNTIL
        ]
        theirs = rrulestr(text, dtstart=first).between(SINCE, UNTIL, inc=True)
        assert mine == theirs, (text, first)


def test_the_clock_on_the_wall_stays_by_a_zone_the_calendar_describes_itself() -> None:
    weekly = event(
        "UID:1\nDTSTART;TZID=Eastern Standard Time:20070307T090000\nDURATION:PT1H\n"
        "RRULE:FREQ=MONTHLY;BYDAY=2TU"
    )
    found = begins(EASTERN, weekly)
    assert found[:6] == [
        "2026-11-10 14:00",
        "2026-12-08 14:00",
        "2027-01-12 14:00",
        "2027-02-09 14:00",
        "2027-03-09 14:00",
        "2027-04-13 13:00",
    ]


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "Europe/Berlin"),
        ("/citadel.org/20210210_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("Europe/Kyiv", "Europe/Kyiv"),
    ],
)
def test_a_zone_is_known_by_the_end_of_its_name(name: str, zone: str) -> None:
    found = read(event(f"UID:1\nDTSTART;TZID={name}:20261201T090000\nDURATION:PT1H"))
    assert [one.zone for one in found.found] == [zone]


def test_moved_canceled_left_out_and_further_dates() -> None:
    found = read(
        event(
            "UID:1\nSUMMARY:Chess\\, for all\nLOCATION:Hall\nURL:https://example.org/c\n"
            "DTSTART;TZID=America/New_York:20261201T180000\nDTEND;TZID=America/New_York:20261201T190000\n"
            "RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=America/New_York:20261208T180000\n"
            "RDATE;TZID=America/New_York:20261203T180000"
        ),
        event(
            "UID:1\nRECURRENCE-ID;TZID=America/New_York:20261215T180000\nSUMMARY:Chess late\n"
            "DTSTART;TZID=America/New_York:20261215T200000\nDURATION:PT1H"
        ),
        event(
            "UID:1\nRECURRENCE-ID;TZID=America/New_York:20261222T180000\nSUMMARY:Chess\n"
            "DTSTART;TZID=America/New_York:20261222T180000\nDURATION:PT1H\nSTATUS:CANCELLED"
        ),
    ).found
    assert [(f"{one.starts_at:%m-%d %H}", one.title, one.is_canceled) for one in found] == [
        ("12-01 23", "Chess, for all", False),
        ("12-03 23", "Chess, for all", False),
        ("12-16 01", "Chess late", False),
        ("12-22 23", "Chess", True),
        ("12-29 23", "Chess, for all", False),
    ]
    assert found[2].recurrence == datetime(2026, 12, 15, 23, tzinfo=UTC)


def test_a_day_named_to_be_left_out_is_left_out() -> None:
    text = "UID:1\nDTSTART:20261201T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20261202"
    assert begins(event(text)) == ["2026-12-01 09:00", "2026-12-03 09:00"]


def test_of_two_tellings_the_later_one_counts() -> None:
    old = "UID:1\nSEQUENCE:2\nDTSTART:20261201T090000Z\nDURATION:PT1H"
    new = "UID:1\nSEQUENCE:3\nDTSTART:20261202T090000Z\nDURATION:PT1H"
    assert begins(event(new), event(old)) == ["2026-12-02 09:00"]


def test_one_event_that_cannot_be_followed_is_told_and_the_rest_is_there() -> None:
    odd = event("UID:2\nDTSTART:20261201T090000Z\nRRULE:FREQ=HOURLY")
    plain = event("UID:1\nDTSTART:20261201T090000Z\nDURATION:PT1H")
    found = read(odd, plain)
    assert [one.uid for one in found.found] == ["1"]
    assert [one.line for one in found.troubles] == [6]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=999999",
        "FREQ=DAILY;COUNT=999999",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
    ],
)
def test_a_rule_without_end_or_dates_is_done_with_at_once(rule: str) -> None:
    began = time.process_time()
    read(event(f"UID:1\nDTSTART:19000101T000000Z\nDURATION:PT1H\nRRULE:{rule}"))
    assert time.process_time() - began < 1


def test_thousands_of_endless_rules_are_refused_before_they_hurt() -> None:
    many = [
        event(f"UID:{n}\nDTSTART:20000101T000000Z\nDURATION:PT1M\nRRULE:FREQ=DAILY")
        for n in range(9_000)
    ]
    began = time.process_time()
    with pytest.raises(NotACalendar):
        read(*many)
    assert time.process_time() - began < 3


PIECES = st.sampled_from(
    [
        *("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "UID:1", "UID:2"),
        *("DTSTART:20261201T090000Z", "DTSTART;TZID=X:20261201T090000", "DTEND:20261201T100000Z"),
        *("DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=DAILY", "RRULE:FREQ=MONTHLY;BYDAY=-1SU"),
        *("RRULE:FREQ=YEARLY;BYSETPOS=-1;BYDAY=MO", "EXDATE:20261202T090000Z", "DURATION:P1W"),
        *("RECURRENCE-ID:20261202T090000Z", "RDATE:20270101T000000Z/PT1H", "TZID:X"),
        *("BEGIN:STANDARD", "END:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+9999", "SUMMARY:x"),
        *("DTSTART:00010101T000000Z", "DTSTART:99991231T235959Z", "RRULE:COUNT=0", ":", " folded"),
    ]
)


@given(st.lists(PIECES, max_size=30))
@settings(deadline=1000)
def test_no_order_of_lines_breaks_it(lines: list[str]) -> None:
    try:
        read("".join(f"{one}\n" for one in lines))
    except NotACalendar:
        return


def test_only_what_is_wanted_is_read_from_a_long_past() -> None:
    text = "UID:1\nDTSTART:19700101T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"
    found = read(event(text)).found
    assert found[0].starts_at == SINCE + timedelta(hours=9)
    assert len(found) == 365
