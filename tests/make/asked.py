"""Builder of a network that is asked whom each works with."""

from datetime import datetime, timedelta
from typing import Any

from holt.evaluation import actions, asks, queries
from holt.evaluation.models import NetworkSeat, NetworkSurvey
from holt.kernel.viewer import Viewer
from tests.make.directory import NOON
from tests.make.directory import organization as _organization
from tests.make.partnerships import member_of as _member_of

ALL_SIX = ("reliable", "shared", "open", "influence", "commitment", "resources")


class AskedNetwork:
    """Organizations, each with a coordinator, asked by the first of them; and asked again."""

    def __init__(self, count: int = 6, now: datetime = NOON) -> None:
        self.homes = [_organization(f"House {number}") for number in range(count)]
        self.people = [_member_of(home) for home in self.homes]
        self.ask(now)

    def ask(self, now: datetime) -> None:
        """From now on this survey is the one that is answered."""
        self.now = now
        ask = asks.AskNetworkAsk("Whom we work with", now.date() + timedelta(days=21))
        self.survey: NetworkSurvey = actions.ask_network(self.people[0], ask, now=now)

    def seat(self, number: int) -> NetworkSeat:
        return NetworkSeat.objects.get(survey=self.survey, organization=self.homes[number])

    def name(self, who: int, other: int, level: int = 2, rating: int | None = None) -> None:
        ratings: dict[str, Any] = dict.fromkeys(ALL_SIX, rating)
        ask = asks.NamePartnerAsk(self.seat(who).pk, self.homes[other].pk, level, **ratings)
        actions.name_partner(self.people[who], ask, now=self.now)

    def rate(self, rated: int, rating: int, raters: int = 3) -> None:
        """By so many of those that follow it in the list."""
        for step in range(1, raters + 1):
            self.name((rated + step) % len(self.homes), rated, rating=rating)

    def finish(self, who: int) -> None:
        ask = asks.FinishNamingAsk(self.seat(who).pk)
        actions.finish_naming(self.people[who], ask, now=self.now)

    def close(self) -> None:
        ask = asks.CloseNetworkSurveyAsk(self.survey.pk)
        actions.close_network_survey(self.people[0], ask, now=self.now)

    def said(self, viewer: Viewer | None = None) -> queries.Said:
        found = queries.what_was_said(viewer or self.people[0], self.survey.pk)
        assert found is not None
        return found
