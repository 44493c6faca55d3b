"""What the mentoring room does by the clock."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.mentoring import actions


@app.periodic(cron="20 7 * * *")
@app.task(name="mentoring.midway", queue="mail", queueing_lock="mentoring.midway")
def midway(timestamp: int) -> None:
    """Both of each pair are asked once, in the middle of the season, how it is going."""
    actions.ask_midway(clock.now())
