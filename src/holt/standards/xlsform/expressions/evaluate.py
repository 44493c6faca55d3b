"""An expression worked out: it always gives a value and never raises."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from holt.standards.xlsform.expressions.functions import called
from holt.standards.xlsform.expressions.tree import (
    Call,
    Chain,
    Negative,
    Node,
    Number,
    Path,
    Reference,
    Text,
)
from holt.standards.xlsform.expressions.values import Value, as_number, as_text, as_truth


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an expression stands.

    named: the value of ${name}. path: the value at a path. label: a choice's label, for
    jr:choice-name (the choice, the question's name). indexed: a question's value in the n-th of a
    repeat (question, repeat, n). here: the question's own value, `.`. place: which of its repeat,
    from 1; last: how many there are. now: the wall clock of the person who answers.
    """

    now: datetime
    named: Callable[[str], Value] = lambda name: ""
    path: Callable[[Path], Value] = lambda path: ""
    label: Callable[[str, str], str] = lambda choice, question: choice
    indexed: Callable[[str, str, int], Value] = lambda question, repeat, place: ""
    here: Value = ""
    place: int = 1
    last: int = 1


def value_of(node: Node, scope: Scope) -> Value:
    """The expression's value."""
    return _KINDS[type(node)](node, scope)


def _path(node: Path, scope: Scope) -> Value:
    return scope.here if node.steps == (".",) and not node.is_absolute else scope.path(node)


def _chain(node: Chain, scope: Scope) -> Value:
    """`or` and `and` stop at the first answer."""
    value = value_of(node.first, scope)
    for operator, right in node.rest:
        if operator == "or":
            value = as_truth(value) or as_truth(value_of(right, scope))
        elif operator == "and":
            value = as_truth(value) and as_truth(value_of(right, scope))
        else:
            value = OPERATORS[operator](value, value_of(right, scope))
    return value


def _equal(one: Value, other: Value) -> bool:
    """As XPath compares: any of many, as truths, as numbers, else as texts."""
    if isinstance(one, tuple):
        return any(_equal(each, other) for each in one)
    if isinstance(other, tuple):
        return any(_equal(one, each) for each in other)
    if isinstance(one, bool) or isinstance(other, bool):
        return as_truth(one) == as_truth(other)
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    return as_number(one) == as_number(other)


def _unequal(one: Value, other: Value) -> bool:
    if isinstance(one, tuple):
        return any(_unequal(each, other) for each in one)
    if isinstance(other, tuple):
        return any(_unequal(one, each) for each in other)
    return not _equal(one, other)


def _ordered(test: Callable[[float, float], bool]) -> Callable[[Value, Value], bool]:
    def compare(one: Value, other: Value) -> bool:
        if isinstance(one, tuple):
            return any(compare(each, other) for each in one)
        if isinstance(other, tuple):
            return any(compare(one, each) for each in other)
        return test(as_number(one), as_number(other))

    return compare


def _divided(one: Value, other: Value) -> float:
    top, bottom = as_number(one), as_number(other)
    if bottom:
        return top / bottom
    return math.nan if not top or math.isnan(top) else math.copysign(math.inf, top)


def _rest(one: Value, other: Value) -> float:
    top, bottom = as_number(one), as_number(other)
    return math.fmod(top, bottom) if bottom and not math.isinf(top) else math.nan


OPERATORS: dict[str, Callable[[Value, Value], Value]] = {
    "=": _equal,
    "!=": _unequal,
    "<": _ordered(lambda one, other: one < other),
    "<=": _ordered(lambda one, other: one <= other),
    ">": _ordered(lambda one, other: one > other),
    ">=": _ordered(lambda one, other: one >= other),
    "+": lambda one, other: as_number(one) + as_number(other),
    "-": lambda one, other: as_number(one) - as_number(other),
    "*": lambda one, other: as_number(one) * as_number(other),
    "div": _divided,
    "mod": _rest,
}


def _call(node: Call, scope: Scope) -> Value:
    if node.name in LAZY:
        return LAZY[node.name](node.arguments, scope)
    return called(node.name, tuple(value_of(one, scope) for one in node.arguments))


Arguments = tuple[Node, ...]


def _if(arguments: Arguments, scope: Scope) -> Value:
    is_so = as_truth(value_of(arguments[0], scope))
    return value_of(arguments[1 if is_so else 2], scope)


def _coalesce(arguments: Arguments, scope: Scope) -> Value:
    for one in arguments:
        if text := as_text(value_of(one, scope)):
            return text
    return ""


def _once(arguments: Arguments, scope: Scope) -> Value:
    """What is there already, else the value."""
    return scope.here if as_text(scope.here) else value_of(arguments[0], scope)


def _choice_name(arguments: Arguments, scope: Scope) -> Value:
    """The label of a choice; the question is named by a text of its path, or by itself."""
    question = arguments[1]
    choice = as_text(value_of(arguments[0], scope))
    if isinstance(question, Reference):
        return scope.label(choice, question.name)
    name = as_text(value_of(question, scope)).strip()
    return scope.label(choice, name.removeprefix("${").removesuffix("}").strip())


def _indexed(arguments: Arguments, scope: Scope) -> Value:
    question, repeat, place = arguments
    at = as_number(value_of(place, scope))
    if not isinstance(question, Reference) or not isinstance(repeat, Reference):
        return ""
    return scope.indexed(question.name, repeat.name, int(at)) if 1 <= at <= 1e6 else ""


def _own_text(name: str) -> Callable[[Arguments, Scope], Value]:
    def of_one(arguments: Arguments, scope: Scope) -> Value:
        text = as_text(value_of(arguments[0], scope) if arguments else scope.here)
        return float(len(text)) if name == "string-length" else " ".join(text.split())

    return of_one


LAZY: dict[str, Callable[[Arguments, Scope], Value]] = {
    "if": _if,
    "coalesce": _coalesce,
    "once": _once,
    "jr:choice-name": _choice_name,
    "indexed-repeat": _indexed,
    "string-length": _own_text("string-length"),
    "normalize-space": _own_text("normalize-space"),
    "today": lambda arguments, scope: scope.now.date().isoformat(),
    "now": lambda arguments, scope: scope.now.replace(tzinfo=None).isoformat("T", "seconds"),
    "position": lambda arguments, scope: float(scope.place),
    "index": lambda arguments, scope: float(scope.place),
    "last": lambda arguments, scope: float(scope.last),
}

_KINDS: dict[type, Callable[..., Value]] = {
    Text: lambda node, scope: node.value,
    Number: lambda node, scope: node.value,
    Reference: lambda node, scope: scope.named(node.name),
    Path: _path,
    Negative: lambda node, scope: -as_number(value_of(node.inner, scope)),
    Chain: _chain,
    Call: _call,
}
