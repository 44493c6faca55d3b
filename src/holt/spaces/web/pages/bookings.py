"""Bookings: the list, one booking, and each verb's page."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.money import amount
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.spaces import queries
from holt.spaces.asks import AcceptOfferAsk, CheckInAsk, LapseAsk, NoShowAsk, OfferAsk
from holt.spaces.queries import BookingPage
from holt.spaces.web import forms, showing
from holt.spaces.web.pages.booking import instead
from holt.spaces.web.tables import bookings_table
from holt.spaces.web.words import GUESTS, STATES, TONES


def bookings(request: HttpRequest) -> HttpResponse:
    """The bookings of the spaces one looks after, and one's own."""
    viewer = viewer_of(request)
    access.require(viewer.person_id is not None or viewer.grant is not None, viewer)
    return list_page(request, bookings_table(viewer))


def booking(request: HttpRequest, booking_id: int) -> HttpResponse:
    """One booking and what can be done with it."""
    found, now = look(request, queries.booking, booking_id), clock.now()
    steps = showing.steps(found, now)
    context = {
        "title": found.title,
        "booking": found,
        "when": showing.when(found.starts_at, found.ends_at, found.zone),
        "state": STATES[found.state],
        "tone": TONES[found.state],
        "guest": GUESTS[found.guest],
        "fee": amount(found.fee_cents, places=2) if found.fee_cents else "",
        "until": showing.moment(found.offered_until, found.zone) if found.offered_until else "",
        "steps": [(label, reverse(f"spaces:{verb}", args=[found.id])) for verb, label in steps],
        "series": [
            (pk, showing.moment(at, found.zone), STATES[state], TONES[state], pk == found.id)
            for pk, at, state in found.series
        ],
    }
    return page(request, "spaces/booking.html", context)


def _act_on(
    request: HttpRequest, found: BookingPage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one booking: afterwards one is back at its page."""
    here = reverse("spaces:booking", args=[found.id])
    context = {"back": here, **said.pop("context", {})}
    return act(
        request,
        f"spaces.{verb}",
        form,
        why=_("%(title)s: %(space)s, %(when)s")
        % {
            "title": found.title,
            "space": found.space,
            "when": showing.when(found.starts_at, found.ends_at, found.zone),
        },
        done=lambda _row: here,
        fixed={"booking_id": found.id},
        context=context,
        **said,
    )


def _found(request: HttpRequest, booking_id: int, *, for_keepers: bool = False) -> BookingPage:
    """The booking, for those who may change it."""
    found = look(request, queries.booking, booking_id)
    access.require(found.may_keep or (found.is_own and not for_keepers), viewer_of(request))
    return found


def move(request: HttpRequest, booking_id: int) -> HttpResponse:
    """Another time, or another space."""
    found = _found(request, booking_id)
    instead(request)
    where = ZoneInfo(found.zone)
    starts, ends = found.starts_at.astimezone(where), found.ends_at.astimezone(where)
    return _act_on(
        request,
        found,
        "move",
        forms.MoveForm,
        title=_("Move this booking"),
        button=_("Move it"),
        said=_("It is moved."),
        initial={
            **_proposed(request, starts, ends),
            "to_space_id": request.GET.get("to") or found.space_id,
            "version": found.version,
        },
        form_kwargs={"spaces": queries.move_choices(viewer_of(request), found.space_id)},
        template="spaces/book.html",
        context={"hint_url": f"/spaces/{found.space_id}/is-free/?but={found.id}"},
    )


def _proposed(request: HttpRequest, starts: datetime, ends: datetime) -> dict[str, Any]:
    """The time a booking was dragged to (?on=&begins=), as long as it is; else its own."""
    try:
        on = date.fromisoformat(request.GET.get("on", ""))
        begins = time.fromisoformat(request.GET.get("begins", f"{starts:%H:%M}"))
    except ValueError:
        return {"on": starts.date(), "begins": starts.time(), "ends": ends.time()}
    last = datetime.combine(on, begins) + (ends - starts)
    return {"on": on, "begins": begins, "ends": last.time()}


def cancel(request: HttpRequest, booking_id: int) -> HttpResponse:
    """Call it off."""
    found = _found(request, booking_id)
    return _act_on(
        request,
        found,
        "cancel",
        forms.CancelForm,
        title=_("Cancel this booking"),
        button=_("Cancel it"),
        said=_("It is called off, and the time is free for others."),
        form_kwargs={"is_series": bool(found.series)},
    )


def approve(request: HttpRequest, booking_id: int) -> HttpResponse:
    """Yes."""
    found = _found(request, booking_id, for_keepers=True)
    access.require(found.may_approve, viewer_of(request))
    return _act_on(
        request,
        found,
        "approve",
        forms.ApproveForm,
        title=_("Say yes"),
        button=_("Yes, it is theirs"),
        said=_("They have been told."),
    )


def decline(request: HttpRequest, booking_id: int) -> HttpResponse:
    """No, and why."""
    found = _found(request, booking_id, for_keepers=True)
    access.require(found.may_approve, viewer_of(request))
    return _act_on(
        request,
        found,
        "decline",
        forms.DeclineForm,
        title=_("Say no"),
        button=_("Say no"),
        said=_("They have been told why, and where to see what is free."),
    )


def check_in(request: HttpRequest, booking_id: int) -> HttpResponse:
    """They are here."""
    return _press(
        request,
        _found(request, booking_id),
        "check_in",
        CheckInAsk,
        title=_("They are here"),
        said=_("Noted."),
    )


def no_show(request: HttpRequest, booking_id: int) -> HttpResponse:
    """Nobody came."""
    return _press(
        request,
        _found(request, booking_id, for_keepers=True),
        "no_show",
        NoShowAsk,
        title=_("Nobody came"),
        said=_("Noted. What is left of the time is free."),
    )


def offer(request: HttpRequest, booking_id: int) -> HttpResponse:
    """Offer a free time to somebody who waits."""
    return _press(
        request,
        _found(request, booking_id, for_keepers=True),
        "offer",
        OfferAsk,
        title=_("Offer it now"),
        said=_("They have been asked, and it is kept for a day."),
    )


def accept_offer(request: HttpRequest, booking_id: int) -> HttpResponse:
    """Take what was offered."""
    return _press(
        request,
        _found(request, booking_id),
        "accept_offer",
        AcceptOfferAsk,
        title=_("Take this time"),
        said=_("It is yours."),
    )


def lapse(request: HttpRequest, booking_id: int) -> HttpResponse:
    """Take an offer back."""
    return _press(
        request,
        _found(request, booking_id, for_keepers=True),
        "lapse",
        LapseAsk,
        title=_("Take the offer back"),
        said=_("The next in line is asked."),
    )


def _press(
    request: HttpRequest, found: BookingPage, verb: str, ask: type, *, title: str, said: str
) -> HttpResponse:
    """A verb that takes no more than its button."""
    return _act_on(
        request,
        found,
        verb,
        forms.ButtonForm,
        title=title,
        button=title,
        said=said,
        form_kwargs={"of": ask},
    )
