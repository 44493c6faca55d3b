"""For holders, with an account or by their link; and for whoever checks a certificate."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, page, viewer_of
from holt.programs import queries, rules
from holt.programs.asks import ForgetCreditAsk
from holt.programs.web import forms
from holt.programs.web.credits import showing
from holt.programs.web.help_tables.public import quietly
from holt.programs.web.tables.credits import my_credit_table


def certificates(request: HttpRequest) -> HttpResponse:
    """Type a code to check a certificate."""
    given = request.GET.get("code", "")[:60]
    code = rules.typed(given)
    if code:
        return HttpResponseRedirect(reverse("programs:certificate", args=[code]))
    context = {
        "title": _("Check a certificate"),
        "why": _("Every certificate granted here has a code. Type it to see whether it is real."),
        "given": given,
    }
    return page(request, "programs/credit/check.html", context)


def certificate(request: HttpRequest, code: str) -> HttpResponse:
    """What whoever has the code may know."""
    try:
        found = queries.certificate(code)
    except NotFound:
        context = {"title": _("Check a certificate"), "given": code, "is_unknown": True}
        return quietly(page(request, "programs/credit/check.html", context, status=404))
    context = {
        "title": found.title,
        "one": found,
        "amount": showing.amount(found.amount, found.unit),
    }
    return quietly(page(request, "programs/credit/certificate.html", context))


def my_credit(request: HttpRequest) -> HttpResponse:
    """Everything granted to the viewer's own address."""
    viewer = viewer_of(request)
    access.require(viewer.person_id is not None, viewer)
    return list_page(request, my_credit_table())


def my_transcript(request: HttpRequest) -> HttpResponse:
    """The same on paper."""
    viewer = viewer_of(request)
    rows = queries.certificates_of_mine(viewer)
    return _pdf(showing.transcript_pdf(viewer.name, rows, viewer.language), _("Transcript"))


def own_credit(request: HttpRequest, key: str) -> HttpResponse:
    """One's own certificate by one's letter; a form says what strangers see."""
    found = queries.own_credit(key)
    one = found.certificate
    return quietly(
        act(
            request,
            "programs.show_name",
            forms.ShowNameForm,
            title=one.title,
            button=_("Save"),
            done=lambda _row: request.path,
            said=_("Saved."),
            fixed={"credit_id": found.id, "key": key},
            initial={"shown": found.shown},
            context={
                "own": found,
                "one": one,
                "amount": showing.amount(one.amount, one.unit),
                "address": showing.address(one),
                "granted": [(it, showing.amount(it.amount, it.unit)) for it in found.others],
                "sums": [
                    (scheme, showing.amount(total, unit))
                    for scheme, unit, total in showing.sums(found.others)
                ],
                "states": showing.STATES,
            },
            template="programs/credit/own.html",
        )
    )


@require_POST
def forget_credit(request: HttpRequest, key: str) -> HttpResponse:
    """Take one's name off."""
    found = queries.own_credit(key)
    return do(
        request,
        "programs.forget_credit",
        ForgetCreditAsk(found.id, key),
        done=lambda _row: reverse("programs:show_name", args=[key]),
        said=_("Your name and address are forgotten."),
    )


def own_pdf(request: HttpRequest, key: str) -> HttpResponse:
    """The certificate to print."""
    found = queries.own_credit(key)
    if not found.is_kept:
        raise NotFound
    made = showing.certificate_pdf(found, viewer_of(request).language)
    return _pdf(made, found.certificate.title)


def own_transcript(request: HttpRequest, key: str) -> HttpResponse:
    """Everything granted to the same address, on paper."""
    found = queries.own_credit(key)
    if not found.is_kept:
        raise NotFound
    made = showing.transcript_pdf(found.name, found.others, viewer_of(request).language)
    return _pdf(made, _("Transcript"))


def _pdf(made: bytes, title: str) -> HttpResponse:
    answer = HttpResponse(made, content_type="application/pdf")
    name = slugify(title) or "certificate"
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return quietly(answer)
