"""Bytes to text: which of the encodings people really send this is."""

import codecs

from holt.standards.tabular.model import TableRefused

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_FOREIGN = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old_or_locked_workbook"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x1f\x8b", "compressed"),
)


def decode_text(data: bytes) -> tuple[str, str]:
    """The text and its encoding: by byte order mark, else UTF-8, else Windows-1252 or Latin-1.

    Raises TableRefused: not_a_table (facts: kind), nul_bytes, bad_encoding (facts: row).
    """
    for start, kind in _FOREIGN:
        if data.startswith(start):
            raise TableRefused("not_a_table", {"kind": kind})
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], codec), name
    if b"\x00" in data:
        raise TableRefused("nul_bytes", {"row": _row_of(data, data.index(b"\x00"))})
    return _unmarked(data)


def _marked(data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        row = data.decode(codec, "replace").count("\n", 0, error.start) + 1
        raise TableRefused("bad_encoding", {"row": row, "encoding": codec}) from error
    if "\x00" in text:
        raise TableRefused("nul_bytes", {"row": text.count("\n", 0, text.index("\x00")) + 1})
    return text


def _unmarked(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            facts = {"row": _row_of(data, error.start), "encoding": "utf-8"}
            raise TableRefused("bad_encoding", facts) from error
    try:
        return data.decode("windows-1252"), "windows-1252"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"


def _mostly_utf8(data: bytes) -> bool:
    """Whether good multi-byte letters outnumber the bad bytes: then reading it as
    Windows-1252 would spoil every accent to save one."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return good > bad


def _row_of(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1
