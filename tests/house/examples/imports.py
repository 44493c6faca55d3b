"""Good Asks of the directory's imports: a table of two contacts, step by step."""

import base64

from holt.directory.imports import actions, asks
from holt.directory.models import Import
from tests.house.examples import example
from tests.house.world import World

TABLE = "Name\nOtter Works\nCasa Luz\n"


@example("directory.begin_import")
def begin_import(world: World) -> asks.BeginImportAsk:
    content = base64.b64encode(TABLE.encode()).decode()
    return asks.BeginImportAsk("organizations", (asks.FileRow("partners.csv", content),))


def begun(world: World) -> Import:
    """The table was handed in."""
    return actions.begin_import(world.ines, begin_import(world), now=world.now)


def mapped(world: World) -> Import:
    """And its columns are known."""
    run = begun(world)
    return actions.map_import(world.ines, sources_of(run), now=world.now)


def sources_of(run: Import) -> asks.MapImportAsk:
    names = [one["name"] for one in run.options["sources"]]
    column = asks.ColumnRow("Name", "name")
    return asks.MapImportAsk(run.pk, tuple(asks.SourceRow(one, (column,)) for one in names))


@example("directory.map_import")
def map_import(world: World) -> asks.MapImportAsk:
    return sources_of(begun(world))


@example("directory.decide_import")
def decide_import(world: World) -> asks.DecideImportAsk:
    return asks.DecideImportAsk(mapped(world).pk, ())


@example("directory.do_import")
def do_import(world: World) -> asks.DoImportAsk:
    return asks.DoImportAsk(mapped(world).pk)


@example("directory.stop_import")
def stop_import(world: World) -> asks.StopImportAsk:
    return asks.StopImportAsk(mapped(world).pk)


@example("directory.undo_import")
def undo_import(world: World) -> asks.UndoImportAsk:
    run = actions.do_import(world.ines, do_import(world), now=world.now)
    return asks.UndoImportAsk(run.pk)
