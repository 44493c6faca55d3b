"""People like me, light contacts, and who may be alone."""

from datetime import date, timedelta

import pytest

from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.peers import actions, asks, queries
from holt.peers.models import Card, Hello
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def colleague(name: str, home: str, work: str = "outreach", **facts: object) -> Viewer:
    """Somebody of a library of their own, with a card."""
    at = make.organization(home, **facts)
    who = make.member_of(at, name=name, joined_at=NOON)
    make.card(who, at, work)
    return who


def test_those_most_like_me_come_first_with_the_reason() -> None:
    me = colleague("Ines", "Marlow")
    colleague("Tom", "Alder", "cataloging")
    colleague("Ada", "Cedar")
    found = queries.like_me(me)
    assert [(one.card.name, one.codes) for one in found] == [
        ("Ada", ("work", "kind", "language")),
        ("Tom", ("kind", "language")),
    ]


def test_a_hidden_card_is_on_nobodys_list() -> None:
    me, ada = colleague("Ines", "Marlow"), colleague("Ada", "Cedar")
    actions.hide_card(ada, asks.HideCardAsk(), now=NOON)
    assert queries.like_me(me) == ()
    with pytest.raises(NotFound):
        queries.card(me, ada.person_id or 0)
    assert queries.card(ada, ada.person_id or 0).is_shown is False


def test_outsiders_see_no_cards_and_show_none() -> None:
    me = colleague("Ines", "Marlow")
    assert queries.cards(NOBODY).count() == 0
    with pytest.raises(NotFound):
        queries.card(NOBODY, me.person_id or 0)
    elsewhere = make.viewer()
    with pytest.raises(NotAllowed):
        actions.show_card(elsewhere, asks.ShowCardAsk(1, "teens"), now=NOON)


def test_a_first_message_goes_by_mail_and_is_not_kept() -> None:
    me, ada = colleague("Ines", "Marlow"), colleague("Ada", "Cedar")
    hello = actions.say_hello(me, asks.SayHelloAsk(ada.person_id or 0, "Shall we talk?"), now=NOON)
    letter = Letter.objects.get(person_id=ada.person_id)
    assert "Shall we talk?" in letter.text
    assert (hello.note, queries.hellos_of(ada)[0].other) == ("", "Ines")


def test_a_visit_is_arranged_thanked_for_and_counts_as_contact() -> None:
    me, ada = colleague("Ines", "Marlow"), colleague("Ada", "Cedar")
    ask = asks.ArrangeVisitAsk(ada.person_id or 0, "visit", TODAY + timedelta(days=3), "Rotas")
    made = actions.arrange_visit(me, ask, now=NOON)
    assert made.state == "planned"
    thanked = actions.thank(ada, asks.ThankAsk(made.pk, "A better rota"), now=NOON)
    assert (thanked.state, thanked.note) == ("thanked", "A better rota")


def test_what_is_planned_can_be_called_off_by_the_two_of_them_only() -> None:
    me, ada, tom = (colleague(name, f"{name}'s") for name in ("Ines", "Ada", "Tom"))
    ask = asks.ArrangeVisitAsk(ada.person_id or 0, "call", TODAY + timedelta(days=3))
    made = actions.arrange_visit(me, ask, now=NOON)
    with pytest.raises(NotFound):
        actions.call_off(tom, asks.CallOffAsk(made.pk), now=NOON)
    assert actions.call_off(ada, asks.CallOffAsk(made.pk), now=NOON).state == "called_off"


def test_nobody_writes_to_themselves_or_to_everyone() -> None:
    me, ada = colleague("Ines", "Marlow"), colleague("Ada", "Cedar")
    with pytest.raises(Refused, match="to_oneself"):
        actions.say_hello(me, asks.SayHelloAsk(me.person_id or 0, "x"), now=NOON)
    ask = asks.SayHelloAsk(ada.person_id or 0, "Hello")
    for _number in range(10):
        actions.say_hello(me, ask, now=NOON)
    with pytest.raises(Refused, match="enough_hellos_today"):
        actions.say_hello(me, ask, now=NOON)


def silent_for_long(who: Viewer) -> None:
    Card.objects.filter(person_id=who.person_id).update(changed_at=NOON - timedelta(days=400))
    Card.objects.get(person_id=who.person_id).person.__class__.objects.filter(
        pk=who.person_id
    ).update(joined_at=NOON - timedelta(days=400))


def test_who_may_be_alone_sees_it_and_so_does_the_association_and_nobody_else() -> None:
    solo = colleague("Nell", "Stone Prairie", staff_count=1)
    silent_for_long(solo)
    other = colleague("Ines", "Marlow", staff_count=40)
    house = make.organization("The association", kind=make.kind("library-consortium"))
    lead = make.member_of(house, name="Lena")
    make.card(lead, house, "director")
    assert [one.card.name for one in queries.alone(solo, TODAY)] == ["Nell"]
    assert queries.alone(other, TODAY) == ()
    found = queries.alone(lead, TODAY)
    assert [one.card.name for one in found if one.card.name == "Nell"] == ["Nell"]
    assert {code for code, _facts in found[0].signs} == {"silence", "few_peers", "small_staff"}
    assert found[0].nearest is not None


def test_twin_without_the_guard_everybody_sees_who_may_be_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    solo, other = colleague("Nell", "Stone", staff_count=1), colleague("Ines", "Marlow")
    silent_for_long(solo)
    assert queries.alone(other, TODAY) == ()
    monkeypatch.setattr("holt.peers.access.may_look_after", lambda viewer, ids: True)
    assert "Nell" in {one.card.name for one in queries.alone(other, TODAY)}


def test_whoever_wishes_is_left_alone() -> None:
    solo = colleague("Nell", "Stone Prairie", staff_count=1)
    silent_for_long(solo)
    home = Organization.objects.get(name="Stone Prairie")
    ask = asks.ShowCardAsk(home.pk, "alone", left_alone=True)
    actions.show_card(solo, ask, now=NOON)
    assert queries.alone(solo, TODAY) == ()


def test_a_person_who_is_erased_leaves_no_card_and_no_contact() -> None:
    me, ada = colleague("Ines", "Marlow"), colleague("Ada", "Cedar")
    actions.say_hello(me, asks.SayHelloAsk(ada.person_id or 0, "Hello"), now=NOON)
    actions.forget(ada.person_id or 0, email=ada.email, name=ada.name, now=NOON)
    assert (Card.objects.count(), Hello.objects.count()) == (1, 0)
    assert make.member(make.organization("Other"), Role.STAFF)
