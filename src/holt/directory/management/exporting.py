"""`./holt directory export-hsds FILE`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from holt.directory.imports.hsds import export
from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Trouble
from holt.kernel.viewer import THE_HOUSE
from holt.standards import hsds

MOST_SHOWN = 20


def export_hsds(given: Mapping[str, Any], console: Console) -> Report:
    """Write every public organization as HSDS 3.0, and check it where schemas are given."""
    target = Path(given["file"])
    package = export.package(THE_HOUSE)
    written = hsds.write_json if given["format"] == "json" else hsds.write_tabular
    target.write_bytes(written(package))
    tables = export.tables_of(package)
    facts: dict[str, Any] = {"file": str(target), "objects": package.count(), "tables": tables}
    sentence = (
        f"{tables.get('organization', 0):,} organizations, {package.count():,} objects in all, "
        f"are in {target}."
    )
    if not given["schemas"]:
        return Report(sentence, facts)
    breaches = _breaches(package, Path(given["schemas"]), given["format"] == "tabular")
    for one in breaches[:MOST_SHOWN]:
        console.say(f"{one.table} {one.id}, {one.path}: {one.message}")
    facts |= {"invalid": len(breaches), "first": [one._asdict() for one in breaches[:MOST_SHOWN]]}
    verdict = f"{len(breaches):,} breaches of the schemas." if breaches else "The schemas hold."
    return Report(f"{sentence} {verdict}", facts, 1 if breaches else 0)


def _breaches(package: hsds.Package, schemas: Path, tables: bool) -> tuple[hsds.Invalid, ...]:
    try:
        return hsds.validate(package, schemas, tables=tables)
    except hsds.HsdsRefused as refusal:
        raise Trouble(f"There are no HSDS schemas in {schemas}.", 2) from refusal


EXPORT_HSDS = OperatorVerb(
    "export-hsds",
    "Write the public organizations as HSDS 3.0.",
    export_hsds,
    (
        Argument("file", "where to write"),
        Argument(
            "--format", "JSON, or a zip of CSV tables", default="json", choices=("json", "tabular")
        ),
        Argument("--schemas", "a folder of HSDS 3.0's JSON schemas to check against", default=""),
    ),
)
