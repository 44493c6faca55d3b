"""Community figures by county."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from holt.kernel.models import Network
from holt.kernel.viewer import Viewer
from holt.needs import rules
from holt.needs.models import Indicator


@dataclass(frozen=True)
class IndicatorLine:
    """The latest figure of one indicator in one county, with an earlier one to compare.

    `earlier` is the oldest year at hand, None where there is only one.
    """

    code: str
    label: str
    unit: str
    year: int
    value: float
    earlier_year: int | None
    earlier: float | None
    source: str


def indicators(viewer: Viewer) -> QuerySet[Indicator]:
    """Every figure; they are published anyway. By county, code and year."""
    return Indicator.objects.order_by("county", "code", "year")


def indicators_of(viewer: Viewer, county: str) -> tuple[IndicatorLine, ...]:
    """What is known about a county, in the catalog's order; nothing for an unknown county."""
    found: dict[str, list[Indicator]] = {}
    for row in indicators(viewer).filter(county=county) if county else ():
        found.setdefault(row.code, []).append(row)
    known = [code for code in rules.CODES if code in found]
    others = sorted(set(found) - set(known))
    return tuple(_line(code, found[code], viewer.language) for code in (*known, *others))


def _line(code: str, rows: list[Indicator], language: str) -> IndicatorLine:
    first, last = rows[0], rows[-1]
    known = rules.BY_CODE.get(code)
    label = code.replace("_", " ")
    if known:
        label = known.es if language.startswith("es") else known.en
    return IndicatorLine(
        code=code,
        label=label,
        unit=known.unit if known else "",
        year=last.year,
        value=last.value,
        earlier_year=first.year if first is not last else None,
        earlier=first.value if first is not last else None,
        source=last.source,
    )


INDICATOR_FILTERS: Mapping[str, object] = {
    "county": lambda rows, value: rows.filter(county__in=value.split(",")),
    "code": lambda rows, value: rows.filter(code__in=value.split(",")),
    "year": lambda rows, value: rows.filter(year__in=_years(value.split(","))),
}


def _years(values: Iterable[str]) -> list[int]:
    return [int(one) for one in values if one.isascii() and one.isdigit() and len(one) <= 4]


def distance_unit() -> str:
    """How the network measures distances: "mi" or "km"."""
    return Network.objects.values_list("distance", flat=True).first() or Network.Distance.MILES
