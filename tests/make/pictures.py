"""Builders of pictures: drawn here, so that no file from elsewhere is needed."""

import struct
import zlib
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from holt.kernel import files
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer
from tests.make.directory import NOON


def png(width: int = 8, height: int = 6) -> bytes:
    """A picture in one color, by the letter of the standard."""
    rows = b"".join(b"\0" + b"\x0b\x5c\x6b" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, parts))


def _chunk(part: tuple[bytes, bytes]) -> bytes:
    kind, data = part
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def upload(name: str = "picture.png", data: bytes | None = None) -> Any:
    """The same as a browser sends it."""
    return SimpleUploadedFile(name, png() if data is None else data, content_type="image/png")


def stored(by: Viewer, data: bytes | None = None) -> StoredFile:
    """The same, kept."""
    return files.keep(by, upload(data=data), now=NOON)
