"""A form as JSON can hold it, to keep it in a database, and back.

Only what differs from an empty form is written, so that a form of tomorrow reads one of today.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from holt.standards.xlsform.model import Choice, Form, Group, Item, Question

VERSION = 1
_NESTED = frozenset({"items", "lists", "languages"})


class PlainRefused(ValueError):
    """What is kept is no form of ours. `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def to_plain(form: Form) -> dict[str, Any]:
    """The form as dicts, lists and texts."""
    return {
        "xlsform": VERSION,
        "languages": list(form.languages),
        **_written(form),
        "items": [_item(one) for one in form.items],
        "lists": {name: [_written(one) for one in some] for name, some in form.lists.items()},
    }


def from_plain(plain: Mapping[str, Any]) -> Form:
    """The form that `to_plain` wrote. Raises PlainRefused: other_version, not_a_form."""
    if not isinstance(plain, Mapping) or "xlsform" not in plain:
        raise PlainRefused("not_a_form")
    if plain["xlsform"] != VERSION:
        raise PlainRefused("other_version")
    try:
        return Form(
            **_read(Form, plain),
            languages=tuple(plain["languages"]),
            items=tuple(_read_item(one) for one in plain["items"]),
            lists={
                name: tuple(Choice(**_read(Choice, one)) for one in some)
                for name, some in plain["lists"].items()
            },
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise PlainRefused("not_a_form") from error


def _item(one: Item) -> dict[str, Any]:
    if isinstance(one, Group):
        return {"is": "group", **_written(one), "items": [_item(inner) for inner in one.items]}
    return {"is": "question", **_written(one)}


def _read_item(plain: Mapping[str, Any]) -> Item:
    if plain["is"] == "group":
        inner = tuple(_read_item(one) for one in plain["items"])
        return Group(**_read(Group, plain), items=inner)
    return Question(**_read(Question, plain))


def _written(one: Any) -> dict[str, Any]:
    """Every field that says something, and the name; nested ones are written by their own."""
    values = {it.name: getattr(one, it.name) for it in fields(one) if it.name not in _NESTED}
    return {
        name: dict(value) if isinstance(value, Mapping) else value
        for name, value in values.items()
        if value or name == "name"
    }


def _read(kind: Any, plain: Mapping[str, Any]) -> dict[str, Any]:
    known = {it.name for it in fields(kind)} - _NESTED
    return {name: value for name, value in plain.items() if name in known}
