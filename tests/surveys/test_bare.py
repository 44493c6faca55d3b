"""Those who answer see the form and whose it is; nothing leads them, or a tablet, into the rooms."""

import re
from typing import Any

import pytest
from django.test import Client

from holt.people.models import Person
from holt.surveys import actions, asks
from holt.surveys.models import Survey
from tests import make
from tests.make import NOON, surveys

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow Library")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


@pytest.fixture
def row(home: Any, ines: Any) -> Survey:
    made = surveys.survey(ines, home)
    surveys.edited(ines, made, whom_to_ask="Ines Duarte, 555 0100")
    actions.open_survey(ines, asks.OpenSurveyAsk(made.pk), now=NOON)
    return made


def ways_out(page: str, code: str) -> set[str]:
    """Every address on the page that leads elsewhere than to this survey."""
    body = page[page.index("<body") :]
    every = set(re.findall(r'(?:href|action)="([^"#][^"]*)"', body))
    return {one for one in every if not one.startswith((f"/s/{code}/", "?"))}


PAGES = ("", "?by=one", "kiosk/", "kiosk/?by=one", "thanks/", "thanks/?kiosk=1", "wrong-key/")


@pytest.mark.parametrize("at", PAGES)
def test_nothing_leads_into_the_rooms(row: Survey, client: Client, at: str) -> None:
    page = client.get(f"/s/{row.code}/{at}").content.decode()
    assert ways_out(page, row.code) == set()
    assert "<nav" not in page and "/needs/" not in page


def test_whose_it_is_and_whom_to_ask_stands_there(row: Survey, client: Client) -> None:
    page = client.get(f"/s/{row.code}/").content.decode()
    assert '<p class="mark">Marlow Library</p>' in page
    assert "Questions or help: Ines Duarte, 555 0100" in page
    assert "<title>After story time · Marlow Library</title>" in page.replace("\n", "")


def test_a_closed_one_says_so_and_thanks(row: Survey, ines: Any, client: Client) -> None:
    actions.close_survey(ines, asks.CloseSurveyAsk(row.pk), now=NOON)
    for at in ("", "kiosk/"):
        answer = client.get(f"/s/{row.code}/{at}")
        page = answer.content.decode()
        assert answer.status_code == 410 and ways_out(page, row.code) == set()
        assert "This survey is closed" in page and "Thank you" in page


def test_staff_find_back_but_not_from_a_tablet(row: Survey, ines: Any, client: Client) -> None:
    client.force_login(Person.objects.get(pk=ines.person_id))
    for at, out in (("", {"/surveys/"}), ("kiosk/", set()), ("thanks/?kiosk=1", set())):
        page = client.get(f"/s/{row.code}/{at}").content.decode()
        assert ways_out(page, row.code) == out


def test_twin_a_page_of_the_rooms_has_ways_out(row: Survey, ines: Any, client: Client) -> None:
    client.force_login(Person.objects.get(pk=ines.person_id))
    page = client.get(f"/surveys/{row.pk}/").content.decode()
    assert "/needs/" in ways_out(page, row.code)
