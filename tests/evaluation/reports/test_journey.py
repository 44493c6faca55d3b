"""A director makes a brief, looks where a figure comes from, releases it and takes each file."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from holt.people.models import Person
from tests import make
from tests.browser import DESKTOP, PHONE

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def at() -> make.Table:
    """A table at work where something has changed, and hours were given."""
    table = make.table("active")
    make.confirmed_outcome(table, voice="I read the signs now", has_consent=True)
    make.gave(table)
    return table


def sit_down(page: Any, live: str, at: make.Table) -> None:
    """The library's coordinator is signed in."""
    client = Client()
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    value = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": live}])


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_from_making_to_the_files(
    open_page: Callable[..., Any], live: str, at: make.Table, viewport: Any
) -> None:
    page = open_page(viewport=viewport, javascript=viewport is DESKTOP)
    page.set_default_timeout(60_000)
    sit_down(page, live, at)
    page.goto(f"{live}/reports/")
    page.get_by_role("link", name="Make the first one").click()
    page.get_by_role("link", name="A brief for a hearing").click()
    page.get_by_label("What do you ask for?").fill("Keep the evening hours")
    page.get_by_label("From").fill("2026-01-01")
    page.get_by_label("Until").fill("2026-12-31")
    page.get_by_role("button", name="Count the figures").click()
    page.get_by_role("link", name="$380").click()
    page.get_by_role("rowheader", name="Teaching").wait_for()
    page.wait_for_load_state()
    page.go_back()
    page.get_by_role("link", name="Add your words").click()
    page.get_by_label("I read the signs now").check()
    page.get_by_label("Opening").fill("Dear members of the board")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_text("I read the signs now").wait_for()
    page.get_by_role("link", name="Release it").click()
    page.get_by_role("button", name="Release it").click()
    page.get_by_text("Released", exact=True).wait_for()
    for name in ("PDF", "DOCX", "PPTX", "XLSX"):
        with page.expect_download() as waiting:
            page.locator(".margin.first").get_by_role("link", name=name, exact=True).click()
        assert waiting.value.suggested_filename.endswith(name.lower())
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
