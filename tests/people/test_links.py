"""Signed links: a key to one thing, used once for a change, taken back, sent again."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction

from holt.kernel.errors import NotFound, Refused, SignInNeeded
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY, THE_HOUSE
from holt.people import actions, queries
from holt.people.asks import AskFreshLinkAsk, ResendLinkAsk, RevokeLinkAsk
from holt.people.models import SignedLink
from holt.people.rules import LinkState
from tests import make

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_the_token_opens_what_the_link_was_made_for():
    link, token = make.signed_link(now=NOW)
    assert queries.link_by_token(token, NOW) == queries.LinkSeen(
        link_id=link.pk,
        state=LinkState.OPEN,
        purpose="proposal",
        subject_kind="partnership",
        subject_id=7,
        organization_id=3,
        email="maya@works.example",
        name="Maya Ortiz",
        language="en",
        can_renew=False,
    )


def test_only_the_hash_of_the_token_is_kept():
    link, token = make.signed_link(now=NOW)
    kept = [str(getattr(link, field.attname)) for field in SignedLink._meta.concrete_fields]
    told = str(Happening.objects.get(name="people.link_made").facts)
    assert not [value for value in [*kept, told] if token in value]


def test_the_telling_holds_no_address_and_no_name():
    make.signed_link(now=NOW)
    told = str(Happening.objects.values().get(name="people.link_made"))
    assert "maya" not in told.lower()


def test_the_holder_may_act_for_one_organization_on_one_thing():
    link, _ = make.signed_link(now=NOW)
    viewer = queries.viewer_by_link(link.pk, NOW)
    assert (viewer.person_id, viewer.organization_ids, viewer.is_member) == (None, (3,), False)
    assert viewer.holds_link("partnership", 7) and not viewer.holds_link("partnership", 8)


def test_a_link_that_expired_or_was_taken_back_makes_its_holder_nobody():
    link, _ = make.signed_link(now=NOW, days=30)
    late = queries.viewer_by_link(link.pk, NOW + timedelta(days=30))
    actions.revoke_link(THE_HOUSE, RevokeLinkAsk(link.pk), now=NOW)
    assert [late, queries.viewer_by_link(link.pk, NOW)] == [NOBODY, NOBODY]


def test_a_link_is_spent_by_one_change_and_still_lets_its_holder_read():
    link, _ = make.signed_link(now=NOW)
    holder = make.link_holder(link)
    actions.use_link(holder, now=NOW)
    with pytest.raises(Refused, match="link_used"):
        actions.use_link(holder, now=NOW)
    assert queries.viewer_by_link(link.pk, NOW).grant == holder.grant


@pytest.mark.django_db(transaction=True)
def test_of_eight_uses_at_once_one_wins():
    link, _ = make.signed_link(now=NOW)
    assert together(lambda: _use(link)) == ["link_used"] * 7 + ["used"]


@pytest.mark.django_db(transaction=True)
def test_the_twin_without_the_lock_lets_several_win(monkeypatch):
    link, _ = make.signed_link(now=NOW)
    gate = threading.Barrier(8)

    def unlocked(link_id):
        found = SignedLink.objects.get(pk=link_id)
        gate.wait(10)
        return found

    monkeypatch.setattr(queries, "link_to_change", unlocked)
    assert together(lambda: _use(link)) == ["used"] * 8


def _use(link):
    try:
        with transaction.atomic():
            actions.use_link(make.link_holder(link), now=NOW)
    except Refused as refused:
        return refused.code
    return "used"


def together(work):
    """What eight threads that do the same at once get, sorted."""
    answers = []

    def run():
        answers.append(work())
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return sorted(answers)


def test_somebody_signed_in_needs_no_link_to_act():
    actions.use_link(make.viewer(), now=NOW)
    assert not Happening.objects.filter(name="people.link_used").exists()


def test_its_maker_takes_a_link_back():
    maker = make.viewer()
    link, token = make.signed_link(maker, now=NOW)
    actions.revoke_link(maker, RevokeLinkAsk(link.pk), now=NOW)
    assert queries.link_by_token(token, NOW).state is LinkState.REVOKED


def test_a_stranger_does_not_learn_that_a_link_exists():
    link, _ = make.signed_link(make.viewer(), now=NOW)
    with pytest.raises(NotFound):
        actions.revoke_link(make.viewer(), RevokeLinkAsk(link.pk), now=NOW)
    with pytest.raises(SignInNeeded):
        actions.resend_link(NOBODY, ResendLinkAsk(link.pk), now=NOW)


def test_a_link_sent_again_goes_to_the_same_address_and_closes_the_old_one():
    maker = make.viewer()
    link, old = make.signed_link(maker, now=NOW)
    fresh = actions.resend_link(maker, ResendLinkAsk(link.pk), now=NOW)
    letter = Letter.objects.get(topic="links")
    new = letter.link.rstrip("/").rsplit("/", 1)[1]
    assert (letter.to, fresh.made_by_id) == ("maya@works.example", maker.person_id)
    assert queries.link_by_token(old, NOW).state is LinkState.REVOKED
    assert queries.link_by_token(new, NOW).state is LinkState.OPEN


@pytest.mark.parametrize("how", ["used", "expired", "replaced"])
def test_the_holder_of_an_old_link_has_a_new_one_sent_to_the_same_address(how):
    link, token = make.signed_link(now=NOW, days=30)
    now = NOW + timedelta(days=40) if how == "expired" else NOW
    if how == "used":
        actions.use_link(make.link_holder(link), now=NOW)
    if how == "replaced":
        actions.resend_link(THE_HOUSE, ResendLinkAsk(link.pk), now=NOW)
    actions.ask_fresh_link(NOBODY, AskFreshLinkAsk(token), now=now)
    letter = Letter.objects.order_by("pk").last()
    new = letter.link.rstrip("/").rsplit("/", 1)[1]
    assert letter.to == "maya@works.example"
    assert queries.link_by_token(new, now).state is LinkState.OPEN


def test_a_link_that_was_taken_back_stays_so_whoever_asks():
    first, old = make.signed_link(now=NOW)
    second = actions.resend_link(THE_HOUSE, ResendLinkAsk(first.pk), now=NOW)
    actions.revoke_link(THE_HOUSE, RevokeLinkAsk(second.pk), now=NOW)
    with pytest.raises(Refused, match="link_revoked"):
        actions.ask_fresh_link(NOBODY, AskFreshLinkAsk(old), now=NOW)


def test_a_fresh_link_is_sent_three_times_an_hour_at_most():
    _, token = make.signed_link(now=NOW, days=1)
    late = NOW + timedelta(days=2)
    for _ in range(3):
        actions.ask_fresh_link(NOBODY, AskFreshLinkAsk(token), now=late)
    with pytest.raises(Refused, match="too_often"):
        actions.ask_fresh_link(NOBODY, AskFreshLinkAsk(token), now=late)


def test_nobody_gets_a_link_for_a_token_that_never_was():
    with pytest.raises(NotFound):
        actions.ask_fresh_link(NOBODY, AskFreshLinkAsk("made-up"), now=NOW)
