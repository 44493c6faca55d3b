"""The worker's part: looking for better rounds, weighing many places."""

from procrastinate.contrib.django import app

from holt.kernel import clock
from holt.roads import actions


@app.task(name="roads.look", queue="planning")
def look(plan_id: int) -> None:
    """Look for better rounds; nothing else of the house waits for it."""
    actions.run_plan(plan_id, clock.now)


@app.task(name="roads.answer", queue="planning")
def answer(study_id: int) -> None:
    """Answer where it should stop."""
    actions.answer_study(study_id)
