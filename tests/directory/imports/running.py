"""Imports as the house does them, for tests: planned, applied, counted."""

from datetime import datetime
from typing import Any

from holt.directory.imports import IMPORTERS, Given, Part, Plan, Source, actions, running
from holt.directory.models import Import
from holt.kernel.viewer import THE_HOUSE, Viewer
from tests.make.directory import NOON


def given(
    data: bytes | str,
    name: str = "table.csv",
    *,
    viewer: Viewer = THE_HOUSE,
    now: datetime = NOON,
    **more: Any,
) -> Given:
    """One file handed in."""
    content = data.encode() if isinstance(data, str) else data
    return Given(viewer, (Part(name, content),), now, **more)


def mapped(kind: str, asked: Given) -> Given:
    """With what the columns seem to mean."""
    if not IMPORTERS[kind].is_mapped or asked.sources:
        return asked
    sources = actions.starting_mapping(IMPORTERS[kind], asked) or ()
    return Given(**{**vars(asked), "sources": tuple(Source(**vars(one)) for one in sources)})


def plan(kind: str, asked: Given) -> Plan:
    """What would become of each row."""
    return IMPORTERS[kind].plan(mapped(kind, asked))


def done(kind: str, asked: Given, *, take_good: bool = True) -> Import:
    """Do it; returns the run."""
    asked = mapped(kind, asked)
    run = Import.objects.create(
        kind=kind, file_name=asked.parts[0].name, at=asked.now, state=Import.State.RUNNING
    )
    running.perform(IMPORTERS[kind], asked, run, take_good=take_good)
    return run
