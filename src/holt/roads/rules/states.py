"""The life of a planning run. Running, ready and failed are the worker's to say."""

from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("queued", "stop_plan", "stopped", "staff"),
        Step("running", "stop_plan", "stopped", "staff"),
        Step("ready", "pick_plan", "picked", "staff"),
        Step("ready", "drop_plan", "dropped", "staff"),
        Step("failed", "drop_plan", "dropped", "staff"),
        Step("picked", "undo", "ready", "staff"),
    ]
)
UNDER_WAY = frozenset({"queued", "running"})
