"""What the partnerships room does by the clock."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.kernel.viewer import THE_HOUSE
from holt.partnerships import actions
from holt.partnerships.asks import RemindAsk


@app.periodic(cron="10 11 * * *")
@app.task(name="partnerships.remind", queue="mail", queueing_lock="partnerships.remind")
def remind(timestamp: int) -> None:
    """Write the day's reminders, each once."""
    actions.remind(THE_HOUSE, RemindAsk(), now=clock.now())
