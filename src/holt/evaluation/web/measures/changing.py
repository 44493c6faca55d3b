"""Choosing measures, noting by hand, striking out; the list of notes and one of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.evaluation import access, queries, rules
from holt.evaluation.asks import MeasureRow
from holt.evaluation.queries import Chosen, NoteRow
from holt.evaluation.web.measures import forms, telling
from holt.evaluation.web.measures.tables import NOTES
from holt.evaluation.web.measures.whose import Whose, own, together
from holt.evaluation.web.measures.words import MEASURES
from holt.kernel import clock
from holt.kernel.access import require
from holt.kernel.web.forms import Rows
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of


def choose_measures(request: HttpRequest) -> HttpResponse:
    """Which measures count for one's own organization."""
    whose = own(request)
    may = access.may_choose_measures(viewer_of(request), whose.organization_id, None)
    return _choose(request, whose, may)


def choose_measures_together(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Which measures count for a partnership."""
    whose = together(request, partnership_id)
    return _choose(request, whose, bool(whose.shown and whose.shown.may_run))


def _choose(request: HttpRequest, whose: Whose, may: bool) -> HttpResponse:
    viewer = viewer_of(request)
    require(may, viewer)
    chosen = queries.chosen_in(queries.scope(viewer, **whose.ids))
    now = {one.measure: (_as_said(one), one.why) for one in chosen}
    rows = Rows(
        forms.MeasureRowForm, "chosen", MeasureRow, label=_("Measures"), extra=0, most=len(MEASURES)
    )
    return act(
        request,
        "evaluation.choose_measures",
        forms.ChooseMeasuresForm,
        title=_("Which measures count for you?"),
        why=_("Three or four that you will look at are worth more than all of them."),
        button=_("These count"),
        done=lambda _row: whose.address(),
        said=_("It is kept. What you took out keeps its notes and can be chosen again."),
        fixed=whose.ids,
        rows=(rows,),
        rows_initial={"chosen": forms.rows_initial(now)},
        template="evaluation/measures/act.html",
        context=_around(whose),
    )


def _as_said(one: Chosen) -> str:
    """An aim as people write it: per cents, whole money."""
    if one.aim is None:
        return ""
    unit = rules.main_unit(one.measure)
    aim = one.aim * 100 if unit == "share" else one.aim / 100 if unit == "cents" else one.aim
    return f"{aim.normalize():f}"


def _around(whose: Whose) -> dict[str, Any]:
    return {"whose": whose, "shown": whose.shown, "back": whose.address()}


def note_measure(request: HttpRequest) -> HttpResponse:
    """Note something for one's own organization."""
    whose = own(request)
    may = access.may_note_measure(viewer_of(request), whose.organization_id, None)
    return _note(request, whose, may)


def note_measure_together(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Note something for a partnership."""
    whose = together(request, partnership_id)
    return _note(request, whose, bool(whose.shown and whose.shown.may_work))


def _note(request: HttpRequest, whose: Whose, may: bool) -> HttpResponse:
    require(may, viewer_of(request))
    asked = request.GET.get("measure", "")
    known = asked if asked in set(rules.NOTED) else ""
    initial = {"on": timezone.localdate(clock.now()), "measure": known}
    if known:
        initial["unit"] = rules.CATALOG[rules.Measure(known)].note_units[0]
    return act(
        request,
        "evaluation.note_measure",
        forms.NoteMeasureForm,
        title=_("Note what Holt cannot count"),
        why=_(
            "A dropped double program, a grant, a language your staff now speak: with who says so."
        ),
        button=_("Keep it"),
        done=lambda _row: whose.address(),
        said=_("It is kept and counts from its day on. It can be struck out, with a reason."),
        fixed=whose.ids,
        initial=initial,
        template="evaluation/measures/act.html",
        context=_around(whose),
    )


def measure_notes(request: HttpRequest) -> HttpResponse:
    """Everything that was noted by hand in one's own organizations and partnerships."""
    viewer = viewer_of(request)
    require(viewer.person_id is not None or viewer.grant is not None, viewer)
    context = {"back": "/measures/", "back_to": _("What we measure")}
    return list_page(request, NOTES, context=context)


def measure_note(request: HttpRequest, measure_note_id: int) -> HttpResponse:
    """One observation, struck out or not."""
    one = look(request, queries.note, measure_note_id)
    context = {
        "title": one.what,
        "note": one,
        "measure": MEASURES[one.measure],
        "amount": telling.amount(float(one.value), one.unit),
        "back": _home(one),
        "may_strike": not one.struck_at and queries.may_strike_note(viewer_of(request), one),
    }
    return page(request, "evaluation/measures/note.html", context)


def _home(one: NoteRow) -> str:
    if one.partnership_id:
        return f"/partnerships/{one.partnership_id}/measures/"
    return f"/measures/?organization={one.organization_id}"


def strike_measure_note(request: HttpRequest, measure_note_id: int) -> HttpResponse:
    """Strike an observation out."""
    one = look(request, queries.note, measure_note_id)
    require(queries.may_strike_note(viewer_of(request), one), viewer_of(request))
    here = f"/measures/notes/{one.id}/"
    return act(
        request,
        "evaluation.strike_measure_note",
        forms.StrikeMeasureNoteForm,
        title=_("Strike this note out"),
        why=one.what,
        button=_("Strike it out"),
        done=lambda _row: here,
        said=_("It is struck out. It counts no longer, and stays readable."),
        fixed={"measure_note_id": one.id},
        context={"back": here},
    )
