"""The page of a list, and the preview page before a verb is done to several rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from holt.kernel import clock
from holt.kernel.tables.declare import Table
from holt.kernel.tables.exporting import KINDS, export, file_name
from holt.kernel.tables.listing import listing
from holt.kernel.tables.state import State, address, read_state
from holt.kernel.web.pages import page, viewer_of

MOST_CHOSEN = 1000


def list_page(
    request: HttpRequest,
    table: Table,
    *,
    context: Mapping[str, Any] | None = None,
    template: str = "kernel/list.html",
) -> HttpResponse:
    """A table's page, or its export when the URL asks for a file.

    `back` and `back_to` in the context say what the list is of: its address and its name.
    """
    viewer = viewer_of(request)
    table = table.for_viewer(viewer)
    state = read_state(table, request.GET, viewer)
    if state.format:
        return export_file(request, table, state)
    shown = {
        "title": table.title,
        "why": table.why,
        "list": listing(table, viewer, state),
        **(context or {}),
    }
    answer = page(request, template, shown)
    if getattr(request, "htmx", False):
        answer["HX-Push-Url"] = request.path + address(table, state, page=state.page)
    return answer


def export_file(request: HttpRequest, table: Table, state: State) -> HttpResponse:
    """The whole narrowed list as a download."""
    today = timezone.localdate(clock.now())
    answer = HttpResponse(
        export(table, viewer_of(request), state), content_type=KINDS[state.format]
    )
    answer["Content-Disposition"] = f'attachment; filename="{file_name(table, state, today)}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@dataclass(frozen=True)
class BulkLine:
    """A row a bulk verb was asked for; `why` is set when it will be left alone."""

    key: int
    label: object
    url: str = ""
    why: object = ""


def chosen_keys(request: HttpRequest) -> tuple[int, ...]:
    """The keys ticked on a list, each once, in order; what is not a number is left out."""
    given = [one for one in request.POST.getlist("chosen") if one.isascii() and one.isdigit()]
    return tuple(dict.fromkeys(int(one) for one in given if len(one) < 19))[:MOST_CHOSEN]


def is_confirmed(request: HttpRequest) -> bool:
    """Whether the preview was seen and its button pressed."""
    return request.method == "POST" and request.POST.get("confirmed") == "1"


def bulk_preview(
    request: HttpRequest,
    lines: Sequence[BulkLine],
    *,
    title: object,
    button: object,
    back: str,
    why: object = "",
    context: Mapping[str, Any] | None = None,
    template: str = "kernel/bulk.html",
) -> HttpResponse:
    """What will change, what will be left alone and why, and the button to do it."""
    shown = {
        "title": title,
        "why": why,
        "button": button,
        "back": back,
        "verb": request.POST.get("verb", ""),
        "will": [one for one in lines if not one.why],
        "wont": [one for one in lines if one.why],
        **(context or {}),
    }
    return page(request, template, shown)
