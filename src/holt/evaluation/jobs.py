"""What the evaluation room does by the clock."""

from procrastinate.contrib.django import app

from holt.evaluation import actions
from holt.kernel import clock


@app.periodic(cron="35 3 * * *")
@app.task(name="evaluation.forget_unanswered", queue="mail", queueing_lock="evaluation.forget")
def forget_unanswered(timestamp: int) -> None:
    """Every night; their links have expired a month before."""
    actions.forget_unanswered(clock.now())


@app.periodic(cron="40 3 * * *")
@app.task(name="evaluation.work_out_meters", queue="default", queueing_lock="evaluation.meters")
def work_out_meters(timestamp: int) -> None:
    """Early warning's meter of every partnership at work, and alarms."""
    actions.work_out_meters(clock.now())


@app.periodic(cron="45 3 * * *")
@app.task(name="evaluation.forget_campaign_people", queue="mail", queueing_lock="evaluation.people")
def forget_campaign_people(timestamp: int) -> None:
    """Every night; a while after a campaign ended, or a question was asked in vain."""
    actions.forget_campaign_people(clock.now())
