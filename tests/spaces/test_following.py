"""Following another calendar by its address: read by the worker, kept fresh, told in words."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta

import pytest
from django.test import Client

from holt.connectors.fetching import Allowed, Fetcher
from holt.kernel import clock, fetching
from holt.kernel.errors import Clash, NotAllowed, NotFound, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role, Viewer
from holt.spaces import actions, asks, jobs, queries
from holt.spaces.models import Closure, FollowedCalendar, Space
from tests import make
from tests.connectors.serving import Server, serving, text

pytestmark = pytest.mark.django_db
SOON = clock.now().date() + timedelta(days=9)


def calendar(*times: tuple[int, int]) -> bytes:
    """Busy between these hours (UTC) on one day."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{begins}\r\nDTSTART:{SOON:%Y%m%d}T{begins:02}0000Z\r\n"
        f"DTEND:{SOON:%Y%m%d}T{ends:02}0000Z\r\nSUMMARY:Not for you\r\nEND:VEVENT\r\n"
        for begins, ends in times
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n".encode()


@pytest.fixture
def school() -> Iterator[Server]:
    """A school's server inside the network, which the operator allows."""
    with serving({"/hall.ics": text(calendar((14, 16)), ETag='"one"')}) as server:
        before = fetching.fill(Fetcher((Allowed.read(server.place),)))
        yield server
        fetching.fill(before)  # type: ignore[arg-type]


@pytest.fixture
def room() -> Space:
    return make.space(make.organization(), zone="UTC")


def follow(room: Space, school: Server, by: Viewer = THE_HOUSE) -> FollowedCalendar:
    ask = asks.FollowCalendarAsk(room.pk, "School", f"http://{school.place}/hall.ics")
    return actions.follow_calendar(by, ask, now=clock.now())


def busy(room: Space) -> list[tuple[int, int]]:
    rows = Closure.objects.filter(space=room).order_by("starts_at")
    return [(one.starts_at.hour, one.ends_at.hour) for one in rows]


def test_its_busy_times_are_here_once_the_worker_has_read_it(
    room: Space, school: Server, work: Callable[[], int]
) -> None:
    row = follow(room, school)
    assert busy(room) == []  # no page waited for the school's server
    work()
    row.refresh_from_db()
    assert (busy(room), row.trouble) == ([(14, 16)], "")
    assert row.read_at is not None
    with pytest.raises(Refused) as refused:
        make.booking(room, on=SOON, begins=time(15), ends=time(17), now=clock.now())
    assert (refused.value.code, refused.value.facts["reason"]) == ("closed_then", "School")


def test_an_unchanged_calendar_is_not_sent_again_and_a_changed_one_takes_its_place(
    room: Space, school: Server, work: Callable[[], int]
) -> None:
    follow(room, school)
    work()
    school.pages["/hall.ics"] = text(b"", status=304)
    jobs.read_calendars(0)
    work()
    assert school.asked[-1][1]["If-None-Match"] == '"one"'
    assert busy(room) == [(14, 16)]
    school.pages["/hall.ics"] = text(calendar((14, 16), (18, 20)))
    jobs.read_calendars(0)
    work()
    assert busy(room) == [(14, 16), (18, 20)]
    told = Happening.objects.filter(name="spaces.calendar_read").latest("pk")
    assert (told.facts["came"], told.facts["went"]) == (1, 0)


def test_what_goes_wrong_is_told_once_in_words_and_the_busy_times_stay(
    room: Space, school: Server, work: Callable[[], int]
) -> None:
    row = follow(room, school)
    work()
    school.pages["/hall.ics"] = text(b"gone", status=404)
    for _ in range(2):
        jobs.read_calendars(0)
        work()
    row.refresh_from_db()
    assert (row.trouble, busy(room)) == ("fetch_answered", [(14, 16)])
    assert Happening.objects.filter(name="spaces.calendar_not_read").count() == 1
    school.pages["/hall.ics"] = text(calendar((14, 16)))
    jobs.read_calendars(0)
    work()
    row.refresh_from_db()
    assert row.trouble == ""


def test_a_line_that_cannot_be_followed_is_named(
    room: Space, school: Server, work: Callable[[], int]
) -> None:
    odd = calendar((14, 16)).replace(b"DTEND", b"RRULE:FREQ=SECONDLY\r\nDTEND")
    school.pages["/hall.ics"] = text(odd)
    row = follow(room, school)
    work()
    row.refresh_from_db()
    assert (row.trouble, row.trouble_facts["line"], busy(room)) == ("not_a_calendar", 6, [])


def test_no_longer_followed_it_keeps_nothing_busy(
    room: Space, school: Server, work: Callable[[], int]
) -> None:
    row = follow(room, school)
    work()
    actions.unfollow_calendar(THE_HOUSE, asks.UnfollowCalendarAsk(row.pk), now=clock.now())
    assert busy(room) == []
    work()
    make.booking(room, on=SOON, begins=time(15), ends=time(16), now=clock.now())


def test_a_busy_time_of_the_hall_closes_its_parts_and_one_of_a_part_the_hall(
    school: Server, work: Callable[[], int]
) -> None:
    library = make.organization()
    stage, floor = (make.space(library, name, zone="UTC") for name in ("Stage", "Floor"))
    hall = make.space(library, "Hall", zone="UTC", part_ids=(stage.pk, floor.pk))
    follow(stage, school)
    work()
    times = {"on": SOON, "begins": time(15), "ends": time(16), "now": clock.now()}
    with pytest.raises(Refused):
        make.booking(hall, **times)
    make.booking(floor, **times)


def test_only_keepers_follow_and_nobody_else_sees_the_address(room: Space, school: Server) -> None:
    row = follow(room, school)
    for viewer in (NOBODY, Viewer(person_id=1, roles={room.organization_id: Role.VIEWER})):
        with pytest.raises(NotAllowed if viewer.roles else Exception):
            follow(room, school, viewer)
        with pytest.raises(NotFound):
            queries.calendar(viewer, row.pk)
    page = Client().get(f"/spaces/{room.pk}/").content.decode()
    assert "127.0.0.1" not in page


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("not an address", "not_a_web_address"),
        ("https://ann:secret@school.example.org/x.ics", "fetch_with_password"),
        ("", "needed"),
    ],
)
def test_an_address_that_cannot_be_one_is_refused_at_once(
    room: Space, address: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        ask = asks.FollowCalendarAsk(room.pk, "School", address)
        actions.follow_calendar(THE_HOUSE, ask, now=clock.now())
    assert refused.value.code == code


def test_a_calendars_own_kind_of_address_is_kept_as_https(room: Space) -> None:
    ask = asks.FollowCalendarAsk(room.pk, "School", "webcal://school.example.org/x.ics")
    row = actions.follow_calendar(THE_HOUSE, ask, now=clock.now())
    assert row.address == "https://school.example.org/x.ics"
    with pytest.raises(Refused) as refused:
        actions.follow_calendar(THE_HOUSE, ask, now=clock.now())
    assert refused.value.code == "follows_already"


def test_the_pages_follow_read_again_and_let_go(
    room: Space, school: Server, work: Callable[[], int]
) -> None:
    person = make.person()
    make.membership(room.organization, Role.STAFF, person)
    browser = Client()
    browser.force_login(person)
    address = f"http://{school.place}/hall.ics"
    browser.post(f"/spaces/{room.pk}/follow-calendar/", {"name": "School", "address": address})
    work()
    row = FollowedCalendar.objects.get()
    page = browser.get(f"/spaces/{room.pk}/").content.decode()
    assert "1 busy time." in page
    early = browser.post(f"/followed-calendars/{row.pk}/read-now/")
    assert early.status_code == 422
    FollowedCalendar.objects.update(tried_at=datetime(2026, 1, 1, tzinfo=UTC))
    school.pages["/hall.ics"] = text(b"<html>", "text/html")
    browser.post(f"/followed-calendars/{row.pk}/read-now/")
    work()
    page = browser.get(f"/spaces/{room.pk}/").content.decode()
    assert "What came is of another kind (text/html)" in page
    assert "Its busy times of before stay." in page
    browser.post(f"/followed-calendars/{row.pk}/unfollow/")
    assert not FollowedCalendar.objects.exists()


def test_whoever_cannot_wait_has_it_read_at_once(
    room: Space, school: Server, work: Callable[[], int]
) -> None:
    row = follow(room, school)
    work()
    ask = asks.ReadCalendarNowAsk(row.pk)
    with pytest.raises(Refused) as refused:
        actions.read_calendar_now(THE_HOUSE, ask, now=clock.now())
    assert refused.value.code == "read_just_now"
    school.pages["/hall.ics"] = text(calendar((18, 20)))
    actions.read_calendar_now(THE_HOUSE, ask, now=clock.now() + timedelta(minutes=2))
    work()
    assert busy(room) == [(18, 20)]


def test_bookings_that_were_there_first_are_shown_as_clashes(
    room: Space, school: Server, work: Callable[[], int]
) -> None:
    booked = make.booking(room, on=SOON, begins=time(15), ends=time(17), now=clock.now())
    follow(room, school)
    work()
    found = queries.clashes(THE_HOUSE, clock.now(), room.pk)
    assert [(one.id, one.why) for one in found] == [(booked.pk, "School")]
    with pytest.raises((Clash, Refused)):
        make.booking(room, on=SOON, begins=time(15), ends=time(17), now=clock.now())
