"""A year of one's own partnerships: what stands in it, and what never does."""

from datetime import date, timedelta

import pytest
from django.test import Client

from holt.evaluation import actions, asks, queries
from holt.evaluation.web import our_year_words
from holt.kernel.viewer import Viewer
from holt.partnerships import actions as work
from holt.partnerships import asks as ask
from holt.partnerships.models import Ending, Partnership
from holt.partnerships.web.words import END_REASONS
from holt.people.models import Person
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def recorded(at: Table, what: str, on: date = TODAY) -> None:
    said = asks.RecordAsk(at.id, "Night-shift workers", what, on)
    actions.record(at.ines, said, now=NOON)


def told(viewer: Viewer, year: int | None = None) -> str:
    made = queries.our_year(viewer, queries.period_of(year, TODAY), TODAY)
    found = our_year_words.sections(made)
    return "\n".join(
        line
        for one in found
        for line in (one.heading, *one.bullets, *(words for words, _by in one.quotes), one.after)
    )


def test_what_changed_is_told_and_that_one_side_only_says_so() -> None:
    at = make.table("active")
    recorded(at, "Speak up in safety meetings")
    said = told(at.ines)
    assert "Speak up in safety meetings" in said
    assert "1 of these is recorded by one side only" in said


def test_what_changed_in_another_year_is_left_out() -> None:
    at = make.table("active")
    recorded(at, "Of long ago", TODAY - timedelta(days=800))
    assert "Of long ago" not in told(at.ines)


def test_what_ended_is_told_with_its_reason_and_lesson() -> None:
    at = make.table("active")
    Partnership.objects.filter(pk=at.id).update(
        state="ended", ended_on=TODAY, reason_code="money_ended", reason="The grant ran out"
    )
    Ending.objects.create(partnership_id=at.id, begun_at=NOON, lesson="Ask two funders.")
    said = told(at.ines)
    for words in (str(END_REASONS["money_ended"]), "The grant ran out.", "Ask two funders."):
        assert words in said


def test_a_strangers_year_holds_nothing_of_it() -> None:
    at = make.table("active")
    recorded(at, "Speak up in safety meetings")
    stranger = make.member_of(make.organization(name="Elsewhere Library"))
    assert "Speak up" not in told(stranger)
    assert queries.our_year(stranger, queries.period_of(None, TODAY), TODAY).at_work == ()


def test_words_are_quoted_only_where_that_was_allowed() -> None:
    at = make.table("active")
    review = work.open_review(at.ines, ask.OpenReviewAsk(at.id), now=NOON)
    for who, words, may_quote in ((at.ines, "Ours", True), (at.maya, "They keep their word", True)):
        work.answer_review(
            who, ask.AnswerReviewAsk(review.pk, 3, 3, 3, 3, 3, 3, 3, words, may_quote), now=NOON
        )
    said = told(at.ines)
    assert "They keep their word" in said
    assert "Ours" not in said.splitlines()


@pytest.mark.parametrize("year", ["", "2026", "1", "²026", "x"])
def test_the_page_and_its_papers(client: Client, year: str) -> None:
    at = make.table("active")
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    assert client.get("/our-year/", {"year": year}).status_code == 200
    for paper, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
        answer = client.get(f"/our-year/our-year.{paper}", {"year": year})
        assert answer.content.startswith(begins)


def test_nobody_in_particular_is_asked_to_sign_in(client: Client) -> None:
    assert client.get("/our-year/").status_code in (302, 303)
