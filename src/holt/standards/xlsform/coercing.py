"""An answer as it came (from a page, a kiosk, a file), made into the value its question wants."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType

from holt.standards.xlsform.model import Question

LONGEST = 10_000
MOST_CHOSEN = 1_000
Read = tuple[object, str]
"""The value, or None where there is none, and what is wrong with it, or ""."""

_WHOLE = re.compile(r"[+-]?\d{1,15}")
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+")
_DECIMAL = re.compile(r"[+-]?(\d{1,15}([.,]\d{0,15})?|[.,]\d{1,15})")
_FIGURE = re.compile(r"(start|end|step)\s*=\s*([+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?)")


def coerced(question: Question, raw: object) -> Read:
    """The value of an answer and the code of what is wrong.

    Codes: too_long, not_whole, not_a_number, out_of_range, not_a_date, not_a_time, too_many.
    """
    if raw is None or raw == "" or raw == []:
        return None, ""
    return _READERS.get(question.type, _text)(question, raw)


def span(parameters: str) -> Mapping[str, Decimal]:
    """start, end and step of a range; XLSForm's own are 1, 10, 1."""
    found = {name: Decimal(figure) for name, figure in _FIGURE.findall(parameters)}
    spans = {"start": Decimal(1), "end": Decimal(10), "step": Decimal(1), **found}
    return MappingProxyType(spans)


def plain(value: object) -> str:
    """A value as an expression reads it: several choices with blanks between them."""
    if isinstance(value, list):
        return " ".join(map(str, value))
    return "" if value is None else str(value)


def _words(raw: object) -> str:
    """The text without what no database and no page can hold."""
    if isinstance(raw, list | tuple):
        raw = " ".join(one for one in raw[:MOST_CHOSEN] if isinstance(one, str))
    if isinstance(raw, bool):
        return "true" if raw else "false"
    if not isinstance(raw, str | int | float | date | time):
        return ""
    if isinstance(raw, int) and raw.bit_length() > 200:
        return ""
    return str(raw).replace("\0", "").encode("utf-8", "ignore").decode().strip()


def _text(question: Question, raw: object) -> Read:
    text = _words(raw)
    return (None, "too_long") if len(text) > LONGEST else (text or None, "")


def _integer(question: Question, raw: object) -> Read:
    text = _words(raw)
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    if _WHOLE.fullmatch(text):
        return int(text), ""
    whole = _DECIMAL.fullmatch(text) and re.fullmatch(r"([+-]?\d+)\.0*", text)
    if whole:
        return int(whole[1]), ""
    return (None, "not_whole" if _DECIMAL.fullmatch(text) else "not_a_number") if text else _NONE


def _decimal(question: Question, raw: object) -> Read:
    """A comma is the decimal sign of many languages; before three figures it could be either."""
    text = _words(raw)
    if not text:
        return _NONE
    if not _DECIMAL.fullmatch(text) or _GROUPED.fullmatch(text):
        return None, "not_a_number"
    number = Decimal(text.replace(",", "."))
    return f"{number.normalize():f}" if number else "0", ""


def _range(question: Question, raw: object) -> Read:
    spans = span(question.parameters)
    is_whole = all(one == one.to_integral_value() for one in spans.values())
    value, wrong = (_integer if is_whole else _decimal)(question, raw)
    if wrong or value is None:
        return value, wrong
    low, high = sorted((spans["start"], spans["end"]))
    return (value, "") if low <= Decimal(str(value)) <= high else (None, "out_of_range")


def _chosen(question: Question, raw: object) -> Read:
    return _text(question, raw)


def _several(question: Question, raw: object) -> Read:
    if isinstance(raw, list | tuple) and len(raw) > MOST_CHOSEN:
        return None, "too_many"
    names = list(dict.fromkeys(_words(raw).split()))
    if len(names) > MOST_CHOSEN:
        return None, "too_many"
    return names or None, ""


def _date(question: Question, raw: object) -> Read:
    """A year or a month alone where the question asks for no more."""
    text = _words(raw)
    if "year" in question.appearance and re.fullmatch(r"\d{4}(-\d{2})?", text):
        text = f"{text}-01-01"[:10]
    return _moment(text, lambda one: datetime.fromisoformat(one).date().isoformat(), "not_a_date")


def _time(question: Question, raw: object) -> Read:
    text = _words(raw)
    return _moment(text, lambda one: _short(time.fromisoformat(one).isoformat()), "not_a_time")


def _date_time(question: Question, raw: object) -> Read:
    text = _words(raw)
    return _moment(text, lambda one: datetime.fromisoformat(one).isoformat(), "not_a_date")


def _short(text: str) -> str:
    """A time without its seconds where they are none."""
    return text[:5] if text[5:] == ":00" else text


def _moment(text: str, read: Callable[[str], str], wrong: str) -> Read:
    if not text:
        return _NONE
    try:
        return read(text), ""
    except ValueError:
        return None, wrong


def _acknowledged(question: Question, raw: object) -> Read:
    text = _words(raw)
    return (None, "") if text.lower() in ("", "false", "no", "0") else ("OK", "")


_NONE: Read = (None, "")
_READERS: dict[str, Callable[[Question, object], Read]] = {
    "integer": _integer,
    "decimal": _decimal,
    "range": _range,
    "select_one": _chosen,
    "select_multiple": _several,
    "rank": _several,
    "date": _date,
    "today": _date,
    "time": _time,
    "dateTime": _date_time,
    "start": _date_time,
    "end": _date_time,
    "acknowledge": _acknowledged,
}
