"""Calling out: the form, the board of one call-out, the log, the end."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.directory import queries as directory
from holt.evaluation import access, asks, queries
from holt.evaluation.queries import AidAsked, CallOutPage
from holt.evaluation.web.aid import forms, showing
from holt.evaluation.web.aid.tables import call_outs_table, log_table
from holt.evaluation.web.aid.words import AID_KINDS, CALL_OUT_STATES, CALL_OUT_TONES, ENTRY_KINDS
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.forms import AskForm, Rows
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of


@require_safe
def call_outs(request: HttpRequest) -> HttpResponse:
    """Every call-out and drill."""
    viewer = viewer_of(request)
    access.require(access.may_see_aid(viewer), viewer)
    context = {"back": "/aid/", "back_to": _("Mutual aid")}
    return list_page(request, call_outs_table(viewer), context=context)


def call_out(request: HttpRequest) -> HttpResponse:
    """Ask others for help, or try it."""
    viewer = viewer_of(request)
    access.require(access.may_call_out_somewhere(viewer), viewer)
    rows = Rows(
        forms.WantedForm, "wanted", asks.Wanted, label=_("What is needed"), extra=2, most=12
    )
    return act(
        request,
        "evaluation.call_out",
        forms.CallOutForm,
        title=_("Call out"),
        why=_("Everybody who offers what you need gets a letter with a link, and answers by it."),
        button=_("Send the letters now"),
        rows=(rows,),
        form_kwargs={
            "organizations": _callers(viewer),
            "counties": directory.choices_lately(viewer).counties,
            "helpers": [
                (one.organization_id, _helper(one)) for one in queries.who_can_help(viewer)
            ],
        },
        done=lambda row: reverse("evaluation:call_out_board", args=[row.pk]),
        said=_("The letters are on their way. Answers appear here as they come."),
        template="evaluation/aid/call_out.html",
        context={"back": "/aid/"},
    )


def _callers(viewer: Viewer) -> list[tuple[int, str]]:
    """Whom the viewer may call out for: their own first; the operator for everyone."""
    own = list(directory.own_choices(viewer, Role.COORDINATOR))
    if not viewer.is_operator:
        return own
    members = directory.active_organizations(viewer).filter(is_network_member=True)
    return own + [one for one in members.values_list("pk", "name") if one not in own]


def _helper(one: queries.Reached) -> str:
    kinds = ", ".join(str(AID_KINDS[kind]).lower() for kind in one.kinds)
    return f"{one.name} ({kinds})"


@require_safe
def call_out_board(request: HttpRequest, call_out_id: int) -> HttpResponse:
    """What is needed and promised, who answered, the log; afterwards, how it went."""
    found = look(request, queries.call_out, call_out_id)
    row = found.row
    context = {
        "title": row.title,
        "found": found,
        "row": row,
        "is_open": row.state == "open",
        "state": CALL_OUT_STATES[row.state],
        "tone": CALL_OUT_TONES[row.state],
        "wanted": [(one, AID_KINDS[one.kind]) for one in found.wanted],
        "is_covered": not any(one.missing for one in found.wanted),
        "groups": showing.called(found.called, over=row.state != "open"),
        "own": showing.called(one for one in found.called if one.organization_id in found.own),
        "mine": [one for one in found.called if one.organization_id in found.own],
        "entries": [(one, ENTRY_KINDS[one.kind]) for one in found.entries],
        "times": showing.times(row),
    }
    return page(request, "evaluation/aid/board.html", context)


def answer_aid(request: HttpRequest, call_out_id: int, called_id: int) -> HttpResponse:
    """Answer for one's own organization, or write down what was said by phone."""
    viewer = viewer_of(request)
    found = look(request, queries.aid_asked, called_id)
    if found.row.id != call_out_id:
        raise NotFound
    here = reverse("evaluation:call_out_board", args=[call_out_id])
    is_own = viewer.acts_for(found.called.organization_id)
    return act(
        request,
        "evaluation.answer_aid",
        forms.AnswerAidForm,
        title=_("Can you help?") if is_own else _("What they said by phone"),
        why=_("For %(name)s") % {"name": found.called.organization},
        button=_("Send the answer") if is_own else _("Write it down"),
        fixed={"called_id": called_id},
        form_kwargs={"wanted": found.wanted},
        initial=before(found, viewer.name if is_own else found.called.contact_name),
        done=lambda _row: here,
        said=_("The answer is kept. It can be changed until the call-out is over."),
        template="evaluation/aid/answer.html",
        context={"back": here, **asked(found)},
    )


def before(found: AidAsked, name: str) -> dict[str, Any]:
    """What was answered so far, for the form."""
    called = found.called
    said = {
        "answer": called.answer,
        "ready": called.ready,
        "how_long": called.how_long,
        "words": called.words,
        "name": called.answered_by or name,
    }
    amounts = {f"amount_{one}": amount for one, amount in found.promised.items()}
    return said | amounts


def asked(found: AidAsked) -> dict[str, object]:
    """What the page of an answer tells about the call-out."""
    return {
        "asked": found,
        "call": found.row,
        "over": found.row.state != "open",
        "wanted": [(one, AID_KINDS[one.kind]) for one in found.wanted],
    }


@require_safe
def aid_log(request: HttpRequest, call_out_id: int) -> HttpResponse:
    """The log as a list, and as a file."""
    found = _board(request, call_out_id)
    back = reverse("evaluation:call_out_board", args=[call_out_id])
    context = {"back": back, "back_to": found.row.title}
    return list_page(request, log_table(call_out_id), context=context)


def _board(request: HttpRequest, call_out_id: int) -> CallOutPage:
    """A call-out whose board the viewer reads. Raises NotFound, NotAllowed, SignInNeeded."""
    found = look(request, queries.call_out, call_out_id)
    access.require(found.reads_board, viewer_of(request))
    return found


def log_aid(request: HttpRequest, call_out_id: int) -> HttpResponse:
    """Write in the log."""
    found = _board(request, call_out_id)
    access.require(found.may_log, viewer_of(request))
    helpers = [(one.organization_id, one.organization) for one in found.called]
    return _act_on(
        request,
        found,
        "log_aid",
        forms.LogAidForm,
        title=_("Write in the log"),
        why=_("What was sent, arrived or came back, while it happens."),
        button=_("Write it down"),
        said=_("It is in the log."),
        form_kwargs={"organizations": helpers},
    )


def close_call_out(request: HttpRequest, call_out_id: int) -> HttpResponse:
    """It is over, and what was learnt."""
    found = _run(request, call_out_id)
    is_open = found.row.state == "open"
    return _act_on(
        request,
        found,
        "close_call_out",
        forms.CloseCallOutForm,
        title=_("It is over") if is_open else _("What was learnt"),
        why=_("Whoever said yes is thanked, and no more answers are taken.") if is_open else "",
        button=_("Close the call-out") if is_open else _("Keep it"),
        said=_("It is closed.") if is_open else _("It is kept."),
        initial={"lesson": found.lesson},
    )


def cancel_call_out(request: HttpRequest, call_out_id: int) -> HttpResponse:
    """Call it off."""
    return _act_on(
        request,
        _run(request, call_out_id),
        "cancel_call_out",
        forms.CancelCallOutForm,
        title=_("Call it off"),
        why=_("Everybody who was written to is told at once that nobody needs to come."),
        button=_("Call it off"),
        said=_("It is called off, and everybody is told."),
    )


def _run(request: HttpRequest, call_out_id: int) -> CallOutPage:
    found = look(request, queries.call_out, call_out_id)
    access.require(found.may_run, viewer_of(request))
    return found


def _act_on(
    request: HttpRequest, found: CallOutPage, word: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    here = reverse("evaluation:call_out_board", args=[found.row.id])
    return act(
        request,
        f"evaluation.{word}",
        form,
        fixed={"call_out_id": found.row.id},
        done=lambda _row: here,
        template="evaluation/aid/act.html",
        context={"back": here, "call": found.row},
        **said,
    )
