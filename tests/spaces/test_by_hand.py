"""The grid by mouse and keys in a real browser, and the hint while a time is typed."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

import pytest
from django.test import Client

from holt.kernel import clock
from holt.kernel.viewer import Role
from holt.spaces.models import Booking, Space
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
SOON = clock.now().date() + timedelta(days=9)
PATIENT = 60_000
"""The machine may be doing other things."""


def keeper_of(room: Space, page: Any, live: str) -> Any:
    """The page, signed in as one of the staff."""
    person = make.person()
    make.membership(room.organization, Role.STAFF, person)
    browser = Client()
    browser.force_login(person)
    cookie = browser.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live}])
    page.context.set_default_timeout(PATIENT)
    return page


def booked(room: Space, hour: int = 10) -> Booking:
    return make.booking(room, on=SOON, begins=time(hour), ends=time(hour + 1), now=clock.now())


def test_a_booking_is_dragged_to_another_room_and_confirmed(live: str, page: Any) -> None:
    room = make.space(make.organization(), "Mill room", zone="UTC")
    other = make.space(room.organization, "Study room", zone="UTC")
    row = booked(room)
    keeper_of(room, page, live)
    page.goto(f"{live}/spaces/grid/?view=day&on={SOON}")
    goal = page.locator(f'a.free[href*="/spaces/{other.pk}/book/"][href*="begins=14"]')
    page.locator(f'a[href="/bookings/{row.pk}/"]').drag_to(goal)
    page.wait_for_url("**/move/**")
    assert page.input_value("[name=begins]")[:5] == "14:00"
    assert page.input_value("[name=ends]")[:5] == "15:00"
    row.refresh_from_db()
    assert row.space_id == room.pk  # nothing is moved before it was seen
    page.click("button.do.first")
    page.wait_for_url(f"**/bookings/{row.pk}/")
    row.refresh_from_db()
    assert (row.space_id, row.starts_at.hour) == (other.pk, 14)


def test_hours_are_drawn_and_cells_are_walked(live: str, page: Any) -> None:
    room = make.space(make.organization(), "Mill room", zone="UTC")
    booked(room)
    keeper_of(room, page, live)
    page.goto(f"{live}/spaces/grid/?view=day&on={SOON}")
    free = [page.locator(f'a.free[href*="begins={hour}"]') for hour in (14, 15, 16)]
    free[0].focus()
    page.keyboard.press("ArrowRight")
    assert "begins=15" in page.evaluate("document.activeElement.href")
    free[0].hover()
    page.mouse.down()
    free[1].hover()
    free[2].hover()
    page.mouse.up()
    page.wait_for_url("**/book/**")
    assert page.input_value("[name=begins]")[:5] == "14:00"
    assert page.input_value("[name=ends]")[:5] == "17:00"


def test_a_hint_tells_while_a_time_is_typed_and_a_form_without_script_is_whole(
    live: str, open_page: Callable[..., Any]
) -> None:
    room = make.space(make.organization(), "Mill room", zone="UTC")
    booked(room)
    page = open_page()
    page.context.set_default_timeout(PATIENT)
    page.goto(f"{live}/spaces/{room.pk}/book/?on={SOON}")
    page.fill("[name=begins]", "10:00")
    page.fill("[name=ends]", "11:00")
    page.press("[name=ends]", "Tab")
    page.wait_for_selector(".hint .warning")
    assert page.locator(".hint a").count() == 3
    page.fill("[name=begins]", "15:00")
    page.fill("[name=ends]", "16:00")
    page.press("[name=ends]", "Tab")
    page.wait_for_selector(".hint .success")
    plain = open_page(javascript=False)
    plain.goto(f"{live}/spaces/{room.pk}/book/?on={SOON}")
    assert plain.locator("[name=begins]").count() == 1
    assert plain.locator(".hint").inner_text() == ""
