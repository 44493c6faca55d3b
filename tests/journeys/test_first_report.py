"""From a file out of another tool to the first report and its PDF: counted steps, measured time."""

import csv
import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver

from holt.kernel.viewer import Role
from holt.people.models import Person
from holt.surveys.models import Answer
from tests import make

ROWS = 300
SECONDS = 60
STEPS = 8
"""Pages a librarian acts on between the file and the PDF."""
WORDS = ("Strongly Agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly Disagree",
         "N/A")  # fmt: skip
WEIGHTS = (40, 35, 10, 5, 3, 7)
HEAD = (
    *("Response ID", "Date Submitted", "Branch", "Language"),
    "I learned something that is helpful",
    "I feel more confident about using what I learned",
    "I intend to apply what I just learned",
    "I am more aware of resources and services provided by the library",
    *(
        "What did you like most about the program?",
        "What could the library do to better assist you?",
    ),
    "E-mail (optional)",
)
LIKED = ("The patient helper", "Small groups", "Being able to ask twice", "Coffee and time", "")


def exported(path: Path) -> None:
    """Three hundred answers as such a tool hands them out, an address in every tenth."""
    dice = random.Random(2025)
    with path.open("w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file)
        sheet.writerow(HEAD)
        for number in range(ROWS):
            day = date(2025, 1, 6) + timedelta(days=number % 180)
            steps = dice.choices(WORDS, WEIGHTS, k=4)
            sheet.writerow([
                10_000 + number, day.strftime("%m/%d/%Y"), dice.choice(("Main", "Eastside")),
                "English", *steps, dice.choice(LIKED), "",
                f"guest{number}@example.org" if number % 10 == 0 else "",
            ])  # fmt: skip


def signed_in(live: str, page: Any, person: Person) -> None:
    browser = Client()
    browser.force_login(person)
    page.context.add_cookies(
        [{"name": "sessionid", "value": browser.cookies["sessionid"].value, "url": live}]
    )


@pytest.mark.django_db(transaction=True)
def test_a_librarys_first_report(
    live: str, open_page: Callable[..., Any], tmp_path: Path, work: Callable[[], int]
) -> None:
    home = make.organization("Marlow City Library")
    who = Person.objects.get(pk=make.member(home, Role.STAFF).person_id)
    file = tmp_path / "responses.csv"
    exported(file)
    get_resolver().url_patterns  # noqa: B018  a running program has read them long ago
    page = open_page()
    signed_in(live, page, who)
    steps: list[str] = []

    def press(button: str) -> None:
        """One thing a person does."""
        steps.append(button)
        page.get_by_role("button", name=button).first.click()
        page.wait_for_load_state()

    began = time.monotonic()
    page.goto(f"{live}/surveys/")
    steps.append("Bring answers in")
    page.get_by_role("link", name="Bring answers in").first.click()
    page.set_input_files("input[type=file]", str(file))
    page.fill("[name=title]", "Digital learning, spring 2025")
    page.select_option("[name=topic]", "digital")
    press("Look at the columns")
    assert "This looks like e-mail addresses" in page.inner_text("main")
    press_next(page, steps)
    assert "Strongly Agree" in page.inner_text("main")
    press_next(page, steps)
    assert "Will be added" in page.inner_text("main")
    press_next(page, steps)
    work()
    page.reload()
    assert Answer.objects.count() == ROWS
    steps.append("the report")
    page.locator("main a[href$='/report/']").first.click()
    page.wait_for_load_state()
    told = page.inner_text("main")
    assert f"{ROWS} answers" in told and "How many agree" in told
    steps.append("All of it as a PDF")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="All of it as a PDF").click()
    document = Path(waiting.value.path()).read_bytes()
    took = time.monotonic() - began
    print(f"\nFirst report: {len(steps)} steps, {took:.1f} s of machine time: {', '.join(steps)}")
    assert document.startswith(b"%PDF") and len(document) > 10_000
    assert b"guest0@example.org" not in page.content().encode()
    assert len(steps) <= STEPS and took < SECONDS


def press_next(page: Any, steps: list[str]) -> None:
    """The page's one button that goes on."""
    button = page.locator("main button.first").first
    steps.append(button.inner_text())
    button.click()
    page.wait_for_load_state()
