"""In a browser, on a phone, one question at a time: by thumb, by keyboard, from right to left."""

import os
import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from holt.standards.xlsform import Choice, Form, Group, Question, to_plain
from holt.surveys import actions, asks
from holt.surveys.models import Answer, Draft, Survey
from tests import make
from tests.make import NOON, surveys
from tests.surveys.incoming.test_journey import PATIENCE, PHONE, shown

pytestmark = pytest.mark.django_db(transaction=True)
PICTURES = os.environ.get("HOLT_PICTURES", "")


def both(english: str, arabic: str) -> dict[str, str]:
    return {"en": english, "ar": arabic}


FORM = Form(
    title="The library and you",
    languages=("en", "ar"),
    default_language="en",
    items=(
        Question("often", "select_one", both("How often do you come?", "كم مرة تأتي؟"),
                 choices="often", required="yes"),
        Question("why", "text", both("What keeps you away?", "ما الذي يمنعك؟"),
                 relevant="${often} = 'never'", appearance="multiline"),
        Group("you", both("About you", "عنك"), appearance="field-list", items=(
            Question("town", "text", both("Where do you live?", "أين تسكن؟")),
            Question("age", "integer", both("How old are you?", "كم عمرك؟"), constraint=". < 130"),
        )),
        Question("use", "select_multiple", both("What do you use?", "ماذا تستخدم؟"), choices="use"),
    ),
    lists={
        "often": (Choice("weekly", both("Every week", "كل أسبوع")),
                  Choice("never", both("Never", "أبدا"))),
        "use": (Choice("books", both("Books", "الكتب")), Choice("rooms", both("Rooms", "الغرف"))),
    },
)  # fmt: skip


@pytest.fixture
def row() -> Survey:
    home = make.organization("Marlow City Library")
    ines = make.member_of(home, name="Ines")
    made = actions.import_form(
        ines, asks.ImportFormAsk(home.pk, to_plain(FORM), FORM.title), now=NOON
    )
    surveys.edited(
        ines,
        made,
        one_at_a_time=True,
        welcome="Ten minutes, so that we open when you have time.",
        consent="We may add your answers to those of others.",
        whom_to_ask="Ines Duarte, 555 0100",
    )
    return actions.open_survey(ines, asks.OpenSurveyAsk(made.pk), now=NOON)


def looked_at(page: Any, name: str) -> None:
    """Nothing sideways, nothing for axe to say, large things to touch."""
    shown(page, name)
    found = Axe().run(page)
    assert [one["id"] for one in found.response["violations"]] == [], name
    for one in page.locator(".choices label, .hands button").all():
        box = one.bounding_box()
        assert box is not None and box["height"] >= 44, name
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)


@pytest.mark.parametrize("javascript", [False, True], ids=["without scripts", "with scripts"])
def test_there_and_back_again(
    live: str, open_page: Callable[..., Any], row: Survey, javascript: bool
) -> None:
    page = open_page(viewport=PHONE, javascript=javascript, expect_errors=True)
    page.set_default_navigation_timeout(PATIENCE)
    page.goto(f"{live}/s/{row.code}/")
    if javascript:
        looked_at(page, "first")
    page.get_by_role("button", name="Next").last.click()
    page.get_by_text("Please answer this one.").wait_for()
    page.get_by_label("Never").check()
    page.get_by_role("button", name="Next").last.click()
    page.get_by_label("What keeps you away?").fill("The opening hours.\nThe bus.")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Next").last.click()
    assert page.get_by_label("What keeps you away?").input_value().startswith("The opening hours.")
    page.get_by_role("button", name="Next").last.click()
    page.get_by_label("Where do you live?").fill("Marlow")
    page.get_by_label("How old are you?").fill("300")
    page.get_by_role("button", name=re.compile("العربي")).click()
    assert page.locator("form#answer").get_attribute("dir") == "rtl"
    assert page.get_by_label("أين تسكن؟").input_value() == "Marlow"
    if javascript:
        looked_at(page, "right-to-left")
    page.get_by_role("button", name="English").click()
    page.get_by_label("How old are you?").fill("30")
    page.get_by_role("button", name="Next").last.click()
    page.get_by_label("Rooms").wait_for()
    page.wait_for_load_state()  # a browser that is still changing pages cannot go back
    page.go_back()
    assert page.get_by_label("Where do you live?").input_value() == "Marlow"
    page.get_by_role("button", name="Next").last.click()
    page.get_by_label("Rooms").check()
    page.get_by_role("button", name="Next").last.click()
    page.get_by_text("You answered 5 of 5 questions.").wait_for()
    if javascript:
        looked_at(page, "last")
    page.get_by_label("I agree").check()
    page.get_by_role("button", name="Send my answers").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    kept = Answer.objects.get().values
    assert kept["why"].replace("\r", "") == "The opening hours.\nThe bus."
    assert {**kept, "why": ""} == {
        "often": "never", "why": "", "you/town": "Marlow", "you/age": 30, "use": ["rooms"],
    }  # fmt: skip
    assert [one.values for one in Draft.objects.all()] == [{}]


def test_by_keyboard_alone(live: str, open_page: Callable[..., Any], row: Survey) -> None:
    """Enter goes on; nothing is sent or lost by it."""
    page = open_page(viewport=PHONE, javascript=False)
    page.set_default_navigation_timeout(PATIENCE)
    page.goto(f"{live}/s/{row.code}/kiosk/")
    page.get_by_label("Every week").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_label("Where do you live?").focus()
    page.keyboard.type("Marlow")
    page.keyboard.press("Tab")
    page.keyboard.type("44")
    page.keyboard.press("Enter")
    page.get_by_label("Books").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Next").last.focus()
    page.keyboard.press("Enter")
    page.get_by_label("I agree").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Thank you").wait_for()
    assert Answer.objects.get().values["you/age"] == 44
