"""`./holt directory import-pls FILE`, `import-hsds PATH`, `import-table KIND FILE`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from holt.directory.imports.terminal import COMMON, bring_in
from holt.kernel.operators import Argument, Console, OperatorVerb, Report


def import_pls(given: Mapping[str, Any], console: Console) -> Report:
    """Libraries and their outlets from the survey's zip or CSV."""
    options = {"year": given["year"], "add_likely": given["add_likely"]}
    return bring_in("pls", Path(given["file"]), options, given, console)


def import_hsds(given: Mapping[str, Any], console: Console) -> Report:
    """Organizations and services from HSDS 3.0, or with --layout from somebody's own tables."""
    kind = "hsds_layout" if given["layout"] else "hsds"
    return bring_in(kind, Path(given["path"]), {"kind": given["kind"]}, given, console)


def import_table(given: Mapping[str, Any], console: Console) -> Report:
    """A table of one of the other kinds."""
    return bring_in(given["kind"], Path(given["file"]), {}, given, console)


IMPORT_PLS = OperatorVerb(
    "import-pls",
    "Bring in the Public Libraries Survey: its zip as published, or one of its CSV files.",
    import_pls,
    (
        Argument("file", "the zip or CSV"),
        Argument("--year", "the year of the figures (default: as the file says)", type=int),
        Argument("--add-likely", "add libraries that may be listed already as new", flag=True),
        *COMMON,
    ),
)
IMPORT_HSDS = OperatorVerb(
    "import-hsds",
    "Bring in organizations and services from HSDS 3.0: JSON, a zip or a folder of tables.",
    import_hsds,
    (
        Argument("path", "the file or folder"),
        Argument(
            "--layout", "the tables have columns of their own; guess what they mean", flag=True
        ),
        Argument("--kind", "the kind new organizations are of", default="nonprofit"),
        *COMMON,
    ),
)
IMPORT_TABLE = OperatorVerb(
    "import-table",
    "Bring in a table of another kind, such as organizations.",
    import_table,
    (Argument("kind", "which kind of table"), Argument("file", "the CSV or XLSX"), *COMMON),
)
