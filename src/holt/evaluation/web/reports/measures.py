"""Measures a library chose, as a report tells them: in the words they have on their own page."""

from holt.evaluation.queries import Reading
from holt.evaluation.rules import part_of
from holt.evaluation.rules.reports import Figure
from holt.evaluation.web.measures import telling
from holt.evaluation.web.measures.words import CANNOT, MEASURES, SOURCES
from holt.evaluation.web.reports import words
from holt.evaluation.web.reports.told import FigureTold


def figure(one: Figure) -> FigureTold:
    """Its name, value, range, source and what it cannot show."""
    measure, _bar, part = one.detail.partition("|")
    read = reading(one, measure, part)
    return FigureTold(
        one.number,
        f"{MEASURES[measure]}: {telling.name_of(measure, part)}",
        telling.value_of(read),
        telling.range_of(read),
        str(SOURCES[measure]),
        str(CANNOT[measure]),
        str(words.OWN.question),
        str(words.OWN.answer),
    )


def reading(one: Figure, measure: str, part: str) -> Reading:
    """The figure as the page of measures reads it."""
    row = part_of(measure, part)
    return Reading(
        measure, part, one.value, one.unit, one.low, one.high, row.unsure, one.of or 0, 0, 0, (),
        one.noun, measure, (), suppressed=False,
    )  # fmt: skip
