"""Screenshots made small show what they showed before."""

import struct
import zlib

import pytest

from tests.journeys.shrinking import SIGNATURE, chunk, chunks, decoded, distance, small, unfiltered

RED, BLUE = (255, 0, 0), (0, 0, 255)


def drawn(rows: list[list[tuple[int, int, int]]]) -> bytes:
    """A true-color PNG without filters."""
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 2, 0, 0, 0)
    body = b"".join(b"\0" + bytes(part for color in row for part in color) for row in rows)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(body)), (b"IEND", b""))
    return SIGNATURE + b"".join(chunk(kind, data) for kind, data in parts)


def looked_up(png: bytes) -> list[tuple[int, ...]]:
    """The colors of a palette picture, pixel by pixel."""
    parts = dict(chunks(png))
    width = struct.unpack_from(">I", parts[b"IHDR"])[0]
    colors = [tuple(parts[b"PLTE"][at : at + 3]) for at in range(0, len(parts[b"PLTE"]), 3)]
    data = zlib.decompress(parts[b"IDAT"])
    return [colors[one] for at, one in enumerate(data) if at % (width + 1)]


def test_a_picture_of_few_colors_stays_what_it_was() -> None:
    png = drawn([[RED, BLUE, RED], [BLUE, BLUE, RED]])
    assert looked_up(small(png)) == decoded(png)[2] == [RED, BLUE, RED, BLUE, BLUE, RED]


def test_of_many_colors_each_becomes_its_nearest_neighbor() -> None:
    png = drawn([[(shade, shade, 0) for shade in range(256)] * 2 + [(254, 255, 0)]])
    assert distance(looked_up(small(png))[-1], (254, 255, 0)) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "row"),
    [(0, b"\x05\x07"), (1, b"\x05\x02"), (2, b"\x04\x05"), (3, b"\x05\x04"), (4, b"\x04\x02")],
)
def test_every_filter_is_taken_back(kind: int, row: bytes) -> None:
    assert unfiltered(kind, row, above=b"\x01\x02", step=1) == b"\x05\x07"
