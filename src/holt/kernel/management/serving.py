"""The two processes, web and worker, and bringing the database up to them."""

import asyncio
import os
import sys
from collections.abc import Mapping
from typing import Any

from holt.kernel import environment
from holt.kernel.management import prepare
from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Trouble, give_up_without_parent

REAP_EVERY = 15.0
GRACE = 10.0


def gunicorn_words(bind: str) -> list[str]:
    """The command line of the web process: threads, because pages wait for the database."""
    given = environment.read(os.environ)
    settings = {
        "bind": bind,
        "workers": given["HOLT_WEB_PROCESSES"],
        "worker-class": "gthread",
        "threads": given["HOLT_WEB_THREADS"],
        "keep-alive": 5,
        "timeout": 60,
        "graceful-timeout": 15,
        "worker-tmp-dir": prepare.home() / "run",
        "log-level": "warning",
    }
    words = [f"--{name}={value}" for name, value in settings.items()]
    return [
        sys.executable,
        "-m",
        "gunicorn",
        "--preload",
        "--no-control-socket",
        *words,
        "holt.wsgi",
    ]


def web(given: Mapping[str, Any], console: Console) -> Report:
    """Become the web process; for service units."""
    prepare.set_up_django()
    from django.conf import settings

    if settings.EMBEDDED:
        raise Trouble(
            "Web and worker on their own are for a PostgreSQL of yours: set HOLT_DATABASE_URL. "
            "With the embedded one, ./holt up runs both."
        )
    prepare.refuse_unsuitable()
    prepare.refuse_behind()
    words = gunicorn_words(given["bind"])
    os.execv(words[0], words)


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


def worker(given: Mapping[str, Any], console: Console) -> Report:
    """Work until SIGTERM; for service units and `./holt up`."""
    prepare.set_up_django()
    prepare.refuse_unsuitable()
    prepare.refuse_behind()
    give_up_without_parent(GRACE)
    asyncio.run(work())
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
