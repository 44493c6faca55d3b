"""When it stops: visits by hand, a timetable from a file, taking one back."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import clock as house_clock
from holt.kernel.errors import Refused
from holt.kernel.files import attachment
from holt.kernel.web.pages import act, look, page
from holt.kernel.web.words import sentence
from holt.roads import queries, rules
from holt.roads.asks import DropVisitAsk, UndoAsk
from holt.roads.web import showing
from holt.roads.web.forms import ButtonForm
from holt.roads.web.forms import timetables as forms
from holt.roads.web.pages.keeping import act_on, kept
from holt.roads.web.pages.stops import act_on_stop, kept_stop
from holt.roads.web.words import DROPPED, HOW, NOTED
from holt.standards.tabular import write_csv


def set_visit(request: HttpRequest, stop_id: int) -> HttpResponse:
    """When a stop is visited."""
    found = kept_stop(request, stop_id)
    mobile = kept(request, found.mobile_id)
    vehicles = queries.vehicle_choices(mobile.id)
    return act_on_stop(
        request,
        found,
        "set_visit",
        forms.SetVisitForm,
        title=_("When does it come?"),
        why=found.name
        if vehicles
        else _("First add a vehicle to the mobile library: without one nobody can come."),
        button=_("Add these times"),
        said=_("It comes at these times."),
        form_kwargs={
            "vehicles": vehicles,
            "cycle": mobile.cycle,
            "pops_up": found.kind == "pop_up",
        },
    )


def move_visit(request: HttpRequest, visit_id: int) -> HttpResponse:
    """What a visit would cost on every other day of its vehicle; then it is moved there."""
    from holt.roads.queries import previewing

    found = look(request, previewing.moves, visit_id)
    here = reverse("roads:stop", args=[found.stop_id])
    shown = showing.moves(found)
    context: dict[str, Any] = {"back": here, "moves": shown, "now": showing.now_of(found)}
    if found.why_not:
        problem = sentence(Refused(found.why_not, "", {"stop": found.stop}))
        return page(
            request, "roads/cannot_move.html", {"title": found.stop, "why": problem, "back": here}
        )
    return act(
        request,
        "roads.move_visit",
        forms.MoveVisitForm,
        title=_("Move “%(stop)s” to another day") % {"stop": found.stop},
        why=_("First see what it costs. Only the day it goes to gets new hours."),
        button=_("Move it there"),
        done=lambda _row: here,
        said=_("It is moved, and whoever lends a lot that day has been told."),
        fixed={"visit_id": visit_id},
        form_kwargs={"days": [(one.key, one.choice) for one in shown if one.fits]},
        template="roads/move_visit.html",
        context=context,
    )


def drop_visit(request: HttpRequest, visit_id: int) -> HttpResponse:
    """Leave a visit out."""
    found = look(request, queries.visit, visit_id)
    here = reverse("roads:stop", args=[found.row.stop_id])
    return act(
        request,
        "roads.drop_visit",
        ButtonForm,
        title=_("Leave this visit out"),
        why=found.row.stop,
        button=_("Leave it out"),
        done=lambda _row: here,
        said=_("It is not visited at these times any more."),
        fixed={"visit_id": visit_id},
        form_kwargs={"of": DropVisitAsk},
        context={"back": here},
    )


def bring_timetable(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """A whole timetable from a file."""
    found = kept(request, mobile_id)
    next_monday = rules.monday_of(showing.today(house_clock.now(), found.zone)) + timedelta(7)
    here = reverse("roads:mobile", args=[found.id])
    return act_on(
        request,
        found,
        "bring_timetable",
        forms.BringTimetableForm,
        title=_("Bring a timetable"),
        why=_(
            "A table with a row for each stop: vehicle, stop, latitude, longitude, day, arrival, departure, how often, first date. Rows that cannot be used are told with their reason."
        ),
        button=_("Bring it"),
        done=lambda row: reverse("roads:timetable", args=[row.pk]),
        said=_("The timetable is taken over. This is what became of its rows."),
        initial={"from_on": next_monday},
        template="roads/bring.html",
        context={"back": here, "sample": reverse("roads:sample", args=["stops.csv"])},
    )


def timetable(request: HttpRequest, timetable_id: int) -> HttpResponse:
    """How a timetable came, and what became of the rows of its file."""
    found = look(
        request, lambda who, pk: queries.timetable(who, pk, house_clock.now()), timetable_id
    )
    context = {
        "title": _("A timetable of %(mobile)s") % {"mobile": found.mobile},
        "timetable": found,
        "how": HOW[found.how],
        "dropped": [(*one[:3], DROPPED.get(one[3], one[3])) for one in found.dropped],
        "noted": [(*one[:3], NOTED.get(one[3], one[3])) for one in found.noted],
    }
    return page(request, "roads/timetable.html", context)


def left_out(request: HttpRequest, timetable_id: int) -> HttpResponse:
    """The rows left out, as a file."""
    found = look(
        request, lambda who, pk: queries.timetable(who, pk, house_clock.now()), timetable_id
    )
    rows = [(*one[:3], str(DROPPED.get(one[3], one[3]))) for one in found.dropped]
    columns = (_("row"), _("vehicle"), _("stop"), _("why it is left out"))
    return attachment(write_csv(columns, rows), "left-out.csv", "text/csv; charset=utf-8")


def undo(request: HttpRequest, timetable_id: int) -> HttpResponse:
    """Bring the former timetable back."""
    found = look(
        request, lambda who, pk: queries.timetable(who, pk, house_clock.now()), timetable_id
    )
    mobile = kept(request, found.mobile_id)
    here = reverse("roads:mobile", args=[mobile.id])
    return act(
        request,
        "roads.undo",
        ButtonForm,
        title=_("Bring the former timetable back"),
        why=_(
            "The timetable before it is in force again; what was changed by hand in this one goes with it. Partners who lend a lot are told."
        ),
        button=_("Bring it back"),
        done=lambda _row: here,
        said=_("The former timetable is back."),
        fixed={"timetable_id": timetable_id},
        form_kwargs={"of": UndoAsk},
        context={"back": here},
    )
