"""HSDS: edits go out, files come again, other layouts are carried whole."""

import json
from typing import Any

import pytest

from holt.directory.imports import running
from holt.directory.imports.engine import Given, Part
from holt.directory.imports.hsds import HSDS, export
from holt.directory.models import (
    Contact,
    HsdsObject,
    Organization,
    Place,
    Service,
)
from holt.directory.web.imports.pages import SAMPLES
from holt.kernel.viewer import THE_HOUSE
from holt.standards import hsds
from tests import make
from tests.directory.imports.running import done, given, mapped, plan
from tests.make.directory import NOON
from tests.shared import shared_data

pytestmark = pytest.mark.django_db
SAMPLE = (SAMPLES / "hsds.json").read_bytes()


def test_an_organization_comes_with_its_place_and_service() -> None:
    run = done("hsds", given(SAMPLE, "hsds.json"))
    pantry = Organization.objects.get()
    place = Place.objects.get()
    service = Service.objects.get()
    assert (pantry.name, pantry.phone, str(pantry.uid)) == (
        "Heron Street Food Pantry",
        "555-010-0141",
        "5b6c2f0e-0a3d-4c53-9a55-2f3f6a0f7d11",
    )
    assert (place.address, place.city, place.lat, place.is_main, place.accessibility) == (
        "18 Heron Street",
        "Otterville",
        40.1012,
        True,
        "A ramp at the side door",
    )
    assert (service.name, service.fees, service.languages) == ("Weekly groceries", "Free", ["es"])
    assert run.counts == {"rows": 8, "added": 8}


def test_what_is_edited_here_goes_out_and_the_rest_as_it_came() -> None:
    done("hsds", given(SAMPLE, "hsds.json"))
    Organization.objects.update(name="Heron Pantry", phone="555-010-0199")
    differences = hsds.differences(hsds.read(SAMPLE), export.package(THE_HOUSE))
    assert [(one.table, one.field, one.after) for one in differences] == [
        ("organization", "name", "Heron Pantry"),
        ("phone", "number", "555-010-0199"),
    ]


def test_a_file_that_comes_again_keeps_what_was_edited_here() -> None:
    done("hsds", given(SAMPLE, "hsds.json"))
    Organization.objects.update(name="Heron Pantry", version=2)
    content = json.loads(SAMPLE) | {"name": "Heron Food", "email": "new@heronpantry.example"}
    run = done("hsds", given(json.dumps(content), "hsds.json"))
    pantry = Organization.objects.get()
    assert (pantry.name, pantry.email) == ("Heron Pantry", "new@heronpantry.example")
    assert run.counts == {"rows": 8, "kept_edited": 1, "unchanged": 7}


def test_what_the_standard_does_not_know_is_listed() -> None:
    content = json.loads(SAMPLE) | {"favorite_color": "green"}
    run = done("hsds", given(json.dumps(content), "hsds.json"))
    assert run.not_kept == [
        {
            "table": "organization",
            "id": content["id"],
            "field": "favorite_color",
            "code": "unknown_field",
            "count": 1,
        }
    ]


def test_an_import_taken_back_leaves_nothing() -> None:
    run = done("hsds", given(SAMPLE, "hsds.json"))
    assert running.undo(HSDS, Given(THE_HOUSE, (), NOON), run) == []
    models = (Organization, Place, Service, Contact, HsdsObject)
    assert [one.objects.count() for one in models] == [0, 0, 0, 0, 0]


def test_organizations_of_our_own_go_out_valid_and_come_back_unchanged() -> None:
    library = make.organization("Marlow City Library", phone="555-0100", url="https://m.example")
    place = make.place(
        library,
        address="1 Main St",
        city="Marlow",
        region="OH",
        postal_code="43999",
        lat=41.5,
        lon=-81.7,
        hours="Daily",
    )
    make.service(library, languages=["es"]).places.add(place)
    make.identifier(library, "isil", "US-OMC")
    make.organization("Hidden", is_public=False)
    make.contact(library)
    out = export.package(THE_HOUSE)
    tables = export.tables_of(out)
    assert tables == {
        "organization": 1,
        "organization_identifier": 1,
        "service": 1,
        "service_at_location": 1,
        "location": 1,
        "address": 1,
        "phone": 1,
        "schedule": 1,
        "language": 1,
    }
    assert hsds.differences(out, hsds.read(hsds.write_json(out))) == ()
    again = done("hsds", given(hsds.write_json(out), "own.json"))
    assert (Organization.objects.count(), Place.objects.count()) == (2, 1)
    assert Service.objects.count() == 1
    assert again.counts["rows"] == 9
    assert hsds.differences(out, export.package(THE_HOUSE)) == ()
    schemas = shared_data("schemas", "hsds-3.0")
    assert hsds.validate(out, schemas, tables=True) == ()


@pytest.mark.parametrize(
    ("layout", "nameless"),
    [("examples__florida_data__", 0), ("spec__fixtures__custom__ilao__input__", 1)],
)
def test_other_layouts_are_carried_whole(layout: str, nameless: int) -> None:
    names = ("organizations", "locations", "services")
    files = [(name, shared_data("hsds", f"{layout}{name}.csv").read_bytes()) for name in names]
    parts = tuple(Part(f"{name}.csv", data) for name, data in files)
    asked = mapped("hsds_layout", Given(THE_HOUSE, parts, NOON))
    run = done("hsds_layout", asked)
    assert run.counts["added"] + nameless == run.counts["rows"]
    refused = run.lines.filter(outcome="refused").values_list("code", "column")
    assert list(refused) == [("required_missing", "service.name")] * nameless
    assert Organization.objects.count() > 0
    assert Service.objects.count() > 0
    again = plan("hsds_layout", asked).counts()
    assert again["unchanged"] + nameless == run.counts["rows"]
    out: Any = export.package(THE_HOUSE)
    assert hsds.validate(out, shared_data("schemas", "hsds-3.0")) == ()
