"""The operator's verbs of this room."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from holt.directory.imports.terminal import COMMON, bring_in
from holt.kernel.errors import NotFound
from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Trouble
from holt.kernel.viewer import THE_HOUSE
from holt.surveys import queries
from holt.surveys.importing import ANSWERS
from holt.surveys.web import words

WORDS = (words,)
"""Imported so that refused rows have their sentences."""


def import_answers(given: Mapping[str, Any], console: Console) -> Report:
    """A table of answers, with what was said of such columns the last time, else guessed."""
    try:
        found = queries.survey(THE_HOUSE, given["survey"])
    except NotFound as problem:
        raise Trouble(f"There is no survey with the number {given['survey']}.", 2) from problem
    day = given["day"].isoformat() if given["day"] else ""
    return bring_in(
        ANSWERS.kind,
        Path(given["file"]),
        {"survey_id": found.id, "day": day},
        given,
        console,
        organization_id=found.organization_id,
    )


VERBS = (
    OperatorVerb(
        "import-answers",
        "Bring answers from elsewhere into a survey: any CSV or XLSX, one answer a row.",
        import_answers,
        (
            Argument("file", "the CSV or XLSX"),
            Argument("--survey", "the number of the survey, as its address has it", type=int),
            Argument(
                "--day",
                "the day of answers whose file names none, as 2024-06-30",
                type=date.fromisoformat,
            ),
            *COMMON,
        ),
    ),
)
