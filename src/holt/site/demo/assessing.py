"""Two assessments of Otter County: one told to residents, one whose survey is still open."""

from collections.abc import Iterator
from typing import Any

from holt.kernel.viewer import NOBODY, Viewer
from holt.needs import queries as needs
from holt.needs.asks import (
    DraftNeedAsk,
    EvidenceRow,
    NameGroupAsk,
    PlanAssessmentAsk,
    PopulationRow,
    PublishReportAsk,
    RateCandidatesAsk,
    RatingRow,
    SetPopulationAsk,
    VoteAsk,
    VoteRow,
    WeighAsk,
    WriteReportAsk,
)
from holt.site.demo.desk import Desk
from holt.site.demo.geography import COUNTY
from holt.surveys import queries as surveys
from holt.surveys.asks import AnswerAsk, CloseSurveyAsk, EditSurveyAsk, OpenSurveyAsk

TOLD = "What does Marlow need?"
RUNNING = "What do people in Alder Falls hope for?"
SOURCE = "Profile of Otter County"
POPULATION = (
    ("under_18", 22.1, ""),
    ("18_34", 20.4, "young_adults"),
    ("35_54", 25.0, "workers"),
    ("55_74", 23.5, ""),
    ("75_up", 9.0, "seniors"),
)
HEARD = (("under_18", 6), ("18_34", 9), ("35_54", 21), ("55_74", 17), ("75_up", 7))
HEARD_SO_FAR = (("18_34", 8), ("35_54", 12), ("55_74", 9))
MATTERS = {
    **{"reading": "4434", "work": "4344", "health": "3443", "internet": "3432"},
    **{"language": "4244", "place": "3344", "older": "2443", "teens": "4414"},
}
"""How much each matters to one answer after the other, by turns; below how well it is served."""
SERVED = {
    **{"reading": "4343", "work": "2132", "health": "3223", "internet": "3342"},
    **{"language": "2312", "place": "4333", "older": "2213", "teens": "1221"},
}
BOARD = {
    "Seat 1": ((8, 14, 7), (5, 9, 8), (6, 12, 5)),
    "Seat 2": ((7, 12, 6), (6, 11, 8), (7, 15, 4)),
    "Seat 3": ((9, 15, 6), (4, 8, 9), (5, 10, 6)),
    "Seat 4": ((6, 13, 7), (6, 10, 7), (8, 14, 3)),
    "Seat 5": ((8, 12, 5), (5, 9, 9), (6, 13, 5)),
}
RATED = ("Finding work", "Things for teenagers to do", "Health and where to get help")
BALLOTS = ((1, 2, 3), (2, 1, 3), (1, 3, 2), (2, 1, 3), (1, 2, 3))


def assess_all(desk: Desk) -> None:
    """Marlow's is published; Alder Falls is still being asked."""
    _told(desk)
    _running(desk)


def _told(desk: Desk) -> None:
    ines = desk.seat("ines")
    row = _planned(desk, ines, "marlow-library", TOLD, 26_400, 110)
    groups = (
        ("maple-court", "People they bring lunch to", (), "75_up"),
        ("welcome-center", "Families at the Tuesday class", ("es",), ""),
        ("eastside-parents", "Parents at the school gate", ("en", "es"), "35_54"),
    )
    for key, whom, languages, age in groups:
        reaches = f"age={age}" if age else ""
        ask = NameGroupAsk(row.pk, desk.organization(key), "", whom, languages, reaches)
        desk.do("needs.name_group", ines, ask, desk.at(108))
    survey = _asked(desk, ines, row, HEARD, 100)
    desk.do("surveys.close_survey", ines, CloseSurveyAsk(survey), desk.at(60))
    _board_speaks(desk, ines, row)
    desk.do("needs.weigh", ines, WeighAsk(row.pk), desk.at(55))
    _drafted(desk, ines, row)
    words = WriteReportAsk(
        row.pk,
        "Work came up at every table: not only finding it, but getting there by bus. Young people "
        "told us they have nowhere to be after six. Many are glad of story time.",
        "By March the library and its partners answer each of the first three in public. The next "
        "open evening is the first Tuesday in April; the Welcome Center interprets.",
    )
    desk.do("needs.write_report", ines, words, desk.at(52))
    desk.do("needs.publish_report", ines, PublishReportAsk(row.pk), desk.at(50))


def _planned(desk: Desk, who: Viewer, home: str, title: str, people: int, ago: int) -> Any:
    ask = PlanAssessmentAsk(
        desk.organization(home),
        title,
        "So that the next three years begin with what people here say, not with what we run.",
        "Otter County",
        COUNTY,
        people,
        starts_on=desk.on(ago - 10),
        ends_on=desk.on(ago - 50),
    )
    row = desk.do("needs.plan_assessment", who, ask, desk.at(ago))
    desk.keep("assessment", title, row)
    lines = tuple(
        PopulationRow("age", age, percent, audience, source=SOURCE)
        for age, percent, audience in POPULATION
    )
    desk.do("needs.set_population", who, SetPopulationAsk(row.pk, lines), desk.at(ago))
    return row


def _asked(desk: Desk, who: Viewer, row: Any, heard: Any, ago: int) -> int:
    """Its survey is opened and answered; the id."""
    survey = surveys.of_about(who, "assessment", row.pk).get()
    around = EditSurveyAsk(
        survey.pk,
        survey.title,
        "community",
        welcome="Ten minutes that decide what we do next. Answer what you like.",
        thanks="Thank you. What we heard will be on our website and on the door.",
    )
    desk.do("surveys.edit_survey", who, around, desk.at(ago))
    desk.do("surveys.open_survey", who, OpenSurveyAsk(survey.pk), desk.at(ago))
    for number, values in enumerate(_answers(heard)):
        ask = AnswerAsk(survey.pk, values, language="es" if number % 7 == 0 else "en")
        desk.do("surveys.answer", NOBODY, ask, desk.at(max(1, ago - number % 30)))
    return int(survey.pk)


def _answers(heard: Any) -> Iterator[dict[str, str]]:
    number = 0
    for age, often in heard:
        for _ in range(often):
            values = {f"matters_{one}": digits[number % 4] for one, digits in MATTERS.items()}
            values |= {f"served_{one}": digits[number % 4] for one, digits in SERVED.items()}
            yield {"age": age, **values}
            number += 1


def _board_speaks(desk: Desk, who: Viewer, row: Any) -> None:
    """Five seats, from paper: three candidates each."""
    known = {one.label: one.id for one in needs.assessment(who, row.pk).candidates}
    ids = [known[one] for one in RATED]
    for (seat, ratings), places in zip(BOARD.items(), BALLOTS, strict=True):
        lines = tuple(RatingRow(key, *some) for key, some in zip(ids, ratings, strict=True))
        desk.do("needs.rate_candidates", who, RateCandidatesAsk(row.pk, seat, lines), desk.at(58))
        votes = tuple(
            VoteRow(key, place, 4 - place) for key, place in zip(ids, places, strict=True)
        )
        desk.do("needs.vote", who, VoteAsk(row.pk, seat, votes), desk.at(57))


def _drafted(desk: Desk, who: Viewer, row: Any) -> None:
    """What comes first by the answers becomes a draft, with its figures."""
    page = needs.assessment(who, row.pk)
    first = page.results.methods[0].places[0] if page.results else None
    if first is None:
        return
    label = next(one.label for one in page.candidates if one.id == first.candidate_id)
    source = f"{TOLD}, a survey, {page.answers} answers; illustrative, not a probability sample"
    evidence = tuple(
        EvidenceRow("figure", text, str(round(100 * first.parts[part])), "%", source=source)
        for part, text in (
            ("importance", "of those who answered find this important"),
            ("satisfaction", "of those who know find this well served today"),
        )
        if part in first.parts
    )
    ask = DraftNeedAsk(row.pk, first.candidate_id, label, evidence=evidence)
    desk.do("needs.draft_need", who, ask, desk.at(54))


def _running(desk: Desk) -> None:
    theo = desk.seat("theo")
    row = _planned(desk, theo, "alder-library", RUNNING, 9_800, 30)
    ask = NameGroupAsk(
        row.pk, desk.organization("hmong-center"), "", "Elders at the New Year table", ("hmn",)
    )
    desk.do("needs.name_group", theo, ask, desk.at(28))
    _asked(desk, theo, row, HEARD_SO_FAR, 25)
