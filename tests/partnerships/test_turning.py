"""Turning points and small services: no, rest, not after all, a fresh link, what came of it."""

from datetime import timedelta
from decimal import Decimal

import pytest

from holt.directory.queries import viewer_for
from holt.kernel.errors import NotAllowed, NotFound, Refused, Stale
from holt.kernel.models import Letter
from holt.kernel.viewer import Role
from holt.partnerships import actions, asks
from holt.partnerships.models import Party, Rate
from holt.values.states import WrongState
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def test_who_says_no_gives_a_reason_and_it_is_over() -> None:
    at = make.table()
    actions.decline(at.maya, asks.DeclineAsk(at.id, "not_now", "Next year"), now=NOON)
    over = at.fresh()
    assert (over.state, over.reason_code, over.reason) == ("declined", "not_now", "Next year")
    with pytest.raises(WrongState):
        actions.accept(at.maya, asks.AcceptAsk(at.id), now=NOON)


def test_with_three_at_the_table_one_no_leaves_the_others_there() -> None:
    at = make.table("talking")
    third = make.organization("Otter Valley Veterans")
    lee = make.member_of(third, name="Lee Moss")
    actions.invite_party(at.ines, asks.InvitePartyAsk(at.id, third.pk), now=NOON)
    actions.decline(lee, asks.DeclineAsk(at.id, "no_capacity"), now=NOON)
    states = Party.objects.filter(partnership=at.fresh()).order_by("pk")
    assert at.partnership.state == "talking"
    assert [one.state for one in states] == ["accepted", "accepted", "declined"]


def test_it_rests_and_goes_on() -> None:
    at = make.table("active")
    until = NOON.date() + timedelta(30)
    actions.pause(at.ines, asks.PauseAsk(at.id, until, "Summer"), now=NOON)
    assert (at.fresh().state, at.partnership.paused_until) == ("paused", until)
    actions.resume(at.maya, asks.ResumeAsk(at.id), now=NOON)
    assert (at.fresh().state, at.partnership.paused_until) == ("active", None)
    with pytest.raises(WrongState):
        actions.resume(at.ines, asks.ResumeAsk(at.id), now=NOON)


def test_an_ending_begun_can_be_called_off() -> None:
    at = make.table("active")
    ending = asks.BeginEndingAsk(at.id, "need_changed", "They hire less")
    actions.begin_ending(at.ines, ending, now=NOON)
    actions.keep_going(at.maya, asks.KeepGoingAsk(at.id), now=NOON)
    on = at.fresh()
    assert (on.state, on.reason_code, on.reason) == ("active", "", "")


def test_a_partys_representative_is_sent_a_fresh_link() -> None:
    at = make.table()
    party = Party.objects.get(partnership=at.partnership, organization=at.employer)
    before = Letter.objects.filter(to="maya@kestrel.example").count()
    actions.send_link(at.ines, asks.SendLinkAsk(party.pk), now=NOON)
    letters = Letter.objects.filter(to="maya@kestrel.example")
    assert letters.count() == before + 1
    assert make.guest_by_letter("maya@kestrel.example").holds_link("partnership", at.id)


def test_without_an_address_no_link_is_sent() -> None:
    at = make.table()
    parties = Party.objects.filter(partnership=at.partnership)
    parties.filter(organization=at.employer).update(contact_email="")
    party = parties.get(organization=at.employer)
    with pytest.raises(Refused, match="no_address"):
        actions.send_link(at.ines, asks.SendLinkAsk(party.pk), now=NOON)


def test_what_came_of_an_introduction_is_kept() -> None:
    at = make.table()
    third = make.organization("Otter Valley Veterans")
    ask = asks.IntroduceAsk(
        at.library.pk, at.employer.pk, "Maya", "maya@example.org", third.pk, "Lee",
        "lee@example.org", "Both hire",
    )  # fmt: skip
    made = actions.introduce(at.ines, ask, now=NOON)
    follow = asks.FollowIntroductionAsk(made.pk, "They met twice")
    assert actions.follow_introduction(at.ines, follow, now=NOON).outcome == "They met twice"
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    with pytest.raises(NotFound):
        actions.follow_introduction(stranger, follow, now=NOON)


def test_a_rate_is_changed_by_a_director_who_saw_the_last_one() -> None:
    at = make.table()
    rate = Rate.objects.get(kind="staff_time")
    director = make.member_of(at.library, "director", name="Dora Vance")
    actions.set_rate(director, asks.SetRateAsk(rate.pk, 4000, "Ours", version=1), now=NOON)
    rate.refresh_from_db()
    assert (rate.cents, rate.source, rate.version) == (4000, "Ours", 2)
    with pytest.raises(Stale):
        actions.set_rate(director, asks.SetRateAsk(rate.pk, 5000, version=1), now=NOON)
    with pytest.raises(NotAllowed):
        actions.set_rate(at.ines, asks.SetRateAsk(rate.pk, 5000), now=NOON)


def test_a_viewer_strikes_no_line_of_the_ledger() -> None:
    at = make.table("active")
    ask = asks.GiveAsk(at.id, "gave", "space", Decimal(3), NOON.date())
    entry = actions.give(at.ines, ask, now=NOON)
    looks_on = make.member_of(at.library, "viewer", name="Vera Lund")
    with pytest.raises(NotAllowed):
        actions.strike(looks_on, asks.StrikeAsk(entry.pk, "No"), now=NOON)


def test_a_viewer_here_who_works_there_speaks_only_for_there() -> None:
    at = make.table("active")
    who = make.person("Vera Lund")
    make.membership(at.library, Role.VIEWER, who)
    make.membership(at.employer, Role.STAFF, who)
    vera = viewer_for(who)
    with pytest.raises(NotAllowed):
        actions.write(vera, asks.WriteAsk(at.id, "Hello", organization_id=at.library.pk), now=NOON)
