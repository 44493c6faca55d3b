"""Good Asks about calendars of others."""

from holt.programs import asks
from tests.house.examples import example
from tests.house.world import World


@example("programs.follow_outside")
def follow_outside(world: World) -> asks.FollowOutsideAsk:
    return asks.FollowOutsideAsk(world.library.pk, "Choir", "https://choir.example.org/c.ics")


@example("programs.unfollow_outside")
def unfollow_outside(world: World) -> asks.UnfollowOutsideAsk:
    return asks.UnfollowOutsideAsk(world.names["outside_id"])


@example("programs.read_outside_now")
def read_outside_now(world: World) -> asks.ReadOutsideNowAsk:
    return asks.ReadOutsideNowAsk(world.names["outside_id"])
