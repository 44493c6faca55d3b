"""After two words were joined, whoever said both stands once, and nothing shown is lost."""

import pytest

from holt.directory.models import Organization
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.skills import actions, asks, queries
from holt.skills.models import Skill
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Organization:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Organization) -> Viewer:
    return make.member_of(home, name="Ines")


def joined(first: Skill, into: Skill) -> None:
    actions.join_words(THE_HOUSE, asks.JoinWordsAsk(first.word_id, into.word_id), now=NOON)


def test_both_become_one_with_everything_said(home: Organization, ines: Viewer) -> None:
    into = make.skill(
        ines, home, "Excel", level="can", helps=("call",), languages=("en",), note="A"
    )
    gone = make.skill(
        ines,
        home,
        "MS Excel",
        level="teaches",
        helps=("course", "call"),
        languages=("es",),
        note="B",
    )
    joined(gone, into)
    (row,) = queries.own_skills(ines)
    assert (row.id, row.word, row.level, row.helps, row.languages, row.note) == (
        into.pk,
        "Excel",
        "teaches",
        ("call", "course"),
        ("en", "es"),
        "A / B",
    )


def test_what_one_teaches_and_what_one_learns_stay_two(home: Organization, ines: Viewer) -> None:
    into = make.skill(ines, home, "Excel")
    joined(make.skill(ines, home, "MS Excel", direction="learn"), into)
    assert [one.direction for one in queries.own_skills(ines)] == ["learn", "teach"]


def test_a_hidden_row_adds_nothing_to_one_that_is_shown(home: Organization, ines: Viewer) -> None:
    into = make.skill(ines, home, "Excel", level="teaches", note="Not for everyone")
    actions.hide_skill(ines, asks.HideSkillAsk(into.pk), now=NOON)
    joined(make.skill(ines, home, "MS Excel", level="can", note="Ask me"), into)
    (row,) = queries.own_skills(ines)
    assert (row.is_shown, row.level, row.note) == (True, "can", "Ask me")


def test_two_hidden_rows_stay_hidden(home: Organization, ines: Viewer) -> None:
    into, gone = make.skill(ines, home, "Excel"), make.skill(ines, home, "MS Excel")
    for one in (into, gone):
        actions.hide_skill(ines, asks.HideSkillAsk(one.pk), now=NOON)
    joined(gone, into)
    assert [one.is_shown for one in queries.own_skills(ines)] == [False]


def test_others_and_libraries_are_each_merged_for_themselves(
    home: Organization, ines: Viewer
) -> None:
    ada = make.member_of(home, name="Ada")
    into, gone = make.skill(ines, home, "Excel"), make.skill(ada, home, "MS Excel")
    for word in ("Excel", "MS Excel"):
        make.skill(ines, home, word, for_library=True)
    joined(gone, into)
    assert [len(queries.own_skills(one)) for one in (ines, ada)] == [1, 1]
    assert len(queries.skills_of_library(ines, [home.pk])) == 1


def test_words_joined_round_a_corner_are_merged_too(home: Organization, ines: Viewer) -> None:
    a, b, c = (make.skill(ines, home, one) for one in ("Lace", "Bobbins", "Looms"))
    joined(a, b)
    joined(b, c)
    (row,) = queries.own_skills(ines)
    assert (row.id, row.word) == (c.pk, "Looms")


def test_said_again_in_the_old_word_it_changes_the_one_row(
    home: Organization, ines: Viewer
) -> None:
    into = make.skill(ines, home, "Excel", level="can")
    joined(make.skill(ines, home, "MS Excel", level="can"), into)
    make.skill(ines, home, "MS Excel", level="teaches", is_new=False)
    assert [(one.id, one.level) for one in queries.own_skills(ines)] == [(into.pk, "teaches")]


def test_twin_without_merging_they_stand_twice(
    home: Organization, ines: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("holt.skills.actions.words.merge_rows", lambda into: 0)
    into = make.skill(ines, home, "Excel")
    joined(make.skill(ines, home, "MS Excel"), into)
    assert len(queries.own_skills(ines)) == 2
