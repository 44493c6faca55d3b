"""What is asked now, what is kept, and what is told, of answers good and bad."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.standards.xlsform import (
    Choice,
    Form,
    Group,
    Question,
    add_repeat,
    answer_at,
    check,
    drop_repeat,
    pages,
    put,
    shown,
)
from tests.standards.xlsform.books import NOW, asked


def kept(form: Form, answers: object) -> dict[str, Any]:
    return check(form, answers, now=NOW).answers


def told(form: Form, answers: object) -> list[tuple[str, str]]:
    return [(one.path, one.code) for one in check(form, answers, now=NOW).problems]


def asked_now(form: Form, answers: object) -> list[str]:
    return [one.path for one in shown(form, answers, now=NOW)]


AGE = Question("age", "integer", {"": "Age"}, constraint=". < 130", constraint_message={"": "Odd"})


@pytest.mark.parametrize(
    ("type_", "raw", "value"),
    [
        ("text", "  Ana ", "Ana"),
        ("text", "   ", None),
        ("text", "a\x00b", "ab"),
        ("text", 7, "7"),
        ("integer", "7", 7),
        ("integer", 7, 7),
        ("integer", "1,200", 1200),
        ("integer", "7.0", 7),
        ("integer", "٧", 7),
        ("decimal", "1,5", "1.5"),
        ("decimal", "2.50", "2.5"),
        ("decimal", 3, "3"),
        ("decimal", "0.0", "0"),
        ("date", "2026-02-28", "2026-02-28"),
        ("date", "2026-02-28T10:00", "2026-02-28"),
        ("time", "09:05", "09:05"),
        ("time", "09:05:00", "09:05"),
        ("dateTime", "2026-02-28T09:05", "2026-02-28T09:05:00"),
        ("acknowledge", "on", "OK"),
        ("acknowledge", "", None),
        ("range", "10", 10),
    ],
)
def test_a_value_is_read_as_its_question_wants(type_: str, raw: object, value: object) -> None:
    answers = kept(asked(Question("q", type_, {"": "Q"})), {"q": raw})
    assert answers == ({} if value is None else {"q": value})


@pytest.mark.parametrize(
    ("type_", "raw", "code"),
    [
        ("integer", "7.5", "not_whole"),
        ("integer", "seven", "not_a_number"),
        ("integer", "1" * 30, "not_a_number"),
        ("decimal", "1,500", "not_a_number"),
        ("decimal", "1e5", "not_a_number"),
        ("decimal", "NaN", "not_a_number"),
        ("date", "2026-02-30", "not_a_date"),
        ("date", "yesterday", "not_a_date"),
        ("time", "25:00", "not_a_time"),
        ("dateTime", "x", "not_a_date"),
        ("range", "11", "out_of_range"),
        ("text", "x" * 10_001, "too_long"),
    ],
)
def test_what_cannot_be_read_is_told_and_not_kept(type_: str, raw: object, code: str) -> None:
    form = asked(Question("q", type_, {"": "Q"}))
    assert (kept(form, {"q": raw}), told(form, {"q": raw})) == ({}, [("q", code)])
    (one,) = shown(form, {"q": raw}, now=NOW)
    assert one.value == raw and one.problem is not None and one.problem.code == code


def test_what_is_unknown_is_dropped() -> None:
    assert kept(asked(AGE), {"age": "5", "else": "x", "age/x": 1}) == {"age": 5}


def test_what_is_not_relevant_is_dropped_and_not_asked() -> None:
    form = asked(
        AGE,
        Group(
            "school",
            relevant="${age} < 18",
            items=(Question("grade", "text", {"": "Grade"}, required="yes"),),
        ),
    )
    assert kept(form, {"age": 40, "school/grade": "5"}) == {"age": 40}
    assert asked_now(form, {"age": 40}) == ["age"]
    assert asked_now(form, {"age": 9}) == ["age", "school", "school/grade"]
    assert told(form, {"age": 9}) == [("school/grade", "required")]


def test_relevance_reads_later_questions_too() -> None:
    form = asked(
        Question("first", "text", {"": "1"}, relevant="${second} = 'x'"),
        Question("second", "text", {"": "2"}),
    )
    assert kept(form, {"first": "a", "second": "x"}) == {"first": "a", "second": "x"}
    assert kept(form, {"first": "a", "second": "y"}) == {"second": "y"}


def test_what_is_hidden_counts_as_empty_for_others() -> None:
    form = asked(
        Question("has", "text", {"": "?"}),
        Question("many", "integer", {"": "?"}, relevant="${has} = 'yes'"),
        Question("why", "text", {"": "?"}, relevant="${many} > 1"),
    )
    assert kept(form, {"has": "no", "many": 5, "why": "x"}) == {"has": "no"}


def test_a_broken_constraint_is_told_in_the_forms_own_words() -> None:
    (problem,) = check(asked(AGE), {"age": 200}, now=NOW).problems
    assert (problem.path, problem.code, problem.words) == ("age", "constraint", "Odd")


def test_the_message_is_in_the_persons_language_and_filled_in() -> None:
    form = Form(
        languages=("English (en)", "Español (es)"),
        default_language="English (en)",
        items=(
            Question("name", "text", {"English (en)": "Name"}),
            Question(
                "age",
                "integer",
                {"English (en)": "Age of ${name}", "Español (es)": "Edad de ${name}"},
                required="${name} != ''",
                required_message={"English (en)": "Please", "Español (es)": "Por favor, ${name}"},
            ),
        ),
    )
    (problem,) = check(form, {"name": "Ana"}, language="Español (es)", now=NOW).problems
    assert (problem.code, problem.words) == ("required", "Por favor, Ana")
    assert shown(form, {"name": "Ana"}, language="Español (es)", now=NOW)[1].label == "Edad de Ana"
    assert shown(form, {"name": "Ana"}, language="Deutsch (de)", now=NOW)[1].label == "Age of Ana"


def test_what_is_lacking_is_shown_only_once_somebody_wanted_to_go_on() -> None:
    form = asked(Question("q", "text", {"": "Q"}, required="yes"))
    assert [one.problem for one in shown(form, {}, now=NOW)] == [None]
    (one,) = shown(form, {}, now=NOW, is_checked=True)
    assert one.is_required and one.problem is not None and one.problem.code == "required"


PLACES = Form(
    items=(
        Question("state", "select_one", {"": "S"}, choices="states"),
        Question("city", "select_one", {"": "C"}, choices="cities", choice_filter="in=${state}"),
    ),
    lists={
        "states": (Choice("wa", {"": "Washington"}), Choice("tx")),
        "cities": (Choice("sea", more={"in": "wa"}), Choice("hou", more={"in": "tx"})),
    },
)


def test_choices_are_filtered_and_only_those_may_be_chosen() -> None:
    (_, city) = shown(PLACES, {"state": "wa"}, now=NOW)
    assert [one.name for one in city.choices] == ["sea"]
    assert told(PLACES, {"state": "wa", "city": "hou"}) == [("city", "not_a_choice")]
    assert kept(PLACES, {"state": "wa", "city": "hou"}) == {"state": "wa"}
    assert kept(PLACES, {"state": "tx", "city": "hou"}) == {"state": "tx", "city": "hou"}


def test_the_label_of_a_choice_can_be_said() -> None:
    form = Form(
        items=(
            *PLACES.items,
            Question("said", "calculate", calculation="jr:choice-name(${state}, '${state}')"),
        ),
        lists=PLACES.lists,
    )
    assert kept(form, {"state": "wa"})["said"] == "Washington"


def test_several_choices_are_a_list_without_doubles() -> None:
    form = asked(Question("q", "select_multiple", {"": "Q"}, choices="abc"), abc="abc")
    assert kept(form, {"q": ["b", "a", "b"]}) == {"q": ["b", "a"]}
    assert kept(form, {"q": "a b"}) == {"q": ["a", "b"]}
    assert told(form, {"q": ["a", "z"]}) == [("q", "not_a_choice")]
    assert kept(form, {"q": []}) == {}


def test_a_ranking_ranks_everything() -> None:
    form = asked(Question("q", "rank", {"": "Q"}, choices="abc"), abc="abc")
    assert kept(form, {"q": ["b", "a", "c"]}) == {"q": ["b", "a", "c"]}
    assert told(form, {"q": ["b", "a"]}) == [("q", "not_all_ranked")]


def test_or_other_adds_a_choice_and_a_question() -> None:
    form = asked(Question("q", "select_one", {"": "Q"}, choices="ab", or_other=True), ab="ab")
    assert asked_now(form, {"q": "a"}) == ["q"]
    assert asked_now(form, {"q": "other"}) == ["q", "q_other"]
    assert [one.name for one in shown(form, {}, now=NOW)[0].choices] == ["a", "b", "other"]
    assert kept(form, {"q": "other", "q_other": "z"}) == {"q": "other", "q_other": "z"}


def test_values_are_worked_out_whatever_was_sent() -> None:
    form = asked(
        Question("twice", "calculate", calculation="${once} * 2"),
        Question("once", "calculate", calculation="${age} + 1"),
        AGE,
    )
    assert kept(form, {"age": 4, "twice": "99"}) == {"twice": "10", "once": "5", "age": 4}
    assert kept(form, {}) == {}


def test_a_circle_ends() -> None:
    form = asked(
        Question("a", "calculate", calculation="${b} + 1"),
        Question("b", "calculate", calculation="${a} + 1"),
    )
    assert set(kept(form, {})) <= {"a", "b"}


def test_defaults_stand_until_somebody_answers() -> None:
    form = asked(
        Question("day", "date", {"": "D"}, default="today()"),
        Question("n", "integer", {"": "N"}, default="3"),
        Question("t", "text", {"": "T"}, default="a-b (c)"),
    )
    assert kept(form, {}) == {"day": "2026-11-27", "n": 3, "t": "a-b (c)"}
    assert kept(form, {"day": "2026-01-01", "n": "", "t": None}) == {"day": "2026-01-01"}


def test_what_is_read_only_is_the_forms_own() -> None:
    form = asked(Question("q", "text", {"": "Q"}, default="mine", read_only="yes"))
    assert kept(form, {"q": "theirs"}) == {"q": "mine"}
    assert shown(form, {}, now=NOW)[0].is_read_only


KIDS = asked(
    Group(
        "kids",
        {"": "Children"},
        is_repeat=True,
        items=(
            Question("name", "text", {"": "Name"}),
            Question("age", "integer", {"": "Age of ${name}"}, required="${name} != ''"),
            Question("place", "calculate", calculation="position(..)"),
            Question(
                "before", "calculate", calculation="indexed-repeat(${age}, ${kids}, ${place} - 1)"
            ),
        ),
    ),
    Question("sum", "calculate", calculation="sum(${age})"),
    Question("many", "calculate", calculation="count(${kids})"),
)


def test_repeats_are_lists_of_their_own_answers() -> None:
    answers = {"kids": [{"name": "A", "age": "3", "x": 1}, {"name": "B", "age": 4}]}
    assert kept(KIDS, answers) == {
        "kids": [
            {"name": "A", "age": 3, "place": "1"},
            {"name": "B", "age": 4, "place": "2", "before": "3"},
        ],
        "sum": "7",
        "many": "2",
    }


def test_a_repeat_is_shown_with_places_and_addresses() -> None:
    some = shown(KIDS, {"kids": [{"name": "A"}, {"name": "B"}]}, now=NOW)
    assert [(one.path, one.index, one.label) for one in some] == [
        ("kids", 0, "Children"),
        ("kids[1]", 1, "Children"),
        ("kids[1]/name", 1, "Name"),
        ("kids[1]/age", 1, "Age of A"),
        ("kids[2]", 2, "Children"),
        ("kids[2]/name", 2, "Name"),
        ("kids[2]/age", 2, "Age of B"),
    ]
    assert (some[0].many, some[0].may_add, some[1].begins) == (2, True, True)


def test_nothing_said_is_one_repeat_and_none_is_none() -> None:
    assert asked_now(KIDS, {}) == ["kids", "kids[1]", "kids[1]/name", "kids[1]/age"]
    assert asked_now(KIDS, {"kids": []}) == ["kids"]


def test_a_problem_in_a_repeat_names_which() -> None:
    assert told(KIDS, {"kids": [{}, {"name": "B"}]}) == [("kids[2]/age", "required")]


def test_a_count_decides_how_many_there_are() -> None:
    form = asked(
        AGE,
        Group("r", is_repeat=True, count="${age}", items=(Question("q", "text", {"": "Q"}),)),
    )
    assert kept(form, {"age": 2, "r": [{"q": "a"}, {"q": "b"}, {"q": "c"}]})["r"] == [
        {"q": "a"},
        {"q": "b"},
    ]
    assert kept(form, {"age": 3, "r": [{"q": "a"}]})["r"] == [{"q": "a"}, {}, {}]
    assert len(kept(form, {"age": 129})["r"]) == 100
    assert not shown(form, {"age": 1}, now=NOW)[1].may_add


def test_no_more_than_a_hundred_repeats() -> None:
    form = asked(Group("r", is_repeat=True, items=(Question("q", "text", {"": "Q"}),)))
    assert told(form, {"r": [{}] * 101}) == [("r", "too_many")]
    assert len(kept(form, {"r": [{"q": "x"}] * 100_000})["r"]) == 100


def test_repeats_in_repeats_are_bounded_together() -> None:
    inner = Group("b", is_repeat=True, items=(Question("q", "text", {"": "Q"}),))
    form = asked(Group("a", is_repeat=True, items=(inner,)))
    started = time.perf_counter()
    answers = kept(form, {"a": [{"b": [{"q": "x"}] * 100}] * 100})
    assert sum(len(one.get("b", [])) for one in answers["a"]) < 1_000
    assert time.perf_counter() - started < 2


def test_a_question_knows_its_own_repeat_in_groups() -> None:
    form = asked(
        Group(
            "r",
            is_repeat=True,
            items=(
                Group("g", items=(Question("a", "integer", {"": "A"}),)),
                Question("b", "text", {"": "B"}, relevant="../g/a > 3"),
            ),
        )
    )
    assert kept(form, {"r": [{"g/a": 4, "b": "x"}, {"g/a": 1, "b": "y"}]}) == {
        "r": [{"g/a": 4, "b": "x"}, {"g/a": 1}]
    }


def test_answers_are_put_and_found_by_address() -> None:
    answers = put({}, "home/kids[2]/school/name", "X")
    assert answers == {"home/kids": [{}, {"school/name": "X"}]}
    assert answer_at(answers, "home/kids[2]/school/name") == "X"
    assert answer_at(answers, "home/kids[3]/school/name") is None
    assert add_repeat(answers, "home/kids") == {"home/kids": [{}, {"school/name": "X"}, {}]}
    assert drop_repeat(answers, "home/kids[1]") == {"home/kids": [{"school/name": "X"}]}
    assert add_repeat({}, "kids") == {"kids": [{}, {}]}
    assert drop_repeat({}, "kids[1]") == {"kids": []}


def test_one_question_at_a_time() -> None:
    form = asked(
        Question("n", "note", {"": "Hello"}),
        Question("a", "text", {"": "A"}),
        Group(
            "g",
            {"": "Together"},
            appearance="field-list",
            items=(Question("b", "text", {"": "B"}), Question("c", "text", {"": "C"})),
        ),
        Question("d", "text", {"": "D"}),
    )
    made = [[one.path for one in page] for page in pages(shown(form, {}, now=NOW))]
    assert made == [["n", "a"], ["g", "g/b", "g/c"], ["d"]]


def test_cleaning_twice_changes_nothing() -> None:
    once = kept(KIDS, {"kids": [{"name": "A", "age": "3"}]})
    assert kept(KIDS, once) == once


FULL = Form(
    items=(
        *PLACES.items,
        *KIDS.items,
        Question("r", "range", {"": "R"}, parameters="start=0 end=1 step=0.1"),
        Question("m", "select_multiple", {"": "M"}, choices="states"),
        Question("d", "date", {"": "D"}, constraint=". <= today()"),
        Question("t", "time", {"": "T"}),
        Question("k", "acknowledge", {"": "K"}),
    ),
    lists=PLACES.lists,
)
scalars: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
)
anything = st.recursive(
    scalars | st.sampled_from(["wa", "sea", "2026-01-01", "10:00", "0.5"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([one.name for one in FULL.items] + ["name", "age"]), inner, max_size=6
        )
    ),
    max_leaves=20,
)


@settings(max_examples=400, deadline=1_000)
@given(anything)
def test_any_answers_are_checked_and_what_is_kept_is_json(answers: object) -> None:
    checked = check(FULL, answers, now=NOW)
    json.dumps(checked.answers, allow_nan=False).encode()
    again = check(FULL, checked.answers, now=NOW)
    assert again.answers == checked.answers
    assert all(one.path for one in shown(FULL, answers, now=NOW, is_checked=True))


@pytest.mark.parametrize("make", [lambda n: f"${{q{n - 1}}} + 1", lambda n: f"${{q{n + 1}}} + 1"])
def test_a_long_chain_of_calculations_ends(make: Callable[[int], str]) -> None:
    items = [Question(f"q{n}", "calculate", calculation=make(n)) for n in range(3_000)]
    kept(asked(*items, Question("q-1", "integer", {"": "?"})), {"q-1": 1})
