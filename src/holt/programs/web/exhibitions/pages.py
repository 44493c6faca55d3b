"""Exhibitions: the list, one, and each verb's page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.programs import queries
from holt.programs.queries import ExhibitionPage
from holt.programs.web.exhibition_words import differences, meters
from holt.programs.web.exhibitions import showing
from holt.programs.web.forms import exhibitions as forms
from holt.programs.web.showing import preview
from holt.programs.web.tables.exhibitions import exhibitions_table


def exhibitions(request: HttpRequest) -> HttpResponse:
    """What travels, for everyone: where it is now and where it goes next."""
    viewer = viewer_of(request)
    table = exhibitions_table(
        viewer, timezone.localdate(clock.now()), may_add=bool(queries.homes(viewer))
    )
    context = {
        "preview": preview(str(table.title), str(table.why), request.path),
        "is_staff": bool(viewer.roles),
    }
    return list_page(request, table, context=context, template="programs/exhibitions.html")


def exhibition(request: HttpRequest, exhibition_id: int) -> HttpResponse:
    """One exhibition: what it is and needs, and where it was, is and goes."""
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    found = look(request, queries.exhibition, exhibition_id)
    seen = [one.seen for stay in found.stays for one in stay.reports]
    context = {
        "title": found.title,
        "exhibition": found,
        "stays": [showing.stay_shown(one, today, viewer) for one in found.stays],
        "space": meters(found.square_meters, found.wall_meters),
        "insured": showing.insured(found),
        "differences": differences(seen),
        "may_ask": bool(found.venues),
        "preview": preview(found.title, found.description, request.path),
    }
    return page(request, "programs/exhibition.html", context)


def add_exhibition(request: HttpRequest) -> HttpResponse:
    """Write down something that travels."""
    viewer = viewer_of(request)
    homes = queries.homes(viewer)
    access.require(bool(homes), viewer)
    return act(
        request,
        "programs.add_exhibition",
        forms.AddExhibitionForm,
        title=_("Write down an exhibition"),
        why=_("What it is, what it needs and how it is cared for. Then other places can ask."),
        button=_("Keep it"),
        done=lambda row: reverse("programs:exhibition", args=[row.pk]),
        said=_("It is written down."),
        form_kwargs={"homes": homes},
        context={"back": reverse("programs:exhibitions")},
    )


def edit_exhibition(request: HttpRequest, exhibition_id: int) -> HttpResponse:
    """Change what is said of it."""
    found = look(request, queries.exhibition, exhibition_id)
    access.require(found.may_keep, viewer_of(request))
    here = reverse("programs:exhibition", args=[exhibition_id])
    names = [one for one in forms.EditExhibitionForm.base_fields if one != "insured"]
    cents = found.insured_cents
    return act(
        request,
        "programs.edit_exhibition",
        forms.EditExhibitionForm,
        title=_("Change this exhibition"),
        why=found.title,
        button=_("Save"),
        done=lambda _row: here,
        said=_("Saved."),
        fixed={"exhibition_id": exhibition_id},
        initial={name: getattr(found, name) for name in names}
        | {"insured": None if cents is None else cents / 100},
        context={"back": here},
    )


def ask_stay(request: HttpRequest, exhibition_id: int) -> HttpResponse:
    """Ask to show it; its owner writes down what is agreed."""
    viewer = viewer_of(request)
    found = look(request, queries.exhibition, exhibition_id)
    access.require(bool(found.venues), viewer)
    here = reverse("programs:exhibition", args=[exhibition_id])
    venues = queries.venue_choices(viewer) if found.may_keep else found.venues
    return act(
        request,
        "programs.ask_stay",
        forms.AskStayForm,
        title=_("Plan a stay") if found.may_keep else _("Ask for this exhibition"),
        why=_why(found),
        button=_("Put it on the calendar") if found.may_keep else _("Ask for it"),
        done=lambda row: reverse("programs:stay", args=[row.pk]),
        said=_("It is on the calendar, and the place has been told.")
        if found.may_keep
        else _("The owner has your wish and answers by mail."),
        fixed={"exhibition_id": exhibition_id},
        initial={name: request.GET.get(name) for name in ("first_on", "last_on")}
        | {"venue_id": found.venues[0][0]},
        form_kwargs={"venues": venues, "places": _places(request, found)},
        template="programs/ask_stay.html",
        context={"back": here, "busy": [one for one in found.stays if one.state in HELD]},
    )


HELD = ("agreed", "there")


def _why(found: ExhibitionPage) -> str:
    facts = {"title": found.title, "before": found.days_before, "after": found.days_after}
    return (
        _(
            "%(title)s. Beside the days it is open, %(before)s days before and %(after)s after are "
            "kept for carrying, setting up and taking down."
        )
        % facts
    )


def _places(request: HttpRequest, found: ExhibitionPage) -> Any:
    """Places of one's own organizations; the owner writes another place down in words."""
    ids = [pk for pk, _name in found.venues]
    return () if found.may_keep else queries.places_of(viewer_of(request), ids)
