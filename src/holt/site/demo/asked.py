"""The network of Otter County asked whom each works with, two months ago."""

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

OPENED, CLOSED = 75, 54
SILENT = 6
"""One in so many does not answer."""
ALSO = 5
"""One in so many names somebody Holt did not know of."""


def ask_all(desk: Desk) -> None:
    """Most answer, some name others than Holt knows of, and it is closed."""
    ask = AskNetworkAsk("Whom do we work with?", desk.on(CLOSED))
    survey = desk.do("evaluation.ask_network", desk.seat("pat"), ask, desk.at(OPENED))
    seats = queries.own_seats(THE_HOUSE, survey.pk)
    for number, line in enumerate(seats):
        if number % SILENT:
            _answer(desk, queries.network_seat(THE_HOUSE, line.id), number)
    close = CloseNetworkSurveyAsk(survey.pk)
    desk.do("evaluation.close_network_survey", desk.seat("pat"), close, desk.at(CLOSED))


def _answer(desk: Desk, seat: SeatPage, number: int) -> None:
    roster = [pk for pk, _name in seat.others]
    named = [one for one in seat.partners if one in roster]
    if number % ALSO == 0:
        named += [roster[number * 7 % len(roster)]]
    for other in dict.fromkeys(named):
        place = roster.index(other)
        ratings = {name: 2 + (place + number + at) % 3 for at, name in enumerate(RATINGS)}
        ask = NamePartnerAsk(seat.id, other, 1 + (place + number) % 4, **ratings)
        desk.do("evaluation.name_partner", THE_HOUSE, ask, desk.at(OPENED - 9))
    desk.do("evaluation.finish_naming", THE_HOUSE, FinishNamingAsk(seat.id), desk.at(OPENED - 9))
