"""Early warning in Otter County: shown to the tables, half a year of nights, one alarm."""

from datetime import timedelta

from holt.evaluation import actions
from holt.evaluation.asks import ShowAlarmsAsk
from holt.kernel.viewer import THE_HOUSE
from holt.partnerships import queries as partnerships
from holt.partnerships.asks import PulseAsk
from holt.site.demo.desk import Desk

TABLE = "memory-cafe"
WORRIED = 1
MONTHS_AGO = (95, 65, 35)
NIGHTS = 14


def warn(desk: Desk) -> None:
    """Both sides tap "worried" three months running; the nights that followed see it."""
    desk.do("evaluation.show_alarms", THE_HOUSE, ShowAlarmsAsk(shown=True), desk.at(180))
    table = desk.id("partnership", TABLE)
    sides = [one for one in partnerships.parties_of(table) if one.state == "accepted"]
    for ago in MONTHS_AGO:
        for side in sides:
            ask = PulseAsk(table, WORRIED, side.organization_id)
            desk.do("partnerships.pulse", THE_HOUSE, ask, desk.at(ago))
    for week in range(NIGHTS, -1, -1):
        actions.work_out_meters(desk.now - timedelta(days=7 * week))
