"""What the evaluation room does by the clock."""

from procrastinate.contrib.django import app

from holt.evaluation import actions
from holt.kernel import clock


@app.periodic(cron="35 3 * * *")
@app.task(name="evaluation.forget_unanswered", queue="mail", queueing_lock="evaluation.forget")
def forget_unanswered(timestamp: int) -> None:
    """Every night; their links have expired a month before."""
    actions.forget_unanswered(clock.now())


@app.periodic(cron="*/10 * * * *")
@app.task(name="evaluation.remind_silent", queue="mail", queueing_lock="evaluation.remind_silent")
def remind_silent(timestamp: int) -> None:
    """Whoever has not answered a call-out for some hours is written to once more."""
    actions.remind_silent(clock.now())


@app.periodic(cron="25 3 * * *")
@app.task(name="evaluation.forget_helpers", queue="mail", queueing_lock="evaluation.forget_helpers")
def forget_helpers(timestamp: int) -> None:
    """Whom old call-outs reached."""
    actions.forget_helpers(clock.now())


@app.periodic(cron="40 3 * * *")
@app.task(name="evaluation.work_out_meters", queue="default", queueing_lock="evaluation.meters")
def work_out_meters(timestamp: int) -> None:
    """Early warning's meter of every partnership at work, and alarms."""
    actions.work_out_meters(clock.now())


@app.periodic(cron="10 9 * * *")
@app.task(name="evaluation.tend_network_surveys", queue="mail", queueing_lock="evaluation.asked")
def tend_network_surveys(timestamp: int) -> None:
    """The reminder of the last week, and the end after the last day."""
    actions.tend_network_surveys(clock.now())


@app.periodic(cron="45 3 * * *")
@app.task(name="evaluation.forget_campaign_people", queue="mail", queueing_lock="evaluation.people")
def forget_campaign_people(timestamp: int) -> None:
    """Every night; a while after a campaign ended, or a question was asked in vain."""
    actions.forget_campaign_people(clock.now())
