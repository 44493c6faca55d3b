"""Screenshots made small: a PNG of up to 256 colors, the most frequent of the picture.

Chunks, filters and color types are those of the PNG specification (ISO/IEC 15948), clauses 7, 9
and 11. Browsers write 8 bits a channel, without interlacing, which is all that is read here.
"""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {2: 3, 6: 4}
MOST_COLORS = 256
Color = tuple[int, int, int]


def small(png: bytes) -> bytes:
    """The same picture with a palette; colors beyond it become their nearest neighbors."""
    width, height, pixels = decoded(png)
    palette, number = palette_of(pixels)
    rows = (pixels[at : at + width] for at in range(0, width * height, width))
    body = b"".join(b"\0" + bytes(number[color] for color in row) for row in rows)
    return b"".join(
        (
            SIGNATURE,
            chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            chunk(b"PLTE", bytes(part for color in palette for part in color)),
            chunk(b"IDAT", zlib.compress(body, 9)),
            chunk(b"IEND", b""),
        )
    )


def palette_of(pixels: list[Color]) -> tuple[list[Color], dict[Color, int]]:
    """The most frequent colors, and for every color of the picture the number of its place."""
    palette = [color for color, _times in Counter(pixels).most_common(MOST_COLORS)]
    number = {color: at for at, color in enumerate(palette)}
    for color in set(pixels) - set(palette):
        number[color] = min(range(len(palette)), key=lambda at: distance(palette[at], color))
    return palette, number


def distance(one: Color, other: Color) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def decoded(png: bytes) -> tuple[int, int, list[Color]]:
    """Width, height and the pixels, row by row, without their transparency."""
    parts = list(chunks(png))
    width, height, depth, kind, *_rest = struct.unpack(">IIBBBBB", dict(parts)[b"IHDR"])
    assert depth == 8, "browsers write eight bits a channel"
    channels = CHANNELS[kind]
    data = zlib.decompress(b"".join(body for name, body in parts if name == b"IDAT"))
    pixels: list[Color] = []
    before = bytes(width * channels)
    for row in range(height):
        at = row * (width * channels + 1)
        before = unfiltered(data[at], data[at + 1 : at + 1 + width * channels], before, channels)
        pixels += zip(before[0::channels], before[1::channels], before[2::channels], strict=True)
    return width, height, pixels


def unfiltered(kind: int, row: bytes, above: bytes, step: int) -> bytes:
    """A row as it was before it was filtered (clause 9.2)."""
    line = bytearray(row)
    for at in range(len(line)):
        left = line[at - step] if at >= step else 0
        corner = above[at - step] if at >= step else 0
        guess = (0, left, above[at], (left + above[at]) // 2, paeth(left, above[at], corner))[kind]
        line[at] = (line[at] + guess) & 255
    return bytes(line)


def paeth(left: int, above: int, corner: int) -> int:
    """Whichever of the three lies nearest to left + above - corner (clause 9.4)."""
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))
