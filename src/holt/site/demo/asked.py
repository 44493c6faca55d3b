"""The network of Otter County asked whom each works with: a year ago by some, two months ago."""

from dataclasses import dataclass

from holt.evaluation import queries
from holt.evaluation.asks import (
    AskNetworkAsk,
    CloseNetworkSurveyAsk,
    FinishNamingAsk,
    NamePartnerAsk,
)
from holt.evaluation.queries import SeatPage
from holt.evaluation.rules import RATINGS
from holt.kernel.viewer import THE_HOUSE
from holt.site.demo.desk import Desk


@dataclass(frozen=True)
class Time:
    """One time it was asked: days ago, one in how many was silent, the lowest rating given."""

    title: str
    opened: int
    closed: int
    silent: int
    lowest: int


TIMES = (
    Time("Whom did we work with in our first year?", 420, 399, 3, 1),
    Time("Whom do we work with?", 75, 54, 6, 2),
)
FORGETS = 4
"""One tie in so many is not thought of."""
THOUGHT_OF = 6
"""So many are named by several who have no partnership with them here."""


def ask_all(desk: Desk) -> None:
    """Most answer, some name others than Holt knows of, and it is closed."""
    for one in TIMES:
        _ask(desk, one)


def _ask(desk: Desk, time: Time) -> None:
    ask = AskNetworkAsk(time.title, desk.on(time.closed))
    survey = desk.do("evaluation.ask_network", desk.seat("pat"), ask, desk.at(time.opened))
    seats = queries.own_seats(THE_HOUSE, survey.pk)
    for number, line in enumerate(seats):
        if number % time.silent:
            _answer(desk, queries.network_seat(THE_HOUSE, line.id), number, time)
    close = CloseNetworkSurveyAsk(survey.pk)
    desk.do("evaluation.close_network_survey", desk.seat("pat"), close, desk.at(time.closed))


def _answer(desk: Desk, seat: SeatPage, number: int, time: Time) -> None:
    roster = [pk for pk, _name in seat.others]
    known = [one for one in seat.partners if one in roster]
    named = [one for at, one in enumerate(known) if (number + at) % FORGETS]
    named += [roster[each % THOUGHT_OF * 5] for each in (number, number // THOUGHT_OF)]
    on = desk.at(time.opened - 9)
    for other in dict.fromkeys(named):
        place = roster.index(other)
        steps = (place + number + at for at, _name in enumerate(RATINGS))
        given = (time.lowest + step % 3 for step in steps)
        ratings = dict(zip(RATINGS, given, strict=True))
        ask = NamePartnerAsk(seat.id, other, 1 + (place + number) % 4, **ratings)
        desk.do("evaluation.name_partner", THE_HOUSE, ask, on)
    desk.do("evaluation.finish_naming", THE_HOUSE, FinishNamingAsk(seat.id), on)
