"""What the programs room does by the clock."""

from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.fetching import Fetched, fetch
from holt.programs import actions, queries


@app.periodic(cron="20 * * * *")
@app.task(name="programs.remind", queue="mail", queueing_lock="programs.remind")
def remind(timestamp: int) -> None:
    """Write to those whose session begins soon, each once."""
    actions.remind_sign_ups(clock.now())
    actions.remind_help_visits(clock.now())


@app.periodic(cron="40 3 * * *")
@app.task(name="programs.tidy", queue="mail", queueing_lock="programs.tidy")
def tidy(timestamp: int) -> None:
    """Forget names nobody needs any more; keep the time on the wall where clocks were changed."""
    actions.forget_sign_ups(clock.now())
    actions.forget_ideas(clock.now())
    actions.forget_visits(clock.now())
    actions.forget_help_visits(clock.now())
    actions.forget_hands(clock.now())
    actions.keep_wall_times(clock.now())
    actions.forget_outside(clock.now())


@app.periodic(cron="30 7 * * *")
@app.task(name="programs.remind_classes", queue="mail", queueing_lock="programs.remind_classes")
def remind_classes(timestamp: int) -> None:
    """Write before a class comes, and before an exhibition comes or leaves; each once."""
    actions.remind_visits(clock.now())
    actions.remind_stays(clock.now())


@app.periodic(cron="27 * * * *")
@app.task(name="programs.read_outside", queue="fetch", queueing_lock="programs.read_outside")
def read_outside(timestamp: int) -> None:
    """Have every calendar of others read, each in a job of its own; tell each event once."""
    for outside_id in queries.outside_ids():
        read_soon(outside_id)
    actions.match_outside(clock.now())


def read_soon(outside_id: int) -> None:
    """Have a calendar read, once however often it is asked for; other work goes first."""
    lock = f"programs.read_one_outside.{outside_id}"
    try:
        read_one_outside.configure(queueing_lock=lock).defer(outside_id=outside_id)
    except AlreadyEnqueued:
        return


@app.task(name="programs.read_one_outside", queue="fetch", priority=-10)
def read_one_outside(outside_id: int) -> None:
    """Read one and keep what it says; no transaction is open while its server is asked."""
    wanted = queries.outside_wanted(outside_id, clock.now())
    if wanted is None:
        return
    came: Fetched | Refused
    try:
        came = fetch(wanted)
    except Refused as no:
        came = no
    actions.keep_outside(outside_id, came, clock.now())
