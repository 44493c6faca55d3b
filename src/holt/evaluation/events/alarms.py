"""Alarms raised and answered; whether they are shown."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class AlarmEvent(Event):
    """Something about an alarm; `title` is the partnership's name."""

    subject: ClassVar[tuple[str, str]] = ("alarm", "alarm_id")
    alarm_id: int
    partnership_id: int
    title: str


class AlarmRaised(AlarmEvent):
    name: ClassVar[str] = "evaluation.alarm_raised"


class AlarmKnown(AlarmEvent):
    name: ClassVar[str] = "evaluation.alarm_known"


@dataclass(frozen=True)
class AlarmsShown(Event):
    """The network turned its alarms on or off."""

    name: ClassVar[str] = "evaluation.alarms_shown"
    subject: ClassVar[tuple[str, str]] = ("warning_setting", "setting_id")
    setting_id: int
    shown: bool
