"""The guides and their pictures belong together."""

import re

from tests.places import CHECKOUT

GUIDES = CHECKOUT / "docs" / "guides"
SHOWN = re.compile(r"!\[([^\]]*)\]\((?:docs/guides/)?pictures/([a-z-]+)\.png\)")


def shown() -> list[tuple[str, str]]:
    """(what a picture shows, its name) for each picture of the guides and the README."""
    pages = [*GUIDES.glob("*.md"), CHECKOUT / "README.md"]
    return [found for page in pages for found in SHOWN.findall(page.read_text("utf-8"))]


def pictures() -> set[str]:
    return {one.stem for one in (GUIDES / "pictures").glob("*.png")}


def test_every_picture_a_guide_shows_is_there_and_described() -> None:
    there = pictures()
    assert [name for words, name in shown() if name not in there or not words.strip()] == []


def test_every_picture_is_shown_somewhere() -> None:
    assert sorted(pictures() - {name for _words, name in shown()}) == []
