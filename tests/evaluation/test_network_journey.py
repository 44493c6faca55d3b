"""The drawn network in a real browser: asked by keyboard on a phone, led through the years, and
whole without scripts."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from holt.directory.models import Organization
from holt.partnerships.models import Partnership
from tests import make
from tests.browser import PHONE

pytestmark = pytest.mark.django_db(transaction=True)
LOOK = "document.querySelector('holt-network').view.scale"


@pytest.fixture
def at() -> make.Table:
    """A partnership everyone may see, ended before this year."""
    table = make.table("active")
    Partnership.objects.filter(pk=table.id).update(
        is_public=True, state="ended", starts_on=date(2020, 1, 1), ends_on=None,
        ended_on=date(2022, 1, 1), reason_code="goals_reached",
    )  # fmt: skip
    Organization.objects.update(is_public=True)
    return table


def test_an_organization_is_found_and_the_years_are_led_by_keyboard(
    open_page: Callable[..., Any], live: str, at: make.Table
) -> None:
    page = open_page(viewport=PHONE, color_scheme="dark")
    page.goto(f"{live}/network/")
    page.wait_for_selector("canvas")
    page.get_by_label("Find an organization").fill(at.library.name)
    page.keyboard.press("Enter")
    said = page.locator("holt-network [role=status]")
    assert said.get_by_role("link").all_inner_texts() == [at.library.name]
    page.get_by_label("Year", exact=True).focus()
    page.keyboard.press("Home")
    assert said.get_by_role("link").all_inner_texts() == [at.library.name, at.employer.name]
    page.locator("canvas").focus()
    page.keyboard.press("+")
    assert page.evaluate(LOOK) == 1.5
    page.keyboard.press("Home")
    assert page.evaluate(LOOK) == 1


def test_without_scripts_the_picture_and_the_table_stand(
    open_page: Callable[..., Any], live: str, at: make.Table
) -> None:
    page = open_page(javascript=False)
    page.goto(f"{live}/network/?year=2021")
    picture = page.locator("holt-network img")
    assert "2 organizations work together, in 1 pair." in picture.get_attribute("alt")
    assert page.get_by_role("rowheader", name=at.library.name).count() == 1
