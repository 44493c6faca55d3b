"""`./holt demo`: empty a demo database and build the invented network again."""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from holt.kernel.management import prepare
from holt.kernel.operators import Console, OperatorVerb, Report
from holt.kernel.processes import Trouble

DEMO = "holt.site.demo"


def porch() -> ModuleType | None:
    """What builds and empties the demo. It lives on the porch, which this room may not know."""
    return import_module(DEMO) if find_spec(DEMO) else None


def build(console: Console) -> None:
    """Build the demo network, whole or not at all; the database holds no organization."""
    demo = porch()
    if demo is None:
        raise Trouble("This version of Holt has no demo network.")
    demo.build(console.progress)


def is_shown() -> bool:
    """Whether what is in the database is the demo network."""
    from holt.kernel.models import Network

    return Network.objects.filter(is_demo=True).exists()


def rebuild(given: Mapping[str, Any], console: Console) -> Report:
    """Build the demo again, if what is there is the demo, or nothing."""
    if is_shown():
        demo = porch()
        if demo is not None:
            demo.reset()
    elif not prepare.is_blank():
        raise Trouble(
            "This database holds a network of its own, not the demo; it stays as it is. For a "
            "demo beside it: HOLT_HOME=/some/other/folder ./holt up"
        )
    build(console)
    return Report("The demo network stands, fresh as of today.")


VERB = OperatorVerb("demo", "Build the demo network anew, dated relative to today.", rebuild)
