"""A withdrawn lesson is gone at once from lists, search, API, feeds, digests and Lessons for me.

Each has its broken twin: the same look with the one guard taken away finds it again.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import QuerySet
from django.test import Client

from holt.kernel import clock
from holt.kernel.models import Letter
from holt.kernel.viewer import Role, Viewer
from holt.learning import actions, asks
from holt.learning.models import Lesson
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db
TITLE = "The heron never came"


def listed(client: Client) -> str:
    return client.get("/lessons/").content.decode()


def searched(client: Client) -> str:
    return client.get("/lessons/?q=heron").content.decode().replace('value="heron"', "")


def exported(client: Client) -> str:
    return client.get("/lessons/?format=csv").content.decode()


def by_api(client: Client) -> str:
    return json.dumps(client.get("/api/v1/lessons").json())


def rss(client: Client) -> str:
    return client.get("/lessons/feed.rss").content.decode()


def json_feed(client: Client) -> str:
    return client.get("/lessons/feed.json").content.decode()


def for_me(client: Client) -> str:
    return client.get("/lessons/for-me/").content.decode()


def digest(_client: Client) -> str:
    return "\n".join(Letter.objects.filter(topic="lessons").values_list("text", flat=True))


LOOKS = (listed, searched, exported, by_api, rss, json_feed, for_me, digest)


def told(client: Client) -> Lesson:
    """A public lesson about a need of the reader's, in a digest that still waits."""
    row = make.lesson(title=TITLE, openness="public", subjects=("english",), now=clock.now())
    other = make.organization("Other")
    make.need(other, subjects=("english",), openness="network")
    client.force_login(make.membership(other, Role.STAFF).person)
    actions.write_digests(clock.now())
    return row


def withdraw(row: Lesson) -> None:
    writer = make.member_of(row.organization)
    ask = asks.WithdrawLessonAsk(row.pk, "Names a patron")
    actions.withdraw_lesson(writer, ask, now=NOON)


@pytest.mark.parametrize("look", LOOKS, ids=lambda one: one.__name__)
def test_it_is_gone_at_once(client: Client, look: Callable[[Client], str]) -> None:
    row = told(client)
    assert TITLE in look(client)
    withdraw(row)
    assert TITLE not in look(client)


def everything(viewer: Viewer, *_more: Any) -> QuerySet[Lesson]:
    """What would be read if nobody looked at the state."""
    return Lesson.objects.order_by("-published_at", "-pk")


TWINS = {
    "holt.learning.queries.lessons": (listed, searched, exported, by_api, rss, json_feed),
    "holt.learning.queries.for_me": (for_me,),
}


@pytest.mark.parametrize(
    ("guard", "look"),
    [(guard, look) for guard, looks in TWINS.items() for look in looks],
    ids=lambda one: getattr(one, "__name__", one),
)
def test_twin_without_the_guard_it_is_found(
    client: Client, monkeypatch: pytest.MonkeyPatch, guard: str, look: Callable[[Client], str]
) -> None:
    row = told(client)
    withdraw(row)
    monkeypatch.setattr(guard, everything)
    assert TITLE in look(client)


def test_twin_without_the_guard_the_digest_still_tells_of_it(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = told(client)
    monkeypatch.setattr("holt.learning.actions.digests.take_out", lambda lesson_id: None)
    withdraw(row)
    assert TITLE in digest(client)
