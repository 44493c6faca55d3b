"""A calendar as we write it, read back by its structure."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.standards.icalendar import Event, NotAnEvent, calendar, escaped, folded

STAMP = datetime(2026, 11, 20, 12, tzinfo=UTC)


def read(made: bytes) -> list[dict[str, str]]:
    """The events of a calendar: unfolded, split, unescaped. Fails on a broken line."""
    assert made.endswith(b"\r\n")
    assert all(len(one) <= 75 for one in made.split(b"\r\n"))
    assert b"\n" not in made.replace(b"\r\n", b"")
    lines = made.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert (lines[0], lines[1], lines[-1]) == ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _colon, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            found[-1][name] = plain(value)
    return found


def plain(value: str) -> str:
    out, rest = "", iter(value)
    for c in rest:
        out += {"n": "\n", "N": "\n"}.get(d := next(rest), d) if c == "\\" else c
    return out


def test_a_day_and_an_instant() -> None:
    here = timezone(timedelta(hours=-5))
    made = calendar(
        "Inés, her dates",
        [
            Event(uid="review-3@holt.example", summary="Review; “English”", on=date(2026, 12, 31)),
            Event(
                uid="session-7@holt.example",
                summary="Class",
                starts_at=datetime(2026, 12, 1, 18, tzinfo=here),
                ends_at=datetime(2026, 12, 1, 19, 30, tzinfo=here),
                description="First line\nsecond, line",
                location="Room 2; left",
                url="https://holt.example/sessions/7/",
                sequence=2,
                is_canceled=True,
            ),
        ],
        stamp=STAMP,
    )
    assert read(made) == [
        {
            "UID": "review-3@holt.example",
            "DTSTAMP": "20261120T120000Z",
            "SEQUENCE": "0",
            "DTSTART;VALUE=DATE": "20261231",
            "DTEND;VALUE=DATE": "20270101",
            "SUMMARY": "Review; “English”",
            "STATUS": "CONFIRMED",
            "TRANSP": "TRANSPARENT",
            "END": "VEVENT",
        },
        {
            "UID": "session-7@holt.example",
            "DTSTAMP": "20261120T120000Z",
            "SEQUENCE": "2",
            "DTSTART": "20261201T230000Z",
            "DTEND": "20261202T003000Z",
            "SUMMARY": "Class",
            "DESCRIPTION": "First line\nsecond, line",
            "LOCATION": "Room 2; left",
            "URL": "https://holt.example/sessions/7/",
            "STATUS": "CANCELLED",
            "TRANSP": "OPAQUE",
            "END": "VEVENT",
        }
        | {"END": "VCALENDAR"},
    ]


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    made = calendar("c", [Event(uid="u", summary=text, on=date(2026, 1, 1))], stamp=STAMP)
    alike = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in alike if c in "\n\t" or c.isprintable() or ord(c) > 0x9F)
    assert read(made)[0]["SUMMARY"] == kept.encode("utf-8", "replace").decode()


def test_no_text_can_begin_a_line_of_its_own() -> None:
    assert escaped("a\r\nEND:VEVENT") == "a\\nEND:VEVENT"


def test_a_fold_never_cuts_a_character() -> None:
    parts = folded("SUMMARY:" + "ñ" * 100).split(b"\r\n ")
    assert "".join(one.decode() for one in parts) == "SUMMARY:" + "ñ" * 100 + "\r\n"


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"on": date(2026, 1, 1), "starts_at": STAMP},
        {"starts_at": datetime(2026, 1, 1)},  # noqa: DTZ001
        {"starts_at": STAMP, "ends_at": STAMP - timedelta(hours=1)},
    ],
)
def test_what_is_no_event_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(NotAnEvent):
        Event(uid="u", summary="s", **wrong)  # type: ignore[arg-type]


def test_a_stretch_of_days_ends_where_the_next_day_begins() -> None:
    """RFC 5545 §3.6.1: DTEND of days is the day after the last."""
    one = Event(uid="1", summary="x", on=date(2027, 1, 11), last_on=date(2027, 1, 29))
    text = calendar("x", [one], stamp=datetime(2027, 1, 1, tzinfo=UTC)).decode()
    assert "DTSTART;VALUE=DATE:20270111" in text and "DTEND;VALUE=DATE:20270130" in text
    with pytest.raises(NotAnEvent):
        Event(uid="1", summary="x", on=date(2027, 1, 11), last_on=date(2027, 1, 10))
