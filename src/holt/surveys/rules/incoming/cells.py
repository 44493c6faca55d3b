"""One cell's text as the value a question keeps; each different text is read once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from holt.kernel.errors import Refused
from holt.methods.words import fold
from holt.standards.xlsform.coercing import coerced
from holt.standards.xlsform.model import Choice, Question
from holt.surveys.rules.incoming.meanings import (
    BLANK,
    CHOSEN_TYPES,
    NOTHING,
    key_of,
    known,
    of_known,
    parts,
    plain,
)

FIRST_YEAR = 1990
MOST_KEPT = 20_000
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS_ES = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
NAMED = re.compile(r"([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})|(\d{1,2}) (?:de )?([a-z]{3})[a-z]*\.?,? (?:de )?(\d{4})")  # fmt: skip
TWELVE = 12


@dataclass(frozen=True, slots=True)
class Day:
    """Whether the day stands before the month where only figures are written."""

    first: bool = False


def day_order(texts: Sequence[str]) -> Day:
    """As the column itself shows: a first figure above twelve is a day. Else as in the US."""
    found = [one for text in texts if (one := FIGURES.match(text.strip()))]
    firsts = any(int(one[1]) > TWELVE for one in found)
    seconds = any(int(one[2]) > TWELVE for one in found)
    dots = bool(found) and all("." in one[0] for one in found)
    return Day(first=(firsts and not seconds) or (dots and not seconds))


def read_day(text: str, order: Day) -> date | None:
    """A day as exports write it, with or without an hour; None when it is none."""
    clean = text.strip()
    try:
        if found := ISO.match(clean):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := FIGURES.match(clean):
            return _figures(found, order)
        if found := NAMED.search(fold(clean)):
            return _named(found)
    except ValueError:
        return None
    return None


def _figures(found: re.Match[str], order: Day) -> date:
    one, other, year = int(found[1]), int(found[2]), int(found[3])
    year += 2000 if year < 100 else 0
    return date(year, other, one) if order.first else date(year, one, other)


def _named(found: re.Match[str]) -> date | None:
    word, number, year = (
        (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    )
    for months in (MONTHS, MONTHS_ES):
        if word in months:
            return date(int(year), months.index(word) + 1, int(number))
    return None


def blank(text: str) -> bool:
    """Whether a cell says nothing: empty, a dash, "N/A"."""
    return not (word := plain(text)) or word in NOTHING


@dataclass
class Cells:
    """Reads the cells of one question's column. `said`: what a person decided words mean."""

    question: Question
    choices: tuple[Choice, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)
    _read: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._known = known(self.choices)

    def value(self, text: str) -> Any:
        """The value, None where nothing is answered. Raises Refused without a field: "no_choice",
        or what the form's reader says."""
        kept = self._read.get(text, self)
        if kept is self:
            kept = self._new(text)
            if len(self._read) < MOST_KEPT:
                self._read[text] = kept
        if isinstance(kept, Refused):
            raise kept
        return kept

    def _new(self, text: str) -> Any:
        try:
            if self.question.type in CHOSEN_TYPES:
                return self._chosen(text)
            return self._plain(text)
        except Refused as problem:
            return problem

    def _plain(self, text: str) -> Any:
        if blank(text):
            return None
        if self.question.type in ("date", "dateTime"):
            found = read_day(text, Day())
            raw: object = text if found is None or self.question.type == "dateTime" else found
        else:
            raw = text
        value, wrong = coerced(self.question, raw)
        if wrong:
            raise Refused(wrong, "", {"most": 10_000, "text": text[:80]})
        return value

    def _chosen(self, text: str) -> Any:
        if self.question.type == "select_one":
            return self._one(text.strip()) if text.strip() else None
        named = (self._one(one) for one in parts(text, self._known))
        return list(dict.fromkeys(one for one in named if one is not None)) or None

    def _one(self, text: str) -> str | None:
        found = self.said.get(key_of(self.question.choices, text), "")
        if found not in {BLANK, *(one.name for one in self.choices)}:
            found = of_known(self._known, self.choices, text)
        if not found:
            raise Refused("no_choice", "", {"text": text[:80]})
        return None if found == BLANK else found


def as_day(text: str, order: Day, today: date) -> date:
    """The day somebody answered. Raises Refused "not_a_date", "in_the_future", "too_long_ago"."""
    found = read_day(text, order)
    if found is None:
        raise Refused("not_a_date", "day")
    if found > today:
        raise Refused("in_the_future", "day")
    if found.year < FIRST_YEAR:
        raise Refused("too_long_ago", "day", {"year": FIRST_YEAR})
    return found
