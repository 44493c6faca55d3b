"""The archive: its manifest, and writing it."""

import hashlib
import json
import os
import tarfile
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from holt.kernel import clock
from holt.kernel.backup.contents import Content, applied, copy_out, sequences, snapshot, tables
from holt.kernel.processes import Trouble

FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """What an archive holds. `migrations` is {app: [name, …]}, `sequences` {name: [value, used]}."""

    format: int
    written_at: str
    migrations: Mapping[str, list[str]]
    tables: Mapping[str, Content]
    files: Mapping[str, Content]
    sequences: Mapping[str, tuple[int, bool]]

    @classmethod
    def parse(cls, text: bytes) -> "Manifest":
        """From JSON; raises Trouble for an archive of a later kind."""
        raw = json.loads(text)
        if raw.get("format") != FORMAT:
            raise Trouble("This archive was written by a newer Holt. Restore it with that version.")
        for part in ("tables", "files"):
            raw[part] = {name: Content(**facts) for name, facts in raw[part].items()}
        raw["sequences"] = {name: tuple(facts) for name, facts in raw["sequences"].items()}
        return cls(**raw)


Hear = Callable[[int, int, object], None]


def silence(done: int, total: int, what: object) -> None:
    """Nobody wants to know how far it is."""


def backup(target: Path, hear: Hear = silence) -> Manifest:
    """Write the archive, whole or not at all, readable by its owner alone."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            with tarfile.open(fileobj=out, mode="w:gz", compresslevel=5) as archive:
                manifest = _write(archive, hear)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return manifest


def _write(archive: tarfile.TarFile, hear: Hear) -> Manifest:
    with tempfile.TemporaryDirectory(prefix="holt-backup-") as folder, snapshot():
        room = Path(folder) / "table"
        found = tables()
        contents = {}
        for at, table in enumerate(found):
            hear(at, len(found), f"table {table.name}")
            with room.open("wb") as out:
                contents[table.name] = copy_out(table, out.write)
            archive.add(room, f"tables/{table.name}", filter=_plain)
        migrations, counters = applied(), sequences()
    files = {name: _add_file(archive, path, name) for name, path in kept_files()}
    manifest = Manifest(
        FORMAT, clock.now().isoformat(timespec="seconds"), migrations, contents, files, counters
    )
    _add_bytes(archive, "manifest.json", json.dumps(asdict(manifest), indent=1).encode())
    hear(len(found), len(found), "tables and files")
    return manifest


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the owner's name and number."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o600
    return entry


def _add_file(archive: tarfile.TarFile, path: Path, name: str) -> Content:
    archive.add(path, f"files/{name}", filter=_plain)
    with path.open("rb") as file:
        return Content(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def _add_bytes(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(_plain(entry), file)


def kept_files() -> list[tuple[str, Path]]:
    """Every file people gave, as (name under HOLT_HOME/files, path)."""
    home = Path(settings.MEDIA_ROOT)
    found = sorted(path for path in home.rglob("*") if path.is_file()) if home.exists() else []
    return [(path.relative_to(home).as_posix(), path) for path in found]


def sha256_of(path: Path) -> str:
    """The file's hash; "" when it is not there."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
