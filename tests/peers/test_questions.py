"""Questions find who may know, are answered, solved, and never left lying."""

from datetime import timedelta

import pytest

from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY, Viewer
from holt.peers import actions, asks, queries
from holt.peers.models import Question
from holt.people import actions as people
from holt.people import asks as people_asks
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def colleague(name: str, subjects: tuple[str, ...] = (), **fields: object) -> Viewer:
    """Somebody with a card, who offers help with these subjects."""
    home = make.organization(f"{name}'s library")
    who = make.member_of(home, name=name, **fields)
    make.card(who, home)
    if subjects:
        for one in subjects:
            make.subject(one)
        offer = people_asks.OfferAsk(subjects=subjects, consent=True)
        people.offer(who, offer, now=NOON)
    return who


def test_it_goes_to_those_who_may_know_and_says_why() -> None:
    me, ada, _tom = colleague("Ines"), colleague("Ada", ("english",)), colleague("Tom")
    row = make.question(me, subjects=("english",))
    routed = row.routed.get()
    assert (routed.person_id, routed.why) == (ada.person_id, [["offers", ["english"]]])
    assert Letter.objects.filter(person_id=ada.person_id).count() == 1
    assert queries.routed_to(ada) == ((row.pk, row.title),)


def test_help_is_spread() -> None:
    me = colleague("Ines")
    ada, tom = colleague("Ada", ("english",)), colleague("Tom", ("english",))
    found = [make.question(me, subjects=("english",)) for _number in range(2)]
    assert {one.person_id for one in found[0].routed.all()} == {ada.person_id, tom.person_id}
    knowers = queries.knowers_of(Question(subjects=["english"]), "en")
    assert [one.points for one in knowers] == [1.5, 1.5]


def test_without_a_name_nobody_is_told_who_asks() -> None:
    me, ada = colleague("Ines"), colleague("Ada")
    row = make.question(me, is_unnamed=True)
    assert (queries.question(ada, row.pk).asker, queries.question(ada, row.pk).organization) == (
        "",
        "",
    )
    told = Happening.objects.get(name="peers.asked")
    assert (told.actor_id, told.actor_name) == (None, "")
    actions.answer(ada, asks.AnswerAsk(row.pk, "The state archive"), now=NOON)
    assert Letter.objects.filter(person_id=me.person_id).count() == 1


def test_twin_with_a_name_the_asker_is_shown() -> None:
    me, ada = colleague("Ines"), colleague("Ada")
    row = make.question(me)
    assert queries.question(ada, row.pk).asker == "Ines"
    assert Happening.objects.get(name="peers.asked").actor_name == "Ines"


def test_whoever_asked_says_what_helped() -> None:
    me, ada = colleague("Ines"), colleague("Ada")
    row = make.question(me)
    made = actions.answer(ada, asks.AnswerAsk(row.pk, "The state archive"), now=NOON)
    with pytest.raises(NotAllowed):
        actions.solve(ada, asks.SolveAsk(row.pk, made.pk), now=NOON)
    actions.solve(me, asks.SolveAsk(row.pk, made.pk), now=NOON)
    page = queries.question(ada, row.pk)
    assert (page.state, [one.is_solution for one in page.answers]) == ("solved", [True])
    with pytest.raises(WrongState):
        actions.close_question(me, asks.CloseQuestionAsk(row.pk), now=NOON)


def test_after_three_days_without_an_answer_the_association_is_told_once() -> None:
    me = colleague("Ines")
    house = make.organization("The association", kind=make.kind("library-consortium"))
    lead = make.member_of(house, name="Lena")
    row = make.question(me)
    assert actions.hand_up_waiting(NOON + timedelta(days=2)) == 0
    assert actions.hand_up_waiting(NOON + timedelta(days=3, hours=1)) == 1
    assert actions.hand_up_waiting(NOON + timedelta(days=4)) == 0
    assert Letter.objects.filter(person_id=lead.person_id).count() == 1
    assert [one.pk for one in queries.handed_up(lead)] == [row.pk]
    assert list(queries.handed_up(me)) == []


def test_the_asker_need_not_wait_and_may_bring_it_up_at_once() -> None:
    me, ada = colleague("Ines"), colleague("Ada")
    row = make.question(me)
    with pytest.raises(NotAllowed):
        actions.hand_up(ada, asks.HandUpAsk(row.pk), now=NOON)
    assert actions.hand_up(me, asks.HandUpAsk(row.pk), now=NOON).handed_up_at == NOON


def test_a_question_to_a_circle_stays_in_it() -> None:
    me, ada, tom = colleague("Ines"), colleague("Ada"), colleague("Tom")
    circle = make.circle(me)
    actions.join_circle(ada, asks.JoinCircleAsk(circle.pk), now=NOON)
    row = make.question(me, circle_id=circle.pk)
    assert queries.question(ada, row.pk).circle == "Outreach people"
    for other in (tom, NOBODY):
        with pytest.raises(NotFound):
            queries.question(other, row.pk)
    with pytest.raises(NotAllowed):
        make.question(tom, circle_id=circle.pk)
    assert queries.circle(ada, circle.pk, NOON).agenda == ((row.pk, row.title),)


def test_without_a_tick_its_own_words_find_who_may_know() -> None:
    me, ada = colleague("Ines"), colleague("Ada", ("microfilm",))
    row = make.question(me, "Who mends our microfilm reader?")
    assert (row.subjects, row.routed.get().person_id) == (["microfilm"], ada.person_id)
    assert make.question(me, "What shall I do?").subjects == []


def test_twin_when_words_are_not_read_it_finds_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    me, _ada = colleague("Ines"), colleague("Ada", ("microfilm",))
    monkeypatch.setattr("holt.learning.queries.proposals", lambda text: ())
    assert not make.question(me, "Who mends our microfilm reader?").routed.exists()


def test_when_the_convener_asks_the_other_members_are_told() -> None:
    ines, ada = colleague("Ines"), colleague("Ada")
    met = make.circle(ines)
    actions.join_circle(ada, asks.JoinCircleAsk(met.pk), now=NOON)
    make.question(ines, circle_id=met.pk)
    Letter.objects.all().delete()
    assert actions.hand_up_waiting(NOON + timedelta(days=3)) == 1
    assert [one.person_id for one in Letter.objects.all()] == [ada.person_id]
