"""Answers handed in as the house does it, for tests."""

import base64
from typing import Any

from holt.directory.imports import actions as imports
from holt.directory.imports import asks as import_asks
from holt.directory.models import Import, Organization
from holt.kernel.viewer import Viewer
from holt.surveys import actions, asks
from tests.make.directory import NOON

HEAD = "Date,Branch,knowledge,confidence,application,awareness,best"
ROW = "2026-01-05,Main,Strongly Agree,Agree,Neutral,N/A,All of it"


def table(*rows: str, head: str = HEAD) -> str:
    return "\n".join([head, *rows]) + "\n"


def file(data: str | bytes, name: str = "answers.csv") -> import_asks.FileRow:
    content = data.encode() if isinstance(data, str) else data
    return import_asks.FileRow(name, base64.b64encode(content).decode())


def begun(
    who: Viewer, data: str | bytes, *, home: Organization | None = None, **more: Any
) -> Import:
    """Handed in: for a survey there is, or for a new one of this organization."""
    name = more.pop("name", "answers.csv")
    if home is not None:
        new = {"organization_id": home.pk, "title": "Earlier years", "topic": "digital"}
        more = {**new, **more}
    ask = asks.ImportAnswersAsk((file(data, name),), **more)
    run: Import = actions.import_answers(who, ask, now=NOON)
    return run


def mapped(who: Viewer, run: Import, **targets: str) -> Import:
    """What was guessed is right, these columns aside."""
    one = run.options["sources"][0]
    columns = {**one["columns"], **targets}
    rows = tuple(import_asks.ColumnRow(name, target) for name, target in columns.items())
    ask = import_asks.MapImportAsk(run.pk, (import_asks.SourceRow(one["name"], rows),))
    return imports.map_import(who, ask, now=NOON)


def done(who: Viewer, run: Import, *, take_good: bool = True) -> Import:
    return imports.do_import(who, import_asks.DoImportAsk(run.pk, take_good), now=NOON)


def brought(who: Viewer, data: str | bytes, **more: Any) -> Import:
    """The whole way."""
    return done(who, mapped(who, begun(who, data, **more)))
