"""Builders of early warning."""

from datetime import date, timedelta
from typing import Any

from holt.evaluation.models import Alarm, MeterReading, WarningSetting

REASONS = [
    {"code": "promise", "facts": {"points": 1.2, "times": 2}},
    {"code": "pulse", "facts": {}},
]


def alarms_shown(shown: bool = True) -> WarningSetting:
    """The network shows alarms."""
    return WarningSetting.objects.update_or_create(one=True, defaults={"shown": shown})[0]


def meter(partnership_id: int, on: date, **changes: Any) -> MeterReading:
    """The meter, half way to its threshold."""
    values = {"since": on - timedelta(days=365), "on": on, "meter": 1.0, "threshold": 2.0}
    values |= {"reasons": REASONS}
    return MeterReading.objects.create(partnership_id=partnership_id, **(values | changes))


def alarm(partnership_id: int, on: date, **changes: Any) -> Alarm:
    """An alarm nobody has answered."""
    values: dict[str, Any] = {"level": 2, "meter": 2.1, "threshold": 2.0, "reasons": REASONS}
    values |= {"is_silent": False}
    return Alarm.objects.create(partnership_id=partnership_id, on=on, **(values | changes))
