"""The weekly letter, feeds and the public page: at most one, and nothing withdrawn."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from holt.kernel.models import Letter
from holt.kernel.viewer import Role
from holt.learning import actions, asks
from holt.learning.models import LessonDigest
from holt.learning.rules.digests import Fresh, chosen_for
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def reader_with_a_need() -> object:
    make.subject("english")
    other = make.organization("Other")
    make.need(other, subjects=("english",), openness="network")
    return make.membership(other, Role.STAFF).person


def test_one_letter_a_week_about_open_needs() -> None:
    person = reader_with_a_need()
    for number in range(7):
        make.lesson(title=f"Lesson {number}")
    assert actions.write_digests(NOON) == 1
    assert actions.write_digests(NOON + timedelta(hours=1)) == 0
    letter = Letter.objects.get(topic="lessons", person=person)
    assert letter.subject == "5 lessons for you this week"
    assert letter.text.count("•") == 5


def test_the_week_is_kept_by_the_database_too() -> None:
    person = reader_with_a_need()
    make.lesson()
    actions.write_digests(NOON)
    row = LessonDigest.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        LessonDigest.objects.create(person=person, week=row.week, lesson_ids=[1], written_at=NOON)


def test_nobody_hears_of_their_own_or_of_what_does_not_concern_them() -> None:
    make.subject("gardening")
    home = make.organization()
    make.membership(home, Role.STAFF)
    make.need(home, subjects=("english",), openness="network")
    make.lesson(home)
    assert actions.write_digests(NOON) == 0


def test_a_withdrawn_lesson_leaves_the_letter_that_waits() -> None:
    reader_with_a_need()
    gone = make.lesson(title="To be withdrawn")
    make.lesson(title="To stay")
    actions.write_digests(NOON)
    writer = make.member_of(gone.organization)
    actions.withdraw_lesson(writer, asks.WithdrawLessonAsk(gone.pk, "Names a patron"), now=NOON)
    letter = Letter.objects.get(topic="lessons", state="held")
    assert "To stay" in letter.text and "To be withdrawn" not in letter.text


def test_a_letter_of_nothing_else_is_not_sent() -> None:
    reader_with_a_need()
    gone = make.lesson()
    actions.write_digests(NOON)
    writer = make.member_of(gone.organization)
    actions.withdraw_lesson(writer, asks.WithdrawLessonAsk(gone.pk, "Wrong"), now=NOON)
    assert not Letter.objects.filter(topic="lessons", state="held").exists()


def test_who_directs_reads_first_what_it_took() -> None:
    plain = Fresh(1, 9, "failure", frozenset({"a"}))
    costed = Fresh(2, 9, "lesson", frozenset({"a"}), has_figures=True)
    assert chosen_for([plain, costed], {1}, {"a"}) == (1, 2)
    assert chosen_for([plain, costed], {1}, {"a"}, prefers_figures=True) == (2, 1)
    assert chosen_for([plain], {9}, {"a"}) == ()


def test_feeds_hold_what_is_public_and_lose_what_is_withdrawn(client: Client) -> None:
    home = make.organization()
    shown = make.lesson(home, title="Open to all", openness="public")
    make.lesson(home, title="For the network")

    def titles() -> list[str]:
        return [
            one["title"] for one in json.loads(client.get("/lessons/feed.json").content)["items"]
        ]

    assert titles() == ["Open to all"]
    assert b"Open to all" in client.get("/lessons/feed.rss").content
    assert client.get("/lessons/feed.exe").status_code == 404
    writer = make.member_of(home)
    actions.withdraw_lesson(writer, asks.WithdrawLessonAsk(shown.pk, "Wrong"), now=NOON)
    assert titles() == []
    assert b"Open to all" not in client.get("/lessons/feed.rss").content


def test_a_public_lesson_is_an_article_to_machines(client: Client) -> None:
    shown = make.lesson(openness="public")
    page = client.get(f"/lessons/{shown.pk}/").content.decode()
    assert 'itemtype="https://schema.org/Article"' in page
    assert 'itemprop="datePublished"' in page


def test_the_rooms_other_pages_open(client: Client) -> None:
    home = make.organization()
    make.lesson(home, kind="failure", obstacles=("transport",), wanted="No bus at night.")
    client.force_login(make.membership(home, Role.COORDINATOR).person)
    for path in ("like-mine/", "like-mine/?words=no+car", "stopped/", "for-me/", "used/", "words/",
                 "words/set-word/", "note-lesson/"):  # fmt: skip
        assert client.get(f"/lessons/{path}").status_code == 200, path
    found = client.get("/lessons/like-mine/?words=They+own+no+car").content.decode()
    assert "they say “bus”" in found


def test_tags_are_proposed_before_anything_is_kept(client: Client) -> None:
    from holt.learning.models import Lesson

    home = make.organization()
    client.force_login(make.membership(home, Role.STAFF).person)
    posted = {"organization_id": home.pk, "kind": "lesson", "title": "Rides", "openness": "network",
              "happened": "The bus had gone.", "propose": "1"}  # fmt: skip
    page = client.post("/lessons/write-lesson/", posted).content.decode()
    assert "“bus” → Too far, no ride" in page
    assert 'value="transport" id="id_obstacles_0" checked' in page or "checked" in page
    assert not Lesson.objects.exists()


def test_what_is_known_is_filled_in(client: Client) -> None:
    make.subject("english")
    need = make.need(subjects=("english",), statement="English near the plant")
    at = make.table("active", need_id=need.pk)
    client.force_login(make.membership(at.library, Role.STAFF, make.person("Sam Roe")).person)
    page = client.get(f"/lessons/write-lesson/?partnership={at.id}&from=review").content.decode()
    assert "English near the plant" in page


def test_asking_by_hand(client: Client, work: Callable[[], int]) -> None:
    at = make.table("active")
    client.force_login(make.membership(at.library, Role.STAFF, make.person("Sam Roe")).person)
    address = f"/partnerships/{at.id}/ask-lesson/"
    assert client.get(address).status_code == 200
    assert client.post(address)["Location"] == f"/partnerships/{at.id}/"
