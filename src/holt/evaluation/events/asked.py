"""The network asked whom each works with."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class NetworkSurveyEvent(Event):
    """The network is asked whom each works with, or what was said is told."""

    subject: ClassVar[tuple[str, str]] = ("network_survey", "network_survey_id")
    network_survey_id: int
    title: str
    organizations: int


class NetworkAsked(NetworkSurveyEvent):
    name: ClassVar[str] = "evaluation.network_asked"


class NetworkSurveyClosed(NetworkSurveyEvent):
    name: ClassVar[str] = "evaluation.network_survey_closed"


@dataclass(frozen=True)
class NetworkSeatEvent(Event):
    """An organization said something of whom it works with; of whom, the diary never learns."""

    subject: ClassVar[tuple[str, str]] = ("network_seat", "network_seat_id")
    network_seat_id: int
    title: str


class PartnerNamed(NetworkSeatEvent):
    name: ClassVar[str] = "evaluation.partner_named"


class PartnerUnnamed(NetworkSeatEvent):
    name: ClassVar[str] = "evaluation.partner_unnamed"


class NamingFinished(NetworkSeatEvent):
    name: ClassVar[str] = "evaluation.naming_finished"
