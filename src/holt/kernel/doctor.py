"""`./holt doctor`: looks at this machine and says what is missing, each with its cure."""

import os
import shutil
import smtplib
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holt.kernel.operators import Console, OperatorVerb, Report

LEAST_FREE = 2_000_000_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
OK, WARN, BAD = "ok", "warn", "bad"


@dataclass(frozen=True)
class Finding:
    """One thing looked at: ok, warn (something will not work) or bad (Holt will not)."""

    what: str
    state: str
    said: str
    cure: str = ""

    def __str__(self) -> str:
        line = f"{self.state:<5}{self.what:<18}{self.said}"
        return f"{line}\n{'':<23}{self.cure}" if self.cure else line


def python() -> Finding:
    """The Python that runs this."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", OK, version)


def uv() -> Finding:
    """The pinned uv, which the first start installs."""
    from holt.kernel.management.prepare import home

    own = home() / "uv" / "bin" / "uv"
    if not own.exists():
        said = "not installed yet; the next change of the dependencies brings it"
        return Finding("uv", OK, said)
    shown = subprocess.run([own, "--version"], capture_output=True, text=True)
    return Finding("uv", OK, shown.stdout.strip().removeprefix("uv "))


def state() -> Finding:
    """Whether HOLT_HOME can be written and is private where it must be."""
    from holt.kernel.management.prepare import home

    folder = home()
    secrets = folder / "secrets.json"
    if not os.access(folder, os.W_OK):
        return Finding("HOLT_HOME", BAD, f"{folder} cannot be written", "chown it, or move it.")
    if secrets.exists() and secrets.stat().st_mode & 0o077:
        return Finding("HOLT_HOME", WARN, "others can read secrets.json", f"chmod 600 {secrets}")
    return Finding("HOLT_HOME", OK, str(folder))


def disk() -> Finding:
    """Room for the database to grow."""
    from holt.kernel.management.prepare import home

    free = shutil.disk_usage(home()).free
    said = f"{free / 1e9:.1f} GB free"
    if free < LEAST_FREE:
        return Finding("disk", WARN, said, "Make room: below 2 GB a backup may not fit.")
    return Finding("disk", OK, said)


def database() -> Iterator[Finding]:
    """Version, rights and migrations of the database."""
    from django.conf import settings
    from django.db import DatabaseError, connection

    from holt.kernel.management import prepare
    from holt.kernel.processes import Trouble

    kind = "embedded" if settings.EMBEDDED else "HOLT_DATABASE_URL"
    try:
        with prepare.started():
            prepare.refuse_unsuitable()
            with connection.cursor() as cursor:
                cursor.execute("SHOW server_version")
                version = cursor.fetchone()[0]
            yield Finding("database", OK, f"PostgreSQL {version} ({kind})")
            if prepare.is_behind():
                cure = "Run ./holt migrate (./holt up does it by itself)."
                yield Finding("migrations", WARN, "some are not applied", cure)
            else:
                yield Finding("migrations", OK, "all applied")
                yield worker()
    except (Trouble, DatabaseError) as problem:
        yield Finding("database", BAD, str(problem))


def worker() -> Finding:
    """Whether a worker's heart beats."""
    from holt.kernel.web import health

    said = health.worker()
    if said == "ok":
        return Finding("worker", OK, "at work")
    cure = "Letters wait until one runs: ./holt up, or the service unit holt-worker."
    return Finding("worker", WARN, said, cure)


def mail() -> Finding:
    """Whether the mail server can be reached."""
    from django.conf import settings
    from django.core.mail import get_connection

    if "console" in settings.EMAIL_BACKEND:
        cure = "Set HOLT_MAIL_URL to send real letters; the demo does not need it."
        return Finding("mail", WARN, "letters are written to the terminal", cure)
    try:
        with get_connection(fail_silently=False):
            pass
    except (OSError, smtplib.SMTPException) as error:
        return Finding("mail", BAD, f"{settings.EMAIL_HOST}: {error}", "Check HOLT_MAIL_URL.")
    return Finding("mail", OK, f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT} answers")


def secret_key() -> Finding:
    """Whether sessions and links are signed with a real key."""
    from django.conf import settings

    if len(settings.SECRET_KEY) < 40:
        cure = "Set HOLT_SECRET_KEY to 50 random characters, or leave it out: Holt makes one."
        return Finding("secret key", BAD, "too short", cure)
    return Finding("secret key", OK, "long enough")


def browser() -> Finding:
    """Chromium, for the tests that drive one."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        cure = "Only tests want it: install the package chromium."
        return Finding("Chromium", WARN, "absent; the browser tests will be skipped", cure)
    return Finding("Chromium", OK, found)


def fonts() -> Finding:
    """Fonts for documents."""
    wanted = {"LiberationSans-Regular.ttf", "DejaVuSans.ttf", "NotoSans-Regular.ttf"}
    folders = (Path("/usr/share/fonts"), Path("/Library/Fonts"), Path.home() / ".fonts")
    for folder in folders:
        found = next((path for path in folder.rglob("*.ttf") if path.name in wanted), None)
        if found:
            return Finding("fonts", OK, found.stem)
    said = "none of the usual ones; documents use those built into typst"
    return Finding("fonts", OK, said)


BEFORE: tuple[Callable[[], Finding], ...] = (python, uv, state, disk)
AFTER: tuple[Callable[[], Finding], ...] = (secret_key, mail, browser, fonts)


def run(given: Mapping[str, Any], console: Console) -> Report:
    """Look at everything; status 1 when something is bad."""
    from holt.kernel.management.prepare import set_up_django

    set_up_django()
    found = [look() for look in BEFORE]
    found += list(database())
    found += [look() for look in AFTER]
    facts = [
        {"what": one.what, "state": one.state, "said": one.said, "cure": one.cure} for one in found
    ]
    is_bad = any(one.state == BAD for one in found)
    return Report("\n".join(map(str, found)), {"findings": facts}, 1 if is_bad else 0)


VERB = OperatorVerb(
    "doctor",
    "Look at this machine: Python, database, worker, disk, mail, Chromium, fonts.",
    run,
    uses_database=False,
)
