"""A table of partnerships that run already, with their agreements as files that come along."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.directory.imports import (
    Draft,
    Field,
    Given,
    Importer,
    Keeper,
    Outcome,
    Plan,
    Row,
    mapping,
    register,
)
from holt.directory.rules import folded_name
from holt.kernel.errors import Refused
from holt.kernel.viewer import Viewer
from holt.methods.words import fold
from holt.partnerships import actions, queries
from holt.partnerships.asks import BringInAsk

LEVEL_WORDS = {"networking": 1, "coordinating": 2, "cooperating": 3, "collaborating": 4}
FIELDS = (
    Field("name", _("What you do together"), ("partnership", "name", "project", "title"), True),
    Field("partners", _("Partners"), ("partner", "organization", "with", "partner name"), True),
    Field("summary", _("Why, and for whom"), ("description", "purpose", "notes")),
    Field("level", _("Level (1 to 4, or its word)"), ("level",)),
    Field("starts_on", _("Since"), ("start", "start date", "since", "begin")),
    Field("ends_on", _("Until"), ("end", "end date", "until", "expires")),
    Field("review_on", _("Next review"), ("review", "review date")),
    Field("contact_name", _("Person to talk to"), ("contact", "contact name")),
    Field("contact_email", _("Their e-mail"), ("email", "contact email")),
    Field("signed_on", _("Agreement signed on"), ("signed", "signed on")),
    Field("file", _("File of the agreement"), ("agreement", "file", "mou", "document")),
)


def plan(given: Given) -> Plan:
    """What would become of each row; changes nothing."""
    known = {fold(name) for name in _names_here(given)}
    columns, rows = mapping.opened(given)
    return Plan(tuple(_draft(given, row, known) for row in rows), columns)


def _names_here(given: Given) -> list[str]:
    rows = queries.of_mine(given.viewer)
    return list(rows.values_list("name", flat=True))


def _draft(given: Given, row: Row, known: set[str]) -> Draft:
    label = row.text("name")
    try:
        row.check()
        if fold(label) in known:
            return Draft(row.number, Outcome.UNCHANGED, label)
        ask = _ask(given, row)
    except Refused as problem:
        return Draft(
            row.number,
            Outcome.REFUSED,
            label,
            code=problem.code,
            column=row.columns.get(problem.field, problem.field),
            facts=dict(problem.facts),
            values=row.values,
        )
    known.add(fold(label))
    return Draft(row.number, Outcome.ADDED, label, values=row.values, thing=ask)


def _ask(given: Given, row: Row) -> BringInAsk:
    if given.organization_id is None:
        raise Refused("needed", "organization")
    if not row.text("name"):
        raise Refused("needed", "name")
    named = row.text("partners").replace("|", ";").split(";")
    partners = [one.strip() for one in named if one.strip()]
    if not partners:
        raise Refused("needed", "partners")
    return BringInAsk(
        name=row.text("name")[:200],
        organization_id=given.organization_id,
        partner_ids=tuple(_partner(given.viewer, one) for one in partners),
        summary=row.text("summary"),
        level=_level(row.text("level")),
        starts_on=_day(row, "starts_on"),
        ends_on=_day(row, "ends_on"),
        review_on=_day(row, "review_on"),
        contact_name=row.text("contact_name"),
        contact_email=row.text("contact_email"),
        signed_on=_day(row, "signed_on"),
        file_id=_file(given, row),
    )


def _partner(viewer: Viewer, name: str) -> int:
    rows = directory.organizations(viewer).filter(folded_name=folded_name(name))
    found = list(rows.values_list("pk", flat=True)[:1])
    if not found:
        raise Refused("partner_not_listed", "partners", {"name": name})
    return int(found[0])


def _level(text: str) -> int | None:
    if not text:
        return None
    found = LEVEL_WORDS.get(fold(text)) or (int(text) if text in ("1", "2", "3", "4") else None)
    if found is None:
        raise Refused("not_a_choice", "level")
    return found


def _day(row: Row, name: str) -> date | None:
    text = row.text(name)
    if not text:
        return None
    for form in ("%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%m/%d/%y"):
        try:
            return datetime.strptime(text[:10], form).date()  # noqa: DTZ007  a day has no zone
        except ValueError:
            continue
    raise Refused("not_a_day", name, {"text": text})


def _file(given: Given, row: Row) -> int | None:
    name = row.text("file")
    if not name:
        return None
    part = given.part(name)
    if part is None or part.file_id is None:
        raise Refused("file_not_there", "file", {"name": name})
    return part.file_id


def apply(given: Given, plan: Plan, keeper: Keeper) -> None:
    """Record each; the file of an agreement stays with it."""
    asks = [(one, one.thing) for one in plan.of(Outcome.ADDED)]
    for done, (draft, ask) in enumerate(asks):
        made = actions.bring_in(given.viewer, ask, now=given.now)
        if ask.file_id:
            keeper.claim(ask.file_id)
        keeper.line(draft, "partnership", made.pk)
        keeper.step(done + 1, len(asks))


def undo(viewer: Viewer, lines: Sequence[Any], done_at: datetime, now: datetime) -> list[Any]:
    """Take back what nobody touched since; what lives on is left alone and named."""
    return queries.take_back([one.subject_id for one in lines], done_at)


PARTNERSHIPS = register(
    Importer(
        kind="partnerships",
        title=_("Partnerships that run already"),
        why=_(
            "One a row, with the partners and, if you like, the file of the agreement: choose "
            "the table and the PDF or scanned files together. Nobody is written to."
        ),
        plan=plan,
        apply=apply,
        undo=undo,
        fields=FIELDS,
        samples=("partnerships.csv",),
        sample_folder=Path(__file__).parent / "samples",
        companions=True,
        accepts=".csv,.xlsx,.tsv,.txt,.pdf,.jpg,.jpeg,.png",
        many_files=True,
    )
)
