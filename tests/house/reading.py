"""The words of whatever a page answers with: HTML, JSON, CSV, calendars, workbooks, documents."""

import html
import io
import re
import zipfile
import zlib
from typing import Any

ZIPPED = ("officedocument", "zip")


def words(response: Any) -> str:
    """Everything in an answer that somebody could read, one kind of file like the other."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    kind = response.headers.get("Content-Type", "")
    if any(one in kind for one in ZIPPED) or body.startswith(b"PK"):
        return unzipped(body)
    if body.startswith(b"%PDF"):
        return pdf_text(body)
    headers = " ".join(f"{name}: {value}" for name, value in response.headers.items())
    return f"{headers}\n{html.unescape(body.decode(errors='replace'))}"


def unzipped(body: bytes) -> str:
    """The text of every file in an archive."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        parts = [archive.read(one) for one in archive.namelist()]
    inner = [
        unzipped(one) if one.startswith(b"PK") else one.decode(errors="replace") for one in parts
    ]
    return "\n".join(inner)


STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
ONE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
SHOWN = re.compile(rb"<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\()])*)\)", re.DOTALL)


OBJECT = re.compile(rb"(\d+) 0 obj\s*(<<.*?>>)\s*(?:stream\r?\n(.*?)\r?\nendstream)?", re.DOTALL)
FONT = re.compile(rb"/(\w+) (\d+) 0 R")
MAP = re.compile(rb"/ToUnicode (\d+) 0 R")
SET_FONT = re.compile(rb"/(\w+) [\d.]+ Tf")


def pdf_text(body: bytes) -> str:
    """The text of a PDF, what is drawn in a font read by that font's map: by another's, one word
    of digits would be taken for another."""
    streams = [inflated(one) for one in STREAM.findall(body)]
    named = font_maps(body)
    every = [unicode_map(one) for one in streams if b"begincmap" in one]
    drawn = [one for one in streams if b" Tf" in one or b"TJ" in one or b"Tj" in one]
    read = [read_page(one, named, every) for one in drawn]
    return "\n".join([body.decode("latin-1"), *(one.decode("latin-1") for one in streams), *read])


def font_maps(body: bytes) -> dict[bytes, list[dict[int, str]]]:
    """What each name of a font may stand for on a page: its map from codes to text."""
    objects = {number: (told, data) for number, told, data in OBJECT.findall(body)}
    found: dict[bytes, list[dict[int, str]]] = {}
    for name, number in FONT.findall(body):
        told = MAP.search(objects.get(number, (b"", b""))[0])
        if told and told[1] in objects:
            found.setdefault(name, []).append(unicode_map(inflated(objects[told[1]][1])))
    return found


def read_page(
    stream: bytes, named: dict[bytes, list[dict[int, str]]], every: list[dict[int, str]]
) -> str:
    """What a page draws, font by font; a font without a name is read by every map."""
    begin, *parts = SET_FONT.split(stream)
    pairs = [(b"", begin), *zip(parts[::2], parts[1::2], strict=True)]
    several = [(named.get(name) or every, part) for name, part in pairs]
    most = max((len(maps) for maps, _part in several), default=0)
    return "\n".join(
        "".join(glyphs(part, maps[min(turn, len(maps) - 1)]) for maps, part in several if maps)
        for turn in range(most)
    )


def inflated(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return data


def unicode_map(stream: bytes) -> dict[int, str]:
    """Glyph code → text, from a font's ToUnicode map."""
    found: dict[int, str] = {}
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", stream, re.DOTALL):
        for low, high, start in RANGE.findall(part):
            first = int(start, 16)
            codes = range(int(low, 16), int(high, 16) + 1)
            found |= {code: chr(first + at) for at, code in enumerate(codes)}
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", stream, re.DOTALL):
        found |= {int(code, 16): utf16(text) for code, text in ONE.findall(part)}
    return found


def utf16(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be", errors="replace")


def glyphs(stream: bytes, names: dict[int, str]) -> str:
    """What a page draws, read by one font's map; strings come as hex or between parentheses."""
    said = []
    for as_hex, as_bytes in SHOWN.findall(stream):
        codes = bytes.fromhex(as_hex.decode()) if as_hex else unescaped(as_bytes)
        pairs = (int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2))
        said.append("".join(names.get(one, "") for one in pairs))
    return "".join(said)


ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def unescaped(text: bytes) -> bytes:
    """A PDF string without its backslashes."""

    def plain(found: re.Match[bytes]) -> bytes:
        mark = found.group(1)
        return bytes([int(mark, 8) % 256]) if mark.isdigit() else ESCAPES.get(mark, mark)

    return re.sub(rb"\\([0-7]{1,3}|.)", plain, text, flags=re.DOTALL)
