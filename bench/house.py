"""A database of our own to measure in, and the server as `./holt up` runs it."""

import gc
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

CHECKOUT = Path(__file__).resolve().parents[1]
HOME = Path(os.environ.get("HOLT_HOME", CHECKOUT / "var")).resolve() / "bench"
WORKERS, THREADS = 2, 4


@contextmanager
def database(name: str) -> Iterator[str]:
    """A new, migrated database on the embedded server; yields its address. Django is set up."""
    sys.path.insert(0, str(CHECKOUT / "src"))
    os.environ["HOLT_HOME"] = str(HOME)
    os.environ["HOLT_LOG_LEVEL"] = "ERROR"
    os.environ.setdefault("HOLT_SECRET_KEY", "only for measuring: nothing real is signed with this")
    os.environ["DJANGO_SETTINGS_MODULE"] = "holt.settings"
    HOME.mkdir(parents=True, exist_ok=True)
    import psycopg

    from holt.kernel.embedded import Cluster, in_use

    with in_use(Cluster(HOME)) as cluster:
        with psycopg.connect(cluster.url("postgres", "postgres"), autocommit=True) as link:
            link.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            link.execute(f'CREATE DATABASE "{name}" OWNER holt TEMPLATE template0')
        os.environ["HOLT_DATABASE_URL"] = cluster.url(name)
        _set_up(cluster.url(name))
        try:
            yield cluster.url(name)
        finally:
            from django.db import connections

            connections.close_all()


def _set_up(url: str) -> None:
    import django
    from django.apps import apps
    from django.core.management import call_command
    from django.db import connections

    if apps.ready:
        from holt.kernel.environment import database as entry

        connections.close_all()
        connections["default"].settings_dict.update(entry(url) or {})
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)


def settle() -> None:
    """What PostgreSQL does by itself within a minute of so many new rows: count and tidy them.

    And what the web server does when it has loaded its pages: leave them out of collecting.
    """
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
    gc.collect()
    gc.freeze()


@contextmanager
def served(url: str) -> Iterator[int]:
    """The web server on this database, with the bare views beside the real ones; its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "gunicorn", "bench.wsgi:application", "-k", "gthread"]
    words += ["-w", str(WORKERS), "--threads", str(THREADS), "-b", f"127.0.0.1:{port}"]
    path = os.pathsep.join([str(CHECKOUT), str(CHECKOUT / "src")])
    env = {**os.environ, "HOLT_DATABASE_URL": url, "PYTHONPATH": path, "HOLT_LOG_LEVEL": "ERROR"}
    with (HOME / "web.log").open("w") as log:
        server = subprocess.Popen(words, cwd=CHECKOUT, env=env, stdout=log, stderr=log)
        try:
            _wait(port)
            yield port
        finally:
            server.terminate()
            server.wait(20)


def _wait(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the server did not answer")
