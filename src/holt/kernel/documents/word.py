"""Markdown as a Word document (Office Open XML), headings and lists as real styles."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

from holt.kernel.documents.reading import UNPRINTABLE, Block, Run, read

DEEPEST_LIST = 3
EARLIEST = (1980, 1, 1, 0, 0, 0)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
Pictures = Mapping[str, tuple[bytes, str]]
"""A name in the text → PNG and what it shows in words."""
NONE: Pictures = {}


def docx(
    title: str,
    markdown: str,
    *,
    language: str,
    picture: tuple[bytes, str] | None = None,
    pictures: Pictures = NONE,
) -> bytes:
    """A .docx with the title, a picture (PNG and what it shows in words) and the text, in which
    `pictures` stand where it names them: `![](chart-1)`. The same text gives the same bytes."""
    document = Document()
    document.core_properties.title = _clean(title)
    document.core_properties.author = "Holt"
    document.core_properties.comments = ""
    document.core_properties.language = language
    document.styles["Normal"].font.size = Pt(11)
    _speak(document, language)
    document.add_heading(_clean(title), 0)
    if picture:
        _show(document, *picture)
    Writer(document, pictures).blocks(read(markdown))
    buffer = io.BytesIO()
    document.save(buffer)
    return same_every_time(buffer.getvalue())


def _show(document: Any, png: bytes, text: str) -> None:
    """A picture as wide as the text, with its words for who cannot see it; what stands below it
    stays on its page."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    shape = paragraph.add_run().add_picture(io.BytesIO(png), width=Inches(6))
    shape._inline.docPr.set("descr", _clean(text))


class Writer:
    """Puts blocks into a document, in order."""

    def __init__(self, document: Any, pictures: Pictures = NONE) -> None:
        self.document = document
        self.pictures = pictures

    def blocks(self, blocks: Iterable[Block], style: str | None = None, depth: int = 0) -> None:
        for one in blocks:
            getattr(self, one.kind)(one, style, depth)

    def heading(self, block: Block, style: str | None, depth: int) -> None:
        self._runs(self.document.add_heading("", block.level), block.runs)

    def paragraph(self, block: Block, style: str | None, depth: int) -> None:
        self._runs(self.document.add_paragraph(style=style), block.runs)

    def picture(self, block: Block, style: str | None, depth: int) -> None:
        found = self.pictures.get(block.name)
        if found:
            _show(self.document, *found)
        else:
            self.paragraph(block, style, depth)

    def code(self, block: Block, style: str | None, depth: int) -> None:
        self._runs(self.document.add_paragraph(style=style), block.runs)

    def bullets(self, block: Block, style: str | None, depth: int) -> None:
        self._items(block, "List Bullet", depth)

    def numbers(self, block: Block, style: str | None, depth: int) -> None:
        before = len(self.document.paragraphs)
        name = self._items(block, "List Number", depth)
        numbering = _numbering_from(self.document, name, block.level)
        for one in self.document.paragraphs[before:]:
            if one.style.name == name:
                one.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
                one._p.pPr.numPr.get_or_add_numId().val = numbering

    def quote(self, block: Block, style: str | None, depth: int) -> None:
        self.blocks(block.blocks, "Quote", depth)

    def rule(self, block: Block, style: str | None, depth: int) -> None:
        self.document.add_paragraph("* * *", style=style)

    def table(self, block: Block, style: str | None, depth: int) -> None:
        width = len(block.rows[0])
        made = self.document.add_table(rows=0, cols=width, style="Table Grid")
        for number, row in enumerate(block.rows):
            cells = made.add_row().cells
            for cell, runs in zip(cells, row, strict=True):
                self._runs(cell.paragraphs[0], runs, bold=number == 0)
        made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    def _items(self, block: Block, name: str, depth: int) -> str:
        """A list's items; the first paragraph of each carries the mark."""
        style = name if depth == 0 else f"{name} {min(depth + 1, DEEPEST_LIST)}"
        for item in block.blocks:
            first, rest = item.blocks[:1], item.blocks[1:]
            self.blocks(first or (Block("paragraph"),), style, depth + 1)
            self.blocks(rest, "List Continue", depth + 1)
        return style

    def _runs(self, paragraph: Any, runs: Sequence[Run], *, bold: bool = False) -> None:
        for one in runs:
            made = paragraph.add_run(one.text)
            made.bold = True if one.bold or bold else None
            made.italic = True if one.italic else None
            if one.code:
                made.font.name = "Courier New"
            if one.url:
                made.underline = True
                _lead(paragraph, made, one.url)


def _lead(paragraph: Any, run: Any, url: str) -> None:
    """Wrap a run in a link."""
    link = OxmlElement("w:hyperlink")
    kind = RELATIONSHIP_TYPE.HYPERLINK
    link.set(qn("r:id"), paragraph.part.relate_to(url, kind, is_external=True))
    run._r.addprevious(link)
    link.append(run._r)


def _numbering_from(document: Any, style_name: str, start: int) -> int:
    """A numbering of its own that begins at `start`: lists of one style would count on."""
    numbering = document.part.numbering_part.element
    used = document.styles[style_name].element.pPr.numPr.numId.val
    made = numbering.add_num(numbering.num_having_numId(used).abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(made.numId)


def _speak(document: Any, language: str) -> None:
    """The language of the text, for spelling and for screen readers."""
    spoken = language if LANGUAGE.fullmatch(language) else "en"
    dress = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for one in dress.findall(qn("w:lang")):
        one.set(qn("w:val"), spoken)


def _clean(text: str) -> str:
    return UNPRINTABLE.sub("", text).strip()


def same_every_time(made: bytes) -> bytes:
    """The same archive with every part dated alike."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, EARLIEST)
            new.writestr(part, old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
