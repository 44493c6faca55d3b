"""The two processes, web and worker, and bringing the database up to them."""

import asyncio
import gc
import os
from collections.abc import Mapping
from typing import Any

from holt.kernel import environment
from holt.kernel.management import prepare
from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Trouble, give_up_without_parent

REAP_EVERY = 15.0
GRACE = 10.0


def serve(bind: str) -> None:
    """Answer pages until told to stop. Threads, because pages wait for the database."""
    from gunicorn.app.base import BaseApplication

    given = environment.read(os.environ)

    class Web(BaseApplication):  # type: ignore[misc]
        """gunicorn, told everything here instead of by its command line."""

        def load_config(self) -> None:
            for name, value in settings_for(bind, given).items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            return load_pages()

    Web().run()


def settings_for(bind: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """gunicorn's settings."""
    return {
        "bind": bind,
        "workers": given["HOLT_WEB_PROCESSES"],
        "worker_class": "gthread",
        "threads": given["HOLT_WEB_THREADS"],
        "keepalive": 5,
        "timeout": 60,
        "graceful_timeout": 15,
        "preload_app": True,
        "worker_tmp_dir": str(prepare.home()),
        "control_socket_disable": True,
        "loglevel": "warning",
    }


def load_pages() -> Any:
    """The WSGI application with every page loaded, so that what is forked from here is ready.

    What is loaded stays: the collector leaves it out, or now and then a page would wait a quarter
    of a second while all of it is looked through.
    """
    from django.urls import get_resolver

    from holt.wsgi import application

    _ = get_resolver().url_patterns
    gc.collect()
    gc.freeze()
    return application


def web(given: Mapping[str, Any], console: Console) -> Report:
    """Be the web process; for service units."""
    prepare.set_up_django()
    from django.conf import settings
    from django.db import connections

    if settings.EMBEDDED:
        raise Trouble(
            "Web and worker on their own are for a PostgreSQL of yours: set HOLT_DATABASE_URL. "
            "With the embedded one, ./holt up runs both."
        )
    prepare.refuse_unsuitable()
    prepare.refuse_behind()
    connections.close_all()
    serve(given["bind"])
    return Report("")


async def work() -> None:
    """Do jobs until told to stop, and take up again those whose worker was killed."""
    from procrastinate.contrib.django import app

    connector = app.connector.get_worker_connector()  # type: ignore[attr-defined]
    with app.replace_connector(connector) as current:
        async with current.open_async():
            reaper = asyncio.create_task(reap(current))
            worker = asyncio.create_task(
                current.run_worker_async(
                    fetch_job_polling_interval=5.0,
                    shutdown_graceful_timeout=GRACE,
                    delete_jobs="successful",
                )
            )
            done, _ = await asyncio.wait({reaper, worker}, return_when=asyncio.FIRST_COMPLETED)
            reaper.cancel()
            await asyncio.gather(*done)  # raises what ended it; a supervisor starts it again


async def reap(app: Any) -> None:
    """Every few seconds put jobs whose worker's heart stopped back into the queue."""
    while True:
        for job in await app.job_manager.get_stalled_jobs():
            await app.job_manager.retry_job(job)
        await asyncio.sleep(REAP_EVERY)


def do_jobs() -> None:
    """Work until SIGTERM; not a moment longer than it takes once the parent is gone."""
    give_up_without_parent(GRACE)
    asyncio.run(work())


def worker(given: Mapping[str, Any], console: Console) -> Report:
    """Be the worker; for service units."""
    prepare.set_up_django()
    prepare.refuse_unsuitable()
    prepare.refuse_behind()
    do_jobs()
    return Report("")


def migrate(given: Mapping[str, Any], console: Console) -> Report:
    """Bring the database and the static files to this version."""
    with prepare.started():
        prepare.refuse_unsuitable()
        moved = prepare.migrate()
        gathered = prepare.collect_static()
    facts = {"migrated": moved, "static_files": gathered}
    return Report(
        "The database is at this version now." if moved else "The database was at this version.",
        facts,
    )


MIGRATE = OperatorVerb(
    "migrate",
    "Bring the database and the static files to this version. Safe to run twice.",
    migrate,
    uses_database=False,
)
WEB = OperatorVerb(
    "web",
    "The web process, in the foreground, for a service unit.",
    web,
    (Argument("--bind", "address and port, or unix:/path", default="127.0.0.1:8000"),),
    uses_database=False,
)
WORKER = OperatorVerb(
    "worker",
    "The worker process, in the foreground, for a service unit.",
    worker,
    uses_database=False,
)
