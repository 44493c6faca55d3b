"""Pictures in templates: {% load pictures %}{% river page.river %}."""

from typing import Any

from django import template

from holt.kernel.pictures import Bars, Curve, Map, Meter, River, Shares, Spark

register = template.Library()


@register.inclusion_tag("kernel/parts/river.html")
def river(drawn: River) -> dict[str, Any]:
    """A river with its list."""
    return {"river": drawn}


@register.inclusion_tag("kernel/parts/bars.html")
def bars(drawn: Bars, given: object = "", gained: object = "", who: object = "") -> dict[str, Any]:
    """Two-sided bars as a table with drawn cells; the three names head its columns."""
    return {"bars": drawn, "given": given, "gained": gained, "who": who}


@register.inclusion_tag("kernel/parts/curve.html")
def curve(drawn: Curve) -> dict[str, Any]:
    """What is gained against what it asks, beside the table that has the same numbers."""
    return {"curve": drawn}


@register.inclusion_tag("kernel/parts/map.html")
def map(drawn: Map) -> dict[str, Any]:
    """A map with its numbered table."""
    return {"map": drawn}


@register.inclusion_tag("kernel/parts/spark.html")
def spark(drawn: Spark) -> dict[str, Any]:
    """A small line beside a number."""
    return {"spark": drawn}


@register.inclusion_tag("kernel/parts/meter.html")
def meter(drawn: Meter, label: object = "") -> dict[str, Any]:
    """A share as a filled bar with its words."""
    return {"meter": drawn, "label": label}


@register.inclusion_tag("kernel/parts/shares.html")
def shares(drawn: Shares) -> dict[str, Any]:
    """Shares with how far chance reaches, beside the table that has the same figures."""
    return {"shares": drawn}
