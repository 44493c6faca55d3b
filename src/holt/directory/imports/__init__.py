"""Imports: one machinery for every table people bring, on which any room may hang an importer.

    imports.register(Importer("agreements", …))     # in the room's apps.py

See engine.py for what an importer is, running.py for how one is run.
"""

from holt.directory.imports.engine import (
    IMPORTERS,
    Draft,
    Field,
    Given,
    Importer,
    Keeper,
    Outcome,
    Part,
    Plan,
    Reading,
    Row,
    Source,
    Word,
    register,
)

__all__ = [
    "IMPORTERS",
    "Draft",
    "Field",
    "Given",
    "Importer",
    "Keeper",
    "Outcome",
    "Part",
    "Plan",
    "Reading",
    "Row",
    "Source",
    "Word",
    "register",
]
