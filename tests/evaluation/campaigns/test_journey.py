"""From the ask to the thanks: a coordinator at her desk, a nurse at her phone without an account."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from holt.kernel.models import Letter
from holt.people.models import Person
from tests import make
from tests.browser import PHONE

pytestmark = pytest.mark.django_db(transaction=True)
ROSA = "rosa@clinic.example"


def signed_in(live: str, page: Any, viewer: Any) -> Any:
    browser = Client()
    browser.force_login(Person.objects.get(pk=viewer.person_id))
    assert browser.get("/campaigns/").status_code == 200  # a cold first page outlasts a browser
    value = browser.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": live}])
    return page


def link_to(email: str) -> str:
    letter = Letter.objects.filter(to=email).exclude(link="").latest("pk")
    found = re.search(r"(/l/[^/]+/)", letter.link)
    assert found is not None
    return found.group(1)


def open_it(page: Any, live: str, at: make.Table) -> None:
    page.goto(f"{live}/campaigns/")
    page.get_by_role("link", name="Open a campaign").first.click()
    page.get_by_label("What we call it").fill("Evening teachers")
    page.get_by_label("The ask in one sentence").fill("Keep the two evening teachers")
    page.get_by_label("Who decides").fill("County legislature")
    page.get_by_label("How much is asked for").fill("85,000")
    page.get_by_label(at.partnership.name).check()
    page.get_by_role("button", name="Open it").click()
    page.get_by_role("heading", name="Evening teachers").wait_for()


def plan_and_ask(page: Any) -> None:
    day = (timezone.now() + timedelta(days=20)).date().isoformat()
    page.get_by_role("link", name="Plan a hearing").first.click()
    page.get_by_label("What it is").fill("Budget hearing")
    page.get_by_label("Day").fill(day)
    page.get_by_label("Begins at").fill("19:00")
    page.get_by_label("Where", exact=True).fill("County hall")
    page.get_by_role("button", name="Plan it").click()
    page.get_by_role("link", name="Ask somebody to speak").first.click()
    page.get_by_label("Or somebody outside: their name").fill("Rosa Lind")
    page.get_by_label("Their e-mail address").fill(ROSA)
    page.get_by_role("button", name="Send the question").click()
    page.get_by_text("asked, no answer yet").wait_for()


def say_yes(page: Any, live: str) -> None:
    page.goto(live + link_to(ROSA))
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Send my answer").click()
    page.get_by_role("heading", name="Thank you").wait_for()


def decide_and_thank(page: Any) -> None:
    page.reload()
    page.get_by_text("will speak").wait_for()
    page.get_by_role("link", name="Say what was decided").click()
    page.get_by_label("Granted", exact=True).check()
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="Thank everybody").click()
    page.get_by_role("button", name="Send the thanks").click()
    page.get_by_text("Everybody was thanked.").wait_for()
    page.get_by_role("link", name="Close the campaign").click()
    page.get_by_role("button", name="Close it").click()
    page.get_by_text("The campaign is closed.").wait_for()


def test_an_ask_is_made_heard_decided_and_thanked_for(
    open_page: Callable[..., Any], live: str
) -> None:
    at = make.table("active", now=timezone.now())
    desk = signed_in(live, open_page(), at.ines)
    open_it(desk, live, at)
    plan_and_ask(desk)
    say_yes(open_page(viewport=PHONE), live)
    decide_and_thank(desk)
    assert Letter.objects.filter(to=ROSA, subject="Thank you").count() == 1


def test_a_partner_says_it_on_a_phone_without_scripts(
    open_page: Callable[..., Any], live: str
) -> None:
    at = make.table("active", now=timezone.now())
    desk = signed_in(live, open_page(javascript=False), at.ines)
    open_it(desk, live, at)
    desk.get_by_role("link", name="Ask a partner for their words").click()
    desk.get_by_label("Their name").fill("Rosa Lind")
    desk.get_by_label("Their e-mail address").fill(ROSA)
    desk.get_by_role("button", name="Send the letter").click()
    phone = open_page(viewport=PHONE, javascript=False)
    phone.goto(live + link_to(ROSA))
    phone.get_by_label("In your words").fill("They read the rules now.")
    phone.get_by_label("read aloud or quoted at a hearing").check()
    phone.get_by_role("button", name="Give these words").click()
    phone.get_by_role("heading", name="Thank you").wait_for()
    desk.reload()
    desk.get_by_text("They read the rules now.").wait_for()
    assert desk.get_by_text("May be used for: hearing.").count() == 1
