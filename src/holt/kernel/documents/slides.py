"""Slides to speak to (Office Open XML): a title on each, pictures with their words, notes."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from holt.kernel.documents.reading import UNPRINTABLE
from holt.kernel.documents.word import same_every_time

WIDE, HIGH = Inches(13.333), Inches(7.5)
LEFT, WIDTH = Inches(0.8), Inches(11.73)
TITLE_AT, TITLE_HIGH = Inches(0.45), Inches(1.15)
BODY_AT, BODY_HIGH = Inches(1.75), Inches(5.1)
RIVER, INK, QUIET = RGBColor(0x0B, 0x5C, 0x6B), RGBColor(0x22, 0x22, 0x22), RGBColor(85, 85, 85)
OPENING, CONTENT = 0, 1
MOST_LINES = 5
LONG = 90


@dataclass(frozen=True)
class Slide:
    """A title, lines or a picture (PNG and its words), a source, and what is said to it."""

    title: str
    lines: tuple[str, ...] = ()
    picture: tuple[bytes, str] | None = None
    source: str = ""
    notes: str = ""


def pptx(title: str, subtitle: str, slides: Sequence[Slide], *, language: str) -> bytes:
    """A .pptx: an opening slide, then one for each; the same slides give the same bytes."""
    made = Presentation()
    made.slide_width, made.slide_height = WIDE, HIGH
    made.core_properties.title = _clean(title)
    made.core_properties.author = "Holt"
    made.core_properties.language = language
    _open(made, title, subtitle, language)
    for one in _parted(slides):
        _add(made, one, language)
    buffer = io.BytesIO()
    made.save(buffer)
    return same_every_time(buffer.getvalue())


def _parted(slides: Iterable[Slide]) -> Iterable[Slide]:
    """No slide with more lines than people read from the back row."""
    for one in slides:
        lines = list(one.lines)
        while len(lines) > MOST_LINES:
            yield Slide(one.title, tuple(lines[:MOST_LINES]), None, one.source, one.notes)
            lines = lines[MOST_LINES:]
        yield Slide(one.title, tuple(lines), one.picture, one.source, one.notes)


def _open(made: Any, title: str, subtitle: str, language: str) -> None:
    slide = made.slides.add_slide(made.slide_layouts[OPENING])
    _place(slide.shapes.title, Inches(2.2), Inches(1.8))
    _write(slide.shapes.title.text_frame, (title,), Pt(40), RIVER, language)
    under = slide.placeholders[1]
    _place(under, Inches(4.1), Inches(1.4))
    _write(under.text_frame, (subtitle,), Pt(22), QUIET, language)


def _add(made: Any, one: Slide, language: str) -> None:
    slide = made.slides.add_slide(made.slide_layouts[CONTENT])
    _place(slide.shapes.title, TITLE_AT, TITLE_HIGH)
    _write(slide.shapes.title.text_frame, (one.title,), Pt(32), RIVER, language)
    body = slide.placeholders[1]
    if one.lines:
        _place(body, BODY_AT, BODY_HIGH)
        size = Pt(20) if any(len(line) > LONG for line in one.lines) else Pt(24)
        _write(body.text_frame, one.lines, size, INK, language)
    else:
        body._element.getparent().remove(body._element)
    if one.picture:
        _show(slide, *one.picture)
    if one.source:
        foot = slide.shapes.add_textbox(LEFT, Inches(6.85), WIDTH, Inches(0.5))
        foot.text_frame.word_wrap = True
        _write(foot.text_frame, (one.source,), Pt(12), QUIET, language)
    slide.notes_slide.notes_text_frame.text = _clean(one.notes)


def _place(shape: Any, top: int, height: int) -> None:
    shape.left, shape.width, shape.top, shape.height = LEFT, WIDTH, top, height


def _write(frame: Any, lines: Sequence[str], size: Any, color: Any, language: str) -> None:
    frame.word_wrap = True
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = _clean(line)
        run.font.size, run.font.color.rgb = size, color
        run._r.get_or_add_rPr().set("lang", language)


def _show(slide: Any, png: bytes, text: str) -> None:
    """As large as fits under the title, with its words for who cannot see it."""
    picture = slide.shapes.add_picture(io.BytesIO(png), LEFT, BODY_AT, width=WIDTH)
    if picture.height > BODY_HIGH:
        picture.width = int(picture.width * BODY_HIGH / picture.height)
        picture.height = BODY_HIGH
        picture.left = LEFT + (WIDTH - picture.width) // 2
    picture._element.nvPicPr.cNvPr.set("descr", _clean(text))


def _clean(text: str) -> str:
    return UNPRINTABLE.sub("", text).strip()
