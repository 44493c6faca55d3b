"""Early warning in Otter County: shown to the tables, a quarter of nights, one alarm.

Whose it is: the health desk, where a partner lost two nurses (partnerships/working.py).
"""

from datetime import timedelta

from holt.evaluation import actions
from holt.evaluation.asks import ShowAlarmsAsk
from holt.kernel.viewer import THE_HOUSE
from holt.site.demo.desk import Desk

NIGHTS = 14


def warn(desk: Desk) -> None:
    """Shown since half a year; the nights of the last quarter, a week apart."""
    desk.do("evaluation.show_alarms", THE_HOUSE, ShowAlarmsAsk(shown=True), desk.at(180))
    for week in range(NIGHTS, -1, -1):
        actions.work_out_meters(desk.now - timedelta(days=7 * week))
