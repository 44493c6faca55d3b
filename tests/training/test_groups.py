"""Small groups: mixed, a note they share, and notes only facilitators read."""

import pytest

from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.viewer import Viewer
from holt.training import access, actions, asks, queries
from holt.training.models import Course, Group, Member
from tests import make
from tests.make import NOON
from tests.make.training import course, member

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Organization:
    return make.organization("Marlow City Library")


@pytest.fixture
def ines(home: Organization) -> Viewer:
    return make.member_of(home, "director", name="Ines Duarte")


def full(ines: Viewer, home: Organization) -> tuple[Course, dict[str, Viewer]]:
    """Six people, two from each of three libraries."""
    row, people = course(ines, home), {}
    for house in ("Alder", "Birch", "Cedar"):
        theirs = make.organization(house)
        for number in (1, 2):
            name = f"{house} {number}"
            people[name] = make.member_of(theirs, "staff", name=name)
            member(people[name], row, theirs)
    return row, people


def test_groups_are_drawn_so_that_two_of_a_library_are_apart(
    ines: Viewer, home: Organization
) -> None:
    row, _people = full(ines, home)
    actions.form_groups(ines, asks.FormGroupsAsk(row.pk, 2), now=NOON)
    for group in Group.objects.all():
        houses = [one.organization_id for one in Member.objects.filter(group=group)]
        assert len(set(houses)) == len(houses) == 3


def test_groups_formed_again_use_those_there_and_keep_their_notes(
    ines: Viewer, home: Organization
) -> None:
    row, _people = full(ines, home)
    actions.form_groups(ines, asks.FormGroupsAsk(row.pk, 2), now=NOON)
    first = Group.objects.earliest("pk")
    actions.note_group(ines, asks.NoteGroupAsk(first.pk, "Quiet, then not."), now=NOON)
    actions.form_groups(ines, asks.FormGroupsAsk(row.pk, 3), now=NOON)
    assert Group.objects.count() == 3
    assert [one.text for one in queries.group(ines, first.pk).notes] == ["Quiet, then not."]


def test_a_group_shares_its_note_and_nobody_else_reads_it(ines: Viewer, home: Organization) -> None:
    row, people = full(ines, home)
    actions.form_groups(ines, asks.FormGroupsAsk(row.pk, 2), now=NOON)
    mine = Member.objects.get(person_id=people["Alder 1"].person_id)
    group_id = mine.group_id or 0
    actions.share_note(people["Alder 1"], asks.ShareNoteAsk(group_id, "We visit."), now=NOON)
    outsider = Member.objects.exclude(group_id=group_id).select_related("person")[0]
    other = next(one for one in people.values() if one.person_id == outsider.person_id)
    assert queries.group(people["Alder 1"], group_id).note == "We visit."
    with pytest.raises(NotFound):
        queries.group(other, group_id)
    with pytest.raises(NotFound):
        actions.share_note(other, asks.ShareNoteAsk(group_id, "Mine"), now=NOON)


def test_facilitators_notes_are_read_by_facilitators_not_members_nor_directors(
    ines: Viewer, home: Organization
) -> None:
    row, people = full(ines, home)
    actions.form_groups(ines, asks.FormGroupsAsk(row.pk, 2), now=NOON)
    mine = Member.objects.get(person_id=people["Alder 1"].person_id)
    actions.note_group(ines, asks.NoteGroupAsk(mine.group_id or 0, "Shy"), now=NOON)
    actions.note_member(ines, asks.NoteMemberAsk(mine.pk, "Ask her first"), now=NOON)
    assert queries.group(people["Alder 1"], mine.group_id or 0).notes == ()
    assert queries.member_notes(people["Alder 1"], row.pk, mine.pk) is None
    boss = make.member_of(home, "director", name="Bea")
    assert queries.group(boss, mine.group_id or 0).notes == ()
    with pytest.raises(NotAllowed):
        actions.note_member(boss, asks.NoteMemberAsk(mine.pk, "x"), now=NOON)


def test_the_twin_without_the_guard_tells_a_director(
    ines: Viewer, home: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, people = full(ines, home)
    actions.form_groups(ines, asks.FormGroupsAsk(row.pk, 2), now=NOON)
    mine = Member.objects.get(person_id=people["Alder 1"].person_id)
    actions.note_member(ines, asks.NoteMemberAsk(mine.pk, "Ask her first"), now=NOON)
    boss = make.member_of(home, "director", name="Bea")
    monkeypatch.setattr(access, "may_read_notes", lambda viewer, facilitators: True)
    assert queries.member_notes(boss, row.pk, mine.pk) != ()


def test_somebody_is_moved_by_hand_only_into_a_group_of_the_course(
    ines: Viewer, home: Organization
) -> None:
    row, people = full(ines, home)
    actions.form_groups(ines, asks.FormGroupsAsk(row.pk, 2), now=NOON)
    mine = Member.objects.get(person_id=people["Alder 1"].person_id)
    other = Group.objects.exclude(pk=mine.group_id).get()
    actions.put_in_group(ines, asks.PutInGroupAsk(mine.pk, other.pk), now=NOON)
    mine.refresh_from_db()
    assert mine.group_id == other.pk
    elsewhere = Group.objects.create(course=course(ines, home), name="x")
    with pytest.raises(NotFound):
        actions.put_in_group(ines, asks.PutInGroupAsk(mine.pk, elsewhere.pk), now=NOON)
    with pytest.raises(NotAllowed):
        actions.put_in_group(people["Alder 1"], asks.PutInGroupAsk(mine.pk, other.pk), now=NOON)


def test_a_groups_task_is_for_that_group_alone(ines: Viewer, home: Organization) -> None:
    row, people = full(ines, home)
    actions.form_groups(ines, asks.FormGroupsAsk(row.pk, 2), now=NOON)
    mine = Member.objects.get(person_id=people["Alder 1"].person_id)
    task = actions.add_task(
        ines,
        asks.AddTaskAsk(row.pk, "Ask three neighbors", NOON.date(), group_id=mine.group_id),
        now=NOON,
    )
    actions.hand_in(people["Alder 1"], asks.HandInAsk(task.pk, "I asked four."), now=NOON)
    outsider = Member.objects.exclude(group_id=mine.group_id)[0]
    other = next(one for one in people.values() if one.person_id == outsider.person_id)
    with pytest.raises(NotFound):
        actions.hand_in(other, asks.HandInAsk(task.pk, "Me too"), now=NOON)
    found = queries.task(ines, task.pk)
    assert [(name, one.text) for name, one in found.handed] == [("Alder 1", "I asked four.")]
    assert len(found.open) == 2
    with pytest.raises(Refused, match="needed"):
        actions.hand_in(people["Alder 1"], asks.HandInAsk(task.pk), now=NOON)
