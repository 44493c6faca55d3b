"""Templates as the building code reads them: their text, and the words between their tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser

from tests.house.source import HOUSE


@dataclass(frozen=True)
class Page:
    """One template, by its path below `holt`."""

    path: str
    text: str


@cache
def pages() -> tuple[Page, ...]:
    """Every template that makes HTML."""
    found = sorted(HOUSE.glob("*/templates/**/*.html"))
    return tuple(Page(one.relative_to(HOUSE).as_posix(), one.read_text()) for one in found)


COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}", re.DOTALL)
TRANSLATED = re.compile(r"\{%\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*%\}", re.DOTALL)
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


def without_tags(text: str) -> str:
    """The text with everything Django writes itself, translated blocks included, left out."""
    for pattern in (COMMENT, TRANSLATED, TAG):
        text = pattern.sub(lambda found: "\n" * found.group().count("\n"), text)
    return text


class Words(HTMLParser):
    """Collects what a reader would see or hear: text, and the attributes that are read out."""

    SAID = frozenset({"alt", "title", "placeholder", "aria-label", "aria-description", "label"})
    SILENT = frozenset({"script", "style", "code", "pre"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in self.SILENT
        for name, value in attrs:
            if name in self.SAID and value:
                self.found.append((self.getpos()[0], value))

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in self.SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append((self.getpos()[0], data))


LETTERS = re.compile(r"[^\W\d_]{2,}")


def bare_words(page: Page) -> Iterator[tuple[int, str]]:
    """Words in a template that stand outside any translation: (line, words)."""
    reader = Words()
    reader.feed(without_tags(page.text))
    for line, words in reader.found:
        if LETTERS.search(words):
            yield line, " ".join(words.split())
