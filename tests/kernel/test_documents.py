"""Documents people take away: tagged, the same every time, and never running what people wrote."""

import io
import re
import zlib
from collections.abc import Iterator

import docx as python_docx
import pytest
import typst

from holt.kernel.documents import docx, html, pdf, typeset
from holt.kernel.documents.reading import Block, Run, read

HOSTILE = (
    '#import "secret.typ"',
    '#panic("run")',
    '$ x_1 $ and @nowhere and <label> and \\ #{ read("/etc/passwd") }',
    "*not [closed #let x = 1",
    "= not a heading\n== nor this",
)
EVERYTHING = """# Purpose

We *both* **agree**, see [the plan](https://example.org/plan).

### Who

1. The library
   - a room
2. The works

> In our own words.

| Who | Gives |
| --- | --- |
| Library | A *room* |

---

    code
"""


def test_markdown_is_read_as_blocks_without_a_skipped_heading() -> None:
    assert read("# One\n\n### Two\n\n- a\n") == (
        Block("heading", 1, (Run("One"),)),
        Block("heading", 2, (Run("Two"),)),
        Block("bullets", blocks=(Block("item", blocks=(Block("paragraph", runs=(Run("a"),)),)),)),
    )


def test_links_lead_only_to_the_web_or_to_mail() -> None:
    text = "[a](https://a.org) [b](ftp://b.org) [c](mailto:c@d.org) [d](javascript:x) [e](/e)"
    assert [one.url for one in read(text)[0].runs if one.url] == [
        "https://a.org",
        "mailto:c@d.org",
    ]


def test_the_pdf_is_tagged_and_has_its_title_and_language() -> None:
    made = pdf("Agreement", EVERYTHING, language="es-mx", facts=(("Parties", "A and B"),))
    found = b"".join([made, *streams(made)])
    assert b"pdfuaid" in made
    wanted = (rb"/StructTreeRoot", rb"/Lang ?\(es\)", rb"/TH\b", rb"/LI\b")
    assert [one for one in wanted if not re.search(one, found)] == []


def test_the_same_text_makes_the_same_bytes() -> None:
    assert pdf("A", EVERYTHING, language="en") == pdf("A", EVERYTHING, language="en")
    assert docx("A", EVERYTHING, language="en") == docx("A", EVERYTHING, language="en")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_people_write_is_never_run(hostile: str) -> None:
    made = pdf(hostile, hostile, language="en", subtitle=hostile, facts=((hostile, hostile),))
    assert made.startswith(b"%PDF")
    assert hostile.splitlines()[0] in title_of(made)


def test_were_it_pasted_into_the_source_it_would_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broken twin: the same page with text read as markup."""
    broken = typeset.TEMPLATE.read_text("utf-8").replace("text(line)", 'eval(line, mode: "markup")')

    class Broken:
        name = typeset.TEMPLATE.name

        def read_bytes(self) -> bytes:
            return broken.encode()

    monkeypatch.setattr(typeset, "TEMPLATE", Broken())
    with pytest.raises(typst.TypstError, match="run"):
        pdf("A", '#panic("run")', language="en")


PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">'
    '<rect width="9" height="9"/></svg>'
)


def test_a_picture_that_was_brought_along_stands_in_its_place_with_its_words() -> None:
    made = pdf("A", "One.\n\n![](two)", language="en", pictures={"two": (PICTURE, "A square")})
    assert b"/S/Figure" in (found := b"".join([made, *streams(made)]))
    assert b"/Alt(A square)" in found
    assert b"pdfuaid" in made


def test_a_picture_nobody_brought_is_told_in_its_words_and_never_read() -> None:
    text = "![the \\[plan\\]](/etc/passwd)"
    made = pdf("A", text, language="en", pictures={"two": (PICTURE, "A square")})
    assert b"/S/Figure" not in b"".join([made, *streams(made)])
    assert read(text)[0].runs[0].text.startswith("the ")
    written = python_docx.Document(io.BytesIO(docx("A", text, language="en")))
    assert len(written.inline_shapes) == 0 and written.paragraphs[1].text.startswith("the ")


def test_a_row_longer_than_a_page_is_not_cut_off() -> None:
    long = " ".join(["word"] * 3000)
    made = pdf("A", f"| a | b |\n| --- | --- |\n| c | {long} |", language="en")
    pages = re.findall(rb"/Type ?/Page\b", b"".join([made, *streams(made)]))
    assert len(pages) > 2


def test_no_depth_is_too_deep() -> None:
    deep = "*" * 3000 + "a" + "*" * 3000 + "\n\n" + "- " * 300 + "b\n\n" + ">" * 300 + " c"
    assert pdf("A", deep, language="en").startswith(b"%PDF")
    assert docx("A", deep, language="en").startswith(b"PK")
    assert "a" in html(deep)


def test_letters_no_font_has_still_make_a_document() -> None:
    assert pdf("漢字", "\U0001f9a6 \U000f0000", language="zh").startswith(b"%PDF")


def test_the_word_document_has_real_headings_lists_tables_and_links() -> None:
    made = python_docx.Document(io.BytesIO(docx("Agreement", EVERYTHING, language="en")))
    assert [(one.style.name, one.text) for one in made.paragraphs] == [
        ("Title", "Agreement"),
        ("Heading 1", "Purpose"),
        ("Normal", "We both agree, see the plan."),
        ("Heading 2", "Who"),
        ("List Number", "The library"),
        ("List Bullet 2", "a room"),
        ("List Number", "The works"),
        ("Quote", "In our own words."),
        ("Normal", "* * *"),
        ("Normal", "code"),
    ]
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows] == [
        ["Who", "Gives"],
        ["Library", "A room"],
    ]
    assert made.paragraphs[2].hyperlinks[0].address == "https://example.org/plan"


def test_each_numbered_list_counts_from_its_own_start() -> None:
    made = python_docx.Document(io.BytesIO(docx("A", "1. a\n\nx\n\n5. b\n", language="en")))
    numbered = [one for one in made.paragraphs if one.style.name == "List Number"]
    assert len({one._p.pPr.numPr.numId.val for one in numbered}) == 2


def test_html_keeps_no_pictures_scripts_or_raw_tags() -> None:
    text = (
        "# T\n\n<script>x()</script> ![p](https://a.org/p.png) [b](javascript:x) [c](https://c.org)"
    )
    assert html(text) == (
        "<h2>T</h2>\n"
        "<p>&lt;script&gt;x()&lt;/script&gt; "
        '!<a href="https://a.org/p.png" rel="nofollow noopener">p</a> '
        '[b](javascript:x) <a href="https://c.org" rel="nofollow noopener">c</a></p>\n'
    )


def test_control_characters_are_left_out() -> None:
    assert docx("A\x00", "b\x0bc\ufffe", language="en").startswith(b"PK")
    assert html("b\x00c") == "<p>bc</p>\n"


def streams(made: bytes) -> Iterator[bytes]:
    """The inflated streams of a PDF."""
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL):
        try:
            yield zlib.decompress(found.group(1))
        except zlib.error:
            continue


def title_of(made: bytes) -> str:
    """The document's title as its XMP metadata has it."""
    found = re.search(rb"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", made, re.DOTALL)
    assert found is not None
    text = found.group(1).decode()
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text
