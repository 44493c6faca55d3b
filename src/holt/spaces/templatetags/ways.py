"""The way out of a refused booking, as template tags: {% load ways %}."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from holt.spaces.web import showing

register = template.Library()


@register.inclusion_tag("spaces/parts/ways_out.html")
def ways_out(refused: Any, wait_url: str = "") -> dict[str, Any]:
    """What is free instead, each with a button; for a series the dates that are not to be had."""
    facts = getattr(refused, "facts", {})
    code = getattr(refused, "code", "")
    return {
        "ways": showing.ways(facts),
        "dates": showing.dates(facts),
        "free": facts.get("free", "") if isinstance(facts.get("free"), str) else "",
        "count_free": facts.get("free", 0) if isinstance(facts.get("free"), int) else 0,
        "wait_url": wait_url if code == "taken" else "",
    }


@dataclass(frozen=True)
class Time:
    """A field in which another time can be tried."""

    name: str
    id: str
    label: object
    kind: str
    value: str


@dataclass(frozen=True)
class Carried:
    """A form whose time was refused: the time to be tried again, all else kept unseen."""

    times: tuple[Time, ...]
    hidden: SafeString


KINDS = {"on": "date", "begins": "time", "ends": "time"}


@register.simple_tag
def carried(form: Any) -> Carried | None:
    """Only the time is asked for again, if nothing else is wrong; None when something is."""
    if set(form.errors) - {"__all__", *KINDS} or not set(KINDS) <= set(form.fields):
        return None
    values = {name: form.data.get(name, "") for name in form.fields}
    times = tuple(
        Time(name, f"id_{name}", form.fields[name].label, kind, values[name])
        for name, kind in KINDS.items()
    )
    rest = [(name, value) for name, value in values.items() if name not in KINDS and value]
    return Carried(times, format_html_join("", HIDDEN, rest))


HIDDEN = '<input type="hidden" name="{}" value="{}">'
