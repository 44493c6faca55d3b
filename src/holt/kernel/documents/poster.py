"""A poster: title, text, dates, and a QR code that leads to a page; set by typst."""

import io
import json
from collections.abc import Sequence
from pathlib import Path

import segno
import typst

from holt.kernel.documents.typeset import clean, compiled, two_letters

TEMPLATE = Path(__file__).with_name("poster.typ")
MOST_TEXT = 700


def poster(
    *,
    title: str,
    text: str,
    lines: Sequence[str],
    small: Sequence[str],
    url: str,
    invitation: str,
    language: str,
) -> bytes:
    """One page on Letter paper, tagged for screen readers where every letter is in a font."""
    content = {
        "title": clean(title) or "–",
        "text": shortened(clean(text)),
        "lines": [clean(one) for one in lines],
        "small": [clean(one) for one in small],
        "url": url,
        "invitation": clean(invitation),
        "language": two_letters(language),
        "qr": qr_code(url),
    }
    inputs = {"document": json.dumps(content, ensure_ascii=False)}
    try:
        return compiled(TEMPLATE, inputs, ["ua-1"])
    except typst.TypstError:
        return compiled(TEMPLATE, inputs, [])


def shortened(text: str) -> str:
    """As much of the text as a poster holds, cut at a word."""
    return text if len(text) <= MOST_TEXT else text[:MOST_TEXT].rsplit(" ", 1)[0] + " …"


def qr_code(address: str) -> str:
    """The address as a QR code, an SVG drawing; a seventh of it may be covered (level M)."""
    made = io.BytesIO()
    segno.make_qr(address, error="m").save(made, kind="svg", scale=4, border=2, xmldecl=False)
    return made.getvalue().decode()
