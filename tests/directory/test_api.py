"""The directory for programs."""

import pytest

from holt.kernel.viewer import Role
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def library(client):
    made = make.organization(county="39035")
    person = make.person()
    make.membership(made, Role.COORDINATOR, person)
    client.force_login(person)
    return made


@pytest.mark.parametrize(
    "name", ["organizations", "kinds", "subjects", "places", "capabilities", "services", "contacts"]
)
def test_every_list_is_read_and_survives_odd_filters(client, library, name):
    make.place(library)
    make.capability(library)
    make.service(library)
    make.contact(library)
    answer = client.get(f"/api/v1/{name}?sort=")
    assert (answer.status_code, answer.json()["count"] > 0) == (200, True)
    for odd in (
        "q=%00",
        "sector=%00,",
        "organization=%00",
        "parent=9999999999999999999999",
        "kind=",
    ):
        assert client.get(f"/api/v1/{name}?{odd}").status_code == 200, odd


def test_organizations_are_narrowed_as_on_the_page(client, library):
    works = make.outsider()
    make.capability(works, brings="space")
    for query, expected in (
        ("q=otter", [works.pk]),
        ("brings=space,childcare", [works.pk]),
        ("county=39035", [library.pk]),
        ("library=1", [library.pk]),
        ("sort=-name", [works.pk, library.pk]),
    ):
        items = client.get(f"/api/v1/organizations?{query}").json()["items"]
        assert [one["id"] for one in items] == expected, query


def test_one_organization_carries_its_version(client, library):
    answer = client.get(f"/api/v1/organizations/{library.pk}")
    assert (answer["ETag"], answer.json()["kind"]) == ('"1"', "public-library")
    change = {"name": "Marlow Library", "kind": "public-library"}
    url = f"/api/v1/directory/organizations/{library.pk}/edit-organization"
    headers = {"If-Match": answer["ETag"]}
    done = client.post(url, change, content_type="application/json", headers=headers)
    assert (done.status_code, done.json()["version"]) == (200, 2)
    late = client.post(url, change, content_type="application/json", headers=headers)
    assert late.status_code == 412


def test_a_stranger_is_refused_in_words(client, library):
    other = make.organization("Otter College Library")
    answer = client.post(
        f"/api/v1/directory/organizations/{other.pk}/verify", {}, content_type="application/json"
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "NotAllowed")
