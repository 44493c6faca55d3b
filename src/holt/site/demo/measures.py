"""What the library measures in Otter County, and what the table of the factory measures together."""

from typing import Any

from holt.evaluation.asks import (
    ChooseMeasuresAsk,
    MeasureRow,
    NoteMeasureAsk,
    StrikeMeasureNoteAsk,
)
from holt.site.demo.desk import Desk

LIBRARY = "marlow-library"
TABLE = "english-floor"
OWN = (
    MeasureRow("attendance", aim="1500", why="The council asks for it every March."),
    MeasureRow("new_and_returning", why="We want to reach people who never came in."),
    MeasureRow("outcome_surveys", aim="80", why="In their own judgment, not ours."),
    MeasureRow("duplication_avoided", why="Two of everything helps nobody."),
    MeasureRow("capacity_gained"),
)
TOGETHER = (
    MeasureRow("attendance", why="Both sides look at it each quarter."),
    MeasureRow("goals_attained", aim="75"),
    MeasureRow("hours_given", why="So that neither side is worn out."),
    MeasureRow("economic_effects", why="The factory's board asks what it brings."),
)
OWN_NOTES = (
    ("duplication_avoided", 120, "1", "programs",
     "One résumé class with the job center instead of two on the same evening",
     "Both coordinators, at their July meeting",
     "The two calendars of June; the shared class had 14 people, the two before 6 and 7."),
    ("duplication_avoided", 120, "36", "hours",
     "Two hours of staff a week freed for eighteen weeks", "The branch's roster", ""),
    ("capacity_gained", 75, "1", "languages",
     "A partner's volunteer now answers at the desk in Ukrainian",
     "The volunteer coordinator", ""),
    ("capacity_gained", 40, "4", "people",
     "Colleagues trained in plain language by the clinic", "The clinic's trainer", ""),
)  # fmt: skip
TABLE_NOTES = (
    ("economic_effects", 50, "3", "people",
     "Learners who moved to a better paid shift", "The factory's HR manager",
     "Her list of shift changes, seen by both sides. Nobody can say that the class alone did it."),
)  # fmt: skip
TWICE = (
    "economic_effects", 48, "3", "people", "Three learners moved up", "A shift supervisor", "",
)  # fmt: skip


def measure(desk: Desk) -> None:
    """Each chooses, notes what no list counts, and strikes out what was noted twice."""
    own = {"organization_id": desk.organization(LIBRARY)}
    together = {"partnership_id": desk.id("partnership", TABLE)}
    for rows, whose in ((OWN, own), (TOGETHER, together)):
        ask = ChooseMeasuresAsk(rows, **whose)
        desk.do("evaluation.choose_measures", desk.seat("ines"), ask, desk.at(300))
    for told, whose in ((OWN_NOTES, own), (TABLE_NOTES, together)):
        for one in told:
            note(desk, one, whose)
    gone = note(desk, TWICE, together)
    strike = StrikeMeasureNoteAsk(gone.pk, "The same three people stand in the HR manager's note.")
    desk.do("evaluation.strike_measure_note", desk.seat("ines"), strike, desk.at(45))


def note(desk: Desk, told: tuple[str, int, str, str, str, str, str], whose: dict[str, int]) -> Any:
    """One observation by hand, written down on the day after."""
    measure, ago, value, unit, what, source, evidence = told
    ask = NoteMeasureAsk(measure, desk.on(ago), value, unit, what, source, evidence, **whose)
    return desk.do("evaluation.note_measure", desk.seat("ines"), ask, desk.at(ago - 1))
