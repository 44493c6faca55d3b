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
FORGETS = 4
"""One tie in so many is not thought of."""
THOUGHT_OF = 6
"""So many are named by several who have no partnership with them here."""


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
    known = [one for one in seat.partners if one in roster]
    named = [one for at, one in enumerate(known) if (number + at) % FORGETS]
    named += [roster[each % THOUGHT_OF * 5] for each in (number, number // THOUGHT_OF)]
    for other in dict.fromkeys(named):
        place = roster.index(other)
        ratings = {name: 2 + (place + number + at) % 3 for at, name in enumerate(RATINGS)}
        ask = NamePartnerAsk(seat.id, other, 1 + (place + number) % 4, **ratings)
        desk.do("evaluation.name_partner", THE_HOUSE, ask, desk.at(OPENED - 9))
    desk.do("evaluation.finish_naming", THE_HOUSE, FinishNamingAsk(seat.id), desk.at(OPENED - 9))
