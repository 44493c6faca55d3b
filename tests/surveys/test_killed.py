"""The web process is killed with kill -9 while people answer: nothing is lost, nothing counts twice."""

import secrets
import threading
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection

from bench import sustained
from tests import make
from tests.make import surveys

pytestmark = pytest.mark.django_db(transaction=True)
RATE, COUNT = 20.0, 120


@pytest.fixture
def path() -> str:
    home = make.organization("Marlow")
    return f"/s/{surveys.opened(make.member_of(home, name='Ines'), home).code}/"


@pytest.fixture
def web(path: str, tmp_path: Path) -> Any:
    """The real web process on this test's database."""
    given = connection.get_connection_params()
    who = f"{given['user']}:{quote(given['password'])}"
    url = f"postgresql://{who}@/{given['dbname']}?host={given['host']}"
    with sustained.web(url, tmp_path / "web.log") as running:
        yield running


def test_what_was_thanked_for_is_stored_once(web: Any, path: str) -> None:
    killer = threading.Timer(COUNT / RATE / 3, web.kill)
    killer.start()
    told = sustained.offer(web.port, path, RATE, COUNT)
    killer.join()
    assert web.starts == 2
    assert len(told.acknowledged) == COUNT
    assert sustained.stored() == dict.fromkeys(told.acknowledged, 1)


def test_twin_tried_again_with_another_key_it_counts_twice(web: Any, path: str) -> None:
    """The same hands, each sending twice: with one key it is one answer, with two it is two."""
    sustained.offer(web.port, path, RATE, 5, hands=2)
    assert set(sustained.stored().values()) == {1}
    sustained.offer(web.port, path, RATE, 5, lambda _number: secrets.token_urlsafe(24), hands=2)
    assert set(sustained.stored().values()) == {3}
