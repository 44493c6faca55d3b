"""One cell's text as the value a column keeps. Each raises Refused with the field's name. Pure."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.web.vocabulary import LANGUAGE_NAMES
from holt.methods.words import fold
from holt.values.vocabulary import LANGUAGE

Read = Callable[[str, str], Any]
YES = frozenset(["yes", "y", "true", "1", "si", "x"])
NO = frozenset(["no", "n", "false", "0"])
COUNTY_DIGITS = 5
DAYS = ("%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%d.%m.%Y")
LARGEST = 2_147_483_647


def text(most: int) -> Read:
    """A text of at most so many letters."""
    return lambda value, field: checks.text(value, field, most=most)


def email(value: str, field: str) -> str:
    """An e-mail address."""
    return checks.email(value, field)


def web(value: str, field: str) -> str:
    """A web address."""
    return checks.web_address(value, field)


def parts(value: str) -> list[str]:
    """Several things in one cell, parted by semicolons or line ends."""
    found = (one.strip() for one in re.split(r"[;\n]", value))
    return list(dict.fromkeys(one for one in found if one))


def names(value: str, field: str) -> list[str]:
    """Several names."""
    return list(checks.words(parts(value), field, most=255))


def whole(value: str, field: str) -> int:
    """A whole number; separators of thousands do not matter."""
    plain = re.sub(r"(?<=\d)[,.\s\u00a0](?=\d{3}(\D|$))", "", value)
    if not re.fullmatch(r"\d{1,12}(\.0+)?", plain):
        raise Refused("not_a_number", field)
    number = int(plain.split(".")[0])
    if number > LARGEST:
        raise Refused("out_of_range", field, {"least": 0, "most": LARGEST})
    return number


def staff(value: str, field: str) -> Decimal:
    """Full-time equivalents."""
    plain = value.replace(",", ".") if value.count(",") == 1 and "." not in value else value
    found = checks.decimal(plain, field, least=0, most=9_999_999, places=2)
    assert found is not None
    return found.quantize(Decimal("0.01"))


def degrees(most: int) -> Read:
    """Latitude or longitude."""

    def read(value: str, field: str) -> float:
        try:
            number = float(value.replace(",", "."))
        except ValueError as error:
            raise Refused("not_a_number", field) from error
        checks.number(number, field, least=-most, most=most)
        return number

    return read


def county(value: str, field: str) -> str:
    """Five digits; four are a code that lost its zero in a spreadsheet."""
    digits = value.removesuffix(".0").zfill(COUNTY_DIGITS)
    if not (digits.isascii() and digits.isdigit() and len(digits) == COUNTY_DIGITS):
        raise Refused("not_a_county", field)
    return digits


def yes_no(value: str, field: str) -> bool:
    """Yes or no, in English or Spanish."""
    word = fold(value)
    if word not in YES | NO:
        raise Refused("not_yes_or_no", field)
    return word in YES


def languages(value: str, field: str) -> list[str]:
    """Codes or English names of languages; commas part them too."""
    found = [_language(one, field) for one in parts(value.replace(",", ";"))]
    return list(dict.fromkeys(found))


def _language(word: str, field: str) -> str:
    known = _LANGUAGES.get(fold(word))
    code = known or word.lower()
    if not LANGUAGE.fullmatch(code):
        raise Refused("unknown_language", field)
    return code


_LANGUAGES: Mapping[str, str] = {
    fold(str(getattr(name, "_proxy____args", [name])[0])): code
    for code, name in LANGUAGE_NAMES.items()
}
"""By the English name, whatever language is spoken when this is read."""


def day(value: str, field: str) -> date:
    """A day as people and spreadsheets write it."""
    for form in DAYS:
        try:
            return datetime.strptime(value[:10], form).date()  # noqa: DTZ007 (a day has no zone)
        except ValueError:
            continue
    raise Refused("not_a_date", field)
