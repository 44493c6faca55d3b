"""Answers from elsewhere: any table of answers, one a row, mapped onto the questions of a survey.

Rows come in whole or are refused with the reason: what a cell says is never dropped in silence.
Conditions and what has to be answered are not asked of answers that were given to another form;
what the form cannot hold is.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from holt.directory.imports import (
    Draft,
    Field,
    Given,
    Importer,
    Keeper,
    Outcome,
    Plan,
    Reading,
    Row,
    Source,
    Word,
    mapping,
    register,
)
from holt.directory.imports import queries as imported
from holt.directory.imports.engine import to_its_own
from holt.kernel.errors import Refused
from holt.kernel.viewer import Viewer
from holt.standards.tabular import Table
from holt.standards.xlsform.model import Form, said
from holt.surveys import access, actions, queries, rules
from holt.surveys.actions.incoming import KIND
from holt.surveys.rules import incoming

MOST_WORDS = 60


def survey_of(given: Given) -> queries.SurveyPage:
    """The survey the answers are for. Raises NotFound, NotAllowed."""
    found = queries.survey(given.viewer, int(given.options.get("survey_id") or 0))
    access.require(access.may_ask(given.viewer, found.organization_id), given.viewer)
    return found


def fields_for(given: Given) -> tuple[Field, ...]:
    """The day, the place, the language, and each question of the survey."""
    form = survey_of(given).form
    language = translation.get_language() or "en"
    return (
        Field(incoming.DAY, _("The day of the answer")),
        Field(incoming.SITE, _("The place")),
        Field(incoming.LANGUAGE, _("The language it was given in")),
        *(
            Field(path, gettext("Question: %(label)s") % {"label": _label(one, language, form)})
            for path, one in incoming.targets(form)
        ),
    )


def _label(question: Any, language: str, form: Form) -> str:
    return said(question.label, language, form) or str(question.name)


def look(given: Given, found: Mapping[str, Table]) -> tuple[mapping.SourceGuess, ...]:
    """What the columns seem to be; those that may tell who somebody is are left out."""
    form = survey_of(given).form
    return tuple(_looked(name, table, form) for name, table in found.items())


def _looked(name: str, table: Table, form: Form) -> mapping.SourceGuess:
    own = mapping.own_columns(table.columns)
    rows = [one.values for one in table.rows[: incoming.MOST_ROWS]]
    guesses = {one.column: one for one in incoming.guessed(own, rows, form)}
    nothing = incoming.Guess("", "", 0.0)
    return mapping.SourceGuess(
        name,
        len(table.rows),
        tuple(
            mapping.ColumnGuess(
                column,
                mapping.samples(table, column),
                (guess := guesses.get(column, nothing)).target,
                guess.confidence,
                guess.personal,
            )
            for column in table.columns
        ),
    )


def layout(given: Given) -> tuple[str, ...]:
    """A mapping is remembered for the same columns and the same questions."""
    return tuple(path for path, _one in incoming.targets(survey_of(given).form))


def readings(given: Given) -> tuple[Reading, ...]:
    """The words that stand in the columns of each list of choices, and the choices."""
    form = survey_of(given).form
    language = translation.get_language() or "en"
    _name, table, source = _table(given)
    by_list: dict[str, list[tuple[str, Any]]] = {}
    for path, one in incoming.targets(form):
        for column in _of(source, path):
            if one.type in incoming.CHOSEN_TYPES:
                by_list.setdefault(one.choices, []).append((column, one))
    found = (_reading(given, form, table, language, name, by_list[name]) for name in by_list)
    return tuple(one for one in found if one.words)


def _reading(
    given: Given,
    form: Form,
    table: Table,
    language: str,
    name: str,
    columns: Sequence[tuple[str, Any]],
) -> Reading:
    choices = form.lists.get(name, ())
    cells = (row.values[column] for column, _one in columns for row in table.rows)
    several = any(one.type != "select_one" for _column, one in columns)
    seen = incoming.seen_in(cells, choices, several=several, most=MOST_WORDS)
    label = " · ".join(_label(one, language, form) for _column, one in columns[:3])
    more = len(columns) - 3
    return Reading(
        label + (" …" if more > 0 else ""),
        tuple(
            Word(
                key := incoming.key_of(name, one.text),
                one.text[:200],
                one.count,
                given.meanings.get(key, one.meaning),
                one.is_number,
            )
            for one in seen
        ),
        (
            *((one.name, said(one.label, language, form) or one.name) for one in choices),
            (incoming.BLANK, gettext("No answer")),
        ),
    )


def _table(given: Given) -> tuple[str, Table, Source]:
    name, table = next(iter(mapping.tables(given).items()))
    source = next((one for one in given.sources if one.name == name), None)
    if source is None:
        raise Refused("not_mapped_yet")
    return name, table, source


def plan(given: Given) -> Plan:
    """What would become of each row; changes nothing. A file that is in already adds nothing."""
    found = survey_of(given)
    _name, table, source = _table(given)
    reader = incoming.Reader(
        found.form,
        source.columns,
        meanings=given.meanings,
        today=timezone.localdate(given.now),
        day=_day(given),
        sites=found.sites,
        days=[row.values[column] for column in _of(source, incoming.DAY) for row in table.rows],
    )
    if not reader.has_questions:
        raise Refused("no_question_mapped", "sources")
    mark = mark_of(found.id, table)
    before = imported.came_before(KIND, mark)
    drafts = tuple(_draft(reader, row, before) for row in mapping.rows_of(table, source))
    notes = _notes(given, table, source, drafts, before)
    return Plan(drafts, table.columns, notes, mark)


def _day(given: Given) -> date | None:
    text = str(given.options.get("day") or "")
    return date.fromisoformat(text) if text else None


def _of(source: Source, target: str) -> list[str]:
    return [column for column, one in source.columns.items() if one == target]


def mark_of(survey_id: int, table: Table) -> str:
    """The same for the same rows of the same columns, in whatever order or kind of file."""
    columns = sorted(mapping.own_columns(table.columns))
    lines = sorted("\x1f".join(row.values[one].strip() for one in columns) for row in table.rows)
    whole = "\x1e".join([str(survey_id), "\x1f".join(columns), *lines])
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()


def _draft(reader: incoming.Reader, row: Row, before: datetime | None) -> Draft:
    try:
        row.check()
        taken = reader.read(row.fields)
    except Refused as problem:
        return Draft(
            row.number,
            Outcome.REFUSED,
            code=problem.code,
            column=row.columns.get(problem.field, ""),
            facts=dict(problem.facts),
            values={column: row.values[column] for column in row.columns.values()},
        )
    outcome = Outcome.UNCHANGED if before else Outcome.ADDED
    return Draft(row.number, outcome, thing=taken)


def _notes(
    given: Given,
    table: Table,
    source: Source,
    drafts: Iterable[Draft],
    before: datetime | None,
) -> tuple[Mapping[str, Any], ...]:
    """What of the file is not kept, and what is worth knowing before it is done."""
    notes: list[dict[str, Any]] = []
    good = sum(one.outcome != Outcome.REFUSED for one in drafts)
    if before:
        notes.append({"field": before.date().isoformat(), "code": "came_before"})
    if 0 < good < rules.FEWEST:
        notes.append({"code": "too_few_to_take_back"})
    if not _of(source, incoming.DAY) and _day(given) is None:
        notes.append({"code": "no_day_column"})
    own = mapping.own_columns(table.columns)
    left = [one for one in own if not source.columns.get(one)]
    return (*notes, *({"field": one, "code": "left_out"} for one in left))


def apply(given: Given, plan: Plan, keeper: Keeper) -> None:
    """Add the answers. One line says which survey; none says which answer was which row."""
    added = plan.of(Outcome.ADDED)
    survey_id = int(given.options["survey_id"])
    actions.add_imported(
        given.viewer,
        survey_id,
        [one.thing for one in added],
        number=keeper.number,
        step=keeper.step,
        now=given.now,
    )
    if len(added) >= rules.FEWEST:
        keeper.line(Draft(0, Outcome.ADDED), "survey", survey_id)


def undo(viewer: Viewer, lines: Sequence[Any], done_at: datetime, now: datetime) -> list[Any]:
    """Take the answers of an import back. Raises Refused "too_few_to_take_back"."""
    if not lines:
        raise Refused("too_few_to_take_back")
    for one in lines:
        actions.take_back_imported(viewer, one.subject_id, one.run_id)
    return []


ANSWERS = register(
    Importer(
        kind=KIND,
        title=_("Answers to a survey"),
        why=_(
            "Answers that were given elsewhere, one a row: the raw responses of the outcome tool "
            "that closed in 2025, or any table of answers."
        ),
        plan=plan,
        apply=apply,
        undo=undo,
        audience=to_its_own,
        fields_for=fields_for,
        look=look,
        layout=layout,
        readings=readings,
        samples=("answers.csv",),
        sample_folder=Path(__file__).parent / "samples",
        begins_at="surveys:import_answers",
        may=access.may_ask_somewhere,
        is_private=True,
        leads_to=lambda chosen: reverse("surveys:report", args=[chosen["survey_id"]]),
    )
)
