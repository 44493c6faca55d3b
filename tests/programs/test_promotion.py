"""Posters, texts to share, programs whose people should talk, a time to meet."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from holt.kernel.documents.poster import qr_code
from holt.people.models import Person
from holt.programs import queries
from holt.programs.models import Program
from tests import make
from tests.house.reading import pdf_text

pytestmark = pytest.mark.django_db


def signed_in(client: Client, viewer: object) -> Client:
    client.force_login(Person.objects.get(pk=viewer.person_id))  # type: ignore[attr-defined]
    return client


def test_a_poster_says_what_when_and_where(client: Client) -> None:
    at = make.table("active")
    soon = timezone.now().date() + timedelta(days=9)
    row = make.event(at, on=soon, place_text="Room 4")
    answer = client.get(f"/programs/{row.program_id}/poster.pdf")
    assert answer["Content-Type"] == "application/pdf"
    words = pdf_text(answer.content)
    for one in (
        "English at the factory",
        "Room 4",
        "Bring a coworker",
        f"/programs/{row.program_id}/",
    ):
        assert one in words


def test_a_draft_has_no_poster_for_the_public(client: Client) -> None:
    row = make.program(make.table("active"), published=False)
    assert client.get(f"/programs/{row.pk}/poster.pdf").status_code == 302


def test_a_qr_code_is_a_drawing_without_script() -> None:
    drawn = qr_code("https://holt.example/programs/1/")
    assert drawn.startswith("<svg") and "script" not in drawn


def test_two_programs_alike_are_named_to_those_who_run_them(client: Client) -> None:
    ours, theirs = make.table("active"), make.table("active")
    soon = timezone.now().date() + timedelta(days=9)
    hall = make.place(ours.library, lat=42.0, lon=-74.0)
    other = make.place(theirs.library, lat=42.01, lon=-74.0)
    mine = make.event(ours, on=soon, place_id=hall.pk)
    near = make.event(theirs, on=soon + timedelta(days=2), place_id=other.pk)
    Program.objects.filter(pk=near.program_id).update(title="English for all")
    found = queries.talks(ours.ines, timezone.now())
    assert [(one.ours_id, one.theirs_id) for one in found] == [(mine.program_id, near.program_id)]
    page = signed_in(client, ours.ines).get(f"/programs/{mine.program_id}/").content.decode()
    assert "Talk before you both do this" in page and "English for all" in page
    assert "Talk before" in client.get("/").content.decode()
    public = Client().get(f"/programs/{mine.program_id}/").content.decode()
    assert "Talk before" not in public


def test_a_draft_of_others_is_not_given_away() -> None:
    ours, theirs = make.table("active"), make.table("active")
    soon = timezone.now().date() + timedelta(days=9)
    hall = make.place(ours.library, lat=42.0, lon=-74.0)
    make.event(ours, on=soon, place_id=hall.pk)
    near = make.event(theirs, on=soon, place_id=make.place(theirs.library, lat=42.0, lon=-74.0).pk)
    Program.objects.filter(pk=near.program_id).update(state="draft")
    assert queries.talks(ours.ines, timezone.now()) == ()


def test_a_time_to_meet_is_found_on_a_page(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    page = "/meeting-time/?zones=New+York%0AEurope/London&on=2026-11-05&minutes=60"
    text = client.get(f"{page}&every=once&count=1").content.decode()
    assert "New York Thu 9 a.m. (office hours)" in text
    assert "What the series asks" in client.get(f"{page}&every=week&count=4").content.decode()
    wrong = client.get(page.replace("New+York", "Atlantis") + "&every=once&count=1")
    assert wrong.status_code == 422 and "Atlantis" in wrong.content.decode()
    assert Client().get("/meeting-time/").status_code == 302
