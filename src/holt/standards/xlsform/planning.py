"""A form laid out for answering: every item with its place, and an order to work things out in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from holt.standards.xlsform import expressions
from holt.standards.xlsform.expressions import ExpressionRefused
from holt.standards.xlsform.model import Form, Group, Item
from holt.standards.xlsform.others import other_question

REFERENCE = re.compile(r"\$\{\s*([^{}\s]+)\s*\}")
_YES = frozenset({"yes", "true", "true()"})
_NO = frozenset({"", "no", "false", "false()"})
_DYNAMIC = re.compile(r"\$\{|[a-z][a-z0-9-]*\(")


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """An item where it stands.

    path: its whole path. key: its path from the nearest repeat, under which its answer is kept.
    parent: the group it is in. repeat: the nearest repeat it is in.
    """

    item: Item
    path: str
    key: str
    depth: int
    parent: "Spot | None" = None
    repeat: "Spot | None" = None

    @property
    def is_repeat(self) -> bool:
        return isinstance(self.item, Group) and self.item.is_repeat


@dataclass(frozen=True, slots=True)
class Plan:
    """Every spot of a form: as they follow each other, by name, by path, and in working order.

    within: the spots of each repeat, of the form itself under None.
    circles: questions that are worked out from themselves, by way of others.
    """

    spots: tuple[Spot, ...]
    by_name: dict[str, Spot] = field(default_factory=dict)
    by_path: dict[str, Spot] = field(default_factory=dict)
    order: tuple[Spot, ...] = ()
    circles: tuple[Spot, ...] = ()
    within: "dict[Spot | None, list[Spot]]" = field(default_factory=dict)

    def target(self, spot: Spot, path: expressions.Path) -> Spot | None:
        """The spot a path leads to from here."""
        if path.is_absolute:
            found = self.by_path.get("/".join(path.steps[1:]))
            return found or self.by_name.get(path.steps[-1])
        here = spot.path.split("/")
        for step in path.steps:
            if step == "..":
                here = here[:-1]
            elif step != ".":
                here = [*here, step]
        return self.by_path.get("/".join(here))


@lru_cache(maxsize=4096)
def tree(text: str) -> expressions.Node | None:
    """The expression, or None where there is none or it cannot be read."""
    try:
        return expressions.parse(text) if text.strip() else None
    except ExpressionRefused:
        return None


def yes_or_no(text: str) -> str:
    """`required` and `read_only` as an expression: people write yes, TRUE, true()."""
    word = text.strip().lower()
    return "true()" if word in _YES else "false()" if word in _NO else text


def is_dynamic(default: str) -> bool:
    """Whether a default is worked out, not taken as it stands."""
    return bool(_DYNAMIC.search(default)) and tree(default) is not None


def plan_of(form: Form) -> Plan:
    """The form laid out."""
    spots = tuple(_spots(form.items, None))
    by_name: dict[str, Spot] = {}
    for one in spots:
        by_name.setdefault(one.item.name, one)
    within: dict[Spot | None, list[Spot]] = {None: []}
    for one in spots:
        within.setdefault(one.repeat, []).append(one)
        if one.is_repeat:
            within.setdefault(one, [])
    plan = Plan(spots, by_name, {one.path: one for one in spots}, within=within)
    order, circles = _ordered(plan)
    return replace(plan, order=order, circles=circles)


def _spots(items: tuple[Item, ...], parent: Spot | None) -> Iterator[Spot]:
    for item in items:
        spot = _spot(item, parent)
        yield spot
        if isinstance(item, Group):
            yield from _spots(item.items, spot)
        elif item.or_other:
            yield _spot(other_question(item), parent)


def _spot(item: Item, parent: Spot | None) -> Spot:
    if parent is None:
        return Spot(item, item.name, item.name, 0)
    path, depth = f"{parent.path}/{item.name}", parent.depth + 1
    if parent.is_repeat:
        return Spot(item, path, item.name, depth, parent, parent)
    return Spot(item, path, f"{parent.key}/{item.name}", depth, parent, parent.repeat)


def worked_out(item: Item) -> tuple[str, ...]:
    """The expressions on which an item's being there and its value depend."""
    if isinstance(item, Group):
        return (item.relevant, item.count)
    default = item.default if is_dynamic(item.default) else ""
    return (item.relevant, item.calculation, default)


def leads_to(plan: Plan, spot: Spot, text: str) -> Iterator[Spot]:
    """The spots an expression reads."""
    node = tree(text)
    for one in expressions.inside(node) if node else ():
        found = None
        if isinstance(one, expressions.Reference):
            found = plan.by_name.get(one.name)
        elif isinstance(one, expressions.Path):
            found = plan.target(spot, one)
        if found is not None and found is not spot:
            yield found


def _needs(plan: Plan, spot: Spot) -> list[Spot]:
    above = [spot.parent] if spot.parent else []
    return [*above, *(it for text in worked_out(spot.item) for it in leads_to(plan, spot, text))]


def _ordered(plan: Plan) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """What is needed first, and the spots where a circle was cut. No recursion: forms are long."""
    order: list[Spot] = []
    circles: list[Spot] = []
    state: dict[Spot, int] = {}
    for start in plan.spots:
        stack = [(start, iter(_needs(plan, start)))] if start not in state else []
        state.setdefault(start, 1)
        while stack:
            spot, needs = stack[-1]
            need = next(needs, None)
            if need is None:
                state[spot] = 2
                order.append(spot)
                stack.pop()
            elif need not in state:
                state[need] = 1
                stack.append((need, iter(_needs(plan, need))))
            elif state[need] == 1:
                circles.append(spot)
    return tuple(order), tuple(circles)
