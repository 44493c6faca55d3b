"""What an importer is, and what it is given and gives back.

An importer first plans: it reads the file and the database and says of every row what would become
of it, changing nothing. Then it applies the plan in one transaction. The pages show the plan
before anything is done; `running.py` does the rest.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.viewer import Viewer


class Outcome(StrEnum):
    """What becomes of a row. `kept_edited`: a person edited what the file would change, and the
    edit stays. `likely_duplicate` waits for a person; `waiting` waits for such a row."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT_EDITED = "kept_edited"
    LIKELY_DUPLICATE = "likely_duplicate"
    WAITING = "waiting"
    REFUSED = "refused"


WRITES = frozenset({Outcome.ADDED, Outcome.CHANGED, Outcome.KEPT_EDITED})
"""A row of which part was kept as edited may change in its other fields."""


@dataclass(frozen=True)
class Field:
    """What a column can mean. `aliases` are names people give such a column."""

    name: str
    label: object
    aliases: tuple[str, ...] = ()
    needed: bool = False
    help: object = ""


@dataclass(frozen=True)
class Part:
    """One of the files that came together. `file_id`: where it is kept, if it is."""

    name: str
    data: bytes
    file_id: int | None = None


@dataclass(frozen=True)
class Source:
    """The meaning of the columns of one table. `table`: what its rows are, where that is open."""

    name: str
    columns: Mapping[str, str]
    table: str = ""


@dataclass(frozen=True)
class Row:
    """One row by field name; `values` is the row as it came, by column. `problem`: the first thing
    that is wrong with the row itself, such as too few cells (code, column, facts)."""

    number: int
    fields: Mapping[str, str]
    values: Mapping[str, str]
    columns: Mapping[str, str] = field(default_factory=dict)
    problem: tuple[str, str, Mapping[str, Any]] | None = None

    def check(self) -> None:
        """Raises Refused when the row itself is wrong."""
        if self.problem is not None:
            code, column, facts = self.problem
            raise Refused(code, column, facts)

    def text(self, name: str) -> str:
        """A field's text without blanks around it, "" when there is no such column."""
        return self.fields.get(name, "").strip()


@dataclass(frozen=True)
class Given:
    """Everything an importer is handed.

    `organization_id`: for whom it is done. `decisions`: by a draft's key, the id of the
    organization it is, or "new". `options`: what else was chosen, such as {"year": 2015}.
    `meanings`: by a word's key, what a person said it means (see Reading).
    """

    viewer: Viewer
    parts: tuple[Part, ...]
    now: datetime
    sources: tuple[Source, ...] = ()
    organization_id: int | None = None
    decisions: Mapping[str, int | str] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)

    def part(self, name: str) -> Part | None:
        """The file of this name among those that came, whatever its capitals."""
        wanted = name.strip().casefold()
        return next((one for one in self.parts if one.name.casefold() == wanted), None)


@dataclass(frozen=True)
class Draft:
    """What would become of one row; row 0 is what comes with other rows and is not counted.

    `key` is what a decision about it hangs on. `code`, `column` and `facts` say why it is refused
    or what is doubtful. `thing` is the importer's own. `likely`: (id, name) of those it may be.
    """

    row: int
    outcome: Outcome
    label: str = ""
    source: str = ""
    key: str = ""
    code: str = ""
    column: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    likely: tuple[tuple[int, str], ...] = ()
    thing: Any = None


@dataclass(frozen=True)
class Plan:
    """Every row's draft. `not_kept` lists what of the file has no room here, as plain facts.
    `mark`: what the run keeps to know the same table again, where its importer cares."""

    drafts: tuple[Draft, ...]
    columns: tuple[str, ...] = ()
    not_kept: tuple[Mapping[str, Any], ...] = ()
    mark: str = ""

    def counts(self) -> dict[str, int]:
        """How many rows of each outcome, those that do not occur left out; and "rows", all."""
        found = Counter(one.outcome for one in self.drafts if one.row)
        known = {one.value: found[one] for one in Outcome if found[one]}
        return {"rows": sum(found.values()), **known}

    def refused_count(self) -> int:
        """How many rows are refused."""
        return sum(one.outcome is Outcome.REFUSED for one in self.drafts)

    def of(self, *outcomes: Outcome) -> tuple[Draft, ...]:
        """The drafts of these outcomes, in the file's order."""
        return tuple(one for one in self.drafts if one.outcome in outcomes)


class Keeper(Protocol):
    """Where an importer reports while it works. `number`: that of the run."""

    @property
    def number(self) -> int: ...

    def line(
        self,
        draft: Draft,
        kind: str,
        subject_id: int,
        *,
        version: int = 1,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        """What was added or changed for this draft; `before` is what undo puts back."""

    def history(
        self, kind: str, rows: Sequence[tuple[int, int, Mapping[str, tuple[Any, Any]]]]
    ) -> None:
        """History lines: (id, version, {field: (before, after)})."""

    def step(self, done: int, total: int) -> None:
        """How far it is. Raises Stopped when a person asked for it."""

    def claim(self, file_id: int) -> None:
        """A file that came along now belongs to something and is kept."""


class Stopped(Exception):
    """A person stopped the import; nothing of it stays."""


def to_the_network(given: Given) -> Audience:
    """Everybody of the network hears of it."""
    return Audience.network()


def to_its_own(given: Given) -> Audience:
    """Only the organization it is done for."""
    return Audience.only({given.organization_id} if given.organization_id else set())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the table: how often it stands there, and what it seems to mean, "" if nobody
    knows. `is_doubtful`: known, but worth a look."""

    key: str
    text: str
    count: int
    meaning: str = ""
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of a table that a person may say the meaning of, and what they can mean."""

    label: str
    words: tuple[Word, ...]
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Importer:
    """One kind of import.

    `fields`: what columns can mean; empty when the file's form is fixed. `samples`: files in
    `sample_folder` that show how it may look. `undo`(viewer, lines, done at, now) returns what was
    left alone (kind, id, name, why); without it the directory's own lines are taken back.
    `companions`: other files may come along, named in a column. `guess` and
    `targets` stand in for `fields` where columns are mapped onto a standard: tables → guesses, and
    what the columns of a table can be. `fields_for`, `look` and `layout` stand in for `fields`
    where these depend on what was chosen: what columns can mean, guesses, and what a remembered
    mapping hangs on besides the columns' names. `readings`: words whose meaning is asked after the
    columns'. `begins_at`: the page where it begins, when that is not ours; `may` who may then.
    `is_private`: rows are shown to nobody, and operators see only their own runs. `leads_to`: what
    was chosen → where one goes on when it is done.
    """

    kind: str
    title: object
    why: object
    plan: Callable[[Given], Plan]
    apply: Callable[[Given, Plan, Keeper], None]
    fields: tuple[Field, ...] = ()
    samples: tuple[str, ...] = ()
    sample_folder: Any = None
    undo: Callable[[Viewer, Sequence[Any], datetime, datetime], list[Any]] | None = None
    accepts: str = ".csv,.xlsx,.tsv,.txt"
    many_files: bool = False
    companions: bool = False
    guess: Callable[[Mapping[str, Any]], Any] | None = None
    targets: Callable[[str], tuple[str, ...]] | None = None
    audience: Callable[[Given], Audience] = to_the_network
    operators_only: bool = False
    fields_for: Callable[[Given], tuple[Field, ...]] | None = None
    look: Callable[[Given, Mapping[str, Any]], Any] | None = None
    layout: Callable[[Given], Sequence[str]] | None = None
    readings: Callable[[Given], tuple[Reading, ...]] | None = None
    begins_at: str = ""
    may: Callable[[Viewer], bool] | None = None
    is_private: bool = False
    leads_to: Callable[[Mapping[str, Any]], str] | None = None

    @property
    def is_mapped(self) -> bool:
        """Whether a person says what the columns mean."""
        return bool(self.fields) or self.guess is not None or self.look is not None

    def meant(self, given: Given) -> tuple[Field, ...]:
        """What columns can mean in this run."""
        return self.fields_for(given) if self.fields_for else self.fields


IMPORTERS: dict[str, Importer] = {}


def register(importer: Importer) -> Importer:
    """Make an importer known; the last to take a kind's name counts."""
    IMPORTERS[importer.kind] = importer
    return importer
