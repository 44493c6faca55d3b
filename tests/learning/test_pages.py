"""The learning room's pages, files and API, through their addresses."""

import csv
import io

import pytest
from django.test import Client

from holt.kernel.viewer import Role
from holt.learning.models import Lesson
from tests import make

pytestmark = pytest.mark.django_db
WRITTEN = {
    "kind": "failure",
    "title": "A class nobody could reach",
    "wanted": "Workers to come after the shift.",
    "happened": "The last bus had gone.",
    "instead": "Teach at the factory.",
    "openness": "network",
    "publish": "on",
}


def test_a_lesson_is_written_on_one_page(client: Client) -> None:
    home = make.organization()
    client.force_login(make.membership(home, Role.STAFF).person)
    assert client.get("/lessons/write-lesson/").status_code == 200
    answer = client.post("/lessons/write-lesson/", WRITTEN | {"organization_id": home.pk})
    row = Lesson.objects.get()
    assert (answer["Location"], row.state, row.kind) == (
        f"/lessons/{row.pk}/",
        "published",
        "failure",
    )
    page = client.get(f"/lessons/{row.pk}/").content.decode()
    assert "Teach at the factory." in page and "What we would do instead" in page


def test_it_points_to_the_partnership_it_comes_from(client: Client) -> None:
    at = make.table("active")
    client.force_login(make.membership(at.library, Role.STAFF, make.person("Sam Roe")).person)
    url = f"/lessons/write-lesson/?partnership={at.id}&from=review"
    client.post(url, WRITTEN | {"organization_id": at.library.pk})
    row = Lesson.objects.get()
    assert (row.partnership_id, row.came_from) == (at.id, "review")


def test_what_is_missing_is_said_at_its_field(client: Client) -> None:
    home = make.organization()
    client.force_login(make.membership(home, Role.STAFF).person)
    posted = WRITTEN | {"organization_id": home.pk, "kind": "story"}
    answer = client.post("/lessons/write-lesson/", posted)
    assert answer.status_code == 422
    assert "has agreed" in answer.content.decode()


def test_the_list_searches_filters_and_exports(client: Client) -> None:
    home = make.organization()
    make.lesson(home, title="Clases de inglés")
    make.lesson(home, title="Homework help", kind="failure", subjects=())
    client.force_login(make.membership(make.organization("Other"), Role.VIEWER).person)

    def titles(query: str) -> list[str]:
        text = client.get(f"/lessons/?format=csv&{query}").content.decode("utf-8-sig")
        return [one["Lesson"] for one in csv.DictReader(io.StringIO(text))]

    assert [titles(q) for q in ("q=INGLES", "kind=failure", "subject=english", "q=nothing")] == [
        ["Clases de inglés"],
        ["Homework help"],
        ["Clases de inglés"],
        [],
    ]
    assert client.get("/lessons/").status_code == 200


def test_correcting_withdrawing_and_publishing_again(client: Client) -> None:
    home = make.organization()
    row = make.lesson(home)
    client.force_login(make.membership(home, Role.STAFF).person)
    for path in ("edit-lesson", "withdraw-lesson"):
        assert client.get(f"/lessons/{row.pk}/{path}/").status_code == 200
    edited = {"kind": "lesson", "title": "Better", "happened": "Yes.", "openness": "public"}
    client.post(f"/lessons/{row.pk}/edit-lesson/", edited | {"version": "1"})
    client.post(f"/lessons/{row.pk}/withdraw-lesson/", {"reason": "Names a patron"})
    row.refresh_from_db()
    assert (row.title, row.state) == ("Better", "withdrawn")
    assert "Names a patron" in client.get(f"/lessons/{row.pk}/").content.decode()
    client.post(f"/lessons/{row.pk}/publish-lesson/")
    row.refresh_from_db()
    assert (row.state, row.withdrawn_reason) == ("published", "")


def test_visitors_read_what_is_public_only(client: Client) -> None:
    home = make.organization()
    shown = make.lesson(home, title="Open to all", openness="public")
    hidden = make.lesson(home, title="For the network")
    page = client.get("/lessons/").content.decode()
    assert "Open to all" in page and "For the network" not in page
    assert client.get(f"/lessons/{shown.pk}/").status_code == 200
    assert client.get(f"/lessons/{hidden.pk}/").status_code == 302
    assert client.get("/lessons/write-lesson/").status_code == 302


def test_needs_and_partnerships_show_similar_lessons(client: Client) -> None:
    make.subject("english")
    need = make.need(subjects=("english",))
    make.lesson(title="It failed there", kind="failure")
    at = make.table("active", need_id=need.pk)
    client.force_login(make.membership(at.library, Role.STAFF, make.person("Sam Roe")).person)
    for page in (f"/needs/{need.pk}/", f"/partnerships/{at.id}/"):
        text = client.get(page).content.decode()
        assert "It failed there" in text and "Similar cases" in text


def test_programs_read_lessons(client: Client) -> None:
    row = make.lesson()
    client.force_login(make.membership(row.organization, Role.STAFF).person)
    items = client.get("/api/v1/lessons?subject=english&sort=-published_at").json()["items"]
    assert [(one["id"], one["organization"]) for one in items] == [(row.pk, "Marlow City Library")]
    assert client.get(f"/api/v1/lessons/{row.pk}")["ETag"] == '"1"'
