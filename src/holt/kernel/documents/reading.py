"""Markdown as a tree of plain blocks, which every maker of documents walks.

Understood: headings, paragraphs, lists, tables, quotes, bold, italic, code, links, rules.
Pictures become their words, unless a maker of documents brings one of that name along; raw HTML
stays the text it is. Source: CommonMark 0.31 with
the tables of GitHub's dialect.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

DEEPEST = 16
SCHEMES = frozenset({"http", "https", "mailto"})
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
MARKDOWN = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable("table")


@dataclass(frozen=True)
class Run:
    """A stretch of text in one dress; `url` is empty unless it leads somewhere."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    url: str = ""


@dataclass(frozen=True)
class Block:
    """One block. `kind` is heading, paragraph, picture, bullets, numbers, item, quote, table, code,
    rule.

    `level` is a heading's level (1–6, none skipped) or the number a list starts with; `runs` the
    text of a heading, paragraph or code, and the words of a picture, whose `name` is where it was
    said to lie; `blocks` what lies within; `rows` a table's cells, its head first.
    """

    kind: str
    level: int = 0
    runs: tuple[Run, ...] = ()
    blocks: tuple["Block", ...] = ()
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    name: str = ""


@dataclass
class Levels:
    """Heading levels as they are met, so that none is skipped on the way down."""

    met: list[int] = field(default_factory=list)

    def of(self, level: int) -> int:
        while self.met and self.met[-1] >= level:
            self.met.pop()
        self.met.append(level)
        return len(self.met)


def read(markdown: str) -> tuple[Block, ...]:
    """The document's blocks, in order."""
    tokens = MARKDOWN.parse(UNPRINTABLE.sub("", markdown))
    return _blocks(iter(tokens), Levels())


def _blocks(tokens: Iterator[Token], levels: Levels) -> tuple[Block, ...]:
    """The blocks up to the end, or to the close of what they lie within."""
    found: list[Block] = []
    for one in tokens:
        if one.nesting < 0:
            break
        found.append(_block(one, tokens, levels))
    return tuple(found)


def _block(opened: Token, tokens: Iterator[Token], levels: Levels) -> Block:
    """One block; whatever is not understood is a paragraph of its text."""
    if opened.type in WITHIN:
        start = int(opened.attrs.get("start", 1)) if opened.type == "ordered_list_open" else 0
        return Block(WITHIN[opened.type], start, blocks=_blocks(tokens, levels))
    if opened.type in ("fence", "code_block"):
        return Block("code", runs=(Run(opened.content.rstrip("\n"), code=True),))
    if opened.type == "hr":
        return Block("rule")
    if opened.type == "table_open":
        return Block("table", rows=_rows(tokens))
    inline = [child for one in _until_closed(tokens) for child in one.children or []]
    runs = tuple(_runs(inline))
    if opened.type == "heading_open":
        return Block("heading", levels.of(int(opened.tag[1])), runs)
    if [one.type for one in inline] == ["image"]:
        return Block("picture", runs=runs, name=str(inline[0].attrs.get("src", "")))
    return Block("paragraph", runs=runs)


WITHIN = {
    "bullet_list_open": "bullets",
    "ordered_list_open": "numbers",
    "list_item_open": "item",
    "blockquote_open": "quote",
}


def _until_closed(tokens: Iterator[Token]) -> Iterator[Token]:
    """What lies within the block just opened; its own close is taken, too."""
    depth = 1
    for one in tokens:
        depth += one.nesting
        if depth == 0:
            return
        yield one


def _rows(tokens: Iterator[Token]) -> tuple[tuple[tuple[Run, ...], ...], ...]:
    rows: list[list[tuple[Run, ...]]] = []
    for one in _until_closed(tokens):
        if one.type == "tr_open":
            rows.append([])
        elif one.type == "inline":
            rows[-1].append(tuple(_runs(one.children or [])))
    return tuple(tuple(row) for row in rows)


def _runs(inline: Sequence[Token]) -> Iterator[Run]:
    """Inline text as runs: marks are counted, not nested, so that no depth is too deep."""
    marks: Counter[str] = Counter()
    url = ""
    for one in inline:
        if one.type == "link_open":
            url = safe_url(str(one.attrs.get("href", "")))
        elif one.type == "link_close":
            url = ""
        elif one.nesting:
            marks[one.tag] += one.nesting
        elif text := BREAKS.get(one.type, one.content):
            bold, italic = marks["strong"] > 0, marks["em"] > 0
            yield Run(text, bold, italic, one.type == "code_inline", url)


BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def safe_url(url: str) -> str:
    """The address if a document may lead there (http, https, mailto), or nothing."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in SCHEMES and (parts.netloc or parts.path) else ""
