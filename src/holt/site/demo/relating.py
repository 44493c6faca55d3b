"""How partners see one another, and what people outside say about what changed."""

from datetime import datetime
from typing import Any

from holt.evaluation import queries as evaluation
from holt.evaluation import rules as evaluation_rules
from holt.evaluation.asks import AskWitnessAsk, WitnessAsk
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY, THE_HOUSE
from holt.site.demo.desk import Desk
from holt.surveys import actions, rules
from holt.surveys.asks import AnswerAsk, CloseSurveyAsk, EditSurveyAsk, MakeSurveyAsk, OpenSurveyAsk

FACTORS = {
    "history": "4454354445", "respect": "5544545454", "right_people": "4433443334",
    "own_good": "5545454545", "give_way": "4434344343", "say": "5151551215",
    "clear": "3343434334", "talk": "4544445445", "goals": "4454445544", "means": "2212323222",
}  # fmt: skip
"""The steps ten people at the table of English on the floor took for each statement."""
RATINGS = ("443434", "434343", "344424", "443333", "433434", "334443")
"""Six colleagues' ratings of the plant: reliable, shared, open, influence, commitment, resources."""
OUTSIDE = (
    ("Rosa Lind", "rosa.lind@eastside-clinic.example", "Nurse at the Eastside clinic", "yes",
     "Two of them read me the label on a bottle last week. They used to hand it to a child."),
    ("Peter Amdahl", "peter.amdahl@marlow-herald.example", "Reporter of the Herald", "partly",
     "I saw it on the day shift. Of the night shift I cannot tell."),
    ("Joan Tamm", "joan.tamm@union.example", "Shop steward", "", ""),
)  # fmt: skip
"""Name, address, who they are, what they say, their words; the last has not answered yet."""


def relate(desk: Desk) -> None:
    """A survey of factors, ratings of a partner, and three letters to people outside."""
    _factors(desk)
    _ratings(desk)
    _outside(desk)
    while actions.tally_due():
        pass


def _opened(desk: Desk, title: str, template: str, about: dict[str, Any], ago: int) -> Any:
    who, at = desk.seat("ines"), desk.at(ago)
    library = desk.organization("marlow-library")
    ask = MakeSurveyAsk(library, title, template, audience="partners", **about)
    row = desk.do("surveys.make_survey", who, ask, at)
    privacy = "confidential" if template == "ratings" else "anonymous"
    desk.do(
        "surveys.edit_survey",
        who,
        EditSurveyAsk(row.pk, title, audience="partners", privacy=privacy),
        at,
    )
    return desk.do("surveys.open_survey", who, OpenSurveyAsk(row.pk), at)


def _closed(desk: Desk, row: Any, answers: list[dict[str, str]], ago: int) -> None:
    for values in answers:
        desk.do("surveys.answer", NOBODY, AnswerAsk(row.pk, values), desk.at(ago))
    desk.do("surveys.close_survey", desk.seat("ines"), CloseSurveyAsk(row.pk), desk.at(ago - 2))


def _factors(desk: Desk) -> None:
    about = {"about_kind": "partnership", "about_id": desk.id("partnership", "english-floor")}
    row = _opened(desk, "How we work together on the floor", "factors", about, 34)
    answers = [{name: steps[at] for name, steps in FACTORS.items()} for at in range(10)]
    _closed(desk, row, answers, 28)
    desk.keep("survey", "factors", row)


def _ratings(desk: Desk) -> None:
    about = {"about_kind": "organization", "about_id": desk.organization("kestrel")}
    row = _opened(desk, "How we see Kestrel Castings", "ratings", about, 33)
    names = (*rules.TRUST, *rules.VALUE)
    answers = [dict(zip(names, steps, strict=True)) for steps in RATINGS]
    _closed(desk, row, answers, 27)
    desk.keep("survey", "ratings", row)


def _outside(desk: Desk) -> None:
    """The first outcome of English on the floor that the library recorded."""
    at = desk.id("partnership", "english-floor")
    library = desk.organization("marlow-library")
    found = (one for one in evaluation.outcomes_of(THE_HOUSE, at)
             if one.recorded_organization_id == library)  # fmt: skip
    one = next(found, None)
    if one is None:
        return
    for name, email, role, answer, words in OUTSIDE:
        ask = AskWitnessAsk(one.id, name, email, role)
        desk.do("evaluation.ask_witness", desk.seat("ines"), ask, desk.at(20))
        if answer:
            said = WitnessAsk(
                _key(email, desk.at(20)), answer, name, role, words, answer == "yes",
                evaluation_rules.fingerprint(vars(one)),
            )  # fmt: skip
            desk.do("evaluation.witness", NOBODY, said, desk.at(12))


def _key(email: str, asked: datetime) -> str:
    """What the letter to this address opens with."""
    link = Letter.objects.filter(to=email, written_at__lte=asked).latest("pk").link
    return link.rstrip("/").rpartition("/")[2]
