"""Closing over bookings: nothing happens silently, and all are moved or canceled together."""

from datetime import time, timedelta

import pytest
from django.test import Client

from holt.kernel import clock
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role, Viewer
from holt.spaces import actions, asks, queries
from holt.spaces.models import Booking, Space
from tests import make

pytestmark = pytest.mark.django_db
SOON = clock.now().date() + timedelta(days=9)


@pytest.fixture
def room() -> Space:
    return make.space(make.organization())


def close(room: Space, **changes: object) -> None:
    ask = asks.CloseAsk(room.pk, SOON, SOON + timedelta(days=1), "Floors are waxed", **changes)  # type: ignore[arg-type]
    actions.close(THE_HOUSE, ask, now=clock.now())


def booked(room: Space, hour: int = 18, **changes: object) -> Booking:
    return make.booking(
        room, on=SOON, begins=time(hour), ends=time(hour + 1), now=clock.now(), **changes
    )


def clashing(room: Space) -> list[int]:
    return [one.id for one in queries.clashes(THE_HOUSE, clock.now(), room.pk)]


def test_what_falls_on_closed_days_is_listed_and_stays_until_somebody_decides(room: Space) -> None:
    rows = [booked(room), booked(room, 10)]
    other = make.booking(room, on=SOON + timedelta(days=3), now=clock.now())
    close(room)
    assert clashing(room) == [rows[1].pk, rows[0].pk]
    assert Booking.objects.filter(state="booked").count() == 3
    assert other.pk not in clashing(room)


def test_hours_that_changed_leave_what_is_outside_them_listed(room: Space) -> None:
    early, late = booked(room, 8), booked(room, 18)
    row = asks.HoursRow(SOON.weekday(), time(9), time(19))
    actions.set_hours(THE_HOUSE, asks.SetHoursAsk(room.pk, (row,)), now=clock.now())
    assert clashing(room) == [early.pk]
    assert late.pk not in clashing(room)


def test_a_closed_part_lists_the_halls_bookings_and_a_closed_hall_its_parts() -> None:
    library = make.organization()
    stage, floor = make.space(library, "Stage"), make.space(library, "Floor")
    hall = make.space(library, "Hall", part_ids=(stage.pk, floor.pk))
    whole, part = booked(hall, 10), booked(floor, 18)
    close(stage)
    assert (clashing(hall), clashing(floor)) == ([whole.pk], [])
    close(hall)
    assert clashing(floor) == [part.pk]


def test_all_are_moved_to_another_room_and_one_that_is_taken_stays_with_the_reason(
    room: Space,
) -> None:
    other = make.space(room.organization, "Study room")
    first, second = booked(room, 10), booked(room, 18)
    booked(other, 18, email="al@example.org")
    close(room)
    Letter.objects.all().delete()
    ask = asks.SettleClashesAsk(room.pk, (first.pk, second.pk), "move", other.pk)
    made = actions.settle_clashes(THE_HOUSE, ask, now=clock.now())
    assert [(one.id, getattr(no, "code", None)) for one, no in made.results] == [
        (first.pk, None),
        (second.pk, "taken"),
    ]
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.space_id, second.space_id) == (other.pk, room.pk)
    assert clashing(room) == [second.pk]
    assert [one.to for one in Letter.objects.all()] == ["rosa@example.org"]


def test_all_are_canceled_with_a_letter_that_says_why(room: Space) -> None:
    rows = [booked(room, 10), booked(room, 18)]
    close(room)
    Letter.objects.all().delete()
    ask = asks.SettleClashesAsk(
        room.pk, tuple(one.pk for one in rows), "cancel", reason="Floors are waxed"
    )
    made = actions.settle_clashes(THE_HOUSE, ask, now=clock.now())
    assert (made.left, clashing(room)) == (0, [])
    assert Booking.objects.filter(state="canceled", reason="Floors are waxed").count() == 2
    assert Letter.objects.count() == 2


def test_what_does_not_clash_cannot_be_settled_so(room: Space) -> None:
    row = booked(room)
    ask = asks.SettleClashesAsk(room.pk, (row.pk,), "cancel", reason="x")
    with pytest.raises(Refused) as refused:
        actions.settle_clashes(THE_HOUSE, ask, now=clock.now())
    assert refused.value.code == "nothing_chosen"


def test_only_keepers_see_and_settle(room: Space) -> None:
    row = booked(room)
    close(room)
    outsider = Viewer(person_id=1, roles={room.organization_id: Role.VIEWER})
    assert queries.clashes(NOBODY, clock.now()) == queries.clashes(outsider, clock.now()) == ()
    ask = asks.SettleClashesAsk(room.pk, (row.pk,), "cancel", reason="x")
    with pytest.raises(NotAllowed):
        actions.settle_clashes(outsider, ask, now=clock.now())


def test_the_pages_lead_from_closing_to_a_preview_to_a_result_for_each(room: Space) -> None:
    person = make.person()
    make.membership(room.organization, Role.STAFF, person)
    browser = Client()
    browser.force_login(person)
    other = make.space(room.organization, "Study room")
    first, second = booked(room, 10), booked(room, 18)
    booked(other, 18, email="al@example.org")
    values = {"reason": "Floors", "first_on": SOON.isoformat(), "last_on": SOON.isoformat()}
    answer = browser.post(f"/spaces/{room.pk}/close/", values, follow=True)
    here = f"/spaces/{room.pk}/settle-clashes/"
    assert answer.redirect_chain[-1][0] == here
    assert "Closed then: Floors" in answer.content.decode()
    assert "2 bookings fall on closed times." in browser.get(f"/spaces/{room.pk}/").content.decode()
    assert "2 bookings clash" in browser.get("/").content.decode()
    chosen = {"how": "move", "to_space_id": other.pk, "booking_ids": [first.pk, second.pk]}
    seen = browser.post(here, chosen).content.decode()
    assert "These would be moved" in seen
    assert "Somebody has this time already" in seen
    first.refresh_from_db()
    assert first.space_id == room.pk  # a preview changes nothing
    done = browser.post(here, chosen | {"confirmed": "1"}).content.decode()
    assert "Moved, with a letter" in done
    assert "Left as they were" in done
    first.refresh_from_db()
    assert first.space_id == other.pk
    empty = browser.post(here, {"how": "cancel", "booking_ids": [second.pk]})
    assert empty.status_code == 422


def test_the_preview_says_what_then_happens(room: Space) -> None:
    """Dates that would take each other's place are seen before, too."""
    other = make.space(room.organization, "Study room")
    rows = [booked(room, 10), booked(room, 11), booked(room, 18)]
    booked(other, 18, email="al@example.org")
    close(room)
    ask = asks.SettleClashesAsk(room.pk, tuple(one.pk for one in rows), "move", other.pk)
    some = queries.clashes(THE_HOUSE, clock.now(), room.pk)
    before = [
        (one.id, no is None) for one, no in queries.would_settle(THE_HOUSE, some, ask, clock.now())
    ]
    after = actions.settle_clashes(THE_HOUSE, ask, now=clock.now())
    assert before == [(one.id, no is None) for one, no in after.results]


def test_a_hint_says_free_or_not_and_what_is_free_instead(client: Client, room: Space) -> None:
    booked(room)
    times = {"on": SOON.isoformat(), "begins": "18:00", "ends": "19:00"}
    here = f"/spaces/{room.pk}/is-free/"
    page = client.get(here, times).content.decode()
    assert "Somebody has this time already" in page
    assert page.count("/book/?on=") == 3
    assert (
        "This time is free."
        in client.get(here, times | {"begins": "14:00", "ends": "15:00"}).content.decode()
    )
    assert client.get(here).content.decode().strip() == ""
    assert "end comes before" in client.get(here, times | {"ends": "17:00"}).content.decode()


def test_a_booking_dragged_elsewhere_opens_its_form_filled(room: Space) -> None:
    person = make.person()
    make.membership(room.organization, Role.STAFF, person)
    browser = Client()
    browser.force_login(person)
    row = booked(room)
    on = SOON + timedelta(days=2)
    page = browser.get(
        f"/bookings/{row.pk}/move/?on={on.isoformat()}&begins=10:00&to={room.pk}"
    ).content.decode()
    assert f'value="{on.isoformat()}"' in page
    assert 'value="10:00"' in page
    assert 'value="11:00"' in page
    assert browser.get(f"/bookings/{row.pk}/move/?on=x&begins=y&to=z").status_code == 200
