"""Cases found again: the method, the pile, what stopped others, tags from a text."""

from pathlib import Path

import pytest
from bench.cases import measuring, reading

from holt.learning import actions, asks, queries, rules
from holt.learning.models import TagWord
from holt.methods import cases
from holt.methods.cases import Case, finding, problems
from holt.methods.personal import pointed_out
from tests import make
from tests.make.directory import NOON

NATURAL = Path(__file__).parents[1] / "bench" / "cases_natural_dev.jsonl"
pytestmark = pytest.mark.django_db
BUS = Case(1, problem="The last bus leaves before the class ends.")
CAR = Case(2, problem="Many families own no car and live twenty miles out.")
FOOD = Case(3, problem="Children were hungry in July.")
FAILED = Case(4, problem="We bought a shuttle and three people rode it.", kind="failure")


def test_the_same_problem_is_found_in_other_words() -> None:
    found = cases.similar(BUS, cases.index([CAR, FOOD]))
    assert [one.id for one in found] == [2]
    why = cases.reasons(BUS, CAR)
    assert [one.code for one in why] == ["problem", "concepts"]
    assert why[0].facts["problem"] == "no_way_to_get_there"
    assert "last bus" in why[1].facts["ours"] and "car" in why[1].facts["theirs"]


def test_without_problems_and_concepts_it_is_not() -> None:
    """The broken twin: words alone share nothing."""
    only_words = {**dict.fromkeys(finding.WEIGHTS, 0.0), "words": 1.0}
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


def test_every_problem_of_the_catalog_is_told_in_many_ways() -> None:
    assert len(cases.catalog()) >= 200
    for one in cases.catalog():
        assert one.english and one.spanish and one.code.islower(), one.code
        assert len(set(one.told)) >= 18, one.code


def test_a_problem_is_heard_in_words_that_are_not_its_name() -> None:
    heard = problems.shares(Case(0, problem="Forty reserved chairs and eleven people on them."))
    assert heard.sum() <= 1
    assert cases.catalog()[int(heard.argmax())].code == "booked_did_not_come"


def test_a_text_that_says_little_tells_of_no_problem() -> None:
    assert problems.shares(Case(0, problem="the and of")).sum() == 0
    assert problems.in_common(Case(0, problem="On Monday."), Case(1, problem="At noon.")) is None


def test_a_catalog_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read at"):
        list(problems.read("= code | English\n- told"))
    with pytest.raises(ValueError, match="cannot be read at"):
        list(problems.read("= code | English | Spanish\ntold without a dash"))


def test_kin_are_found_far_more_often_than_by_their_words() -> None:
    """On the set for choosing; `./holt bench learning` prints the sets that judge."""
    some = reading.told(NATURAL)
    by_words, by_method = measuring.by_words(some), measuring.by_method(some)
    assert reading.recall(some, by_method) > reading.recall(some, by_words) + 0.10
    without = {name: weight for name, weight in finding.WEIGHTS.items() if name != "problems"}
    twin = measuring.by_method(some, without)
    assert reading.recall(some, twin) < reading.recall(some, by_words) + 0.10


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
