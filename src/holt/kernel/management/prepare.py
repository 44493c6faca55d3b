"""Getting ready: secrets, Django, the database, its tables, the static files."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from holt.kernel import environment, keys
from holt.kernel.embedded import Cluster, in_use
from holt.kernel.processes import Trouble

OLDEST, NEWEST = 15, 18


def home() -> Path:
    """HOLT_HOME."""
    given = os.environ.get("HOLT_HOME", "").strip()
    return environment.folder(given) or Path(__file__).resolve().parents[4] / "var"


def set_up_django() -> None:
    """Check the environment, make the secrets, load the settings and the apps."""
    environment.read(os.environ)
    keys.make(home())
    import django

    django.setup()


# --- the database -------------------------------------------------------------------------------


@contextmanager
def started() -> Iterator[None]:
    """The database answers: the embedded one is started if nothing else has."""
    set_up_django()
    from django.conf import settings

    if not settings.EMBEDDED:
        yield
        return
    with in_use(Cluster(home())):
        yield


@contextmanager
def database_at_hand() -> Iterator[None]:
    """The database answers and is at this version; the embedded one is brought there."""
    with started():
        from django.conf import settings

        refuse_unsuitable()
        if settings.EMBEDDED:
            migrate()
        else:
            refuse_behind()
        yield


def refuse_behind() -> None:
    """Raise Trouble when some migration of this version is not applied."""
    if is_behind():
        raise Trouble(
            "The database is not at this version of Holt. Run ./holt migrate, then try again."
        )


def refuse_unsuitable() -> None:
    """Raise Trouble for a PostgreSQL too old or too new, or a role that may do anything."""
    from django.db import OperationalError, connection

    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('server_version_num')::int / 10000,"
                " current_user, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),"
                " current_setting('server_encoding')"
            )
            version, role, is_superuser, encoding = cursor.fetchone()
    except OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        raise Trouble(
            f"The database does not answer: {reason}. Check HOLT_DATABASE_URL and the server."
        ) from error
    for says in unsuitable(version, role, is_superuser, encoding):
        raise Trouble(says)


def unsuitable(version: int, role: str, is_superuser: bool, encoding: str) -> list[str]:
    """Why Holt will not work with a database, each with its cure."""
    reasons = []
    if not OLDEST <= version <= NEWEST:
        reasons.append(
            f"This is PostgreSQL {version}; Holt works with {OLDEST} to {NEWEST}. Point "
            "HOLT_DATABASE_URL at one of those."
        )
    if is_superuser:
        reasons.append(
            f"The role {role} is a superuser of the database, so one slip could reach everything. "
            "Make a plain role that owns the database, and name it in HOLT_DATABASE_URL."
        )
    if encoding != "UTF8":
        reasons.append(
            f"The database keeps text as {encoding}. Make one with ENCODING 'UTF8' instead."
        )
    return reasons


def is_behind() -> bool:
    """Whether some migration of this version is not applied."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> bool:
    """Bring the tables to this version; False when they were. Quick when nothing is to be done."""
    from django.core.management import call_command
    from django.db import connection

    has_cache = "holt_cache" in connection.introspection.table_names()
    if has_cache and not is_behind():
        return False
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    return True


def is_blank() -> bool:
    """Whether nobody lives here yet: no person and no network."""
    from django.contrib.auth import get_user_model

    from holt.kernel.models import Network

    return not (Network.objects.exists() or get_user_model()._default_manager.exists())


# --- static files -------------------------------------------------------------------------------


def collect_static() -> bool:
    """Gather the static files into HOLT_HOME; False when none has changed since."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    mark = hashlib.sha256()
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda pair: pair[0]):
            facts = Path(storage.path(name)).stat()
            mark.update(f"{name} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    kept = Path(settings.STATIC_ROOT).with_suffix(".stamp")
    is_there = (Path(settings.STATIC_ROOT) / "staticfiles.json").exists()
    if is_there and kept.exists() and kept.read_text() == mark.hexdigest():
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    kept.write_text(mark.hexdigest())
    return True
