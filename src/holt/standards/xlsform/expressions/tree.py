"""What an expression is once read: a small tree that only ever grows to a bounded depth."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


class ExpressionRefused(Exception):
    """The expression is not one of ours. `code` says why, `position` where (from 0).

    Codes: too_long, too_deep, unexpected (facts: found), unfinished, bad_letter, bad_reference,
    unknown_function, unsupported_function, unsupported_syntax, wrong_arguments, bad_pattern.
    """

    def __init__(self, code: str, position: int, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(f"{code} at {position}")
        self.code = code
        self.position = position
        self.facts = dict(facts or {})


@dataclass(frozen=True, slots=True)
class Text:
    """A text in quotes."""

    value: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written."""

    value: float


@dataclass(frozen=True, slots=True)
class Reference:
    """${name}."""

    name: str


@dataclass(frozen=True, slots=True)
class Path:
    """A path of steps ("..", ".", names); "." alone is the question's own value."""

    steps: tuple[str, ...]
    is_absolute: bool = False


@dataclass(frozen=True, slots=True)
class Negative:
    """Minus something."""

    inner: "Node"


@dataclass(frozen=True, slots=True)
class Chain:
    """Operators of one strength, worked from left to right."""

    first: "Node"
    rest: tuple[tuple[str, "Node"], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    name: str
    arguments: tuple["Node", ...] = ()
    position: int = field(default=0, compare=False)


Node = Text | Number | Reference | Path | Negative | Chain | Call


def inside(node: Node) -> Iterator[Node]:
    """The node and every one below it."""
    waiting: list[Node] = [node]
    while waiting:
        one = waiting.pop()
        yield one
        if isinstance(one, Call):
            waiting += one.arguments
        elif isinstance(one, Negative):
            waiting.append(one.inner)
        elif isinstance(one, Chain):
            waiting += [one.first, *(right for _, right in one.rest)]
