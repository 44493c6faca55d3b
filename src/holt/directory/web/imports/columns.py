"""What a column seems to mean and can mean, in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.directory.imports.engine import Field, Importer
from holt.directory.imports.mapping import ColumnGuess

LEAVE_OUT = "leave_out"
CERTAIN, LIKELY, UNSURE = 0.95, 0.75, 0.4


def how_sure(column: ColumnGuess) -> str:
    """What stands in a column, and how sure the proposal is."""
    if column.personal:
        return f"{PERSONAL[column.personal]} {_rest(column)}"
    return _rest(column)


def _rest(column: ColumnGuess) -> str:
    shown = " · ".join(column.samples)
    such = _("Such as: %(samples)s.") % {"samples": shown} if shown else _("The column is empty.")
    if not column.target:
        return f"{such} {_('Nobody has said yet what this is; it is left out.')}"
    if column.confidence >= CERTAIN:
        return such
    if column.confidence >= LIKELY:
        return f"{such} {_('Recognized by its name.')}"
    if column.confidence >= UNSURE:
        return f"{such} {_('This is a guess: please look.')}"
    return f"{such} {_('No field fits by its name; it is kept beside the others.')}"


def target_choices(
    importer: Importer, table: str, fields: Sequence[Field]
) -> list[tuple[str, Any]]:
    """What a column can be, in words; grouped where there are many."""
    nothing = (LEAVE_OUT, _("Leave this column out"))
    if importer.targets is None:
        return [
            nothing,
            *((one.name, f"{one.label} *" if one.needed else str(one.label)) for one in fields),
        ]
    groups: dict[str, list[tuple[str, str]]] = {}
    for target in importer.targets(table):
        name, _dot, field = target.partition(".")
        groups.setdefault(name, []).append((target, target_label(name, field)))
    kept = ("attribute", _("Keep it beside the others, under its own name"))
    return [nothing, kept, *((group_name(name), found) for name, found in groups.items())]


def group_name(table: str) -> str:
    """A table of the standard in words."""
    return str(TABLE_NAMES.get(table, table.replace("_", " ").capitalize()))


def target_label(table: str, field: str) -> str:
    """A field of the standard in words: "Phone: number"."""
    readings = {
        "one_line": _("whole address in one cell"),
        "labeled": _("one or more telephone numbers"),
        "open_or_not": _("open: yes or no"),
        "coordinates": _("latitude and longitude in one cell"),
    }
    plain = readings.get(field, field.replace("_", " "))
    return _("%(table)s: %(field)s") % {"table": group_name(table), "field": plain}


TABLE_NAMES: Mapping[str, object] = {
    "organization": gettext_lazy("Organization"),
    "service": gettext_lazy("Service"),
    "location": gettext_lazy("Location"),
    "program": gettext_lazy("Program"),
    "address": gettext_lazy("Address"),
    "phone": gettext_lazy("Telephone"),
    "schedule": gettext_lazy("Hours"),
    "service_area": gettext_lazy("Service area"),
    "language": gettext_lazy("Language"),
    "contact": gettext_lazy("Contact"),
    "link": gettext_lazy("Goes together with"),
}

PERSONAL: Mapping[str, object] = {
    "email": gettext_lazy("This looks like e-mail addresses. Left out, answers stay anonymous."),
    "phone": gettext_lazy("This looks like telephone numbers. Left out, answers stay anonymous."),
    "birth": gettext_lazy("This looks like birthdays. Left out, answers stay anonymous."),
    "address": gettext_lazy("This looks like addresses. Left out, answers stay anonymous."),
    "name": gettext_lazy("This looks like people's names. Left out, answers stay anonymous."),
    "number": gettext_lazy("This looks like personal numbers. Left out, answers stay anonymous."),
    "in_texts": gettext_lazy(
        "E-mail addresses or telephone numbers stand in some of these texts. Take them out of the "
        "file first, or leave the column out."
    ),
}
