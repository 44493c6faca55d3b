"""A room is entered by its doors; doors touch no models; rules and the cellar never meet Django.

Decided here: a room above may import a room below's `actions`, `queries`, `events`, `asks` (an
action cannot be called without its Ask), `ports`, `access` (the same question must get the same
answer upstairs) and `rules` (pure tables: nothing can be got round with them). Never its models,
its pages or anything else. A model may be named as a type, under `if TYPE_CHECKING`. A door (web)
may stand on what a lower room's web offers to doors: panels' hooks and landings of links. The
porch (`site`) and `settings` see all doors; an `apps.py` may fill a port.
"""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.house.source import (
    CELLAR,
    CHECKOUT,
    HOUSE,
    Import,
    Source,
    imports,
    rooms,
    sources,
    written,
)

OPEN = {"actions", "queries", "events", "asks", "ports", "access", "rules"}
DOORS = {"web", "api", "wire", "jobs", "management"}
# Other ways in, each with its reason.
ALSO_OPEN = {
    ("people", "tokens"): "secrets are made and hashed in one place, invitations' too",
    ("people", "throttle"): "how often is too often is counted in one place, for every room",
    ("people", "adapter"): "signing in is allauth's business, and people's door to it",
    ("people", "sign_in"): "the settings of signing in",
    ("people", "web.landings"): "where a link leads is registered with the page of links",
    ("directory", "imports"): "a port: the machinery of imports, for other rooms' tables",
    ("directory", "exports"): "a port: what else belongs in an organization's archive",
    ("partnerships", "web.pages.acting"): "a page below lends its frame to pages hung on it",
}
DEMO = "site/demo/"


def for_types_only(source: Source) -> set[int]:
    """The lines of imports that only a type checker reads."""
    if "TYPE_CHECKING" not in source.text:
        return set()
    blocks = [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    ]
    return {one.lineno for block in blocks for one in ast.walk(block) if hasattr(one, "lineno")}


def knocks(source: Source) -> Iterator[tuple[Import, str, str]]:
    """What a file wants of another room: (import, the room, what is inside it)."""
    typed = for_types_only(source)
    for one in imports(source):
        whole = one.whole
        if whole[0] != "holt" or len(whole) < 3 or whole[1] not in rooms():
            continue
        if whole[1] != source.room and one.line not in typed:
            yield one, whole[1], ".".join(whole[2:])


def is_open(room: str, inside: str) -> bool:
    """Whether this is a door of the room, or something else that was opened on purpose."""
    if inside.split(".")[0] in OPEN:
        return True
    return any(room == at and f"{inside}.".startswith(f"{name}.") for at, name in ALSO_OPEN)


def broken_in(some: Iterable[Source]) -> list[str]:
    return [
        str(one)
        for source in some
        for one, room, inside in knocks(source)
        if not is_open(room, inside) and not source.path.startswith(DEMO)
    ]


def test_rooms_are_entered_by_their_doors() -> None:
    assert broken_in(sources()) == []


@pytest.mark.parametrize(
    "line",
    [
        "from holt.directory.models import Place",
        "from holt.directory import models",
        "from holt.people.web.pages import sign_in",
        "import holt.directory.models",
    ],
)
def test_a_room_that_climbs_in_by_the_window_is_caught(line: str) -> None:
    assert len(broken_in([written(line)])) == 1


def names_models(one: Import) -> bool:
    """Whether the import brings a room's models (the kernel's own are everyone's)."""
    return one.whole[0] == "holt" and "models" in one.whole[2:3] and one.whole[1] != "kernel"


def doors_with_models(some: Iterable[Source]) -> list[str]:
    return [
        str(one)
        for source in some
        if len(source.parts) > 1 and source.parts[1] in DOORS and source.room != "kernel"
        for one in imports(source)
        if names_models(one) and one.line not in for_types_only(source)
    ]


def test_doors_touch_no_models() -> None:
    assert doors_with_models(sources()) == []


def test_a_door_with_a_model_is_caught() -> None:
    door = written("from holt.needs.models import Need", "needs/web/pages.py")
    assert doors_with_models([door]) == ["needs/web/pages.py:1 holt.needs.models.Need"]


def is_pure(source: Source) -> bool:
    """The cellar, and every room's rules."""
    return source.room in CELLAR or source.parts[1:2] == ("rules",)


FRAMEWORK = {"django", "ninja", "allauth", "procrastinate", "psycopg", "django_htmx"}


def impure(some: Iterable[Source]) -> list[str]:
    return [
        str(one)
        for source in some
        if is_pure(source)
        for one in imports(source)
        if one.whole[0] in FRAMEWORK or names_models(one) or one.whole[:2] == ("holt", "settings")
    ]


def test_rules_and_the_cellar_never_meet_django() -> None:
    assert impure(sources()) == []


def test_a_rule_that_meets_django_is_caught() -> None:
    rule = written("from django.utils import timezone", "needs/rules.py")
    assert impure([rule]) == ["needs/rules.py:1 django.utils.timezone"]


def test_the_cellar_knows_nobody_upstairs() -> None:
    upstairs = [
        str(one)
        for source in sources()
        if source.room in CELLAR
        for one in imports(source)
        if one.whole[0] == "holt" and len(one.whole) > 1 and one.whole[1] not in CELLAR
    ]
    assert upstairs == []


def test_rooms_never_name_a_connector() -> None:
    named = [
        str(one)
        for source in sources()
        if source.room != "connectors"
        for one in imports(source)
        if one.whole[:2] == ("holt", "connectors")
    ]
    assert named == []


def test_rules_can_be_read_without_django() -> None:
    """Importing every rule and all of the cellar, in a process that has no settings, loads none."""
    pure = sorted({one.module for one in sources() if one.room in CELLAR})
    script = f"import importlib, sys\nfor one in {pure!r}: importlib.import_module(one)\n"
    script += "assert not [one for one in sys.modules if one.split('.')[0] == 'django']"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(HOUSE.parent)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def contracts() -> list[dict[str, Any]]:
    read = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    return list(read["tool"]["importlinter"]["contracts"])


def floors() -> list[set[str]]:
    """The house from the top down, as the first contract has it."""
    return [set(one.strip("()").split(" | ")) for one in contracts()[0]["layers"]]


def test_a_contract_about_all_rooms_names_them_all() -> None:
    """A room that is built later must not be left out of a list of rooms."""
    wanted = {f"holt.{one}" for one in rooms()}
    lists = [set().union(*floors())]
    for contract in contracts()[1:]:
        keys = ("containers", "source_modules", "forbidden_modules")
        lists += [set(contract[key]) for key in keys if "holt.people" in contract.get(key, ())]
    assert len(lists) == 5
    assert [wanted - one for one in lists] == [set()] * 5


@pytest.mark.parametrize("room", rooms())
def test_the_doors_of_a_room_are_kept_against_everyone_above(room: str) -> None:
    name, above = f"holt.{room}", set[str]()
    for floor in floors():
        if name in floor:
            break
        above |= floor
    [contract] = [
        one for one in contracts() if f"{name}.models" in one.get("forbidden_modules", ())
    ]
    assert above <= set(contract["source_modules"])


def test_the_import_contracts_hold() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=CHECKOUT,
        env={"PYTHONPATH": str(HOUSE.parent), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-4000:]
