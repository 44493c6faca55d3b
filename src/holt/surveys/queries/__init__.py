"""Every read of the surveys room; the viewer comes first."""

from holt.surveys.queries.answering import (
    Asked,
    asked,
    asked_by_key,
    draft_values,
    has_answers_today,
    invitation_to_use,
    untallied,
    waiting_for,
)
from holt.surveys.queries.counting import cells, counted, names_of
from holt.surveys.queries.surveys import (
    SURVEY_FILTERS,
    SURVEY_SORTS,
    SurveyPage,
    asked_count,
    closing,
    form_of,
    of_about,
    running,
    survey,
    survey_to_change,
    surveys,
    with_survey_details,
)
from holt.surveys.queries.weighing import Chosen, Coded, choices_of, chosen, coded

__all__ = [
    "SURVEY_FILTERS",
    "SURVEY_SORTS",
    "Asked",
    "Chosen",
    "Coded",
    "SurveyPage",
    "asked",
    "asked_by_key",
    "asked_count",
    "cells",
    "choices_of",
    "chosen",
    "closing",
    "coded",
    "counted",
    "draft_values",
    "form_of",
    "has_answers_today",
    "invitation_to_use",
    "names_of",
    "of_about",
    "running",
    "survey",
    "survey_to_change",
    "surveys",
    "untallied",
    "waiting_for",
    "with_survey_details",
]
