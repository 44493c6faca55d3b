"""The way out of a refused booking, as template tags: {% load ways %}."""

from typing import Any

from django import template

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
