"""A certificate: who, for what, by whom, and a QR code that leads to its check; set by typst."""

import json
from collections.abc import Sequence
from pathlib import Path

import typst

from holt.kernel.documents.poster import qr_code
from holt.kernel.documents.typeset import clean, compiled, two_letters

TEMPLATE = Path(__file__).with_name("certificate.typ")


def certificate(
    *,
    title: str,
    before: str,
    holder: str,
    lines: Sequence[str],
    small: Sequence[str],
    url: str,
    invitation: str,
    language: str,
) -> bytes:
    """One landscape page, tagged for screen readers where every letter is in a font."""
    content = {
        "title": clean(title) or "–",
        "before": clean(before),
        "holder": clean(holder) or "–",
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
