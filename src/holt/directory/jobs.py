"""What the directory does by the clock."""

from procrastinate.contrib.django import app

from holt.directory.actions.reminding import remind_due
from holt.directory.imports.jobs import run_import, tidy_imports
from holt.kernel import clock

__all__ = ["remind", "run_import", "tidy_imports"]


@app.periodic(cron="30 11 * * *")
@app.task(name="directory.remind", queue="mail", queueing_lock="directory.remind")
def remind(timestamp: int) -> None:
    """Ask coordinators once a day to look over what nobody has checked."""
    remind_due(clock.now())
