"""People change desks and organizations leave: their needs are handed over or put aside."""

from collections.abc import Callable

import pytest

from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE, Role
from holt.needs import actions, queries, reactions, rules
from holt.needs.asks import HandOverAsk, LogNeedAsk
from holt.needs.models import Need
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def handed_over(facts: dict[str, object], name: str = "directory.handed_over") -> Happening:
    """What the directory tells."""
    return Happening(name=name, subject_kind="organization", subject_id=1, facts=facts, at=NOON)


def test_needs_follow_whoever_takes_over() -> None:
    library, other = make.organization(), make.organization("Elm Library")
    ines, sam = make.member(library), make.member(library, name="Sam Okoye")
    mine = actions.log(ines, LogNeedAsk("Ours"), now=NOON)
    elsewhere = make.need(other)
    Need.objects.filter(pk=elsewhere.pk).update(coordinator_id=ines.person_id)
    told = handed_over(
        {
            "from_person_id": ines.person_id,
            "to_person_id": sam.person_id,
            "organization_ids": [library.pk],
        }
    )
    for _ in range(2):
        reactions.hand_over(told, NOON)
    mine.refresh_from_db()
    elsewhere.refresh_from_db()
    assert (mine.coordinator_id, elsewhere.coordinator_id) == (sam.person_id, ines.person_id)
    assert Happening.objects.filter(name="needs.handed_over").count() == 1


def test_needs_go_to_our_own_staff_only_and_strangers_hand_over_nothing() -> None:
    library = make.organization()
    ines, stranger = make.member(library), make.member(make.organization("Elm Library"))
    assert ines.person_id and stranger.person_id
    with pytest.raises(Refused, match="not_our_staff"):
        actions.hand_over(
            ines, HandOverAsk(ines.person_id, stranger.person_id, (library.pk,)), now=NOON
        )
    with pytest.raises(NotAllowed):
        actions.hand_over(
            stranger, HandOverAsk(ines.person_id, ines.person_id, (library.pk,)), now=NOON
        )


def test_the_directory_tells_and_the_needs_move(work: Callable[[], int]) -> None:
    from holt.directory.actions import hand_over
    from holt.directory.asks import HandOverAsk as DirectoryAsk

    library = make.organization()
    ines, sam = make.member(library), make.member(library, name="Sam Okoye")
    row = actions.log(ines, LogNeedAsk("Ours"), now=NOON)
    assert ines.person_id and sam.person_id
    hand_over(ines, DirectoryAsk(library.pk, ines.person_id, sam.person_id), now=NOON)
    work()
    row.refresh_from_db()
    assert row.coordinator_id == sam.person_id


def test_an_organization_that_left_has_its_needs_parked() -> None:
    library = make.organization()
    worked_on, met = make.need(library, state="matched"), make.need(library, state="met")
    told = handed_over({"organization_id": library.pk, "part_ids": []}, "directory.left")
    for _ in range(2):
        reactions.put_aside(told, NOON)
    worked_on.refresh_from_db()
    met.refresh_from_db()
    assert (worked_on.state, worked_on.parked_reason, met.state) == ("parked", rules.LEFT, "met")


def test_an_organization_takes_its_needs_along() -> None:
    library = make.organization()
    row = make.need(library, heard_from="Dana Reyes", goal_ids=(make.goal(library).pk,))
    make.evidence(row)
    make.need(make.organization("Elm Library"))
    found = queries.export_of(THE_HOUSE, (library.pk,))
    assert [(one["id"], one["statement"], one["heard_from"]) for one in found["needs"]] == [
        (row.pk, row.statement, "Dana Reyes")
    ]
    assert [(one["need_id"], one["text"]) for one in found["evidence"]] == [
        (row.pk, "Open jobs at the foundry")
    ]
    assert [one["title"] for one in found["goals"]] == ["Reach workers"]
    with pytest.raises(NotAllowed):
        queries.export_of(make.member(library, Role.STAFF), (library.pk,))
