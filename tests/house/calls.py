"""Calls of the API made from the table of examples: one that works for each operation."""

import dataclasses
import re
from dataclasses import dataclass
from typing import Any

from django.apps import apps

from holt.kernel.api import RESOURCES, address_of, plain_row
from holt.kernel.models import Network
from holt.kernel.verbs import VERBS, Verb
from holt.people.models import Person
from tests.house.examples import EXAMPLES
from tests.house.routes import singular
from tests.house.world import World

BASE = "/api/v1"


@dataclass(frozen=True)
class Call:
    """One call: who, where, with what."""

    seat: str
    method: str
    path: str
    values: dict[str, Any]
    body: dict[str, Any] | None = None
    headers: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def address(self) -> str:
        """The path with its values in it."""
        return BASE + re.sub(r"\{(\w+)\}", lambda found: str(self.values[found[1]]), self.path)


def operation_ids() -> list[str]:
    """Every operation the API should have, by its id."""
    lists = [f"{name}_list" for name in RESOURCES]
    ones = [f"{name}_one" for name, res in RESOURCES.items() if res.one is not None]
    return sorted([*lists, *ones, *(name.replace(".", "_") for name in VERBS)])


WHOSE = {"mentoring-pairs": "viewer"}
"""Who asks for one of these: a pair's page is for its two alone, not even for who matched them."""


def call_of(world: World, operation_id: str) -> Call:
    """A call that works."""
    for name, verb in VERBS.items():
        if name.replace(".", "_") == operation_id:
            return doing(world, verb)
    name, kind = operation_id.rsplit("_", 1)
    if kind == "list":
        return Call("ines", "GET", f"/{name}", {})
    key = {"me": "own_id"}.get(name, f"{singular(name.replace('-', '_'))}_id")
    values = {**world.names, "own_id": world.ines.person_id}
    return Call(WHOSE.get(name, "ines"), "GET", f"/{name}/{{id}}", {"id": values[key]})


def doing(world: World, verb: Verb) -> Call:
    """The example of a verb, as JSON."""
    example = EXAMPLES[verb.name]
    ask = example.ask(world)
    body = plain_row(ask)
    values = {verb.key: body.pop(verb.key)} if verb.key else {}
    headers = {}
    if "version" in body:
        body.pop("version")
        headers["If-Match"] = f'"{version_of(world, verb, values, example.by)}"'
    return Call(example.by, "POST", plain_path(verb), values, body, headers)


def plain_path(verb: Verb) -> str:
    """As OpenAPI spells it: {need_id}, not {int:need_id}."""
    return address_of(verb).replace("{int:", "{")


def version_of(world: World, verb: Verb, values: dict[str, int], by: str) -> int:
    """The version of what the verb changes, as somebody would have read it."""
    if verb.room == "kernel":
        return Network.objects.get().version
    if verb.key is None:
        return Person.objects.get(pk=world.seats[by].viewer.person_id or 0).version
    noun = verb.key.removesuffix("_id")
    return row_of(noun, values[verb.key], verb.room).version


def row_of(noun: str, pk: int, room: str) -> Any:
    """The row a key names: "need_id" is a Need, in the room itself or one below."""
    names = [one for one in apps.get_models() if one.__name__.lower() == noun.replace("_", "")]
    model = min(names, key=lambda one: one._meta.app_label != room)
    return model._default_manager.get(pk=pk)
