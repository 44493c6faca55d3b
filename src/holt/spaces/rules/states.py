"""The life of a booking, from the waiting list or the first request to its end."""

from enum import StrEnum

from holt.values.states import StateTable, Step

KINDS = ("room", "desk", "computer", "equipment", "outdoor")


class Guest(StrEnum):
    """Who books: staff of the space's own organization, someone of the network, anyone."""

    OWN = "own"
    PARTNER = "partner"
    PUBLIC = "public"


GUESTS = tuple(one.value for one in Guest)

STATES = StateTable(
    [
        Step("waiting", "offer", "offered", "staff"),
        Step("waiting", "cancel", "canceled", "guest"),
        Step("offered", "accept_offer", "booked", "guest"),
        Step("offered", "lapse", "lapsed", "staff"),
        Step("offered", "cancel", "canceled", "guest"),
        Step("requested", "approve", "booked", "staff"),
        Step("requested", "decline", "declined", "staff"),
        Step("requested", "move", "requested", "guest"),
        Step("requested", "cancel", "canceled", "guest"),
        Step("booked", "move", "booked", "guest"),
        Step("booked", "cancel", "canceled", "guest"),
        Step("booked", "check_in", "arrived", "staff"),
        Step("booked", "no_show", "missed", "staff"),
    ]
)
HOLDING = frozenset({"offered", "requested", "booked", "arrived"})
"""States in which a booking keeps its time: it has claims, and nobody else gets in."""

OVER = frozenset({"canceled", "declined", "lapsed", "missed", "arrived"})
