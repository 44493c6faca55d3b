"""Which fields of an HSDS object become columns of our rows, and how they go back. Pure."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.standards.hsds import Record
from holt.values.vocabulary import LANGUAGE

_NAMESPACE = uuid.UUID("2f0c1a52-9d0b-5f0e-8c7f-0c2a6c6f2a77")


def uid(table: str, id: str) -> uuid.UUID:
    """An object's id as a UUID: its own, or the same one every time."""
    try:
        return uuid.UUID(id)
    except ValueError:
        return uuid.uuid5(_NAMESPACE, f"{table}:{id}")


def _text(most: int) -> Callable[[Any], Any]:
    return lambda value: " ".join(str(value).split())[:most] if most <= 500 else str(value)[:most]


def _web(value: Any) -> Any:
    try:
        return checks.web_address(str(value), "url")
    except Refused:
        return None


def _mail(value: Any) -> Any:
    try:
        return checks.email(str(value), "email")
    except Refused:
        return None


def _degrees(most: float) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        number = float(value) if isinstance(value, int | float) else None
        return number if number is not None and abs(number) <= most else None

    return read


def _country(value: Any) -> Any:
    code = str(value).strip().upper()
    return code if len(code) == len("US") and code.isalpha() else None


@dataclass(frozen=True)
class Taken:
    """A field that becomes a column: `read` gives the column's value, None for what is unfit."""

    field: str
    column: str
    read: Callable[[Any], Any]


TAKEN: Mapping[str, tuple[Taken, ...]] = {
    "organization": (
        Taken("name", "name", _text(255)),
        Taken("alternate_name", "other_names", lambda value: [str(value)[:255]]),
        Taken("description", "description", _text(20_000)),
        Taken("email", "email", _mail),
        Taken("website", "url", _web),
    ),
    "location": (
        Taken("name", "name", _text(255)),
        Taken("latitude", "lat", _degrees(90)),
        Taken("longitude", "lon", _degrees(180)),
    ),
    "address": (
        Taken("address_1", "address", _text(255)),
        Taken("city", "city", _text(120)),
        Taken("state_province", "region", _text(60)),
        Taken("postal_code", "postal_code", _text(20)),
        Taken("country", "country", _country),
    ),
    "phone": (Taken("number", "phone", _text(60)),),
    "accessibility": (Taken("description", "accessibility", _text(500)),),
    "schedule": (Taken("description", "hours", _text(500)),),
    "service": (
        Taken("name", "name", _text(255)),
        Taken("description", "description", _text(20_000)),
        Taken("url", "url", _web),
        Taken("email", "email", _mail),
        Taken("fees_description", "fees", _text(500)),
        Taken("status", "status", _text(20)),
    ),
    "contact": (
        Taken("name", "name", _text(200)),
        Taken("title", "title", _text(200)),
        Taken("email", "email", _mail),
    ),
}
HALF = ({"lat", "lon"},)
"""Columns that are only taken together."""


def take(table: str, record: Record) -> dict[str, Any]:
    """The columns one object gives; what does not fit a column is left to the object."""
    found = {
        one.column: value
        for one in TAKEN.get(table, ())
        if one.field in record and (value := one.read(record[one.field])) is not None
    }
    for pair in HALF:
        if len(pair & set(found)) == 1:
            found = {name: value for name, value in found.items() if name not in pair}
    return found


def give_back(
    table: str, record: Record, came: Mapping[str, Any], now: Mapping[str, Any]
) -> Record:
    """The object with what changed in our row since it came; a value taken away goes."""
    changed: dict[str, Any] = dict(record)
    for one in TAKEN.get(table, ()):
        if one.column not in came or now.get(one.column) == came[one.column]:
            continue
        value = now.get(one.column)
        value = value[0] if isinstance(value, list) and value else value
        if value in (None, "", []):
            changed.pop(one.field, None)
        else:
            changed[one.field] = value
    return changed


def language_codes(records: list[Record]) -> list[str]:
    """The languages that have a code we keep, each once."""
    codes = (str(one.get("code", "")).lower() for one in records)
    return list(dict.fromkeys(code for code in codes if LANGUAGE.fullmatch(code)))
