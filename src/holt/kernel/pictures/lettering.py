"""How much room words take. Estimates on the wide side: a label may float, never collide."""

import unicodedata
from functools import lru_cache

NARROW = frozenset("iljtfrI.,:;'!|()[]1 ’‘·-")
BROAD = frozenset("mwMW@%—…")
CUT = "…"


@lru_cache(maxsize=1024)
def letter_width(letter: str) -> float:
    """Of one letter, in em, for a humanist sans serif."""
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if letter in NARROW:
        return 0.36
    if letter in BROAD:
        return 0.92
    return 0.7 if letter.isupper() else 0.58


def text_width(text: str, size: float) -> float:
    """Of a line of text at a font size, same unit as the size."""
    return sum(letter_width(letter) for letter in text) * size


def wrapped(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """The text in at most `most` lines no wider than `width`; what does not fit is cut with …"""
    lines: list[str] = []
    rest = text.split() or [""]
    while rest and len(lines) < most:
        line, rest = first_line(rest, width, size)
        lines.append(line)
    if rest:
        lines[-1] = cut(f"{lines[-1]} {rest[0]}", width, size, always=True)
    return tuple(lines)


def balanced(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """The same lines, as even as they get: no wider than it takes for their number."""
    lines = wrapped(text, width, size, most)
    if len(lines) == 1 or lines[-1].endswith(CUT):
        return lines
    narrower = width
    while narrower > size:
        narrower -= size / 2
        tried = wrapped(text, narrower, size, most)
        if len(tried) > len(lines) or CUT in "".join(tried):
            return lines
        lines = tried
    return lines


def first_line(words: list[str], width: float, size: float) -> tuple[str, list[str]]:
    """As many words as fit (at least part of the first), and the words that are left."""
    taken = 1
    while taken < len(words) and text_width(" ".join(words[: taken + 1]), size) <= width:
        taken += 1
    return cut(" ".join(words[:taken]), width, size), words[taken:]


def cut(text: str, width: float, size: float, *, always: bool = False) -> str:
    """The text, shortened with … if it is too wide (or in any case, with `always`)."""
    if not always and text_width(text, size) <= width:
        return text
    while text and text_width(text + CUT, size) > width:
        text = text[:-1]
    return text.rstrip() + CUT
