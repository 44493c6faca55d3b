"""What is asked of alarms."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KnowAlarmAsk:
    """Say why an alarm is nothing new: "known, because …"."""

    alarm_id: int
    because: str


@dataclass(frozen=True)
class ShowAlarmsAsk:
    """Whether alarms are shown to the tables they are about, or only logged."""

    shown: bool
