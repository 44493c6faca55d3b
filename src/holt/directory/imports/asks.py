"""What the verbs of imports are asked for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FileRow:
    """A file that came: its name, and its content in base64."""

    name: str
    content: str


@dataclass(frozen=True)
class BeginImportAsk:
    """`organization_id`: for whom it is done; the only one you coordinate when empty."""

    kind: str
    files: tuple[FileRow, ...]
    organization_id: int | None = None


@dataclass(frozen=True)
class ColumnRow:
    """One column and what it means: a field's name, or "" to leave it out."""

    column: str
    target: str


@dataclass(frozen=True)
class SourceRow:
    """One table's columns. `table`: what its rows are, for layouts where that is open."""

    name: str
    columns: tuple[ColumnRow, ...]
    table: str = ""


@dataclass(frozen=True)
class MapImportAsk:
    import_id: int
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True)
class ValueRow:
    """A word of the table, by its key, and what it means; "" leaves its rows refused."""

    key: str
    meaning: str


@dataclass(frozen=True)
class MapValuesAsk:
    import_id: int
    values: tuple[ValueRow, ...]


@dataclass(frozen=True)
class DecisionRow:
    """A row that may be listed already: the organization it is, or a new one when that is empty."""

    key: str
    organization_id: int | None = None


@dataclass(frozen=True)
class DecideImportAsk:
    import_id: int
    decisions: tuple[DecisionRow, ...]


@dataclass(frozen=True)
class DoImportAsk:
    """`take_good`: leave refused rows out and take the others; else a refused row stops all."""

    import_id: int
    take_good: bool = False


@dataclass(frozen=True)
class StopImportAsk:
    import_id: int


@dataclass(frozen=True)
class UndoImportAsk:
    import_id: int
