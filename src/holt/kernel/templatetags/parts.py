"""The parts pages are made of, as template tags: {% load parts %}."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.forms import BaseForm, BoundField, widgets
from django.http import HttpRequest

register = template.Library()

AUTOCOMPLETE = {
    "email": "email",
    "name": "name",
    "contact_name": "name",
    "phone": "tel",
    "telephone": "tel",
    "street": "street-address",
    "address": "street-address",
    "city": "address-level2",
    "postcode": "postal-code",
    "postal_code": "postal-code",
    "country": "country-name",
    "website": "url",
    "organization_name": "organization",
    "password": "current-password",
}
MOST_ON_A_LINE, SHORT_LABEL = 5, 16
INPUT_MODES = {"email": "email", "url": "url", "tel": "tel"}
NO_WORDS = " –—-…"
"""What the empty line of a list may consist of, if it says nothing."""
MOST_AT_ONCE = 12
FEW_AT_ONCE = 8
NATIVE = (
    (widgets.DateTimeInput, "datetime-local", "%Y-%m-%dT%H:%M"),
    (widgets.DateInput, "date", "%Y-%m-%d"),
    (widgets.TimeInput, "time", "%H:%M"),
)


@register.filter
def is_panel(request: HttpRequest | None) -> bool:
    """Whether htmx asked for the page as a panel (?panel=1) inside another page."""
    return bool(request and getattr(request, "htmx", False) and "panel" in request.GET)


@register.inclusion_tag("kernel/parts/fields.html")
def fields(form: BaseForm) -> dict[str, Any]:
    """A whole form: its hidden fields, then each visible field with help and error."""
    return {"form": form, "shown": [shown(one) for one in form.visible_fields()]}


@register.inclusion_tag("kernel/parts/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """One field: label, help, error with its cure, control."""
    return shown(bound)


@register.inclusion_tag("kernel/parts/trouble.html")
def trouble(form: BaseForm, rows: Any = ()) -> dict[str, Any]:
    """What has to be put right before the form can be saved, each with a link to its field."""
    found = [(at, str(text)) for one in all_forms(form, rows) for at, text in faults(one)]
    return {"faults": found}


def all_forms(form: BaseForm, rows: Any) -> list[BaseForm]:
    """The page's form and each row's small form."""
    return [form, *(small for one in rows or () for small in one.formset)]


def faults(form: BaseForm) -> list[tuple[str, str]]:
    """(id of the field at fault or "", sentence) for each error of a form."""
    found: list[tuple[str, str]] = [("", str(text)) for text in form.non_field_errors()]
    for name in form.errors:
        if name in form.fields:
            bound = form[name]
            found += [(focus_id(bound), named(bound.label, text)) for text in bound.errors]
    return found


def named(label: object, text: object) -> str:
    """An error with its field's name before it; a label that asks keeps its question mark."""
    name = str(label or "")
    joint = " " if name.endswith(("?", ".", "!", ":", "？")) else ": "
    return f"{name}{joint}{text}" if name else str(text)


def focus_id(bound: BoundField) -> str:
    """The id of the control an error links to: the first choice of a group, else the field."""
    return f"{bound.auto_id}_0" if kind_of(bound) == "group" else str(bound.auto_id)


def kind_of(bound: BoundField) -> str:
    """How a field is laid out: group (radio, checkboxes), tick (one checkbox), or line."""
    widget = bound.field.widget
    if isinstance(widget, widgets.RadioSelect | widgets.CheckboxSelectMultiple):
        return "group"
    return "tick" if isinstance(widget, widgets.CheckboxInput) else "line"


def shown(bound: BoundField) -> dict[str, Any]:
    """What the field part shows; the control as HTML with the attributes browsers help with."""
    use_native_input(bound)
    kind = kind_of(bound)
    choices = getattr(bound.field, "choices", ())
    many = isinstance(bound.field.widget, widgets.CheckboxSelectMultiple) and len(choices) > 6
    attrs: dict[str, str | bool] = {} if kind == "group" else attributes(bound)
    return {
        "field": bound,
        "kind": kind,
        "optional": is_optional(bound),
        "many": many,
        "folded": folded(bound) if many else ((), ()),
        "line": kind == "group" and not many and short(choices),
        "control": "" if kind == "group" else bound.as_widget(attrs=attrs),
        "describedby": bound.aria_describedby if kind == "group" else "",
    }


def is_optional(bound: BoundField) -> bool:
    """Whether a field may be left empty: not a list in which something stands chosen already, be
    it only "Everyone" or "No date yet"."""
    if bound.field.required:
        return False
    widget = bound.field.widget
    one_of = isinstance(widget, widgets.Select | widgets.RadioSelect)
    if not one_of or widget.allow_multiple_selected:
        return True
    empty = next((str(said) for value, said in widget.choices if value in ("", None)), "")
    chosen = isinstance(widget, widgets.RadioSelect) and bound.value() not in ("", None)
    return not (empty.strip(NO_WORDS) or chosen)


def folded(bound: BoundField) -> tuple[list[Any], list[Any]]:
    """Of many boxes, those to show at once (the first few and all that are ticked) and the rest."""
    boxes = list(bound)
    if len(boxes) <= MOST_AT_ONCE:
        return boxes, []
    at_once = [
        one for number, one in enumerate(boxes) if number < FEW_AT_ONCE or one.data.get("selected")
    ]
    return at_once, [one for one in boxes if one not in at_once]


def short(choices: Iterable[tuple[Any, object]]) -> bool:
    """Few choices of a word or two each fit on one line, as an answer on a scale does."""
    labels = [str(label) for _value, label in choices]
    return len(labels) <= MOST_ON_A_LINE and all(len(one) <= SHORT_LABEL for one in labels)


def use_native_input(bound: BoundField) -> None:
    """Dates and times through the browser's own picker, in the form browsers send."""
    widget = bound.field.widget
    for kind, input_type, written in NATIVE:
        if isinstance(widget, kind):
            widget.input_type = input_type
            widget.format = written
            return


def attributes(bound: BoundField) -> dict[str, str | bool]:
    """autocomplete and inputmode, by the field's name and kind, unless its form set them."""
    widget = bound.field.widget
    wanted: dict[str, str | bool] = {}
    if (known := AUTOCOMPLETE.get(bound.name)) and isinstance(widget, widgets.Input):
        wanted["autocomplete"] = known
    input_type = getattr(widget, "input_type", "")
    if mode := INPUT_MODES.get(input_type):
        wanted["inputmode"] = mode
    if input_type == "number":
        whole = str(widget.attrs.get("step", "1")) == "1"
        wanted["inputmode"] = "numeric" if whole else "decimal"
    return {name: value for name, value in wanted.items() if name not in widget.attrs}
