"""In a browser without scripts, on a phone: from the file to the first report."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from holt.kernel.viewer import Role
from holt.people.models import Person
from tests import make
from tests.surveys.incoming.test_reading import SAMPLE

PATIENCE = 60_000
"""The first page of a process draws up every template and text; a busy machine takes its time."""
PHONE = {"width": 320, "height": 640}


def shown(page: Any, name: str) -> None:
    """Nothing stands beyond the right edge."""
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= page.viewport_size["width"], name


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("javascript", [False, True], ids=["without scripts", "with scripts"])
def test_from_the_file_to_the_first_report(
    live: str, open_page: Callable[..., Any], javascript: bool
) -> None:
    who = make.member(make.organization("Marlow City Library"), Role.STAFF)
    browser = Client()
    browser.force_login(Person.objects.get(pk=who.person_id))
    page = open_page(viewport=PHONE, javascript=javascript)
    value = browser.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": live}])
    page.set_default_navigation_timeout(PATIENCE)
    page.goto(f"{live}/surveys/")
    page.get_by_role("link", name="Bring answers in").first.click()
    page.set_input_files("input[type=file]", SAMPLE)
    page.select_option("[name=topic]", "digital")
    page.fill("[name=title]", "Computer classes in 2025")
    shown(page, "begin")
    page.get_by_role("button", name="Look at the columns").click()
    page.get_by_text("This looks like e-mail addresses").wait_for()
    shown(page, "columns")
    page.get_by_role("button", name="Go on and see what would happen").click()
    page.get_by_role("heading", name="What the answers mean").wait_for()
    shown(page, "words")
    page.get_by_role("button", name="Go on and see what would happen").click()
    page.get_by_text("Will be added").wait_for()
    shown(page, "preview")
    page.get_by_role("button", name="Bring it in").click()
    shown(page, "done")
    page.get_by_role("link", name="See what came of it").click()
    page.get_by_text("12 answers").wait_for()
