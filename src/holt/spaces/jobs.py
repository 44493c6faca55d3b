"""What this room does by the clock: offers run out, guests are forgotten."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.kernel.viewer import THE_HOUSE
from holt.spaces import actions, queries
from holt.spaces.asks import LapseAsk
from holt.values.states import WrongState


@app.periodic(cron="*/5 * * * *")
@app.task(name="spaces.lapse", queue="mail", queueing_lock="spaces.lapse")
def lapse(timestamp: int) -> None:
    """Take back offers nobody answered; the next in line is asked."""
    now = clock.now()
    for booking_id in queries.offers_run_out(now):
        try:
            actions.lapse(THE_HOUSE, LapseAsk(booking_id), now=now)
        except WrongState:
            continue  # it was answered this very moment


@app.periodic(cron="40 3 * * *")
@app.task(name="spaces.forget", queue="mail", queueing_lock="spaces.forget")
def forget(timestamp: int) -> None:
    """Bookings of the public no longer say whose they were, a month later."""
    actions.forget_old(clock.now())
