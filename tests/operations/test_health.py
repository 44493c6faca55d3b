"""/healthz and /readyz: what a watcher is told, and when it is told to worry."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from holt.kernel import clock
from holt.kernel.web import health


def heartbeat(seconds_ago: float) -> None:
    """A worker whose heart beat so long ago."""
    at = clock.now() - timedelta(seconds=seconds_ago)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", [at])


def test_healthz_looks_at_nothing_but_the_process(client: Client) -> None:
    # No database is allowed in this test: a query would fail it.
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_readyz_is_ready_with_a_living_worker(client: Client) -> None:
    heartbeat(5)
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (
        200,
        {"ready": True, "database": "ok", "migrations": "ok", "worker": "ok"},
    )


@pytest.mark.django_db
def test_readyz_says_that_no_worker_has_started(client: Client) -> None:
    response = client.get("/readyz")
    assert (response.status_code, response.json()["worker"]) == (503, "none has started")


@pytest.mark.django_db
def test_readyz_notices_a_worker_whose_heart_stopped(client: Client) -> None:
    heartbeat(120)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["worker"].startswith("silent since")


@pytest.mark.django_db
def test_without_its_limit_the_stopped_heart_would_go_unnoticed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "FRESH", timedelta(days=1))
    heartbeat(120)
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_readyz_notices_a_migration_that_is_not_applied(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    heartbeat(5)
    monkeypatch.setattr(health, "_migrated", False)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    answer: dict[str, Any] = client.get("/readyz").json()
    assert answer["migrations"] == "some are not applied; run ./holt migrate"
