"""At the door with a real phone: no network, back again, signed out, and without script."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from holt.people.models import Person
from holt.programs.models import SignUp, Tap
from tests import make
from tests.browser import PHONE
from tests.programs.test_door import soon


def at_the_door(live: str, page: Any, viewer: Any) -> Any:
    """A phone on which this person is signed in."""
    browser = Client()
    browser.force_login(Person.objects.get(pk=viewer.person_id))
    value = browser.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": live}])
    return page


@pytest.mark.django_db(transaction=True)
def test_taps_without_network_are_kept_sent_and_counted_once(
    live: str, open_page: Callable[..., Any]
) -> None:
    at = make.table("active")
    row = soon(at)
    who = make.sign_up(row, people=3)
    page = at_the_door(live, open_page(viewport=PHONE, expect_errors=True), at.ines)
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.post_data) if "count-at" in one.url else None)
    here = f"{live}/sessions/{row.pk}/check-in/"
    page.goto(here)
    page.wait_for_selector("holt-door[data-kept]")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.context.set_offline(True)
    page.get_by_role("button", name="Here").click()
    page.get_by_role("button", name="One more: New to us").click()
    page.get_by_role("button", name="One more: New to us").press("Enter")
    page.get_by_text("3 taps are waiting to be sent.").wait_for()
    assert "5 people are here, 3 of them" in page.inner_text("[data-total]")
    page.reload()
    page.get_by_text("3 taps are waiting to be sent.").wait_for()
    assert "5 people are here, 3 of them" in page.inner_text("[data-total]")
    assert Tap.objects.count() == 0
    page.context.set_offline(False)
    page.get_by_text("Everything is sent.").wait_for()
    assert (Tap.objects.count(), SignUp.objects.get(pk=who.pk).came) == (3, 3)
    again = "([url, body, token]) => fetch(url, {method: 'POST', body, headers: {'Content-Type': 'application/json', 'X-CSRFToken': token}}).then((one) => one.json())"
    token = page.input_value("holt-door [name=csrfmiddlewaretoken] >> nth=0")
    replayed = page.evaluate(again, [f"/sessions/{row.pk}/count-at-door/", sent[-1], token])
    assert (replayed["people"], Tap.objects.count()) == (5, 3)
    assert page.evaluate("document.documentElement.scrollWidth <= 320")


@pytest.mark.django_db(transaction=True)
def test_signing_out_leaves_nothing_on_the_phone(live: str, open_page: Callable[..., Any]) -> None:
    at = make.table("active")
    row = soon(at)
    make.sign_up(row)
    page = at_the_door(live, open_page(expect_errors=True), at.ines)
    page.goto(f"{live}/sessions/{row.pk}/check-in/")
    page.wait_for_selector("holt-door[data-kept]")
    kept = "caches.open('holt-door').then((one) => one.keys()).then((all) => all.length)"
    assert page.evaluate(kept) > 1
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_load_state()
    assert page.evaluate("caches.keys().then((all) => all.length)") == 0
    assert (
        page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    )


@pytest.mark.django_db(transaction=True)
def test_the_door_works_without_script(live: str, open_page: Callable[..., Any]) -> None:
    at = make.table("active")
    row = soon(at)
    make.sign_up(row, people=3)
    page = at_the_door(live, open_page(viewport=PHONE, javascript=False), at.ines)
    page.goto(f"{live}/sessions/{row.pk}/check-in/")
    page.get_by_role("button", name="One more: Others").click()
    page.get_by_role("button", name="One of them").click()
    page.get_by_role("button", name="One more: Rosa Lima").click()
    assert "3 people are here, 2 of them" in page.inner_text("[data-total]")
