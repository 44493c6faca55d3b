"""Choosing an organization by typing its name."""

import pytest
from django.test import Client

from holt.directory import queries
from tests import make

pytestmark = pytest.mark.django_db
BEGUN = {"invited-0-organization": "kest"}


def test_names_come_as_one_types_whatever_the_field_is_called(client: Client) -> None:
    make.outsider("Kestrel Castings", "employer")
    client.force_login(make.membership(make.organization()).person)
    answer = client.get("/organizations/names/", BEGUN, headers={"HX-Request": "true"})
    assert answer.content.decode().strip() == '<option value="Kestrel Castings"></option>'


def test_one_letter_suggests_nothing_yet() -> None:
    ines = make.member(make.organization())
    assert queries.labels_like(ines, "m") == ()


def test_two_of_one_name_are_told_apart_by_their_cities() -> None:
    ines = make.member(make.organization())
    ids = []
    for city in ("Marlow", "Alder"):
        library = make.organization("Public Library")
        make.place(library, city=city)
        ids.append(library.pk)
    seen = (
        set(queries.labels_like(ines, "public")),
        len(queries.organizations_called(ines, "Public Library")),
        queries.organizations_called(ines, "public library (Alder)"),
    )
    assert seen == ({"Public Library (Marlow)", "Public Library (Alder)"}, 2, (ids[1],))


def test_a_closed_organization_is_not_meant() -> None:
    ines = make.member(make.organization())
    make.organization("Old Library", status="closed")
    assert queries.organizations_called(ines, "Old Library") == ()
