"""Templates hold no code and no style of their own, and every word in them can be translated."""

import ast
import re
from collections.abc import Iterable

import pytest

from tests.house.source import Source, dotted, nodes, sources, written
from tests.house.templates import Page, bare_words, pages

INLINE = {
    "a style": re.compile(r"""<[^>]*\sstyle\s*=""", re.IGNORECASE),
    "a style sheet": re.compile(r"<style\b", re.IGNORECASE),
    "a handler": re.compile(r"""<[^>]*\son[a-z]+\s*=""", re.IGNORECASE),
    "a javascript: address": re.compile(r"""=\s*["']?\s*javascript:""", re.IGNORECASE),
    "a script": re.compile(r"<script\b(?![^>]*\ssrc\s*=)", re.IGNORECASE),
    "code htmx would run": re.compile(r"""\shx-(on|vals\s*=\s*["']js)""", re.IGNORECASE),
    "an unescaped value": re.compile(r"\|\s*safe\b|\{%\s*autoescape\s+off"),
}
# Shown to those who build pages, never to those who use them.
GALLERY = "site/templates/site/gallery.html"
# Words that are the same in every language.
SAME_EVERYWHERE = {
    "Holt",
    "CSV",
    "XLSX",
    "PDF",
    "DOCX",
    "PNG",
    "JSON",
    "HSDS",
    "API",
    "ISIL",
    "EIN",
}


def inline(some: Iterable[Page]) -> list[str]:
    return [
        f"{page.path}: {what}"
        for page in some
        for what, pattern in INLINE.items()
        if pattern.search(page.text)
    ]


def test_templates_hold_no_code_and_no_style() -> None:
    assert inline(pages()) == []


@pytest.mark.parametrize(
    "text",
    [
        '<p style="color: red">',
        '<button onclick="go()">',
        "<script>go()</script>",
        '<a href="javascript:go()">',
        "<style>p {}</style>",
        "{{ words|safe }}",
    ],
)
def test_code_in_a_template_is_caught(text: str) -> None:
    assert len(inline([Page("needs/need.html", text)])) == 1


def test_nothing_marks_unknown_text_safe() -> None:
    """`mark_safe` is for text the house itself made: pictures, and Markdown after nh3."""
    users = {
        one.path
        for one in sources()
        for node in nodes(one)
        if isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] == "mark_safe"
    }
    assert users - SAFE_TEXT == set()


SAFE_TEXT = {
    "kernel/documents/page.py",  # Markdown that nh3 has cleaned
    "kernel/tables/cells.py",  # cells joined from escaped parts
    "kernel/tables/controls.py",
    "kernel/tables/listing.py",  # ticks joined from escaped parts
    "kernel/templatetags/parts.py",
    "kernel/templatetags/pictures.py",
    "spaces/web/grid.py",  # cells joined from escaped parts
}
ROW_NUMBER = "__number__"  # stands in an empty row until the page's script counts it


def untranslated(some: Iterable[Page]) -> list[str]:
    return [
        f"{page.path}:{line} {words}"
        for page in some
        if page.path != GALLERY
        for line, words in bare_words(page)
        if set(re.findall(r"[^\W\d_]{2,}", words.replace(ROW_NUMBER, ""))) - SAME_EVERYWHERE
    ]


def test_every_word_in_a_template_can_be_translated() -> None:
    assert untranslated(pages()) == []


@pytest.mark.parametrize(
    "text",
    ["<p>Nothing here yet.</p>", '<input placeholder="A name">', "<h2>{{ n }} needs</h2>"],
)
def test_a_bare_word_is_caught(text: str) -> None:
    assert len(untranslated([Page("needs/need.html", text)])) == 1


@pytest.mark.parametrize(
    "text",
    [
        "<p>{% translate 'Nothing here yet.' %}</p>",
        "{% blocktranslate trimmed %}<b>Nothing</b> here.{% endblocktranslate %}",
        "<td>{{ amount }} · {{ unit }} → 4</td>",
        "{# why this is so #}<code>holt up</code>",
    ],
)
def test_translated_words_and_signs_pass(text: str) -> None:
    assert untranslated([Page("needs/need.html", text)]) == []


# What a reader sees, said in Python: these keywords and calls hold sentences.
SAYING = {"label", "help_text", "title", "why", "button", "said", "empty_label", "text", "note"}
WORDY = re.compile(r"[A-Z][a-z]+ .*[a-z]{2}|[A-Za-z]{2,} [a-z]{2,}")
QUIET = {"management", "jobs.py", "doctor.py", "backup", "demo", "gallery.py"}


def unwrapped(some: Iterable[Source]) -> list[str]:
    """Sentences given to a page or form as plain strings."""
    found = []
    for one in some:
        if QUIET & {*one.path.split("/")} or one.path.split("/")[1:2] not in (["web"], ["tables"]):
            continue
        for node in nodes(one):
            if isinstance(node, ast.keyword) and node.arg in SAYING:
                said = node.value.value if isinstance(node.value, ast.Constant) else ""
                if isinstance(said, str) and WORDY.search(said):
                    found.append(f"{one.path}:{node.value.lineno} {said}")
    return found


def test_every_sentence_of_a_page_or_form_can_be_translated() -> None:
    assert unwrapped(sources()) == []


def test_a_plain_label_is_caught() -> None:
    form = written('name = CharField(label="Your name here")', "needs/web/forms.py")
    assert unwrapped([form]) == ["needs/web/forms.py:1 Your name here"]
