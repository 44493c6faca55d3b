"""Columns of a table that may tell who somebody is, by rules anyone can read.

A column is pointed out for its name (a word of the lists below, in English or Spanish) or for what
stands in it: a fifth of its filled cells look like e-mail addresses or phone numbers, or begin with
a common given name; or all are days that lie more than twenty years apart, as birthdays do. It is a
warning: a person decides.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from holt.methods.personal import GIVEN
from holt.methods.words import fold

NAMED = {
    "email": ("email", "mail", "correo"),
    "phone": ("phone", "telephone", "tel", "mobile", "cell", "telefono", "movil", "celular"),
    "birth": ("birth", "birthday", "birthdate", "dob", "born", "nacimiento", "cumpleanos"),
    "address": ("address", "street", "direccion", "calle", "domicilio"),
    "name": ("name", "surname", "firstname", "lastname", "fullname", "nombre", "apellido"),
    "number": ("ssn", "passport", "barcode", "cardnumber", "pasaporte", "dni"),
}
"""Words of a column's name, and what such a column holds."""
THINGS = frozenset(
    [
        "branch",
        "site",
        "library",
        "program",
        "event",
        "school",
        "county",
        "city",
        "organization",
        "item",
        "book",
        "place",
        "room",
        "sucursal",
        "biblioteca",
        "programa",
        "evento",
        "escuela",
        "condado",
        "ciudad",
        "organizacion",
        "lugar",
        "sala",
    ]
)
"""Words beside "name" that make it the name of a thing, not of a person."""
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+")
PHONE = re.compile(r"\+?\(?\d{2,4}\)?[ ./-]\d{2,4}([ ./-]\d{2,5}){1,3}|\+\d{8,15}|\d{10}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}")
YEAR = re.compile(r"\d{4}")
SHARE = 0.2
APART = 20
FEWEST = 3
PARTS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Looks:
    """What a column may hold; `by` is "name" or "content", `share` of its filled cells."""

    column: str
    kind: str
    by: str
    share: float = 0.0


def personal_columns(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Looks, ...]:
    """The columns that may tell who somebody is, in their order, each for its first reason."""
    found = []
    for at, column in enumerate(columns):
        cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
        if looks := _by_name(column) or _by_content(column, cells):
            found.append(looks)
    return tuple(found)


def _by_name(column: str) -> Looks | None:
    spaced = re.sub(r"([a-z])([A-Z])", r"\1 \2", column)
    words = PARTS.findall(fold(spaced))
    joined = {a + b for a, b in itertools.pairwise(words)}
    for kind, known in NAMED.items():
        is_thing = kind == "name" and bool(THINGS & set(words))
        if {*words, *joined} & set(known) and not is_thing:
            return Looks(column, kind, "name")
    return None


def _by_content(column: str, cells: Sequence[str]) -> Looks | None:
    if not cells:
        return None
    if _are_birthdays(cells):
        return Looks(column, "birth", "content", 1.0)
    for kind, matches in (("email", EMAIL.fullmatch), ("phone", _phone), ("name", _named)):
        share = sum(bool(matches(one)) for one in cells) / len(cells)
        if share >= SHARE:
            return Looks(column, kind, "content", round(share, 2))
    return None


def _phone(cell: str) -> bool:
    return bool(PHONE.fullmatch(cell)) and not DAY.fullmatch(cell)


def _named(cell: str) -> bool:
    words = PARTS.findall(fold(cell))
    return 0 < len(words) <= 4 and words[0] in GIVEN


def _are_birthdays(cells: Sequence[str]) -> bool:
    """Days, more than twenty years apart."""
    if len(cells) < FEWEST or not all(DAY.fullmatch(one) for one in cells):
        return False
    years = [int(YEAR.findall(one)[0]) for one in cells]
    return max(years) - min(years) > APART
