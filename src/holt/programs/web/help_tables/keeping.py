"""For those who help: setting the table up, the day's list, and counting who drops in."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel import access, clock
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_name
from holt.programs import queries
from holt.programs.asks import CallNextAsk, CountDropInAsk, NoteHelpAsk
from holt.programs.web import forms
from holt.programs.web.help_tables import showing
from holt.programs.web.help_tables.public import VISIT_STATES, VISIT_TONES
from holt.programs.web.showing import when

LARGEST = 2**63 - 1
COPIED = (
    *("topics", "languages", "by_appointment", "drop_in", "minutes", "seats", "bring"),
    *("gives_numbers", "version"),
)


def set_help_table(request: HttpRequest, session_id: int) -> HttpResponse:
    """Make a session a help table, or change it."""
    viewer = viewer_of(request)
    one = look(request, queries.session, session_id)
    found = queries.help_table(viewer, session_id, clock.now())
    return act(
        request,
        "programs.set_help_table",
        forms.SetHelpTableForm,
        title=_("Help by appointment or as people drop in"),
        why=_("%(title)s, %(when)s") % {"title": one.title, "when": when(one, viewer.zone)},
        button=_("Save"),
        done=lambda _row: reverse("programs:help_day", args=[session_id]),
        said=_("Saved. People see it on the event's page once its program is public."),
        fixed={"session_id": session_id},
        initial={name: getattr(found, name) for name in COPIED} if found else {},
        context={"back": reverse("programs:session", args=[session_id])},
    )


def help_day(request: HttpRequest, session_id: int) -> HttpResponse:
    """The day's list: who comes when, with what; a thumb says whether they came."""
    viewer, now = viewer_of(request), clock.now()
    one = look(request, queries.session, session_id)
    rows = queries.visits(viewer, session_id)
    if request.method == "POST":
        ask = NoteHelpAsk(whole(request, "help_visit_id"), request.POST.get("came") == "1")
        return do(request, "programs.note_help", ask, done=lambda _row: request.path)
    found = queries.help_table(viewer, session_id, now)
    access.require(found is not None, viewer)
    context = {
        "title": _("Who comes for help"),
        "one": one,
        "when": when(one, viewer.zone),
        "table": showing.table_shown(found) if found else None,
        "rows": [_row(row) for row in rows],
        "sums": queries.help_sums(viewer, session_id),
    }
    return page(request, "programs/help/day.html", context)


def _row(row: Any) -> dict[str, Any]:
    return {
        "id": row.pk,
        "begins": row.begins,
        "seat": row.seat,
        "name": row.name or _("Somebody whose name is forgotten"),
        "reach": row.phone or row.email,
        "topic": row.helped_with or row.topic,
        "language": language_name(row.wish) if row.wish else "",
        "state": VISIT_STATES[row.state],
        "tone": VISIT_TONES[row.state],
        "code": row.state,
        "sent_to": row.referred_to.name if row.referred_to else "",
    }


def note_help(request: HttpRequest, help_visit_id: int) -> HttpResponse:
    """What they were helped with, and where they were sent on."""
    viewer = viewer_of(request)
    found = look(request, queries.visit, help_visit_id)
    here = reverse("programs:help_day", args=[found.session_id])
    return act(
        request,
        "programs.note_help",
        forms.NoteHelpForm,
        title=_("What was it about?"),
        why=_("Only the topic and where they were sent on are kept; the name is forgotten."),
        button=_("Save"),
        done=lambda _row: here,
        said=_("Saved."),
        fixed={"help_visit_id": help_visit_id},
        initial={"helped_with": found.helped_with, "referred_to_id": found.referred_to_id},
        form_kwargs={
            "topics": [(one, one) for one in found.topics],
            "organizations": queries.referral_choices(viewer),
        },
        context={"back": here},
    )


def count_drop_in(request: HttpRequest, session_id: int) -> HttpResponse:
    """Somebody came: one press for each, by topic; nobody is named."""
    viewer, now = viewer_of(request), clock.now()
    one = look(request, queries.session, session_id)
    found = queries.help_table(viewer, session_id, now)
    access.require(found is not None, viewer)
    if request.method == "POST":
        less = -1 if request.POST.get("less") else 1
        sent = whole(request, "referred_to_id") or None
        ask = CountDropInAsk(session_id, request.POST.get("topic", ""), less, sent)
        return _count(request, ask)
    counted = queries.dropped_in(session_id)
    context = {
        "title": _("Somebody came"),
        "one": one,
        "when": when(one, viewer.zone),
        "help": found,
        "topics": [(name, counted.get(name, 0)) for name in found.topics] if found else [],
        "all": sum(counted.values()),
        "organizations": queries.referral_choices(viewer),
    }
    return page(request, "programs/help/count.html", context)


def _count(request: HttpRequest, ask: CountDropInAsk) -> HttpResponse:
    """Count them, and say which number they have."""
    said: list[str] = []

    def done(table: Any) -> str:
        if table.gives_numbers and ask.people > 0:
            said.append(_("Their number is %(number)s.") % {"number": table.numbers_given})
        return request.path

    answer = do(request, "programs.count_drop_in", ask, done=done)
    for one in said:
        messages.success(request, one)
    return answer


@require_POST
def call_next(request: HttpRequest, session_id: int) -> HttpResponse:
    """The next number, please."""
    return do(
        request,
        "programs.call_next",
        CallNextAsk(session_id),
        done=lambda _table: reverse("programs:count_drop_in", args=[session_id]),
    )


def whole(request: HttpRequest, name: str) -> int:
    """A whole number that was sent; 0 for anything else."""
    given = request.POST.get(name, "")
    known = given.isascii() and given.isdigit() and len(given) < 20
    return min(int(given), LARGEST) if known else 0
