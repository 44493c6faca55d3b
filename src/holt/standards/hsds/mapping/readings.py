"""Cells that hold more than one field: taken apart, or not understood."""

import re
from collections.abc import Callable, Mapping

from holt.standards.hsds.model import Value

Part = dict[str, Value]

_US_END = re.compile(
    r"^(?P<street>.*?)[,\s]+(?P<state>[A-Z]{2})\.?\s+(?P<zip>\d{5}(-\d{4})?)$", re.S
)
_SEAM = re.compile(r"(?<=[a-z0-9.])(?=[A-Z])(?<!Mc)(?<!Mac)")
_LABELED = re.compile(
    r"^\s*(?:(?P<label>[^\d:(+]{2,40}):\s*)?(?P<number>[+(\d][\d\s().+/x*#-]{5,40}?)\s*"
    r"(?:\((?P<remark>[^()]*[^\W\d][^()]*)\))?\s*$"
)
_EXTENSION = re.compile(r"(?i)\s*(?:x|ext\.?)\s*(?P<extension>\d{1,6})$")
_TEXTPHONES = frozenset({"tdd", "tty", "tdd/tty", "tty/tdd"})
_COORDINATES = re.compile(r"(?P<latitude>-?\d{1,2}\.\d+)\s*,\s*(?P<longitude>-?\d{1,3}\.\d+)")


def one_line_address(text: str) -> list[Part]:
    """A US address in one cell, such as "2 Main St, Suite 5, Ocala, FL 34470".

    Where line breaks were lost ("Suite 820Chicago") the seam between a small letter or digit and
    a capital is taken for one. Nothing when no street, city, state and ZIP can be told apart.
    """
    match = _US_END.match(text.strip())
    if match is None:
        return []
    pieces = [piece.strip() for piece in re.split(r"[,\n]", match["street"]) if piece.strip()]
    if pieces:
        pieces[-1:] = [piece.strip() for piece in _SEAM.split(pieces[-1]) if piece.strip()]
    if len(pieces) < 2 or any(letter.isdigit() for letter in pieces[-1]):
        return []
    address: Part = {"address_1": pieces[0], "city": pieces[-1]}
    if len(pieces) > 2:
        address["address_2"] = ", ".join(pieces[1:-1])
    address |= {"state_province": match["state"], "postal_code": match["zip"], "country": "US"}
    return [address]


def labeled_phones(text: str) -> list[Part]:
    """One or several phone numbers, each perhaps after a label: "main: 555-0100, tdd: 555-0101"."""
    pieces = [piece for piece in re.split(r"[;,\n]", text) if piece.strip()]
    phones = [_phone(piece) for piece in pieces]
    understood = [phone for phone in phones if phone is not None]
    return understood if len(understood) == len(pieces) else []


def _phone(piece: str) -> Part | None:
    extension = _EXTENSION.search(piece)
    match = _LABELED.match(piece[: extension.start()] if extension else piece)
    if match is None:
        return None
    label = (match["label"] or match["remark"] or "").strip()
    phone: Part = {"number": match["number"].strip()}
    if extension:
        phone["extension"] = int(extension["extension"])
    if label:
        phone["description"] = label
    if label.lower() in _TEXTPHONES:
        phone["type"] = "textphone"
    return phone


def open_or_not(text: str) -> list[Part]:
    """Yes or no to "is it open" as the standard's status."""
    status = {"yes": "active", "no": "inactive", "true": "active", "false": "inactive"}
    found = status.get(text.strip().lower())
    return [{"status": found}] if found else []


def coordinates(text: str) -> list[Part]:
    """Latitude and longitude somewhere in the cell, in degrees with decimals."""
    match = _COORDINATES.search(text)
    if match is None:
        return []
    return [{"latitude": float(match["latitude"]), "longitude": float(match["longitude"])}]


#: Fields beyond the standard's own that a column may be planned for.
READINGS: Mapping[tuple[str, str], Callable[[str], list[Part]]] = {
    ("address", "one_line"): one_line_address,
    ("phone", "labeled"): labeled_phones,
    ("service", "open_or_not"): open_or_not,
    ("location", "coordinates"): coordinates,
}
