"""What kinds of files are shared: papers, slides, tables and pictures, known by how they begin."""

from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from holt.kernel import files
from holt.kernel.errors import Refused
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer
from holt.standards.archives import ArchiveRefused, is_zip, open_archive

LARGEST_IMPORT = 60 * 1024 * 1024
OFFICE = "application/vnd.openxmlformats-officedocument."
PARTS = {
    "word/": f"{OFFICE}wordprocessingml.document",
    "ppt/": f"{OFFICE}presentationml.presentation",
    "xl/": f"{OFFICE}spreadsheetml.sheet",
}
OPEN_DOCUMENTS = "application/vnd.oasis.opendocument."
TEXTS = {".txt": "text/plain", ".md": "text/plain", ".csv": "text/csv", ".ics": "text/calendar"}


def keep_shared(viewer: Viewer, upload: Any, *, now: datetime) -> StoredFile:
    """Keep what was uploaded. Raises Refused "file_too_large", "file_not_known"."""
    return keep_content(viewer, upload.name, _read(upload, files.LARGEST), now=now)


def keep_content(viewer: Viewer, name: str, data: bytes, *, now: datetime) -> StoredFile:
    """The same for bytes at hand."""
    kind = type_of(name, data)
    return files.keep_bytes(viewer, name, data, now=now, content_type=kind)


def keep_import(viewer: Viewer, upload: Any, *, now: datetime) -> StoredFile:
    """Keep a folder or a feed until it has been read. Raises Refused "file_too_large"."""
    return files.keep_bytes(viewer, upload.name, _read(upload, LARGEST_IMPORT), now=now)


def _read(upload: Any, most: int) -> bytes:
    data: bytes = upload.read(most + 1)
    if len(data) > most:
        raise Refused("file_too_large", "file", {"megabytes": most // 2**20})
    return data


def type_of(name: str, data: bytes) -> str:
    """The content type, by what is in it. Raises Refused "file_not_known"."""
    if is_zip(data):
        return _office(data)
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in TEXTS and b"\x00" not in data:
        return TEXTS[suffix]
    return files.type_of(data)


def _office(data: bytes) -> str:
    try:
        archive = open_archive(data)
    except ArchiveRefused as problem:
        raise Refused("file_not_known", "file") from problem
    names = archive.namelist()
    if "mimetype" in names:
        kind = archive.read("mimetype")[:100].decode("ascii", "replace")
        if kind.startswith(OPEN_DOCUMENTS):
            return kind
    for start, kind in PARTS.items():
        if "[Content_Types].xml" in names and any(one.startswith(start) for one in names):
            return kind
    raise Refused("file_not_known", "file")
