"""A database for each test process, cloned in a moment from a template that is migrated once.

The embedded PostgreSQL in HOLT_HOME/test runs without fsync. Runs at the same time share it: every
database is named for the process that made it.
"""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from psycopg import sql

from tests.places import CHECKOUT, TEST_HOME

TEMPLATES_KEPT = 3
TRIES = 20


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """Takes the place of pytest-django's: clone the template, use the clone, drop it."""
    from django.db import connections

    from holt.kernel.embedded import Cluster, in_use

    cluster = Cluster(TEST_HOME, durable=False)
    with django_db_blocker.unblock(), in_use(cluster):
        entry = connections["default"].settings_dict
        entry.update(settings_for(cluster))
        with psycopg.connect(cluster.url("postgres"), autocommit=True) as link:
            template = migrated_template(link, entry)
            mine = f"test_{os.getpid()}"
            drop(link, mine)
            clone(link, template, mine)
            entry["NAME"] = mine
            with cloned_anew(link, template, mine):
                yield
            connections.close_all()
            drop(link, mine)


@contextmanager
def cloned_anew(link: psycopg.Connection, template: str, name: str) -> Iterator[None]:
    """After a test that really commits, a new clone instead of Django's flush.

    A flush would also take away what migrations brought (kinds, rates), and leave jobs.
    """
    from django.db import connections
    from django.test import TransactionTestCase

    def renew(case: Any) -> None:
        connections.close_all()
        drop(link, name)
        clone(link, template, name)

    flush = TransactionTestCase._fixture_teardown
    TransactionTestCase._fixture_teardown = renew  # type: ignore[method-assign]
    try:
        yield
    finally:
        TransactionTestCase._fixture_teardown = flush  # type: ignore[method-assign]


def settings_for(cluster: Any) -> dict[str, Any]:
    """Django's entry for the test cluster."""
    from holt.kernel.environment import database

    return {**(database(cluster.url()) or {}), "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False}


def migrated_template(link: psycopg.Connection, entry: dict[str, Any]) -> str:
    """The name of a database with every migration applied; made once for a set of migrations."""
    name = f"template_{mark()}"
    with one_at_a_time(link):
        remove_leftovers(link, keep=name)
        if name not in names(link):
            draft = f"draft_{os.getpid()}"
            drop(link, draft)
            link.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(draft)))
            furnish(draft, entry)
            link.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(draft), sql.Identifier(name)
                )
            )
    return name


def furnish(name: str, entry: dict[str, Any]) -> None:
    """Apply the migrations to a new database."""
    from django.core.management import call_command
    from django.db import connections

    entry["NAME"] = name
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    connections.close_all()


def mark() -> str:
    """Changes with any migration and any dependency."""
    found = hashlib.sha256((CHECKOUT / "requirements" / "run.txt").read_bytes())
    for path in sorted((CHECKOUT / "src").glob("holt/*/migrations/*.py")):
        found.update(str(path.relative_to(CHECKOUT)).encode() + path.read_bytes())
    return found.hexdigest()[:12]


@contextmanager
def one_at_a_time(link: psycopg.Connection) -> Iterator[None]:
    link.execute("SELECT pg_advisory_lock(1)")
    try:
        yield
    finally:
        link.execute("SELECT pg_advisory_unlock(1)")


def remove_leftovers(link: psycopg.Connection, keep: str) -> None:
    """Drop the databases of runs that were killed, and old templates."""
    for name in names(link):
        kind, _, rest = name.partition("_")
        if kind in {"test", "draft"} and rest.isdigit() and not is_alive(int(rest)):
            drop(link, name)
    templates = [name for name in names(link) if name.startswith("template_") and name != keep]
    for name in templates[:-TEMPLATES_KEPT]:
        drop(link, name)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def names(link: psycopg.Connection) -> list[str]:
    """Every database, oldest first."""
    return [row[0] for row in link.execute("SELECT datname FROM pg_database ORDER BY oid")]


def clone(link: psycopg.Connection, template: str, name: str) -> None:
    """Copy the template; one copy at a time, as PostgreSQL wants nobody in the template."""
    with one_at_a_time(link):
        link.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )


def drop(link: psycopg.Connection, name: str) -> None:
    """Autovacuum may be at work in it, which only a superuser could send away: then again."""
    wanted = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    for _ in range(TRIES):
        try:
            link.execute(wanted)
            return
        except psycopg.errors.InsufficientPrivilege:
            time.sleep(0.5)
    link.execute(wanted)
