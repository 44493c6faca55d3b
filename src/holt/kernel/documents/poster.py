"""Posters, handbills and pictures for social media, from one description; set by typst.

`layout` is plain, picture (only with one) or band; `sheet` is us-letter, a4, a5, four (slips to
cut apart), wide (1200 × 630) or square (1080 × 1080).
"""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import segno
import typst

from holt.kernel.documents.typeset import clean, compiled, two_letters

TEMPLATE = Path(__file__).with_name("poster.typ")
LAYOUTS = ("plain", "picture", "band")
PAPERS = ("us-letter", "a4", "a5", "four")
SCREENS: Mapping[str, tuple[int, int]] = {"wide": (1200, 630), "square": (1080, 1080)}
"""Sheets for screens: the width and height in pixels."""

PNG = b"\x89PNG"
MOST_TEXT = 700
MOST_LOGOS = 6
ON_SCREEN, ON_PAPER = 72.0, 150.0
"""Pixels an inch."""


@dataclass(frozen=True)
class Image:
    """A JPEG or PNG, and what it shows in words."""

    data: bytes
    text: str


@dataclass(frozen=True)
class Poster:
    """What a poster says; `lines` are dates with their places, `by` who invites, in a few words."""

    title: str
    text: str
    lines: Sequence[str]
    small: Sequence[str]
    by: str
    url: str
    invitation: str
    language: str
    picture: Image | None = None
    logos: Sequence[Image] = ()


def poster(said: Poster, *, layout: str = "plain", sheet: str = "us-letter") -> bytes:
    """One page as PDF, tagged for screen readers where every letter is in a font."""
    return _made(said, layout, sheet, _as_pdf)


def drawn(said: Poster, *, layout: str = "plain", sheet: str = "wide") -> bytes:
    """The same as a PNG."""
    sharp = ON_SCREEN if sheet in SCREENS else ON_PAPER
    return _made(said, layout, sheet, partial(_as_png, sharp))


def _made(said: Poster, layout: str, sheet: str, how: Any) -> bytes:
    """Set it; should a picture be broken inside, once more without any."""
    try:
        return bytes(how(*_given(said, layout, sheet)))
    except typst.TypstError:
        bare = Poster(**{**vars(said), "picture": None, "logos": ()})
        return bytes(how(*_given(bare, layout, sheet)))


def _as_pdf(inputs: dict[str, str], files: dict[str, bytes]) -> bytes:
    try:
        return compiled(TEMPLATE, {**inputs, "tags": "yes"}, ["ua-1"], files=files)
    except typst.TypstError:
        return compiled(TEMPLATE, {**inputs, "tags": "yes"}, [], files=files)


def _as_png(sharp: float, inputs: dict[str, str], files: dict[str, bytes]) -> bytes:
    return compiled(TEMPLATE, {**inputs, "tags": "no"}, [], files=files, ppi=sharp)


def _given(said: Poster, layout: str, sheet: str) -> tuple[dict[str, str], dict[str, bytes]]:
    """What the template reads, and the pictures that lie beside it."""
    files = {_named(f"logo-{at}", one): one.data for at, one in enumerate(said.logos[:MOST_LOGOS])}
    content: dict[str, Any] = {
        "title": clean(said.title) or "–",
        "text": shortened(clean(said.text)),
        "lines": [clean(one) for one in said.lines],
        "small": [clean(one) for one in said.small],
        "by": clean(said.by),
        "url": said.url,
        "invitation": clean(said.invitation),
        "language": two_letters(said.language),
        "qr": qr_code(said.url),
        "sheet": sheet,
        "layout": layout if said.picture or layout != "picture" else "plain",
        "logos": [
            {"file": _named(f"logo-{at}", one), "name": clean(one.text) or "–"}
            for at, one in enumerate(said.logos[:MOST_LOGOS])
        ],
    }
    if said.picture:
        name = _named("picture", said.picture)
        files[name] = said.picture.data
        content["picture"] = {"file": name, "text": clean(said.picture.text) or "–"}
    return {"document": json.dumps(content, ensure_ascii=False)}, files


def _named(stem: str, one: Image) -> str:
    return f"{stem}.{'png' if one.data.startswith(PNG) else 'jpg'}"


def shortened(text: str) -> str:
    """As much of the text as a poster holds, cut at a word."""
    return text if len(text) <= MOST_TEXT else text[:MOST_TEXT].rsplit(" ", 1)[0] + " …"


def qr_code(address: str) -> str:
    """The address as a QR code, an SVG drawing; a seventh of it may be covered (level M)."""
    made = io.BytesIO()
    segno.make_qr(address, error="m").save(made, kind="svg", scale=4, border=2, xmldecl=False)
    return made.getvalue().decode()
