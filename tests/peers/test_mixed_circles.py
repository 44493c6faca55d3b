"""Mixed circles are suggested with reasons, begun with one button, and joined or declined."""

import pytest
from django.test import Client

from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import Viewer
from holt.peers import actions, asks, queries, rules
from holt.peers.models import Circle, Invitation
from holt.people import actions as people
from holt.people import asks as people_asks
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
KINDS = ("public-library", "school-library", "academic-library", "hospital-library")


def colleague(name: str, kind: str, *, knows: tuple[str, ...] = ("teens",)) -> Viewer:
    home = make.organization(f"{name}'s library", kind=make.kind(kind))
    who = make.member_of(home, name=name)
    make.card(who, home)
    for one in knows:
        make.subject(one)
    if knows:
        people.offer(who, people_asks.OfferAsk(subjects=knows, consent=True), now=NOON)
    return who


def four() -> list[Viewer]:
    return [
        colleague(name, kind)
        for name, kind in zip(["Ada", "Ben", "Cem", "Dag"], KINDS, strict=True)
    ]


def ids(some: list[Viewer]) -> tuple[int, ...]:
    return tuple(one.person_id or 0 for one in some)


def test_i_see_whom_i_would_meet_and_why() -> None:
    ada, *others = four()
    found = queries.mixed_for_me(ada)[0]
    assert found.subject == "teens"
    assert {one.person_id for one in found.people} == {ada.person_id, *ids(others)}
    assert found.sectors == ("academic", "public", "school", "special")


def test_a_branch_is_of_the_kind_its_library_is() -> None:
    assert rules.sector_of("library-branch", "academic-library") == "academic"
    assert rules.sector_of("library-branch", "") == "public"
    assert rules.sector_of("employer", "") == ""


def test_without_a_card_or_anything_in_common_nothing_is_suggested() -> None:
    four()
    stranger = colleague("Eve", "public-library", knows=())
    bare = make.member_of(make.organization("Bare"), name="Bo")
    assert [queries.mixed_for_me(stranger), queries.mixed_for_me(bare)] == [(), ()]


def test_who_asks_without_a_name_is_never_counted() -> None:
    ada, *_others = four()
    eve = colleague("Eve", "public-library", knows=())
    make.question(eve, subjects=("teens",), is_unnamed=True)
    assert queries.mixed_for_me(eve) == ()
    assert eve.person_id not in {one.person_id for one in queries.mixed_for_me(ada)[0].people}


def test_twin_under_their_own_name_they_are() -> None:
    four()
    eve = colleague("Eve", "public-library", knows=())
    make.question(eve, subjects=("teens",))
    assert queries.mixed_for_me(eve)[0].people[0].person_id == eve.person_id


def test_the_association_sees_all_of_them_and_others_do_not() -> None:
    ada, *_others = four()
    house = make.organization("The association", kind=make.kind("library-consortium"))
    lead = make.member_of(house, name="Lena")
    assert [one.subject for one in queries.mixed_for_all(lead)] == ["teens"]
    assert queries.mixed_for_all(ada) == ()


def test_one_button_begins_it_and_invites_everyone() -> None:
    ada, *others = four()
    ask = asks.StartMixedCircleAsk("Teens, across the kinds", ids(others))
    row = actions.start_mixed_circle(ada, ask, now=NOON)
    assert (row.is_mixed, {one.person_id for one in queries.invited_to(row.pk)}) == (
        True,
        set(ids(others)),
    )
    assert Letter.objects.filter(person_id__in=ids(others)).count() == 3
    assert queries.mixed_for_me(ada) == ()  # it is not suggested again while they think about it


def test_joining_answers_the_invitation_and_declining_tells_nobody() -> None:
    ada, ben, cem, _dag = some = four()
    ask = asks.StartMixedCircleAsk("Teens", ids(some[1:]))
    row = actions.start_mixed_circle(ada, ask, now=NOON)
    actions.join_circle(ben, asks.JoinCircleAsk(row.pk), now=NOON)
    mine = queries.my_invitations(cem)[0]
    letters = Letter.objects.count()
    actions.decline_invitation(cem, asks.DeclineInvitationAsk(mine.id), now=NOON)
    states = dict(Invitation.objects.values_list("person__name", "state"))
    assert states == {"Ben": "joined", "Cem": "declined", "Dag": "open"}
    assert Letter.objects.count() == letters
    with pytest.raises(NotFound):
        actions.decline_invitation(ben, asks.DeclineInvitationAsk(mine.id), now=NOON)


def test_members_invite_more_and_nobody_is_asked_twice() -> None:
    ada, ben, cem, dag = some = four()
    row = actions.start_mixed_circle(
        ada, asks.StartMixedCircleAsk("Teens", ids(some[1:3])), now=NOON
    )
    with pytest.raises(NotAllowed):
        actions.invite(dag, asks.InviteAsk(row.pk, ids([cem])), now=NOON)
    actions.invite(ada, asks.InviteAsk(row.pk, ids([ben, cem, dag])), now=NOON)
    assert Invitation.objects.count() == 3


def test_hidden_cards_strangers_and_crowds_are_not_invited() -> None:
    ada, *others = four()
    actions.hide_card(others[0], asks.HideCardAsk(), now=NOON)
    with pytest.raises(NotFound):
        actions.start_mixed_circle(ada, asks.StartMixedCircleAsk("Teens", ids(others)), now=NOON)
    with pytest.raises(Refused, match="too_few_invited"):
        actions.start_mixed_circle(
            ada, asks.StartMixedCircleAsk("Teens", ids(others[1:2])), now=NOON
        )
    with pytest.raises(Refused, match="too_many_invited"):
        actions.start_mixed_circle(
            ada, asks.StartMixedCircleAsk("T", tuple(range(1, 40))), now=NOON
        )
    assert not Circle.objects.exists()


def test_who_is_erased_is_invited_no_more() -> None:
    ada, *others = four()
    actions.start_mixed_circle(ada, asks.StartMixedCircleAsk("Teens", ids(others)), now=NOON)
    ben = others[0]
    actions.forget(ben.person_id or 0, email=ben.email, name=ben.name, now=NOON)
    assert Invitation.objects.count() == 2


def test_through_the_pages_one_tap(client: Client) -> None:
    ada, ben, *_others = four()
    client.force_login(Person.objects.get(pk=ada.person_id))
    page = client.get("/circles/").content.decode()
    assert "Begin it and invite them" in page and "No two of them sit in a circle" in page
    changed = client.get("/circles/start-mixed-circle/?subject=teens").content.decode()
    assert "Teens, across the kinds" in changed
    posted = {"name": "Teens", "language": "en", "person_ids": [str(one) for one in ids(_others)]}
    address = client.post("/circles/start-mixed-circle/", posted)["Location"]
    assert "Invited" in client.get(address).content.decode()
    client.post(f"{address}invite/", {"person_ids": [str(ben.person_id)]})
    client.force_login(Person.objects.get(pk=ben.person_id))
    assert "Ada invites you into this circle." in client.get(address).content.decode()
    assert "You are invited" in client.get("/circles/").content.decode()
    mine = queries.my_invitations(ben)[0]
    assert client.get(f"/circle-invitations/{mine.id}/decline-invitation/").status_code == 200
    client.post(f"{address}join-circle/")
    assert Organization.objects.exists() and Invitation.objects.get(pk=mine.id).state == "joined"
