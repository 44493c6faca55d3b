"""The desk the demo is built at: who acts, when, and what is known under which key."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from inspect import unwrap
from typing import Any
from zoneinfo import ZoneInfo

from procrastinate.contrib.django import app
from procrastinate.testing import InMemoryConnector

from holt.directory import queries as directory
from holt.kernel.happenings import REACTIONS
from holt.kernel.models import Happening, Letter
from holt.kernel.verbs import VERBS
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.people import queries as people
from holt.site.demo.geography import ZONE

HEAR = "kernel.hear"
OPEN = "open"
CODE_DIGITS = 6
HERE = ZoneInfo(ZONE)


class NobodyToAct(LookupError):
    """A party of the demo has neither a person nor an open link at this moment."""


@dataclass
class Desk:
    """Everything the builders share. `ids` maps (kind, key) to the row's id."""

    now: datetime
    waiting: InMemoryConnector
    ids: dict[tuple[str, str], int] = field(default_factory=dict)
    seats: dict[str, Viewer] = field(default_factory=dict)

    def on(self, ago: int) -> date:
        """The day so many days before today (negative: after it), where Otter County is."""
        return self.now.astimezone(HERE).date() - timedelta(days=ago)

    def at(self, ago: int, hour: int = 10, minute: int = 0) -> datetime:
        """A moment of that day; never later than now."""
        moment = datetime.combine(self.on(ago), time(hour, minute), tzinfo=HERE)
        return min(moment, self.now)

    def keep(self, kind: str, key: str, row: Any) -> int:
        """Remember the row under its key; returns its id."""
        self.ids[kind, key] = row.pk
        return int(row.pk)

    def id(self, kind: str, key: str) -> int:
        """The id of what was kept. Raises KeyError for a key of no row."""
        return self.ids[kind, key]

    def organization(self, key: str) -> int:
        return self.ids["organization", key]

    def seat(self, key: str) -> Viewer:
        """A person as they sit at their desk today; "" is the house itself."""
        if not key:
            return THE_HOUSE
        if key not in self.seats:
            person = people.for_the_house().get(pk=self.ids["person", key])
            self.seats[key] = directory.viewer_for(person)
        return self.seats[key]

    def roles_changed(self) -> None:
        """Forget who sits where: memberships changed."""
        self.seats.clear()

    def by_link(self, kind: str, subject_id: int, organization: str, at: datetime) -> Viewer:
        """The holder of the newest open link an organization was sent. Raises NobodyToAct."""
        links = people.links_to(kind, subject_id).filter(
            organization_id=self.organization(organization), state=OPEN
        )
        link = links.filter(made_at__lte=at, expires_at__gt=at).order_by("-pk").first()
        if link is None:
            raise NobodyToAct(f"{organization} has no open link to {kind} {subject_id}")
        return people.viewer_by_link(link.pk, at)

    def do(self, verb: str, actor: Viewer, ask: object, at: datetime) -> Any:
        """One verb, and whatever hears it, at that moment.

        The whole demo is one transaction, so each verb goes without a savepoint of its own.
        """
        result = unwrap(VERBS[verb].action)(actor, ask, now=at)
        self._let_hear(at)
        return result

    def _let_hear(self, at: datetime) -> None:
        """What the verb queued is done at once, dated as the verb was; other jobs are dropped."""
        while self.waiting.jobs:
            _, job = self.waiting.jobs.popitem()
            if job["task_name"] != HEAR:
                continue
            happening = Happening.objects.get(pk=job["args"]["happening_id"])
            for reaction in REACTIONS.get(happening.name, []):
                reaction(happening, at)

    def code_for(self, email: str) -> str:
        """The signing code in the last letter to this address."""
        letter = Letter.objects.filter(to=email, topic="codes").order_by("-pk")[0]
        words = letter.text.replace("\n", " ").split()
        return next(one for one in words if one.isdigit() and len(one) == CODE_DIGITS)


@contextmanager
def desk(now: datetime) -> Iterator[Desk]:
    """A desk whose jobs wait in memory, so that no worker sees them; its letters have gone out."""
    waiting = InMemoryConnector()
    with app.replace_connector(waiting):
        one = Desk(now, waiting)
        yield one
    _letters_are_old(now)


def _letters_are_old(now: datetime) -> None:
    """The demo's letters went out when they were written: nothing is left to send."""
    due = Letter.objects.filter(state__in=[Letter.State.WAITING, Letter.State.HELD])
    due.filter(written_at__lte=now).update(state=Letter.State.SENT, sent_at=now)
