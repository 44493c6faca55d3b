"""Cases found again: the method, the pile, what stopped others, tags from a text."""

import pytest

from holt.learning import actions, asks, queries, rules
from holt.learning.models import TagWord
from holt.methods import cases
from holt.methods.cases import Case
from holt.methods.personal import pointed_out
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db
BUS = Case(1, problem="The last bus leaves before the class ends.")
CAR = Case(2, problem="Many families own no car and live twenty miles out.")
FOOD = Case(3, problem="Children were hungry in July.")
FAILED = Case(4, problem="We bought a shuttle and three people rode it.", kind="failure")


def test_the_same_problem_is_found_in_other_words() -> None:
    found = cases.similar(BUS, cases.index([CAR, FOOD]))
    assert [one.id for one in found] == [2]
    why = cases.reasons(BUS, CAR)
    assert why[0].code == "concepts"
    assert "last bus" in why[0].facts["ours"] and "car" in why[0].facts["theirs"]


def test_without_the_concepts_it_is_not() -> None:
    """The broken twin: words alone share nothing."""
    only_words = {"concepts": 0.0, "words": 1.0, "tags": 0.0, "subjects": 0.0}
    assert cases.similar(BUS, cases.index([CAR, FOOD]), weights=only_words) == ()


def test_one_that_failed_is_among_them() -> None:
    near = [Case(n, problem=f"No bus, no car, too far for family {n}.") for n in range(10, 16)]
    found = cases.similar(BUS, cases.index([*near, FAILED]), most=3)
    assert [(one.id, one.lifted) for one in found][-1] == (4, True)
    assert len(found) == 3


def test_the_order_of_the_pile_changes_no_score() -> None:
    one = {a.id: a.score for a in cases.similar(BUS, cases.index([CAR, FOOD, FAILED]))}
    other = {a.id: a.score for a in cases.similar(BUS, cases.index([FAILED, FOOD, CAR]))}
    assert one == other


@pytest.mark.parametrize("text", ["", "the and of", "!!! 12 …", "日本語"])
def test_a_question_that_says_nothing_finds_nothing(text: str) -> None:
    assert cases.similar(Case(0, problem=text), cases.index([CAR])) == ()
    assert cases.similar(BUS, cases.index([])) == ()


def test_spanish_meets_english() -> None:
    asked = Case(0, problem="No hay transporte y la clase es de noche.")
    found = cases.similar(asked, cases.index([CAR, BUS, FOOD]))
    assert {one.id for one in found} == {1, 2}


def test_names_and_contacts_are_pointed_out() -> None:
    text = (
        "Rosa Lima came, call 555 123 4567 or rosa@example.org. Mrs. Hale lives at 12 Oak Street."
    )
    kinds = {(one.kind, one.words) for one in pointed_out(text)}
    assert kinds == {
        ("email", "rosa@example.org"),
        ("phone", "555 123 4567"),
        ("address", "12 Oak Street"),
        ("name", "Hale"),
        ("name", "Rosa Lima"),
    }
    assert pointed_out("Rosa Lima Library opened in 2026-05-01.", ["Rosa Lima Library"]) == ()
    assert pointed_out("In May, we will mark the grace period at Kestrel Castings.") == ()


def test_a_word_is_learned_where_it_stands_out() -> None:
    said = [("the ferry was late", [("obstacle", "transport")])] * 3
    other = [("soup at noon", [("obstacle", "cost")])] * 9
    words = {one.word for one in cases.learn([*said, *other])}
    assert "ferry" in words and "soup" not in words


def test_a_text_proposes_its_tags_by_the_table() -> None:
    found = {(one.facet, one.tag): one.words for one in queries.proposals("The bus had gone.")}
    assert found["obstacle", "transport"] == ("bus",)


def test_people_change_the_table_and_it_holds() -> None:
    coordinator = make.member_of(make.organization(), "coordinator")
    ferry = asks.SetWordAsk("ferry", "obstacle", "transport")
    actions.set_word(coordinator, ferry, now=NOON)
    assert [one.tag for one in queries.proposals("We missed the ferry.")] == ["transport"]
    silent = asks.SetWordAsk("bus", "obstacle", "transport", is_on=False)
    actions.set_word(coordinator, silent, now=NOON)
    assert queries.proposals("The bus.") == ()
    assert TagWord.objects.get(word="bus").origin == "house"


def test_learning_does_not_bring_back_what_was_switched_off() -> None:
    home = make.organization()
    for number in range(3):
        make.lesson(home, title=f"Ferry {number}", obstacles=("transport",), subjects=())
    for number in range(9):
        make.lesson(home, title=f"Soup {number}", obstacles=("cost",), subjects=())
    assert actions.learn_words(NOON) > 0
    off = asks.SetWordAsk("ferry", "obstacle", "transport", is_on=False)
    actions.set_word(make.member_of(home, "coordinator"), off, now=NOON)
    actions.learn_words(NOON)
    assert not TagWord.objects.get(word="ferry").is_on


def test_a_problem_in_ones_own_words_finds_who_met_it() -> None:
    home = make.organization()
    row = make.lesson(home, title="Rides", wanted="Families own no car.", subjects=())
    make.lesson(home, title="Soup", wanted="Children were hungry.", happened="Fed.", subjects=())
    found = queries.like_words(make.member_of(home), "The last bus leaves too early")
    assert [one.id for one in found] == [row.pk]


def test_a_withdrawn_lesson_is_found_no_more_at_once() -> None:
    home = make.organization()
    writer = make.member_of(home)
    row = make.lesson(home, title="Rides", wanted="Families own no car.", subjects=())
    assert queries.like_words(writer, "no bus")
    actions.withdraw_lesson(writer, asks.WithdrawLessonAsk(row.pk, "Wrong"), now=NOON)
    assert queries.like_words(writer, "no bus") == ()


def test_even_a_stale_pile_shows_nothing_withdrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    home = make.organization()
    writer = make.member_of(home)
    row = make.lesson(home, title="Rides", wanted="Families own no car.", subjects=())
    held = queries.pile()
    actions.withdraw_lesson(writer, asks.WithdrawLessonAsk(row.pk, "Wrong"), now=NOON)
    monkeypatch.setattr("holt.learning.queries.similar.pile", lambda: held)
    assert queries.like_words(writer, "no bus") == ()


def test_others_find_only_what_they_may_read() -> None:
    home = make.organization()
    make.lesson(home, wanted="Families own no car.", openness="own", subjects=())
    other = make.member_of(make.organization("Other"))
    assert queries.like_words(other, "no bus") == ()
    assert queries.like_words(make.member_of(home), "no bus")


def test_what_stopped_others_says_what_helped() -> None:
    home = make.organization()
    make.lesson(home, obstacles=("transport",), solutions=("moved_place",))
    failed = make.lesson(home, kind="failure", obstacles=("transport", "cost"))
    first = queries.stopped(make.member_of(home))[0]
    assert (first.obstacle, first.met, first.failed) == ("transport", 2, 1)
    assert first.helped == (("moved_place", 1),)
    assert first.examples[0][0] == failed.pk


def test_every_obstacle_has_words_of_its_own() -> None:
    told = {tag for _word, facet, tag in rules.house_words() if facet == "obstacle"}
    assert told == set(rules.OBSTACLES)
