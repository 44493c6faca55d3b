"""What the peers room does by the clock."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.peers import actions


@app.periodic(cron="35 * * * *")
@app.task(name="peers.wait", queue="mail", queueing_lock="peers.wait")
def wait(timestamp: int) -> None:
    """Questions that nobody answered in three days, and meetings that are near."""
    actions.hand_up_waiting(clock.now())
    actions.remind_meetings(clock.now())
