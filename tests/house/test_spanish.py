"""In Spanish, on every address, not one English string of ours is left."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from django.core.cache import caches

from holt.people.models import Person
from tests.house import walking
from tests.house.source import HOUSE
from tests.house.templates import Words
from tests.house.world import World

CATALOG = HOUSE / "locale" / "es" / "LC_MESSAGES" / "django.po"
GALLERY = "/parts/"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|%%")
ENOUGH_WORDS = 3
ITS_OWN_NAME = {"English", "Español"}
"""In the switch of languages each is called what its own readers call it."""


@cache
def english(path: Path = CATALOG) -> tuple[str, ...]:
    """Our English strings that read otherwise in Spanish, each form of a plural for itself."""
    with path.open("rb") as file:
        catalog = read_po(file, locale="es")
    pairs = ((forms(one.id), forms(one.string)) for one in catalog if one.id)
    other = [text for ours, theirs in pairs for text in ours if any(theirs) and text not in theirs]
    return tuple(dict.fromkeys(one for one in other if one not in ITS_OWN_NAME))


def forms(text: Any) -> tuple[str, ...]:
    """One string, or the forms of a plural."""
    return tuple(text) if isinstance(text, tuple | list) else (str(text or ""),)


def missing(path: Path = CATALOG) -> list[str]:
    """Strings that have no Spanish yet."""
    with path.open("rb") as file:
        catalog = read_po(file, locale="es")
    return [str(one.id) for one in catalog if one.id and not all(forms(one.string))]


def test_every_string_has_its_spanish() -> None:
    assert missing() == []


def said(text: str) -> list[str]:
    """What a page says, piece by piece, as a reader meets it."""
    reader = Words()
    reader.feed(text.partition("<!doctype html>")[2])
    return [words for _line, one in reader.found if (words := " ".join(one.split()))]


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Sentences with something filled in, as patterns of a whole piece of text."""
    found = []
    for text in english():
        parts = [" ".join(one.split()) for one in PLACEHOLDER.split(text)]
        words = sum(len(one.split()) for one in parts)
        if len(parts) > 1 and words >= ENOUGH_WORDS:
            found.append((text, re.compile(r"\s*.+?\s*".join(map(re.escape, parts)))))
    return tuple(found)


@cache
def plain() -> tuple[frozenset[str], tuple[str, ...]]:
    """Strings that stand alone, and those long enough to be looked for within others."""
    whole = [" ".join(one.split()) for one in english() if not PLACEHOLDER.search(one)]
    return frozenset(whole), tuple(one for one in whole if len(one.split()) >= ENOUGH_WORDS)


def left_in_english(pieces: list[str]) -> set[str]:
    """Our English strings among these pieces of text."""
    alone, within = plain()
    page = "\n".join(pieces)
    found = {one for one in pieces if one in alone}
    found |= {one for one in within if one in page and stands_alone(one, page)}
    filled = [one for one in pieces if len(one.split()) >= ENOUGH_WORDS]
    return found | {text for text, how in patterns() if any(how.fullmatch(one) for one in filled)}


def stands_alone(words: str, page: str) -> bool:
    """Whether the words are not just the beginning of a longer Spanish one."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", page) is not None


def in_spanish(world: World, name: str) -> list[walking.Visit]:
    """The walk of one seat, in Spanish."""
    seat = world.seats[name]
    if seat.person:
        Person.objects.filter(pk=seat.person.pk).update(language="es")
        seat.person.refresh_from_db()
    caches["frame"].clear()
    browser = seat.client(headers={"Accept-Language": "es"})
    with walking.listening() as quiet:
        pages = lambda route: not route.is_api and "." not in route.pattern  # noqa: E731
        visits = list(walking.visits(world, seat, browser, pages, quiet))
    return [one for one in visits if "<!doctype html>" in one.text and one.address != GALLERY]


@pytest.mark.parametrize("name", ["ines", "nobody"])
def test_nothing_of_ours_is_left_in_english(world: World, name: str) -> None:
    left: dict[str, str] = {}
    for visit in in_spanish(world, name):
        left |= dict.fromkeys(left_in_english(said(visit.text)), visit.address)
    assert left == {}


def test_an_english_sentence_on_a_page_is_caught() -> None:
    words = next(one for one in english() if len(one.split()) > 4 and "%" not in one)
    assert left_in_english([f"Hola. {words}"]) >= {words}
