"""The measures that count for us: figures, where they come from, and what they cannot show."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from holt.evaluation import access, queries, rules
from holt.evaluation.web.measures import telling
from holt.evaluation.web.measures.whose import Span, Whose, own, span, together
from holt.evaluation.web.measures.words import CANNOT, MEASURES, SOURCES, WHY_BEGIN
from holt.kernel import clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import page, viewer_of
from holt.programs import queries as programs

MOST_ALIKE = 3


@require_safe
def measures(request: HttpRequest) -> HttpResponse:
    """What counts for one's own organization."""
    return _page(request, own(request))


@require_safe
def partnership_measures(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """What counts for a partnership."""
    return _page(request, together(request, partnership_id))


def _page(request: HttpRequest, whose: Whose) -> HttpResponse:
    viewer, over = viewer_of(request), span(request)
    chosen = queries.chosen_in(queries.scope(viewer, **whose.ids))
    found = queries.readings(viewer, **whose.ids, period=over.period)
    names = {one.measure for one in chosen}
    context = {
        "title": _("What we measure: %(name)s") % {"name": whose.name},
        "why": _("The few figures you chose, each with its range and what it cannot show."),
        "whose": whose,
        "cards": [
            (one, whose.address(f"{one.measure}/rows/", over.year))
            for one in telling.cards(chosen, found, over.period)
        ],
        "suggested": () if chosen else _suggested(viewer, whose, over),
        "alike": _alike(viewer, whose) if rules.Measure.DUPLICATION_AVOIDED in names else (),
        **_rights(viewer, whose),
        **_links(whose, over),
    }
    return page(request, "evaluation/measures/measures.html", context)


def _rights(viewer: Viewer, whose: Whose) -> dict[str, bool]:
    """What is offered; the actions decide again."""
    shown, at = whose.shown, whose.organization_id
    return {
        "may_choose": shown.may_run if shown else access.may_choose_measures(viewer, at, None),
        "may_note": shown.may_work if shown else access.may_note_measure(viewer, at, None),
    }


def _links(whose: Whose, over: Span) -> dict[str, Any]:
    return {
        "year": over.year,
        "years": [(one, whose.address(year=one)) for one in over.years],
        "lately": whose.address(),
        "others": [
            (name, f"/measures/?organization={pk}", pk == whose.organization_id)
            for pk, name in whose.own
        ],
        "choose": whose.address("choose-measures/"),
        "note": whose.address("note-measure/"),
        "csv": whose.address("measures.csv", over.year),
        "xlsx": whose.address("measures.xlsx", over.year),
    }


def _suggested(viewer: Viewer, whose: Whose, over: Span) -> tuple[tuple[str, str, str], ...]:
    """Three measures to begin with: name, why, what each cannot show. Nothing is chosen by it."""
    every = queries.readings(viewer, **whose.ids, period=over.period, measures=list(rules.Measure))
    counted: dict[str, int] = {}
    for one in every:
        counted[one.measure] = max(counted.get(one.measure, 0), one.basis)
    return tuple(
        (str(MEASURES[one]), _reason(one, counted.get(one, 0)), str(CANNOT[one]))
        for one in rules.suggested(counted)
    )


def _reason(measure: str, rows: int) -> str:
    if not rows:
        return _("Easy to begin: %(why)s.") % {"why": WHY_BEGIN[measure]}
    told = ngettext(
        "Holt has %(count)s row of these months to count already. %(source)s",
        "Holt has %(count)s rows of these months to count already. %(source)s",
        rows,
    )
    return told % {"count": rows, "source": SOURCES[measure]}


def _alike(viewer: Viewer, whose: Whose) -> tuple[programs.Talk, ...]:
    """Programs with dates to come that look alike: one of them may not be needed."""
    found = programs.talks(viewer, clock.now())
    if whose.shown:
        ours = {one.id for one in programs.programs_of(viewer, whose.shown.id)}
        found = tuple(one for one in found if one.ours_id in ours)
    return found[:MOST_ALIKE]
