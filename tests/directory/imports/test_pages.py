"""A table comes in through the pages: handed in, mapped, looked at, done, taken back."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from holt.directory.imports import IMPORTERS
from holt.directory.models import Contact, Import, Organization, SavedMapping
from holt.directory.web.imports.pages import SAMPLES
from holt.kernel import clock
from holt.kernel.models import Happening, StoredFile
from holt.kernel.viewer import Role
from holt.people.models import Person
from tests import make

pytestmark = pytest.mark.django_db
TABLE = "Partner,Where,Tel\nOtter Works,Marlow,555-0100\nCasa Luz,Otterville,555-0101\n"


def signed_in(role: Role = Role.COORDINATOR, **fields: Any) -> Client:
    library = make.organization("Marlow City Library", **fields)
    viewer = make.member(library, role)
    client = Client()
    client.force_login(Person.objects.get(pk=viewer.person_id))
    return client


def begin(client: Client, kind: str, text: str | bytes, name: str = "partners.csv") -> Any:
    data = text.encode() if isinstance(text, str) else text
    file = SimpleUploadedFile(name, data)
    return client.post(f"/imports/new/?kind={kind}", {"files": file})


def test_a_table_comes_in_step_by_step() -> None:
    client = signed_in()
    step = begin(client, "organizations", TABLE)
    run = Import.objects.get()
    assert step.url == f"/imports/{run.pk}/map/"
    page = client.get(step.url)
    assert b"Such as: Otter Works" in page.content
    step = client.post(step.url, {"c0-0": "name", "c0-1": "city", "c0-2": "phone"})
    page = client.get(step.url)
    assert b"Will be added" in page.content
    assert Organization.objects.count() == 1
    step = client.post(f"/imports/{run.pk}/do/")
    report = client.get(step.url)
    assert b"Otter Works" in report.content
    assert Organization.objects.get(name="Casa Luz").phone == "555-0101"
    assert Happening.objects.get(name="directory.imported").facts["added"] == 2
    assert StoredFile.objects.count() == 0
    again = begin(client, "organizations", TABLE.replace("Casa Luz", "Casa Sol"))
    second = client.get(again.url)
    assert b'<option value="city" selected>' in second.content
    assert SavedMapping.objects.count() == 1


def test_refused_rows_change_nothing_until_the_others_are_wanted() -> None:
    client = signed_in()
    begin(client, "organizations", "Name,E-mail\nA,a@example.org\nB,nobody\n")
    run = Import.objects.get()
    client.post(f"/imports/{run.pk}/map/", {"c0-0": "name", "c0-1": "email"})
    client.post(f"/imports/{run.pk}/do/")
    assert Organization.objects.count() == 1
    handed = client.get(f"/imports/{run.pk}/refused/").content.decode("utf-8-sig").splitlines()
    assert handed == [
        "file,row,column,what is wrong,what to do,Name,E-mail",
        ',3,E-mail,"This does not look like an e-mail address, such as name@example.org.",'
        '"Correct the cell, then import the row again.",B,nobody',
    ]
    client.post(f"/imports/{run.pk}/do/", {"take_good": "1"})
    assert sorted(Organization.objects.values_list("name", flat=True)) == [
        "A",
        "Marlow City Library",
    ]
    assert client.get(f"/imports/{run.pk}/refused/").content.decode("utf-8-sig").splitlines() == (
        handed
    )


def test_a_likely_duplicate_is_decided_on_the_page() -> None:
    client = signed_in()
    known = make.outsider("Otter Works Incorporated", phone="555-010-0199")
    begin(client, "organizations", "Name,Telephone\nThe Otter Works,555-010-0199\n")
    run = Import.objects.get()
    client.post(f"/imports/{run.pk}/map/", {"c0-0": "name", "c0-1": "phone"})
    assert b"It is Otter Works Incorporated" in client.get(f"/imports/{run.pk}/").content
    client.post(f"/imports/{run.pk}/decide/", {"key-1": "2", "choice-1": str(known.pk)})
    client.post(f"/imports/{run.pk}/do/")
    known.refresh_from_db()
    assert known.name == "The Otter Works"


def test_undo_leaves_alone_and_names_what_somebody_edited_since() -> None:
    client = signed_in()
    begin(client, "organizations", TABLE)
    run = Import.objects.get()
    client.post(f"/imports/{run.pk}/map/", {"c0-0": "name", "c0-1": "city", "c0-2": "phone"})
    client.post(f"/imports/{run.pk}/do/")
    Organization.objects.filter(name="Casa Luz").update(version=2)
    page = client.get(client.post(f"/imports/{run.pk}/undo/").url)
    assert b"Casa Luz" in page.content
    assert b"Somebody edited it since." in page.content
    assert set(Organization.objects.values_list("name", flat=True)) == {
        "Marlow City Library",
        "Casa Luz",
    }
    assert Organization.objects.get(name="Casa Luz").places.count() == 1


def test_an_import_is_taken_back_for_a_week_only() -> None:
    client = signed_in()
    begin(client, "organizations", TABLE)
    run = Import.objects.get()
    client.post(f"/imports/{run.pk}/map/", {"c0-0": "name", "c0-1": "city", "c0-2": "phone"})
    client.post(f"/imports/{run.pk}/do/")
    Import.objects.update(started_at=clock.now() - timedelta(days=8))
    client.post(f"/imports/{run.pk}/undo/")
    assert Organization.objects.count() == 3
    assert b"Take this import back" not in client.get(f"/imports/{run.pk}/").content


def test_a_long_table_is_the_workers_and_can_be_stopped(work: Any) -> None:
    client = signed_in()
    long = "Name\n" + "".join(f"Otter Works {i} Ltd of Marlow {i}\n" for i in range(301))
    begin(client, "organizations", long)
    run = Import.objects.get()
    client.post(f"/imports/{run.pk}/map/", {"c0-0": "name"})
    client.post(f"/imports/{run.pk}/do/")
    page = client.get(f"/imports/{run.pk}/")
    assert b"<progress" in page.content
    client.post(f"/imports/{run.pk}/stop/")
    work()
    assert Organization.objects.count() == 1
    assert b"Stopped, nothing changed" in client.get(f"/imports/{run.pk}/").content
    begin(client, "organizations", long)
    run = Import.objects.latest("pk")
    client.get(f"/imports/{run.pk}/map/")
    client.post(f"/imports/{run.pk}/map/", {"c0-0": "name"})
    client.post(f"/imports/{run.pk}/do/")
    work()
    assert Import.objects.get(pk=run.pk).counts == {"rows": 301, "added": 301}


def test_contacts_are_seen_by_their_own_organization_only() -> None:
    client = signed_in()
    begin(client, "contacts", "Organization,Name of the person\nOtter Works,Rosa Lind\n")
    run = Import.objects.get()
    client.post(f"/imports/{run.pk}/map/", {"c0-0": "organization", "c0-1": "name"})
    client.post(f"/imports/{run.pk}/do/")
    contact = Contact.objects.get()
    happening = Happening.objects.get(name="directory.imported")
    assert (contact.kept_by_id, happening.seen_by) == (run.organization_id, [run.organization_id])
    other = Client()
    stranger = make.member(make.organization("Brook Library"), Role.DIRECTOR, "Ana Paz")
    other.force_login(Person.objects.get(pk=stranger.person_id))
    assert other.get(f"/imports/{run.pk}/").status_code == 404


@pytest.mark.parametrize(("role", "sees_own"), [(Role.STAFF, 200), (Role.VIEWER, 403)])
def test_staff_and_viewers_do_not_import(role: Role, sees_own: int) -> None:
    """Staff bring in answers to surveys only, and find those among imports."""
    client = signed_in(role)
    assert client.get("/imports/").status_code == sees_own
    assert begin(client, "organizations", TABLE).status_code == 403
    assert Import.objects.count() == 0


def test_somebody_outside_the_network_does_not_import() -> None:
    client = signed_in(is_network_member=False)
    assert begin(client, "organizations", TABLE).status_code == 403


def test_nobody_at_all_is_asked_to_sign_in() -> None:
    assert Client().get("/imports/new/").status_code in (302, 401)


@pytest.mark.parametrize("kind", ["organizations", "contacts", "pls", "hsds", "hsds_layout"])
def test_every_sample_can_be_had_and_comes_in(kind: str) -> None:
    client = signed_in()
    names = IMPORTERS[kind].samples
    page = client.get(f"/imports/new/?kind={kind}")
    assert all(name.encode() in page.content for name in names)
    bodies = [client.get(f"/imports/samples/{kind}/{name}/").content for name in names]
    assert [(SAMPLES / name).read_bytes() for name in names] == bodies
    several = IMPORTERS[kind].many_files
    for group in [bodies] if several else [[one] for one in bodies]:
        files = [SimpleUploadedFile(n, b) for n, b in zip(names, group, strict=False)]
        client.post(f"/imports/new/?kind={kind}", {"files": files})
        run = Import.objects.latest("pk")
        if IMPORTERS[kind].is_mapped:
            form = client.get(f"/imports/{run.pk}/map/").context["form"]
            client.post(f"/imports/{run.pk}/map/", {n: f.initial for n, f in form.fields.items()})
        assert b"Will be added" in client.get(f"/imports/{run.pk}/").content
        client.post(f"/imports/{run.pk}/do/")
        run.refresh_from_db()
        assert (run.state, run.counts.get("refused", 0)) == ("done", 0)
