"""Bringing an archive back: beside what is in use, compared, then in its place."""

import gzip
import tarfile
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection, transaction

from holt.kernel.backup.archive import Hear, Manifest, kept_files, sha256_of, silence
from holt.kernel.backup.contents import contents, copy_in, execute, in_loading_order, quoted, tables
from holt.kernel.processes import Trouble

BESIDE = "holt_restore"
LOCK_NOT_AVAILABLE = "55P03"


def restore(source: Path, *, replace: bool = False, hear: Hear = silence) -> Manifest:
    """Bring an archive back and check it; raises Trouble, with nothing changed, if it cannot.

    The archive is loaded and compared in a schema beside the one in use, which then takes its
    place in one short transaction. Migrations newer than the archive are left to the caller.
    """
    with tempfile.TemporaryDirectory(prefix="holt-restore-") as folder:
        manifest = _unpack(source, Path(folder))
        _refuse_newer(manifest)
        if not replace and not is_empty():
            raise Trouble(
                "The database is not empty. Restore into an empty one, or add --replace to put "
                "the archive in the place of everything that is there."
            )
        with beside():
            _make_tables(manifest)
            with transaction.atomic():
                _load(manifest, Path(folder), hear)
            _compare(manifest, hear)
            _take_the_place()
        bring_files(manifest, Path(folder))
        remove_other_files(manifest)
    return manifest


@contextmanager
def beside() -> Iterator[None]:
    """Everything in here happens in a new schema, which is gone afterwards unless it moved."""
    execute(f"DROP SCHEMA IF EXISTS {BESIDE} CASCADE")
    execute(f"CREATE SCHEMA {BESIDE}")
    execute(f"SET search_path TO {BESIDE}")
    try:
        yield
    finally:
        execute("RESET search_path")
        execute(f"DROP SCHEMA IF EXISTS {BESIDE} CASCADE")


def _take_the_place() -> None:
    """Put the new schema where the old one was; raises Trouble when something is in the way."""
    try:
        with transaction.atomic():
            execute("SET LOCAL lock_timeout = '10s'")
            execute("DROP SCHEMA public CASCADE")
            execute(f"ALTER SCHEMA {BESIDE} RENAME TO public")
    except OperationalError as error:
        if getattr(error.__cause__, "sqlstate", "") != LOCK_NOT_AVAILABLE:
            raise
        raise Trouble(
            "Something is using the database. Stop Holt (web and worker), then restore again; "
            "nothing was changed."
        ) from error


def _unpack(source: Path, folder: Path) -> Manifest:
    """Everything into the folder; raises Trouble if a part is missing or differs."""
    try:
        with tarfile.open(source, "r:gz") as archive:
            archive.extractall(folder, filter="data")
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Trouble(f"{source} is not an archive of Holt's, or it is damaged.") from error
    if not (folder / "manifest.json").exists():
        raise Trouble(f"{source} has no manifest, so it is not a whole archive of Holt's.")
    manifest = Manifest.parse((folder / "manifest.json").read_bytes())
    refuse_damaged(manifest, folder)
    return manifest


def refuse_damaged(manifest: Manifest, folder: Path) -> None:
    """Raise Trouble for the first file or table that is not what the manifest says."""
    for name, content in manifest.files.items():
        if sha256_of(folder / "files" / name) != content.sha256:
            raise Trouble(f"The archive is damaged at {name}. Take another archive.")
    for name, content in manifest.tables.items():
        if sha256_of(folder / "tables" / name) != content.sha256:
            raise Trouble(f"The archive is damaged at the table {name}. Take another archive.")


def _refuse_newer(manifest: Manifest) -> None:
    from django.db.migrations.loader import MigrationLoader

    known = set(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)
    strange = [
        f"{app}.{name}"
        for app, names in manifest.migrations.items()
        for name in names
        if (app, name) not in known
    ]
    if strange:
        raise Trouble(
            f"This archive was written by another version of Holt, which knew {strange[0]}. "
            "Restore it with that version, then upgrade."
        )


def is_empty() -> bool:
    """Whether nobody has lived here: no person, no network, nothing that happened."""
    from django.contrib.auth import get_user_model

    from holt.kernel.models import Happening, Network

    kinds = (get_user_model(), Network, Happening)
    return not any(kind._default_manager.exists() for kind in kinds)


def _make_tables(manifest: Manifest) -> None:
    """Exactly the archive's migrations, applied to the empty schema."""
    from django.core.management import call_command
    from django.db.migrations.executor import MigrationExecutor

    wanted = {(app, name) for app, names in manifest.migrations.items() for name in names}
    executor = MigrationExecutor(connection)
    nodes = executor.loader.graph.node_map
    last = [key for key in wanted & set(nodes) if not {c.key for c in nodes[key].children} & wanted]
    executor.migrate(sorted(last))
    call_command("createcachetable", verbosity=0)


def _load(manifest: Manifest, folder: Path, hear: Hear) -> None:
    """Copy every table in, with no trigger of ours reacting to it."""
    found = tables()
    missing = sorted(set(manifest.tables) - {table.name for table in found})
    if missing:
        raise Trouble(f"The archive has a table that this Holt lacks: {missing[0]}.")
    with connection.cursor() as cursor:
        names = ", ".join(quoted(table.name) for table in found)
        cursor.execute(f"TRUNCATE {names} CASCADE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for at, table in enumerate(in_loading_order(found)):
            hear(at, len(found), f"table {table.name}")
            cursor.execute(f"ALTER TABLE {quoted(table.name)} DISABLE TRIGGER USER")
            with (folder / "tables" / table.name).open("rb") as rows:
                copy_in(table, rows.read)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in found:
            cursor.execute(f"ALTER TABLE {quoted(table.name)} ENABLE TRIGGER USER")
        for name, (value, is_used) in manifest.sequences.items():
            cursor.execute("SELECT setval(%s::regclass, %s, %s)", [quoted(name), value, is_used])


def _compare(manifest: Manifest, hear: Hear) -> None:
    """Copy every table out again and compare; raises Trouble at the first that differs."""
    hear(0, 1, "comparing")
    found = contents()
    for name, wanted in manifest.tables.items():
        if found[name] != wanted:
            raise Trouble(f"The table {name} came back different. Nothing was changed.")
    hear(1, 1, "compared")


def bring_files(manifest: Manifest, folder: Path) -> None:
    """Put the files where they belong; one that is there with the same content stays."""
    home = Path(settings.MEDIA_ROOT)
    for name, content in manifest.files.items():
        target = home / name
        if target.exists() and sha256_of(target) == content.sha256:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f".{target.name}.new")
        draft.write_bytes((folder / "files" / name).read_bytes())
        draft.replace(target)


def remove_other_files(manifest: Manifest) -> None:
    """Files of what was replaced go with its rows."""
    for name, path in kept_files():
        if name not in manifest.files:
            path.unlink()
