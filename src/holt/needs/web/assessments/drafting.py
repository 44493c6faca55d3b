"""Evidence for a need, from what an assessment found: figures with their source and its worth."""

from typing import Any

from django.utils.translation import gettext as _

from holt.needs.queries import AssessmentPage, CandidateLine

ANSWERS = "importance_satisfaction"


def evidence(found: AssessmentPage, candidate: CandidateLine) -> list[dict[str, Any]]:
    """Rows for the form; none where too few answered to tell."""
    ranked = found.results.of(ANSWERS) if found.results else None
    place = next(
        (one for one in ranked.places if one.candidate_id == candidate.id), None
    ) if ranked else None  # fmt: skip
    if place is None or not place.parts:
        return []
    said = {
        "importance": _("of those who answered find this important: %(what)s"),
        "satisfaction": _("of those who know find this well served today: %(what)s"),
    }
    year = (found.ends_on or found.made_at.date()).year
    return [
        {
            "kind": "figure",
            "text": text % {"what": candidate.label},
            "figure": str(round(100 * place.parts[name])),
            "unit": "%",
            "year": year,
            "source": _source(found)[:300],
        }
        for name, text in said.items()
    ]


def _source(found: AssessmentPage) -> str:
    facts = {"title": found.title, "answers": found.answers}
    if found.drawn == "by_chance":
        return _("%(title)s, a survey of people drawn by chance, %(answers)s answers") % facts
    return (
        _("%(title)s, a survey, %(answers)s answers; illustrative, not a probability sample")
        % facts
    )
