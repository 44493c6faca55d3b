"""An expression's values and how XPath, and XLSForm's dates, turn one kind into another."""

import math
from datetime import date, datetime

Value = str | float | bool | tuple[str, ...]
"""A text, a number, yes or no, or the values of many (a question within a repeat)."""

LONGEST_TEXT = 10_000
_EPOCH = date(1970, 1, 1)
_DAY = 86_400


def as_text(value: Value) -> str:
    """As XPath writes it; of many the first."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return value[0][:LONGEST_TEXT] if value else ""
    if isinstance(value, str):
        return value[:LONGEST_TEXT]
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.15g}"


def as_number(value: Value) -> float:
    """A text that is a date counts days since 1970; what is no number is NaN."""
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, int | float):
        return float(value)
    text = as_text(value).strip()
    if text.isascii() and text[:1] in "+-.0123456789" and text:
        try:
            return float(text) if not set(text) & set("_nN") else math.nan
        except ValueError:
            return days(text)
    return math.nan


def as_truth(value: Value) -> bool:
    """Empty text, nothing, zero and NaN are no."""
    if isinstance(value, bool):
        return value
    if isinstance(value, tuple):
        return any(value)
    if isinstance(value, str):
        return bool(value)
    return value != 0 and not math.isnan(value)


def as_texts(value: Value) -> tuple[str, ...]:
    """Each value of many; one alone is a series of one, nothing of none."""
    if isinstance(value, tuple):
        return value
    text = as_text(value)
    return (text,) if text else ()


def days(text: str) -> float:
    """Days since 1970 of an ISO date or instant, else NaN."""
    moment = moment_of(text)
    if moment is None:
        return math.nan
    whole = (moment.date() - _EPOCH).days
    return whole + (moment.hour * 3600 + moment.minute * 60 + moment.second) / _DAY


def moment_of(value: Value) -> datetime | None:
    """The instant on the wall clock that a date, an instant or days since 1970 name."""
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip()).replace(tzinfo=None)
        except ValueError:
            return None
    return _from_days(as_number(value))


def _from_days(count: float) -> datetime | None:
    if math.isnan(count) or math.isinf(count) or not -719_162 <= count <= 2_932_896:
        return None
    whole = math.floor(count)
    seconds = min(round((count - whole) * _DAY), _DAY - 1)
    day = date.fromordinal(_EPOCH.toordinal() + whole)
    return datetime(day.year, day.month, day.day, *_clock(seconds))  # noqa: DTZ001


def _clock(seconds: int) -> tuple[int, int, int]:
    return seconds // 3600, seconds // 60 % 60, seconds % 60
