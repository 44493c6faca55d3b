"""An organization takes its data along and leaves."""

import io
import json
import zipfile

import pytest

from holt.directory import actions, asks, exports, queries
from holt.directory.models import Contact
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.viewer import Role
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def test_the_archive_holds_every_rooms_tables(monkeypatch):
    library = make.organization()
    branch = make.organization("Hill Branch", parent=library)
    director = make.member(library, Role.DIRECTOR)
    make.contact(library)
    make.contact(make.outsider(), "Their note", kept_by=make.organization("Other"))
    monkeypatch.setitem(
        exports.GIVERS, "needs", lambda viewer, ids: {"needs": [{"ids": list(ids), "at": NOON}]}
    )
    box = zipfile.ZipFile(io.BytesIO(exports.archive(director, library.pk)))
    assert {name for name in box.namelist() if name.startswith("needs/")} == {
        "needs/needs.json",
        "needs/needs.csv",
    }

    def read(name):
        return json.loads(box.read(name))

    assert read("needs/needs.json") == [
        {"ids": [library.pk, branch.pk], "at": "2026-11-20T12:00:00+00:00"}
    ]
    assert [one["name"] for one in read("directory/organizations.json")] == [
        library.name,
        "Hill Branch",
    ]
    assert [one["name"] for one in read("directory/contacts.json")] == ["Rosa Lind"]
    assert [one["person_email"] for one in read("directory/members.json")] == [director.email]


def test_the_archive_is_for_those_who_lead():
    library = make.organization()
    with pytest.raises(NotAllowed):
        exports.archive(make.member(library, Role.STAFF), library.pk)


def test_leaving_ends_everything_and_keeps_the_name():
    library = make.organization()
    branch = make.organization("Hill Branch", parent=library)
    director = make.member(library, Role.DIRECTOR)
    other = make.member(make.organization("Other"))
    employer = make.outsider()
    make.contact(employer, kept_by=library)
    make.capability(branch)
    with pytest.raises(NotAllowed):
        ask = asks.LeaveNetworkAsk(library.pk, library.name)
        actions.leave_network(make.member(library), ask, now=NOON)
    with pytest.raises(Refused, match="name_differs"):
        actions.leave_network(director, asks.LeaveNetworkAsk(library.pk, "Marlow"), now=NOON)
    actions.leave_network(director, ask, now=NOON)
    assert queries.organization_names([library.pk]) == {library.pk: "Marlow City Library"}
    page = queries.organization(other, branch.pk)
    assert (page.status, page.capabilities, page.is_network_member) == ("left", (), False)
    assert not Contact.objects.exists()
    person = make.person()
    person.pk = director.person_id
    assert queries.viewer_for(person).roles == {}
