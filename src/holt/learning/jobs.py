"""What this room does by the clock: the weekly letter, and learning its words anew."""

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
