"""The handles of a list: filter controls with their present values, tabs, removable filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from holt.kernel.tables.declare import Choice, DateRange, Filter, Search, Table, YesNo
from holt.kernel.tables.state import State, address, params_of
from holt.kernel.viewer import Viewer


@dataclass(frozen=True)
class Control:
    """One filter in the form. Kinds: search, choice (a fold of ticks), yes_no, dates."""

    kind: str
    name: str
    label: object
    value: str = ""
    to: str = ""
    options: tuple[tuple[str, object, bool], ...] = ()
    count: int = 0

    def ticks(self) -> SafeString:
        """The options as ticks. Joined here: a template's loop over hundreds costs ten times."""
        name = escape(self.name)
        return mark_safe(
            "".join(
                f'<label><input type="checkbox" name="{name}" value="{escape(value)}"'
                f"{' checked' if on else ''}> {escape(str(label))}</label>"
                for value, label, on in self.options
            )
        )

    def chosen(self) -> SafeString:
        """The words of what is ticked."""
        return mark_safe(
            "".join(
                f'<span class="of">{escape(str(label))}</span>'
                for _value, label, on in self.options
                if on
            )
        )


@dataclass(frozen=True)
class Tab:
    """A named view of the list."""

    label: object
    url: str
    current: bool


@dataclass(frozen=True)
class Chip:
    """A filter that is on, in words, and the address without it."""

    text: str
    url: str


def controls(table: Table, viewer: Viewer, state: State) -> tuple[Control, ...]:
    return tuple(control(one, viewer, state.filters.get(one.name)) for one in table.filters)


def control(one: Filter, viewer: Viewer, value: Any) -> Control:
    """A filter as the form shows it, with what is chosen now."""
    match one:
        case Search():
            return Control("search", one.name, one.label, value or "")
        case YesNo():
            return Control("yes_no", one.name, one.label, {True: "1", False: "0"}.get(value, ""))
        case DateRange():
            first, last = value or (None, None)
            return Control("dates", one.name, one.label, iso(first), iso(last))
        case Choice():
            options = tuple((v, label, v in (value or ())) for v, label in one.pairs(viewer))
            return Control("choice", one.name, one.label, options=options, count=len(value or ()))


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def tabs(table: Table, viewer: Viewer, state: State) -> tuple[Tab, ...]:
    """Everything first, then the named views; sorting and columns stay as they are."""
    if not table.views:
        return ()
    sets: list[tuple[object, Mapping[str, Any]]] = [(_("All"), {})]
    sets += [(view.label, read_view(table, viewer, view.params)) for view in table.views]
    return tuple(
        Tab(label, address(table, state, filters=values), dict(state.filters) == dict(values))
        for label, values in sets
    )


def read_view(
    table: Table, viewer: Viewer, params: Mapping[str, str | Sequence[str]]
) -> dict[str, Any]:
    """A view's filters as the URL reader would read them."""
    query = params_of(params)
    found = {one.name: one.read(query, viewer) for one in table.filters}
    return {name: value for name, value in found.items() if value not in (None, "", ())}


def chips(table: Table, viewer: Viewer, state: State) -> tuple[Chip, ...]:
    """Each filter that is on; every value of a choice can be taken off by itself."""
    return tuple(
        Chip(text, address(table, state, filters=without(state.filters, one.name, rest)))
        for one in table.filters
        if one.name in state.filters
        for text, rest in in_words(one, viewer, state.filters[one.name])
    )


def without(filters: Mapping[str, Any], name: str, rest: Any) -> dict[str, Any]:
    """The filters with one of them replaced by what is left of it."""
    changed = {**filters, name: rest}
    return {key: value for key, value in changed.items() if value not in (None, "", ())}


def in_words(one: Filter, viewer: Viewer, value: Any) -> list[tuple[str, Any]]:
    """(what is on, what is left when it is taken off) for a filter."""
    match one:
        case Search():
            return [(_("%(label)s: “%(value)s”") % {"label": one.label, "value": value}, None)]
        case YesNo():
            word = _("yes") if value else _("no")
            return [(f"{one.label}: {word}", None)]
        case DateRange():
            return [(f"{one.label}: {dates_in_words(*value)}", None)]
        case Choice():
            labels = dict(one.pairs(viewer))
            return [(f"{one.label}: {labels[v]}", tuple(x for x in value if x != v)) for v in value]


def dates_in_words(first: date | None, last: date | None) -> str:
    if first and last:
        return _("%(first)s to %(last)s") % {"first": date_format(first), "last": date_format(last)}
    if first:
        return _("from %(day)s") % {"day": date_format(first)}
    return _("until %(day)s") % {"day": date_format(last or date.max)}
