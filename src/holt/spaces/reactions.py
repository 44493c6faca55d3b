"""What this room does when its own times become free, or a calendar is to be read.

Whoever waits longest is asked first.
"""

from datetime import datetime

from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE
from holt.spaces import actions, jobs, queries
from holt.spaces.asks import OfferAsk
from holt.values.states import WrongState

FREED = ("canceled", "moved", "not_shown", "declined", "lapsed")


@hears(*(f"spaces.{one}" for one in FREED))
def offer_to_those_who_wait(happening: Happening, now: datetime) -> None:
    """Offer what is free now, one after the other; a second hearing finds it held."""
    for booking_id in queries.waiting_near(int(happening.facts["space_id"]), now):
        try:
            actions.offer(THE_HOUSE, OfferAsk(booking_id), now=now)
        except (Refused, WrongState, NotFound):
            continue


@hears("spaces.calendar_followed", "spaces.calendar_wanted")
def read_soon(happening: Happening, now: datetime) -> None:
    """Have the worker read a calendar that somebody waits for."""
    jobs.read_soon(int(happening.facts["calendar_id"]))
