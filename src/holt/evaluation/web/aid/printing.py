"""A call-out on paper: what was needed, who answered, the log, what was learnt."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import queries
from holt.evaluation.queries import CalledLine, CallOutPage
from holt.evaluation.web import brief_words
from holt.evaluation.web.aid import showing
from holt.evaluation.web.aid.words import AID_ANSWERS, CALL_OUT_STATES, ENTRY_KINDS
from holt.evaluation.web.brief_words import Section
from holt.kernel.documents import pdf
from holt.kernel.files import attachment
from holt.kernel.web.pages import look


@require_safe
def call_out_pdf(request: HttpRequest, call_out_id: int) -> HttpResponse:
    """As much of it as the viewer may read."""
    found = look(request, queries.call_out, call_out_id)
    row = found.row
    document = pdf(
        _("Drill: %(title)s") % {"title": row.title} if row.is_drill else row.title,
        brief_words.markdown(_sections(found)),
        language=get_language() or "en",
        subtitle=_("This was a drill. Nothing had happened.") if row.is_drill else "",
        facts=(
            (_("Who asked"), row.organization),
            (_("When"), _moment(row.called_at)),
            (_("State"), str(CALL_OUT_STATES[row.state])),
            (_("Questions"), found.reach),
        ),
    )
    return attachment(document, f"call-out-{row.id}.pdf", "application/pdf")


def _sections(found: CallOutPage) -> list[Section]:
    """What there is to tell; empty parts are left out."""
    parts = (
        Section(_("What has happened"), found.happened),
        _needed(found),
        _answers(found),
        _log(found),
        Section(_("How it went"), " ".join(showing.times(found.row))),
        Section(_("What was learnt"), found.lesson),
    )
    return [one for one in parts if one.text or one.rows]


def _needed(found: CallOutPage) -> Section:
    head = (_("What"), _("Needed"), _("Promised"), _("Still missing"))
    rows = tuple(
        (one.what, str(one.amount), str(one.promised), str(one.missing)) for one in found.wanted
    )
    return Section(_("What is needed"), head=head, rows=rows)


def _answers(found: CallOutPage) -> Section:
    head = (_("Organization"), _("Answer"), _("Promised"), _("Whom to reach"))
    return Section(_("Who answered"), head=head, rows=tuple(_answer(one) for one in found.called))


def _answer(one: CalledLine) -> tuple[str, ...]:
    promised = "; ".join(f"{what}: {amount}" for what, amount in one.promises)
    reach = " ".join(part for part in (one.contact_name, one.contact_phone) if part)
    answer = str(AID_ANSWERS[one.answer]) if one.answer else _("No answer")
    return one.organization, answer, promised, reach


def _log(found: CallOutPage) -> Section:
    rows = tuple(
        (_moment(one.at), str(ENTRY_KINDS[one.kind]), one.organization, one.words)
        for one in found.entries
    )
    return Section(_("The log"), head=(_("When"), _("What"), _("Whose"), _("In words")), rows=rows)


def _moment(at: datetime) -> str:
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")
