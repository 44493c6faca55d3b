"""What nobody answers reaches somebody also where no association looks after the network."""

from datetime import timedelta

import pytest

from holt.directory.models import Membership
from holt.kernel.errors import Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import RoleName
from holt.peers import actions, asks, queries
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=3, hours=1)


def told() -> list[int | None]:
    return list(Letter.objects.order_by("pk").values_list("person_id", flat=True))


def test_the_coordinators_of_the_library_here_longest_are_told() -> None:
    first, second = make.organization("First"), make.organization("Second")
    lead, other = make.member_of(first), make.member_of(second)
    me = make.member_of(make.organization("Third"), "staff")
    make.member_of(first, "staff")
    row = make.question(me)
    assert actions.hand_up_waiting(LATER) == 1
    assert told() == [lead.person_id]
    assert [one.pk for one in queries.handed_up(lead)] == [row.pk]
    assert list(queries.handed_up(other)) == []


def test_when_they_ask_it_goes_to_the_next() -> None:
    lead = make.member_of(make.organization("First"))
    other = make.member_of(make.organization("Second"))
    make.question(lead)
    assert actions.hand_up_waiting(LATER) == 1
    assert told() == [other.person_id]


def test_an_association_without_anyone_in_it_is_as_good_as_none() -> None:
    make.organization("The association", kind=make.kind("library-consortium"))
    lead = make.member_of(make.organization("First"))
    make.question(make.member_of(make.organization("Second"), "staff"))
    assert actions.hand_up_waiting(LATER) == 1
    assert told() == [lead.person_id]


def test_where_nobody_coordinates_whoever_works_there_is_told() -> None:
    home = make.organization()
    me, ada = make.member_of(home, "staff"), make.member_of(home, "staff")
    make.question(me)
    assert actions.hand_up_waiting(LATER) == 1
    assert told() == [ada.person_id]


def test_alone_it_waits_for_the_first_who_comes() -> None:
    home = make.organization()
    me = make.member_of(home)
    row = make.question(me)
    assert actions.hand_up_waiting(LATER) == 0
    with pytest.raises(Refused, match="nobody_to_hand_up"):
        actions.hand_up(me, asks.HandUpAsk(row.pk), now=LATER)
    row.refresh_from_db()
    assert (row.handed_up_at, told()) == (None, [])
    ada = make.member_of(home, "viewer")
    assert actions.hand_up_waiting(LATER + timedelta(days=1)) == 1
    assert told() == [ada.person_id]


def test_twin_with_the_association_alone_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    make.member_of(make.organization("First"))
    make.question(make.member_of(make.organization("Second"), "staff"))
    monkeypatch.setattr("holt.peers.queries.caretaking._members", lambda: [])
    assert actions.hand_up_waiting(LATER) == 0


def test_who_left_is_told_nothing() -> None:
    first = make.organization("First")
    gone = make.member_of(first)
    Membership.objects.filter(person=gone.person_id, role=RoleName.COORDINATOR).update(
        ended_at=NOON
    )
    lead = make.member_of(make.organization("Second"))
    make.question(make.member_of(make.organization("Third"), "staff"))
    assert actions.hand_up_waiting(LATER) == 1
    assert told() == [lead.person_id]
