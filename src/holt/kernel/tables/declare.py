"""How a room declares a list: columns, filters, views and what to say when it is empty."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import QuerySet

from holt.kernel.viewer import Viewer

Rows = QuerySet[Any, Any]
Narrow = Callable[[Rows, Any], Rows]
Options = Sequence[tuple[Any, object]] | Callable[[Viewer], Sequence[tuple[Any, object]]]


@dataclass(frozen=True)
class Column:
    """One column. `cell` maps a row to str, number, date, Link, Badge, a tuple of these, or None.

    `order` names the model fields to sort by ("-" before a name turns it round); without it the
    column cannot be sorted. `kept` is what an export holds where that differs from `cell`.
    """

    name: str
    label: object
    cell: Callable[[Any], object]
    order: tuple[str, ...] = ()
    numeric: bool = False
    shown: bool = True
    kept: Callable[[Any], object] | None = None


@dataclass(frozen=True)
class Choice:
    """One or several of a list. `narrow(rows, values)` gets a tuple of the chosen values (str).

    `options` are (value, label) pairs, or a function of the viewer that returns them.
    """

    name: str
    label: object
    options: Options
    narrow: Narrow

    def pairs(self, viewer: Viewer) -> tuple[tuple[str, object], ...]:
        found = self.options(viewer) if callable(self.options) else self.options
        return tuple((str(value), label) for value, label in found)

    def read(self, params: Mapping[str, Sequence[str]], viewer: Viewer) -> tuple[str, ...]:
        """The chosen values that are on the list, in the list's order."""
        asked = set(params.get(self.name, ()))
        return tuple(v for v, _ in self.pairs(viewer) if v in asked) if asked else ()


@dataclass(frozen=True)
class Search:
    """Free text. `narrow(rows, text)` gets it stripped, at most 200 characters."""

    name: str
    label: object
    narrow: Narrow

    def read(self, params: Mapping[str, Sequence[str]], viewer: Viewer) -> str:
        given = params.get(self.name, ())
        return given[-1].replace("\x00", "").strip()[:200] if given else ""


@dataclass(frozen=True)
class YesNo:
    """?name=1 or ?name=0. `narrow(rows, wanted)` gets True or False."""

    name: str
    label: object
    narrow: Narrow

    def read(self, params: Mapping[str, Sequence[str]], viewer: Viewer) -> bool | None:
        given = params.get(self.name, ())
        return {"1": True, "0": False}.get(given[-1]) if given else None


@dataclass(frozen=True)
class DateRange:
    """?name_from= and ?name_to= (ISO days, both included).

    `narrow(rows, (first, last))` gets days, either of which may be None but not both.
    """

    name: str
    label: object
    narrow: Narrow

    def read(
        self, params: Mapping[str, Sequence[str]], viewer: Viewer
    ) -> tuple[date | None, date | None] | None:
        ends = (day_in(params, f"{self.name}_from"), day_in(params, f"{self.name}_to"))
        return ends if any(ends) else None


Filter = Choice | Search | YesNo | DateRange


def day_in(params: Mapping[str, Sequence[str]], name: str) -> date | None:
    """A day from the URL; anything that is not one is None."""
    given = params.get(name, ())
    try:
        return date.fromisoformat(given[-1]) if given else None
    except ValueError:
        return None


@dataclass(frozen=True)
class View:
    """A named set of filters, shown as a tab. Values are as the URL has them, or lists of those."""

    name: str
    label: object
    params: Mapping[str, str | Sequence[str]]


@dataclass(frozen=True)
class Empty:
    """What an empty list teaches: what belongs here and how to begin."""

    title: object
    text: object = ""
    url: str = ""
    label: object = ""


@dataclass(frozen=True)
class Action:
    """A way on from the list's page, such as adding to it."""

    label: object
    url: str


@dataclass(frozen=True)
class Bulk:
    """A verb for several rows at once; its preview page is at `url`, or at the list's bulk/."""

    verb: str
    label: object
    url: str = ""


@dataclass(frozen=True)
class Table:
    """A list page. `read(viewer)` is an ordered queryset of what the viewer may see."""

    name: str
    title: object
    read: Callable[[Viewer], Rows]
    columns: tuple[Column, ...]
    why: object = ""
    filters: tuple[Filter, ...] = ()
    views: tuple[View, ...] = ()
    empty: Empty | None = None
    actions: tuple[Action, ...] = ()
    bulk: tuple[Bulk, ...] = ()
    page_size: int = 30
    row_key: str = "pk"

    def for_viewer(self, viewer: Viewer) -> "Table":
        """The table with every list of options read once, so that a page asks for it once."""
        filters = tuple(
            replace(one, options=one.pairs(viewer)) if isinstance(one, Choice) else one
            for one in self.filters
        )
        return replace(self, filters=filters)
