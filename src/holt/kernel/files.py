"""Files people give us: checked by content, kept under a random name, served as attachments."""

import hashlib
import os
import secrets
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.text import get_valid_filename

from holt.kernel.errors import NotFound, Refused
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer

LARGEST = 20 * 1024 * 1024
OPAQUE = "application/octet-stream"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BEGINNINGS: Mapping[bytes, str] = {
    b"%PDF-": "application/pdf",
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
}


def keep(viewer: Viewer, upload: Any, *, now: datetime) -> StoredFile:
    """Keep an uploaded PDF, JPEG or PNG: to disk first (temp, fsync, rename), then the row.

    Raises Refused "file_too_large", "file_not_known".
    """
    data = upload.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Refused("file_too_large", "file", {"megabytes": LARGEST // 2**20})
    return keep_bytes(viewer, upload.name, data, now=now, content_type=type_of(data))


def keep_bytes(
    viewer: Viewer, name: str, data: bytes, *, now: datetime, content_type: str = OPAQUE
) -> StoredFile:
    """Keep content that was checked already, or that only the program itself will read."""
    path = secrets.token_hex(16)
    _write(path, data)
    return StoredFile.objects.create(
        name=get_valid_filename(name)[-200:],
        path=path,
        content_type=content_type,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        given_by_id=viewer.person_id,
        given_at=now,
    )


def content(file_id: int) -> bytes | None:
    """What a kept file holds, None when it is not there any more."""
    stored = StoredFile.objects.filter(pk=file_id).first()
    place = Path(settings.MEDIA_ROOT) / stored.path if stored else None
    return place.read_bytes() if place and place.is_file() else None


def forget(file_id: int) -> None:
    """Let go of a kept file: the row at once, the content when the transaction holds."""
    for stored in StoredFile.objects.filter(pk=file_id):
        place = Path(settings.MEDIA_ROOT) / stored.path
        stored.delete()
        transaction.on_commit(partial(place.unlink, missing_ok=True))


def type_of(data: bytes) -> str:
    """The content type, by how the file begins. Raises Refused "file_not_known"."""
    for beginning, content_type in BEGINNINGS.items():
        if data.startswith(beginning):
            return content_type
    raise Refused("file_not_known", "file")


def _write(path: str, data: bytes) -> None:
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    waiting = folder / f".{path}"
    with waiting.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    waiting.rename(folder / path)


def download(stored: StoredFile) -> HttpResponseBase:
    """A kept file as an attachment, never shown in place. Raises NotFound."""
    place = Path(settings.MEDIA_ROOT) / stored.path
    if not place.is_file():
        raise NotFound
    answer = FileResponse(
        place.open("rb"), as_attachment=True, filename=stored.name, content_type=stored.content_type
    )
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def attachment(body: bytes, name: str, content_type: str) -> HttpResponse:
    """Something made for this request, as a download."""
    answer = HttpResponse(body, content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
