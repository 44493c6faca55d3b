"""What the people room does by the clock: codes at once, digests, tidying up."""

from procrastinate.contrib.django import app

from holt.kernel import clock, letters
from holt.people.actions.notify import send_digests
from holt.people.actions.tidying import tidy


@app.task(name="people.post", queue="mail", retry=3)
def post() -> None:
    """Send what waits now: somebody sits before a page and waits for a code."""
    letters.send_due(clock.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="people.digests", queue="mail", queueing_lock="people.digests")
def digests(timestamp: int) -> None:
    """Gather held letters into digests when their hour has come."""
    send_digests(clock.now())


@app.periodic(cron="17 3 * * *")
@app.task(name="people.tidy", queue="mail", queueing_lock="people.tidy")
def tidy_up(timestamp: int) -> None:
    """Let go of what nobody needs any more."""
    tidy(clock.now())
