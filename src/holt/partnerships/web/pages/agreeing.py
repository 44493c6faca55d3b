"""Agreements: drafting, reading, signing, paper."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from holt.kernel import clock, files
from holt.kernel.documents import docx, html, pdf
from holt.kernel.web.pages import act, do, viewer_of
from holt.partnerships import queries
from holt.partnerships.asks import SendSigningCodeAsk
from holt.partnerships.web import drafting
from holt.partnerships.web.forms import agreeing as forms
from holt.partnerships.web.pages.acting import act_on, address, inside, parties_of

YEAR = timedelta(days=365)
HALF_YEAR = timedelta(days=182)


def draft(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """A new version, drafted from the plan or from the version before."""
    shown = inside(request, partnership_id)
    today = timezone.localdate(clock.now())
    last = shown.open_agreement
    text = queries.agreement_text(viewer_of(request), partnership_id, last.number) if last else None
    return act_on(
        request,
        shown,
        "draft",
        forms.DraftForm,
        title=_("Draft the agreement"),
        why=_("Written from your plan. Every party reads and signs the same words."),
        button=_("Put it on the table"),
        initial={
            "text": text or drafting.text_of(shown, today),
            "starts_on": today,
            "ends_on": today + YEAR,
            "review_on": today + HALF_YEAR,
            "version": shown.version,
        },
        template="partnerships/draft.html",
        said=_("It is on the table. Each party has been asked to read and sign."),
    )


def agreement(request: HttpRequest, partnership_id: int, number: int) -> HttpResponse:
    """Read a version, and sign it if it is the one on the table."""
    shown = inside(request, partnership_id)
    viewer = viewer_of(request)
    read = queries.agreement(viewer, partnership_id, number)
    mine = shown.mine
    return act(
        request,
        "partnerships.sign",
        forms.SignForm,
        title=_("Agreement for “%(name)s”, version %(number)s")
        % {"name": shown.name, "number": number},
        button=_("Sign"),
        form_kwargs={"needs_code": viewer.grant is not None},
        initial={
            "text_hash": read.text_hash,
            "name": viewer.name,
            "role": mine.contact_title if mine else "",
        },
        fixed={"agreement_id": read.id},
        template="partnerships/agreement.html",
        context={
            "shown": shown,
            "read": read,
            "text": html(read.text),
            "may_sign": read.may_sign,
            "needs_code": viewer.grant is not None,
            "back": address(partnership_id),
        },
        done=lambda _signed: address(partnership_id),
        said=_("Signed. Thank you."),
    )


@require_POST
def send_signing_code(request: HttpRequest, partnership_id: int, number: int) -> HttpResponse:
    """Send the link's holder the code it takes to sign."""
    read = queries.agreement(viewer_of(request), partnership_id, number)
    return do(
        request,
        "partnerships.send_signing_code",
        SendSigningCodeAsk(read.id),
        done=lambda _sent: address(partnership_id, f"agreement/{number}/"),
        said=_("A code is on its way to your address. Type it below."),
    )


@require_safe
def agreement_file(
    request: HttpRequest, partnership_id: int, number: int, kind: str
) -> HttpResponse:
    """A version as PDF or DOCX, with its signatures."""
    shown = inside(request, partnership_id)
    viewer = viewer_of(request)
    read = queries.agreement(viewer, partnership_id, number)
    title = _("Agreement for “%(name)s”") % {"name": shown.name}
    text = drafting.with_signatures(read, shown)
    if kind == "pdf":
        body = pdf(title, text, language=viewer.language)
        return files.attachment(body, f"agreement-{partnership_id}-{number}.pdf", "application/pdf")
    body = docx(title, text, language=viewer.language)
    return files.attachment(body, f"agreement-{partnership_id}-{number}.docx", files.DOCX)


@require_safe
def paper(request: HttpRequest, partnership_id: int, number: int) -> HttpResponseBase:
    """The file that was uploaded as this version."""
    inside(request, partnership_id)
    return files.download(queries.agreement_paper(viewer_of(request), partnership_id, number))


def adopt(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Put a paper agreement on file."""
    shown = inside(request, partnership_id)
    viewer = viewer_of(request)

    class AdoptWithFile(forms.AdoptForm):
        def to_ask(self, fixed: Mapping[str, Any]) -> Any:
            given = self.cleaned_data.get("file")
            stored = files.keep(viewer, given, now=clock.now()) if given else None
            return super().to_ask({**fixed, "file_id": stored.pk if stored else None})

    return act_on(
        request,
        shown,
        "adopt",
        AdoptWithFile,
        title=_("An agreement signed elsewhere"),
        why=_("Signed on paper, or a partner's own: attach it and say who signed."),
        button=_("Put it on file"),
        rows=[forms.paper_rows(parties_of(shown))],
        said=_("It is on file, and the work can begin."),
    )
