"""A year of outcome surveys: what programs changed, at once and some weeks later."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from holt.kernel.viewer import NOBODY
from holt.site.demo.desk import Desk
from holt.surveys import actions
from holt.surveys.asks import (
    AnswerAsk,
    CopySurveyAsk,
    EditSurveyAsk,
    MakeSurveyAsk,
    OpenSurveyAsk,
    SetThemesAsk,
    WishFollowUpAsk,
)

ITEMS = ("knowledge", "confidence", "application", "awareness")
PLACES = ("Main library", "Eastside Branch")
CONSENT = "What I write may be shown to others, without my name."
THANKS = "Thank you. Your answers help us decide what to offer next."


@dataclass(frozen=True)
class Asked:
    """A survey: its topic, how many days ago it was asked, and the steps people took, by turns, one
    word of steps for each statement."""

    key: str
    title: str
    topic: str
    ago: int
    people: int
    steps: tuple[str, str, str, str]
    said: tuple[str, ...] = ()
    about: str = ""


ENGLISH = (
    "Talking with people who work where I work", "We practice talking, not only grammar",
    "The time: right before my shift", "I can talk with my boss now", "Talking at the bank",
    "A teacher who lets us talk", "The time is good for parents", "Time to ask questions",
    "I liked that we talk in small groups", "The right time and close to work",
    "Having time for every question",
)  # fmt: skip
YEAR = (
    Asked("forms", "After forms and phones", "digital", 330, 18, ("5544", "4453", "5445", "4435"),
          ("Somebody had patience", "The patience with my phone", "No hurry, much patience",
           "They showed it with patience twice", "Patience!")),
    Asked("rhymes", "After rhymes in two languages", "early_literacy", 250, 22,
          ("5554", "5445", "5545", "4532"), ("The songs", "Songs in Spanish", "New songs every week",
           "Singing songs together", "The songs for bedtime", "Meeting other parents")),
    Asked("resume", "After the resume evening", "job_skills", 180, 14, ("4543", "3442", "5434", "4244")),
    Asked("summer", "After the summer reading finale", "summer_reading", 100, 26,
          ("5443", "4453", "4542", "5544")),
    Asked("english", "After English on the floor", "job_skills", 75, 20, ("5544", "5453", "5554", "4342"),
          ENGLISH, "english-floor"),
)  # fmt: skip
WHOM = "555 0142"
ONE_AT_A_TIME = "early_literacy"
"""Parents answer with one hand."""
LATER = (14, ("5443", "5454", "4552", "5334"))
OTHERS = (
    ("alder-library", "5432"), ("pinecrest-library", "4453"), ("ferris-library", "5542"),
    ("willow-library", "4352"), ("stone-library", "5344"),
)  # fmt: skip


def survey_all(desk: Desk) -> None:
    """Marlow's year, what became of the English class, and five libraries that asked the same."""
    for one in YEAR:
        _year(desk, one)
    first = desk.id("survey", "english")
    ask = CopySurveyAsk(first, "English on the floor, some weeks later", is_follow_up=True)
    later = desk.do("surveys.copy_survey", desk.seat("ines"), ask, desk.at(70))
    desk.do("surveys.open_survey", desk.seat("ines"), OpenSurveyAsk(later.pk), desk.at(40))
    _answer(desk, later.pk, 30, *LATER)
    desk.keep("survey", "english-later", later)
    desk.do("surveys.wish_follow_up", NOBODY, WishFollowUpAsk(first, "ana@example.org"), desk.at(1))
    for key, steps in OTHERS:
        _elsewhere(desk, key, steps)
    while actions.tally_due():
        pass


def _year(desk: Desk, one: Asked) -> None:
    who, at = desk.seat("ines"), desk.at(one.ago)
    about: dict[str, Any] = (
        {"about_kind": "partnership", "about_id": desk.id("partnership", one.about)}
        if one.about
        else {}
    )
    row = _opened(desk, desk.organization("marlow-library"), who, one.title, one.topic, at, **about)
    desk.keep("survey", one.key, row)
    _answer(desk, row.pk, one.ago - 1, one.people, one.steps, one.said)
    if one.key == "english":
        lines = ("Talking: talk, talking, practice", "The time it is held: time, shift",
                 "Where it is held: near, close")  # fmt: skip
        desk.do("surveys.set_themes", who, SetThemesAsk(row.pk, "best", lines), desk.at(5))


def _opened(
    desk: Desk, organization: int, who: Any, title: str, topic: str, at: Any, **about: Any
) -> Any:
    ask = MakeSurveyAsk(organization, title, "outcome", topic, **about)
    row = desk.do("surveys.make_survey", who, ask, at)
    around = EditSurveyAsk(
        row.pk,
        title,
        consent=CONSENT,
        thanks=THANKS,
        sites=PLACES,
        may_quote=True,
        whom_to_ask=WHOM,
        one_at_a_time=topic == ONE_AT_A_TIME,
    )
    desk.do("surveys.edit_survey", who, around, at)
    return desk.do("surveys.open_survey", who, OpenSurveyAsk(row.pk), at)


def _answer(
    desk: Desk,
    survey_id: int,
    ago: int,
    people: int,
    steps: Sequence[str],
    said: Iterable[str] = (),
) -> None:
    """So many people answer within some days, two of three in the main library."""
    words = dict(enumerate(said))
    for at in range(people):
        values = {item: taken[at % len(taken)] for item, taken in zip(ITEMS, steps, strict=True)}
        if at in words:
            values["best"] = words[at]
        ask = AnswerAsk(
            survey_id, values, agreed=True, language="en", site=PLACES[at % 3 == 2], way="kiosk"
        )
        desk.do("surveys.answer", NOBODY, ask, desk.at(ago - at % 7))


def _elsewhere(desk: Desk, key: str, steps: str) -> None:
    """Another library asks about job skills, so that there is something to stand beside."""
    house, at = desk.seat(""), desk.at(60)
    row = _opened(desk, desk.organization(key), house, "After the job evening", "job_skills", at)
    _answer(desk, row.pk, 59, 8, (steps,) * len(ITEMS))
