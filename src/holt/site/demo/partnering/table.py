"""One partnership's table in the demo: who of it is asking, and what its rows are called."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.partnerships import queries as partnerships
from holt.partnerships.asks import SendLinkAsk
from holt.site.demo import rows
from holt.site.demo.desk import Desk, NobodyToAct
from holt.site.demo.founding import email_of

KEEPS_A_LINK = timedelta(days=50)
SPENDS = {"accept", "decline"}
"""Verbs that spend a link."""


@dataclass
class Table:
    """A tale, its desk, and the ids it has so far."""

    desk: Desk
    tale: rows.Tale
    id: int = 0
    goals: dict[str, int] = field(default_factory=dict)
    promises: dict[str, int] = field(default_factory=dict)
    embedded: dict[str, int] = field(default_factory=dict)
    holders: dict[str, tuple[Viewer, datetime]] = field(default_factory=dict)

    @property
    def lead(self) -> rows.Side:
        """Who proposes: the first side."""
        return self.tale.sides[0]

    @property
    def row(self) -> Any:
        """The partnership as it stands."""
        return partnerships.partnerships(THE_HOUSE).get(pk=self.id)

    def side(self, organization: str) -> rows.Side:
        return next(one for one in self.tale.sides if one.organization == organization)

    def coordinator(self) -> Viewer:
        return self.desk.seat(self.lead.person)

    def seat(self, organization: str, at: datetime) -> Viewer:
        """Whoever speaks for a party at that moment: its person, or its contact with a link."""
        return self._person(organization, at) or self._holder(organization, at)

    def signing_seat(self, organization: str, at: datetime) -> Viewer:
        """The same, with a link that has not been spent yet."""
        return self._person(organization, at) or self._fresh(organization, at)

    def _person(self, organization: str, at: datetime) -> Viewer | None:
        side = self.side(organization)
        if not side.person or (side.account_since and at < self.desk.at(side.account_since, 0)):
            return None
        return self.desk.seat(side.person)

    def _holder(self, organization: str, at: datetime) -> Viewer:
        """A spent link still lets its holder work; it is kept until a newer one is due."""
        holder, until = self.holders.get(organization, (None, at))
        if holder is None or at >= until:
            holder = self._fresh(organization, at)
            self.holders[organization] = (holder, at + KEEPS_A_LINK)
        return holder

    def _fresh(self, organization: str, at: datetime) -> Viewer:
        try:
            return self.desk.by_link("partnership", self.id, organization, at)
        except NobodyToAct:
            party = self.row.parties.get(organization_id=self.desk.organization(organization))
            ask = SendLinkAsk(party.pk)
            self.desk.do("partnerships.send_link", self.coordinator(), ask, at)
            return self.desk.by_link("partnership", self.id, organization, at)

    def do(self, verb: str, organization: str, ask: object, ago: int, hour: int = 10) -> Any:
        """A verb by whoever speaks for that party, so many days ago."""
        at = self.desk.at(ago, hour)
        actor = (self.signing_seat if verb in SPENDS else self.seat)(organization, at)
        return self.desk.do(f"partnerships.{verb}", actor, ask, at)

    def lead_does(self, verb: str, ask: object, ago: int, hour: int = 10) -> Any:
        return self.do(verb, self.lead.organization, ask, ago, hour)


def contact_of(side: rows.Side) -> tuple[str, str, str]:
    """Name, title and address of a side's contact."""
    name, title, address = side.contact
    return name, title, address or (email_of(name, side.organization) if name else "")
