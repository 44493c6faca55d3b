"""Good Asks of early warning."""

from holt.evaluation import asks
from tests.house.examples import example
from tests.house.world import World


@example("evaluation.know_alarm")
def know_alarm(world: World) -> asks.KnowAlarmAsk:
    return asks.KnowAlarmAsk(int(world.names["alarm_id"]), "Our contact is on leave until May")


@example("evaluation.show_alarms", by="operator")
def show_alarms(world: World) -> asks.ShowAlarmsAsk:
    return asks.ShowAlarmsAsk(shown=True)
