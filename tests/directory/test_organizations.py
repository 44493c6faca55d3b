"""Adding, editing, verifying, closing organizations."""

from dataclasses import replace
from datetime import date

import pytest

from holt.directory import actions, queries
from holt.directory.asks import (
    AddOrganizationAsk,
    CloseAsk,
    EditOrganizationAsk,
    ReopenAsk,
    VerifyAsk,
)
from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded, Stale
from holt.kernel.happenings import history_of
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role, Viewer
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON
OTTER_WORKS = AddOrganizationAsk(
    name="Otter Works",
    kind="employer",
    other_names=("Otterworks Inc.", "Otterworks Inc."),
    url="otterworks.example.org",
    email="HR@Otterworks.example.org",
    languages=("en", "es"),
    staff_count="120.50",
    county="39035",
    city="Niños Creek",
    address="1 Mill Street",
    lat=41.5,
    lon=-81.7,
)


def test_staff_add_an_organization_with_its_main_place():
    viewer = make.member(make.organization(), Role.STAFF)
    made = actions.add_organization(viewer, OTTER_WORKS, now=NOON)
    page = queries.organization(viewer, made.pk)
    assert (page.name, page.kind_name, page.sector, page.is_library) == (
        "Otter Works",
        "Employer",
        "economy",
        False,
    )
    assert (page.url, page.email, page.staff_count) == (
        "https://otterworks.example.org",
        "hr@otterworks.example.org",
        "120.5",
    )
    assert page.other_names == ("Otterworks Inc.",)
    assert [(one.city, one.is_main, one.lat) for one in page.places] == [
        ("Niños Creek", True, 41.5)
    ]
    made.refresh_from_db()
    assert made.search_text == "otter works\notterworks inc.\nninos creek"
    assert [one.name for one in history_of("organization", made.pk)] == ["directory.added"]


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": "  "}, "needed", "name"),
        ({"name": "x" * 256}, "too_long", "name"),
        ({"name": "a\x00b"}, "not_text", "name"),
        ({"kind": "spaceship"}, "not_a_choice", "kind"),
        ({"kind": ""}, "needed", "kind"),
        ({"email": "nobody"}, "not_an_email", "email"),
        ({"url": "ftp://x.example.org"}, "not_a_web_address", "url"),
        ({"county": "OH"}, "not_a_county", "county"),
        ({"languages": ("EN!",)}, "not_a_choice", "languages"),
        ({"staff_count": "many"}, "not_a_number", "staff_count"),
        ({"population_served": -1}, "out_of_range", "population_served"),
        ({"lat": 91.0}, "out_of_range", "lat"),
        ({"lon": None}, "half_a_position", "lon"),
        ({"parent_id": 999_999}, "not_a_choice", "parent_id"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(change, code, field):
    with pytest.raises(Refused) as refused:
        actions.add_organization(THE_HOUSE, replace(OTTER_WORKS, **change), now=NOON)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert not Organization.objects.filter(source="").exists()


def test_a_likely_duplicate_is_shown_first():
    viewer = make.member(make.organization(), Role.STAFF)
    first = actions.add_organization(viewer, OTTER_WORKS, now=NOON)
    again = replace(OTTER_WORKS, name="Otter Works, Inc.")
    with pytest.raises(Refused) as refused:
        actions.add_organization(viewer, again, now=NOON)
    assert refused.value.code == "likely_duplicates"
    assert refused.value.facts == {"names": "Otter Works", "ids": [first.pk]}
    second = actions.add_organization(viewer, replace(again, sure=True), now=NOON)
    assert second.pk != first.pk


@pytest.mark.parametrize("viewer", [Viewer(person_id=None), NOBODY])
def test_nobody_adds(viewer):
    with pytest.raises(SignInNeeded):
        actions.add_organization(viewer, OTTER_WORKS, now=NOON)


def test_a_mere_viewer_does_not_add():
    viewer = make.member(make.organization(), Role.VIEWER)
    with pytest.raises(NotAllowed):
        actions.add_organization(viewer, OTTER_WORKS, now=NOON)


def test_only_the_operator_says_who_is_of_the_network():
    staff = make.member(make.organization(), Role.DIRECTOR)
    ask = replace(OTTER_WORKS, is_network_member=True, sure=True)
    assert not actions.add_organization(staff, ask, now=NOON).is_network_member
    assert actions.add_organization(THE_HOUSE, ask, now=NOON).is_network_member


def test_parts_go_two_levels_down_and_no_further():
    library = make.organization()
    viewer = make.member(library, Role.STAFF)
    part = replace(OTTER_WORKS, kind="library-branch", sure=True)
    branch = actions.add_organization(viewer, replace(part, parent_id=library.pk), now=NOON)
    assert branch.is_network_member
    desk = make.organization("Desk", parent=branch)
    with pytest.raises(Refused, match="parts_too_deep"):
        actions.add_organization(THE_HOUSE, replace(part, parent_id=desk.pk), now=NOON)


def edit(organization: Organization, **change: object) -> EditOrganizationAsk:
    ask = EditOrganizationAsk(organization.pk, organization.name, "public-library")
    return replace(ask, **change)


def test_an_edit_is_remembered_field_by_field():
    library = make.organization()
    viewer = make.member(library, Role.STAFF)
    edited = actions.edit_organization(
        viewer, edit(library, name="Marlów Library", phone="555 0100", version=1), now=NOON
    )
    assert (edited.version, edited.edited_by_id, edited.search_text) == (
        2,
        viewer.person_id,
        "marlow library",
    )
    happening = history_of("organization", library.pk).get()
    lines = {one.field: (one.before, one.after) for one in happening.history.all()}
    assert lines == {
        "name": ("Marlow City Library", "Marlów Library"),
        "phone": ("", "555 0100"),
    }


def test_the_second_of_two_editors_sees_what_changed():
    library = make.organization()
    viewer = make.member(library, Role.STAFF)
    actions.edit_organization(viewer, edit(library, phone="1234567", version=1), now=NOON)
    with pytest.raises(Stale) as stale:
        actions.edit_organization(viewer, edit(library, phone="7654321", version=1), now=NOON)
    assert [(one.field, one.after) for one in stale.value.changes] == [("phone", "1234567")]


def test_another_librarys_staff_do_not_edit_it_but_keep_an_employers_entry():
    library, other = make.organization(), make.organization("Otter College Library")
    viewer = make.member(other, Role.STAFF)
    with pytest.raises(NotAllowed):
        actions.edit_organization(viewer, edit(library), now=NOON)
    employer = make.outsider()
    actions.edit_organization(viewer, edit(employer, name="Otterworks"), now=NOON)
    assert queries.organization_names([employer.pk]) == {employer.pk: "Otterworks"}


def test_a_whole_does_not_become_its_own_part():
    library = make.organization()
    branch = make.organization("Hill Branch", parent=library)
    with pytest.raises(Refused, match="own_part"):
        actions.edit_organization(THE_HOUSE, edit(library, parent_id=branch.pk), now=NOON)


def test_verified_is_apart_from_edited():
    library = make.organization()
    viewer = make.member(library, Role.STAFF, "Ines Duarte")
    actions.verify(viewer, VerifyAsk(library.pk), now=NOON)
    page = queries.organization(viewer, library.pk)
    assert (page.verified_on, page.verified_by, page.edited_by) == (
        date(2026, 11, 20),
        "Ines Duarte",
        "",
    )
    with pytest.raises(NotAllowed):
        stranger = make.member(make.organization("Other"), Role.DIRECTOR)
        actions.verify(stranger, VerifyAsk(library.pk), now=NOON)


def test_closing_and_opening_again():
    library = make.organization()
    viewer = make.member(library)
    ask = CloseAsk(library.pk, date(2026, 10, 1), "Merged with the county")
    assert actions.close(viewer, ask, now=NOON).status == "closed"
    with pytest.raises(Refused, match="not_active"):
        actions.close(viewer, ask, now=NOON)
    assert actions.reopen(viewer, ReopenAsk(library.pk), now=NOON).status == "active"
    with pytest.raises(Refused, match="not_closed"):
        actions.reopen(viewer, ReopenAsk(library.pk), now=NOON)
    with pytest.raises(NotAllowed):
        actions.close(make.member(library, Role.STAFF), ask, now=NOON)


def test_the_public_does_not_see_what_is_not_published():
    hidden = make.organization(is_public=False)
    shown = make.organization("Otter College Library")
    assert [one.pk for one in queries.organizations(NOBODY)] == [shown.pk]
    with pytest.raises(NotFound):
        queries.organization(NOBODY, hidden.pk)
    assert queries.organization(make.member(shown), hidden.pk).id == hidden.pk
