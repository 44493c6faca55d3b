"""What a column of somebody's table is: a question, the day, the place, the language, or nothing.

By its heading first (the form's own words, then words such surveys commonly use), and only where
what stands in it fits. A column that may tell who somebody is, is pointed out and left out.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from holt.methods.personal import pointed_out
from holt.methods.personal_columns import personal_columns
from holt.methods.words import STOP_WORDS, fold
from holt.standards.tabular import plain_name
from holt.standards.xlsform.coercing import coerced
from holt.standards.xlsform.model import ASKED, Form, Group, Item, Question
from holt.surveys.rules.incoming.cells import blank, day_order, read_day
from holt.surveys.rules.incoming.meanings import CHOSEN_TYPES, known, of_known, parts

DAY, SITE, LANGUAGE = "@day", "@site", "@language"
MARKS = (DAY, SITE, LANGUAGE)
MOST_ROWS = 500
SURE, LIKELY, PERHAPS = 1.0, 0.8, 0.5
ALIKE = 0.6
FITS = 0.6
HEADINGS: Mapping[str, tuple[str, ...]] = {
    DAY: (
        *("day", "date", "survey date", "response date", "date submitted", "submitted"),
        *("submitted on", "completed", "date completed", "completed on", "end date", "enddate"),
        *("start date", "startdate", "recorded date", "timestamp", "created", "created at"),
        *("submission date", "program date", "date of program", "event date"),
        *("dia", "fecha", "fecha de respuesta", "marca temporal", "fecha de envio"),
        *("fecha de la encuesta", "fecha del programa"),
    ),
    SITE: (
        *("site", "place", "branch", "library branch", "branch name", "location", "outlet"),
        *("library", "library name", "outlet name", "program location", "service point"),
        *("lugar", "sede", "sucursal", "biblioteca", "nombre de la biblioteca", "punto"),
        *("donde", "where"),
    ),
    LANGUAGE: (
        *("language", "survey language", "response language", "locale", "lang"),
        *("idioma", "lengua", "idioma de la encuesta", "user language"),
    ),
}
"""Headings in the order in which they are preferred."""
ASPECTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words))
    for name, words in (
        ("best", r"\b(like|liked|enjoy\w*) (most|best)|\bbest\b|mas le gusto|mas te gusto|\bmejor fue\b"),
        ("better", r"\b(do (to )?better|improve\w*|could .* better|do differently)\b|mejorar"),
        ("awareness", r"\b(more )?aware(ness)?\b|resources and services|conocimiento de los (recursos|servicios)|recursos y servicios"),
        ("application", r"\b(intend|plan|apply|application|going to use|will use)\b|aplicar|piens[oa] usar|aplicacion"),
        ("confidence", r"\bconfiden(t|ce)\b|confianza|segur[oa]|seguridad"),
        ("knowledge", r"\b(learn|learned|learnt|knowledge|know more)\b|aprend\w+|conocimientos?"),
    )
)  # fmt: skip
"""What the field's four statements and two open questions are about, the narrower words first."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column seems to be, how sure that is, and why it is left out: a kind of
    methods.personal_columns ("email"), or "in_texts" where addresses stand within its texts."""

    column: str
    target: str
    confidence: float
    personal: str = ""


def targets(form: Form) -> tuple[tuple[str, Question], ...]:
    """The questions a column can answer: those that somebody answers, and only once."""
    return tuple(_asked(form.items, ""))


def _asked(items: Iterable[Item], above: str) -> Iterable[tuple[str, Question]]:
    for one in items:
        path = f"{above}/{one.name}" if above else one.name
        if isinstance(one, Group):
            if not one.is_repeat:
                yield from _asked(one.items, path)
        elif one.type in ASKED:
            yield path, one


def guessed(
    columns: Sequence[str], rows: Sequence[Mapping[str, str]], form: Form
) -> tuple[Guess, ...]:
    """A guess for each column, each target once: the surest column has it."""
    some = rows[:MOST_ROWS]
    cells = {column: [row[column] for row in some if row[column].strip()] for column in columns}
    table = [[row[column] for column in columns] for row in some]
    personal = {one.column: one.kind for one in personal_columns(columns, table)}
    asked = targets(form)
    wishes = sorted(
        (
            (-sure, place, column, target)
            for place, column in enumerate(columns)
            for target, sure in _wishes(column, cells[column], asked, form)
            if column not in personal or (sure == SURE and target not in MARKS)
        ),
    )
    found: dict[str, tuple[str, float]] = {}
    taken: set[str] = set()
    for sure, _place, column, target in wishes:
        if column not in found and target not in taken:
            found[column] = (target, -sure)
            taken.add(target)
    return tuple(
        _guess(column, found.get(column), personal.get(column, ""), cells[column], asked)
        for column in columns
    )


def _guess(
    column: str,
    found: tuple[str, float] | None,
    personal: str,
    cells: Sequence[str],
    asked: Sequence[tuple[str, Question]],
) -> Guess:
    target, sure = found or ("", 0.0)
    is_text = dict(asked)[target].type == "text" if target in dict(asked) else False
    if is_text and not personal and any(_reaches(one) for one in cells):
        personal = "in_texts"
    return Guess(column, target, sure, personal)


def _reaches(text: str) -> bool:
    """Whether a text holds a way to reach somebody."""
    return any(one.kind in ("email", "phone") for one in pointed_out(text))


def _wishes(
    column: str, cells: Sequence[str], asked: Sequence[tuple[str, Question]], form: Form
) -> Iterable[tuple[str, float]]:
    """What a column could be, and how sure."""
    name = plain_name(column)
    for mark, names in HEADINGS.items():
        place = next((at for at, one in enumerate(names) if plain_name(one) == name), None)
        if place is not None and _fits_mark(mark, cells):
            yield mark, LIKELY - place / 1000
    aspect = next((one for one, words in ASPECTS if words.search(fold(column))), "")
    for path, question in asked:
        sure = _alike(column, path, question, aspect)
        if sure and _fits(question, cells, form):
            yield path, sure


def _alike(column: str, path: str, question: Question, aspect: str) -> float:
    """How much a heading is a question: its own words, an aspect, or most words in common."""
    name = plain_name(column)
    texts = [*question.label.values(), question.name, path]
    if name and name in {plain_name(one) for one in texts}:
        return SURE
    if aspect and aspect == question.name:
        return LIKELY
    words = _words(column)
    shares = [
        len(words & other) / len(words | other)
        for one in question.label.values()
        if (other := _words(one)) and words
    ]
    return PERHAPS if max(shares, default=0.0) >= ALIKE else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]+", fold(text))) - STOP_WORDS


def _fits_mark(mark: str, cells: Sequence[str]) -> bool:
    if mark != DAY or not cells:
        return True
    order = day_order(cells)
    return sum(read_day(one, order) is not None for one in cells) >= FITS * len(cells)


def _fits(question: Question, cells: Sequence[str], form: Form) -> bool:
    """Whether most of what stands there can be an answer; an empty column fits everything."""
    filled = [one for one in cells if not blank(one)]
    if not filled:
        return True
    if question.type in CHOSEN_TYPES:
        choices = form.lists.get(question.choices, ())
        words = known(choices)
        good = sum(all(of_known(words, choices, it) for it in parts(one, words)) for one in filled)
        return good >= FITS * len(filled) or len(set(filled)) <= len(choices) + 2
    return sum(not coerced(question, one)[1] for one in filled) >= FITS * len(filled)
