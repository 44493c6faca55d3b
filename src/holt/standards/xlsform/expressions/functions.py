"""The functions of an expression whose arguments are all worked out first.

Each takes its arguments' values and gives one; none ever raises (see `called`).
"""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from holt.standards.xlsform.expressions.patterns import matches
from holt.standards.xlsform.expressions.values import (
    LONGEST_TEXT,
    Value,
    as_number,
    as_text,
    as_texts,
    as_truth,
    moment_of,
)

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def called(name: str, values: tuple[Value, ...]) -> Value:
    """What the function gives; arithmetic beyond all bounds is not a number."""
    try:
        return FUNCTIONS[name](*values)
    except (ArithmeticError, ValueError, InvalidOperation):
        return math.nan


def _numbers(values: tuple[Value, ...]) -> list[float]:
    """Every number given, those of a series one by one, blanks left out."""
    texts: list[Value] = []
    for value in values:
        texts += value if isinstance(value, tuple) else (value,)
    return [as_number(one) for one in texts if one != ""]


def _round(value: Value, places: Value = 0.0) -> float:
    number, digits = as_number(value), as_number(places)
    if math.isnan(number) or math.isinf(number) or math.isnan(digits):
        return number
    step = Decimal(1).scaleb(-max(-30, min(30, int(digits))))
    return float(Decimal(repr(number)).quantize(step, rounding=ROUND_HALF_UP))


def _names(value: Value) -> list[str]:
    return as_text(value).split()


def _nth(value: Value, place: Value) -> str:
    names, at = _names(value), as_number(place)
    return names[int(at)] if 0 <= at < len(names) else ""


def _place(value: Value, length: int) -> int:
    number = as_number(value)
    if math.isnan(number):
        return length
    return int(max(-length, min(length, number)))


def _substr(value: Value, start: Value, end: Value | None = None) -> str:
    """From `start`, counted from 0, up to but not including `end`."""
    text = as_text(value)
    last = len(text) if end is None else _place(end, len(text))
    return text[_place(start, len(text)) : last]


def _substring(value: Value, start: Value, length: Value = math.inf) -> str:
    """XPath's own: counted from 1, with a length."""
    text, first = as_text(value), as_number(start)
    beyond = first + as_number(length)
    return "".join(one for at, one in enumerate(text, start=1) if first <= at < beyond)


def _translate(value: Value, old: Value, new: Value) -> str:
    letters, others = as_text(old), as_text(new)
    table: dict[int, str] = {}
    for at, letter in enumerate(letters):
        table.setdefault(ord(letter), others[at : at + 1])
    return as_text(value).translate(table)


def _joined(separator: Value, *values: Value) -> str:
    return as_text(separator).join(one for value in values for one in as_texts(value))[
        :LONGEST_TEXT
    ]


def _concat(*values: Value) -> str:
    return "".join(one for value in values for one in as_texts(value))[:LONGEST_TEXT]


def _date(value: Value) -> str:
    moment = moment_of(value if not isinstance(value, tuple) else as_text(value))
    return moment.date().isoformat() if moment else ""


def _date_time(value: Value) -> str:
    moment = moment_of(value if not isinstance(value, tuple) else as_text(value))
    return moment.isoformat() if moment else ""


def _clock_part(value: Value) -> float:
    text = as_text(value)
    number = as_number(f"1970-01-01T{text}") if ":" in text[:3] else as_number(text)
    return number - math.floor(number)


def _format_date(value: Value, form: Value) -> str:
    """ODK's letters after %: Y y m n b d e H h M S 3 a."""
    moment = moment_of(value if not isinstance(value, tuple) else as_text(value))
    if moment is None:
        return ""
    parts = {
        "Y": f"{moment.year:04}",
        "y": f"{moment.year % 100:02}",
        "m": f"{moment.month:02}",
        "n": str(moment.month),
        "b": _MONTHS[moment.month - 1],
        "d": f"{moment.day:02}",
        "e": str(moment.day),
        "H": f"{moment.hour:02}",
        "h": str(moment.hour),
        "M": f"{moment.minute:02}",
        "S": f"{moment.second:02}",
        "3": f"{moment.microsecond // 1000:03}",
        "a": _DAYS[moment.weekday()],
    }
    first, *others = as_text(form).split("%")
    return (first + "".join(parts.get(one[:1], one[:1]) + one[1:] for one in others))[:LONGEST_TEXT]


def _log10(value: Value) -> float:
    return math.log10(as_number(value))


def _of_number(work: Callable[[float], float]) -> Callable[[Value], float]:
    return lambda value: float(work(as_number(value)))


FUNCTIONS: dict[str, Callable[..., Value]] = {
    "true": lambda: True,
    "false": lambda: False,
    "pi": lambda: math.pi,
    "not": lambda value: not as_truth(value),
    "boolean": as_truth,
    "boolean-from-string": lambda value: as_text(value).lower() in ("true", "1"),
    "number": as_number,
    "int": _of_number(math.trunc),
    "floor": _of_number(math.floor),
    "ceiling": _of_number(math.ceil),
    "abs": _of_number(abs),
    "sqrt": _of_number(math.sqrt),
    "exp": _of_number(math.exp),
    "exp10": _of_number(lambda number: math.pow(10, number)),
    "log": _of_number(math.log),
    "log10": _log10,
    "sin": _of_number(math.sin),
    "cos": _of_number(math.cos),
    "tan": _of_number(math.tan),
    "asin": _of_number(math.asin),
    "acos": _of_number(math.acos),
    "atan": _of_number(math.atan),
    "atan2": lambda one, other: math.atan2(as_number(one), as_number(other)),
    "pow": lambda base, power: math.pow(as_number(base), as_number(power)),
    "round": _round,
    "min": lambda *values: min(_numbers(values), default=math.nan),
    "max": lambda *values: max(_numbers(values), default=math.nan),
    "sum": lambda value: math.fsum(_numbers((value,))),
    "count": lambda value: float(len(as_texts(value))),
    "count-non-empty": lambda value: float(sum(map(bool, as_texts(value)))),
    "count-selected": lambda value: float(len(_names(value))),
    "selected": lambda value, name: as_text(name).strip() in _names(value),
    "selected-at": _nth,
    "string": as_text,
    "upper-case": lambda value: as_text(value).upper(),
    "lower-case": lambda value: as_text(value).lower(),
    "concat": _concat,
    "join": _joined,
    "substr": _substr,
    "substring": _substring,
    "substring-before": lambda value, mark: (
        as_text(value).partition(as_text(mark))[0] if as_text(mark) in as_text(value) else ""
    ),
    "substring-after": lambda value, mark: (
        as_text(value).partition(as_text(mark))[2] if as_text(mark) else as_text(value)
    ),
    "translate": _translate,
    "contains": lambda value, part: as_text(part) in as_text(value),
    "starts-with": lambda value, part: as_text(value).startswith(as_text(part)),
    "ends-with": lambda value, part: as_text(value).endswith(as_text(part)),
    "regex": lambda value, pattern: matches(as_text(pattern), as_text(value)),
    "date": _date,
    "date-time": _date_time,
    "decimal-date-time": as_number,
    "decimal-time": _clock_part,
    "format-date": _format_date,
    "format-date-time": _format_date,
}
