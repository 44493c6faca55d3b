"""Marlow and its neighbors, as the directory knows them before a story begins."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from holt.directory import seed
from holt.directory.models import Kind, Organization, Subject
from holt.kernel.models import Letter, Network
from holt.partnerships.models import Rate
from holt.partnerships.rules import DEFAULT_RATES
from holt.people.models import Person
from tests import make
from tests.make.directory import NOON

HERE: dict[str, Any] = {"lat": 42.70, "lon": -73.70}
NEAR: dict[str, Any] = {"lat": 42.72, "lon": -73.72}
FAR: dict[str, Any] = {"lat": 44.90, "lon": -73.70}
HR = "maya@kestrel.example"
CODE = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b|\b\d{6}\b")


@dataclass
class Calendar:
    """The house's clock, moved on by the story; it begins at noon and keeps running."""

    began: datetime
    moved: timedelta = timedelta(0)

    def now(self) -> datetime:
        return NOON + self.moved + (datetime.now(UTC) - self.began)

    def today(self) -> date:
        return self.now().date()

    def pass_days(self, days: int) -> None:
        self.moved += timedelta(days=days)


@dataclass(frozen=True)
class World:
    """Who and what is there; `work` does the worker's jobs, `calendar` passes the days."""

    library: Organization
    employer: Organization
    ines: Person
    calendar: Calendar
    work: Callable[[], int]

    def later(self, days: int) -> None:
        """Days go by, and the worker does what is due."""
        self.work()
        self.calendar.pass_days(days)
        self.work()

    def letter(self, to: str, subject: str = "") -> Letter:
        """The newest letter to this address."""
        self.work()
        rows = Letter.objects.filter(to=to, subject__contains=subject).order_by("-pk")
        found = rows.first()
        assert found is not None, f"nobody wrote to {to}"
        return found

    def code(self, to: str) -> str:
        """The code in the newest letter to this address."""
        found = CODE.search(self.letter(to).text)
        assert found is not None, "no code in the letter"
        return found.group()


def plant() -> None:
    """What the migrations put into every network; a real-rows test before may have emptied it."""
    seed.plant(Kind, Subject)
    for kind, (unit, cents) in DEFAULT_RATES.items():
        Rate.objects.get_or_create(kind=kind, defaults={"unit": unit, "cents": cents})
    Network.objects.update_or_create(one=True, defaults={"name": "Otter County"})


def neighbor(name: str, kind: str, where: dict[str, Any]) -> Organization:
    """An organization outside the network with its main place."""
    row = make.outsider(name, kind)
    make.place(row, **where)
    return row


def marlow(calendar: Calendar, work: Callable[[], int]) -> World:
    """The library with its bilingual librarian, an employer, a hall, a childcare center, and a
    college that teaches English too far away."""
    plant()
    library = make.organization(county="36999", mission="Everyone in Marlow can learn here.")
    make.place(library, **HERE)
    make.capability(
        library,
        what="Carmen Ibarra, librarian, teaches English and speaks Spanish",
        languages=["en", "es"],
    )
    employer = neighbor("Kestrel Castings", "employer", NEAR)
    hall = neighbor("Riverside Community House", "community-group", NEAR)
    make.capability(
        hall, brings="space", what="A room for thirty, free in the evening", subject=None,
        capacity=30,
    )  # fmt: skip
    minders = neighbor("Little Otters Childcare", "childcare-center", NEAR)
    make.capability(minders, brings="childcare", what="Childcare in the evening", subject=None)
    make.service(neighbor("North Country College", "college", FAR), languages=["en", "es"])
    ines = make.person("Ines Duarte", email="ines@marlow.example")
    make.membership(library, person=ines, may_sign=True)
    return World(library, employer, ines, calendar, work)
