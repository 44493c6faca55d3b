"""Similar cases stand where a review is written and read, one that failed among them."""

import pytest
from django.test import Client

from holt.partnerships import actions as partnerships
from holt.partnerships import rules
from holt.partnerships.asks import AnswerReviewAsk, OpenReviewAsk
from holt.partnerships.models import Review
from holt.people.models import Person
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def reviewed() -> make.Table:
    """A table under review, with as many cases that went well as are shown, and one that failed."""
    make.subject("english")
    need = make.need(subjects=("english",))
    at = make.table("active", need_id=need.pk)
    for number in range(8):
        make.lesson(title=f"It went well {number}")
    make.lesson(title="Nobody came", kind="failure", happened="The bus had gone.")
    partnerships.open_review(at.ines, OpenReviewAsk(at.id), now=NOON)
    return at


def page_of(at: make.Table) -> str:
    browser = Client()
    browser.force_login(Person.objects.get(pk=at.ines.person_id))
    return browser.get(f"/partnerships/{at.id}/review/").content.decode()


def test_it_stands_where_a_review_is_written() -> None:
    page = page_of(reviewed())
    assert "Give your answers" in page
    assert "Similar cases" in page and "Nobody came" in page


def test_nothing_stands_there_when_nobody_met_the_like() -> None:
    at = make.table("active")
    partnerships.open_review(at.ines, OpenReviewAsk(at.id), now=NOON)
    page = page_of(at)
    assert "Give your answers" in page and "Similar cases" not in page


def test_it_stands_beside_the_answers_when_they_are_read() -> None:
    at = reviewed()
    scores = dict.fromkeys(rules.REVIEW_QUESTIONS, 3)
    answer = AnswerReviewAsk(Review.objects.get().pk, **scores)  # type: ignore[arg-type]
    partnerships.answer_review(at.ines, answer, now=NOON)
    page = page_of(at)
    assert "Still waiting for" in page and "Nobody came" in page
