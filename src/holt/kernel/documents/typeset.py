"""Markdown as PDF: typst sets it, tagged for screen readers (PDF/UA-1).

Text reaches typst as data in a JSON input and is never part of its source, so nothing people
write can be read as code.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from holt.kernel.documents.reading import UNPRINTABLE, read

TEMPLATE = Path(__file__).with_name("document.typ")
DRAWING = Path(__file__).with_name("drawing.typ")
SHARP = 216.0
"""Pixels an inch of a drawing that leaves by itself."""

WHEN = datetime(2000, 1, 1, tzinfo=UTC)
"""A fixed time stamp: the same text gives the same bytes."""

LANGUAGE = re.compile(r"[a-z]{2,3}")
NONE: Mapping[str, tuple[str, str]] = {}


def pdf(
    title: str,
    markdown: str,
    *,
    language: str,
    subtitle: str = "",
    facts: Sequence[tuple[str, str]] = (),
    drawing: tuple[str, str] | None = None,
    pictures: Mapping[str, tuple[str, str]] = NONE,
    points: float = 11,
) -> bytes:
    """A document on Letter paper: title, subtitle, a table of facts (label, value), a drawing (SVG
    and what it shows in words), the text, in letters of so many points. `pictures` (SVG and words,
    too) stand where the text names them: `![](chart-1)`.

    PDF/UA-1 unless a character is in no font at hand, then plain tagged PDF.
    """
    content = {
        "title": clean(title) or "–",
        "subtitle": clean(subtitle),
        "facts": [[clean(label), clean(value)] for label, value in facts],
        "language": two_letters(language),
        "points": points,
        "pictures": {name: clean(words) for name, (_svg, words) in pictures.items()},
        "blocks": [asdict(one) for one in read(markdown)],
    }
    files = {f"{name}.svg": svg.encode() for name, (svg, _words) in pictures.items()}
    if drawing:
        files["drawing.svg"] = drawing[0].encode()
        content["drawing"] = clean(drawing[1])
    inputs = {"document": json.dumps(content, ensure_ascii=False)}
    try:
        return compiled(TEMPLATE, inputs, ["ua-1"], files=files)
    except typst.TypstError:
        return compiled(TEMPLATE, inputs, [], files=files)


def png(svg: str) -> bytes:
    """A drawing of our own as a picture, sharp enough to print."""
    files = {"drawing.svg": svg.encode()}
    return compiled(DRAWING, {}, [], files=files, ppi=SHARP)


def compiled(
    template: Path,
    inputs: dict[str, str],
    standards: list[Any],
    *,
    files: Mapping[str, bytes] | None = None,
    ppi: float | None = None,
) -> bytes:
    """A template set with these inputs and files beside it: PDF, or PNG at so many pixels an inch.

    Raises TypstError where a standard cannot be kept or a picture cannot be read.
    """
    with TemporaryDirectory() as folder:
        for name, data in {template.name: template.read_bytes(), **(files or {})}.items():
            Path(folder, name).write_bytes(data)
        return _set(Path(folder, template.name), inputs, standards, ppi)


def _set(template: Path, inputs: dict[str, str], standards: list[Any], ppi: float | None) -> bytes:
    made: bytes = typst.compile(
        template,
        root=template.parent,
        font_paths=_fonts(),
        format="png" if ppi else "pdf",
        ppi=ppi,
        sys_inputs=inputs,
        pdf_standards=standards,
        timestamp=WHEN,
    )
    return made


@cache
def _fonts() -> typst.Fonts:
    """The fonts of the wheel, and the machine's for letters those lack."""
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True)


def clean(text: str) -> str:
    """Text without what no font prints."""
    return UNPRINTABLE.sub("", text).strip()


def two_letters(language: str) -> str:
    """ "es-mx" → "es", which is what typst hyphenates and tags by."""
    found = LANGUAGE.match(language.lower())
    return found.group() if found else "en"
