"""Booking and waiting: the form, the refusal with its ways out, the series' dates."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import act, viewer_of
from holt.spaces import queries
from holt.spaces.queries.page import Bookable
from holt.spaces.web import forms, showing

INSTEAD = re.compile(r"(\d{1,18}) (\d{4}-\d\d-\d\d) (\d\d:\d\d) (\d\d:\d\d)")
TIMES = ("on", "begins", "ends")


def book(request: HttpRequest, space_id: int) -> HttpResponse:
    """Book a space; ?on=&begins=&ends= fill in the time."""
    space_id = instead(request) or space_id
    viewer = viewer_of(request)
    found = queries.bookable(viewer, space_id)
    return act(
        request,
        "spaces.book",
        forms.BookForm,
        title=_("Book %(space)s") % {"space": found.name},
        why=" ".join(f"{line.rstrip('.')}." for line in showing.terms(found.terms)),
        button=_("Ask for it") if found.terms.needs_approval else _("Book it"),
        done=lambda row: _after(viewer, row),
        said=lambda row: _said(viewer, row),
        fixed={"space_id": found.id},
        initial=_times(request) | {"every": "once", "count": 1},
        form_kwargs={"terms": found.terms, "has_account": viewer.person_id is not None},
        template="spaces/book.html",
        context=_around(request, found),
    )


def instead(request: HttpRequest) -> int | None:
    """A button of the ways out: the same wish at that time; the id of its space."""
    if request.POST.get("take") == "free":
        request.POST = _changed(request, {"take_free": "on"})  # type: ignore[assignment]
    asked = INSTEAD.fullmatch(request.POST.get("instead", ""))
    if asked is None:
        return None
    values = dict(zip((*TIMES, "to_space_id"), (*asked.groups()[1:], asked[1]), strict=True))
    request.POST = _changed(request, values)  # type: ignore[assignment]
    return int(asked[1])


def _changed(request: HttpRequest, values: Mapping[str, str]) -> Any:
    posted = request.POST.copy()
    for name, value in values.items():
        posted[name] = value
    return posted


def _times(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET[name] for name in TIMES if name in request.GET}


def _around(request: HttpRequest, found: Bookable) -> dict[str, Any]:
    """Where to go back to, and where to wait if the time is taken."""
    given = request.POST or request.GET
    times = urlencode({name: given.get(name, "") for name in TIMES})
    on = given.get("on", "")
    return {
        "back": f"/spaces/{found.id}/" + (f"?on={on}" if _is_day(on) else ""),
        "wait_url": f"/spaces/{found.id}/wait/?{times}",
        "hint_url": f"/spaces/{found.id}/is-free/",
    }


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _after(viewer: Viewer, row: Any) -> str:
    """Whoever may open the booking is led there; others back to the space."""
    if viewer.person_id is not None and queries.bookings(viewer).filter(pk=row.pk).exists():
        return f"/bookings/{row.pk}/"
    return f"/spaces/{row.space_id}/"


def _said(viewer: Viewer, row: Any) -> str:
    what = {
        "requested": _("We have your wish. The time is kept until the staff have answered."),
        "waiting": _("You are on the waiting list."),
    }.get(row.state, _("It is booked."))
    if viewer.person_id is None and row.email:
        return _("%(what)s A letter to %(email)s has the link to change it.") % {
            "what": what,
            "email": row.email,
        }
    return what


def wait(request: HttpRequest, space_id: int) -> HttpResponse:
    """Wait for a time that is taken."""
    viewer = viewer_of(request)
    found = queries.bookable(viewer, space_id)
    return act(
        request,
        "spaces.wait",
        forms.WaitForm,
        title=_("Wait for %(space)s") % {"space": found.name},
        why=_("If the time becomes free, we offer it to whoever has waited longest."),
        button=_("Put me on the list"),
        done=lambda row: _after(viewer, row),
        said=lambda row: _said(viewer, row),
        fixed={"space_id": found.id},
        initial=_times(request),
        form_kwargs={"has_account": viewer.person_id is not None},
        template="spaces/book.html",
        context=_around(request, found),
    )
