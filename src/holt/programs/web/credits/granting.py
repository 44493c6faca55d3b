"""For staff: what a session or program gives, granting it to many, taking one back."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.web.forms import Rows
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, viewer_of
from holt.programs import queries
from holt.programs.asks import GrantRow
from holt.programs.web import forms
from holt.programs.web.credits import showing
from holt.programs.web.tables.credits import granted_table

COPIED = ("amount", "unit", "scheme", "granted_by_id", "least_minutes", "least_sessions", "version")


def offer_credit(request: HttpRequest, session_id: int) -> HttpResponse:
    """What a session gives."""
    one = look(request, queries.session, session_id)
    parties = queries.host_choices(viewer_of(request), one.partnership_id, one.organization_id)
    back = reverse("programs:session", args=[session_id])
    return _offer(request, session_id, None, one.title, parties, back)


def offer_program_credit(request: HttpRequest, program_id: int) -> HttpResponse:
    """What a program gives."""
    one = look(request, queries.program, program_id)
    back = reverse("programs:program", args=[program_id])
    return _offer(request, None, program_id, one.title, one.run_by, back)


def _offer(
    request: HttpRequest,
    session_id: int | None,
    program_id: int | None,
    title: str,
    parties: Sequence[tuple[int, str]],
    back: str,
) -> HttpResponse:
    found = queries.offer_for(viewer_of(request), session_id, program_id)
    return act(
        request,
        "programs.offer_credit",
        forms.OfferCreditForm,
        title=_("Credit for professional development"),
        why=title,
        button=_("Save"),
        done=lambda row: reverse("programs:credits", args=[row.pk]),
        said=_("Saved. Grant it once it has taken place."),
        fixed={"session_id": session_id, "program_id": program_id},
        initial={name: getattr(found, name) for name in COPIED} if found else {},
        form_kwargs={"parties": parties, "is_program": program_id is not None},
        context={"back": back},
    )


def granted(request: HttpRequest, credit_offer_id: int) -> HttpResponse:
    """Who was granted it."""
    found = look(request, queries.credit_offer, credit_offer_id)
    name, key = _of(found)
    context = {"back": reverse(f"programs:{name}", args=[key]), "back_to": found.title}
    return list_page(request, granted_table(found), context=context)


def _of(found: queries.CreditOfferShown) -> tuple[str, int]:
    if found.session_id is not None:
        return "session", found.session_id
    return "program", found.program_id or 0


def grant_credit(request: HttpRequest, credit_offer_id: int) -> HttpResponse:
    """Who gets it, who does not and why; then one button."""
    found = look(request, queries.credit_offer, credit_offer_id)
    all_of_them = queries.candidates(viewer_of(request), credit_offer_id)
    earned = [one for one in all_of_them if not one.why]
    here = reverse("programs:credits", args=[credit_offer_id])
    return act(
        request,
        "programs.grant_credit",
        forms.GrantCreditForm,
        title=_("Grant credit for “%(title)s”") % {"title": found.title},
        why=_("Those who were checked in are listed. Empty a line to leave somebody out."),
        button=_("Grant it"),
        done=lambda _row: here,
        said=_("It is granted: each has a letter with the certificate."),
        fixed={"credit_offer_id": credit_offer_id},
        rows=(_rows(),),
        rows_initial={"rows": [_row(one) for one in earned]},
        context={
            "back": here,
            "earned": earned,
            "left_out": [(one.name, showing.WHY_NOT[one.why]) for one in all_of_them if one.why],
        },
        template="programs/credit/grant.html",
    )


def _rows() -> Rows:
    label = gettext_lazy("Who gets it")
    return Rows(forms.GrantRowForm, "rows", GrantRow, label=label, extra=3, most=500)


def _row(one: queries.Candidate) -> dict[str, Any]:
    return {"name": one.name, "email": one.email, "minutes": one.minutes}


def revoke_credit(request: HttpRequest, credit_id: int) -> HttpResponse:
    """Take a certificate back."""
    found = look(request, queries.credit_of, credit_id)
    back = reverse("programs:credits", args=[found.offer_id])
    return act(
        request,
        "programs.revoke_credit",
        forms.RevokeCreditForm,
        title=_("Take this certificate back"),
        why=_("%(title)s, granted to %(name)s") % {"title": found.title, "name": found.name},
        button=_("Take it back"),
        done=lambda _row: back,
        said=_("It is taken back, and its holder has been told."),
        fixed={"credit_id": credit_id},
        context={"back": back},
    )
