"""What this room does by the clock: the weekly letter, learning its words anew, asking again."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.learning import actions


@app.periodic(cron="0 12 * * 0")
@app.task(name="learning.digests", queue="mail", queueing_lock="learning.digests")
def digests(timestamp: int) -> None:
    """On Sunday at noon, before Monday's seven o'clock comes to any zone."""
    actions.write_digests(clock.now())


@app.periodic(cron="20 3 * * 0")
@app.task(name="learning.learn_words", queue="mail", queueing_lock="learning.learn_words")
def learn_words(timestamp: int) -> None:
    """What the network's own lessons teach about which word speaks for which tag."""
    actions.learn_words(clock.now())


@app.periodic(cron="25 9 * * *")
@app.task(name="learning.ask_again", queue="mail", queueing_lock="learning.ask_again")
def ask_again(timestamp: int) -> None:
    """What came of lessons that were used: asked once, six weeks later."""
    actions.ask_again(clock.now())
