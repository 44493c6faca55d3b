"""A campaign is opened, joined, heard, decided, thanked and closed; deny first."""

import random
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.evaluation import actions, asks
from holt.evaluation.models import Campaign, Thanks
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.rules import campaigns as rules
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.values.states import StateTable, WrongState
from tests import make
from tests.make import NOON
from tests.make import campaigns as build

pytestmark = pytest.mark.django_db


def test_an_ask_is_opened_and_told() -> None:
    at = make.table("active")
    row = build.campaign(at)
    one = queries.campaign(at.ines, row.pk)
    assert (one.title, one.cents, one.state, one.rights.run) == (
        "Evening teachers",
        8_500_000,
        "open",
        True,
    )
    assert one.partnerships == ((at.id, queries.campaigns(at.ines).get().partnerships.get().name),)
    assert Happening.objects.filter(name="evaluation.campaign_opened").count() == 1


@pytest.mark.parametrize("typed", ["85,00", "-5", "many", "0"])
def test_an_amount_that_is_no_money_is_refused(typed: str) -> None:
    at = make.table("active")
    with pytest.raises(Refused, match="not_money"):
        build.campaign(at, amount=typed)


def test_only_a_coordinator_of_the_organization_opens_one() -> None:
    at = make.table("active")
    with pytest.raises(NotAllowed):
        actions.open_campaign(at.maya, build.open_campaign_ask(at), now=NOON)


def test_others_see_nothing_until_it_is_shared_or_they_are_invited() -> None:
    at = make.table("active")
    stranger = make.member_of(make.organization("Alder Library"), "director")
    row = build.campaign(at)
    for viewer in (at.maya, stranger, NOBODY):
        assert not queries.campaigns(viewer).exists()
        with pytest.raises(NotFound):
            queries.campaign(viewer, row.pk)
    shared = build.campaign(at, openness="network")
    one = queries.campaign(stranger, shared.pk)
    assert (one.asks_for != "", one.rights.inside, one.hearings) == (True, False, ())
    assert not queries.campaigns(NOBODY).exists()


def test_an_invited_organization_joins_sees_inside_and_leaves() -> None:
    at = make.table("active")
    row = build.campaign(at, invited_ids=(at.employer.pk,))
    assert not queries.campaign(at.maya, row.pk).rights.inside
    join = asks.JoinCampaignAsk(row.pk, at.employer.pk)
    actions.join_campaign(at.maya, join, now=NOON)
    assert queries.campaign(at.maya, row.pk).rights.inside
    with pytest.raises(Refused, match="joined_already"):
        actions.join_campaign(at.maya, join, now=NOON)
    leave = asks.LeaveCampaignAsk(row.pk, at.employer.pk)
    actions.leave_campaign(at.maya, leave, now=NOON)
    with pytest.raises(NotFound):
        queries.campaign(at.maya, row.pk)


def test_broken_twin_without_the_standing_everybody_would_see_inside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = build.campaign(at, openness="network")
    build.speaker(at, build.hearing(at, row))
    stranger = make.member_of(make.organization("Alder Library"), "director")
    monkeypatch.setattr(
        "holt.evaluation.access.campaigns.may_see_inside", lambda viewer, standing: True
    )
    assert queries.campaign(stranger, row.pk).hearings[0].speakers[0].name == "Rosa Lind"


def test_it_is_changed_and_somebody_elses_change_is_not_lost() -> None:
    at = make.table("active")
    row = build.campaign(at)
    said = build.open_campaign_ask(at, title="Two teachers")
    values = {name: value for name, value in vars(said).items() if name != "organization_id"}
    changed = actions.edit_campaign(
        at.ines, asks.EditCampaignAsk(row.pk, **values, version=1), now=NOON
    )
    assert (changed.title, changed.version) == ("Two teachers", 2)


def test_a_decision_in_part_says_how_much_and_is_less() -> None:
    at = make.table("active")
    row = build.campaign(at)
    for amount, code in (("", "needed"), ("85000", "that_is_all_of_it")):
        with pytest.raises(Refused, match=code):
            build.decided(at, row, "in_part", granted=amount)
    with pytest.raises(Refused, match="nothing_was_granted"):
        build.decided(at, row, "refused", granted="10")
    build.decided(at, row, "in_part", granted="60,000", meaning="One teacher stays.")
    one = queries.campaign(at.ines, row.pk)
    assert (one.state, one.decision, one.granted_cents) == ("decided", "in_part", 6_000_000)


def test_postponed_and_then_granted() -> None:
    at = make.table("active")
    row = build.campaign(at)
    build.decided(at, row, "postponed")
    build.decided(at, row, "granted")
    assert queries.campaign(at.ines, row.pk).decision == "granted"


def test_given_up_with_a_reason_it_is_over() -> None:
    at = make.table("active")
    row = build.campaign(at)
    with pytest.raises(Refused, match="needed"):
        actions.cancel_campaign(at.ines, asks.CancelCampaignAsk(row.pk, " "), now=NOON)
    actions.cancel_campaign(at.ines, asks.CancelCampaignAsk(row.pk, "No budget"), now=NOON)
    with pytest.raises(WrongState):
        build.decided(at, row)


def everybody(at: make.Table) -> Campaign:
    """Rosa spoke, Maya testified, Ines wrote, the employer joined; it is decided."""
    row = build.campaign(at, joined=True)
    asked = build.speaker(at, build.hearing(at, row))
    by_link = make.guest_by_letter("rosa@clinic.example")
    answer = asks.AnswerSpeakingAsk(asked.pk, "yes")
    actions.answer_speaking(by_link, answer, now=NOON)
    build.testimony(at, row)
    letter = build.campaign_letter(at, row)
    actions.send_letter(at.ines, asks.SendLetterAsk(letter.pk), now=NOON)
    return build.decided(at, row)


def thank(at: make.Table, row: Campaign, *whom: str) -> Campaign:
    ask = asks.SendThanksAsk(row.pk, whom, "Thank you", "Dear {name}, thank you.")
    return actions.send_thanks(at.ines, ask, now=NOON)


def test_everybody_who_helped_is_on_the_list_and_is_thanked_once() -> None:
    at = make.table("active")
    row = everybody(at)
    names = {one.name: one.for_what for one in queries.campaign(at.ines, row.pk).thanks}
    assert names == {
        "Rosa Lind": ("speaker",),
        "Maya Ortiz": ("testimony",),
        "Ines Duarte": ("writer",),
        at.employer.name: ("member",),
    }
    codes = [one.code for one in queries.campaign(at.ines, row.pk).thanks]
    thank(at, row, *codes)
    assert all(one.thanked_at for one in queries.campaign(at.ines, row.pk).thanks)
    to_rosa = Letter.objects.filter(to="rosa@clinic.example", subject="Thank you")
    assert to_rosa.get().text == "Dear Rosa Lind, thank you."
    with pytest.raises(Refused, match="thanked_already"):
        thank(at, row, *codes)
    assert to_rosa.count() == 1


def test_broken_twin_without_the_list_of_who_waits_somebody_is_written_to_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = everybody(at)
    code = queries.campaign(at.ines, row.pk).thanks[0].code
    thank(at, row, code)
    from holt.evaluation.actions.campaigns import deciding

    monkeypatch.setattr(deciding, "waiting", queries.to_thank)
    with pytest.raises(IntegrityError), transaction.atomic():  # the constraint still holds
        thank(at, row, code)
    monkeypatch.setattr(Thanks.objects, "bulk_create", list)
    thank(at, row, code)
    assert Letter.objects.filter(to="rosa@clinic.example", subject="Thank you").count() == 2


def test_it_closes_when_all_are_thanked_or_says_who_is_not() -> None:
    at = make.table("active")
    row = everybody(at)
    with pytest.raises(Refused) as refusal:
        actions.close_campaign(at.ines, asks.CloseCampaignAsk(row.pk), now=NOON)
    assert "Rosa Lind" in str(refusal.value.facts["names"])
    codes = tuple(one.code for one in queries.campaign(at.ines, row.pk).thanks)
    actions.mark_thanked(at.ines, asks.MarkThankedAsk(row.pk, codes), now=NOON)
    closed = actions.close_campaign(at.ines, asks.CloseCampaignAsk(row.pk), now=NOON)
    assert closed.state == "closed"


def test_or_it_closes_anyway() -> None:
    at = make.table("active")
    row = everybody(at)
    closed = actions.close_campaign(at.ines, asks.CloseCampaignAsk(row.pk, anyway=True), now=NOON)
    assert closed.state == "closed"


@pytest.mark.parametrize("table", [rules.CAMPAIGN_STATES, rules.SPEAKER_STATES])
def test_no_walk_leaves_the_tables(table: StateTable) -> None:
    dice, state = random.Random(5), table.start
    for _step in range(5_000):
        verb = dice.choice(table.verbs)
        try:
            state = table.after(state, verb)
        except WrongState as refusal:
            assert refusal.allowed == table.allowed(state)
            state = state if table.allowed(state) else table.start
        assert state in table.states
    assert table.reachable(table.start) == set(table.states)


def test_impossible_rows_cannot_be_written() -> None:
    at = make.table("active")
    row = build.campaign(at)
    wrong = (
        {"cents": 0},
        {"state": "decided"},
        {"state": "canceled"},
        {"granted_cents": 5},
    )
    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Campaign.objects.filter(pk=row.pk).update(**values)


def test_what_waits_is_told_on_today() -> None:
    at = make.table("active")
    row = build.campaign(at)
    build.speaker(at, build.hearing(at, row))
    later = NOON + timedelta(days=1)
    (found,) = queries.campaigns_waiting(at.ines, later)
    assert (found.code, found.count) == ("unanswered", 1)
    due = NOON + timedelta(days=60)
    assert [one.code for one in queries.campaigns_waiting(at.ines, due)] == ["decision"]
    assert queries.campaigns_waiting(at.maya, later) == ()
