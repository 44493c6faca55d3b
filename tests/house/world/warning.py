"""Early warning in the small network: shown, one alarm open, one known."""

from datetime import timedelta

from holt.evaluation.models import Alarm
from tests import make
from tests.house.world import markers
from tests.house.world.markers import Garden
from tests.house.world.network import World


def furnish_warning(world: World) -> None:
    """The table at work has been warned twice."""
    at, today = world.stage["active"].pk, world.today
    make.alarms_shown()
    make.meter(at, today)
    world.names["alarm_id"] = make.alarm(at, today).pk
    before = today - timedelta(days=200)
    make.alarm(at, before, state="known", known_because="x", known_at=world.now)


def plant_warning(garden: Garden) -> None:
    """Why an alarm is known is told at the table and nowhere else."""
    for row in Alarm.objects.exclude(known_because=""):
        garden.plant(row, markers.PARTIES)
