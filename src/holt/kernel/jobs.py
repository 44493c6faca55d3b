"""Work for later: PostgreSQL's own queue, so that queueing is part of the transaction."""

from datetime import timedelta

from procrastinate.contrib.django import app

from holt.kernel import clock, letters
from holt.kernel.happenings import REACTIONS
from holt.kernel.models import Happening

STALLED_AFTER = timedelta(minutes=2)


@app.task(name="kernel.hear", queue="reactions", retry=5)
def hear(happening_id: int) -> None:
    """Let every room that listens react to one happening. May run twice."""
    happening = Happening.objects.get(pk=happening_id)
    for reaction in REACTIONS.get(happening.name, []):
        reaction(happening, clock.now())


@app.periodic(cron="* * * * *")
@app.task(name="kernel.send_letters", queue="mail", queueing_lock="kernel.send_letters")
def send_letters(timestamp: int) -> None:
    """Send the letters that are due."""
    letters.send_due(clock.now())
