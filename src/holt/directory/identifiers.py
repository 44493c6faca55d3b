"""Identifiers of organizations: their forms, checked and written the one usual way.

Sources: ISO 15511 (ISIL) as checked by python-stdnum's letters, with the prefix in capitals; the
Public Libraries Survey's documentation (FSCS key); IRS Publication 1635 (EIN, python-stdnum);
ROR's documentation of its identifier (base 32, check digits by ISO/IEC 7064 mod 97-10).
"""

import re
from collections.abc import Callable

from stdnum.exceptions import ValidationError
from stdnum.us import ein

from holt.kernel.checks import text
from holt.kernel.errors import Refused

ISIL = re.compile(r"(?=.{3,16}$)[A-Z]{1,4}-[A-Za-z0-9/:-]{1,11}")
FSCS = re.compile(r"[A-Z]{2}\d{4}(-\d{3})?")
OCLC = re.compile(r"[A-Z0-9][A-Z0-9@#$%&*+!]{1,8}")
ROR = re.compile(r"0([0-9a-hjkmnp-tv-z]{6})(\d{2})")
BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz"


def normal(scheme: str, value: str) -> str:
    """The identifier as it is kept. Raises Refused "not_an_identifier", "needed", "too_long"."""
    clean = text(value, "value", most=120, needed=True)
    form = FORMS.get(scheme)
    kept = form(clean) if form else clean
    if kept is None:
        raise Refused("not_an_identifier", "value", {"scheme": scheme, "example": EXAMPLES[scheme]})
    return kept


def _isil(value: str) -> str | None:
    prefix, dash, rest = value.partition("-")
    kept = f"{prefix.upper()}{dash}{rest}"
    return kept if ISIL.fullmatch(kept) else None


def _capitals(pattern: re.Pattern[str]) -> Callable[[str], str | None]:
    def check(value: str) -> str | None:
        kept = value.upper()
        return kept if pattern.fullmatch(kept) else None

    return check


def _ein(value: str) -> str | None:
    try:
        return str(ein.format(ein.validate(value)))
    except ValidationError:
        return None


def _ror(value: str) -> str | None:
    kept = value.lower().removeprefix("https://").removeprefix("ror.org/")
    found = ROR.fullmatch(kept)
    if not found:
        return None
    number = 0
    for letter in found[1]:
        number = number * 32 + BASE_32.index(letter)
    return kept if 98 - number * 100 % 97 == int(found[2]) else None


FORMS: dict[str, Callable[[str], str | None]] = {
    "isil": _isil,
    "fscs": _capitals(FSCS),
    "oclc": _capitals(OCLC),
    "ein": _ein,
    "ror": _ror,
}
EXAMPLES = {
    "isil": "US-DLC",
    "fscs": "OH0013",
    "oclc": "DLC",
    "ein": "04-2103594",
    "ror": "042nb2s44",
}
