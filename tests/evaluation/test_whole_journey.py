"""The health of the whole and the figures by kinds of ties in a real browser: on a phone in the
dark, by keyboard, and with scripts off."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.utils import timezone

from holt.kernel.kept import let_go
from holt.kernel.viewer import Viewer
from holt.people.models import Person
from tests import make
from tests.browser import DESKTOP, PHONE

pytestmark = pytest.mark.django_db(transaction=True)
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def sit_down(page: Any, live: str, who: Viewer) -> None:
    page.set_default_timeout(60_000)  # the first page of a process is slow
    client = Client()
    client.force_login(Person.objects.get(pk=who.person_id))
    value = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": live}])


def nothing_to_mend(page: Any) -> None:
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    assert page.evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_trust_is_read_with_every_table_open(
    open_page: Callable[..., Any], live: str, viewport: Any
) -> None:
    let_go()
    today = timezone.now()
    at = make.AskedNetwork(now=today - timedelta(days=365))
    for rating, days in ((1, 365), (4, 0)):
        if not days:
            at.ask(today)
        for number in range(6):
            at.rate(number, rating)
        at.close()
    page = open_page(viewport=viewport, color_scheme="dark")
    sit_down(page, live, at.people[0])
    page.goto(f"{live}/network/health/")
    assert page.get_by_text("it rose by 100 of 100").count() == 1
    for one in page.locator("main details > summary").all():
        one.focus()
        page.keyboard.press("Enter")
    assert page.get_by_text("0 of 100, over 6 organizations", exact=True).is_visible()
    nothing_to_mend(page)


def test_before_it_was_asked_a_button_leads_to_asking(
    open_page: Callable[..., Any], live: str
) -> None:
    let_go()
    page = open_page(viewport=PHONE)
    sit_down(page, live, make.member_of(make.organization("Alder Library")))
    page.goto(f"{live}/network/health/")
    nothing_to_mend(page)
    page.get_by_role("link", name="Ask the network").click()
    assert page.get_by_role("button", name="Write to all of them").is_visible()


def test_kinds_are_picked_by_keyboard_without_scripts(
    open_page: Callable[..., Any], live: str
) -> None:
    let_go()
    at = make.table("active")
    make.event(at)
    page = open_page(viewport=PHONE, javascript=False)
    sit_down(page, live, at.ines)
    page.goto(f"{live}/network/measures/")
    assert page.get_by_text("Worked out from partnerships, in").count() == 1
    page.get_by_label("Programs and exhibitions together").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Work them out").press("Enter")
    told = page.get_by_text(
        "Worked out from partnerships and from programs and exhibitions together"
    )
    told.wait_for()
    assert "ties=partnership&ties=program" in page.url
    page.get_by_role("link", name="The network, drawn").click()
    assert page.get_by_label("Programs and exhibitions together").is_checked()


def test_the_figures_by_kinds_have_nothing_to_mend(
    open_page: Callable[..., Any], live: str
) -> None:
    let_go()
    at = make.table("active")
    make.event(at)
    page = open_page(viewport=PHONE, color_scheme="dark")
    sit_down(page, live, at.ines)
    page.goto(f"{live}/network/measures/?ties=partnership&ties=program&ties=contact")
    nothing_to_mend(page)
