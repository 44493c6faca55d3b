"""Members, roles, invitations, handing over."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from holt.directory import actions, asks, queries
from holt.directory.models import Membership
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.happenings import history_of
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY, Role
from holt.people import actions as people
from holt.people.asks import EraseMeAsk
from holt.people.models import Person
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


@pytest.fixture
def library():
    return make.organization()


@pytest.fixture
def coordinator(library):
    return make.member(library, Role.COORDINATOR)


def token_of(letter: Letter) -> str:
    return urlsplit(letter.link).path.strip("/").split("/")[-1]


def invited(coordinator, library, **change) -> str:
    ask = replace(asks.InviteAsk(library.pk, "sam@example.org", "staff", "Sam Rook"), **change)
    actions.invite(coordinator, ask, now=NOON)
    return token_of(Letter.objects.get())


def test_a_coordinator_gives_roles_up_to_their_own(library, coordinator):
    person = make.person("Sam Rook")
    ask = asks.AddMemberAsk(library.pk, person.pk, "coordinator")
    actions.add_member(coordinator, ask, now=NOON)
    assert queries.viewer_for(person).roles == {library.pk: Role.COORDINATOR}
    with pytest.raises(Refused, match="already_a_member"):
        actions.add_member(coordinator, ask, now=NOON)
    other = make.person()
    for role, may_sign in (("director", False), ("staff", True)):
        wish = asks.AddMemberAsk(library.pk, other.pk, role, may_sign)
        with pytest.raises(NotAllowed):
            actions.add_member(coordinator, wish, now=NOON)
    with pytest.raises(NotAllowed):
        actions.add_member(make.member(library, Role.STAFF), ask, now=NOON)


def test_a_director_names_who_signs(library):
    director = make.member(library, Role.DIRECTOR)
    membership = make.membership(library, Role.STAFF)
    ask = asks.ChangeRoleAsk(membership.pk, "staff", may_sign=True)
    actions.change_role(director, ask, now=NOON)
    assert membership.person_id in {one.person_id for one in queries.signers_of(library.pk)}


def test_a_coordinator_does_not_touch_a_director(library, coordinator):
    membership = make.membership(library, Role.DIRECTOR)
    with pytest.raises(NotAllowed):
        actions.change_role(coordinator, asks.ChangeRoleAsk(membership.pk, "staff"), now=NOON)
    with pytest.raises(NotAllowed):
        actions.end_membership(coordinator, asks.EndMembershipAsk(membership.pk), now=NOON)


def test_one_may_always_end_ones_own_membership(library):
    viewer = make.member(library, Role.VIEWER)
    membership = Membership.objects.get(person_id=viewer.person_id)
    actions.end_membership(viewer, asks.EndMembershipAsk(membership.pk), now=NOON)
    assert queries.people_of(make.member(library), library.pk)[0].person_id != viewer.person_id
    with pytest.raises(NotFound):
        actions.end_membership(viewer, asks.EndMembershipAsk(membership.pk), now=NOON)


def test_somebody_new_joins_by_the_letter_they_got(library, coordinator):
    token = invited(coordinator, library)
    membership = actions.accept_invitation(
        NOBODY, asks.AcceptInvitationAsk(token, "Sam Rook", "es"), now=NOON
    )
    person = Person.objects.get(email="sam@example.org")
    assert (membership.person, membership.role, person.name, person.language) == (
        person,
        "staff",
        "Sam Rook",
        "es",
    )
    with pytest.raises(Refused, match="invitation_over"):
        actions.accept_invitation(NOBODY, asks.AcceptInvitationAsk(token), now=NOON)


def test_an_invitation_is_for_its_address_and_its_time(library, coordinator):
    token = invited(coordinator, library)
    accept = asks.AcceptInvitationAsk(token)
    with pytest.raises(Refused, match="other_address"):
        actions.accept_invitation(coordinator, accept, now=NOON)
    with pytest.raises(Refused, match="invitation_expired"):
        actions.accept_invitation(NOBODY, accept, now=NOON + timedelta(days=30))
    with pytest.raises(NotFound):
        actions.accept_invitation(NOBODY, asks.AcceptInvitationAsk("guess"), now=NOON)


def test_an_invitation_is_withdrawn(library, coordinator):
    token = invited(coordinator, library)
    invitation = library.invitations.get()
    ask = asks.WithdrawInvitationAsk(invitation.pk)
    with pytest.raises(NotFound):
        actions.withdraw_invitation(make.member(make.organization("Other")), ask, now=NOON)
    actions.withdraw_invitation(coordinator, ask, now=NOON)
    with pytest.raises(Refused, match="invitation_over"):
        actions.accept_invitation(NOBODY, asks.AcceptInvitationAsk(token), now=NOON)
    with pytest.raises(Refused, match="invitation_over"):
        actions.withdraw_invitation(coordinator, ask, now=NOON)


def test_a_coordinator_invites_no_director(library, coordinator):
    ask = asks.InviteAsk(library.pk, "boss@example.org", "director")
    with pytest.raises(NotAllowed):
        actions.invite(coordinator, ask, now=NOON)
    assert not Letter.objects.exists()


def test_everything_a_coordinator_holds_is_handed_over_in_one_step(library):
    branch = make.organization("Hill Branch", parent=library)
    ines, sam = make.person("Ines"), make.person("Sam")
    make.membership(library, Role.COORDINATOR, ines)
    make.membership(branch, Role.STAFF, ines)
    make.membership(library, Role.STAFF, sam)
    capability = make.capability(library, person=ines)
    contact = make.contact(library, person=ines, is_shared=True)
    ask = asks.HandOverAsk(library.pk, ines.pk, sam.pk)
    actions.hand_over(queries.viewer_for(ines), ask, now=NOON)
    assert queries.viewer_for(ines).roles == {}
    assert queries.viewer_for(sam).roles[library.pk] == Role.COORDINATOR
    capability.refresh_from_db()
    contact.refresh_from_db()
    assert (capability.person_id, contact.ended_on, contact.is_shared, contact.email) == (
        None,
        NOON.date(),
        False,
        "",
    )
    told = history_of("organization", library.pk).get(name="directory.handed_over")
    assert told.facts == {
        "organization_id": library.pk,
        "organization_name": library.name,
        "from_person_id": ines.pk,
        "to_person_id": sam.pk,
        "organization_ids": [library.pk, branch.pk],
    }


def test_handing_over_wants_a_colleague(library, coordinator):
    stranger = make.person()
    mine = asks.HandOverAsk(library.pk, coordinator.person_id, stranger.pk)
    with pytest.raises(Refused, match="not_a_colleague"):
        actions.hand_over(coordinator, mine, now=NOON)
    with pytest.raises(Refused, match="same_person"):
        actions.hand_over(coordinator, replace(mine, to_person_id=coordinator.person_id), now=NOON)
    staff = make.member(library, Role.STAFF)
    with pytest.raises(NotAllowed):
        actions.hand_over(staff, replace(mine, to_person_id=staff.person_id), now=NOON)


def test_the_departed_are_those_who_have_no_role_left(library, coordinator):
    gone, back = make.person("Gone"), make.person("Back")
    for one in (gone, back):
        make.membership(library, Role.STAFF, one, ended_at=NOON)
    make.membership(library, Role.STAFF, back)
    assert [one.name for one in queries.departed(coordinator, library.pk)] == ["Gone"]
    assert queries.departed(make.member(library, Role.STAFF), library.pk) == ()


def test_an_erased_person_is_forgotten_by_the_directory(library):
    person = make.person("Planted Person", "planted@example.org")
    make.membership(library, Role.STAFF, person)
    capability = make.capability(library, person=person)
    contact = make.contact(make.outsider(), "Planted Person", email="Planted@example.org")
    invitation = make.organization("Other").invitations.create(
        email="planted@example.org", role="staff", token_hash="x", made_at=NOON, expires_at=NOON
    )
    viewer = queries.viewer_for(person)
    people.erase_me(viewer, EraseMeAsk("planted@example.org"), now=NOON)
    capability.refresh_from_db()
    assert queries.viewer_for(person).roles == {}
    assert (capability.person_id, capability.what) == (None, "Teaches English")
    for gone in (contact, invitation):
        assert not type(gone).objects.filter(pk=gone.pk).exists()
