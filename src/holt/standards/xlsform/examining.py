"""A form made here, not from a workbook, looked over as a workbook would be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from holt.standards.xlsform.findings import Finding
from holt.standards.xlsform.model import Form, Group, Item
from holt.standards.xlsform.read import read
from holt.standards.xlsform.write import write_xlsx


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an item (or, with no path, with the form or its choices)."""

    path: str
    column: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


def examined(form: Form) -> tuple[Fault, ...]:
    """Every fault of the form; none if it is valid XLSForm and can be asked here."""
    reading = read(write_xlsx(form))
    paths = dict(enumerate(_paths(form.items, ""), start=2))
    found = reading.problems or _losses(reading.warnings)
    return tuple(
        Fault(
            paths.get(one.row, "") if one.sheet == "survey" else "",
            one.column,
            one.code,
            {**one.facts, "sheet": one.sheet, "row": one.row},
        )
        for one in found
    )


def _losses(warnings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(one for one in warnings if one.code != "not_shuffled")


def _paths(items: tuple[Item, ...], above: str) -> Iterator[str]:
    """The path of what stands in each row, in the order in which it is written."""
    for one in items:
        path = f"{above}/{one.name}" if above else one.name
        yield path
        if isinstance(one, Group):
            yield from _paths(one.items, path)
            yield path
