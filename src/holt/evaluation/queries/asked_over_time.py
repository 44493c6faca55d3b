"""Trust and who names whom back, from one survey of the network to the next.

Each survey is told by itself. How the same organizations moved is never told: beside two means of
all of them it would give away, by subtraction, whoever was rated one time and not the other.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from holt.evaluation import rules
from holt.evaluation.models import NamedPartner
from holt.evaluation.queries.asked import (
    SurveyLine,
    network_surveys,
    ratings_of,
    reciprocity,
    those_answered,
)
from holt.kernel.viewer import Viewer
from holt.methods import graph
from holt.methods.estimates import Estimate
from holt.methods.whole import Share
from holt.surveys import queries as surveys

TIMES = 5
"""So many surveys are told of, the last ones."""


@dataclass(frozen=True)
class SaidThen:
    """One closed survey. `trust` from 0 to 1 over the `rated` organizations, None under five of
    them; `back` are pairs that named each other, of those in which both answered."""

    survey: SurveyLine
    rated: int
    trust: Estimate | None
    back: Share


def said_over_time(viewer: Viewer) -> tuple[SaidThen, ...]:
    """The last closed surveys, the oldest first; nothing for whoever is not of the network."""
    closed = [one for one in network_surveys(viewer) if not one.is_open][:TIMES]
    ids = [one.id for one in closed]
    rows = NamedPartner.objects.filter(seat__survey__in=ids).select_related("seat")
    by_survey = groupby(rows.order_by("seat__survey", "pk"), lambda row: row.seat.survey_id)
    named = {survey: list(those) for survey, those in by_survey}
    answered = those_answered(ids)
    return tuple(_then(one, named.get(one.id, []), answered[one.id]) for one in reversed(closed))


def _then(survey: SurveyLine, rows: list[NamedPartner], answered: set[int]) -> SaidThen:
    said = {(row.seat.organization_id, row.other_id) for row in rows}
    _pairs, could, did = reciprocity(said, answered)
    rated, trust = _trust(one for row in rows for one in ratings_of(row))
    year = survey.closed_at.year if survey.closed_at else survey.closes_on.year
    return SaidThen(survey, rated, trust, Share(year, did, could))


def _trust(ratings: Iterable[graph.Rating]) -> tuple[int, Estimate | None]:
    every = list(ratings)
    rated = len(graph.rate(every, surveys.TRUST).of)
    found = graph.trust_between(every, surveys.TRUST) if rated >= rules.FEWEST_TOLD else None
    return rated, found.times(1 / 3, -1 / 3) if found else None
