"""Good Asks about feeds that resources are taken from."""

from holt.learning import asks
from tests.house.examples import example
from tests.house.world import World


@example("learning.follow_feed")
def follow_feed(world: World) -> asks.FollowFeedAsk:
    return asks.FollowFeedAsk(world.library.pk, "State library", "https://state.example.org/f.xml")


@example("learning.unfollow_feed")
def unfollow_feed(world: World) -> asks.UnfollowFeedAsk:
    return asks.UnfollowFeedAsk(world.names["resource_feed_id"])


@example("learning.read_feed_now")
def read_feed_now(world: World) -> asks.ReadFeedNowAsk:
    return asks.ReadFeedNowAsk(world.names["resource_feed_id"])
