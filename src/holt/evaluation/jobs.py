"""What this room does by the clock: forgetting people outside who were asked and never answered."""

from procrastinate.contrib.django import app

from holt.evaluation import actions
from holt.kernel import clock


@app.periodic(cron="35 3 * * *")
@app.task(name="evaluation.forget_unanswered", queue="mail", queueing_lock="evaluation.forget")
def forget_unanswered(timestamp: int) -> None:
    """Every night; their links have expired a month before."""
    actions.forget_unanswered(clock.now())
