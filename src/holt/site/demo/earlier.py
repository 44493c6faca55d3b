"""Answers of an earlier year, brought in from the outcome tool that closed in 2025."""

import base64

from holt.directory.imports.asks import (
    ColumnRow,
    DoImportAsk,
    FileRow,
    MapImportAsk,
    SourceRow,
)
from holt.site.demo.desk import Desk
from holt.surveys.asks import ImportAnswersAsk

TITLE = "Computer classes, from the tool that closed"
NAME = "responses"
COLUMNS = {
    "Survey date": "@day",
    "Branch": "@site",
    "I learned something new": "knowledge",
    "I feel more confident": "confidence",
    "I plan to use what I learned": "application",
    "I am more aware of the library": "awareness",
    "What did you like most?": "best",
    "E-mail": "",
}
STEPS = {"5": "Strongly Agree", "4": "Agree", "3": "Neutral", "2": "Disagree", "-": "N/A"}
GIVEN = ("5544", "4453", "5434", "4342", "5545", "443-", "5554", "3444")
SAID = ("Time for questions", "The patient helper", "", "A small group", "")
PLACES = ("Main library", "Eastside Branch")
PEOPLE, AGO = 32, 620


def bring_in(desk: Desk) -> None:
    """Marlow's answers of two years ago; one row cannot be read and is handed back."""
    who, at = desk.seat("ines"), desk.at(12)
    ask = ImportAnswersAsk(
        (FileRow(f"{NAME}.csv", base64.b64encode(_table(desk).encode()).decode()),),
        organization_id=desk.organization("marlow-library"),
        title=TITLE,
        topic="digital",
    )
    run = desk.do("surveys.import_answers", who, ask, at)
    columns = tuple(ColumnRow(one, target) for one, target in COLUMNS.items())
    desk.do("directory.map_import", who, MapImportAsk(run.pk, (SourceRow(NAME, columns),)), at)
    desk.do("directory.do_import", who, DoImportAsk(run.pk, take_good=True), at)


def _table(desk: Desk) -> str:
    """The file as the tool wrote it."""
    lines = [",".join(COLUMNS)]
    for number in range(PEOPLE):
        day = desk.on(AGO - 9 * number).isoformat()
        steps = ",".join(STEPS[one] for one in GIVEN[number % len(GIVEN)])
        said = SAID[number % len(SAID)]
        lines.append(f"{day},{PLACES[number % 2]},{steps},{said},")
    lines.append(f"{desk.on(AGO).isoformat()},{PLACES[0]},Purple,Agree,Agree,Agree,,")
    return "\n".join(lines) + "\n"
