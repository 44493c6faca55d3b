"""For everyone: booking a slot, one's own slot by its link, and the number on the screen."""

from datetime import time

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel import clock
from holt.kernel.viewer import THE_HOUSE
from holt.kernel.web.pages import act, do, page, viewer_of
from holt.kernel.web.vocabulary import language_name
from holt.programs import queries
from holt.programs.asks import CancelSlotAsk
from holt.programs.web import forms
from holt.programs.web.help_tables import showing
from holt.programs.web.showing import when

VISIT_STATES = {
    "booked": gettext_lazy("Booked"),
    "waiting": gettext_lazy("Waiting"),
    "came": gettext_lazy("Came"),
    "missed": gettext_lazy("Did not come"),
    "canceled": gettext_lazy("Canceled"),
}
VISIT_TONES = {
    "booked": "river",
    "waiting": "due",
    "came": "well",
    "missed": "quiet",
    "canceled": "quiet",
}


def book_slot(request: HttpRequest, session_id: int) -> HttpResponse:
    """A time with a helper, without an account: one page, one button."""
    viewer, now = viewer_of(request), clock.now()
    line, found = queries.public_help_table(viewer, session_id, now)
    slots = showing.slot_choices(found.free, found.zone)
    return act(
        request,
        "programs.book_slot",
        forms.BookSlotForm,
        title=_("Book a time") if slots else _("Wait for a time"),
        why=_("%(title)s, %(when)s") % {"title": line.title, "when": when(line, viewer.zone)},
        button=_("Book it") if slots else _("Wait for a time"),
        done=lambda row: reverse("programs:cancel_slot", args=[queries.help_visit_key(row)]),
        fixed={"session_id": session_id},
        initial=_wanted(request, slots),
        form_kwargs={
            "slots": slots,
            "topics": [(one, one) for one in found.topics],
            "languages": [(one, language_name(one)) for one in found.languages],
        },
        context={
            "back": reverse("programs:event", args=[session_id]),
            "table": showing.table_shown(found),
            "length": showing.length(found),
        },
        template="programs/help/book.html",
    )


def _wanted(request: HttpRequest, slots: list[tuple[str, str]]) -> dict[str, time | str]:
    """The time that was pressed on the event's page, if it is still free."""
    asked = request.GET.get("at", "")
    return {"begins": asked} if asked in dict(slots) else {}


def own_visit(request: HttpRequest, key: str) -> HttpResponse:
    """One's own slot: opening it shows, only the button cancels."""
    found = queries.own_help_visit(key, clock.now())
    if request.method == "POST":
        return do(
            request,
            "programs.cancel_slot",
            CancelSlotAsk(found.id, key),
            done=lambda _row: request.path,
            said=_("You are not coming, and your name is forgotten. Thank you for telling us."),
        )
    at = found.starts_at
    context = {
        "title": found.event.title,
        "own": found,
        "key": key,
        "when": when(found.event, viewer_of(request).zone),
        "hour": showing.hour(at, found.event.zone) if at else "",
        "where": found.event.where,
        "state": VISIT_STATES[found.state],
        "tone": VISIT_TONES[found.state],
        "can_move": bool(found.help.free) and found.state in ("booked", "waiting"),
        "can_cancel": found.state in ("booked", "waiting"),
        "is_canceled": found.event.state == "canceled",
    }
    return quietly(page(request, "programs/help/own.html", context))


def move_slot(request: HttpRequest, key: str) -> HttpResponse:
    """Another time of the same day."""
    found = queries.own_help_visit(key, clock.now())
    return quietly(
        act(
            request,
            "programs.move_slot",
            forms.MoveSlotForm,
            title=_("Choose another time"),
            why=found.event.title,
            button=_("Take this time"),
            done=lambda _row: reverse("programs:cancel_slot", args=[key]),
            said=_("Your time is changed."),
            fixed={"help_visit_id": found.id, "key": key},
            form_kwargs={"slots": showing.slot_choices(found.help.free, found.help.zone)},
            context={"back": reverse("programs:cancel_slot", args=[key])},
        )
    )


def number(request: HttpRequest, session_id: int) -> HttpResponse:
    """For a screen in the room: which number is next. It looks again by itself."""
    line, found = queries.public_help_table(THE_HOUSE, session_id, clock.now())
    context = {
        "title": line.title,
        "session_id": session_id,
        "called": found.number_called,
        "waiting": found.numbers_given - found.number_called,
        "gives_numbers": found.gives_numbers,
    }
    return page(request, "programs/help/number.html", context)


def quietly(answer: HttpResponse) -> HttpResponse:
    """A page behind a secret address: not to be found, not to be handed on."""
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
