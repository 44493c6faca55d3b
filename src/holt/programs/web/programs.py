"""Programs: the list, one program, and each verb's page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.network import network
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.kernel.web.vocabulary import audience_name, language_names
from holt.programs import queries, rules
from holt.programs.web import forms, showing
from holt.programs.web.community.ideas import offer_shown
from holt.programs.web.panels import talk_panel
from holt.programs.web.posters import card_address
from holt.programs.web.tables import programs_table
from holt.programs.web.words import KINDS, PROGRAM_STATES, PROGRAM_TONES


def programs(request: HttpRequest) -> HttpResponse:
    """Every program the viewer may see."""
    return list_page(request, programs_table(viewer_of(request)))


def program(request: HttpRequest, program_id: int) -> HttpResponse:
    """One program: what it is, for whom, and its dates; for everyone once it is published."""
    viewer, now = viewer_of(request), clock.now()
    found = look(request, queries.program, program_id)
    coming = queries.events_of(viewer, program_id, now)
    verbs = rules.PROGRAM_STATES.allowed(found.state) if found.may_work else ()
    context = {
        "title": found.title,
        "program": found,
        "kind": KINDS.get(found.kind, found.kind),
        "state": PROGRAM_STATES[found.state],
        "tone": PROGRAM_TONES[found.state],
        "audience": [audience_name(one) for one in found.audience],
        "languages": language_names(found.languages),
        "dates": [showing.event_shown(one, viewer.zone, now) for one in coming],
        "several": sum(one.state == "planned" and one.takes_sign_ups for one in coming) > 1,
        "inside": _inside(request, found),
        "panels": [*_talk(request, found), *panels_for("programs.program", viewer, program_id)],
        **_shape(request, found),
        "verbs": verbs,
        "picture": queries.picture_of(viewer, program_id),
        "preview": _preview(request, found),
    }
    return page(request, "programs/program.html", context)


def _shape(request: HttpRequest, found: queries.ProgramPage) -> dict[str, Any]:
    """What people say of it; for staff at its table also who offers a hand."""
    viewer, shape = viewer_of(request), None
    if found.state == "published":
        shape = {"comments": queries.comments_of(viewer, program_id=found.id)}
    sees_names = found.may_work and viewer.person_id is not None
    offers = queries.offers_of(program_id=found.id) if sees_names else ()
    return {"shape": shape, "helpers": [offer_shown(one) for one in offers]}


def _preview(request: HttpRequest, found: queries.ProgramPage) -> showing.Preview:
    """What another site shows of it, with a picture once everyone may see that."""
    card = card_address(found.id, None, viewer_of(request).language)
    given = (card, found.title) if found.state == "published" else ()
    return showing.preview(found.title, found.description, request.path, *given)


def _talk(request: HttpRequest, found: queries.ProgramPage) -> list[Any]:
    """Programs of others near this one, for those who could speak to them."""
    if not found.may_work:
        return []
    near = queries.talks(viewer_of(request), clock.now(), found.id)
    return [talk_panel(near)] if near else []


def _inside(request: HttpRequest, found: queries.ProgramPage) -> list[Any]:
    """Its coming sessions for those at the table, while the public does not see them."""
    if not found.is_inside or found.state == "published":
        return []
    viewer, now = viewer_of(request), clock.now()
    rows = queries.with_details(queries.sessions(viewer).filter(program_id=found.id))
    lines = map(queries.line, rows.filter(ends_at__gt=now).order_by("starts_at")[:60])
    return [showing.shown(one, now, viewer.zone, may_work=False) for one in lines]


def start_program(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Begin a program of a partnership."""
    partnership = look(request, queries.partnership_inside, partnership_id)
    access.require(partnership.may_work, viewer_of(request))
    return act(
        request,
        "programs.start_program",
        forms.StartProgramForm,
        title=_("Begin a program"),
        why=_("What you run together, in plain words. It stays a draft until you publish it."),
        button=_("Keep it as a draft"),
        done=lambda row: reverse("programs:program", args=[row.pk]),
        said=_("It is kept as a draft. Give it dates, then publish it."),
        fixed={"partnership_id": partnership_id},
        initial={"need_id": partnership.need_id},
        form_kwargs={"organizations": _organizations(request, partnership_id)},
        context={"back": f"/partnerships/{partnership_id}/"},
    )


def start_own_program(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Begin a program one organization runs by itself; ?need=12 names the need it answers."""
    viewer = viewer_of(request)
    names = queries.host_choices(viewer, None, organization_id)
    access.require(viewer.acts_for(organization_id), viewer)
    need_id = request.GET.get("need", "")
    wanted = int(need_id) if need_id.isdigit() and len(need_id) < 19 else None
    return act(
        request,
        "programs.start_own_program",
        forms.StartOwnProgramForm,
        title=_("Begin a program of your own"),
        why=_(
            "What you run by yourselves, in plain words. When partners join, bring it to their "
            "table: dates and sign-ups stay."
        ),
        button=_("Keep it as a draft"),
        done=lambda row: reverse("programs:program", args=[row.pk]),
        said=_("It is kept as a draft. Give it dates, then publish it."),
        fixed={"organization_id": organization_id},
        form_kwargs={"needs": queries.need_choices(viewer, organization_id, wanted)},
        initial={"need_id": wanted},
        context={
            "back": f"/organizations/{organization_id}/",
            "back_to": names[0][1] if names else "",
        },
    )


def add_dates(request: HttpRequest, program_id: int) -> HttpResponse:
    """Plan dates of a program, whoever runs it."""
    viewer = viewer_of(request)
    found = look(request, queries.program, program_id)
    home = (found.partnership_id, found.organization_id)
    return _act_on(
        request,
        program_id,
        "add_dates",
        forms.AddDatesForm,
        title=_("Plan dates"),
        button=_("Put it on the calendar"),
        said=_("It is on the calendar."),
        initial={
            "on": timezone.localdate(clock.now()),
            "zone": network().zone,
            "title": found.title,
        },
        form_kwargs={
            "hosts": queries.host_choices(viewer, *home) if found.may_work else (),
            "places": queries.place_choices(viewer, *home) if found.may_work else (),
            "alone": found.partnership_id is None,
        },
    )


def bring_program(request: HttpRequest, program_id: int) -> HttpResponse:
    """Bring a program one has run alone to the table of a partnership."""
    found = look(request, queries.program, program_id)
    tables = queries.tables_of(viewer_of(request), found.organization_id or 0)
    return _act_on(
        request,
        program_id,
        "bring_program",
        forms.BringProgramForm,
        title=_("Bring it to a partnership"),
        why=_(
            "From then on everyone at that table plans it with you. Its dates, and those who "
            "signed up, stay."
        )
        if tables
        else _(
            "You sit at no table where something can be planned yet. Propose a partnership "
            "first, then bring this program along."
        ),
        button=_("Bring it"),
        said=_("It belongs to the partnership now, and the partners have been told."),
        form_kwargs={"tables": tables},
    )


def _organizations(request: HttpRequest, partnership_id: int) -> list[tuple[str, str]]:
    rows = queries.host_choices(viewer_of(request), partnership_id)
    return [(str(pk), name) for pk, name in rows]


def _act_on(
    request: HttpRequest, program_id: int, verb: str, form: type[Any], **said: Any
) -> HttpResponse:
    """A verb on one program: afterwards one is back on its page."""
    found = look(request, queries.program, program_id)
    access.require(found.may_work, viewer_of(request))
    here = reverse("programs:program", args=[program_id])
    more = {"why": found.title, **said}
    return act(
        request,
        f"programs.{verb}",
        form,
        done=lambda _row: here,
        fixed={"program_id": program_id},
        context={"back": here},
        **more,
    )


def edit_program(request: HttpRequest, program_id: int) -> HttpResponse:
    """Change what a program says."""
    found = look(request, queries.program, program_id)
    names = [one for one in forms.EditProgramForm.base_fields if one != "run_by"]
    initial = {name: getattr(found, name) for name in names}
    return _act_on(
        request,
        program_id,
        "edit_program",
        forms.EditProgramForm,
        title=_("Change this program"),
        button=_("Save"),
        said=_("Saved."),
        initial=initial | {"run_by": [str(pk) for pk, _name in found.run_by]},
        form_kwargs={
            "organizations": _organizations(request, found.partnership_id or 0)
            if found.partnership_id
            else ()
        },
    )


def publish_program(request: HttpRequest, program_id: int) -> HttpResponse:
    """Show it to everyone."""
    return _act_on(
        request,
        program_id,
        "publish_program",
        forms.PublishProgramForm,
        title=_("Publish this program"),
        why=_(
            "Everyone will see what it is, who runs it, its dates and places. The partnership, its "
            "notes and the names of those who sign up stay inside."
        ),
        button=_("Publish it"),
        said=_("It is public now, and the partners have been told."),
    )


def withdraw_program(request: HttpRequest, program_id: int) -> HttpResponse:
    """Take it off the public calendar."""
    return _act_on(
        request,
        program_id,
        "withdraw_program",
        forms.WithdrawProgramForm,
        title=_("Withdraw this program"),
        button=_("Take it off the calendar"),
        said=_("It is off the public calendar."),
    )
