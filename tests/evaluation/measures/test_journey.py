"""In a browser, on a phone and without scripts: from nothing chosen to a struck note."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from holt.people.models import Person
from holt.programs.models import Session
from tests import make
from tests.browser import PHONE

PATIENCE = 60_000
"""The first page of a process draws up every template and text; a busy machine takes its time."""
WIDE = "document.documentElement.scrollWidth"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("javascript", [False, True], ids=["without scripts", "with scripts"])
def test_a_library_chooses_notes_and_strikes_out(
    live: str, open_page: Callable[..., Any], javascript: bool
) -> None:
    at = make.table("active")
    row = make.held_session(at, make.NOON.date() - timedelta(days=3))
    Session.objects.filter(pk=row.pk).update(on=timezone.localdate() - timedelta(days=2))
    browser = Client()
    browser.force_login(Person.objects.get(pk=at.ines.person_id))
    page = open_page(viewport=PHONE, javascript=javascript, color_scheme="dark")
    value = browser.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": live}])
    page.set_default_navigation_timeout(PATIENCE)

    page.goto(f"{live}/measures/")
    page.get_by_role("heading", name="No measure is chosen yet").wait_for()
    page.get_by_role("link", name="Choose the measures").click()
    page.get_by_label("People who came").check()
    page.get_by_label("Duplication avoided").check()
    page.get_by_role("button", name="These count").click()

    page.get_by_role("heading", name="People who came").wait_for()
    assert page.get_by_text("12 people", exact=True).first.is_visible()
    assert page.evaluate(WIDE) <= PHONE["width"]
    page.get_by_role("link", name="Note what Holt cannot count").click()
    page.select_option("[name=measure]", "duplication_avoided")
    page.fill("[name=what]", "One résumé class instead of two")
    page.fill("[name=value]", "1")
    page.select_option("[name=unit]", "programs")
    page.fill("[name=source]", "Both coordinators")
    page.get_by_role("button", name="Keep it").click()

    page.get_by_text("1 program", exact=True).first.wait_for()
    page.get_by_role("link", name=re.compile("counted from ?: Duplication avoided")).click()
    page.get_by_role("link", name="One résumé class instead of two").click()
    page.get_by_role("link", name="Strike it out").click()
    page.fill("[name=reason]", "Both classes go on after all")
    page.get_by_role("button", name="Strike it out").click()
    page.get_by_text("Both classes go on after all").wait_for()
    page.goto(f"{live}/measures/")
    page.get_by_text("Note which double program was dropped").wait_for()
    assert page.evaluate(WIDE) <= PHONE["width"]
