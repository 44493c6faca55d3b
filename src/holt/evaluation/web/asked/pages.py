"""Asking the network whom each works with: the times it was asked, one's own answer, the result."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import access, queries
from holt.evaluation.queries import Named, SeatPage
from holt.evaluation.web.asked import telling
from holt.evaluation.web.asked.forms import (
    HOW_CLOSELY,
    AskNetworkForm,
    CloseNetworkSurveyForm,
    FinishNamingForm,
    NamePartnerForm,
    UnnamePartnerForm,
)
from holt.kernel.errors import NotFound
from holt.kernel.web.feed import add_address
from holt.kernel.web.pages import act, look, page, viewer_of

CLOSELY = dict(HOW_CLOSELY)


@require_safe
def network_surveys(request: HttpRequest) -> HttpResponse:
    """Every time the network was asked."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    found = queries.network_surveys(viewer)
    context = {
        "title": _("The network asked"),
        "why": _(
            "Whom each works with, and how far they can rely on each other, by their own word."
        ),
        "surveys": found,
        "open": next((one for one in found if one.is_open), None),
        "may_ask": access.may_ask_network(viewer),
    }
    return page(request, "evaluation/network_surveys.html", context)


def ask_network(request: HttpRequest) -> HttpResponse:
    """Ask everybody."""
    viewer = viewer_of(request)
    access.require(access.may_ask_network(viewer), viewer)
    back = reverse("evaluation:network_surveys")
    return act(
        request,
        "evaluation.ask_network",
        AskNetworkForm,
        title=_("Ask the network"),
        why=_(
            "Every organization with people here, and every partner with a contact, gets a letter. "
            "Who has no account answers by a link."
        ),
        button=_("Write to all of them"),
        done=lambda row: reverse("evaluation:network_survey", args=[row.pk]),
        said=_("The letters are on their way."),
        context={"back": back},
    )


@require_safe
def network_survey(request: HttpRequest, network_survey_id: int) -> HttpResponse:
    """One: how many answered so far, or what was said."""
    viewer = viewer_of(request)
    found = look(request, queries.network_survey, network_survey_id)
    said = queries.what_was_said(viewer, found.id)
    context = {
        "title": found.title,
        "survey": found,
        "seats": queries.own_seats(viewer, found.id) if found.is_open else (),
        "told": telling.told(said) if said else (),
        "own": [(one.organization, telling.own(one)) for one in said.own] if said else (),
        "year": found.closed_at.year if found.closed_at else None,
        "may_close": found.is_open and access.may_ask_network(viewer),
    }
    return page(request, "evaluation/network_survey.html", context)


def close_network_survey(request: HttpRequest, network_survey_id: int) -> HttpResponse:
    """Before its day."""
    viewer = viewer_of(request)
    access.require(access.may_ask_network(viewer), viewer)
    found = look(request, queries.network_survey, network_survey_id)
    here = reverse("evaluation:network_survey", args=[found.id])
    return act(
        request,
        "evaluation.close_network_survey",
        CloseNetworkSurveyForm,
        title=_("Close “%(title)s”") % {"title": found.title},
        why=_("What was said is told from then on, and nobody can add to it. It stays closed."),
        button=_("Close it"),
        fixed={"network_survey_id": found.id},
        done=lambda _row: here,
        said=_("It is closed."),
        context={"back": here},
    )


@require_safe
def network_seat(request: HttpRequest, network_seat_id: int) -> HttpResponse:
    """Whom one's own organization has named."""
    found = look(request, queries.network_seat, network_seat_id)
    named = {one.other_id for one in found.named}
    names = dict(found.others)
    context = {
        "title": _("Whom do you work with?"),
        "why": found.organization,
        "seat": found,
        "rows": [(one, CLOSELY[one.level]) for one in found.named],
        "waiting": [(pk, names[pk]) for pk in found.partners if pk in names and pk not in named],
    }
    return page(request, "evaluation/network_seat.html", context)


def name_partner(request: HttpRequest, network_seat_id: int) -> HttpResponse:
    """One partner: how closely, how far one can rely on them."""
    found = look(request, queries.network_seat, network_seat_id)
    here = reverse("evaluation:network_seat", args=[found.id])
    return act(
        request,
        "evaluation.name_partner",
        NamePartnerForm,
        title=_("Name a partner"),
        why=_(
            "Whom you name is drawn as a line. Your ratings are shown to nobody; they count in a "
            "mean of three organizations or more."
        ),
        button=_("Keep it"),
        form_kwargs={"seat": found, "language": viewer_of(request).language},
        initial=_said_before(found, request.GET.get("with", "")),
        fixed={"network_seat_id": found.id},
        done=lambda _row: here,
        said=_("It is kept. You can still change it."),
        context={"back": here},
    )


def _said_before(found: SeatPage, asked: str) -> dict[str, object]:
    if not (asked.isascii() and asked.isdigit()):
        return {}
    before = next((one for one in found.named if str(one.other_id) == asked), None)
    if before is None:
        return {"other_id": asked}
    return {"other_id": asked, "level": before.level, **_steps(before)}


def _steps(before: Named) -> dict[str, object]:
    return {name: "" if step is None else str(step) for name, step in before.ratings}


def unname_partner(
    request: HttpRequest, network_seat_id: int, organization_id: int
) -> HttpResponse:
    """Take one back."""
    found = look(request, queries.network_seat, network_seat_id)
    one = next((it for it in found.named if it.other_id == organization_id), None)
    if one is None:
        raise NotFound
    here = reverse("evaluation:network_seat", args=[found.id])
    return act(
        request,
        "evaluation.unname_partner",
        UnnamePartnerForm,
        title=_("Take %(name)s off the list") % {"name": one.name},
        why=_("The line and your ratings go."),
        button=_("Take it off"),
        fixed={"network_seat_id": found.id, "other_id": organization_id},
        done=lambda _row: here,
        said=_("It is taken off."),
        context={"back": here},
    )


def finish_naming(request: HttpRequest, network_seat_id: int) -> HttpResponse:
    """That is all."""
    found = look(request, queries.network_seat, network_seat_id)
    here = reverse("evaluation:network_seat", args=[found.id])
    count = len(found.named)
    return act(
        request,
        "evaluation.finish_naming",
        FinishNamingForm,
        title=_("Is that all?"),
        why=_(
            "Then you are counted among those who answered, even if you named nobody. Until the "
            "last day you can still change it."
        ),
        button=_("That is all"),
        fixed={"network_seat_id": found.id},
        done=lambda _row: here,
        said=_("Thank you."),
        context={"back": here, "count": count},
    )


add_address("network_survey", lambda pk: f"/network/surveys/{pk}/")
add_address("network_seat", lambda pk: f"/network/seats/{pk}/")
