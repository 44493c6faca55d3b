"""`./holt backup FILE` and `./holt restore FILE`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from holt.kernel.backup.archive import backup
from holt.kernel.backup.restoring import restore
from holt.kernel.operators import Argument, Console, OperatorVerb, Report


def run_backup(given: Mapping[str, Any], console: Console) -> Report:
    target = Path(given["file"]).resolve()
    manifest = backup(target, console.progress)
    rows = sum(content.count for content in manifest.tables.values())
    size = target.stat().st_size
    return Report(
        f"{rows:,} rows in {len(manifest.tables)} tables and {len(manifest.files)} files are in "
        f"{target} ({size / 1e6:.1f} MB). It holds everything people wrote: keep it where only "
        "you can read it.",
        {"file": target, "rows": rows, "tables": len(manifest.tables), "bytes": size},
    )


def run_restore(given: Mapping[str, Any], console: Console) -> Report:
    from holt.kernel.management import prepare

    manifest = restore(Path(given["file"]), replace=given["replace"], hear=console.progress)
    moved = prepare.migrate()
    rows = sum(content.count for content in manifest.tables.values())
    said = f"Everything of {manifest.written_at} is back: {rows:,} rows, every table compared."
    if moved:
        said += " The archive was of an older version; its tables were brought to this one."
    return Report(said, {"rows": rows, "written_at": manifest.written_at, "migrated": moved})


BACKUP = OperatorVerb(
    "backup",
    "Write the database and the files into one archive, with a count and a hash of every table.",
    run_backup,
    (Argument("file", "the archive to write, such as holt-monday.tar.gz"),),
)
RESTORE = OperatorVerb(
    "restore",
    "Bring an archive back and compare every table. Nothing changes unless all of it is right.",
    run_restore,
    (
        Argument("file", "the archive to read"),
        Argument("--replace", "put it in the place of what is there", flag=True),
    ),
)
