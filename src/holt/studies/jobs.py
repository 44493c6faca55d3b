"""What the studies room does by the clock."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.studies import actions


@app.periodic(cron="50 6 * * *")
@app.task(name="studies.remind", queue="mail", queueing_lock="studies.remind")
def remind(timestamp: int) -> None:
    """Pilots whose end is near, or has passed."""
    actions.remind_pilots(clock.now())
