"""An answer is counted once, however often a browser or a hand sends it."""

import threading
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from holt.kernel.errors import Refused
from holt.surveys import actions
from holt.surveys.actions import answering
from holt.surveys.models import Answer, Draft, Survey
from tests import make
from tests.make import NOON, surveys

pytestmark = pytest.mark.django_db
KEY = "a-key-drawn-by-chance"
SENT = {"q:knowledge": "5", "draft": KEY, "send": "1"}


@pytest.fixture
def row() -> Survey:
    home = make.organization("Marlow")
    return surveys.opened(make.member_of(home, name="Ines"), home)


def test_sent_twice_is_counted_once_and_thanked_twice(row: Survey, client: Client) -> None:
    for at in ("", "kiosk/"):
        Draft.objects.all().delete()
        before = Answer.objects.count()
        for _ in range(2):
            answer = client.post(f"/s/{row.code}/{at}", SENT)
            assert answer.status_code == 302 and "/thanks/" in answer["Location"]
        assert Answer.objects.count() == before + 1


def test_each_page_has_a_key_of_its_own(row: Survey) -> None:
    """Two people at one tablet, or one browser after the first answer, are two."""
    for number in (1, 2):
        page = Client().get(f"/s/{row.code}/kiosk/").content.decode()
        key = page.split('name="draft" value="')[1].split('"')[0]
        Client().post(f"/s/{row.code}/kiosk/", {**SENT, "draft": key})
        assert Answer.objects.count() == number


def test_what_a_script_keeps_too_late_is_not_kept(row: Survey, client: Client) -> None:
    client.post(f"/s/{row.code}/", SENT)
    late = client.post(f"/s/{row.code}/", {**SENT, "send": ""} | {"best": "x"})
    assert late.status_code == 302
    kept = {"q:knowledge": "4", "draft": KEY}
    client.post(f"/s/{row.code}/", kept, headers={"hx-request": "true"})
    assert [one.values for one in Draft.objects.all()] == [{}]
    page = client.get(f"/s/{row.code}/").content.decode()
    assert " checked" not in page and KEY not in page


def test_a_refused_answer_does_not_use_the_key_up(row: Survey) -> None:
    with pytest.raises(Refused):
        surveys.answered(row, values={"knowledge": "seven"}, draft=KEY)
    surveys.answered(row, draft=KEY)
    with pytest.raises(Refused) as refusal:
        surveys.answered(row, draft=KEY)
    assert (refusal.value.code, Answer.objects.count()) == ("sent_already", 1)


def test_a_used_key_is_forgotten_after_a_day(row: Survey) -> None:
    surveys.answered(row, draft=KEY)
    assert actions.forget_drafts(NOON + timedelta(days=1)) == 0
    assert actions.forget_drafts(NOON + timedelta(days=2)) == 1


def at_once(row: Survey) -> int:
    """Six hands send the same answer at one moment."""
    all_ = threading.Barrier(6, timeout=20)

    def send() -> None:
        try:
            with suppress(Refused):  # all but the first
                all_.wait()
                surveys.answered(row, draft=KEY)
        finally:
            connections.close_all()

    hands = [threading.Thread(target=send) for _ in range(6)]
    for one in hands:
        one.start()
    for one in hands:
        one.join()
    return Answer.objects.count()


@pytest.mark.django_db(transaction=True)
def test_six_at_once_are_one(row: Survey) -> None:
    assert at_once(row) == 1


@pytest.mark.django_db(transaction=True)
def test_twin_without_the_key_they_are_six(row: Survey, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_guard(*_given: Any) -> None:
        """The key is not looked at."""

    monkeypatch.setattr(answering, "_once", no_guard)
    assert at_once(row) == 6
