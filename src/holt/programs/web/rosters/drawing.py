"""For those who draw a roster: its page, its shifts, asking, filling, telling."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel import clock
from holt.kernel.documents import pdf
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.programs import queries
from holt.programs.asks import (
    FillRosterAsk,
    GiveUpShiftAsk,
    PublishRosterAsk,
    RemindReadersAsk,
    RemoveShiftAsk,
)
from holt.programs.web import forms
from holt.programs.web.rosters import showing
from holt.programs.web.rosters.calendar import as_calendar
from holt.programs.web.showing import when


def address(session_id: int) -> str:
    return reverse("programs:roster", args=[session_id])


def roster(request: HttpRequest, session_id: int) -> HttpResponse:
    """Who stands there when, what is missing and why, who still has to read what."""
    viewer = viewer_of(request)
    found = look(request, queries.roster, session_id)
    shown = [showing.shift_shown(one) for one in found.shifts]
    context = {
        "title": _("Roster"),
        "roster": found,
        "when": when(found.session, viewer.zone),
        "state": showing.STATES[found.state],
        "is_draft": found.state == "draft",
        "shifts": shown,
        "troubles": sum(bool(one.troubles) for one in shown),
        "people": [(one, showing.hours(one.hours), _before(one)) for one in found.people],
        "parties": [(name, showing.hours(sum_)) for name, sum_ in found.parties],
        "fairness": showing.FAIR[found.fairness],
        "unread": [one for one in found.people if one.unread and one.has_account],
        "unwritten": [one for one in found.sheets if not one.number],
        "may_work": queries.may_work_at(viewer, session_id),
    }
    return page(request, "programs/roster/roster.html", context)


def _before(one: queries.Helping) -> str:
    return showing.hours(one.hours_before) if one.hours_before else ""


def draw_roster(request: HttpRequest, session_id: int) -> HttpResponse:
    """Begin a roster."""
    one = look(request, queries.session, session_id)
    return act(
        request,
        "programs.draw_roster",
        forms.DrawRosterForm,
        title=_("Draw a roster"),
        why=_("The session is cut into shifts. You can change each, and add setting up before."),
        button=_("Cut it into shifts"),
        done=lambda _row: address(session_id),
        fixed={"session_id": session_id},
        context={"back": reverse("programs:session", args=[one.id])},
    )


def add_shift(request: HttpRequest, session_id: int) -> HttpResponse:
    """One more shift."""
    found = look(request, queries.roster, session_id)
    first = found.shifts[0] if found.shifts else None
    return act(
        request,
        "programs.add_shift",
        forms.AddShiftForm,
        title=_("Add a shift"),
        why=_("Setting up may be up to two weeks before, taking down two days after."),
        button=_("Add it"),
        done=lambda _row: address(session_id),
        fixed={"session_id": session_id},
        initial={"on": first.on} if first else {},
        context={"back": address(session_id)},
    )


def edit_shift(request: HttpRequest, shift_id: int) -> HttpResponse:
    """Change a shift."""
    found, one = look(request, queries.shift, shift_id)
    here = address(found.session.id)
    copied = ("what", "where", "on", "begins", "ends", "needed", "version")
    return act(
        request,
        "programs.edit_shift",
        forms.EditShiftForm,
        title=_("Change this shift"),
        button=_("Save"),
        done=lambda _row: here,
        said=_("Saved."),
        fixed={"shift_id": shift_id},
        initial={name: getattr(one, name) for name in copied},
        context={"back": here},
    )


@require_POST
def remove_shift(request: HttpRequest, shift_id: int) -> HttpResponse:
    """Take a shift away."""
    return do(
        request,
        "programs.remove_shift",
        RemoveShiftAsk(shift_id),
        done=lambda row: address(row.session_id),
        said=_("The shift is gone."),
    )


def ask_to_help(request: HttpRequest, session_id: int) -> HttpResponse:
    """Who could help? Each gets a letter with a link of their own."""
    viewer = viewer_of(request)
    look(request, queries.roster, session_id)
    return act(
        request,
        "programs.ask_to_help",
        forms.AskToHelpForm,
        title=_("Ask who can help"),
        why=_("Each gets a letter with a link, and says with two taps when they can."),
        button=_("Ask them"),
        done=lambda _row: address(session_id),
        said=_("They have been asked."),
        fixed={"session_id": session_id},
        form_kwargs={
            "people": queries.people_to_ask(viewer, session_id),
            "parties": queries.roster_choices(viewer, session_id),
        },
        context={"back": address(session_id)},
    )


@require_POST
def fill_roster(request: HttpRequest, session_id: int) -> HttpResponse:
    """Fill the shifts fairly."""
    return _button(
        request,
        "fill_roster",
        FillRosterAsk(session_id),
        _("The shifts are filled as far as they can be. Nobody has been told yet."),
    )


@require_POST
def publish_roster(request: HttpRequest, session_id: int) -> HttpResponse:
    """Tell everybody."""
    said = _("Everybody has been written their shifts.")
    return _button(request, "publish_roster", PublishRosterAsk(session_id), said)


@require_POST
def remind_readers(request: HttpRequest, session_id: int) -> HttpResponse:
    """Remind those who have to read."""
    said = _("They have been reminded.")
    return _button(request, "remind_readers", RemindReadersAsk(session_id), said)


def _button(request: HttpRequest, word: str, ask: Any, said: str) -> HttpResponse:
    here = address(ask.session_id)
    return do(request, f"programs.{word}", ask, done=lambda _row: here, said=said)


def take_shift(request: HttpRequest, shift_id: int) -> HttpResponse:
    """Put somebody who was asked on an open place."""
    found, one = look(request, queries.shift, shift_id)
    here = address(found.session.id)
    on_it = {it.offer_id for it in one.people}
    people = [(it.offer_id, _choice(it)) for it in found.people if it.offer_id not in on_it]
    return act(
        request,
        "programs.take_shift",
        forms.TakeShiftForm,
        title=_("Put somebody on this shift"),
        why=showing.shift_when(one),
        button=_("Put them on"),
        done=lambda _row: here,
        said=_("They are on this shift."),
        fixed={"shift_id": shift_id},
        form_kwargs={"people": people},
        context={"back": here},
    )


def _choice(one: queries.Helping) -> str:
    mark = "" if one.unread else " · " + _("has read every fact sheet")
    return f"{one.name}, {one.organization}{mark}"


@require_POST
def give_up_shift(request: HttpRequest, duty_id: int) -> HttpResponse:
    """Take somebody off a shift."""
    return do(
        request,
        "programs.give_up_shift",
        GiveUpShiftAsk(duty_id),
        done=lambda row: address(row.roster.session_id),
        said=_("The place is open again."),
    )


def roster_pdf(request: HttpRequest, session_id: int) -> HttpResponse:
    """The roster on paper."""
    viewer = viewer_of(request)
    found = look(request, queries.roster, session_id)
    made = pdf(
        found.session.title,
        "\n\n".join([found.note, showing.table_of(found)]),
        language=viewer.language,
        subtitle=when(found.session, viewer.zone),
        facts=[(_("Where"), found.session.where)] if found.session.where else [],
    )
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="roster.pdf"'
    return answer


def roster_ics(request: HttpRequest, session_id: int) -> HttpResponse:
    """Every shift for a calendar."""
    found = look(request, queries.roster, session_id)
    return as_calendar(found, found.shifts, clock.now(), address(session_id))
