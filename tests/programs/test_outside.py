"""Calendars of others in the public one: read, told once, named with where they are from."""

import time as clock_time
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta

import pytest
from django.test import Client

from holt.connectors.fetching import Allowed, Fetcher
from holt.kernel import clock, fetching
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.fetching import Fetched
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role, Viewer
from holt.programs import actions, asks, jobs, queries
from holt.programs.models import OutsideCalendar, OutsideEvent, Session
from tests import make
from tests.connectors.serving import Server, serving, text

pytestmark = pytest.mark.django_db
NOW = clock.now().replace(microsecond=0)
SOON = (NOW + timedelta(days=9)).replace(hour=23, minute=0, second=0)


def entry(title: str, at: datetime = SOON, **more: str) -> str:
    lines = {"UID": title, "LOCATION": "Town hall", **more}
    inside = "".join(f"{name.replace('_', '-')}:{value}\r\n" for name, value in lines.items())
    return (
        f"BEGIN:VEVENT\r\nSUMMARY:{title}\r\nDTSTART:{at:%Y%m%dT%H%M%SZ}\r\nDURATION:PT1H\r\n"
        f"{inside}END:VEVENT\r\n"
    )


def calendar(*entries: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{''.join(entries)}END:VCALENDAR\r\n".encode()


def followed(name: str, *entries: str, library: object = None) -> OutsideCalendar:
    """A calendar that is followed and was read."""
    home = library or make.organization(f"Library of {name}")
    ask = asks.FollowOutsideAsk(home.pk, name, f"https://{name.lower()}.example.org/x.ics")  # type: ignore[attr-defined]
    viewer = Viewer(person_id=None, roles={home.pk: Role.STAFF})  # type: ignore[attr-defined]
    row = actions.follow_outside(viewer, ask, now=NOW)
    actions.keep_outside(row.pk, Fetched(calendar(*entries)), NOW)
    row.refresh_from_db()
    return row


def shown() -> list[tuple[str, str]]:
    rows = queries.elsewhere_with_details(queries.elsewhere(NOBODY, NOW))
    return [(one.title, one.also) for one in rows]


def ours(**changes: object) -> Session:
    """A public session of ours at `SOON`."""
    at = make.table("active")
    values = {
        "on": SOON.date(),
        "begins": time(23),
        "ends": time(23, 59),
        "zone": "UTC",
        "place_text": "Town hall",
        "title": "Chess club",
    } | changes
    return make.event(at, now=NOW, **values)


def test_everyone_finds_their_events_named_with_the_calendar(client: Client) -> None:
    followed("Museum", entry("Night of lights", URL="https://museum.example.org/lights"))
    page = client.get("/events/elsewhere/").content.decode()
    assert 'href="https://museum.example.org/lights"' in page
    assert "Museum" in page
    assert "/events/elsewhere/" in client.get("/events/").content.decode()


def test_what_two_calendars_announce_is_shown_once_with_the_other_named() -> None:
    followed("Museum", entry("Night of lights"))
    followed("School", entry("The Night of Lights", LOCATION="Town hall, Main St"))
    assert shown() == [("Night of lights", "School")]


def test_what_we_announce_ourselves_is_shown_with_us_alone(client: Client) -> None:
    session = ours()
    followed("Museum", entry("Chess club", URL="https://museum.example.org/chess"))
    assert shown() == []
    page = client.get(f"/events/{session.pk}/").content.decode()
    assert "Also in" in page
    assert 'href="https://museum.example.org/chess"' in page


def test_our_own_feed_read_back_shows_nothing_twice(client: Client) -> None:
    ours()
    feed = client.get("/events/feed.ics").content
    row = followed("Museum")
    actions.keep_outside(row.pk, Fetched(feed), NOW)
    assert OutsideEvent.objects.count() == 1
    assert shown() == []


def test_when_ours_is_called_off_theirs_stands_by_itself_again() -> None:
    session = ours()
    followed("Museum", entry("Chess club"))
    assert shown() == []
    Session.objects.filter(pk=session.pk).update(state="canceled", reason="Snow")
    actions.match_outside(NOW)
    assert shown() == [("Chess club", "")]


def test_a_changed_calendar_moves_adds_and_takes_away() -> None:
    row = followed("Museum", entry("One"), entry("Two"))
    later = SOON + timedelta(days=1)
    actions.keep_outside(row.pk, Fetched(calendar(entry("Two", later), entry("Three"))), NOW)
    assert [one[0] for one in shown()] == ["Three", "Two"]
    told = Happening.objects.filter(name="programs.outside_read").latest("pk")
    assert (told.facts["came"], told.facts["went"]) == (1, 1)


def test_a_series_has_its_dates_and_those_canceled_are_not_shown() -> None:
    series = entry("Story time", RRULE="FREQ=WEEKLY;COUNT=4")
    second = SOON + timedelta(days=7)
    off = entry("Story time", second, RECURRENCE_ID=f"{second:%Y%m%dT%H%M%SZ}", STATUS="CANCELLED")
    followed("Museum", series, off)
    assert len(shown()) == 3


def test_an_event_that_cannot_be_followed_is_counted_and_the_others_are_there() -> None:
    row = followed("Museum", entry("One"), entry("Odd", RRULE="FREQ=SECONDLY"))
    assert [one[0] for one in shown()] == ["One"]
    assert (row.passed_over, row.trouble) == (1, "")
    assert row.passed_line is not None


def test_what_is_no_calendar_is_told_and_what_was_there_stays() -> None:
    row = followed("Museum", entry("One"))
    for _ in range(2):
        actions.keep_outside(row.pk, Fetched(b"<html>\r\n"), NOW)
    row.refresh_from_db()
    assert (row.trouble, row.trouble_facts["line"]) == ("not_a_calendar_of_events", 1)
    assert [one[0] for one in shown()] == ["One"]
    assert Happening.objects.filter(name="programs.outside_not_read").count() == 1


def test_hostile_texts_and_addresses_are_kept_clean() -> None:
    odd = entry("A\x00B" + "x" * 900, URL="javascript:alert(1)", LOCATION="\x1b[31m" + "y" * 900)
    followed("Museum", odd)
    row = OutsideEvent.objects.get()
    assert (len(row.title), len(row.place), row.url) == (300, 300, "")
    assert row.title.startswith("ABx")


def test_no_longer_followed_its_events_go_and_the_other_calendars_stand() -> None:
    row = followed("Museum", entry("Night of lights"))
    followed("School", entry("Night of lights"))
    viewer = Viewer(roles={row.organization_id: Role.STAFF})
    actions.unfollow_outside(viewer, asks.UnfollowOutsideAsk(row.pk), now=NOW)
    assert [one[0] for one in shown()] == ["Night of lights"]
    assert OutsideEvent.objects.get().calendar.name == "School"


def test_only_staff_follow_and_only_they_see_the_address(client: Client) -> None:
    row = followed("Museum", entry("One"))
    for viewer in (NOBODY, Viewer(person_id=1, roles={row.organization_id: Role.VIEWER})):
        with pytest.raises((NotAllowed, Exception)):
            ask = asks.FollowOutsideAsk(row.organization_id, "x", "https://x.example.org/")
            actions.follow_outside(viewer, ask, now=NOW)
        with pytest.raises(NotFound):
            queries.outside_to_change(viewer, row.pk)
        assert not queries.outside_calendars(viewer).exists()
    assert "museum.example.org/x.ics" not in client.get("/events/elsewhere/").content.decode()


def test_one_address_is_followed_once() -> None:
    row = followed("Museum")
    with pytest.raises(Refused) as refused:
        ask = asks.FollowOutsideAsk(row.organization_id, "Again", row.address)
        actions.follow_outside(Viewer(roles={row.organization_id: Role.STAFF}), ask, now=NOW)
    assert refused.value.code == "follows_outside_already"


@pytest.fixture
def museum() -> Iterator[Server]:
    with serving({"/x.ics": text(calendar(entry("Night of lights")), ETag='"1"')}) as server:
        before = fetching.fill(Fetcher((Allowed.read(server.place),)))
        yield server
        fetching.fill(before)  # type: ignore[arg-type]


def test_the_pages_follow_and_the_worker_reads(museum: Server, work: Callable[[], int]) -> None:
    library, person = make.organization(), make.person()
    make.membership(library, Role.STAFF, person)
    browser = Client()
    browser.force_login(person)
    address = f"http://{museum.place}/x.ics"
    given = {"name": "Museum", "address": address, "organization_id": library.pk}
    browser.post("/outside-calendars/follow/", given)
    work()
    row = OutsideCalendar.objects.get()
    assert row.events.count() == 1
    assert "127.0.0.1" in browser.get("/outside-calendars/").content.decode()
    museum.pages["/x.ics"] = text(b"", status=503)
    jobs.read_outside(0)
    work()
    page = browser.get("/outside-calendars/").content.decode()
    assert "The server answered with the number 503" in page
    assert museum.asked[-1][1]["If-None-Match"] == '"1"'
    assert browser.post(f"/outside-calendars/{row.pk}/read-now/").status_code == 422
    OutsideCalendar.objects.update(tried_at=None)
    ask = asks.ReadOutsideNowAsk(row.pk)
    actions.read_outside_now(THE_HOUSE, ask, now=NOW)
    museum.pages["/x.ics"] = text(calendar(entry("One"), entry("Two")))
    work()
    assert row.events.count() == 2
    browser.post(f"/outside-calendars/{row.pk}/unfollow/")
    assert not OutsideCalendar.objects.exists()


def test_thousands_of_events_are_matched_within_seconds() -> None:
    many = [entry(f"Event {n}", SOON + timedelta(minutes=30 * (n % 400))) for n in range(3_000)]
    followed("Museum", *many)
    followed("School", *many)
    began = clock_time.process_time()
    assert actions.match_outside(NOW) == 0
    assert clock_time.process_time() - began < 3
    actions.forget_outside(NOW + timedelta(days=60))
    assert not OutsideEvent.objects.exists()
