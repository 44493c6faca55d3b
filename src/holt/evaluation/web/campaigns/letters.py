"""Letters of a campaign: begun from a pattern, previewed, taken along, sent once."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.directory import queries as directory
from holt.evaluation.actions.campaigns.filling import said_with
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.queries.campaigns import LetterPage
from holt.evaluation.rules import campaigns as rules
from holt.evaluation.web.campaigns import forms, patterns, telling
from holt.evaluation.web.campaigns.pages import act_on, to_work
from holt.kernel import access
from holt.kernel.documents import docx, pdf
from holt.kernel.files import DOCX, attachment
from holt.kernel.viewer import Role
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, look, page, viewer_of


def write_letter(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """`?from=` says from which pattern, `?like=` from which letter, `?language=` in which
    language one begins."""
    one = to_work(request, campaign_id)
    viewer = viewer_of(request)
    inside = {one.organization_id, *(it.id for it in one.members if it.state == "joined")}
    own = [it for it in directory.own_choices(viewer, Role.STAFF) if it[0] in inside]
    kind = request.GET.get("from", "council")
    language = "es" if request.GET.get("language", viewer.language) == "es" else "en"
    subject, text = patterns.pattern(kind, language)
    initial = {
        "organization_id": own[0][0],
        "subject": subject,
        "text": text,
        "language": language,
        **_like(request, one.id),
    }
    return act_on(
        request,
        one,
        "write_letter",
        forms.WriteLetterForm,
        title=_("Write a letter"),
        why=_("To one person. You see it filled in before anything is sent."),
        button=_("Keep it and look at it"),
        done=lambda row: _address(row.pk),
        said=_("The letter is kept. Nothing was sent yet."),
        initial=initial,
        form_kwargs={"own": own},
        template="evaluation/campaigns/write_letter.html",
        context={
            "kinds": patterns.kinds(),
            "kind": kind,
            "language": language,
            "others": [it for it in settings.LANGUAGES if it[0] != language],
            "known": _known(),
        },
    )


def _like(request: HttpRequest, campaign_id: int) -> dict[str, str]:
    """The words of an earlier letter of this campaign, for another recipient."""
    given = request.GET.get("like", "")
    if not (given.isascii() and given.isdigit() and len(given) < 19):
        return {}
    earlier = look(request, queries.letter_page, int(given))
    if earlier.campaign_id != campaign_id:
        return {}
    return {"subject": earlier.subject, "text": earlier.text, "language": earlier.language}


def _known() -> list[tuple[str, str]]:
    """Each placeholder and what it stands for."""
    said = {
        "recipient": _("to whom you write"),
        "ask": _("the ask in one sentence"),
        "amount": _("how much is asked for"),
        "body": _("who decides"),
        "date": _("the day of the decision"),
        "need": _("the needs it rests on"),
        "partnership": _("the partnerships it rests on"),
        "outcomes": _("changes that a partner confirmed"),
        "testimony": _("partners' words, given for letters"),
        "decision": _("what was decided"),
        "writer": _("your name and organization"),
    }
    return [(f"{{{name}}}", said[name]) for name in rules.PLACEHOLDERS]


def _address(campaign_letter_id: int) -> str:
    return reverse("evaluation:campaign_letter", args=[campaign_letter_id])


@require_safe
def campaign_letter(request: HttpRequest, campaign_letter_id: int) -> HttpResponse:
    """The letter as it goes out, or went out."""
    one = look(request, queries.letter_page, campaign_letter_id)
    subject, text = said_with(one, one.facts)
    is_sent = one.state == "sent"
    context = {
        "title": subject,
        "letter": one,
        "said": telling.letter_said(one.line),
        "text": text,
        "is_sent": is_sent,
        "missing": [] if is_sent else sorted(rules.placeholders(f"{subject} {text}")),
    }
    return page(request, "evaluation/campaigns/letter.html", context)


@require_safe
def letter_file(request: HttpRequest, campaign_letter_id: int, paper: str) -> HttpResponse:
    """The same to take along: docx, or the PDF."""
    one = look(request, queries.letter_page, campaign_letter_id)
    subject, text = said_with(one, one.facts)
    name = f"letter-{one.line.id}"
    lines = text.replace("\r\n", "\n").replace("\n", "\\\n").replace("\\\n\\\n", "\n\n")
    if paper == "docx":
        return attachment(docx(subject, lines, language=one.language), f"{name}.docx", DOCX)
    document = pdf(subject, lines, language=one.language)
    return attachment(document, f"{name}.pdf", "application/pdf")


def edit_letter(request: HttpRequest, campaign_letter_id: int) -> HttpResponse:
    """Say it anew before it is sent."""
    one = _to_change(request, campaign_letter_id)
    names = ("to_name", "to_role", "to_email", "subject", "text", "language", "version")
    return _act_on(
        request,
        one,
        "edit_letter",
        forms.EditLetterForm,
        title=_("Change the letter"),
        button=_("Keep it and look at it"),
        said=_("The letter is kept. Nothing was sent yet."),
        initial={name: getattr(one, name) for name in names},
        template="evaluation/campaigns/write_letter.html",
        context={"known": _known()},
    )


def send_letter(request: HttpRequest, campaign_letter_id: int) -> HttpResponse:
    """Have Holt mail it, once."""
    one = _to_change(request, campaign_letter_id)
    return _act_on(
        request,
        one,
        "send_letter",
        forms.SendLetterForm,
        title=_("Send this letter"),
        why=_("Holt mails it to %(to)s, once. It cannot be changed afterwards.")
        % {"to": one.to_email or one.to_name},
        button=_("Send it"),
        said=_("The letter is on its way."),
    )


def mark_sent(request: HttpRequest, campaign_letter_id: int) -> HttpResponse:
    """It went by post or by hand."""
    return _act_on(
        request,
        _to_change(request, campaign_letter_id),
        "mark_sent",
        forms.MarkSentForm,
        title=_("I sent it myself"),
        why=_("It stays on record with today's date, and cannot be changed afterwards."),
        button=_("Mark it as sent"),
        said=_("It is on record."),
    )


def _to_change(request: HttpRequest, campaign_letter_id: int) -> LetterPage:
    one = look(request, queries.letter_page, campaign_letter_id)
    access.require(one.may_work, viewer_of(request))
    return one


def _act_on(
    request: HttpRequest, one: LetterPage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    here = _address(one.line.id)
    context = {"back": here, **said.pop("context", {})}
    return act(
        request,
        f"evaluation.{verb}",
        form,
        done=lambda _row: here,
        fixed={"campaign_letter_id": one.line.id},
        context=context,
        **said,
    )
