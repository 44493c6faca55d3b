"""What of an answer may be kept."""

from collections.abc import Mapping
from typing import Any

from holt.standards.xlsform import Question
from holt.standards.xlsform.planning import Plan

HOURS = ("start", "end")
SENT = "@sent"
"""Where a draft stands whose answer is in; no question can be called so."""


def without_hours(values: Mapping[str, Any], plan: Plan) -> dict[str, Any]:
    """The answer without when somebody began and ended: it has a day, no hour."""
    keys = {
        one.key for one in plan.spots if isinstance(one.item, Question) and one.item.type in HOURS
    }
    return _without(values, keys) if keys else dict(values)


def _without(values: Mapping[str, Any], keys: set[str]) -> dict[str, Any]:
    return {
        key: [_without(one, keys) if isinstance(one, Mapping) else one for one in value]
        if isinstance(value, list)
        else value
        for key, value in values.items()
        if key not in keys
    }


def without_nul(values: Any) -> Any:
    """The same without the one letter the database cannot keep."""
    if isinstance(values, str):
        return values.replace("\x00", "")
    if isinstance(values, Mapping):
        return {without_nul(key): without_nul(one) for key, one in values.items()}
    return [without_nul(one) for one in values] if isinstance(values, list) else values
