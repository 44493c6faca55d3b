"""Mutual aid in Otter County: what each could lend, a drill that taught something, a small power
cut. Nobody offers power, so the list names a gap."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from holt.evaluation.asks import (
    AnswerAidAsk,
    CallOutAsk,
    CloseCallOutAsk,
    ConfirmAidAsk,
    LogAidAsk,
    OfferAidAsk,
    Promise,
    Wanted,
)
from holt.site.demo.desk import Desk

FIRST, DRILL, CUT, LATELY = 420, 380, 47, 30
"""Days ago: the first offers, the drill, the power cut, and when most offers were confirmed."""
DRILL_TITLE = "Drill: the river is in the lower town"
OLD = {"lakeside-club"}
"""Whoever has not confirmed since: the list says so."""


@dataclass(frozen=True)
class Lent:
    """What somebody could lend, as told."""

    key: str
    kind: str
    what: str
    how_much: str
    ready: str
    contact: tuple[str, str, str]
    conditions: str = ""
    by: str = ""


CAROL = ("Carol Weiss", "carol.weiss@fullshelf.example", "555 0142")
FATHER_TOMAS = ("Tomás Rivera", "office@stansgar.example", "555 0117")
MAI = ("Mai Vang", "mai.vang@hmongcenter.example", "555 0171")
LENT = (
    Lent("marlow-library", "space", "Community room with a kitchen, warm day and night",
         "60 people by day, 30 overnight", "hours",
         ("Ines Duarte", "ines.duarte@marlowlibrary.example", "555 0110"), by="ines"),
    Lent("marlow-library", "staff", "Staff who can register people and find them beds",
         "4 people", "hours",
         ("Ines Duarte", "ines.duarte@marlowlibrary.example", "555 0110"), by="ines"),
    Lent("marlow-bookmobile", "vehicles", "The bookmobile, with its lift and its own light",
         "1 bus, 12 seats", "day", ("Sam Whitaker", "sam.whitaker@marlowlibrary.example",
         "555 0112"), "Only with our driver", by="ines"),
    Lent("alder-library", "space", "Reading room as a warm room", "40 people by day", "hours",
         ("Theo Okafor", "theo.okafor@alderfallslibrary.example", "555 0123"),
         "Not overnight", by="theo"),
    Lent("full-shelf", "supplies", "Water and food that needs no stove", "300 meals", "hours",
         CAROL),
    Lent("full-shelf", "vehicles", "Truck with a driver", "1 truck, 3 tons", "hours", CAROL,
         "Not before the pantries are served"),
    Lent("st-ansgar", "space", "Parish hall with showers", "50 people overnight", "now",
         FATHER_TOMAS),
    Lent("st-ansgar", "languages", "Interpreters for Spanish and Karen", "5 people", "hours",
         FATHER_TOMAS),
    Lent("hmong-center", "languages", "Interpreters for Hmong", "3 people", "hours", MAI),
    Lent("veterans", "staff", "Volunteers with first-aid training", "12 people", "now",
         ("Ray Castellano", "ray.castellano@ottervalleyvets.example", "555 0155"), by="ray"),
    Lent("willow-fire", "supplies", "Pumps, hoses and lights", "2 pumps", "now",
         ("Dana Rivers", "duty@willowfire.example", "555 0162"), "Unless there is a fire"),
    Lent("lakeside-club", "supplies", "Field kitchen", "200 pancakes an hour", "day",
         ("Gus Amundsen", "", "555 0188"), "Somebody must bring the gas"),
)  # fmt: skip


def lend(desk: Desk) -> None:
    """A year of mutual aid, from the first offers to the power cut."""
    for one in LENT:
        _offer(desk, one)
    _drill(desk)
    _power_cut(desk)


def _offer(desk: Desk, one: Lent) -> None:
    name, email, phone = one.contact
    ask = OfferAidAsk(
        desk.organization(one.key), one.kind, one.what, one.ready, one.how_much, one.conditions,
        name, email, phone,
    )  # fmt: skip
    who = desk.seat(one.by)
    row = desk.do("evaluation.offer_aid", who, ask, desk.at(FIRST))
    if one.key not in OLD:
        desk.do("evaluation.confirm_aid", who, ConfirmAidAsk(row.pk), desk.at(LATELY))


def _drill(desk: Desk) -> None:
    """Four answer, one by phone, one never does."""
    ask = CallOutAsk(
        desk.organization("marlow-library"), DRILL_TITLE,
        "We pretend that the river has risen over Wharf Street and ninety people have had to "
        "leave their homes for the night, some of them without English.",
        "Ines Duarte, 555 0110", is_drill=True, where="Marlow City Library, 200 River Street",
        wanted=(Wanted("space", "Places to sleep", 90), Wanted("supplies", "Meals", 200),
                Wanted("languages", "Interpreters", 4), Wanted("vehicles", "Vehicles", 2)),
    )  # fmt: skip
    ines, at = desk.seat("ines"), desk.at(DRILL)
    row = desk.do("evaluation.call_out", ines, ask, at)
    _say(desk, row, "st-ansgar", 12, "Tomás Rivera", (("Places to sleep", 50), ("Interpreters", 3)))
    _say(desk, row, "full-shelf", 35, "Carol Weiss", (("Meals", 200), ("Vehicles", 1)))
    _say(desk, row, "hmong-center", 95, "Mai Vang", (("Interpreters", 2),))
    _say(desk, row, "alder-library", 150, "Theo Okafor", ())
    told = AnswerAidAsk(
        _called(desk, row, "marlow-bookmobile").pk, "yes", "Sam Whitaker",
        (_promise(row, "Vehicles", 1),), "hours", "until midnight",
    )  # fmt: skip
    desk.do("evaluation.answer_aid", ines, told, at + timedelta(minutes=170))
    lesson = (
        "The first yes came after twelve minutes. The fire department's letter lay unread until "
        "Monday, and at the service club, which has only a telephone, nobody picked up. "
        "We found 50 of 90 places to sleep. Next time we ask the schools as well. And nobody on "
        "our list has a generator: Emergency Management does, and was never asked to be on it."
    )
    closing = CloseCallOutAsk(row.pk, lesson)
    desk.do("evaluation.close_call_out", ines, closing, at + timedelta(hours=5))


def _power_cut(desk: Desk) -> None:
    """An afternoon without light at Stone Prairie; two lend something, and it comes back."""
    ask = CallOutAsk(
        desk.organization("stone-library"), "No light at Stone Prairie Library",
        "A line is down on Elevator Road and the electric company says tomorrow noon. Everybody "
        "is well. Twenty children come to story hour at four, and the freezer of the senior "
        "lunch is thawing.",
        "Nell Haugen, 555 0134", is_drill=False, where="9 Elevator Road, Stone Prairie",
        wanted=(Wanted("vehicles", "Vehicle with a driver", 1), Wanted("supplies", "Meals", 30)),
    )  # fmt: skip
    nell, at = desk.seat("nell"), desk.at(CUT, 13)
    row = desk.do("evaluation.call_out", nell, ask, at)
    _say(desk, row, "full-shelf", 18, "Carol Weiss", (("Meals", 30),))
    _say(desk, row, "marlow-bookmobile", 26, "Sam Whitaker", (("Vehicle with a driver", 1),))
    for minutes, kind, key, words in (
        (55, "sent", "marlow-bookmobile", "The bookmobile has left Marlow with its own light"),
        (95, "arrived", "marlow-bookmobile", "Story hour in the bookmobile, 23 children"),
        (120, "arrived", "full-shelf", "30 lunches for tomorrow"),
        (330, "returned", "marlow-bookmobile", "On its way back, tank filled"),
    ):
        line = LogAidAsk(row.pk, kind, words, desk.organization(key))
        desk.do("evaluation.log_aid", nell, line, at + timedelta(minutes=minutes))
    lesson = "A bus with its own light is worth more than a hall in the next town. We thank both."
    closing = CloseCallOutAsk(row.pk, lesson)
    desk.do("evaluation.close_call_out", nell, closing, at + timedelta(hours=24))


def _called(desk: Desk, row: Any, key: str) -> Any:
    return row.called.get(organization_id=desk.organization(key))


def _promise(row: Any, what: str, amount: int) -> Promise:
    return Promise(row.wanted.get(what=what).pk, amount)


def _say(
    desk: Desk,
    row: Any,
    key: str,
    minutes: int,
    name: str,
    promised: tuple[tuple[str, int], ...],
) -> None:
    """An answer by the letter's link, so many minutes after the call."""
    called, at = _called(desk, row, key), row.called_at + timedelta(minutes=minutes)
    holder = desk.by_link("aid_called", called.pk, key, at)
    promises = tuple(_promise(row, what, amount) for what, amount in promised)
    ask = (
        AnswerAidAsk(called.pk, "yes", name, promises, "hours", "two days")
        if promises
        else AnswerAidAsk(called.pk, "not_now", name, words="Tomorrow we could.")
    )
    desk.do("evaluation.answer_aid", holder, ask, at)
