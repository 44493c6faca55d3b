"""Feeds: what is public in three forms, a series with its exceptions, secret addresses, ETags."""

import json
from datetime import date, time, timedelta
from typing import Any

import icalendar
import pytest
from django.test import Client
from django.utils import timezone

from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.programs import actions, asks, queries
from holt.programs.models import Feed, Session
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def soon() -> date:
    return timezone.now().date() + timedelta(days=20)


def read(client: Client, address: str) -> icalendar.Calendar:
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return icalendar.Calendar.from_ical(answer.content)


def test_the_public_feed_holds_what_is_public_and_nothing_else(client: Client) -> None:
    at = make.table("active")
    row = make.event(at, on=soon())
    make.session(at, on=soon(), title="Our planning")
    found = read(client, "/events/feed.ics").events
    assert [(str(one["SUMMARY"]), one.start) for one in found] == [("English class", row.starts_at)]
    assert str(found[0]["UID"]).startswith(f"session-{row.pk}@")
    listed = json.loads(client.get("/events/feed.json").content)["itemListElement"]
    assert [one["name"] for one in listed] == ["English class"]
    assert b"English class" in client.get("/events/feed.rss").content
    assert client.get("/events/feed.exe").status_code == 404


@pytest.mark.parametrize(
    "query", ["?q=nothing", "?audience=veterans", "?place=1", "?organization=0", "?program=x"]
)
def test_a_feed_is_narrowed_as_the_page_is(client: Client, query: str) -> None:
    at = make.table("active")
    make.event(at, on=soon())
    assert read(client, f"/events/feed.ics{query}").events == []


def test_a_reader_that_has_it_is_told_so_until_something_changes(client: Client) -> None:
    at = make.table("active")
    row = make.event(at, on=soon())
    first = client.get("/events/feed.ics")
    same = {"HTTP_IF_NONE_MATCH": first["ETag"]}
    assert client.get("/events/feed.ics", **same).status_code == 304
    actions.cancel_session(at.ines, asks.CancelSessionAsk(row.pk, "Snow"), now=NOON)
    again = client.get("/events/feed.ics", **same)
    assert again.status_code == 200
    assert icalendar.Calendar.from_ical(again.content).events[0]["STATUS"] == "CANCELLED"


def test_a_series_is_one_event_with_its_exceptions(client: Client) -> None:
    at = make.table("active")
    days = [date(2030, 10, day) for day in (7, 14, 21, 28)] + [date(2030, 11, 4)]
    first = make.event(at, on=days[0], every="week", count=5, skipped=(days[1],))
    _first, third, fourth, fifth = Session.objects.order_by("starts_at")
    ask: Any = asks.EditSessionAsk(
        third.pk, third.title, date(2030, 10, 22), time(17), time(18), zone=third.zone
    )
    actions.edit_session(at.ines, ask, now=NOON)
    actions.cancel_session(at.ines, asks.CancelSessionAsk(fourth.pk, "Snow"), now=NOON)
    whole, *others = read(client, f"/programs/{first.program_id}/feed.ics").events
    assert whole["RRULE"] == {"FREQ": ["WEEKLY"], "COUNT": [5]}
    assert whole.start == first.starts_at
    assert [one.dt.date() for one in whole["EXDATE"].dts] == [days[1]]
    third.refresh_from_db()
    assert [(one["RECURRENCE-ID"].dt.date(), one.start, str(one["STATUS"])) for one in others] == [
        (days[2], third.starts_at, "CONFIRMED"),
        (days[3], fourth.starts_at, "CANCELLED"),
    ]
    assert {str(one["UID"]) for one in others} == {str(whole["UID"])}
    assert expanded(whole, others) == sorted([first.starts_at, third.starts_at, fifth.starts_at])


def expanded(whole: Any, others: list[Any]) -> list[Any]:
    """The instants a reader makes of the rule, its left-out days and its exceptions."""
    from dateutil.rrule import rrulestr

    local = whole.start.replace(tzinfo=None)
    zone = whole.start.tzinfo
    days = rrulestr(whole["RRULE"].to_ical().decode(), dtstart=local)
    gone = {one.dt.replace(tzinfo=None) for one in whole["EXDATE"].dts}
    gone |= {one["RECURRENCE-ID"].dt.replace(tzinfo=None) for one in others}
    usual = [one.replace(tzinfo=zone) for one in days if one not in gone]
    return sorted(usual + [one.start for one in others if one["STATUS"] != "CANCELLED"])


def test_a_secret_address_shows_the_sessions_until_it_is_closed(client: Client) -> None:
    at = make.table("active")
    make.session(at, on=soon(), title="Our planning")
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.post(f"/partnerships/{at.id}/open-feed/").content.decode()
    address = page.split("<code>")[1].split("</code>")[0]
    path = "/" + address.split("/", 3)[3]
    reader = Client()
    assert [str(one["SUMMARY"]) for one in read(reader, path).events] == ["Our planning"]
    assert reader.get("/calendar/partnership/a-guess.ics").status_code == 404
    feed = Feed.objects.get()
    assert feed.key_hash not in path
    client.post(f"/feeds/{feed.pk}/close-feed/")
    assert reader.get(path).status_code == 404


def test_an_address_shows_no_more_than_its_opener_may_see_today(client: Client) -> None:
    at = make.table("active")
    make.session(at, on=soon())
    made = actions.open_feed(at.ines, asks.OpenFeedAsk("partnership", at.id), now=NOON)
    path = f"/calendar/partnership/{made.secret}.ics"
    assert len(read(client, path).events) == 1
    person = Person.objects.get(pk=at.ines.person_id)
    person.memberships.update(ended_at=NOON)
    assert read(client, path).events == []


def test_many_lines_say_what_one_line_says() -> None:
    """Read as plain values or as rows, an event is the same; also at an unlisted partner's."""
    at = make.table("active")
    hall = make.place(at.employer, "Hall", city="Marlow")
    make.event(at, on=soon(), place_id=hall.pk, host_id=at.employer.pk, language="es", capacity=3)
    for is_public in (True, False):
        type(at.employer).objects.filter(pk=at.employer.pk).update(is_public=is_public)
        rows = queries.events(NOBODY)
        one = [queries.event_line(row) for row in queries.with_places(rows)]
        assert queries.event_lines(rows, 10) == one


def test_a_row_of_the_calendar_says_where_as_its_page_does() -> None:
    at = make.table("active")
    hall = make.place(at.employer, "Hall", address="1 Mill Lane", city="Marlow")
    make.event(at, on=soon(), place_id=hall.pk, place_text="Room 4")
    for is_public in (True, False):
        type(at.employer).objects.filter(pk=at.employer.pk).update(is_public=is_public)
        (row,) = queries.with_places(queries.events(NOBODY))
        assert queries.where_public(row) == queries.event_line(row).where
        (bare,) = queries.event_lines(queries.events(NOBODY), 10, counted=False)
        assert bare == queries.event_line(row)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("on_from=2030-01-01&on_to=2030-01-01", 1),
        ("on_from=2030-01-02", 0),
        ("on_to=2029-12-31", 0),
        ("on_from=0001-01-01&on_to=9999-12-31", 1),
        ("on_from=9999-12-31", 0),
    ],
)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_days_are_those_on_the_wall_at_both_ends_of_the_world(
    client: Client, query: str, found: int, zone: str
) -> None:
    make.event(make.table("active"), on=date(2030, 1, 1), zone=zone)
    assert len(read(client, f"/events/feed.ics?{query}").events) == found
