"""For those who stand there: when they can, their shifts, giving one up, taking one."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel import clock
from holt.kernel.web.pages import act, do, viewer_of
from holt.programs import queries
from holt.programs.asks import GiveUpShiftAsk, TakeShiftAsk
from holt.programs.web import forms
from holt.programs.web.help_tables.keeping import whole
from holt.programs.web.help_tables.public import quietly
from holt.programs.web.rosters import showing
from holt.programs.web.rosters.calendar import as_calendar
from holt.programs.web.showing import when


def address(key: str) -> str:
    return reverse("programs:say_availability", args=[key])


def own_shifts(request: HttpRequest, key: str) -> HttpResponse:
    """One's own shifts; a form says when one can."""
    found = queries.own_shifts(key)
    page = found.page
    is_out = page.state == "published"
    context = {
        "own": found,
        "key": key,
        "is_out": is_out,
        "when": when(page.session, viewer_of(request).zone),
        "where": page.session.where,
        "mine": [(duty, showing.shift_shown(one)) for duty, one in found.mine] if is_out else [],
        "open": [showing.shift_shown(one) for one in found.open] if is_out else [],
        "note": page.note,
        "unread": found.me.unread if found.me.has_account else (),
    }
    return quietly(
        act(
            request,
            "programs.say_availability",
            forms.SayAvailabilityForm,
            title=page.session.title,
            button=_("This is when I can"),
            done=lambda _row: address(key),
            said=_("Thank you. We write to you when the roster is done."),
            fixed={"offer_id": found.offer_id, "key": key},
            initial={"shift_ids": [str(one) for one in found.can]},
            form_kwargs={
                "shifts": [(one.id, _choice(one)) for one in page.shifts],
            },
            context=context,
            template="programs/roster/own.html",
        )
    )


def _choice(one: queries.ShiftRow) -> str:
    shown = showing.shift_shown(one)
    return f"{shown.when}: {shown.what}"


@require_POST
def give_up(request: HttpRequest, key: str) -> HttpResponse:
    """I can't: the shift is offered to those who are free."""
    ask = GiveUpShiftAsk(whole(request, "duty_id"), key)
    said = _("Thank you for telling us. Those who are free have been asked.")
    return do(request, "programs.give_up_shift", ask, done=lambda _row: address(key), said=said)


@require_POST
def take(request: HttpRequest, key: str) -> HttpResponse:
    """I take it."""
    found = queries.own_shifts(key)
    ask = TakeShiftAsk(whole(request, "shift_id"), found.offer_id, key)
    said = _("It is yours. Thank you for stepping in.")
    return do(request, "programs.take_shift", ask, done=lambda _row: address(key), said=said)


def own_ics(request: HttpRequest, key: str) -> HttpResponse:
    """One's own shifts for a calendar."""
    found = queries.own_shifts(key)
    shifts = [one for _duty, one in found.mine] if found.page.state == "published" else []
    return as_calendar(found.page, shifts, clock.now(), address(key))
