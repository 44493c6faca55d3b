"""Outcomes: recorded by one party, confirmed by another."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from holt.directory.queries import viewer_for
from holt.evaluation import access, actions, asks, queries, rules
from holt.evaluation.models import Outcome
from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded
from holt.kernel.models import Happening, History, Letter
from holt.kernel.viewer import NOBODY, Viewer
from holt.partnerships.access import Seat, Seats
from holt.people import actions as persons
from holt.people import queries as people
from holt.people.asks import EraseMeAsk
from holt.people.models import Person
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def guest_to_confirm(at: make.Table, row: Outcome) -> Viewer:
    """The employer's representative, who came by the link in the letter."""
    at.partnership.parties.filter(organization=at.employer).update(
        person=None, contact_email="maya@kestrel.example", contact_name="Maya Ortiz"
    )
    actions.ask_confirmation(at.ines, asks.AskConfirmationAsk(row.pk, at.employer.pk), now=NOON)
    letter = Letter.objects.filter(to="maya@kestrel.example").latest("pk")
    found = re.search(r"/l/([^/]+)/", letter.link)
    assert found is not None
    seen = people.link_by_token(found.group(1), NOON)
    assert seen is not None
    return people.viewer_by_link(seen.link_id, NOON)


def test_an_outcome_is_recorded_for_the_partnerships_need() -> None:
    need = make.need()
    at = make.table("active", need_id=need.pk)
    row = make.outcome(
        at, voice="I asked my foreman a question.", has_consent=True, figure=Decimal("12")
    )
    seen = queries.outcome(at.maya, row.pk)
    assert (seen.what_changed, seen.state, seen.recorded_party, seen.need_id, seen.voice) == (
        "They read the safety rules on their own",
        "recorded",
        "Marlow City Library",
        need.pk,
        "I asked my foreman a question.",
    )


def test_nobodys_words_without_their_consent() -> None:
    at = make.table("active")
    with pytest.raises(Refused, match="voice_needs_consent"):
        make.outcome(at, voice="I asked.")
    row = make.outcome(at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Outcome.objects.filter(pk=row.pk).update(voice="I asked.")


def test_the_partner_confirms() -> None:
    at = make.table("active")
    row = make.confirmed_outcome(at)
    seen = queries.outcome(at.ines, row.pk)
    assert (seen.state, seen.confirmed_party, seen.confirmed_by_name, seen.confirmed_by_role) == (
        "confirmed",
        "Kestrel Castings",
        "Maya Ortiz",
        "HR manager",
    )


def test_who_recorded_it_cannot_confirm_it() -> None:
    at = make.table("active")
    row = make.outcome(at)
    with pytest.raises(Refused, match="confirmed_by_another"):
        actions.confirm(at.ines, asks.ConfirmAsk(row.pk, "Ines Duarte"), now=NOON)


def test_a_colleague_of_who_recorded_it_cannot_either() -> None:
    at = make.table("active")
    row = make.outcome(at)
    colleague = make.member_of(at.library, name="Otto Reyes")
    with pytest.raises(Refused, match="confirmed_by_another"):
        actions.confirm(colleague, asks.ConfirmAsk(row.pk, "Otto Reyes"), now=NOON)


def test_a_person_of_both_sides_cannot_confirm_what_they_recorded() -> None:
    at = make.table("active")
    both = make.member_of(at.library, name="Bo Lind")
    bo = Person.objects.get(pk=both.person_id)
    make.membership(at.employer, person=bo)
    row = make.outcome(at, by=both, organization_id=at.library.pk)
    again = viewer_for(bo)
    with pytest.raises(Refused, match="confirmed_by_another"):
        actions.confirm(again, asks.ConfirmAsk(row.pk, "Bo Lind"), now=NOON)


def test_without_the_guard_they_could(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broken twin: only the rule taken away, and the database still says no."""
    at = make.table("active")
    row = make.outcome(at)
    monkeypatch.setattr(rules, "require_another", lambda *parts: None)
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.confirm(at.ines, asks.ConfirmAsk(row.pk, "Ines Duarte"), now=NOON)


def test_the_link_confirms_once_and_opens_nothing_else() -> None:
    at = make.table("active")
    row, other = make.outcome(at), make.outcome(at, what_changed="Another change")
    guest = guest_to_confirm(at, row)
    assert [one.pk for one in queries.outcomes(guest)] == [row.pk]
    with pytest.raises(NotFound):
        actions.confirm(guest, asks.ConfirmAsk(other.pk, "Maya Ortiz"), now=NOON)
    actions.confirm(guest, asks.ConfirmAsk(row.pk, "Maya Ortiz", "HR manager"), now=NOON)
    with pytest.raises(WrongState):
        actions.confirm(guest, asks.ConfirmAsk(row.pk, "Maya Ortiz"), now=NOON)
    edit = asks.EditOutcomeAsk(row.pk, "Me", "Something", date(2026, 11, 1))
    with pytest.raises(NotAllowed):
        actions.edit_outcome(guest, edit, now=NOON)
    actions.edit_outcome(at.ines, edit, now=NOON)
    with pytest.raises(Refused, match="link_used"):
        actions.confirm(guest, asks.ConfirmAsk(row.pk, "Maya Ortiz"), now=NOON)


def test_without_its_scope_the_link_would_open_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broken twin: a link taken for any outcome reads all of them."""
    at = make.table("active")
    row, other = make.outcome(at), make.outcome(at, what_changed="Another change")
    guest = guest_to_confirm(at, row)
    monkeypatch.setattr(Viewer, "holds_link", lambda *parts: True)
    seats = at.page().parties
    assert access.holds(
        guest,
        other.pk,
        Seats(
            at.id,
            False,
            tuple(Seat(one.id, one.organization_id, one.state, one.is_lead) for one in seats),
        ),
    )


def test_whoever_has_an_account_is_asked_there() -> None:
    at = make.table("active")
    at.partnership.parties.filter(organization=at.employer).update(
        person_id=at.maya.person_id, contact_email=""
    )
    row = make.outcome(at)
    actions.ask_confirmation(at.ines, asks.AskConfirmationAsk(row.pk, at.employer.pk), now=NOON)
    letter = Letter.objects.latest("pk")
    assert (letter.to, letter.link.endswith(f"/outcomes/{row.pk}/")) == (at.maya.email, True)


def test_nobody_is_asked_about_their_own() -> None:
    at = make.table("active")
    row = make.outcome(at)
    with pytest.raises(Refused, match="confirmed_by_another"):
        actions.ask_confirmation(at.ines, asks.AskConfirmationAsk(row.pk, at.library.pk), now=NOON)


def test_editing_takes_the_confirmation_away() -> None:
    at = make.table("active")
    row = make.confirmed_outcome(at)
    ask = asks.EditOutcomeAsk(row.pk, "Forty workers", "They read it", date(2026, 11, 10))
    actions.edit_outcome(at.ines, ask, now=NOON)
    seen = queries.outcome(at.ines, row.pk)
    assert (seen.state, seen.confirmed_party, seen.confirmed_by_name) == ("recorded", "", "")


def test_the_diary_keeps_nobodys_words() -> None:
    at = make.table("active")
    row = make.outcome(at)
    ask = asks.EditOutcomeAsk(
        row.pk, "Workers", "They read", date(2026, 11, 10),
        voice="My secret words", voice_by="Juan P.", has_consent=True,
    )  # fmt: skip
    actions.edit_outcome(at.ines, ask, now=NOON)
    kept = [
        *Happening.objects.values_list("facts", flat=True),
        *History.objects.values_list("before", "after"),
    ]
    assert "My secret words" not in str(kept) and "Juan P." not in str(kept)


def test_a_draft_is_for_ones_own_party() -> None:
    at = make.table("active")
    row = make.outcome(at, as_draft=True)
    assert (queries.outcomes(at.ines).count(), queries.outcomes(at.maya).count()) == (1, 0)
    with pytest.raises(NotFound):
        queries.outcome(at.maya, row.pk)
    ask = asks.EditOutcomeAsk(row.pk, "Workers", "They read", date(2026, 11, 10))
    actions.edit_outcome(at.ines, ask, now=NOON)
    assert queries.outcome(at.maya, row.pk).state == "recorded"


def test_withdrawn_with_a_reason_it_leaves_the_lists() -> None:
    at = make.table("active")
    row = make.outcome(at)
    actions.withdraw_outcome(at.ines, asks.WithdrawOutcomeAsk(row.pk, "Counted twice"), now=NOON)
    assert queries.outcomes(at.ines).count() == 0
    assert queries.outcome(at.ines, row.pk).withdrawn_reason == "Counted twice"
    with pytest.raises(WrongState):
        actions.confirm(at.maya, asks.ConfirmAsk(row.pk, "Maya"), now=NOON)


def test_nothing_comes_of_what_has_not_begun() -> None:
    with pytest.raises(Refused, match="no_outcomes_at_this_stage"):
        make.outcome(make.table("planning"))


def test_nor_of_tomorrow() -> None:
    with pytest.raises(Refused, match="in_the_future"):
        make.outcome(make.table("active"), on=date(2027, 1, 1))


@pytest.mark.parametrize("figure", ["NaN", "Infinity", "1e12"])
def test_a_figure_is_a_number_that_fits(figure: str) -> None:
    with pytest.raises(Refused):
        rules.require_figure(Decimal(figure))


@pytest.mark.parametrize("who", ["nobody", "stranger"])
def test_others_see_and_do_nothing(who: str) -> None:
    at = make.table("active")
    row = make.outcome(at)
    viewer = NOBODY
    if who == "stranger":
        viewer = make.member_of(make.organization("Other"), name="Tom Reed")
    assert queries.outcomes(viewer).count() == 0
    for act in (
        lambda: queries.outcome(viewer, row.pk),
        lambda: make.outcome(at, by=viewer),
        lambda: actions.confirm(viewer, asks.ConfirmAsk(row.pk, "Tom"), now=NOON),
        lambda: actions.withdraw_outcome(viewer, asks.WithdrawOutcomeAsk(row.pk, "x"), now=NOON),
    ):
        with pytest.raises((NotAllowed, NotFound, SignInNeeded)):
            act()


def test_a_viewer_of_a_party_reads_but_does_not_confirm() -> None:
    at = make.table("active")
    row = make.outcome(at)
    reader = make.member_of(at.employer, "viewer", name="Vi Lund")
    assert queries.outcome(reader, row.pk).id == row.pk
    with pytest.raises(NotAllowed):
        actions.confirm(reader, asks.ConfirmAsk(row.pk, "Vi Lund"), now=NOON)


def test_the_name_of_an_erased_person_leaves_their_confirmation(work: Callable[[], int]) -> None:
    at = make.table("active")
    row = make.confirmed_outcome(at)
    persons.erase_me(at.maya, EraseMeAsk(at.maya.email), now=NOON)
    work()
    row.refresh_from_db()
    assert (row.confirmed_by_name, row.state) == ("—", "confirmed")
