"""The rows of a workbook made into a form, with what is wrong on the way.

Nothing stops the walk: a row that cannot stand is a problem and the next one is read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from holt.standards.xlsform.columns import CHOICES, SETTINGS, SPOKEN, SURVEY, Column, columns
from holt.standards.xlsform.findings import Finding
from holt.standards.xlsform.grids import Book, Grid
from holt.standards.xlsform.model import ASKED, Choice, Form, Group, Item, Question
from holt.standards.xlsform.types import BOUNDED, SETTING, Kind, kind_of

DEEPEST = 20
_NAME = re.compile(r"[^\W\d][\w.\-]*")
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})
_YES = frozenset({"yes", "true", "true()"})
_NO = frozenset({"no", "false", "false()"})
EXPRESSIONS = ("relevant", "constraint", "calculation", "choice_filter", "required", "read_only")


@dataclass(slots=True)
class Walked:
    """What the walk found: the form, problems, warnings, and the names that are left out."""

    form: Form = field(default_factory=Form)
    problems: list[Finding] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Open:
    """A group that has begun."""

    group: Group | None
    kind: str
    row: int
    items: list[Item] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the survey sheet by the standard's columns."""

    number: int
    plain: Mapping[str, str]
    spoken: Mapping[str, Mapping[str, str]]

    def texts(self, name: str) -> dict[str, str]:
        return dict(self.spoken.get(name, {}))

    def expression(self, name: str) -> str:
        return self.plain.get(name, "").translate(_QUOTES)


def walk(book: Book) -> Walked:
    """The whole workbook."""
    walked = Walked()
    survey, choices = book.sheet("survey"), book.sheet("choices")
    settings = _settings(book.sheet("settings"))
    lists = _lists(choices, settings, walked)
    items = _Survey(survey, lists, settings, walked).items()
    titles = {name: settings.pop(name, "") for name in set(SETTINGS.values())}
    walked.form = Form(
        title=titles["form_title"],
        form_id=titles["form_id"],
        version=titles["version"],
        languages=_languages(survey, choices),
        default_language=titles["default_language"],
        items=items,
        lists=lists,
        settings=settings,
    )
    for name in ("external_choices", "entities", "osm"):
        if book.sheet(name).rows:
            walked.warnings.append(Finding(name, 0, "", "sheet_left_out"))
    return walked


def _languages(survey: Grid, choices: Grid) -> tuple[str, ...]:
    """Every language a heading names, in their order; one without a name if none does."""
    found = [*columns(survey.columns, SURVEY).values(), *columns(choices.columns, CHOICES).values()]
    named = dict.fromkeys(one.language for one in found if one.language)
    return tuple(named) or ("",)


def _settings(grid: Grid) -> dict[str, str]:
    """The first row of settings, by the standard's names."""
    if not grid.rows:
        return {}
    known = columns(grid.columns, SETTINGS)
    values = grid.rows[0][1].items()
    return {known[key].name if key in known else key: value for key, value in values}


def _lists(
    grid: Grid, settings: Mapping[str, str], walked: Walked
) -> dict[str, tuple[Choice, ...]]:
    """The lists of choices, in the sheet's order."""
    known = columns(grid.columns, CHOICES)
    headings = {column.name: heading for heading, column in known.items()}
    lists: dict[str, list[Choice]] = {}
    may_repeat = settings.get("allow_choice_duplicates", "").lower() in _YES
    for number, values in grid.rows:
        name, choice = _choice(values, known)
        if not name:
            continue
        some = lists.setdefault(name, [])
        if not choice.name:
            column = headings.get("name", "name")
            walked.problems.append(Finding("choices", number, column, "choice_without_name"))
            continue
        if not may_repeat and any(one.name == choice.name for one in some[-500:]):
            facts = {"name": choice.name, "list": name}
            column = headings.get("name", "name")
            walked.problems.append(Finding("choices", number, column, "repeated_choice", facts))
        some.append(choice)
    _warn_media(grid, known, walked)
    return {name: tuple(some) for name, some in lists.items()}


def _warn_media(grid: Grid, known: Mapping[str, Column], walked: Walked) -> None:
    for heading, column in known.items():
        rows = [number for number, values in grid.rows if heading in values]
        if column.name == "media" and rows:
            walked.warnings.append(Finding("choices", rows[0], heading, "column_left_out"))


def _choice(values: Mapping[str, str], known: Mapping[str, Column]) -> tuple[str, Choice]:
    plain: dict[str, str] = {}
    label: dict[str, str] = {}
    more: dict[str, str] = {}
    for heading, value in values.items():
        column = known.get(heading)
        if column is None:
            if _NAME.fullmatch(heading):
                more[heading] = value
        elif column.name == "label":
            label[column.language] = value
        else:
            plain[column.name] = value
    return plain.get("list_name", ""), Choice(plain.get("name", ""), label, more)


class _Survey:
    """The survey sheet, read row by row."""

    def __init__(
        self,
        grid: Grid,
        lists: Mapping[str, tuple[Choice, ...]],
        settings: dict[str, str],
        walked: Walked,
    ) -> None:
        self.grid, self.lists, self.settings, self.walked = grid, lists, settings, walked
        self.known = columns(grid.columns, SURVEY)
        self.headings = {column.name: heading for heading, column in self.known.items()}
        self.open = [_Open(None, "form", 0)]

    def items(self) -> tuple[Item, ...]:
        for number, values in self.grid.rows:
            self._row(self._sorted(number, values))
        for one in reversed(self.open[1:]):
            name = one.group.name if one.group else ""
            self._problem(one.row, "type", "unmatched_begin", kind=one.kind, name=name)
            self._close(one)
        return tuple(self.open[0].items)

    def _sorted(self, number: int, values: Mapping[str, str]) -> _Row:
        plain: dict[str, str] = {}
        spoken: dict[str, dict[str, str]] = {}
        for heading, value in values.items():
            column = self.known.get(heading)
            if column is None:
                continue
            if column.name in SPOKEN:
                spoken.setdefault(column.name, {})[column.language] = value
            else:
                plain[column.name] = value
        return _Row(number, plain, spoken)

    def _row(self, row: _Row) -> None:
        if row.plain.get("disabled", "").lower() in _YES:
            return
        type_ = row.plain.get("type", "")
        if not type_:
            if "name" in row.plain or "label" in row.spoken:
                self._problem(row.number, "type", "no_type")
            return
        if found := SETTING.fullmatch(" ".join(type_.lower().split())):
            key = "form_title" if "title" in found[1] else "form_id"
            self.settings[key] = row.plain.get("name", "")
            return
        kind = kind_of(type_)
        _ROWS[kind.what](self, row, kind)

    def _begin(self, row: _Row, kind: Kind) -> None:
        name = self._name(row, kind)
        if len(self.open) > DEEPEST:
            self._problem(row.number, "type", "too_deep", limit=DEEPEST)
        is_out = self.open[-1].is_out
        if kind.type == "loop" and not is_out:
            self._warning(row.number, "type", "loop_left_out", name=name)
            is_out = True
        if is_out:
            self.walked.gone.add(name)
        self._warn_columns(row, name)
        group = Group(
            name=name,
            label=row.texts("label"),
            hint=row.texts("hint"),
            relevant=_truth(row.expression("relevant")),
            appearance=row.plain.get("appearance", ""),
            is_repeat=kind.type == "repeat",
            count=row.expression("repeat_count") if kind.type == "repeat" else "",
            row=row.number,
        )
        self.open.append(_Open(group, kind.type, row.number, is_out=is_out))

    def _end(self, row: _Row, kind: Kind) -> None:
        last = self.open[-1]
        if len(self.open) == 1 or last.kind != kind.type:
            self._problem(row.number, "type", "unmatched_end", kind=kind.type)
            if len(self.open) == 1:
                return
        self._close(self.open.pop())

    def _close(self, one: _Open) -> None:
        """Put a group that has ended into the one around it."""
        if one.is_out or one.group is None:
            return
        within = self.open[self.open.index(one) - 1] if one in self.open else self.open[-1]
        within.items.append(replace(one.group, items=tuple(one.items)))

    def _left_out(self, row: _Row, kind: Kind) -> None:
        name = self._name(row, kind)
        self.walked.gone.add(name)
        if not self.open[-1].is_out:
            self._warning(row.number, "type", "type_left_out", name=name, type=kind.type)

    def _unknown(self, row: _Row, kind: Kind) -> None:
        self._problem(row.number, "type", "unknown_type", type=kind.type[:100])

    def _ask(self, row: _Row, kind: Kind) -> None:
        name = self._name(row, kind)
        if kind.choices and kind.choices not in self.lists:
            self._problem(row.number, "type", "no_such_list", list=kind.choices)
        if self.open[-1].is_out:
            self.walked.gone.add(name)
            return
        question = _question(row, kind, name)
        if question.type == "calculate" and not (question.calculation or question.default):
            self._problem(row.number, "calculation", "missing_calculation")
        if question.type in ASKED | {"note"} and not _says_anything(row):
            self._problem(row.number, "label", "no_words", name=name)
        self._warn_columns(row, name)
        if "randomize" in question.parameters and kind.choices:
            self._warning(row.number, "parameters", "not_shuffled", name=name)
        self.open[-1].items.append(question)

    def _name(self, row: _Row, kind: Kind) -> str:
        name = row.plain.get("name", "")
        if not name and kind.type == "note":
            name = f"generated_note_name_{row.number}"
        if not name and kind.type == "audit":
            name = "audit"
        if not name:
            self._problem(row.number, "name", "no_name")
        elif not _NAME.fullmatch(name):
            self._problem(row.number, "name", "bad_name", name=name[:100])
        elif name in self.open[-1].names:
            self._problem(row.number, "name", "repeated_name", name=name)
        self.open[-1].names.add(name)
        return name

    def _warn_columns(self, row: _Row, name: str) -> None:
        for column in ("media", "guidance_hint", "trigger"):
            if column in row.plain:
                self._warning(row.number, column, "column_left_out", name=name)

    def _problem(self, row: int, column: str, code: str, **facts: Any) -> None:
        heading = self.headings.get(column, column)
        self.walked.problems.append(Finding("survey", row, heading, code, facts))

    def _warning(self, row: int, column: str, code: str, **facts: Any) -> None:
        heading = self.headings.get(column, column)
        self.walked.warnings.append(Finding("survey", row, heading, code, facts))


_ROWS = {
    "ask": _Survey._ask,
    "begin": _Survey._begin,
    "end": _Survey._end,
    "left_out": _Survey._left_out,
    "unknown": _Survey._unknown,
}


def _says_anything(row: _Row) -> bool:
    return bool(
        {"label", "hint"} & row.spoken.keys() or {"media", "guidance_hint"} & row.plain.keys()
    )


def _question(row: _Row, kind: Kind, name: str) -> Question:
    bound = BOUNDED.get(" ".join(row.plain["type"].lower().split()), "")
    return Question(
        name=name,
        type=kind.type,
        label=row.texts("label"),
        hint=row.texts("hint"),
        required=_truth(row.expression("required"), yes="yes", no=""),
        required_message=row.texts("required_message"),
        relevant=_truth(row.expression("relevant")),
        constraint=_truth(row.expression("constraint")) or bound,
        constraint_message=row.texts("constraint_message"),
        calculation=_truth(row.expression("calculation")),
        choices=kind.choices,
        choice_filter=row.expression("choice_filter"),
        or_other=kind.or_other,
        default=row.plain.get("default", ""),
        appearance=row.plain.get("appearance", ""),
        parameters=row.plain.get("parameters", ""),
        read_only=_truth(row.expression("read_only"), yes="yes", no=""),
        row=row.number,
    )


def _truth(text: str, yes: str = "true()", no: str = "false()") -> str:
    """People write yes, TRUE and true() for the same."""
    word = text.strip().lower()
    return yes if word in _YES else no if word in _NO else text
