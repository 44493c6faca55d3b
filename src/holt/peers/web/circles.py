"""Circles: the list, one circle, joining, planning, and what each meeting was."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_name
from holt.peers import queries
from holt.peers.access import may_meet_colleagues
from holt.peers.asks import CancelMeetingAsk, JoinCircleAsk, LeaveCircleAsk
from holt.peers.web import forms
from holt.peers.web.mixed import mixed_shown, subject_choices, subject_names
from holt.peers.web.tables import circles_table
from holt.peers.web.words import WORKS


def circles(request: HttpRequest) -> HttpResponse:
    """Every circle."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    context = {
        "mixed": mixed_shown(queries.mixed_for_me(viewer)[:1], viewer),
        "invitations": queries.my_invitations(viewer),
    }
    table = circles_table(viewer)
    return list_page(request, table, context=context, template="peers/circles.html")


def _circle(viewer: Viewer, circle_id: int) -> queries.CirclePage:
    return queries.circle(viewer, circle_id, clock.now())


def circle(request: HttpRequest, circle_id: int) -> HttpResponse:
    """One circle: who, when, whose turn, and what they want to talk about."""
    viewer = viewer_of(request)
    found = look(request, _circle, circle_id)
    invited = queries.my_invitations(viewer)
    labels = subject_names(viewer.language)
    context = {
        "title": found.name,
        "circle": found,
        "work": WORKS[found.work] if found.work else _("Any kind of work"),
        "subjects": [labels.get(one, one) for one in found.subjects],
        "language": language_name(found.language),
        "coming": [meeting_shown(one, viewer) for one in found.coming],
        "past": [meeting_shown(one, viewer) for one in found.past[:6]],
        "fair": _fair(found),
        "invitation": next((one for one in invited if one.circle_id == circle_id), None),
        "waiting": queries.invited_to(circle_id) if found.is_member else (),
    }
    return page(request, "peers/circle.html", context)


def meeting_shown(one: queries.MeetingLine, viewer: Viewer) -> dict[str, Any]:
    """A meeting by the reader's own clock, and by the host's where that differs."""
    return {
        "meeting": one,
        "when": _clock(one.starts_at, viewer.zone),
        "there": _clock(one.starts_at, one.zone) if one.zone != viewer.zone else "",
        "zone": one.zone.replace("_", " "),
        "until": time_format(
            (one.starts_at + timedelta(minutes=one.minutes)).astimezone(ZoneInfo(viewer.zone)),
            "TIME_FORMAT",
        ),
    }


def _clock(at: datetime, zone: str) -> str:
    here = at.astimezone(ZoneInfo(zone))
    return _("%(day)s at %(hour)s") % {
        "day": date_format(here, "DATE_FORMAT"),
        "hour": time_format(here, "TIME_FORMAT"),
    }


def _fair(found: queries.CirclePage) -> list[tuple[str, float]]:
    """What the planned hours ask of each member in all, those who bear most first."""
    sums: dict[str, float] = {}
    for one in found.coming:
        for person_id, pain in one.burden.items():
            sums[person_id] = sums.get(person_id, 0.0) + pain
    if not any(sums.values()):
        return []
    names = {str(one.person_id): one.name for one in found.members}
    rows = [(names[pk], total) for pk, total in sums.items() if pk in names]
    return sorted(rows, key=lambda one: (-one[1], one[0]))


def start_circle(request: HttpRequest) -> HttpResponse:
    """Begin one."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    return act(
        request,
        "peers.start_circle",
        forms.StartCircleForm,
        title=_("Begin a circle"),
        why=_("You convene it until somebody else does. Anyone of the network may join."),
        button=_("Begin it"),
        done=lambda row: reverse("peers:circle", args=[row.pk]),
        said=_("It is there. Ask two or three to join, then plan the meetings."),
        initial={"language": viewer.language},
        form_kwargs={"subjects": subject_choices(viewer)},
        context={"back": reverse("peers:circles")},
    )


def _act_on(
    request: HttpRequest, circle_id: int, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    here = reverse("peers:circle", args=[circle_id])
    return act(
        request,
        f"peers.{verb}",
        form,
        done=lambda _row: here,
        fixed={"circle_id": circle_id},
        context={"back": here},
        **more,
    )


def edit_circle(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Change what it says of itself, or close it."""
    found = look(request, _circle, circle_id)
    access.require(found.may_convene, viewer_of(request))
    names = list(forms.EditCircleForm.base_fields)
    return _act_on(
        request,
        circle_id,
        "edit_circle",
        forms.EditCircleForm,
        title=_("Change this circle"),
        why=found.name,
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(found, name) for name in names},
        form_kwargs={"subjects": subject_choices(viewer_of(request))},
    )


def plan_meetings(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Monthly meetings; hours and hosts go round."""
    found = look(request, _circle, circle_id)
    access.require(found.is_member, viewer_of(request))
    return _act_on(
        request,
        circle_id,
        "plan_meetings",
        forms.PlanMeetingsForm,
        title=_("Plan meetings"),
        why=_(
            "Once a month. Holt looks for hours that burden nobody more than the others, and lets "
            "hosting go round."
        ),
        button=_("Plan them"),
        said=_("They are planned, and the members have been told."),
        initial={"first_on": timezone.localdate(clock.now()) + timedelta(days=14)},
    )


def join_circle(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Be part of it."""
    ask = JoinCircleAsk(circle_id)
    words = (
        _("Join this circle"),
        _("You read its notes, and are told when it meets. You can leave at any time."),
        _("Welcome to the circle."),
    )
    return _press(request, circle_id, "join_circle", ask, words)


def leave_circle(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Leave it."""
    ask = LeaveCircleAsk(circle_id)
    words = (
        _("Leave this circle"),
        _("You are not told of its meetings any more. The others stay as they are."),
        _("You have left. You can come back at any time."),
    )
    return _press(request, circle_id, "leave_circle", ask, words)


def _press(
    request: HttpRequest, circle_id: int, verb: str, ask: Any, words: tuple[str, str, str]
) -> HttpResponse:
    """A button: its name, what it does, and what is said afterwards."""
    title, text, said = words
    found = look(request, _circle, circle_id)
    here = reverse("peers:circle", args=[circle_id])
    if request.method == "POST":
        return do(request, f"peers.{verb}", ask, done=lambda _row: here, said=said)
    context = {"title": title, "why": found.name, "text": text, "back": here}
    return page(request, "kernel/button.html", context)


def move_meeting(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """Another day or place."""
    one = look(request, queries.meeting, meeting_id)
    local = one.starts_at.astimezone(ZoneInfo(one.zone))
    return _on_meeting(
        request,
        one,
        "move_meeting",
        forms.MoveMeetingForm,
        title=_("Move this meeting"),
        button=_("Save"),
        said=_("The members have been told."),
        initial={
            "on": local.date(),
            "place_text": one.place_text,
            "online_link": one.online_link,
            "version": one.version,
        },
    )


def hold_meeting(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """Who came, and what was said."""
    one = look(request, queries.meeting, meeting_id)
    viewer = viewer_of(request)
    found = look(request, _circle, one.circle_id)
    came = [str(pk) for pk in queries.came_to(viewer, meeting_id)]
    return _on_meeting(
        request,
        one,
        "hold_meeting",
        forms.HoldMeetingForm,
        title=_("Who came, and what was said?"),
        button=_("Keep it"),
        said=_("Kept."),
        initial={"came": came, "notes": one.notes, "version": one.version},
        form_kwargs={"members": [(str(m.person_id), m.name) for m in found.members]},
    )


def _on_meeting(
    request: HttpRequest, one: queries.MeetingLine, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    here = reverse("peers:circle", args=[one.circle_id])
    shown = meeting_shown(one, viewer_of(request))
    return act(
        request,
        f"peers.{verb}",
        form,
        why=_("%(title)s, %(when)s") % {"title": one.circle, "when": shown["when"]},
        done=lambda _row: here,
        fixed={"meeting_id": one.id},
        context={"back": here},
        **more,
    )


def cancel_meeting(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """Call it off."""
    one = look(request, queries.meeting, meeting_id)
    here = reverse("peers:circle", args=[one.circle_id])
    if request.method == "POST":
        ask = CancelMeetingAsk(meeting_id)
        said = _("It is called off, and the members have been told.")
        return do(request, "peers.cancel_meeting", ask, done=lambda _row: here, said=said)
    context = {
        "title": _("Call this meeting off"),
        "why": _("%(title)s, %(when)s")
        % {"title": one.circle, "when": meeting_shown(one, viewer_of(request))["when"]},
        "text": _("The members are told. The other meetings stay as they are."),
        "back": here,
    }
    return page(request, "kernel/button.html", context)
