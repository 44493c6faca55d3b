"""The one-page brief: for parties, with words that may be shown, and as a PDF."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import translation

from holt.evaluation import queries
from holt.evaluation.web import brief_words
from holt.kernel.documents.reading import read
from holt.partnerships import actions, asks
from holt.people.models import Person
from holt.site import urls  # noqa: F401  which brings every room's words along
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
SAID = "Our people ask questions now."


def lived_in(*, may_quote: bool = True) -> Table:
    """A need, sessions, hours, an outcome with a voice, and a review with words."""
    need = make.need(openness="network")
    at = make.table("active", need_id=need.pk)
    make.held_session(at, date(2026, 11, 3))
    make.held_session(at, date(2026, 11, 10), attended=10)
    make.confirmed_outcome(at, voice="I read it alone.", voice_by="A student", has_consent=True)
    make.outcome(at, what_changed="Fewer accidents")
    for who, way, kind, much in (
        (at.ines, "gave", "staff_time", "3"),
        (at.maya, "gained", "staff_time", "3"),
        (at.maya, "gave", "money", "250"),
    ):
        ask = asks.GiveAsk(at.id, way, kind, Decimal(much), TODAY)
        actions.give(who, ask, now=NOON)
    actions.attain(at.ines, asks.AttainAsk(at.page().goals[0].id, 1), now=NOON)
    actions.open_review(at.ines, asks.OpenReviewAsk(at.id), now=NOON)
    review = at.page().reviews[0]
    for who, words in ((at.ines, "We learned a lot."), (at.maya, SAID)):
        answer = asks.AnswerReviewAsk(
            review.id, 3, 3, 3, 3, 3, 3, 3, words=words, may_quote=may_quote
        )
        actions.answer_review(who, answer, now=NOON)
    return at


def test_what_the_brief_is_made_of() -> None:
    at = lived_in()
    made = queries.brief(at.maya, at.page(at.maya), TODAY)
    assert made is not None
    assert (made.worked.sessions, made.worked.attended, made.worked.hours) == (2, 22, 3.0)
    assert [one.state for one in made.outcomes] == ["confirmed", "recorded"]
    assert [(one.kind, one.gave_cents, one.gained_cents) for one in made.costs] == [
        ("money", 25000, 0),
        ("staff_time", one_hour(at) * 3, one_hour(at) * 3),
    ]
    assert [(one.words, one.is_partner) for one in made.quotes] == [
        (SAID, True),
        ("We learned a lot.", False),
        ("I read it alone.", True),
    ]


def one_hour(at: Table) -> int:
    return next(one.rate_cents for one in at.page().ledger if one.kind == "staff_time")


def test_nobody_is_quoted_who_did_not_allow_it() -> None:
    at = lived_in(may_quote=False)
    made = queries.brief(at.ines, at.page(), TODAY)
    assert made is not None
    assert [one.words for one in made.quotes] == ["I read it alone."]


def test_the_words_of_an_open_review_wait() -> None:
    at = make.table("active")
    actions.open_review(at.ines, asks.OpenReviewAsk(at.id), now=NOON)
    review = at.page().reviews[0]
    answer = asks.AnswerReviewAsk(review.id, 3, 3, 3, 3, 3, 3, 3, words=SAID, may_quote=True)
    actions.answer_review(at.ines, answer, now=NOON)
    made = queries.brief(at.ines, at.page(), TODAY)
    assert made is not None and made.quotes == ()


def test_outsiders_get_no_brief() -> None:
    at = make.table("active")
    stranger = make.member_of(make.organization("Other"), name="Tom Reed")
    assert queries.brief(stranger, at.page(stranger), TODAY) is None


def test_the_sections_in_their_order() -> None:
    at = lived_in()
    made = queries.brief(at.ines, at.page(), TODAY)
    assert made is not None
    with translation.override("en"):
        found = brief_words.sections(made, [made.quotes[0].key], "Please fund a second year.")
    assert [one.heading for one in found] == [
        "The need",
        "What was done",
        "What changed",
        "What it cost and what it brought",
        "Goals",
        "In their own words",
        "Where it stands",
        "A note",
    ]
    assert [words for words, _by in found[5].quotes] == [SAID]
    assert found[2].bullets[0].endswith("Confirmed by Kestrel Castings.")


def test_hostile_words_stay_words_in_the_pdf() -> None:
    hostile = '# no heading\n- *no* list | [x](http://x) `#panic("x")` \\ $x$'
    section = brief_words.Section("H", hostile, rows=(("a|b", "c"),), head=("x", "y"))
    blocks = read(brief_words.markdown([section]))
    assert [one.kind for one in blocks] == ["heading", "paragraph", "table"]
    assert "".join(run.text for run in blocks[1].runs) == " ".join(hostile.split())
    assert blocks[2].rows[1][0][0].text == "a|b"


def test_the_page_and_the_pdf_take_the_same_choice(client: Client) -> None:
    at = lived_in()
    client.force_login(Person.objects.get(pk=at.maya.person_id))
    url = f"/partnerships/{at.id}/brief"
    page = client.get(f"{url}/").content.decode()
    assert SAID in page and "I read it alone." in page
    chosen = client.get(f"{url}/?made=1&note=Please+fund+it").content.decode()
    assert "Please fund it" in chosen
    assert f"<blockquote><p>{SAID}" not in chosen
    answer = client.get(f"{url}.pdf?made=1&note=Please+fund+it")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert b"pdfuaid" in answer.content


def test_strangers_and_visitors_get_neither(client: Client) -> None:
    at = make.table("active")
    for path in ("brief/", "brief.pdf", "health/"):
        assert client.get(f"/partnerships/{at.id}/{path}").status_code == 302
    who = make.member_of(make.organization("Other"), name="Tom Reed")
    client.force_login(Person.objects.get(pk=who.person_id))
    for path in ("brief/", "brief.pdf", "health/"):
        assert client.get(f"/partnerships/{at.id}/{path}").status_code == 403
