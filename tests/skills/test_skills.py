"""What people and libraries can teach and want to learn, and the words for it."""

import pytest

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.people import actions as people
from holt.people import asks as people_asks
from holt.people.models import Person
from holt.skills import actions, asks, queries, reactions
from holt.skills.models import Skill, SkillWord, Talk
from holt.skills.queries.exporting import export_of
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def words_of(viewer: Viewer) -> list[str]:
    return [one.said for one in queries.skills(viewer)]


def test_what_somebody_can_teach_is_found_by_colleagues_and_by_nobody_else() -> None:
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(other, name="Ada")
    make.skill(ines, home, "Excel")
    assert words_of(ada) == ["Excel"]
    assert words_of(NOBODY) == []
    assert words_of(make.viewer()) == []


def test_nothing_is_said_without_consent() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    with pytest.raises(Refused, match="consent_needed"):
        make.skill(ines, home, consent=False)
    make.skill(ines, home)
    assert Person.objects.get(pk=ines.person_id).would_teach is True
    make.skill(ines, home, "Lace", consent=False)
    assert words_of(ines) == ["Excel", "Lace"]


def test_whoever_takes_the_consent_back_is_on_no_list_and_leaves_nothing() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    make.skill(ines, home)
    people.withdraw_offer(ines, people_asks.WithdrawOfferAsk(), now=NOON)
    assert words_of(make.member_of(home)) == []


def test_what_is_hidden_is_seen_by_its_owner_only_and_can_be_shown_again() -> None:
    home = make.organization("Marlow")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(home, name="Ada")
    row = make.skill(ines, home)
    actions.hide_skill(ines, asks.HideSkillAsk(row.pk), now=NOON)
    assert words_of(ada) == []
    assert queries.skills_of_people([ines.person_id or 0]) == {}
    assert [one.is_shown for one in queries.own_skills(ines)] == [False]
    actions.show_skill(ines, asks.ShowSkillAsk(row.pk), now=NOON)
    assert words_of(ada) == ["Excel"]


def test_nobody_changes_or_takes_back_what_another_said() -> None:
    home = make.organization("Marlow")
    ines, lead = make.member_of(home, name="Ines"), make.member(home, Role.DIRECTOR)
    row = make.skill(ines, home)
    for action, ask in (
        (actions.edit_skill, asks.EditSkillAsk(row.pk, "can")),
        (actions.hide_skill, asks.HideSkillAsk(row.pk)),
        (actions.drop_skill, asks.DropSkillAsk(row.pk)),
    ):
        with pytest.raises(NotFound):
            action(lead, ask, now=NOON)
    actions.drop_skill(ines, asks.DropSkillAsk(row.pk), now=NOON)
    assert Skill.objects.count() == 0


def test_twin_without_the_guard_anybody_takes_back_what_another_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home = make.organization("Marlow")
    row = make.skill(make.member_of(home, name="Ines"), home)
    monkeypatch.setattr("holt.skills.access.is_theirs", lambda viewer, one: True)
    actions.drop_skill(make.member_of(home), asks.DropSkillAsk(row.pk), now=NOON)
    assert Skill.objects.count() == 0


def test_a_library_speaks_through_its_coordinators() -> None:
    home = make.organization("Marlow")
    staff, lead = make.member(home, Role.STAFF), make.member(home, Role.COORDINATOR)
    with pytest.raises(NotAllowed):
        make.skill(staff, home, for_library=True)
    make.skill(lead, home, for_library=True, consent=False)
    assert [one.person for one in queries.skills_of_library(staff, [home.pk])] == [""]


def test_what_one_is_just_beginning_one_does_not_teach() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    with pytest.raises(Refused, match="too_early_to_teach"):
        make.skill(ines, home, level="begins")
    assert make.skill(ines, home, direction="learn", level="begins").level == "begins"


def test_said_again_it_changes() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    make.skill(ines, home, "Excel", level="can")
    make.skill(ines, home, " excel ", level="teaches")
    assert [(one.word, one.level) for one in queries.own_skills(ines)] == [("Excel", "teaches")]


def test_a_word_that_is_near_another_is_asked_about_before_it_is_added() -> None:
    home = make.organization("Marlow")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(home, name="Ada")
    make.skill(ines, home, "Excel")
    for spelled in ("Excell", "MS Excel", "excel tables"):
        with pytest.raises(Refused, match="near_words") as refused:
            make.skill(ada, home, spelled, is_new=False)
        assert refused.value.facts == {"words": "“Excel”"}
    make.skill(ada, home, "MS Excel", is_new=True)
    assert SkillWord.objects.count() == 2


def test_two_words_are_joined_by_the_associations_coordinator_and_parted_again() -> None:
    home = make.organization("Marlow")
    ines, ada = make.member_of(home, name="Ines"), make.member(home, Role.DIRECTOR, name="Ada")
    house = make.organization("The association", kind=make.kind("library-consortium"))
    lead = make.member(house, Role.COORDINATOR)
    first, second = make.skill(ines, home, "Excel").word, make.skill(ada, home, "MS Excel").word
    join = asks.JoinWordsAsk(second.pk, first.pk)
    with pytest.raises(NotAllowed):
        actions.join_words(ada, join, now=NOON)
    actions.join_words(lead, join, now=NOON)
    assert words_of(ines) == ["Excel", "Excel"]
    assert [one.name for one in queries.skill_words()] == ["Excel"]
    assert queries.near_words("Excell")[0].name == "Excel"
    actions.part_word(lead, asks.PartWordAsk(second.pk), now=NOON)
    assert words_of(ines) == ["Excel", "MS Excel"]


def test_a_word_is_not_joined_into_itself_round_a_corner() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    house = make.organization("The association", kind=make.kind("library-consortium"))
    lead = make.member(house, Role.COORDINATOR)
    a, b, c = (make.skill(ines, home, one).word for one in ("Lace", "Needle lace", "Looms"))
    actions.join_words(lead, asks.JoinWordsAsk(a.pk, b.pk), now=NOON)
    with pytest.raises(Refused, match="same_word"):
        actions.join_words(lead, asks.JoinWordsAsk(b.pk, a.pk), now=NOON)
    actions.join_words(lead, asks.JoinWordsAsk(b.pk, c.pk), now=NOON)
    assert set(words_of(ines)) == {"Looms"}


def test_a_word_is_spelled_better_but_never_like_another() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    house = make.organization("The association", kind=make.kind("library-consortium"))
    lead = make.member(house, Role.COORDINATOR)
    word, other = make.skill(ines, home, "Exel").word, make.skill(ines, home, "Lace").word
    actions.edit_word(lead, asks.EditWordAsk(word.pk, "Excel", "tool"), now=NOON)
    assert words_of(ines) == ["Excel", "Lace"]
    with pytest.raises(Refused, match="word_is_there"):
        actions.edit_word(lead, asks.EditWordAsk(other.pk, "EXCEL", "tool"), now=NOON)


def test_rooms_above_read_what_people_show_in_one_query(
    django_assert_num_queries: object,
) -> None:
    home = make.organization("Marlow")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(home, name="Ada")
    make.skill(ines, home, "Excel")
    make.skill(ada, home, "Spanish", "learn", language="es")
    with django_assert_num_queries(1):  # type: ignore[operator]
        found = queries.skills_of_people([ines.person_id or 0, ada.person_id or 0])
    assert {pk: [one.word for one in rows] for pk, rows in found.items()} == {
        ines.person_id: ["Excel"],
        ada.person_id: ["Spanish"],
    }


def test_whoever_leaves_the_network_is_on_no_list() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    make.skill(ines, home)
    Person.objects.get(pk=ines.person_id).memberships.update(ended_at=NOON)
    assert words_of(make.member_of(home)) == []


def test_a_person_who_is_erased_leaves_no_skill_and_no_name() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    make.skill(ines, home)
    actions.forget(ines.person_id or 0, email=ines.email, name=ines.name, now=NOON)
    assert Skill.objects.count() == 0
    assert [one.added_by_id for one in SkillWord.objects.all()] == [None]


def test_the_diary_does_not_say_what_somebody_can_or_cannot() -> None:
    home = make.organization("Marlow")
    make.skill(make.member_of(home, name="Ines"), home, "Knots", note="slowly")
    told = Happening.objects.get(name="skills.skill_said")
    assert "Knots" not in str(told.facts)
    assert "slowly" not in str(told.facts)


def test_taking_the_consent_back_takes_the_data_with_it() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    make.skill(ines, home)
    make.talk(ines, home)
    people.withdraw_offer(ines, people_asks.WithdrawOfferAsk(), now=NOON)
    told = Happening.objects.get(name="people.offer_withdrawn")
    reactions.forget_what_was_offered(told, NOON)
    reactions.forget_what_was_offered(told, NOON)
    assert (Skill.objects.count(), Talk.objects.count()) == (0, 0)


def test_a_library_that_leaves_takes_what_it_said_and_not_what_its_people_said() -> None:
    home = make.organization("Marlow")
    lead, staff = make.member(home, Role.COORDINATOR), make.member(home, Role.STAFF, name="Ada")
    make.skill(lead, home, "Excel", for_library=True)
    make.skill(staff, home, "Lace")
    taken = export_of(lead, (home.pk,))
    assert [len(list(taken[name])) for name in ("skills", "placements", "work_visits")] == [1, 0, 0]
    with pytest.raises(NotAllowed):
        export_of(staff, (home.pk,))
