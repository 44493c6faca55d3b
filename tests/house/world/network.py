"""The small network: its organizations, seats, partnerships by stage, and what a walk can name."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from holt.directory.models import (
    Organization,
)
from holt.kernel.viewer import Viewer
from holt.partnerships.models import (
    Partnership,
)
from holt.people.models import Person
from tests import make
from tests.house.world.markers import Garden
from tests.house.world.seats import Seat

STAGES = ("proposed", "talking", "planning", "agreeing", "active", "paused", "ending", "ended")


@dataclass
class World:
    """The network: its organizations, seats, partnerships by stage, and what a walk can name."""

    now: datetime
    garden: Garden
    library: Organization
    employer: Organization
    alder: Organization
    veterans: Organization
    seats: dict[str, Seat]
    stage: dict[str, Partnership] = field(default_factory=dict)
    names: dict[str, Any] = field(default_factory=dict)
    others: list[dict[str, Any]] = field(default_factory=list)

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def ines(self) -> Viewer:
        return self.seats["ines"].viewer

    @property
    def maya(self) -> Viewer:
        return self.seats["maya"].viewer

    def newcomer(self) -> Person:
        """Somebody new takes the seat of that name; they belong nowhere yet."""
        person = make.person("Nora Falk")
        self.seats["newcomer"] = Seat("newcomer", person)
        return person

    def day(self, days: int) -> date:
        """So many days from today; negative is before."""
        return self.today + timedelta(days)
