"""Read HSDS 3.0 in any of its forms."""

from pathlib import Path

from holt.standards.archives import ArchiveRefused, is_zip, open_archive, read_member
from holt.standards.hsds.flat import gather_tables
from holt.standards.hsds.gather import Gathering
from holt.standards.hsds.model import HsdsRefused, Package
from holt.standards.hsds.nested import gather_json

_LIMIT = 256 * 1024 * 1024


def read(source: Path | bytes) -> Package:
    """A package from a JSON file, a zip of JSON or CSV files, or a folder of them.

    Raises HsdsRefused: too_large, not_json, not_hsds, too_deep, unreadable, and the codes of
    TableRefused and ArchiveRefused.
    """
    gathering = Gathering()
    try:
        if isinstance(source, Path) and source.is_dir():
            _gather(_folder(source), gathering)
        else:
            data = source.read_bytes() if isinstance(source, Path) else source
            _gather_bytes(data, gathering)
    except ArchiveRefused as refusal:
        raise HsdsRefused(refusal.code, refusal.facts) from refusal
    except OSError as error:
        raise HsdsRefused("unreadable") from error
    return gathering.package()


def _gather_bytes(data: bytes, gathering: Gathering) -> None:
    if len(data) > _LIMIT:
        raise HsdsRefused("too_large", {"bytes": len(data), "limit": _LIMIT})
    if is_zip(data):
        archive = open_archive(data)
        names = [name for name in archive.namelist() if _is_content(name)]
        _gather({name: read_member(archive, name) for name in names}, gathering)
    else:
        gather_json(data, gathering)


def _folder(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.iterdir() if path.is_file() and _is_content(path.name))
    if sum(path.stat().st_size for path in files) > _LIMIT:
        raise HsdsRefused("too_large", {"limit": _LIMIT})
    return {path.name: path.read_bytes() for path in files}


def _is_content(name: str) -> bool:
    """CSV and JSON; not the shadow files some archivers add."""
    shadow = name.startswith("__MACOSX/") or name.rsplit("/", 1)[-1].startswith(".")
    return name.lower().endswith((".csv", ".json")) and not shadow


def _gather(files: dict[str, bytes], gathering: Gathering) -> None:
    if any(name.lower().endswith(".csv") for name in files):
        gather_tables(files, gathering)
        return
    documents = [name for name in files if not name.endswith("datapackage.json")]
    if not documents:
        raise HsdsRefused("not_hsds", {"files": tuple(files)[:10]})
    for name in documents:
        gather_json(files[name], gathering)
