"""`./holt demo`: empty a demo database and build the invented network again."""

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from holt.kernel.management import prepare
from holt.kernel.operators import Console, OperatorVerb, Report
from holt.kernel.processes import Trouble

DEMO = "holt.site.demo"


def builder() -> Callable[[Callable[[int, int, object], None]], Any] | None:
    """What builds the demo network; it lives on the porch, which this room may not know."""
    if find_spec(DEMO) is None:
        return None
    return getattr(import_module(DEMO), "build", None)


def half_built() -> Path:
    """A mark that stands while the demo is being built."""
    return prepare.home() / "demo-half-built"


def build(console: Console) -> None:
    """Build the demo network into an empty database."""
    build_it = builder()
    if build_it is None:
        raise Trouble("This version of Holt has no demo network.")
    half_built().touch()
    build_it(console.progress)
    half_built().unlink()


def empty() -> None:
    """Empty every table but the list of migrations. The caller has checked it is the demo's."""
    from django.db import connection

    tables = [
        name
        for name in connection.introspection.table_names()
        if name not in {"django_migrations", "django_content_type", "auth_permission"}
    ]
    quoted = ", ".join(connection.ops.quote_name(name) for name in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {quoted} RESTART IDENTITY CASCADE")


def may_be_emptied() -> bool:
    """Only the demo network, one half built, or nothing at all."""
    from holt.kernel.models import Network

    is_demo = Network.objects.filter(is_demo=True).exists()
    return is_demo or half_built().exists() or prepare.is_blank()


def rebuild(given: Mapping[str, Any], console: Console) -> Report:
    """Build the demo again, if what is there is the demo."""
    if not may_be_emptied():
        raise Trouble(
            "This database holds a network of its own, not the demo; it stays as it is. For a "
            "demo beside it: HOLT_HOME=/some/other/folder ./holt up"
        )
    empty()
    build(console)
    return Report("The demo network stands, fresh as of today.")


VERB = OperatorVerb("demo", "Build the demo network anew, dated relative to today.", rebuild)
