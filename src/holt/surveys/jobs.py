"""What the surveys room does by the clock."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.surveys import actions


@app.periodic(cron="*/2 * * * *")
@app.task(name="surveys.tally", queue="default", queueing_lock="surveys.tally")
def tally(timestamp: int) -> None:
    """Answers that came in are added up, and lose the order they came in."""
    actions.tally_due()


@app.periodic(cron="10 5 * * *")
@app.task(name="surveys.daily", queue="default", queueing_lock="surveys.daily")
def daily(timestamp: int) -> None:
    """What was open until yesterday closes; drafts nobody sent are forgotten, and which import an
    answer came with; whoever wanted it is asked again, whoever has not answered reminded."""
    actions.close_due(clock.now())
    actions.forget_drafts(clock.now())
    actions.forget_batches(clock.now())
    actions.forget_asked(clock.now())
    actions.follow_up_due(clock.now())
    actions.remind_due(clock.now())
