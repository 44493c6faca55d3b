"""Zip archives from people, opened only when they are what they claim and not too large."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

#: What Python's own zip reader raises on damaged, locked or hostile archives.
DAMAGED_ZIP = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
)


class ArchiveRefused(Exception):
    """The archive is not read. `code` says why, `facts` carry the figures."""

    def __init__(self, code: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.facts = dict(facts or {})


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """Members, and bytes once unpacked, one by one and together."""

    members: int = 2_000
    member_bytes: int = 256 * 1024 * 1024
    total_bytes: int = 512 * 1024 * 1024


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip archive does."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def open_archive(data: bytes, limits: ArchiveLimits | None = None) -> zipfile.ZipFile:
    """The archive, its declared sizes checked (Python reads no more than is declared).

    Raises ArchiveRefused: damaged_archive, too_many_members, unpacks_too_large.
    """
    limits = limits or ArchiveLimits()
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED_ZIP as error:
        raise ArchiveRefused("damaged_archive") from error
    _check_sizes(archive, limits)
    return archive


def _check_sizes(archive: zipfile.ZipFile, limits: ArchiveLimits) -> None:
    members = archive.infolist()
    if len(members) > limits.members:
        raise ArchiveRefused("too_many_members", {"found": len(members), "limit": limits.members})
    total = sum(member.file_size for member in members)
    largest = max((member.file_size for member in members), default=0)
    if total > limits.total_bytes or largest > limits.member_bytes:
        raise ArchiveRefused(
            "unpacks_too_large",
            {"bytes": total, "limit": min(limits.total_bytes, limits.member_bytes)},
        )


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """One member's bytes. Raises ArchiveRefused damaged_archive."""
    try:
        return archive.read(name)
    except (*DAMAGED_ZIP, zlib.error) as error:
        raise ArchiveRefused("damaged_archive", {"member": name}) from error
