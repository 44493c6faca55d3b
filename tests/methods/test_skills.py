"""Near words, swaps, rings of three, who answers a need, and what is covered at a library."""

from dataclasses import replace

import pytest

from holt.methods import skills
from holt.methods.skills import Asked, Offered, Side

EXCEL, SPANISH, STORIES = 1, 2, 3
ME = Side(1, {EXCEL: "teaches"}, {SPANISH: "begins"}, frozenset({"en"}), (44.0, -92.0))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Excell", ["Excel"]),
        ("MS Excel", ["Excel"]),
        ("power point", ["PowerPoint"]),
        ("Storytime", ["Story time"]),
        ("cuentos", []),
        ("", []),
    ],
)
def test_words_that_may_mean_the_same_are_near(typed: str, found: list[str]) -> None:
    known = {1: "Excel", 2: "PowerPoint", 3: "Story time", 4: "Spanish"}
    assert [known[pk] for pk in skills.near(typed, known)] == found


def test_a_swap_comes_before_whoever_only_teaches() -> None:
    swap = Side(2, {SPANISH: "can"}, {EXCEL: "begins"})
    master = Side(3, {SPANISH: "teaches"}, {}, frozenset({"en"}), (44.0, -92.0))
    learner = Side(4, {}, {EXCEL: "begins"})
    stranger = Side(5, {STORIES: "teaches"}, {})
    found = skills.matches(ME, [learner, master, stranger, swap])
    assert [(one.id, one.gives, one.takes) for one in found] == [
        (2, (SPANISH,), (EXCEL,)),
        (3, (SPANISH,), ()),
        (4, (), (EXCEL,)),
    ]


def test_the_sum_that_docs_work_by_hand() -> None:
    """docs/reasoning/skills.md: Ines, Carmen 40 km away, Luis next door."""
    far = (44.0 + 40 / 111.195, -92.0)
    carmen = Side(2, {SPANISH: "shows"}, {EXCEL: "begins"}, frozenset({"en"}), far)
    luis = Side(3, {SPANISH: "teaches"}, {}, frozenset({"en"}), (44.0, -92.0))
    found = skills.matches(ME, [luis, carmen])
    assert [(one.id, round(one.points, 2)) for one in found] == [(2, 8.5), (3, 5.5)]


def test_those_who_share_no_language_are_not_matched() -> None:
    other = Side(2, {SPANISH: "teaches"}, {EXCEL: "begins"}, frozenset({"es"}))
    assert skills.matches(ME, [other]) == []
    assert len(skills.matches(ME, [replace(other, languages=frozenset({"es", "en"}))])) == 1


def test_three_help_each_other_round_where_no_two_can_swap() -> None:
    first = Side(2, {STORIES: "shows"}, {EXCEL: "begins"})
    second = Side(3, {SPANISH: "shows"}, {STORIES: "begins"})
    (ring,) = skills.rings(ME, [second, first])
    assert (ring.first, ring.second, ring.words) == (2, 3, (EXCEL, STORIES, SPANISH))


def test_twin_a_ring_of_which_two_can_swap_is_none() -> None:
    first = Side(2, {STORIES: "shows", SPANISH: "can"}, {EXCEL: "begins"})
    second = Side(3, {SPANISH: "shows"}, {STORIES: "begins"})
    assert skills.rings(ME, [first, second]) == []


PARENTS = {"story-time": "early-childhood", "early-literacy": "early-childhood"}


def test_a_need_is_answered_by_its_subject_its_language_or_its_own_words() -> None:
    asked = Asked(frozenset({"story-time"}), frozenset({"es"}), "Mothers ask for help with Excel")
    offered = [
        Offered(1, "Stories", "can", "story-time"),
        Offered(2, "Spanish", "can", language="es"),
        Offered(3, "Excel", "can"),
        Offered(4, "Young children", "can", "early-childhood"),
        Offered(5, "Lace", "teaches", languages=frozenset({"es"})),
    ]
    found = skills.for_need(asked, offered, PARENTS)
    assert [(one.id, [reason.code for reason in one.reasons]) for one in found] == [
        (1, ["teaches_it"]),
        (2, ["teaches_language"]),
        (3, ["is_named"]),
        (4, ["teaches_close"]),
    ]


def test_being_near_and_the_language_it_is_taught_in_only_add() -> None:
    asked = Asked(frozenset({"story-time"}), frozenset({"es"}), "", (44.0, -92.0))
    plain = Offered(1, "Stories", "can", "story-time")
    better = replace(plain, id=2, languages=frozenset({"es"}), at=(44.0, -92.0))
    first, second = skills.for_need(asked, [plain, better], PARENTS)
    assert (first.id, second.id) == (2, 1)
    assert [one.code for one in first.reasons] == ["teaches_it", "taught_in", "near"]


def test_what_is_missing_comes_first_then_what_hangs_on_one_person() -> None:
    asked = {"gardening": 1, "story-time": 4, "jobs": 2}
    taught = {"story-time": [7, 8], "jobs": [7, 7]}
    found = skills.coverage(asked, taught)
    assert [(one.code, one.state, one.who) for one in found] == [
        ("gardening", "missing", ()),
        ("jobs", "thin", (7,)),
        ("story-time", "covered", (7, 8)),
    ]
