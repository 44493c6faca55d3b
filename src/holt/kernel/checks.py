"""Checks of plain values before they are written: every door gets the same answer.

Each returns the value as it is kept, or raises Refused with the field's name. Pure: no database.
"""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from holt.kernel.errors import Refused

EMAIL = re.compile(r"[^@\s,;<>()\"]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
LARGEST = 2_147_483_647
FIRST_YEAR, LAST_YEAR = 1800, 2200
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def text(value: str, field: str, *, most: int, needed: bool = False) -> str:
    """The text without blanks around it. Refuses "needed", "too_long", "not_text"."""
    clean = (value or "").strip()
    if needed and not clean:
        raise Refused("needed", field)
    if len(clean) > most:
        raise Refused("too_long", field, {"most": most, "length": len(clean)})
    if CONTROL.search(clean):
        raise Refused("not_text", field)
    return clean


def choice(value: str, field: str, choices: Iterable[str], *, needed: bool = True) -> str:
    """One of the choices. Refuses "needed", "not_a_choice"."""
    if not value:
        if needed:
            raise Refused("needed", field)
        return ""
    if value not in set(choices):
        raise Refused("not_a_choice", field)
    return value


def words(values: Iterable[str], field: str, *, most: int, count: int = 40) -> tuple[str, ...]:
    """Several short texts: blanks and repeats left out, order kept. Refuses as `text`."""
    clean = tuple(dict.fromkeys(one for v in values if (one := text(v, field, most=most))))
    if len(clean) > count:
        raise Refused("too_many", field, {"most": count})
    return clean


def email(value: str, field: str, *, needed: bool = False) -> str:
    """An address in small letters. Refuses "needed", "not_an_email"."""
    clean = text(value, field, most=254, needed=needed).lower()
    if clean and not EMAIL.fullmatch(clean):
        raise Refused("not_an_email", field)
    return clean


def web_address(value: str, field: str, *, most: int = 500) -> str:
    """An http or https address; "example.org" gets https in front. Refuses "not_a_web_address"."""
    clean = text(value, field, most=most)
    if not clean:
        return ""
    if "://" not in clean:
        clean = f"https://{clean}"
    try:
        parts = urlsplit(clean)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or " " in clean or parts.scheme not in ("http", "https") or "." not in host:
        raise Refused("not_a_web_address", field)
    if len(clean) > most:
        raise Refused("too_long", field, {"most": most, "length": len(clean)})
    return clean


def whole(value: int | None, field: str, *, least: int = 0, most: int = LARGEST) -> int | None:
    """A whole number within bounds, or nothing. Refuses "out_of_range"."""
    if value is not None and not least <= value <= most:
        raise Refused("out_of_range", field, {"least": least, "most": most})
    return value


def number(value: float | None, field: str, *, least: float, most: float) -> float | None:
    """A number within bounds, or nothing. Refuses "out_of_range" (not a number included)."""
    if value is not None and not least <= value <= most:
        raise Refused("out_of_range", field, {"least": least, "most": most})
    return value


def decimal(value: str, field: str, *, least: int, most: int, places: int) -> Decimal | None:
    """A decimal figure written as text, or nothing. Refuses "not_a_number", "out_of_range"."""
    clean = text(value, field, most=30)
    if not clean:
        return None
    try:
        figure = Decimal(clean)
    except InvalidOperation as error:
        raise Refused("not_a_number", field) from error
    if not figure.is_finite():
        raise Refused("not_a_number", field)
    if not least <= figure <= most:
        raise Refused("out_of_range", field, {"least": least, "most": most})
    return round(figure, places)


def days(ask: object) -> None:
    """Every date in an Ask and in its rows lies in our time. Refuses "not_in_our_time"."""
    for one in fields(ask):  # type: ignore[arg-type]
        value = getattr(ask, one.name)
        if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise Refused("not_in_our_time", one.name, {"first": FIRST_YEAR, "last": LAST_YEAR})
        for row in value if isinstance(value, tuple) else ():
            if is_dataclass(row):
                days(row)
