"""The programs room's pages, files, feed and API, through their addresses."""

import csv
import io
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from holt.people.actions import make_feed_key
from holt.people.asks import MakeFeedKeyAsk
from holt.people.models import Person
from holt.programs import actions, asks
from holt.programs.models import Session
from tests import make
from tests.make import NOON
from tests.standards.test_icalendar import read

pytestmark = pytest.mark.django_db
PLAN = {
    "title": "English class",
    "on": "2026-12-01",
    "begins": "18:00",
    "ends": "19:30",
    "every": "week",
    "count": "3",
    "by_turns": "on",
    "zone": "America/New_York",
}


def signed_in(client: Client, viewer: object) -> Client:
    client.force_login(Person.objects.get(pk=viewer.person_id))  # type: ignore[attr-defined]
    return client


def test_a_series_is_planned_on_one_page(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    page = f"/partnerships/{at.id}/schedule/"
    assert client.get(page).status_code == 200
    answer = client.post(page, PLAN)
    assert (answer.status_code, answer["Location"]) == (302, f"/partnerships/{at.id}/sessions/")
    assert [one.host.organization.name for one in Session.objects.order_by("starts_at")] == [
        "Marlow City Library",
        "Kestrel Castings",
        "Marlow City Library",
    ]


def test_what_is_wrong_is_said_at_its_field(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    answer = client.post(f"/partnerships/{at.id}/schedule/", PLAN | {"ends": "17:00"})
    assert answer.status_code == 422
    assert "The end comes before the start" in answer.content.decode()


def test_the_list_its_file_and_one_session(client: Client) -> None:
    at = make.table("active")
    row = make.held_session(at, date(2026, 11, 3), host_id=at.employer.pk, place_text="Room 4")
    signed_in(client, at.maya)
    page = client.get(f"/partnerships/{at.id}/sessions/").content.decode()
    assert "English class" in page and "turn to host" in page
    text = client.get(f"/partnerships/{at.id}/sessions/?format=csv").content.decode("utf-8-sig")
    assert [
        (one["Session"], one["Host"], one["Came"]) for one in csv.DictReader(io.StringIO(text))
    ] == [("English class", "Kestrel Castings", "12")]
    assert "Room 4" in client.get(f"/sessions/{row.pk}/").content.decode()


def test_who_came_is_counted_on_a_page(client: Client) -> None:
    at = make.table("active")
    yesterday = timezone.now().date() - timedelta(days=1)
    row = make.session(at, on=yesterday)
    signed_in(client, at.ines)
    assert client.get(f"/sessions/{row.pk}/hold/").status_code == 200
    answer = client.post(f"/sessions/{row.pk}/hold/", {"attended": "9", "version": "1"})
    row.refresh_from_db()
    assert (answer.status_code, row.state, row.attended) == (302, "held", 9)


def test_a_session_is_changed_and_called_off_on_its_pages(client: Client) -> None:
    at = make.table("active")
    row = make.session(at)
    signed_in(client, at.ines)
    assert 'value="18:00' in client.get(f"/sessions/{row.pk}/edit-session/").content.decode()
    posted = PLAN | {"title": "English at noon", "begins": "12:00", "ends": "13:00", "version": "1"}
    assert client.post(f"/sessions/{row.pk}/edit-session/", posted).status_code == 302
    assert client.get(f"/sessions/{row.pk}/cancel-session/").status_code == 200
    answer = client.post(f"/sessions/{row.pk}/cancel-session/", {"reason": "Snow"})
    row.refresh_from_db()
    assert (answer.status_code, row.title, row.state) == (302, "English at noon", "canceled")


def test_the_partnerships_page_shows_what_comes_and_whose_turn_it_is(client: Client) -> None:
    at = make.table("active")
    soon = timezone.now().date() + timedelta(days=3)
    make.session(at, on=soon, host_id=at.library.pk)
    signed_in(client, at.maya)
    page = client.get(f"/partnerships/{at.id}/").content.decode()
    assert "English class" in page
    assert "it is Kestrel Castings's turn to host" in page


@pytest.mark.parametrize(
    "path", ["/partnerships/{p}/sessions/", "/sessions/{s}/", "/sessions/{s}/hold/"]
)
def test_strangers_are_turned_away(client: Client, path: str) -> None:
    at = make.table("active")
    row = make.session(at)
    url = path.format(p=at.id, s=row.pk)
    assert client.get(url).status_code == 302
    signed_in(client, make.member_of(make.organization("Other"), name="Tom Reed"))
    answer = client.get(url)
    assert answer.status_code in (403, 404)
    assert "English class" not in answer.content.decode()


def test_the_calendar_reads_back(client: Client) -> None:
    at = make.table("active", now=timezone.now())
    soon = timezone.now().date() + timedelta(days=3)
    row = make.session(at, on=soon, place_text="Room 4, left")
    key = make_feed_key(at.ines, MakeFeedKeyAsk(), now=NOON).secret
    answer = client.get(f"/calendar/{key}.ics")
    found = {one["UID"].split("-")[0]: one for one in read(answer.content)}
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert sorted(found) == ["agreement_ends", "commitment", "renewal_talk", "review", "session"]
    assert found["session"]["LOCATION"] == "Room 4, left"
    here = row.starts_at.astimezone(ZoneInfo(row.zone))
    assert found["session"][f"DTSTART;TZID={row.zone}"] == f"{here:%Y%m%dT%H%M%S}"
    assert found["session"]["URL"].endswith(f"/sessions/{row.pk}/")


def test_a_canceled_session_keeps_its_uid_and_says_so(client: Client) -> None:
    at = make.table("active", now=timezone.now())
    row = make.session(at, on=timezone.now().date() + timedelta(days=3))
    key = make_feed_key(at.ines, MakeFeedKeyAsk(), now=NOON).secret
    before = read(client.get(f"/calendar/{key}.ics").content)
    actions.cancel_session(at.ines, asks.CancelSessionAsk(row.pk, "Snow"), now=timezone.now())
    after = read(client.get(f"/calendar/{key}.ics").content)
    (one,), (other,) = (
        [event for event in events if event["UID"].startswith("session-")]
        for events in (before, after)
    )
    assert (one["UID"], one["STATUS"]) == (other["UID"], "CONFIRMED")
    assert (other["STATUS"], int(other["SEQUENCE"])) == ("CANCELLED", int(one["SEQUENCE"]) + 1)


def test_a_wrong_key_opens_nothing(client: Client) -> None:
    assert client.get("/calendar/nothing.ics").status_code == 404


def test_programs_read_sessions_and_plan_them(client: Client) -> None:
    at = make.table("active")
    row = make.session(at)
    signed_in(client, at.ines)
    items = client.get("/api/v1/sessions?state=planned").json()["items"]
    assert [(one["id"], one["title"], one["state"]) for one in items] == [
        (row.pk, "English class", "planned")
    ]
    assert client.get(f"/api/v1/sessions/{row.pk}")["ETag"] == '"1"'


def test_times_are_those_of_the_place(client: Client) -> None:
    at = make.table("active")
    row = make.session(at, zone="America/Los_Angeles", on=date(2026, 12, 1))
    assert row.starts_at == datetime.fromisoformat("2026-12-02T02:00:00+00:00")
    signed_in(client, at.ines)
    page = client.get(f"/sessions/{row.pk}/").content.decode()
    assert "6 p.m." in page and "America/Los Angeles" in page
