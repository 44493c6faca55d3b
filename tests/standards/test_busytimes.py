"""Another calendar's busy times: read as others' libraries read them, refused by line."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.standards.busytimes import Named, NotACalendar, busy_times, named_times

SINCE, UNTIL = datetime(2026, 11, 1, tzinfo=UTC), datetime(2027, 11, 1, tzinfo=UTC)


def calendar(*lines: str) -> str:
    inside = "".join(f"{one}\r\n" for one in lines)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n{inside}END:VEVENT\r\nEND:VCALENDAR\r\n"


def read(*lines: str) -> list[str]:
    found = busy_times(calendar(*lines), zone="America/New_York", since=SINCE, until=UNTIL)
    return [
        f"{begins:%m-%d %H:%M}/{(ends - begins) / timedelta(hours=1):g}" for begins, ends in found
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("DTSTART:20261201T230000Z", "DTEND:20261202T003000Z"), ["12-01 23:00/1.5"]),
        (("DTSTART:20261201T180000", "DURATION:PT1H"), ["12-01 23:00/1"]),
        (("DTSTART;TZID=Europe/Berlin:20261201T180000", "DURATION:PT2H"), ["12-01 17:00/2"]),
        (("DTSTART;VALUE=DATE:20261225",), ["12-25 05:00/24"]),
        (("DTSTART:20261201T230000Z", "DTEND:20261202T000000Z", "STATUS:CANCELLED"), []),
        (("DTSTART:20261201T230000Z", "DTEND:20261202T000000Z", "TRANSP:TRANSPARENT"), []),
        (
            ("DTSTART;TZID=America/New_York:20270308T090000", "DURATION:PT1H",
             "RRULE:FREQ=WEEKLY;COUNT=2"),
            ["03-08 14:00/1", "03-15 13:00/1"],
        ),
        (
            ("DTSTART:20261201T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3",
             "EXDATE:20261202T090000Z"),
            ["12-01 09:00/1", "12-03 09:00/1"],
        ),
        (
            ("DTSTART:20261201T090000Z", "DURATION:PT1H",
             "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261204T000000Z"),
            ["12-01 09:00/1", "12-03 09:00/1"],
        ),
        (
            ("DTSTART:20270131T090000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;COUNT=2"),
            ["01-31 09:00/1", "03-31 09:00/1"],
        ),
    ],
)  # fmt: skip
def test_what_is_busy(lines: tuple[str, ...], found: list[str]) -> None:
    assert read(*lines) == found


def test_a_long_line_is_unfolded() -> None:
    assert read("DTSTART:2026", " 1201T230000Z", "DURATION:PT1H") == ["12-01 23:00/1"]


def test_a_moved_occurrence_leaves_its_old_place_free() -> None:
    text = calendar("DTSTART:20261201T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2")
    moved = "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20261202T090000Z\r\nDTSTART:20261202T150000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
    text = text.replace("END:VCALENDAR", moved + "END:VCALENDAR")
    found = busy_times(text, zone="UTC", since=SINCE, until=UNTIL)
    assert [one[0].hour for one in found] == [9, 15]


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        (("DTSTART:20261301T090000Z",), 5),
        (("DTSTART;TZID=Nowhere/Land:20261201T090000",), 5),
        (("DTSTART:20261201T090000Z", "RRULE:FREQ=YEARLY;BYWEEKNO=20"), 6),
        (("DTSTART:20261201T090000Z", "RRULE:FREQ=SECONDLY"), 6),
        (("DTSTART:20261201T090000Z", "no colon here"), 6),
    ],
)
def test_what_cannot_be_followed_is_refused_by_its_line(lines: tuple[str, ...], at: int) -> None:
    with pytest.raises(NotACalendar) as refused:
        read(*lines)
    assert refused.value.line == at


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    for one in (text, calendar(text), calendar("DTSTART:20261201T090000Z", f"RRULE:{text}")):
        try:
            busy_times(one, zone="UTC", since=SINCE, until=UNTIL)
        except NotACalendar:
            continue


def test_a_calendar_that_is_meant_to_be_shown_is_read_with_its_titles() -> None:
    """What repeats is followed; a day that ends at midnight is not carried into the next."""
    text = (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270104\r\n"
        "SUMMARY:Assembly\\; all\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nTRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    since, until = datetime(2027, 1, 1, tzinfo=UTC), datetime(2027, 2, 1, tzinfo=UTC)
    found = named_times(text, zone="America/New_York", since=since, until=until)
    days = [date(2027, 1, 4), date(2027, 1, 11)]
    assert found == tuple(Named("Assembly; all", day, day) for day in days)
