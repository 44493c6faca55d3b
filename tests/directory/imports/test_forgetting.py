"""A person who is erased is found in no import."""

import json

import pytest

from holt.directory.imports.forgetting import forget
from holt.directory.models import Contact, HsdsObject, ImportLine
from holt.directory.web.imports.pages import SAMPLES
from holt.kernel import erasure
from tests import make
from tests.directory.imports.running import done, given
from tests.make.directory import NOON
from tests.people.test_erasure import EMAIL, NAME, places_of

pytestmark = pytest.mark.django_db


def planted() -> int:
    """Somebody who came in with tables: taken over, refused, changed, and inside HSDS."""
    mine = make.organization()
    head = "Organization,Name of the person,E-mail,County\n"
    done("contacts", given(f"{head}Otter Works,{NAME},{EMAIL},\n", organization_id=mine.pk))
    changed = f"{head}Otter Works,{NAME},{EMAIL.upper()},\n".replace("County", "Title")
    done("contacts", given(changed.replace(",\n", ",Chief\n"), organization_id=mine.pk))
    done("organizations", given(f"Name,Mission,E-mail\nX,{NAME} leads,nobody\n"))
    content = json.loads((SAMPLES / "hsds.json").read_text())
    content["description"] = f"Ask {NAME}."
    content["contacts"] = [{"id": "c0ffee00-0000-4000-8000-000000000001", "name": NAME}]
    content["contacts"][0]["email"] = EMAIL
    done("hsds", given(json.dumps(content), "a.json"))
    return make.person(NAME, EMAIL).pk


def test_a_planted_person_is_found_in_no_import() -> None:
    pk = planted()
    tables = {"directory_importline", "directory_hsdsobject"}
    assert tables <= set(places_of("quirina"))
    forget(pk, email=EMAIL, name=NAME, now=NOON)
    assert not tables & set(places_of("quirina"))
    assert HsdsObject.objects.filter(table="organization").exists()
    assert ImportLine.objects.filter(outcome="refused").exists()


def test_forgetting_is_registered_and_contacts_go_with_it() -> None:
    pk = planted()
    erasure.forget_everywhere(pk, email=EMAIL, name=NAME, now=NOON)
    assert not Contact.objects.filter(name=NAME).exists()
