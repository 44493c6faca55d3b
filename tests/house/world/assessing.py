"""Assessments of the small network: one being planned, one weighed, one published."""

from typing import Any

from holt.kernel.viewer import NOBODY
from holt.needs import actions, asks
from holt.needs.models import (
    Assessment,
    AssessmentResult,
    BoardVoice,
    Candidate,
    LocalGroup,
    PopulationGroup,
)
from holt.surveys import actions as surveys
from holt.surveys import asks as survey_asks
from holt.surveys.models import Survey
from tests.house.world.markers import PUBLIC, Garden, circle, codes
from tests.house.world.network import World

OWN = circle("people of the library that asks", ("viewer", "ines"), ("ines",))
ANSWER = {"age": "18_34", "matters_work": "4", "served_work": "1", "hope": "x"}
HALVES = ("18_34", "35_54")
SEATS = ("a", "b", "c")

codes(
    "a question or an answer of the form, as its code",
    *("needs.LocalGroup.question", "needs.LocalGroup.group", "needs.PopulationGroup.question"),
    *("needs.PopulationGroup.group", "needs.PopulationGroup.audience"),
    *("needs.Candidate.matters", "needs.Candidate.served"),
)
codes(
    "a method with its version",
    *("needs.AssessmentResult.weighting", "needs.AssessmentResult.methods"),
)


def furnish_assessments(world: World) -> None:
    """Each with its survey, a local group, a population and a board of three."""
    planned, weighed, told = (_planned(world) for _ in range(3))
    for row in (weighed, told):
        _answered(world, row)
        actions.weigh(world.ines, asks.WeighAsk(row.pk), now=world.now)
    words = asks.WriteReportAsk(told.pk, "x", "x")
    actions.write_report(world.ines, words, now=world.now)
    actions.publish_report(world.ines, asks.PublishReportAsk(told.pk), now=world.now)
    world.names |= {
        "assessment_id": weighed.pk,
        "planned_assessment": planned.pk,
        "published_assessment": told.pk,
        "answered_assessment": _closed(world).pk,
        "local_group_id": weighed.groups.earliest("pk").pk,
        "need_candidate_id": weighed.candidates.earliest("pk").pk,
    }
    world.others += [{"assessment_id": planned.pk}, {"assessment_id": told.pk}]


def _planned(world: World) -> Assessment:
    ask = asks.PlanAssessmentAsk(world.library.pk, "x", "x", "x", people=1000)
    row = actions.plan_assessment(world.ines, ask, now=world.now)
    lines = tuple(asks.PopulationRow("age", one, 50, source="x") for one in HALVES)
    actions.set_population(world.ines, asks.SetPopulationAsk(row.pk, lines), now=world.now)
    group = asks.NameGroupAsk(row.pk, None, "x", "x", reaches="age=18_34")
    actions.name_group(world.ines, group, now=world.now)
    for seat in SEATS:
        _said(world, row, seat)
    return row


def _said(world: World, row: Assessment, seat: str) -> None:
    one = row.candidates.earliest("pk").pk
    ratings = (asks.RatingRow(one, 8, 12, 6),)
    rated = asks.RateCandidatesAsk(row.pk, seat, ratings)
    actions.rate_candidates(world.ines, rated, now=world.now)
    actions.vote(world.ines, asks.VoteAsk(row.pk, seat, (asks.VoteRow(one, 1, 2),)), now=world.now)


def _answered(world: World, row: Assessment) -> None:
    survey = Survey.objects.get(about_kind="assessment", about_id=row.pk)
    surveys.open_survey(world.ines, survey_asks.OpenSurveyAsk(survey.pk), now=world.now)
    for age in HALVES * 3:
        answer = survey_asks.AnswerAsk(survey.pk, {**ANSWER, "age": age})
        surveys.answer(NOBODY, answer, now=world.now)
    surveys.close_survey(world.ines, survey_asks.CloseSurveyAsk(survey.pk), now=world.now)


def _closed(world: World) -> Assessment:
    """One whose survey is closed and that nobody has weighed."""
    row = _planned(world)
    _answered(world, row)
    return row


def plant_assessments(world: World, garden: Garden) -> None:
    """A plan is its organization's; of a published one anyone reads the report."""
    told = world.names["published_assessment"]
    parts: tuple[Any, ...] = (LocalGroup, PopulationGroup, Candidate, BoardVoice, AssessmentResult)
    seen = {
        Assessment: ("title", "why", "area", "words", "next_steps"),
        LocalGroup: ("name",),
        PopulationGroup: ("source",),
        Candidate: ("label",),
    }
    ranked = circle("anyone, where it is among the first", PUBLIC.may)
    quiet = circle(OWN.name, OWN.may)
    for model in (Assessment, *parts):
        for row in model.objects.all():
            of = row.pk if model is Assessment else row.assessment_id
            told_to = ranked if model is Candidate else PUBLIC
            public = dict.fromkeys(seen.get(model, ()), told_to) if of == told else {}
            garden.plant(row, quiet, **public)
