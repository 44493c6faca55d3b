"""The pages of spaces through their addresses: booking in few steps, the grid, signs, calendars."""

from datetime import time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from holt.directory.queries import viewer_for
from holt.kernel import clock, files
from holt.kernel.errors import NotAllowed
from holt.kernel.models import Letter
from holt.kernel.viewer import THE_HOUSE, Role, Viewer
from holt.people import actions as people
from holt.people.asks import MakeFeedKeyAsk
from holt.people.models import Person
from holt.spaces import actions, asks
from holt.spaces.models import Booking, Closure, Space
from tests import make

pytestmark = pytest.mark.django_db
SOON = clock.now().date() + timedelta(days=9)


@pytest.fixture
def room() -> Space:
    return make.space(make.organization())


def wish(**changes: object) -> dict[str, object]:
    values = {
        "title": "Chess club", "on": SOON.isoformat(), "begins": "18:00", "ends": "19:00",
        "name": "Rosa Lind", "email": "rosa@example.org",
    }  # fmt: skip
    return values | changes


def staff(room: Space, role: Role = Role.COORDINATOR) -> Client:
    person = make.person()
    make.membership(room.organization, role, person)
    browser = Client()
    browser.force_login(person)
    return browser


def taken(room: Space) -> Booking:
    return make.booking(room, on=SOON, ends=time(19), now=clock.now())


def test_anyone_books_in_three_steps_without_an_account(client: Client, room: Space) -> None:
    page = client.get(f"/spaces/{room.pk}/?on={SOON.isoformat()}").content.decode()
    link = f"/spaces/{room.pk}/book/?on={SOON.isoformat()}&amp;begins=18%3A00&amp;ends=19%3A00"
    assert link in page  # one: choose a time
    form = client.get(link.replace("&amp;", "&")).content.decode()
    assert 'value="18:00"' in form  # two: say who
    answer = client.post(f"/spaces/{room.pk}/book/", wish(), follow=True)  # three: press
    assert "It is booked. A letter to rosa@example.org" in answer.content.decode()
    assert Booking.objects.get().state == "booked"


def test_the_letters_link_opens_moves_and_cancels(client: Client, room: Space) -> None:
    client.post(f"/spaces/{room.pk}/book/", wish())
    row = Booking.objects.get()
    link = Letter.objects.get(to="rosa@example.org").link.removeprefix("http://localhost")
    client.get(link)
    page = client.post(link, follow=True)
    assert page.redirect_chain[-1][0] == f"/bookings/{row.pk}/"
    moved = {"on": SOON.isoformat(), "begins": "10:00", "ends": "11:00", "version": 1}
    client.post(f"/bookings/{row.pk}/move/", {**moved, "to_space_id": room.pk})
    row.refresh_from_db()
    assert row.version == 2
    spent = client.post(f"/bookings/{row.pk}/cancel/", {})
    assert spent.status_code == 422  # a link is good for one change; a fresh one was mailed
    fresh = Letter.objects.filter(to="rosa@example.org").latest("pk").link
    client.post(fresh.removeprefix("http://localhost"))
    client.post(f"/bookings/{row.pk}/cancel/", {})
    row.refresh_from_db()
    assert row.state == "canceled"


def test_a_clash_is_a_409_that_names_the_rule_and_three_ways_out(
    client: Client, room: Space
) -> None:
    make.space(room.organization, "Study room")
    taken(room)
    answer = client.post(f"/spaces/{room.pk}/book/", wish(title="Knitting"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody has this time already" in page
    assert page.count('name="instead"') == 3
    assert f'href="/spaces/{room.pk}/?on={SOON.isoformat()}"' in page
    assert "Wait for this time" in page


def test_one_press_books_a_way_out(client: Client, room: Space) -> None:
    study = make.space(room.organization, "Study room")
    taken(room)
    instead = f"{study.pk} {SOON.isoformat()} 18:00 19:00"
    client.post(f"/spaces/{room.pk}/book/", wish(title="Knitting", instead=instead))
    row = Booking.objects.get(title="Knitting")
    assert (row.space, row.name) == (study, "Rosa Lind")


def test_a_series_is_shown_date_by_date_and_the_free_ones_are_one_press_away(
    client: Client, room: Space
) -> None:
    make.booking(room, on=SOON + timedelta(days=7), now=clock.now())
    weekly = wish(title="Yoga", every="week", count=3)
    page = client.post(f"/spaces/{room.pk}/book/", weekly).content.decode()
    assert "Of 3 dates 2 are free" in page
    assert "Book the 2 dates that are free" in page
    client.post(f"/spaces/{room.pk}/book/", {**weekly, "take": "free"})
    assert Booking.objects.filter(title="Yoga").count() == 2


def test_waiting_by_the_page(client: Client, room: Space) -> None:
    taken(room)
    client.post(f"/spaces/{room.pk}/wait/", wish(title="Knitting"))
    assert Booking.objects.get(title="Knitting").state == "waiting"


def test_staff_book_from_the_grid_in_three_steps(room: Space) -> None:
    browser = staff(room)
    grid = browser.get(f"/spaces/grid/?on={SOON.isoformat()}").content.decode()
    assert f'href="/spaces/{room.pk}/book/?on={SOON.isoformat()}"' in grid
    given = {"title": "Staff day", "on": SOON.isoformat(), "begins": "09:00", "ends": "10:00"}
    answer = browser.post(f"/spaces/{room.pk}/book/", given, follow=True)
    assert "Staff day" in answer.content.decode()
    day = browser.get(f"/spaces/grid/?view=day&on={SOON.isoformat()}").content.decode()
    assert "Staff day" in day


def test_the_grid_shows_a_booking_on_a_closed_day_as_a_clash(room: Space) -> None:
    taken(room)
    actions.close(THE_HOUSE, asks.CloseAsk(room.pk, SOON, SOON, "Snow"), now=clock.now())
    grid = staff(room).get(f"/spaces/grid/?on={SOON.isoformat()}").content.decode()
    assert "Clash: closed then" in grid
    assert "Snow" in grid


def test_who_booked_is_on_the_grid_of_its_own_staff_alone(client: Client, room: Space) -> None:
    taken(room)
    for path in (f"/spaces/{room.pk}/?on={SOON}", f"/spaces/{room.pk}/sign/?on={SOON}",
                 f"/spaces/{room.pk}/busy.ics"):  # fmt: skip
        page = client.get(path).content.decode()
        assert ("Rosa" in page, "Chess" in page) == (False, False), path
    assert client.get("/spaces/grid/").status_code in (302, 401)
    assert "Chess club" in staff(room).get(f"/spaces/grid/?on={SOON}").content.decode()


def test_the_day_sheet_is_a_pdf(room: Space) -> None:
    taken(room)
    answer = staff(room).get(f"/spaces/day-sheet.pdf?on={SOON}")
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")


def test_a_keeper_adds_a_space_with_hours_and_terms(room: Space) -> None:
    browser = staff(room)
    given = {
        "organization_id": room.organization_id, "name": "Garden", "kind": "outdoor",
        "setup_minutes": 0, "cleanup_minutes": 15, "zone": "America/New_York", "is_public": "on",
        "file": SimpleUploadedFile("g.png", b"\x89PNG\r\n\x1a\n rest"), "photo_text": "Roses",
        "part_ids": [],
    }  # fmt: skip
    browser.post("/spaces/add-space/", given)
    garden = Space.objects.get(name="Garden")
    assert browser.get(f"/spaces/{garden.pk}/photo/").status_code == 200
    rows = {"hours-TOTAL_FORMS": 1, "hours-INITIAL_FORMS": 0, "hours-0-weekday": 0,
            "hours-0-opens": "09:00", "hours-0-closes": "17:00"}  # fmt: skip
    browser.post(f"/spaces/{garden.pk}/set-hours/", rows)
    assert [(one.opens, one.closes) for one in garden.hours.all()] == [(540, 1020)]
    terms = {"may_book": "on", "notice_least_hours": 2, "notice_most_days": 30,
             "shortest_minutes": 30, "longest_minutes": 120, "cents_per_hour": 0}  # fmt: skip
    browser.post(f"/spaces/{garden.pk}/set-terms/public/", terms)
    assert garden.terms.get().longest_minutes == 120


def test_another_calendars_busy_times_close_the_space(room: Space) -> None:
    day = SOON.strftime("%Y%m%d")
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        f"DTSTART;TZID=America/New_York:{day}T180000\r\nDURATION:PT1H\r\nSUMMARY:Secret\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    file = SimpleUploadedFile("busy.ics", text.encode())
    staff(room).post(f"/spaces/{room.pk}/bring-busy/", {"calendar": "School", "file": file})
    assert Closure.objects.get().reason == "School"
    answer = Client().post(f"/spaces/{room.pk}/book/", wish())
    assert "It is closed then: School" in answer.content.decode()


def test_programs_book_and_read_bookings(room: Space) -> None:
    browser = staff(room)
    body = {"title": "Board", "on": SOON.isoformat(), "begins": "09:00", "ends": "10:00"}
    path = f"/api/v1/spaces/{room.pk}/book"
    first = browser.post(path, body, content_type="application/json")
    again = browser.post(path, body, content_type="application/json")
    assert (first.status_code, again.status_code) == (200, 409)
    assert again.json()["facts"]["free"] == f"/spaces/{room.pk}/?on={SOON.isoformat()}"
    listed = browser.get("/api/v1/bookings").json()
    assert [one["title"] for one in listed["items"]] == ["Board"]


def test_a_keepers_secret_calendar_has_their_bookings(client: Client, room: Space) -> None:
    browser = staff(room)
    taken(room)
    person = Person.objects.get(pk=browser.session["_auth_user_id"])
    key = people.make_feed_key(viewer_for(person), MakeFeedKeyAsk(), now=clock.now()).secret
    page = client.get(f"/spaces/calendar/{key}.ics").content.decode()
    assert "Chess club" in page
    assert client.get("/spaces/calendar/a-guess.ics").status_code == 404


def test_a_day_that_is_none_is_today(client: Client, room: Space) -> None:
    assert client.get(f"/spaces/{room.pk}/?on=yesterday").status_code == 200


def test_more_pictures_are_added_shown_with_their_words_and_taken_away(room: Space) -> None:
    browser = staff(room)
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 40
    given = {"file": SimpleUploadedFile("stage.png", png), "text": "The stage from the door"}
    browser.post(f"/spaces/{room.pk}/add-photo/", given)
    photo = room.photos.get()
    page = Client().get(f"/spaces/{room.pk}/").content.decode()
    assert f'src="/space-photos/{photo.pk}/" alt="The stage from the door"' in page
    assert Client().get(f"/space-photos/{photo.pk}/")["Content-Type"] == "image/png"
    wordless = {"file": SimpleUploadedFile("stage.png", png), "text": ""}
    assert browser.post(f"/spaces/{room.pk}/add-photo/", wordless).status_code == 422
    browser.post(f"/space-photos/{photo.pk}/remove/")
    assert not room.photos.exists()
    assert Client().get(f"/space-photos/{photo.pk}/").status_code == 404


def test_only_keepers_add_and_remove_pictures(room: Space) -> None:
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 40
    given = files.keep_bytes(THE_HOUSE, "x.png", png, now=clock.now(), content_type="image/png")
    photo = actions.add_photo(
        THE_HOUSE, asks.AddPhotoAsk(room.pk, given.pk, "The stage"), now=clock.now()
    )
    viewer = Viewer(person_id=1, roles={room.organization_id: Role.VIEWER})
    for verb, ask in (
        (actions.add_photo, asks.AddPhotoAsk(room.pk, given.pk, "Again")),
        (actions.remove_photo, asks.RemovePhotoAsk(photo.pk)),
    ):
        with pytest.raises(NotAllowed):
            verb(viewer, ask, now=clock.now())
    assert room.photos.count() == 1
