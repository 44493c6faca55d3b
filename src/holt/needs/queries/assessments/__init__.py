"""Reads of assessments: the list, one, how asking goes, who could reach whom, the report."""

from holt.needs.queries.assessments.given import (
    asked_of,
    choices_asked,
    forms_of,
    given_of,
    paths_of,
    texts_of,
)
from holt.needs.queries.assessments.page import (
    ASSESSMENT_FILTERS,
    ASSESSMENT_SORTS,
    AssessmentPage,
    CandidateLine,
    GroupLine,
    PopulationLine,
    SurveyLine,
    assessment,
    assessment_to_change,
    assessments,
    organizations_to_name,
    with_assessment_details,
)
from holt.needs.queries.assessments.progress import Progress, Reach, progress, who_reaches
from holt.needs.queries.assessments.report import Report, report
from holt.needs.queries.assessments.themes import ThemeLine, ThemesOf, theme_of, themes_of

__all__ = [
    "ASSESSMENT_FILTERS",
    "ASSESSMENT_SORTS",
    "AssessmentPage",
    "CandidateLine",
    "GroupLine",
    "PopulationLine",
    "Progress",
    "Reach",
    "Report",
    "SurveyLine",
    "ThemeLine",
    "ThemesOf",
    "asked_of",
    "assessment",
    "assessment_to_change",
    "assessments",
    "choices_asked",
    "forms_of",
    "given_of",
    "organizations_to_name",
    "paths_of",
    "progress",
    "report",
    "texts_of",
    "theme_of",
    "themes_of",
    "who_reaches",
    "with_assessment_details",
]
