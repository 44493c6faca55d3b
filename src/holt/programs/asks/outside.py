"""What is asked about calendars of others."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FollowOutsideAsk:
    """Show another calendar's events in the public one, for an organization that answers for it."""

    organization_id: int
    name: str
    address: str


@dataclass(frozen=True)
class UnfollowOutsideAsk:
    """No longer; its events go from the public calendar."""

    outside_id: int


@dataclass(frozen=True)
class ReadOutsideNowAsk:
    """Read it again now instead of within the hour."""

    outside_id: int
