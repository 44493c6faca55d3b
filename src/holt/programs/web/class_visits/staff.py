"""For the library's staff: the queue, one visit and its answers, what is offered."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import access, clock
from holt.kernel.errors import NotFound
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.programs import queries, rules
from holt.programs.queries import ClassVisitPage
from holt.programs.web.class_visit_words import VISIT_STATES, VISIT_TONES, day_and_hour
from holt.programs.web.forms import class_visits as forms
from holt.programs.web.tables.class_visits import class_visits_table, visit_offers_table


def _home(request: HttpRequest, organization_id: int) -> str:
    """The name of an organization one keeps. Raises NotFound, NotAllowed, SignInNeeded."""
    viewer = viewer_of(request)
    known = directory.organization_choices(viewer, [organization_id])
    if not known:
        raise NotFound
    access.require(viewer.acts_for(organization_id), viewer)
    return known[0][1]


def class_visits(request: HttpRequest, organization_id: int) -> HttpResponse:
    """The queue: what was asked of the library, or by the school."""
    name = _home(request, organization_id)
    context = {"back": f"/organizations/{organization_id}/", "back_to": name}
    return list_page(request, class_visits_table(organization_id, name), context=context)


def visit_offers(request: HttpRequest, organization_id: int) -> HttpResponse:
    """What the library offers to classes, shown or not."""
    name = _home(request, organization_id)
    context = {"back": f"/organizations/{organization_id}/", "back_to": name}
    return list_page(request, visit_offers_table(organization_id, name), context=context)


def visit(request: HttpRequest, class_visit_id: int) -> HttpResponse:
    """One visit, and what can be done with it."""
    found = look(request, queries.class_visit, class_visit_id)
    allowed = rules.VISIT_STATES.allowed(found.state) if found.may_answer else ()
    begun = found.starts_at <= clock.now()
    hidden = {"move_visit", "take_other_date"} | (set() if begun else {"count_visit"})
    context = {
        "title": found.title,
        "visit": found,
        "when": day_and_hour(found.on, found.begins),
        "wished": day_and_hour(found.wished_on, found.wished_at) if found.wished_on else "",
        "state": VISIT_STATES[found.state],
        "tone": VISIT_TONES[found.state],
        "steps": [one for one in allowed if one not in hidden],
    }
    return page(request, "programs/visit.html", context)


def _act_on(
    request: HttpRequest, found: ClassVisitPage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one visit: afterwards one is back at its page."""
    access.require(found.may_answer, viewer_of(request))
    here = reverse("programs:visit", args=[found.id])
    facts = {"title": found.title, "when": day_and_hour(found.on, found.begins)}
    return act(
        request,
        f"programs.{verb}",
        form,
        why=_("%(title)s, %(when)s") % facts,
        done=lambda _row: here,
        fixed={"class_visit_id": found.id},
        context={"back": here},
        **said,
    )


def accept_visit(request: HttpRequest, class_visit_id: int) -> HttpResponse:
    """Yes."""
    found = look(request, queries.class_visit, class_visit_id)
    tables = queries.table_choices(viewer_of(request), found.organization_id)
    return _act_on(
        request,
        found,
        "accept_visit",
        forms.AcceptVisitForm,
        title=_("Say yes"),
        button=_("We expect the class"),
        said=_("The class is expected, and the teacher has been told."),
        initial={"partnership_id": _table(found, [pk for pk, _name in tables])},
        form_kwargs={"tables": tables},
    )


def _table(found: ClassVisitPage, known: list[int]) -> int | None:
    """The partnership the teacher came from; else the only one with the school."""
    return found.partnership_id if found.partnership_id in known else None


def propose_other_date(request: HttpRequest, class_visit_id: int) -> HttpResponse:
    """Another time, kept for the class until the teacher answers."""
    found = look(request, queries.class_visit, class_visit_id)
    return _act_on(
        request,
        found,
        "propose_other_date",
        forms.ProposeOtherDateForm,
        title=_("Propose another time"),
        button=_("Propose it"),
        said=_("The teacher has been told, and takes it with one button."),
        initial={"on": found.on, "begins": found.begins},
    )


def decline_visit(request: HttpRequest, class_visit_id: int) -> HttpResponse:
    """No, with the reason."""
    return _act_on(
        request,
        look(request, queries.class_visit, class_visit_id),
        "decline_visit",
        forms.DeclineVisitForm,
        title=_("Say no"),
        button=_("Decline"),
        said=_("The teacher has been told, with your reason."),
    )


def cancel_visit(request: HttpRequest, class_visit_id: int) -> HttpResponse:
    """Call it off, with the reason."""
    return _act_on(
        request,
        look(request, queries.class_visit, class_visit_id),
        "cancel_visit",
        forms.CancelVisitForm,
        title=_("Call this visit off"),
        button=_("Call it off"),
        said=_("It is called off, and the teacher has been told."),
    )


def count_visit(request: HttpRequest, class_visit_id: int) -> HttpResponse:
    """It took place: who came."""
    found = look(request, queries.class_visit, class_visit_id)
    return _act_on(
        request,
        found,
        "count_visit",
        forms.CountVisitForm,
        title=_("Who came?"),
        button=_("Keep the count"),
        said=_("Thank you, counted."),
        initial={
            "pupils": found.class_size if found.pupils is None else found.pupils,
            "adults": found.adults,
        },
    )


def offer_visit(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Offer classes something to come for."""
    name = _home(request, organization_id)
    back = reverse("programs:visit_offers", args=[organization_id])
    return act(
        request,
        "programs.offer_visit",
        forms.OfferVisitForm,
        title=_("Offer something to classes"),
        why=_("What it is, for whom, and when you can: teachers then ask in two taps."),
        button=_("Offer it"),
        done=lambda _row: back,
        said=_("It is on the page for teachers of %(name)s.") % {"name": name},
        fixed={"organization_id": organization_id},
        form_kwargs={"places": queries.places_of(viewer_of(request), [organization_id])},
        context={"back": back},
    )


def edit_visit_offer(request: HttpRequest, visit_offer_id: int) -> HttpResponse:
    """Change what is offered, or take it off the page."""
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    found = look(
        request, lambda who, pk: queries.visit_offer(who, pk, today, most=0), visit_offer_id
    )
    access.require(viewer.acts_for(found.organization_id), viewer)
    back = reverse("programs:visit_offers", args=[found.organization_id])
    initial = {name: getattr(found, name) for name in forms.EditVisitOfferForm.base_fields}
    return act(
        request,
        "programs.edit_visit_offer",
        forms.EditVisitOfferForm,
        title=_("Change what is offered"),
        why=found.title,
        button=_("Save"),
        done=lambda _row: back,
        said=_("Saved. Visits that were asked for keep their times."),
        fixed={"visit_offer_id": visit_offer_id},
        initial=initial | {"weekdays": [str(one) for one in found.weekdays]},
        form_kwargs={"places": queries.places_of(viewer, [found.organization_id])},
        context={"back": back},
    )
