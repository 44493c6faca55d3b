"""The race for one slot, over HTTP, against the server that runs in earnest."""

import os
import socket
import subprocess
import sys
import time as clock_time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from urllib.request import urlopen

import pytest
from bench.figures import percentile
from bench.race import race
from django.db import connection

from holt.kernel import clock
from holt.kernel.embedded import Cluster
from holt.spaces.models import Booking
from tests import make
from tests.places import CHECKOUT, TEST_HOME
from tests.spaces.crowd import overlaps, unheld

IS_LONG = os.environ.get("HOLT_LONG") == "1"
REQUESTS = 1_000 if IS_LONG else 100
SLOWEST_MS = 1_000 if IS_LONG else 10_000
"""The promise is held by --long, on a machine that does nothing else; the ordinary run shares it."""


@contextmanager
def served(home: Path) -> Iterator[int]:
    """gunicorn, as `./holt up` runs it, on this test's database; its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = Cluster(TEST_HOME, durable=False).url(str(connection.settings_dict["NAME"]))
    env = {
        **os.environ,
        "HOLT_DATABASE_URL": url,
        "HOLT_HOME": str(home),
        "PYTHONPATH": str(CHECKOUT / "src"),
    }
    python = [sys.executable, "-m"]
    subprocess.run(
        [*python, "django", "collectstatic", "--noinput", "-v0"], env=env, check=True, cwd=CHECKOUT
    )
    words = ["gunicorn", "holt.wsgi:application", "-k", "gthread", "-w", "2", "--threads", "4"]
    server = subprocess.Popen([*python, *words, "-b", f"127.0.0.1:{port}"], env=env, cwd=CHECKOUT)
    try:
        wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait(20)


def wait_for(port: int) -> None:
    deadline = clock_time.monotonic() + 60
    while clock_time.monotonic() < deadline:
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
                return
        except OSError:
            clock_time.sleep(0.2)
    raise TimeoutError("the server did not answer")


@pytest.mark.django_db(transaction=True)
def test_one_wins_and_everyone_else_is_led_to_what_is_free(tmp_path: Path) -> None:
    """1,000 requests by --long, 50 at a time."""
    room = make.space(make.organization())
    on = (clock.now() + timedelta(days=9)).date().isoformat()
    wish = {"title": "Chess", "on": on, "begins": "18:00", "ends": "19:00", "name": "Rosa"}
    with served(tmp_path) as port:
        race(port, room.pk, {**wish, "begins": "08:00", "ends": "09:00"}, requests=20, at_once=8)
        found = race(port, room.pk, wish, requests=REQUESTS, at_once=50)
    assert Counter(one.status for one in found) == {302: 1, 409: REQUESTS - 1}
    assert all(one.leads_on for one in found if one.status == 409)
    assert (overlaps(), unheld(), Booking.objects.count()) == (0, 0, 2)
    slowest = percentile([one.milliseconds for one in found], 0.99)
    print(f"race of {REQUESTS}: p99 {slowest:.0f} ms")
    assert slowest <= SLOWEST_MS
