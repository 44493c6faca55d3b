"""How one partnership is doing, from what its page holds."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from holt.evaluation import queries, rules
from holt.evaluation.queries.health import facts_of
from holt.evaluation.web import health_words
from holt.kernel.viewer import NOBODY
from holt.methods.health import PARTS, Health, Part
from holt.partnerships import actions, asks
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def level(at: Table, who: object, time: int) -> None:
    actions.assess_level(
        who,
        asks.AssessLevelAsk(at.id, True, True, False, False, False, time, 3, 3),
        now=NOON,
    )


def lived_in() -> Table:
    """A partnership with something to say about every part but trust."""
    at = make.table("active")
    page = at.page()
    actions.settle(at.ines, asks.SettleAsk(page.commitments[0].id, "kept"), now=NOON)
    actions.settle(at.ines, asks.SettleAsk(page.commitments[1].id, "missed"), now=NOON)
    actions.attain(at.ines, asks.AttainAsk(page.goals[0].id, -1), now=NOON)
    for who, way, kind in (
        (at.ines, "gave", "staff_time"),
        (at.maya, "gained", "staff_time"),
        (at.maya, "gave", "space"),
        (at.ines, "gained", "reach"),
    ):
        actions.give(who, asks.GiveAsk(at.id, way, kind, Decimal(2), TODAY), now=NOON)
    for one, rating in ((at.ines, 5), (at.maya, 2)):
        mine = [row for row in page.interests if page.names[row.party_id] == home(at, one)]
        ratings = tuple(asks.InterestRating(row.id, rating) for row in mine)
        actions.rate_interests(one, asks.RateInterestsAsk(at.id, ratings), now=NOON)
    met = asks.LogMeetingAsk(at.id, "meeting", TODAY, "Half-way", there=(at.library.pk,))
    actions.log_meeting(at.ines, met, now=NOON)
    level(at, at.ines, 3)
    level(at, at.maya, 1)
    return at


def home(at: Table, who: object) -> str:
    return at.library.name if who is at.ines else at.employer.name


def test_every_part_comes_from_the_pages_own_rows() -> None:
    at = lived_in()
    facts = facts_of(at.page(), TODAY, None)
    assert (facts.kept, facts.missed) == (1, 1)
    assert facts.attainment is not None and facts.attainment.t == pytest.approx(40.0)
    assert facts.balance is not None and facts.balance.equity is not None
    assert facts.coverage is not None and facts.coverage.value == 0
    assert facts.gap is not None and (facts.gap.steps, facts.gap.widest) == (2, ("time",))
    assert facts.agreement_days_left == 365
    assert {one.came for one in facts.meetings} == {0, 1}


def test_an_overdue_promise_counts_as_missed() -> None:
    at = make.table("active")
    assert facts_of(at.page(), TODAY + timedelta(days=8), None).missed == 1


def test_a_session_counts_as_contact() -> None:
    at = make.table("active")
    make.held_session(at, date(2026, 11, 10))
    type(at.partnership).objects.update(last_contact_on=date(2026, 9, 1))
    found = queries.health(at.ines, at.page(), TODAY)
    assert found is not None
    assert found.facts.days_since_contact == 10


def test_struck_lines_do_not_weigh() -> None:
    at = make.table("active")
    row = actions.give(at.ines, asks.GiveAsk(at.id, "gave", "space", Decimal(2), TODAY), now=NOON)
    actions.strike(at.ines, asks.StrikeAsk(row.pk, "Typed twice"), now=NOON)
    balance = facts_of(at.page(), TODAY, None).balance
    assert balance is not None and "no_contributions" in balance.unknown


def test_trust_is_read_from_complete_reviews_only() -> None:
    at = make.table("active")
    actions.open_review(at.ines, asks.OpenReviewAsk(at.id), now=NOON)
    review = at.page().reviews[0]
    for who, trust in ((at.ines, 4), (at.maya, 2)):
        assert facts_of(at.page(), TODAY, None).reviews == ()
        answer = asks.AnswerReviewAsk(review.id, trust, 3, 3, 3, 3, 3, 3)
        actions.answer_review(who, answer, now=NOON)
    assert [one.trust for one in facts_of(at.page(), TODAY, None).reviews] == [3.0]


def test_outsiders_and_what_has_not_begun_have_no_health() -> None:
    at = make.table("active")
    stranger = make.member_of(make.organization("Other"), name="Tom Reed")
    assert queries.health(stranger, at.page(stranger), TODAY) is None
    assert queries.health(NOBODY, replace(at.page(), sees_inside=False), TODAY) is None
    early = make.table_of_others()
    assert early.state == "proposed"


def test_worries_name_the_worst_parts_first_and_never_the_unknown() -> None:
    parts = tuple(
        Part(code, value, {})
        for code, value in (("goals", 0.1), ("agreement", 0.9), ("contact", 0.9), ("trust", None))
    )
    assert [one.code for one in rules.worries(Health(parts))] == ["goals", "agreement"]


def test_every_part_has_its_words() -> None:
    codes = [one.__name__ for one in PARTS]
    names = {"equity": "balance"}
    wanted = {names.get(one, one) for one in codes}
    for table in (
        health_words.NAMES,
        health_words.HOW,
        health_words.UNKNOWN,
        health_words.SAY,
        rules.WORRY_BELOW,
    ):
        assert set(table) == wanted


def test_the_parts_in_sentences() -> None:
    at = lived_in()
    found = queries.health(at.ines, at.page(), TODAY)
    assert found is not None
    with translation.override("en"):
        told = {one.code: one.said for one in health_words.parts(found)}
    assert told == {
        "contact": "The last contact was today.",
        "commitments": "1 of 2 promises that came due were kept.",
        "goals": "Goals came out below what was hoped (T = 40.0; 50 is as hoped).",
        "balance": told["balance"],
        "interests": "Kestrel Castings gets 0 of 1 things it wants.",
        "trust": "It shows after two reviews that every side has answered.",
        "attendance": "Kestrel Castings came to 0 of 1 joint meeting.",
        "perception": "The sides are 2 steps apart on time.",
        "agreement": "The agreement has 365 days left.",
    }
    assert told["balance"].startswith("What each gives and gains is")
