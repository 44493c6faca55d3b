"""A question as its template reads it: its field's name, control, choices, what is wrong."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.standards.xlsform.coercing import span
from holt.standards.xlsform.model import Form, Group, Question, said
from holt.standards.xlsform.running import Problem, Shown

CONTROLS = {
    "text": "text",
    "integer": "number",
    "decimal": "decimal",
    "range": "range",
    "date": "date",
    "time": "time",
    "dateTime": "datetime-local",
    "acknowledge": "tick",
    "select_one": "one",
    "select_multiple": "many",
    "rank": "rank",
    "note": "note",
}
WRONG = {
    "required": _("Please answer this one."),
    "constraint": _("This cannot be right. Please look at it again."),
    "not_a_choice": _("Please choose one of these."),
    "too_long": _("This is too long for us. Please shorten it."),
    "not_whole": _("Please write a whole number."),
    "not_a_number": _("Please write a number."),
    "out_of_range": _("Please write a number from %(start)s to %(end)s."),
    "not_a_date": _("Please write a day, such as 2026-05-31."),
    "not_a_time": _("Please write a time, such as 14:30."),
    "too_many": _("There are at most %(most)s of these."),
    "not_all_ranked": _("Please give each of these its place."),
}


def prepared(one: Shown, language: str, form: Form) -> dict[str, Any]:
    """Everything the template prints of an item."""
    made: dict[str, Any] = {
        "path": one.path,
        "id": f"q-{one.path.replace('/', '-').replace('[', '-').replace(']', '')}",
        "label": one.label,
        "hint": one.hint,
        "problem": _wrong(one.problem) if one.problem else "",
        "is_group": isinstance(one.item, Group),
        "begins": one.begins,
        "index": one.index,
        "may_add": one.may_add,
        "many": one.many,
        "is_repeat": isinstance(one.item, Group) and one.item.is_repeat and not one.begins,
    }
    return (
        made | _question(one, one.item, language, form) if isinstance(one.item, Question) else made
    )


def carried(some: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """(name, value) of hidden fields that carry answers from one page to the next."""
    for one in some:
        if one["is_repeat"]:
            yield f"many:{one['path']}", str(one["many"])
        elif one.get("places") or one.get("control") == "many":
            chosen = [name for name, _label, is_chosen in one["choices"] if is_chosen]
            yield from ((one["name"], name) for name in one.get("places", chosen) if name)
        elif one.get("value"):
            yield one["name"], one["value"]


def _wrong(problem: Problem) -> str:
    if problem.words:
        return problem.words
    text = WRONG.get(problem.code, WRONG["constraint"])
    return str(text) % dict(problem.facts) if problem.facts else str(text)


def _question(one: Shown, item: Question, language: str, form: Form) -> dict[str, Any]:
    control = CONTROLS.get(item.type, "text")
    several = control in ("many", "rank")
    chosen = _chosen(one.value, several)
    made: dict[str, Any] = {
        "control": control,
        "name": f"q:{one.path}" + ("[]" if several else ""),
        "is_required": one.is_required,
        "is_read_only": one.is_read_only,
        "is_answered": one.value not in (None, "", []),
        "is_long": "multiline" in item.appearance,
        "value": "" if one.value is None or isinstance(one.value, list) else str(one.value),
        "choices": [
            (choice.name, said(choice.label, language, form) or choice.name, choice.name in chosen)
            for choice in one.choices
        ],
    }
    if control == "range":
        spans = span(item.parameters)
        made |= {name: str(spans[name]) for name in ("start", "end", "step")}
    if control == "rank":
        made["places"] = _places(made["choices"], chosen)
    return made


def _chosen(value: object, several: bool) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    text = "" if value is None else str(value)
    return text.split() if several else [text]


def _places(choices: list[tuple[str, str, bool]], chosen: list[str]) -> list[str]:
    """What stands first, second, third … so far; "" where nothing does."""
    return [*chosen, *[""] * (len(choices) - len(chosen))][: len(choices)]
