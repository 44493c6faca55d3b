"""What this room does by the clock: offers run out, guests are forgotten, calendars are read."""

from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.fetching import Fetched, fetch
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


@app.periodic(cron="7 * * * *")
@app.task(name="spaces.read_calendars", queue="fetch", queueing_lock="spaces.read_calendars")
def read_calendars(timestamp: int) -> None:
    """Have every followed calendar read, each in a job of its own."""
    for calendar_id in queries.calendar_ids():
        read_soon(calendar_id)


def read_soon(calendar_id: int) -> None:
    """Have a calendar read, once however often it is asked for; other work goes first."""
    lock = f"spaces.read_calendar.{calendar_id}"
    try:
        read_calendar.configure(queueing_lock=lock).defer(calendar_id=calendar_id)
    except AlreadyEnqueued:
        return


@app.task(name="spaces.read_calendar", queue="fetch", priority=-10)
def read_calendar(calendar_id: int) -> None:
    """Read one and keep what it says; no transaction is open while its server is asked."""
    wanted = queries.calendar_wanted(calendar_id, clock.now())
    if wanted is None:
        return
    came: Fetched | Refused
    try:
        came = fetch(wanted)
    except Refused as no:
        came = no
    actions.keep_reading(calendar_id, came, clock.now())
