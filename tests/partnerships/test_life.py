"""From a proposal to an ending, by the verbs, with real letters and links."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest

from holt.kernel.errors import NotAllowed, NotFound, Refused, Stale
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.partnerships import actions, asks, queries, rules
from holt.partnerships.models import AgreementVersion, Commitment, Partnership
from holt.values.states import WrongState
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def test_a_proposal_reaches_the_partner_as_a_letter_with_a_link() -> None:
    at = make.table()
    letter = Letter.objects.get(to="maya@kestrel.example")
    assert "English on the floor" in letter.subject
    assert "/l/" in letter.link
    assert at.fresh().state == "proposed"


def test_the_partner_accepts_by_link_and_the_link_is_used_up() -> None:
    at = make.table()
    guest = make.guest_by_letter("maya@kestrel.example")
    actions.accept(guest, asks.AcceptAsk(at.id, interests=("Safer shifts",)), now=NOON)
    assert at.fresh().state == "talking"
    assert [one.statement for one in at.page().interests][-1] == "Safer shifts"
    with pytest.raises(WrongState):
        actions.accept(guest, asks.AcceptAsk(at.id), now=NOON)


def test_a_link_opens_its_own_partnership_and_no_other() -> None:
    make.table()
    guest = make.guest_by_letter("maya@kestrel.example")
    other = make.table_of_others()
    with pytest.raises(NotFound):
        queries.partnership(guest, other.pk)


def test_signing_by_link_needs_the_code_sent_to_that_address() -> None:
    at = make.table("planning")
    party = next(one for one in at.page().parties if one.name == "Kestrel Castings")
    actions.name_contact(
        at.ines, asks.NameContactAsk(party.id, "Maya Ortiz", "hr@kestrel.example"), now=NOON
    )
    make.drafted(at, NOON)
    version = AgreementVersion.objects.get(partnership_id=at.id)
    guest = make.guest_by_letter("hr@kestrel.example")
    ask = asks.SignAsk(version.pk, "Maya Ortiz", "HR manager", version.text_hash, code="000000")
    with pytest.raises(Refused, match="code_expired"):
        actions.sign(guest, ask, now=NOON)
    actions.send_signing_code(guest, asks.SendSigningCodeAsk(version.pk), now=NOON)
    code = re.search(r"\d{6}", Letter.objects.filter(topic="codes").latest("pk").text)
    assert code
    signed = asks.SignAsk(
        version.pk, "Maya Ortiz", "HR manager", version.text_hash, code=code.group()
    )
    actions.sign(guest, signed, now=NOON)
    assert [(one.name, one.way) for one in version.signatures.all()] == [
        ("Maya Ortiz", "link_and_code")
    ]
    assert at.fresh().state == "agreeing"


def test_the_last_signature_starts_the_work() -> None:
    at = make.table("active")
    assert (at.fresh().state, at.partnership.ends_on) == (
        "active",
        NOON.date() + timedelta(days=365),
    )
    assert Happening.objects.filter(name="partnerships.started").count() == 1


def test_an_outdated_version_cannot_be_signed() -> None:
    at = make.table("agreeing")
    old = AgreementVersion.objects.get(partnership_id=at.id)
    actions.draft(at.maya, asks.DraftAsk(at.id, "Another text"), now=NOON)
    with pytest.raises(Refused, match="outdated_version"):
        actions.sign(at.ines, asks.SignAsk(old.pk, "Ines", "C", old.text_hash), now=NOON)


def test_broken_twin_an_old_version_left_open_could_be_signed() -> None:
    at = make.table("agreeing")
    old = AgreementVersion.objects.get(partnership_id=at.id)
    actions.sign(at.ines, asks.SignAsk(old.pk, "Ines", "C", old.text_hash), now=NOON)
    assert old.signatures.count() == 1


def test_a_text_other_than_the_one_read_cannot_be_signed() -> None:
    at = make.table("agreeing")
    version = AgreementVersion.objects.get(partnership_id=at.id)
    with pytest.raises(Refused, match="text_changed"):
        actions.sign(at.ines, asks.SignAsk(version.pk, "Ines", "C", "0" * 64), now=NOON)


def test_planning_again_takes_the_agreement_off_the_table() -> None:
    at = make.table("agreeing")
    actions.plan(at.maya, make.plan_ask(at, NOON.date()), now=NOON)
    assert at.fresh().state == "planning"
    assert at.page().open_agreement is None


def test_a_plan_written_over_anothers_is_stale() -> None:
    at = make.table("talking")
    seen = at.fresh().version
    actions.plan(at.maya, make.plan_ask(at, NOON.date(), version=seen), now=NOON)
    with pytest.raises(Stale) as told:
        actions.plan(at.ines, make.plan_ask(at, NOON.date(), version=seen), now=NOON)
    assert [(one.field, one.who) for one in told.value.changes] == [
        ("who_decides", "Maya Ortiz"),
        ("arrangement", "Maya Ortiz"),
    ]


def test_a_repeated_promise_is_due_again_when_it_is_settled() -> None:
    at = make.table("active")
    first = Commitment.objects.get(what="A room on Tuesdays")
    actions.settle(at.maya, asks.SettleAsk(first.pk, "kept"), now=NOON)
    again = Commitment.objects.get(what="A room on Tuesdays", state="open")
    assert again.due_on == first.due_on + timedelta(days=7)


def test_what_was_given_counts_at_the_rate_of_its_day() -> None:
    at = make.table("active")
    entry = actions.give(
        at.ines,
        asks.GiveAsk(at.id, "gave", "staff_time", Decimal("2.5"), NOON.date()),
        now=NOON,
    )
    assert entry.cents == round(2.5 * rules.DEFAULT_RATES["staff_time"][1])
    actions.strike(at.ines, asks.StrikeAsk(entry.pk, "Typed twice"), now=NOON)
    assert [one.struck_reason for one in at.page().ledger] == ["Typed twice"]


def test_only_ones_own_line_can_be_struck() -> None:
    at = make.table("active")
    ask = asks.GiveAsk(at.id, "gave", "space", Decimal(3), NOON.date())
    entry = actions.give(at.maya, ask, now=NOON)
    with pytest.raises(NotAllowed):
        actions.strike(at.ines, asks.StrikeAsk(entry.pk, "Not mine"), now=NOON)


def review(at: make.Table, who: object, review_id: int, trust: int, **more: object) -> None:
    scores = dict.fromkeys(rules.REVIEW_QUESTIONS, 3) | {"trust": trust}
    actions.answer_review(who, asks.AnswerReviewAsk(review_id, **scores, **more), now=NOON)  # type: ignore[arg-type]


def test_answers_open_to_the_parties_when_all_have_answered() -> None:
    at = make.table("active")
    opened = actions.open_review(at.ines, asks.OpenReviewAsk(at.id), now=NOON)
    review(at, at.ines, opened.pk, 4, words="Going well")
    assert at.page(at.maya).answers == ()
    review(at, at.maya, opened.pk, 2, private_note="Tired of waiting")
    seen = at.page(at.ines).answers
    assert [(one.trust, one.words, one.private_note) for one in seen] == [
        (4, "Going well", ""),
        (2, "", ""),
    ]
    assert [one.private_note for one in at.page(at.maya).answers] == ["", "Tired of waiting"]


def test_a_difference_of_two_steps_is_a_gap() -> None:
    low, high = ({"trust": one} for one in (2, 4))
    same = dict.fromkeys(rules.REVIEW_QUESTIONS, 3)
    assert rules.gaps([same | low, same | high]) == (rules.Gap("trust", 2, 4),)


def test_it_ends_with_reason_lesson_and_thanks_and_nothing_disappears() -> None:
    at = make.table("active")
    actions.begin_ending(at.ines, asks.BeginEndingAsk(at.id, "commitments_missed"), now=NOON)
    actions.check_step(at.maya, asks.CheckStepAsk(at.id, "told"), now=NOON)
    ask = asks.EndAsk(at.id, "commitments_missed", lesson="Ask the foremen first", thanks="Thanks")
    actions.end(at.ines, ask, now=NOON)
    page = at.page(at.maya)
    assert (page.state, page.reason_code) == ("ended", "commitments_missed")
    assert page.ending is not None
    assert page.ending.done_steps == {
        "told": True,
        "handed_over": False,
        "returned": False,
        "reason": True,
        "lesson": True,
        "thanked": True,
    }
    assert {one.state for one in page.commitments} == {"withdrawn"}


def test_a_second_season_keeps_the_first_one_signed() -> None:
    at = make.table("active")
    make.renewed(at, NOON)
    make.planned(at, NOON)
    make.drafted(at, NOON)
    make.signed(at, NOON)
    page = at.page()
    assert (page.state, page.season) == ("active", 2)
    assert [(one.season, one.state) for one in page.agreements] == [(1, "signed"), (2, "signed")]


def test_the_network_sees_that_it_exists_and_nothing_inside() -> None:
    at = make.table("active")
    stranger = make.member_of(make.organization("Alder Library"))
    seen = at.page(stranger)
    assert (seen.name, seen.goals, seen.ledger, seen.parties[1].contact_email) == (
        "English on the floor",
        (),
        (),
        "",
    )
    with pytest.raises(NotAllowed):
        actions.write(stranger, asks.WriteAsk(at.id, "Hello"), now=NOON)


def test_anyone_sees_it_only_when_every_party_agrees() -> None:
    at = make.table("active")
    actions.set_openness(at.ines, asks.SetOpennessAsk(at.id, True), now=NOON)
    with pytest.raises(NotFound):
        queries.partnership(NOBODY, at.id)
    actions.set_openness(at.maya, asks.SetOpennessAsk(at.id, True), now=NOON)
    assert queries.partnership(NOBODY, at.id).name == "English on the floor"


def test_a_private_note_stays_with_its_own_people() -> None:
    at = make.table("active")
    actions.write(at.ines, asks.WriteAsk(at.id, "Mind the budget", is_private=True), now=NOON)
    assert [one.text for one in at.page(at.ines).messages] == ["Mind the budget"]
    assert at.page(at.maya).messages == ()


def test_an_introduction_needs_two_yeses_before_addresses_are_shared() -> None:
    by = make.organization("Marlow City Library")
    first, second = make.organization("Alder Clinic"), make.organization("Bridge Church")
    made = actions.introduce(
        make.member_of(by),
        asks.IntroduceAsk(
            by.pk,
            first.pk,
            "Ann",
            "ann@alder.example",
            second.pk,
            "Ben",
            "ben@bridge.example",
            "Rides",
        ),
        now=NOON,
    )
    ann = make.guest_by_letter("ann@alder.example")
    ben = make.guest_by_letter("ben@bridge.example")
    assert "ben@bridge.example" not in Letter.objects.get(to="ann@alder.example").text
    actions.answer_introduction(ann, asks.AnswerIntroductionAsk(made.pk, True), now=NOON)
    assert queries.introduction_page(ann, queries.introductions(ann).get()).other_email == ""
    actions.answer_introduction(ben, asks.AnswerIntroductionAsk(made.pk, True), now=NOON)
    assert (
        queries.introduction_page(ann, queries.introductions(ann).get()).other_email
        == "ben@bridge.example"
    )


def test_the_page_costs_one_query() -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    at = make.table("active")
    with CaptureQueriesContext(connection) as made:
        queries.partnership(at.ines, at.id)
    assert len(made) == 1


def test_every_state_is_reached_and_every_final_one_stays() -> None:
    assert set(rules.STATES.states) == set(Partnership.State.values)
    assert set(rules.STATES.final) == set(rules.FINAL)


def test_the_longer_checklist_is_for_tables_with_a_private_partner() -> None:
    from holt.directory.rules import SECTORS

    assert set(SECTORS) >= rules.PRIVATE_SECTORS
    assert "exclusivity" in rules.questions_for(["libraries", "economy"])
    assert "exclusivity" not in rules.questions_for(["libraries", "education"])
