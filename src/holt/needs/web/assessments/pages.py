"""Reading assessments: the list, one, how asking goes, what came of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import look, page, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.needs import queries
from holt.needs.queries import AssessmentPage
from holt.needs.web.assessments import showing
from holt.needs.web.assessments.tables import assessments_table
from holt.needs.web.assessments.words import DRAWN, STATES, TONES
from holt.needs.web.links import organization_url


def assessments(request: HttpRequest) -> HttpResponse:
    """One's own, and those whose report anyone may read."""
    return list_page(request, assessments_table(viewer_of(request)))


def assessment(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """One: who asks whom, with which surveys, against which population, and what is next."""
    found = look(request, queries.assessment, assessment_id)
    ways = showing.next_steps(found)
    names = _names(request, found)
    context = {
        "title": found.title,
        "assessment": found,
        "state": STATES[found.state],
        "tone": TONES[found.state],
        "drawn": DRAWN[found.drawn],
        "organization_url": organization_url(found.organization_id),
        "groups": [_group(one, names) for one in found.groups],
        "population": _population(found, names),
        "ways": ways,
        "first": ways[0] if ways else None,
        "others": ways[1:],
        "make_survey": _make_survey(found),
        "is_old": found.state == "planned" and found.results is not None,
    }
    return page(request, "needs/assessments/assessment.html", context)


def _names(request: HttpRequest, found: AssessmentPage) -> dict[str, str]:
    """What questions and choices of the surveys are called."""
    viewer = viewer_of(request)
    paths = {one.question for one in found.population}
    paths |= {one.question for one in found.groups if one.question}
    texts = queries.texts_of(queries.forms_of(viewer, found), paths)
    return showing.called(texts, viewer.language)


def _group(one: Any, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "url": organization_url(one.organization_id) if one.organization_id else "",
        "asks_whom": one.asks_whom,
        "languages": language_names(one.languages),
        "reaches": names.get(f"{one.question}={one.group}", one.group),
    }


def _population(found: AssessmentPage, names: dict[str, str]) -> list[Any]:
    """Groups by question, as they were typed."""
    tables: dict[str, list[Any]] = {}
    for one in found.population:
        label = names.get(f"{one.question}={one.group}", one.group)
        tables.setdefault(one.question, []).append((label, f"{one.percent:g}%", one.source))
    return [(names.get(key, key), rows) for key, rows in tables.items()]


def _make_survey(found: AssessmentPage) -> str:
    """Where one more survey for it is begun."""
    query = f"?assessment={found.id}&template=assessment"
    return reverse("surveys:make_survey") + query


def progress(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """Who has been heard so far, who is missing, and who could reach them."""
    found = look(request, queries.progress, assessment_id)
    context = {
        "title": _("Who has been heard so far"),
        "why": found.assessment.title,
        "assessment": found.assessment,
        "answers": found.answers,
        "fewest": found.fewest,
        "tables": showing.progress_tables(found, viewer_of(request).language),
    }
    return page(request, "needs/assessments/progress.html", context)


def results(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """What was found: priorities by each method, side by side, and how firm they are."""
    found = look(request, queries.assessment, assessment_id)
    language = viewer_of(request).language
    context: dict[str, Any] = {
        "title": _("What came of it"),
        "why": found.title,
        "assessment": found,
    }
    if found.results is not None:
        labels = {one.id: one.label for one in found.candidates}
        context |= {
            "is_old": found.state == "planned",
            "honesty": showing.honesty(found.results),
            "weighed": showing.weighed(
                found.results, showing.called(found.results.texts, language)
            ),
            "methods": (methods := showing.method_tables(found.results, labels)),
            "side": (
                side := showing.side_by_side(
                    found.results, labels, [str(one.label) for one in methods]
                )
            ),
            "differ": [one for one in side if one.why],
            "agreement": showing.agreement(found.results),
            "heard": showing.results_tables(found.results, language),
            "shares": showing.shares(found.results, language),
            "may_draft": found.may_assess and "draft_need" in found.steps,
        }
    return page(request, "needs/assessments/results.html", context)
