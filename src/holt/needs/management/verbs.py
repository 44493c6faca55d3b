"""What an operator does in the needs room: `./holt needs import-indicators FILE`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from holt.kernel import clock
from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Trouble
from holt.kernel.viewer import THE_HOUSE
from holt.needs import actions, rules
from holt.needs.asks import ImportIndicatorsAsk, IndicatorRow
from holt.standards import indicators

REASONS = {
    "no_fips_column": "It has no column of county codes. Name that column fips.",
    "no_indicators": "It has no column of figures beside the county's code and name.",
    "bad_fips": "Row {row} does not begin with a county code: {value}.",
    "ragged_row": "Row {row} has another number of cells than the header.",
    "damaged_archive": "It is damaged and cannot be unpacked. Download it again.",
    "too_large": "Unpacked it is larger than {limit} bytes. Cut it into parts.",
}


def import_indicators(words: Mapping[str, Any], console: Console) -> Report:
    """Read the file, take over the wanted figures, say what came of it."""
    path = Path(words["file"])
    codes = rules.CODES if not words["codes"] else tuple(words["codes"].split(","))
    counties = frozenset(filter(None, words["counties"].split(",")))
    rows = tuple(_rows(path, None if words["all"] else codes, counties))
    if not rows:
        raise Trouble(f"{path.name} holds none of the figures looked for. Nothing was changed.")
    console.say(f"{len(rows):,} figures read.")
    source = words["source"] or path.name
    told = actions.import_indicators(THE_HOUSE, ImportIndicatorsAsk(rows, source), now=clock.now())
    facts = {
        name: getattr(told, name)
        for name in ("counties", "added", "changed", "unchanged", "source")
    }
    return Report(
        f"{told.counties:,} counties: {told.added:,} figures added, {told.changed:,} changed, "
        f"{told.unchanged:,} as they were.",
        facts,
    )


def _rows(
    path: Path, codes: tuple[str, ...] | None, counties: frozenset[str]
) -> Iterator[IndicatorRow]:
    """The figures wanted, of counties only (five digits) and with a year. Raises Trouble."""
    try:
        for fips, name, year, value in indicators.read(path).rows(codes):
            wanted = not counties or fips in counties
            if wanted and len(fips) == 5 and year is not None and isinstance(value, float):
                yield IndicatorRow(fips, name, year, value)
    except indicators.IndicatorsRefused as refusal:
        why = REASONS.get(refusal.code, "It is not a table that can be read.")
        raise Trouble(
            f"{path.name} was not read. {why.format(**refusal.facts)} Nothing was changed."
        ) from refusal


VERBS = (
    OperatorVerb(
        "import-indicators",
        "Take over community figures by county from a CSV (plain or gzipped): one row a county, "
        "one column an indicator and year.",
        import_indicators,
        (
            Argument("file", "the file to read", type=str),
            Argument(
                "--counties", "only these counties, by their five digits: 36001,36003", default=""
            ),
            Argument(
                "--codes",
                "these indicators instead of the usual ones: poverty,veterans",
                default="",
            ),
            Argument("--all", "every indicator of the file", flag=True),
            Argument(
                "--source", "who published the figures (default: the file's name)", default=""
            ),
        ),
    ),
)
