"""The one door for measures: each as a figure of a period, with its range, gaps and rows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from holt.evaluation.queries.counted import counted
from holt.evaluation.queries.measures import chosen_in, scope
from holt.evaluation.queries.our_year import Period
from holt.evaluation.queries.reading_parts import Made, made
from holt.evaluation.rules import Measure, part_of
from holt.kernel.viewer import Viewer


@dataclass(frozen=True)
class Reading:
    """A figure: one part of a measure over a period. Words for it are in web/measures/telling.py.

    `measure` and `part` are the catalog's words ("topic:health:later" is one of "topic:"), `unit`
    the value's (a share from 0 to 1, money in cents). `low` and `high` bound it in the manner of
    `unsure`, where there is a range. `basis` counts the rows; `missing` of `of` could have counted
    but say nothing. `source` is the noun the rows have, `cannot_show` the catalog's words again:
    what it cannot show is told by them. A suppressed one has no value: too few people answered.
    """

    measure: str
    part: str
    value: float | None
    unit: str
    low: float | None
    high: float | None
    unsure: str
    basis: int
    missing: int
    of: int
    by_quarter: tuple[tuple[date, float | None], ...]
    source: str
    cannot_show: str
    rows: tuple[tuple[str, int], ...]
    suppressed: bool


def readings(
    viewer: Viewer,
    *,
    organization_id: int | None = None,
    partnership_id: int | None = None,
    period: Period,
    measures: Collection[str] | None = None,
) -> tuple[Reading, ...]:
    """Those of the measures an organization or a partnership chose, or of `measures`.

    For the organization's own people, or whoever may look into the partnership. Surveys are the
    viewer's own: two parties of a partnership may read different ones. Raises NotFound.
    """
    found = behind(
        viewer,
        organization_id=organization_id,
        partnership_id=partnership_id,
        period=period,
        measures=measures,
    )
    return tuple(_reading(one) for one in found)


def behind(
    viewer: Viewer,
    *,
    organization_id: int | None = None,
    partnership_id: int | None = None,
    period: Period,
    measures: Collection[str] | None = None,
) -> tuple[Made, ...]:
    """The same with every row each figure was made from. Raises NotFound."""
    of = scope(viewer, organization_id=organization_id, partnership_id=partnership_id)
    names = [one.measure for one in chosen_in(of)] if measures is None else measures
    wanted = [one for one in Measure if one in set(names)]
    facts = counted(viewer, of, period, wanted)
    return tuple(one for measure in wanted for one in made(measure, facts))


def _reading(one: Made) -> Reading:
    row = part_of(one.measure, one.part)
    figure = one.figure
    return Reading(
        measure=one.measure,
        part=one.part,
        value=None if one.suppressed else figure.value,
        unit=row.unit,
        low=None if one.suppressed else figure.low,
        high=None if one.suppressed else figure.high,
        unsure=row.unsure,
        basis=one.basis,
        missing=one.missing,
        of=one.of,
        by_quarter=one.by_quarter,
        source=row.noun,
        cannot_show=f"{one.measure}:{row.name}",
        rows=tuple((it.noun, it.id) for it in one.rows),
        suppressed=one.suppressed,
    )
