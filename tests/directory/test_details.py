"""Places, reach, offers, contacts, identifiers."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from holt.directory import actions, asks, queries
from holt.directory.models import Contact
from holt.kernel.errors import NotAllowed, NotFound, Refused, Stale
from holt.kernel.happenings import history_of, visible
from holt.kernel.viewer import Role, Viewer
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON
TODAY = NOON.date()


@pytest.fixture
def library():
    return make.organization()


@pytest.fixture
def staff(library):
    return make.member(library, Role.STAFF)


@pytest.fixture
def stranger():
    return make.member(make.organization("Otter College Library"), Role.DIRECTOR)


def test_the_first_place_is_the_main_one_until_another_is(library, staff):
    first = actions.add_place(staff, asks.AddPlaceAsk(library.pk, "Main", city="Marlow"), now=NOON)
    second = actions.add_place(
        staff, asks.AddPlaceAsk(library.pk, "Hill", city="Hillside", is_main=True), now=NOON
    )
    page = queries.organization(staff, library.pk)
    assert [(one.id, one.is_main) for one in page.places] == [(second.pk, True), (first.pk, False)]
    library.refresh_from_db()
    assert library.search_text == "marlow city library\nhillside\nmarlow"
    assert (library.edited_by_id, library.version) == (staff.person_id, 1)


def test_a_place_is_edited_with_its_version_and_closed(library, staff):
    place = make.place(library, city="Marlow")
    ask = asks.EditPlaceAsk(place.pk, "New hall", city="Marlow", is_main=True, version=1)
    assert actions.edit_place(staff, ask, now=NOON).version == 2
    with pytest.raises(Stale):
        actions.edit_place(staff, replace(ask, name="Old hall"), now=NOON)
    actions.close_place(staff, asks.ClosePlaceAsk(place.pk, TODAY), now=NOON)
    assert queries.organization(staff, library.pk).places == ()
    library.refresh_from_db()
    assert library.search_text == "marlow city library"


def test_strangers_change_no_details(library, stranger):
    place, capability = make.place(library), make.capability(library)
    service = make.service(library)
    identifier = make.identifier(library, "fscs", "OH0013")
    mine = library.pk
    for verb, ask in (
        (actions.add_place, asks.AddPlaceAsk(mine, "x")),
        (actions.edit_place, asks.EditPlaceAsk(place.pk, "x")),
        (actions.close_place, asks.ClosePlaceAsk(place.pk, TODAY)),
        (actions.add_service_area, asks.AddServiceAreaAsk(mine, "words", words="x")),
        (actions.add_capability, asks.AddCapabilityAsk(mine, "space", "x")),
        (actions.edit_capability, asks.EditCapabilityAsk(capability.pk, "space", "x")),
        (actions.end_capability, asks.EndCapabilityAsk(capability.pk, TODAY)),
        (actions.add_service, asks.AddServiceAsk(mine, "x")),
        (actions.edit_service, asks.EditServiceAsk(service.pk, "x")),
        (actions.end_service, asks.EndServiceAsk(service.pk)),
        (actions.add_identifier, asks.AddIdentifierAsk(mine, "oclc", "DLC")),
        (actions.remove_identifier, asks.RemoveIdentifierAsk(identifier.pk)),
    ):
        with pytest.raises(NotAllowed):
            verb(stranger, ask, now=NOON)


def test_a_service_area_keeps_what_its_shape_needs(library, staff):
    ask = asks.AddServiceAreaAsk(library.pk, "county", county="39035", words="and around")
    area = actions.add_service_area(staff, ask, now=NOON)
    assert [(one.county, one.words) for one in queries.organization(staff, library.pk).areas] == [
        ("39035", "")
    ]
    with pytest.raises(Refused) as refused:
        actions.add_service_area(staff, replace(ask, shape="radius"), now=NOON)
    assert (refused.value.code, refused.value.field) == ("needed", "radius_km")
    actions.remove_service_area(staff, asks.RemoveServiceAreaAsk(area.pk), now=NOON)
    assert queries.organization(staff, library.pk).areas == ()


def test_a_capability_is_added_edited_and_ended(library, staff):
    ask = asks.AddCapabilityAsk(
        library.pk,
        "teaching",
        "A bilingual librarian teaches English",
        subject="english",
        languages=("es",),
        audience=("workers",),
        capacity=12,
        when=("tue_evening",),
        person_id=staff.person_id,
    )
    made = actions.add_capability(staff, ask, now=NOON)
    row = queries.organization(staff, library.pk).capabilities[0]
    assert (row.subject, row.subject_name, row.person_name, row.when) == (
        "english",
        "English for speakers of other languages",
        staff.name,
        ("tue_evening",),
    )
    change = asks.EditCapabilityAsk(made.pk, "teaching", "Teaches English", capacity=15, version=1)
    assert actions.edit_capability(staff, change, now=NOON).capacity == 15
    actions.end_capability(staff, asks.EndCapabilityAsk(made.pk, TODAY), now=NOON)
    assert queries.organization(staff, library.pk).capabilities == ()
    with pytest.raises(Refused, match="not_a_colleague"):
        actions.add_capability(staff, replace(ask, person_id=make.person().pk), now=NOON)
    with pytest.raises(Refused, match="not_a_choice"):
        actions.add_capability(staff, replace(ask, subject="flying", person_id=None), now=NOON)


def test_a_service_runs_in_its_own_places(library, staff):
    place, elsewhere = make.place(library), make.place(make.organization("Other"))
    ask = asks.AddServiceAsk(
        library.pk, "English classes", subject="english", place_ids=(place.pk,)
    )
    service = actions.add_service(staff, ask, now=NOON)
    assert list(service.places.values_list("pk", flat=True)) == [place.pk]
    with pytest.raises(Refused, match="not_a_choice"):
        actions.add_service(staff, replace(ask, place_ids=(elsewhere.pk,)), now=NOON)
    change = asks.EditServiceAsk(service.pk, "Evening classes", version=1)
    assert actions.edit_service(staff, change, now=NOON).places.count() == 0
    actions.end_service(staff, asks.EndServiceAsk(service.pk), now=NOON)
    assert queries.organization(staff, library.pk).services[0].status == "inactive"


def test_a_contact_is_seen_by_its_keeper_until_it_agrees_to_more(library, staff, stranger):
    employer = make.outsider()
    ask = asks.AddContactAsk(employer.pk, "Rosa Lind", email="Rosa@otter.example.org")
    contact = actions.add_contact(staff, ask, now=NOON)
    assert contact.kept_by_id == library.pk

    def names(who):
        return [one.name for one in queries.organization(who, employer.pk).contacts]

    assert (names(staff), names(stranger), names(Viewer())) == (["Rosa Lind"], [], [])
    share = asks.EditContactAsk(contact.pk, "Rosa Lind", is_shared=True)
    with pytest.raises(Refused, match="agreement_needed"):
        actions.edit_contact(staff, share, now=NOON)
    with pytest.raises(NotFound):
        actions.edit_contact(stranger, share, now=NOON)
    actions.edit_contact(staff, replace(share, agreed_on=date(2026, 11, 2)), now=NOON)
    assert (names(staff), names(stranger), names(Viewer())) == (["Rosa Lind"], ["Rosa Lind"], [])
    with pytest.raises(NotAllowed):
        actions.end_contact(stranger, asks.EndContactAsk(contact.pk, TODAY), now=NOON)


def test_a_contacts_happening_is_not_for_others_and_names_nobody(library, staff, stranger):
    employer = make.outsider()
    actions.add_contact(staff, asks.AddContactAsk(employer.pk, "Rosa Lind"), now=NOON)
    happening = history_of("organization", employer.pk).get()
    assert "Rosa" not in str(happening.facts)
    assert happening in visible(staff)
    assert happening not in visible(stranger)


def test_an_ended_contact_is_forgotten(library, staff):
    contact = make.contact(library)
    actions.end_contact(staff, asks.EndContactAsk(contact.pk, TODAY), now=NOON)
    assert Contact.objects.filter(email="", ended_on=TODAY).get() == contact
    assert queries.organization(staff, library.pk).contacts == ()


def test_an_identifier_belongs_to_one_organization(library, staff):
    ask = asks.AddIdentifierAsk(library.pk, "fscs", "oh0013")
    row = actions.add_identifier(staff, ask, now=NOON)
    assert row.value == "OH0013"
    with pytest.raises(Refused) as refused:
        actions.add_identifier(staff, ask, now=NOON)
    assert refused.value.facts == {"name": library.name, "organization_id": library.pk}
    actions.remove_identifier(staff, asks.RemoveIdentifierAsk(row.pk), now=NOON)
    library.refresh_from_db()
    assert library.search_text == "marlow city library"


def test_the_whole_page_is_read_in_one_query(library, staff, django_assert_num_queries):
    make.place(library)
    make.capability(library)
    make.contact(library)
    make.organization("Hill Branch", parent=library)
    with django_assert_num_queries(1):
        page = queries.organization(staff, library.pk)
    assert [one.name for one in page.parts] == ["Hill Branch"]
    assert [(one.name, one.email) for one in page.people] == [(staff.name, staff.email)]


def test_a_shared_contact_kept_by_others_is_shown_without_a_way_to_change_it(
    client: Client,
) -> None:
    home, kestrel = make.organization(), make.outsider("Kestrel Castings", "employer")
    theirs = make.contact(kestrel, is_shared=True)
    ours = make.contact(kestrel, "Ada Moss", kept_by=home)
    client.force_login(make.membership(home).person)
    page = client.get(f"/organizations/{kestrel.pk}/").content.decode()
    seen = [f"/contacts/{one.pk}/edit/" in page for one in (theirs, ours)]
    assert seen == [False, True]
