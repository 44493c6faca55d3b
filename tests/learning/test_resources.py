"""What is shared ready-made: versions, users, names taken out, and many taken in at once."""

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from holt.kernel import files
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.learning import actions, asks, queries, rules
from holt.learning.models import Resource, ResourceImport
from holt.standards.feeds import FeedRefused, read_feed
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def shared(home: object, by: Viewer, **fields: object) -> Resource:
    values = {"title": "A letter to parents", "text": "Dear parents,"} | fields
    ask = asks.ShareResourceAsk(home.pk, **values)  # type: ignore[arg-type, attr-defined]
    return actions.share_resource(by, ask, now=NOON)


def test_a_resource_gets_versions_users_and_a_citation() -> None:
    home, other = make.organization(), make.organization("Other")
    owner, user = make.member_of(home), make.member_of(other)
    row = shared(home, owner, authors="Ada Moss", year=2026)
    newer = asks.AddVersionAsk(row.pk, text="Dear families,", note="Friendlier")
    actions.add_version(owner, newer, now=NOON)
    actions.say_used(user, asks.SayUsedAsk(row.pk, other.pk, "Story hour"), now=NOON)
    page = queries.resource_page(user, row.pk)
    assert [(one.number, one.text) for one in page.versions] == [
        (2, "Dear families,"),
        (1, "Dear parents,"),
    ]
    assert [one.organization__name for one in page.uses] == ["Other"]
    cited = rules.citation("Ada Moss", 2026, page.title, 2, page.organization, "https://x.example")
    assert cited == (
        "Ada Moss (2026). A letter to parents (version 2). Marlow City Library. https://x.example"
    )


def test_something_must_be_there_to_take() -> None:
    home = make.organization()
    with pytest.raises(Refused, match="nothing_to_take"):
        shared(home, make.member_of(home), text="")


def test_without_our_name_means_without_it_everywhere() -> None:
    home = make.organization()
    owner = make.member_of(home)
    row = shared(home, owner, is_unnamed=True, authors="Ada Moss")
    other = make.member_of(make.organization("Other"))
    page = queries.resource_page(other, row.pk)
    assert (page.organization, page.organization_id, page.authors) == ("", None, "")
    assert queries.resource_page(owner, row.pk).organization == "Marlow City Library"


@pytest.mark.parametrize(
    ("openness", "seen"),
    [("own", (True, False, False)), ("network", (True, True, False)), ("public", (True,) * 3)],
)
def test_openness_says_who_takes(openness: str, seen: tuple[bool, ...]) -> None:
    home = make.organization()
    owner = make.member_of(home)
    shared(home, owner, openness=openness)
    readers = (owner, make.member_of(make.organization("Other")), NOBODY)
    assert tuple(queries.resources(one).exists() for one in readers) == seen


def test_what_is_withdrawn_is_gone_and_others_do_not_withdraw() -> None:
    home = make.organization()
    owner, other = make.member_of(home), make.member_of(make.organization("Other"))
    row = shared(home, owner)
    ask = asks.WithdrawResourceAsk(row.pk, "Out of date")
    with pytest.raises(NotAllowed):
        actions.withdraw_resource(other, ask, now=NOON)
    actions.edit_resource(owner, asks.EditResourceAsk(row.pk, "A letter", version=1), now=NOON)
    actions.withdraw_resource(owner, ask, now=NOON)
    with pytest.raises(NotFound):
        queries.resource_page(other, row.pk)
    assert queries.resource_page(owner, row.pk).withdrawn_reason == "Out of date"


def test_an_agreement_loses_its_names() -> None:
    said = rules.unnamed(
        "Kestrel Castings and Marlow City Library agree. Signed: Marta Reyes, marta@x.example, "
        "555 123 4567.",
        ["Marlow City Library", "Kestrel Castings"],
        ["Marta Reyes"],
        "Party",
        "a person",
    )
    assert said == "Party B and Party A agree. Signed: a person, —, —."


def test_a_tables_agreement_is_shared_by_those_at_it_only() -> None:
    at = make.table("active")
    ask = asks.ShareAgreementAsk(at.id, 1, at.library.pk, "Teaching at a factory")
    row = actions.share_agreement(at.ines, ask, now=NOON)
    text = queries.resource_page(at.ines, row.pk).newest.text
    assert at.library.name not in text and at.employer.name not in text
    stranger = make.member_of(make.organization("Other"))
    with pytest.raises((NotAllowed, NotFound)):
        actions.share_agreement(stranger, ask, now=NOON)


TABLE = "file,title,kind,subjects,license\nplan.txt,Twelve lessons,lesson_plan,english,cc_by\n"
TABLE += "gone.pdf,Lost,template,,\n,Without anything,template,,\nplan.txt,,template,,\n"


def folder() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("resources/list.csv", TABLE)
        archive.writestr("resources/plan.txt", "Lesson 1")
        archive.writestr("resources/alone.txt", "Nobody describes me")
        archive.writestr("__MACOSX/._plan.txt", "x")
    return made.getvalue()


def take(home: object, by: Viewer, name: str, data: bytes) -> ResourceImport:
    kept = files.keep_bytes(by, name, data, now=NOON)
    ask = asks.ImportResourcesAsk(home.pk, kept.pk)  # type: ignore[attr-defined]
    return actions.import_resources(by, ask, now=NOON)


def test_a_folder_says_what_it_took_and_what_not() -> None:
    make.subject("english")
    home = make.organization()
    owner = make.member_of(home)
    report = take(home, owner, "folder.zip", folder())
    found = {(one["title"], one["outcome"], one["why"]) for one in report.lines}
    assert found == {
        ("Twelve lessons", "added", ""),
        ("Lost", "left", "no_such_file"),
        ("Without anything", "left", "nothing_to_take"),
        ("", "left", "needed"),
        ("alone.txt", "left", "not_described"),
    }
    assert (report.added, report.left) == (1, 4)
    row = Resource.objects.get()
    held = queries.file_of(owner, row.pk, 1)
    assert files.content(held.pk) == b"Lesson 1"


def test_taking_the_same_folder_again_doubles_nothing() -> None:
    make.subject("english")
    home = make.organization()
    owner = make.member_of(home)
    take(home, owner, "folder.zip", folder())
    again = take(home, owner, "folder.zip", folder())
    assert (again.added, again.changed, Resource.objects.count()) == (0, 0, 1)


RSS = b"""<rss version="2.0"><channel><title>T</title><link>https://x.example</link>
<item><guid>1</guid><title>Plan &amp; list</title><link>https://x.example/1</link>
<description>&lt;b&gt;Good&lt;/b&gt; one</description><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate></item>
<item><guid>2</guid><title></title><link>https://x.example/2</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><entry><id>1</id><title>One</title>
<link href="https://x.example/1"/><updated>2025-01-01T00:00:00Z</updated></entry></feed>"""


def test_a_feed_is_taken_in_and_brought_up_to_date() -> None:
    home = make.organization()
    owner = make.member_of(home)
    first = take(home, owner, "feed.xml", RSS)
    assert (first.added, first.left) == (1, 1)
    row = Resource.objects.get()
    assert (row.title, row.about, row.year) == ("Plan & list", "Good one", 2026)
    again = take(home, owner, "feed.xml", RSS.replace(b"Plan", b"Better plan"))
    assert (again.added, again.changed) == (0, 1)
    assert Resource.objects.get().title == "Better plan & list"


def test_three_kinds_of_feeds_are_read() -> None:
    feed = {"title": "J", "items": [{"id": "1", "title": "One", "url": "https://x.example/1"}]}
    for data in (RSS, ATOM, json.dumps(feed).encode()):
        assert read_feed(data).entries[0].url == "https://x.example/1"


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[1]", b"<rss/>", b"<html></html>", b"{\"items\": 3}", b"\xff\xfe\x00",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><rss><channel/></rss>", b"[" * 100_000,
        b'{"items": [{"id": {"a": 1}, "authors": 3, "title": null}]}'[:-1],
    ],
)  # fmt: skip
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    with pytest.raises(FeedRefused):
        read_feed(data)


def test_an_import_that_cannot_be_read_says_so() -> None:
    home = make.organization()
    owner = make.member_of(home)
    with pytest.raises(Refused, match="import_not_read"):
        take(home, owner, "x.bin", b"\x00\x01")
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(Refused, match="import_without_table"):
        take(home, owner, "x.zip", empty.getvalue())


def test_sharing_and_taking_through_the_pages(client: Client) -> None:
    home = make.organization()
    client.force_login(make.membership(home, Role.STAFF).person)
    assert client.get("/resources/share-resource/").status_code == 200
    posted = {
        "organization_id": home.pk, "title": "Notes", "kind": "template", "license": "cc0",
        "openness": "public", "file": SimpleUploadedFile("notes.txt", b"hello"),
    }  # fmt: skip
    answer = client.post("/resources/share-resource/", posted)
    row = Resource.objects.get()
    assert answer["Location"] == f"/resources/{row.pk}/"
    taken = client.get(f"/resources/{row.pk}/files/1/")
    assert b"".join(taken.streaming_content) == b"hello"  # type: ignore[attr-defined]
    bad = posted | {"file": SimpleUploadedFile("x.exe", b"MZ\x00")}
    refused = client.post("/resources/share-resource/", bad)
    assert refused.status_code == 422
    assert client.get("/resources/").status_code == 200
    given = {"organization_id": home.pk, "license": "network", "openness": "network",
             "file": SimpleUploadedFile("f.xml", RSS)}  # fmt: skip
    done = client.post("/resources/import-resources/", given)
    report = client.get(done["Location"]).content.decode()
    assert "It has no title." in report
