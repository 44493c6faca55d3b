"""What each could lend: the list with its summary, one offer, and its verbs."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.directory import queries as directory
from holt.evaluation import access, queries
from holt.evaluation.queries import AidOfferRow
from holt.evaluation.web.aid import forms, showing
from holt.evaluation.web.aid.tables import aid_table
from holt.evaluation.web.aid.words import AID_KINDS, READY
from holt.kernel import clock
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of


@require_safe
def aid(request: HttpRequest) -> HttpResponse:
    """Who could lend what, what nobody can, and when it was last tried."""
    viewer = viewer_of(request)
    access.require(access.may_see_aid(viewer), viewer)
    today = timezone.localdate(clock.now())
    last = queries.last_drill(viewer)
    context = {
        "told": showing.whole(queries.aid_whole(viewer, today)),
        "drills": showing.drills(last, today),
        "waiting": queries.waiting_for_me(viewer),
    }
    table = aid_table(viewer, today)
    return list_page(request, table, context=context, template="evaluation/aid/aid.html")


@require_safe
def aid_offer(request: HttpRequest, aid_offer_id: int) -> HttpResponse:
    """One offer, whole."""
    one = look(request, queries.aid_offer, aid_offer_id)
    today = timezone.localdate(clock.now())
    context = {
        "title": one.what,
        "why": AID_KINDS[one.kind],
        "offer": one,
        "facts": _facts(one),
        "confirmed": showing.confirmed(one.confirmed_on, today),
        "is_old": not isinstance(showing.confirmed(one.confirmed_on, today), type(today)),
        "dial": showing.phone(one.contact_phone),
    }
    return page(request, "evaluation/aid/offer.html", context)


def _facts(one: AidOfferRow) -> list[tuple[str, str]]:
    facts = [
        (_("How much"), one.how_much),
        (_("Under which conditions"), one.conditions),
        (_("How quickly"), str(READY[one.ready])),
    ]
    return [pair for pair in facts if pair[1]]


def offer_aid(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Say what an organization could lend."""
    viewer = viewer_of(request)
    found = look(request, directory.organization, organization_id)
    access.require(queries.may_offer_for(viewer, found.id), viewer)
    back = f"/organizations/{found.id}/"
    return act(
        request,
        "evaluation.offer_aid",
        forms.OfferAidForm,
        title=_("What could you lend?"),
        why=_("For %(name)s: what others can ask for when something has happened.")
        % {"name": found.name},
        button=_("Offer it"),
        fixed={"organization_id": found.id},
        initial={"language": viewer.language},
        done=lambda _row: "/aid/",
        said=_("It is on the list. Once a year we ask whether it is still so."),
        context={"back": back},
    )


def edit_aid(request: HttpRequest, aid_offer_id: int) -> HttpResponse:
    """Change an offer."""
    one = _own(request, aid_offer_id)
    names = ("kind", "what", "how_much", "conditions", "ready", "contact_name", "contact_email",
             "contact_phone", "language", "version")  # fmt: skip
    return _act_on(
        request,
        one,
        "edit_aid",
        forms.EditAidForm,
        title=_("Change what you could lend"),
        button=_("Keep it so"),
        initial={name: getattr(one, name) for name in names},
        said=_("It is changed, and counts as confirmed today."),
    )


def confirm_aid(request: HttpRequest, aid_offer_id: int) -> HttpResponse:
    """This is still so."""
    return _act_on(
        request,
        _own(request, aid_offer_id),
        "confirm_aid",
        forms.ConfirmAidForm,
        title=_("Is this still so?"),
        why=_("Others count on it. If something has changed, change the offer instead."),
        button=_("Yes, it is still so"),
        said=_("Thank you. We ask again in a year."),
    )


def withdraw_aid(request: HttpRequest, aid_offer_id: int) -> HttpResponse:
    """It can be lent no longer."""
    return _act_on(
        request,
        _own(request, aid_offer_id),
        "withdraw_aid",
        forms.WithdrawAidForm,
        title=_("Take this offer back"),
        why=_("It leaves the list, and the contact is forgotten."),
        button=_("Take it back"),
        said=_("It is off the list."),
        done=lambda _row: "/aid/",
    )


def _own(request: HttpRequest, aid_offer_id: int) -> AidOfferRow:
    """An offer the viewer may change. Raises NotFound, NotAllowed, SignInNeeded."""
    one = look(request, queries.aid_offer, aid_offer_id)
    access.require(one.may_change, viewer_of(request))
    return one


def _act_on(
    request: HttpRequest, one: AidOfferRow, word: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    here = reverse("evaluation:aid_offer", args=[one.id])
    done = said.pop("done", lambda _row: here)
    text = "" if word == "edit_aid" else f"{one.organization}: {one.what}"
    return act(
        request,
        f"evaluation.{word}",
        form,
        fixed={"aid_offer_id": one.id},
        done=done,
        context={"back": here, "text": text},
        **said,
    )
