"""An organization that leaves takes every room's tables along, and nobody else's secrets."""

import io
import json
import zipfile
from datetime import date
from typing import Any

import pytest

from holt.directory import exports
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.models import Message, Party
from tests import make

pytestmark = pytest.mark.django_db


def opened(viewer: Viewer, organization_id: int) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(exports.archive(viewer, organization_id)))


def read(box: zipfile.ZipFile, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(box.read(f"{name}.json"))
    return found


def test_every_room_gives_what_the_table_did() -> None:
    at = make.table("active")
    make.held_session(at, date(2026, 11, 2), attended=9)
    make.sign_up(make.event(at))
    space = make.space(at.library)
    box = opened(at.ines, at.library.pk)
    assert [one["name"] for one in read(box, "partnerships/partnerships")] == [
        "English on the floor"
    ]
    assert {one["attended"] for one in read(box, "programs/sessions")} == {9, None}
    assert [one["name"] for one in read(box, "programs/sign_ups")] == ["Rosa Lima"]
    assert [one["id"] for one in read(box, "spaces/spaces")] == [space.pk]
    for name in ("partnerships/agreements", "learning/lessons", "evaluation/outcomes"):
        assert f"{name}.csv" in box.namelist()


def test_a_private_note_stays_with_the_people_of_its_own_party() -> None:
    at = make.table("active")
    mine = Party.objects.get(organization=at.library)
    note = {"party": mine, "author_name": "Ines", "text": "between us", "at": make.NOON}
    Message.objects.create(partnership=at.partnership, is_private=True, **note)
    kept = {
        who.name: [one["text"] for one in read(opened(who, home.pk), "partnerships/messages")]
        for who, home in ((at.ines, at.library), (at.maya, at.employer))
    }
    assert kept == {"Ines Duarte": ["between us"], "Maya Ortiz": []}


def test_addresses_of_the_other_side_and_other_tables_stay_behind() -> None:
    at = make.table("active")
    theirs = Party.objects.get(organization=at.employer)
    Party.objects.filter(pk=theirs.pk).update(contact_email="hidden@kestrel.example")
    stranger = make.organization("Alder Library")
    director = make.member(stranger, Role.DIRECTOR)
    box = opened(at.ines, at.library.pk)
    whole = b"".join(box.read(name) for name in box.namelist() if name.startswith("partnerships/"))
    assert b"hidden@kestrel.example" not in whole
    assert read(opened(director, stranger.pk), "partnerships/partnerships") == []
    kept = opened(at.maya, at.employer.pk)
    assert b"hidden@kestrel.example" in kept.read("partnerships/parties.json")
