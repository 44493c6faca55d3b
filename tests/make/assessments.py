"""Builders of assessments: planned, asked and answered."""

from collections.abc import Iterable
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.needs import actions, asks
from holt.needs.models import Assessment
from holt.surveys import actions as surveys
from holt.surveys import asks as survey_asks
from holt.surveys.models import Answer, Survey
from tests.make.directory import NOON

AGES = {"under_18": 25.0, "18_34": 25.0, "35_54": 25.0, "55_74": 15.0, "75_up": 10.0}


def assessment(who: Viewer, home: Organization, **more: Any) -> Assessment:
    """One with its first survey and the candidates of our form."""
    values = {"title": "What Marlow needs", **more}
    return actions.plan_assessment(who, asks.PlanAssessmentAsk(home.pk, **values), now=NOON)


def population(who: Viewer, row: Assessment, ages: dict[str, float] = AGES) -> Assessment:
    """The county's people by age."""
    rows = tuple(
        asks.PopulationRow("age", age, percent, "seniors" if age == "75_up" else "")
        for age, percent in ages.items()
    )
    return actions.set_population(who, asks.SetPopulationAsk(row.pk, rows), now=NOON)


def survey_of(row: Assessment) -> Survey:
    return Survey.objects.filter(about_kind="assessment", about_id=row.pk).earliest("pk")


def said(age: str, **more: str) -> dict[str, str]:
    """One answer: finding work matters and is badly served, reading matters and is well served."""
    values = {"matters_work": "4", "served_work": "1", "matters_reading": "4"}
    return {"age": age, **values, "served_reading": "4", **more}


def one_more(who: Viewer, row: Assessment) -> Survey:
    """A second survey with the same form."""
    ask = survey_asks.MakeSurveyAsk(
        row.organization_id, "By phone", "assessment", "", "community", "assessment", row.pk
    )
    return surveys.make_survey(who, ask, now=NOON)


def asked(who: Viewer, row: Assessment, answers: Iterable[dict[str, str]]) -> Survey:
    """Its first survey opened and answered so, still open."""
    return answered(who, survey_of(row), answers)


def answered(who: Viewer, survey: Survey, answers: Iterable[dict[str, str]]) -> Survey:
    """A survey opened and answered so; rows at once, as the verb would write them one by one."""
    opened = surveys.open_survey(who, survey_asks.OpenSurveyAsk(survey.pk), now=NOON)
    Answer.objects.bulk_create(
        Answer(survey=opened, day=NOON.date(), values=values) for values in answers
    )
    return opened


def closed(who: Viewer, survey: Survey) -> Survey:
    return surveys.close_survey(who, survey_asks.CloseSurveyAsk(survey.pk), now=NOON)


def weighed(who: Viewer, home: Organization, answers: Iterable[dict[str, str]]) -> Assessment:
    """Planned, asked, closed, weighed."""
    row = assessment(who, home)
    population(who, row)
    closed(who, asked(who, row, answers))
    return actions.weigh(who, asks.WeighAsk(row.pk), now=NOON)


def crowd(**ages: int) -> list[dict[str, str]]:
    """So many answers of each age."""
    return [said(age.lstrip("_")) for age, often in ages.items() for _ in range(often)]
