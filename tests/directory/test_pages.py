"""The directory's pages, as an anonymous visitor, a stranger and a member meet them."""

import csv
import io
import re
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from holt.directory import actions, asks, queries
from holt.directory.models import Organization
from holt.kernel.models import Letter
from holt.kernel.viewer import Role
from holt.people.models import Person
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


@pytest.fixture
def library():
    return make.organization()


@pytest.fixture
def coordinator(library, client):
    person = make.person("Ines Duarte")
    make.membership(library, Role.COORDINATOR, person)
    client.force_login(person)
    return queries.viewer_for(person)


def text_of(response) -> str:
    """The page's words without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def at(name: str, *args: object) -> str:
    return reverse(f"directory:{name}", args=args)


def test_the_list_costs_the_same_with_one_row_and_with_thirty(client, coordinator):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert client.get(at("organizations")).status_code == 200
        return len(seen)

    cost()
    one = cost()
    for number in range(30):
        made = make.outsider(f"Works {number}")
        make.place(made, city="Marlow", lat=41.5, lon=-81.7 + number / 100)
        make.capability(made)
    assert (cost(), one <= 8) == (one, True)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=ninos+WORKS", ["Otter Works"]),
        ("q=OH0013", ["Marlow City Library"]),
        ("q=formerly", ["Otter Works"]),
        ("sector=economy", ["Otter Works"]),
        ("kind=public-library", ["Marlow City Library"]),
        ("subject=adult-education", ["Otter Works"]),
        ("brings=space", ["Otter Works"]),
        ("language=es", ["Otter Works"]),
        ("county=39035", ["Marlow City Library"]),
        ("library=0", ["Otter Works"]),
        ("member=1", ["Marlow City Library"]),
        ("verified_from=2026-11-01", ["Marlow City Library"]),
        ("closed=1", ["Shut Shop"]),
        ("", ["Marlow City Library", "Otter Works"]),
        ("sort=-name", ["Otter Works", "Marlow City Library"]),
    ],
)
def test_every_filter_narrows_the_list(client, coordinator, library, query, names):
    Organization.objects.filter(pk=library.pk).update(county="39035", verified_on="2026-11-02")
    make.identifier(library, "fscs", "OH0013")
    works = make.outsider("Otter Works", other_names=["Formerly Mill"])
    make.place(works, city="Niños Creek")
    make.capability(works, brings="space", languages=["es"])
    make.outsider("Shut Shop", status="closed")
    answer = client.get(at("organizations") + f"?{query}&format=csv&cols=name")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows == [["Name"], *([name] for name in names)]


def test_visitors_see_what_is_published(client, library):
    hidden = make.organization("Hidden House", is_public=False)
    make.contact(library, is_shared=True)
    page = text_of(client.get(at("organization", library.pk)))
    assert "Marlow City Library" in page
    assert "Rosa" not in page
    assert client.get(at("organization", hidden.pk)).status_code == 404
    assert "Hidden" not in text_of(client.get(at("organizations")))
    assert client.get(at("map")).status_code == 200


def test_one_organizations_page_says_it_all(client, coordinator, library):
    make.place(library, city="Marlow", lat=41.5, lon=-81.7)
    make.capability(library, languages=["es"], radius_km=16.09344, capacity=12)
    make.service(library)
    make.contact(library)
    make.identifier(library, "oclc", "DLC")
    make.organization("Hill Branch", parent=library)
    actions.verify(coordinator, asks.VerifyAsk(library.pk), now=NOON)
    page = text_of(client.get(at("organization", library.pk)))
    for words in (
        "Public library · Libraries",
        "Teaching: Teaches English",
        "Spanish · for 12 people · comes as far as 10 miles",
        "English classes",
        "Rosa Lind",
        "OCLC symbol DLC",
        "Hill Branch",
        "Verified by Ines Duarte on Nov. 20, 2026.",
        "Ines Duarte verified the entry of Marlow City Library",
    ):
        assert words in page


def test_adding_shows_likely_duplicates_and_takes_a_second_yes(client, coordinator):
    works = make.outsider("Otter Works")
    form = {"name": "Otter Works Inc", "kind": "employer", "is_public": "on"}
    shown = client.get(at("likely"), form, headers={"HX-Request": "true"})
    assert client.get(at("likely"), form).url == at("add_organization")
    assert "Otter Works" in text_of(shown)
    first = client.post(at("add_organization"), form)
    assert (first.status_code, "None of these, add it" in text_of(first)) == (422, True)
    assert at("organization", works.pk) in first.content.decode()
    done = client.post(at("add_organization"), {**form, "sure": "1"})
    made = Organization.objects.exclude(pk=works.pk).get(name="Otter Works Inc")
    assert (done.status_code, done.url) == (302, at("organization", made.pk))


def test_a_branch_is_added_under_its_whole(client, coordinator, library):
    start = at("add_organization") + f"?parent_id={library.pk}"
    assert f'<option value="{library.pk}" selected>' in client.get(start).content.decode()
    form = {"name": "Hill Branch", "kind": "library-branch", "parent_id": library.pk}
    client.post(at("add_organization"), form)
    assert Organization.objects.get(name="Hill Branch").parent == library


def test_editing_keeps_what_was_there_and_shows_a_lost_race(client, coordinator, library):
    Organization.objects.filter(pk=library.pk).update(languages=["en", "tlh"], staff_count=3)
    page = client.get(at("edit_organization", library.pk)).content.decode()
    assert 'value="tlh" id="id_languages_' in page
    form = {
        "name": "Marlow Library",
        "kind": "public-library",
        "languages": ["en", "tlh"],
        "staff_count": "3",
        "version": "1",
        "is_public": "on",
    }
    assert client.post(at("edit_organization", library.pk), form).status_code == 302
    library.refresh_from_db()
    assert (library.name, library.languages, library.is_network_member) == (
        "Marlow Library",
        ["en", "tlh"],
        True,
    )
    late = client.post(at("edit_organization", library.pk), {**form, "name": "Late"})
    assert late.status_code == 412
    assert "Marlow Library" in text_of(late)


DETAIL_FORMS = [
    ("add_place", {"name": "Main", "kind": "building", "country": "US", "city": "Marlow"}),
    ("add_service_area", {"shape": "radius", "radius_km": "10"}),
    ("add_capability", {"brings": "space", "what": "A room", "radius_km": "10"}),
    ("add_service", {"name": "Story time", "subject": "story-time"}),
    ("add_contact", {"name": "Rosa Lind", "email": "rosa@example.org"}),
    ("add_identifier", {"scheme": "fscs", "value": "OH0013"}),
]


@pytest.mark.parametrize(("name", "form"), DETAIL_FORMS)
def test_details_are_added_from_a_form(client, coordinator, library, name, form):
    assert client.get(at(name, library.pk)).status_code == 200
    done = client.post(at(name, library.pk), form)
    assert (done.status_code, done.url) == (302, at("organization", library.pk))


def test_miles_are_kept_as_kilometers(client, coordinator, library):
    client.post(at("add_capability", library.pk), dict(DETAIL_FORMS[2][1]))
    capability = library.capabilities.get()
    assert capability.radius_km == pytest.approx(16.09344)
    page = client.get(at("edit_capability", capability.pk)).content.decode()
    assert 'name="radius_km" value="10.0"' in page


def changeable(library):
    """One of each detail, with its edit and end pages."""
    place, capability = make.place(library), make.capability(library)
    service, contact = make.service(library), make.contact(library)
    identifier = make.identifier(library, "oclc", "DLC")
    area = library.service_areas.create(shape="words", words="the valley")
    return [
        (at("edit_place", place.pk), {"name": "N", "kind": "building", "country": "US"}),
        (at("edit_capability", capability.pk), {"brings": "space", "what": "N"}),
        (at("edit_service", service.pk), {"name": "N"}),
        (at("edit_contact", contact.pk), {"name": "N"}),
        (at("close_place", place.pk), {"closed_on": "2026-11-20"}),
        (at("end_capability", capability.pk), {"ended_on": "2026-11-20"}),
        (at("end_service", service.pk), {}),
        (at("end_contact", contact.pk), {"ended_on": "2026-11-20"}),
        (at("remove_identifier", identifier.pk), {}),
        (at("remove_service_area", area.pk), {}),
        (at("close", library.pk), {"closed_on": "2026-11-20"}),
        (at("reopen", library.pk), {}),
        (at("verify", library.pk), {}),
    ]


def test_everything_is_changed_by_its_own_people(client, coordinator, library):
    for url, form in changeable(library):
        if not url.endswith(("/reopen/", "/verify/")):
            assert client.get(url).status_code == 200, url
        answer = client.post(url, form)
        assert (answer.status_code, url) == (302, url)


def test_strangers_and_visitors_change_nothing(client, library):
    pages = changeable(library)
    for url, form in pages:
        answer = client.post(url, form)
        outcome = (answer.status_code, urlsplit(getattr(answer, "url", "")).path)
        assert outcome in {(302, "/sign-in/"), (404, "")}, url
    stranger = make.person()
    make.membership(make.organization("Other"), Role.DIRECTOR, stranger)
    client.force_login(stranger)
    for url, form in pages:
        assert client.post(url, form).status_code in {403, 404}, url
    for name, form in DETAIL_FORMS:
        expected = 302 if name == "add_contact" else 403
        assert client.post(at(name, library.pk), form).status_code == expected, name


def test_somebody_new_comes_in_by_the_letter(client, coordinator, library):
    form = {"email": "sam@example.org", "role": "staff"}
    assert client.post(at("invite", library.pk), form).status_code == 302
    assert "sam@example.org" in text_of(client.get(at("people", library.pk)))
    path = urlsplit(Letter.objects.get().link).path
    client.logout()
    shown = client.get(path)
    assert "Ines Duarte invites you as sam@example.org. Your role: Staff." in text_of(shown)
    done = client.post(path, {"name": "Sam Rook"})
    assert (done.status_code, done.url) == (302, at("organization", library.pk))
    sam = Person.objects.get(email="sam@example.org")
    assert client.session["_auth_user_id"] == str(sam.pk)
    assert client.get(path).status_code == 410
    assert client.get("/join/guess/").status_code == 404


def test_roles_are_changed_and_work_is_handed_over(client, coordinator, library):
    other = make.membership(library, Role.STAFF, make.person("Sam Rook"))
    url = at("change_role", other.pk)
    assert "may_sign" not in client.get(url).content.decode()
    assert client.post(url, {"role": "coordinator"}).status_code == 302
    form = {"from_person_id": coordinator.person_id, "to_person_id": other.person_id}
    assert client.get(at("hand_over", library.pk)).status_code == 200
    assert client.post(at("hand_over", library.pk), form).status_code == 302
    other.refresh_from_db()
    assert other.role == "coordinator"
    assert client.post(at("end_membership", other.pk)).status_code == 302


def test_many_are_verified_after_a_preview_and_taken_back(client, coordinator, library):
    works, other = make.outsider(), make.organization("Other")
    chosen = {"chosen": [works.pk, other.pk]}
    preview = client.post(at("verify_many"), chosen)
    assert "It is looked after by others." in text_of(preview)
    done = client.post(at("verify_many"), {**chosen, "confirmed": "1"})
    assert done.status_code == 302
    assert "Take it back" in text_of(client.get(done.url))
    client.post(done.url)
    works.refresh_from_db()
    assert works.verified_on is None
    assert "Taken back" in text_of(client.get(done.url))


def test_closing_many_wants_a_day(client, coordinator):
    works = make.outsider()
    form = {"chosen": [works.pk], "confirmed": "1", "closed_on": "soon"}
    assert client.post(at("close_many"), form).status_code == 422
    client.post(at("close_many"), {**form, "closed_on": "2026-10-01"})
    works.refresh_from_db()
    assert works.status == "closed"


def test_the_map_shows_points_and_gathers_the_many(client, coordinator, library, monkeypatch):
    make.place(library, city="Marlow", lat=41.51, lon=-81.69)
    works = make.outsider()
    make.place(works, city="Hillside", lat=41.9, lon=-81.2)
    page = text_of(client.get(at("map")))
    assert "2 organizations" in page and "Otter Works" in page
    assert "Otter Works" not in text_of(client.get(at("map") + "?library=1"))
    assert "Otter Works" not in text_of(client.get(at("map") + "?box=-82,41,-81.5,41.6"))
    for number in range(130):
        place = {"city": "Marlow", "lat": 41.51 + number / 10_000, "lon": -81.69}
        make.place(make.outsider(f"Works {number}"), **place)
    page = client.get(at("map"))
    assert "131 organizations around Marlow" in text_of(page)
    assert "box=-81.7100%2C41.4900" in page.content.decode()


def test_kinds_and_subjects_are_shown_and_added(client, coordinator):
    assert "Public library" in text_of(client.get(at("taxonomy")))
    form = {"name_en": "Makerspace", "sector": "culture"}
    assert client.post(at("add_kind"), form).status_code == 302
    assert (
        client.post(at("add_subject"), {"name_en": "Robotics", "parent": "digital"}).status_code
        == 302
    )
    page = text_of(client.get(at("taxonomy")))
    assert "Makerspace" in page and "Robotics" in page


def test_an_organization_downloads_its_data_and_leaves(client, library):
    person = make.person()
    make.membership(library, Role.DIRECTOR, person)
    client.force_login(person)
    assert client.get(at("archive", library.pk))["Content-Type"] == "application/zip"
    assert client.get(at("leave_network", library.pk)).status_code == 200
    assert client.post(at("leave_network", library.pk), {"name": "no"}).status_code == 422
    assert client.post(at("leave_network", library.pk), {"name": library.name}).status_code == 302
    assert client.get(at("archive", library.pk)).status_code in {403, 404}


def test_the_pages_speak_spanish(client, library):
    person = make.person(language="es")
    make.membership(library, Role.STAFF, person)
    client.force_login(person)
    assert "Biblioteca pública" in text_of(client.get(at("organization", library.pk)))
