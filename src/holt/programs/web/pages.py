"""Sessions: the list of a partnership, one session, and each verb's page."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.network import network
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.kernel.web.vocabulary import language_name
from holt.programs import queries
from holt.programs.web import forms, showing
from holt.programs.web.more import more_of
from holt.programs.web.tables import sessions_table


def sessions(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Every session of one partnership, as a table and a file."""
    partnership = look(request, queries.partnership_inside, partnership_id)
    found = queries.sessions_of(viewer_of(request), partnership_id, clock.now(), partnership)
    turn = found.next_host if found and found.may_work else None
    table = sessions_table(partnership_id, partnership.name, turn, may_work=partnership.may_work)
    context = {"back": f"/partnerships/{partnership_id}/", "back_to": partnership.name}
    return list_page(request, table, context=context)


def session(request: HttpRequest, session_id: int) -> HttpResponse:
    """One session."""
    viewer = viewer_of(request)
    one = look(request, queries.session, session_id)
    may_work = queries.may_work_on(viewer, session_id)
    shown = showing.shown(one, clock.now(), viewer.zone, may_work=may_work)
    context = {
        "title": one.title,
        "shown": shown,
        "home": showing.home_of(one),
        "one": one,
        "counts": queries.counts_of(session_id) if one.program_id else None,
        "language": language_name(one.language) if one.language else "",
        "panels": panels_for("programs.session", viewer, session_id, one),
        "sees_names": may_work and viewer.person_id is not None,
        "more": more_of(viewer, session_id, may_work=may_work),
    }
    return page(request, "programs/session.html", context)


def schedule(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Plan one session or a series."""
    partnership = look(request, queries.partnership_inside, partnership_id)
    viewer = viewer_of(request)
    back = f"/partnerships/{partnership_id}/sessions/"
    programs = queries.program_choices(viewer, partnership_id)
    wanted = next((one for one in programs if str(one[0]) == request.GET.get("program")), None)
    return act(
        request,
        "programs.schedule",
        forms.ScheduleForm,
        title=_("Plan sessions"),
        why=_("One, or a series. Hosting by turns is worked out for you; the partners are told."),
        button=_("Put it on the calendar"),
        done=lambda _first: back,
        said=_("It is on the calendar."),
        fixed={"partnership_id": partnership_id},
        initial={
            "on": timezone.localdate(clock.now()),
            "zone": network().zone,
            "program_id": wanted[0] if wanted else None,
            "title": wanted[1] if wanted else "",
        },
        form_kwargs={
            "hosts": queries.host_choices(viewer, partnership_id),
            "places": queries.place_choices(viewer, partnership_id),
            "programs": programs,
        },
        template="partnerships/act.html",
        context={"shown": partnership, "back": back},
    )


def _act_on(
    request: HttpRequest, one: queries.SessionLine, verb: str, form: type, **said: Any
) -> HttpResponse:
    """A verb on one session: afterwards one is back among the others."""
    back = showing.home_of(one).sessions
    return act(
        request,
        f"programs.{verb}",
        form,
        why=_("%(title)s, %(when)s")
        % {"title": one.title, "when": showing.when(one, viewer_of(request).zone)},
        done=lambda _session: back,
        fixed={"session_id": one.id},
        context={"back": f"/sessions/{one.id}/"},
        **said,
    )


def edit_session(request: HttpRequest, session_id: int) -> HttpResponse:
    """Change title, time, place, host or note."""
    viewer = viewer_of(request)
    one = look(request, queries.session, session_id)
    here, home = ZoneInfo(one.zone), (one.partnership_id, one.organization_id)
    starts, ends = one.starts_at.astimezone(here), one.ends_at.astimezone(here)
    copied = ("title", "zone", "host_id", "place_id", "place_text", "note")
    more = ("version", "capacity", "online_link", "language")
    return _act_on(
        request,
        one,
        "edit_session",
        forms.EditSessionForm,
        title=_("Change this session"),
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(one, name) for name in (*copied, *more)}
        | {"on": starts.date(), "begins": starts.time(), "ends": ends.time()},
        form_kwargs={
            "hosts": queries.host_choices(viewer, *home),
            "places": queries.place_choices(viewer, *home),
        },
    )


def hold(request: HttpRequest, session_id: int) -> HttpResponse:
    """It took place: who came; begins with those who were checked in."""
    one = look(request, queries.session, session_id)
    copied = ("attended", "new_to_us", "back_after_long", "partner_people", "version")
    return _act_on(
        request,
        one,
        "hold",
        forms.HoldForm,
        title=_("Who came?"),
        button=_("Keep the count"),
        said=_("Thank you, counted."),
        initial={name: getattr(one, name) for name in copied}
        | (_from_the_door(session_id) if one.attended is None else {}),
    )


def _from_the_door(session_id: int) -> dict[str, int | None]:
    """The sums tapped at the door, as the count begins; nothing where nobody tapped."""
    stand = queries.door_stand(session_id)
    counted = {name: count or None for name, count in stand.walk_ins.items() if name != "others"}
    return {**counted, "attended": stand.people or None}


def cancel_session(request: HttpRequest, session_id: int) -> HttpResponse:
    """Call it off, with the reason."""
    return _act_on(
        request,
        look(request, queries.session, session_id),
        "cancel_session",
        forms.CancelSessionForm,
        title=_("Cancel this session"),
        button=_("Cancel it"),
        said=_("It is called off, and the partners have been told."),
    )
