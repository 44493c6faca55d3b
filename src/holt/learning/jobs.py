"""What this room does by the clock: the weekly letter, learning its words anew, asking again, reading feeds."""

from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.fetching import Fetched, fetch
from holt.learning import actions, queries


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


@app.periodic(cron="45 2 * * *")
@app.task(name="learning.read_feeds", queue="fetch", queueing_lock="learning.read_feeds")
def read_feeds(timestamp: int) -> None:
    """Every night each feed that is kept, in a job of its own."""
    for resource_feed_id in queries.feeds_due(clock.now()):
        read_feed_soon(resource_feed_id)


def read_feed_soon(resource_feed_id: int) -> None:
    """Have a feed read, once however often it is asked for; other work goes first."""
    lock = f"learning.read_one_feed.{resource_feed_id}"
    try:
        read_one_feed.configure(queueing_lock=lock).defer(resource_feed_id=resource_feed_id)
    except AlreadyEnqueued:
        return


@app.task(name="learning.read_one_feed", queue="fetch", priority=-10)
def read_one_feed(resource_feed_id: int) -> None:
    """Read one and take in what it lists; no transaction is open while its server is asked."""
    wanted = queries.feed_wanted(resource_feed_id)
    if wanted is None:
        return
    came: Fetched | Refused
    try:
        came = fetch(wanted)
    except Refused as no:
        came = no
    actions.keep_feed(resource_feed_id, came, clock.now())
