"""Pictures people give us, for posters and pages: which may be used, and how large they are."""

from collections.abc import Iterator

from holt.kernel import files
from holt.kernel.errors import NotFound, Refused
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer

TYPES = ("image/jpeg", "image/png")
MOST_PIXELS = 40_000_000
PNG = b"\x89PNG\r\n\x1a\n"
FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of a JPEG's frame header, which holds its size."""


def require_image(
    viewer: Viewer, file_id: int | None, kept_id: int | None, field: str
) -> int | None:
    """The id of a JPEG or PNG the viewer gave, or the one kept already; small enough to draw.

    Raises NotFound; Refused "picture_not_readable", "picture_too_large".
    """
    if file_id is None or file_id == kept_id:
        return file_id
    given = StoredFile.objects.filter(pk=file_id, content_type__in=TYPES)
    if not viewer.is_house:
        given = given.filter(given_by_id=viewer.person_id)
    if not given.exists():
        raise NotFound(field)
    size = size_of(files.content(file_id) or b"")
    if size is None:
        raise Refused("picture_not_readable", "file")
    if size[0] * size[1] > MOST_PIXELS:
        raise Refused("picture_too_large", "file", {"most": MOST_PIXELS // 1_000_000})
    return file_id


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG or JPEG; None when it says neither."""
    if data.startswith(PNG):
        found = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
        return found if len(data) >= 24 and all(found) else None
    for marker, at in _segments(data):
        if marker in FRAMES and at + 9 <= len(data):
            height, width = data[at + 5 : at + 7], data[at + 7 : at + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
    return None


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """The marked segments of a JPEG: (marker, where it begins)."""
    at = 2
    while data.startswith(b"\xff\xd8") and at + 4 <= len(data) and data[at] == 0xFF:
        yield data[at + 1], at
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
