"""Who is asking: roles, their reach, and whom to write to."""

import pytest

from holt.directory import queries
from holt.kernel.viewer import Role, Viewer
from tests import make

pytestmark = pytest.mark.django_db


def test_a_role_reaches_two_levels_of_parts_in_one_query(django_assert_num_queries):
    library = make.organization()
    branch = make.organization("Hill Branch", parent=library)
    desk = make.organization("Teen Desk", parent=branch)
    other = make.organization("Otter College Library")
    person = make.person("Ines Duarte", language="es", zone="America/Chicago")
    make.membership(library, Role.DIRECTOR, person)
    make.membership(other, Role.STAFF, person)
    with django_assert_num_queries(1):
        viewer = queries.viewer_for(person)
    assert viewer == Viewer(
        person_id=person.pk,
        name="Ines Duarte",
        email=person.email,
        roles={
            library.pk: Role.DIRECTOR,
            branch.pk: Role.DIRECTOR,
            desk.pk: Role.DIRECTOR,
            other.pk: Role.STAFF,
        },
        signs_for=frozenset({library.pk, branch.pk, desk.pk}),
        language="es",
        zone="America/Chicago",
    )


def test_the_higher_of_two_roles_counts():
    library = make.organization()
    branch = make.organization("Hill Branch", parent=library)
    person = make.person()
    make.membership(library, Role.VIEWER, person)
    make.membership(branch, Role.COORDINATOR, person)
    assert queries.viewer_for(person).roles == {
        library.pk: Role.VIEWER,
        branch.pk: Role.COORDINATOR,
    }


def test_an_ended_membership_and_a_departed_organization_give_nothing():
    person = make.person()
    make.membership(make.organization(), Role.DIRECTOR, person, ended_at=make.NOON)
    make.membership(make.organization("Gone", status="left"), Role.DIRECTOR, person)
    viewer = queries.viewer_for(person)
    assert (viewer.roles, viewer.signs_for, viewer.is_member) == ({}, frozenset(), False)


def test_staff_who_were_named_sign():
    library = make.organization()
    person = make.person()
    make.membership(library, Role.STAFF, person, may_sign=True)
    assert queries.viewer_for(person).signs_for == {library.pk}
    assert [one.person_id for one in queries.signers_of(library.pk)] == [person.pk]


def test_a_part_without_people_is_served_by_its_whole():
    library = make.organization()
    branch = make.organization("Hill Branch", parent=library)
    ines, staff = make.person("Ines"), make.person("Staff")
    make.membership(library, Role.COORDINATOR, ines)
    make.membership(branch, Role.STAFF, staff)
    coordinators = queries.staff_emails([branch.pk, library.pk], Role.COORDINATOR)
    assert [(one.organization_id, one.person_id) for one in coordinators] == [(library.pk, ines.pk)]
    assert [one.person_id for one in queries.staff_of([branch.pk])] == [staff.pk]


def test_addresses_stay_inside():
    library, other = make.organization(), make.organization("Otter College Library")
    inside, outside = make.member(library), make.member(other)
    assert [one.email for one in queries.people_of(inside, library.pk)] == [inside.email]
    assert [one.email for one in queries.people_of(outside, library.pk)] == [""]
    assert queries.people_of(Viewer(), library.pk) == ()
