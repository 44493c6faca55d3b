"""Pilots: the list, one pilot, planning, counting, deciding, and the lesson it ends in."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.forms import Rows
from holt.kernel.web.lists import list_page
from holt.kernel.web.money import amount
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.partnerships import queries as partnerships
from holt.studies import queries
from holt.studies.asks import (
    DropPilotAsk,
    StartPilotAsk,
    StopRuleAsk,
    TakeBackPilotReadingAsk,
)
from holt.studies.web import drafting, forms, showing
from holt.studies.web.frames import a_pilot, pilot_act, press
from holt.studies.web.tables import pilots_table
from holt.studies.web.words import DID_IT, DIRECTIONS, PILOT_STATES, PILOT_TONES

WEEKS = timedelta(weeks=12)


def pilots(request: HttpRequest) -> HttpResponse:
    """Every pilot."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    return list_page(request, pilots_table(viewer))


def pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """One pilot: what is hoped, what was counted, what waits, and its lesson."""
    viewer = viewer_of(request)
    found = look(request, a_pilot, pilot_id)
    context = {
        "title": found.title,
        "pilot": found,
        "state": PILOT_STATES[found.state],
        "tone": PILOT_TONES[found.state],
        "hypothesis": drafting.hypothesis(found),
        "direction": DIRECTIONS[found.direction],
        "target": showing.figure(found.target),
        "rules": [showing.rule(one.kind, one.figure, found.measure) for one in found.rules],
        "alarms": [showing.alarm(one, found.measure) for one in found.alarms],
        "shows": showing.shows(found.shows, found.measure, len(found.readings)),
        "charts": showing.charts(found),
        "readings": [_reading(one) for one in reversed(found.readings)],
        "subjects": showing.subject_names(viewer.language, found.subjects),
        "did_it": DID_IT.get(found.did_it, ""),
        "own_sites": [one for one in found.sites if one.may_count],
    }
    return page(request, "studies/pilot.html", context)


def _reading(one: queries.ReadingLine) -> dict[str, Any]:
    cost = amount(one.cost_cents, places=2) if one.cost_cents else ""
    return {"reading": one, "said": showing.said(one), "cost": cost}


def _rules(initial: queries.PilotPage | None = None) -> tuple[Rows, dict[str, Any]]:
    rows = Rows(
        forms.StopRuleForm,
        "stop_rules",
        StopRuleAsk,
        label=_("Ask us to decide whether it goes on"),
        extra=2,
        most=4,
    )
    given = initial.rules if initial else ()
    shown = [{"kind": one.kind, "figure": f"{one.figure:f}"} for one in given]
    return rows, {"stop_rules": shown}


def plan_pilot(request: HttpRequest) -> HttpResponse:
    """Plan to try something."""
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    today = timezone.localdate(clock.now())
    partnership_id = _number(request, "partnership")
    partners = _partners(viewer, partnership_id)
    rows, _shown = _rules()
    return act(
        request,
        "studies.plan_pilot",
        _plan_form(bool(partners)),
        title=_("Plan a pilot"),
        why=_("Try it small, count, decide when to stop before you begin, and end with a lesson."),
        button=_("Plan it"),
        done=lambda row: reverse("studies:pilot", args=[row.pk]),
        said=_("It is planned. Begin it when you are ready; until then everything can change."),
        fixed={"need_id": _number(request, "need"), "partnership_id": partnership_id},
        initial={**USUAL, "starts_on": today, "ends_on": today + WEEKS},
        form_kwargs={"lists": _lists(viewer, own, partners)},
        rows=[rows],
        context={"back": reverse("studies:pilots")},
    )


USUAL = {"measure": "count", "direction": "up", "openness": "network"}


def _plan_form(with_partners: bool) -> type[forms.PlanPilotForm]:
    """Partners are asked for where there are any."""
    if with_partners:
        return forms.PlanPilotForm

    class Alone(forms.PlanPilotForm):
        partner_ids = None  # type: ignore[assignment]
        clean_partner_ids = None  # type: ignore[assignment]

    return Alone


def _number(request: HttpRequest, name: str) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None


def _partners(viewer: Viewer, partnership_id: int | None) -> list[tuple[str, object]]:
    """The accepted parties of a partnership the viewer may see inside."""
    if partnership_id is None:
        return []
    found = partnerships.partnership(viewer, partnership_id)
    if not found.sees_inside:
        return []
    return [
        (str(one.organization_id), one.name) for one in found.parties if one.state == "accepted"
    ]


def _lists(
    viewer: Viewer, own: list[tuple[int, object]], partners: list[tuple[str, object]]
) -> dict[str, Any]:
    return {
        "organization_id": own,
        "subjects": showing.subject_choices(viewer),
        "partner_ids": partners,
    }


def edit_pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """Change the plan."""
    viewer = viewer_of(request)
    found = look(request, a_pilot, pilot_id)
    names = list(forms.EditPilotForm.base_fields)
    rows, shown = _rules(found)
    values = {name: getattr(found, name) for name in names}
    return pilot_act(
        request,
        found,
        found.may_run,
        "edit_pilot",
        forms.EditPilotForm,
        title=_("Change the plan"),
        button=_("Save"),
        said=_("Saved."),
        initial=values | {"target": "" if found.target is None else f"{found.target:f}"},
        form_kwargs={"lists": {"subjects": showing.subject_choices(viewer)}},
        rows=[rows],
        rows_initial=shown,
    )


def start_pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """Begin."""
    found = look(request, a_pilot, pilot_id)
    access.require(found.may_run, viewer_of(request))
    return press(
        request,
        "start_pilot",
        StartPilotAsk(pilot_id),
        title=_("Begin the pilot"),
        why=found.title,
        back=reverse("studies:pilot", args=[pilot_id]),
        said=_("It has begun. Counting takes two taps."),
        text=_("From now on the hypothesis, the measure and the stop rules stay as they are."),
    )


def drop_pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """It will not begin."""
    found = look(request, a_pilot, pilot_id)
    access.require(found.may_run, viewer_of(request))
    return press(
        request,
        "drop_pilot",
        DropPilotAsk(pilot_id),
        title=_("It will not begin"),
        why=found.title,
        back=reverse("studies:pilots"),
        said=_("It is off the list."),
        text=_("The plan leaves the list. No lesson is asked for, as nothing was tried."),
    )


def add_pilot_reading(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """A count: the place and the day are filled in."""
    found = look(request, a_pilot, pilot_id)
    sites = [(one.id, one.name) for one in found.sites if one.may_count]
    asked = _number(request, "site")
    site = asked if asked in dict(sites) else next((pk for pk, _name in sites), None)
    return pilot_act(
        request,
        found,
        bool(sites),
        "add_pilot_reading",
        forms.AddPilotReadingForm,
        title=_("How many were counted?"),
        why=_("%(title)s: %(counted)s") % {"title": found.title, "counted": found.counted},
        button=_("Keep it"),
        said=_("Kept. Said again for the same day, it corrects."),
        initial={"site_id": site, "on": timezone.localdate(clock.now())},
        form_kwargs={"lists": {"site_id": sites}, "measure": found.measure},
    )


def take_back_pilot_reading(request: HttpRequest, pilot_reading_id: int) -> HttpResponse:
    """Undo a reading."""
    pilot_id = look(request, queries.pilot_of_reading, pilot_reading_id)
    found = look(request, a_pilot, pilot_id)
    line = next(one for one in found.readings if one.id == pilot_reading_id)
    access.require(line.may_take_back, viewer_of(request))
    return press(
        request,
        "take_back_pilot_reading",
        TakeBackPilotReadingAsk(pilot_reading_id),
        title=_("Take this count back"),
        why=_("%(site)s: %(said)s") % {"site": line.site, "said": showing.said(line)},
        back=reverse("studies:pilot", args=[pilot_id]),
        said=_("It is taken back."),
        text=_("It counts no more. If only the figure is wrong, say it again for the same day."),
    )


def continue_pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """It goes on."""
    found = look(request, a_pilot, pilot_id)
    return pilot_act(
        request,
        found,
        found.may_decide,
        "continue_pilot",
        forms.ContinuePilotForm,
        title=_("It goes on"),
        button=_("Go on"),
        said=_("It goes on, and your reason stays with it."),
    )


def stop_pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """It stops."""
    found = look(request, a_pilot, pilot_id)
    return pilot_act(
        request,
        found,
        found.may_decide,
        "stop_pilot",
        forms.StopPilotForm,
        title=_("It stops"),
        button=_("Stop it"),
        said=_("It has stopped. Its lesson is what is left to do."),
    )


def extend_pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """A later end, once."""
    found = look(request, a_pilot, pilot_id)
    return pilot_act(
        request,
        found,
        found.may_run and found.may_decide,
        "extend_pilot",
        forms.ExtendPilotForm,
        title=_("Give it a later end"),
        button=_("Move its end"),
        said=_("Its end has moved. It cannot move again."),
        initial={"ends_on": found.ends_on + timedelta(weeks=4)},
    )


def end_pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """Close it with its lesson; what is known is filled in."""
    found = look(request, a_pilot, pilot_id)
    return pilot_act(
        request,
        found,
        found.may_run,
        "end_pilot",
        forms.EndPilotForm,
        title=_("End it with its lesson"),
        why=_("What is known is filled in. What did not work helps others most."),
        button=_("End the pilot"),
        done=lambda row: reverse("learning:lesson", args=[row.lesson_id]),
        said=_("The pilot has ended, and this is its lesson. Thank you."),
        initial=drafting.draft(found),
    )
