"""What is on, for those who look after spaces: the grid by day and week, the printed day sheet."""

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.documents.typeset import pdf
from holt.kernel.network import network
from holt.kernel.web.pages import page, viewer_of
from holt.spaces import queries, rules
from holt.spaces.queries import GridRow
from holt.spaces.web import grid as drawing
from holt.spaces.web import showing
from holt.spaces.web.pages.reading import asked_day


def grid(request: HttpRequest) -> HttpResponse:
    """?view=week or day, ?on= a day, ?organization= one of one's own."""
    viewer, now, settings = viewer_of(request), clock.now(), network()
    homes = queries.homes(viewer)
    access.require(bool(homes), viewer)
    on = asked_day(request, now, settings.zone)
    is_day = request.GET.get("view") == "day"
    first = on if is_day else _week_begins(on, settings.first_weekday)
    days = 1 if is_day else 7
    home = _home(request, homes)
    rows = queries.grid(viewer, rules.day_slot(first, settings.zone, days), home)
    hours = drawing.hours_of(rows, on)
    today = now.astimezone(ZoneInfo(settings.zone)).date()
    context = {
        "title": _("What is on"),
        "heads": drawing.day_heads(hours) if is_day else drawing.week_heads(first, today),
        "lines": drawing.day_lines(rows, on, hours) if is_day else drawing.week_lines(rows, first),
        "said": date_format(on, "l, j F Y") if is_day else _week_words(first),
        "is_day": is_day,
        "on": on.isoformat(),
        "before": (first - timedelta(days=days)).isoformat(),
        "after": (first + timedelta(days=days)).isoformat(),
        "homes": homes if len(homes) > 1 else (),
        "home": home,
        "more": f"&organization={home}" if home else "",
    }
    return page(request, "spaces/grid.html", context)


def _week_begins(on: date, first_weekday: int) -> date:
    return on - timedelta(days=(on.weekday() - first_weekday) % 7)


def _week_words(first: date) -> str:
    return _("%(first)s to %(last)s") % {
        "first": date_format(first),
        "last": date_format(first + timedelta(days=6)),
    }


def _home(request: HttpRequest, homes: Any) -> int | None:
    """The organization asked for, if it is one of one's own."""
    asked = request.GET.get("organization", "")
    return next((pk for pk, _name in homes if str(pk) == asked), None)


def day_sheet(request: HttpRequest) -> HttpResponse:
    """The day's bookings of every space one looks after, to print and pin up."""
    viewer, now, settings = viewer_of(request), clock.now(), network()
    homes = queries.homes(viewer)
    access.require(bool(homes), viewer)
    on = asked_day(request, now, settings.zone)
    rows = queries.grid(viewer, rules.day_slot(on, settings.zone), _home(request, homes))
    made = pdf(
        _("Day sheet"),
        _sheet(rows),
        language=get_language() or "en",
        subtitle=date_format(on, "l, j F Y"),
    )
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="day-sheet-{on.isoformat()}.pdf"'
    return answer


def _sheet(rows: tuple[GridRow, ...]) -> str:
    """As Markdown: a heading for each space in use, a line for each booking."""
    parts = [part for row in rows if row.entries for part in _of_space(row)]
    return "\n".join(parts) or _("Nothing is booked on this day.")


def _of_space(row: GridRow) -> list[str]:
    lines = [f"## {_plain(row.name)}", ""]
    for one in row.entries:
        people = _("%(count)s people") % {"count": one.people} if one.people else ""
        words = [_plain(text) for text in (one.title, one.whole, one.who, people) if text]
        lines.append(
            f"- **{showing.span(one.starts_at, one.ends_at, row.zone)}** {', '.join(words)}"
        )
    return [*lines, ""]


def _plain(text: str) -> str:
    """What people wrote is text, not Markdown."""
    return "".join(f"\\{one}" if one in r"\`*_{}[]()#+-.!|<>~" else one for one in text).replace(
        "\n", " "
    )
