"""What the programs room does by the clock."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.programs import actions


@app.periodic(cron="20 * * * *")
@app.task(name="programs.remind", queue="mail", queueing_lock="programs.remind")
def remind(timestamp: int) -> None:
    """Write to those whose session begins soon, each once."""
    actions.remind_sign_ups(clock.now())
    actions.remind_help_visits(clock.now())


@app.periodic(cron="40 3 * * *")
@app.task(name="programs.tidy", queue="mail", queueing_lock="programs.tidy")
def tidy(timestamp: int) -> None:
    """Forget names nobody needs any more; keep the time on the wall where clocks were changed."""
    actions.forget_sign_ups(clock.now())
    actions.forget_ideas(clock.now())
    actions.forget_visits(clock.now())
    actions.forget_help_visits(clock.now())
    actions.forget_hands(clock.now())
    actions.keep_wall_times(clock.now())


@app.periodic(cron="30 7 * * *")
@app.task(name="programs.remind_classes", queue="mail", queueing_lock="programs.remind_classes")
def remind_classes(timestamp: int) -> None:
    """Write before a class comes, and before an exhibition comes or leaves; each once."""
    actions.remind_visits(clock.now())
    actions.remind_stays(clock.now())
