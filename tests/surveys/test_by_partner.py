"""A year of surveys by partner: each partner's row adds up whole surveys, and never a small one."""

from typing import Any

import pytest
from django.test import Client

from holt.people.models import Person
from holt.surveys import queries, rules
from holt.surveys.models import Survey
from holt.surveys.web import across
from tests import make
from tests.make import surveys

pytestmark = pytest.mark.django_db


def asked(at: make.Table, answers: int, title: str, about: bool = True) -> Survey:
    """A survey of a partnership's work with so many answers."""
    more: dict[str, Any] = {"about_kind": "partnership", "about_id": at.id} if about else {}
    row = surveys.opened(at.ines, at.library, title=title, **more)
    for _ in range(answers):
        surveys.answered(row, values=dict.fromkeys(rules.ITEMS, "5"))
    return row


def by_partner(at: make.Table) -> dict[str, int]:
    found = queries.outcome_surveys(at.ines, at.library.pk)
    made = across.across(found, partners=queries.partners_of(at.ines, found))
    rows = next((one.rows for one in made.parts if one.name == "partner"), ())
    return {one.label: one.answers for one in rows}


def test_a_partners_surveys_stand_together() -> None:
    at = make.table("active")
    asked(at, 6, "Spring")
    asked(at, 5, "Fall")
    asked(at, 9, "By ourselves", about=False)
    assert by_partner(at) == {"Kestrel Castings": 11}


def test_fewer_than_five_are_in_no_partners_row() -> None:
    at = make.table("active")
    asked(at, 6, "Spring")
    asked(at, 4, "Fall")
    assert by_partner(at) == {"Kestrel Castings": 6}


def test_it_stands_on_the_page_and_in_the_spreadsheet(client: Client) -> None:
    at = make.table("active")
    asked(at, 6, "Spring")
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get("/surveys/outcomes/").content.decode()
    assert "By partner" in page and "Kestrel Castings" in page


def test_nobody_learns_of_a_partnership_they_cannot_see() -> None:
    """Names come only of what the viewer may see: a guest of the network learns none."""
    at = make.table("active")
    asked(at, 6, "Spring")
    found = queries.outcome_surveys(at.ines, at.library.pk)
    assert queries.partners_of(make.viewer(), found) == {}
