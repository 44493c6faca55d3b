"""A feed that resources are taken from, with something it could not bring."""

import json
from datetime import timedelta

from holt.kernel.fetching import Fetched
from holt.learning import actions, asks
from holt.learning.models import ResourceFeed
from tests.house.world.markers import Garden, circle
from tests.house.world.network import World

FOLLOWERS = circle("the staff of who follows the feed", ("ines",), ("ines",))


def furnish_feeds(world: World) -> None:
    """Followed and read once."""
    ask = asks.FollowFeedAsk(world.library.pk, "x", "https://state.example.org/x.json")
    row = actions.follow_feed(world.ines, ask, now=world.now)
    feed = {"items": [{"id": "1", "title": "", "url": "https://state.example.org/1"}]}
    actions.keep_feed(row.pk, Fetched(json.dumps(feed).encode()), world.now)
    ResourceFeed.objects.update(tried_at=world.now - timedelta(hours=1))
    world.names["resource_feed_id"] = row.pk


def plant_feeds(garden: Garden) -> None:
    """Its name and address are known to the staff who follow it."""
    for row in ResourceFeed.objects.all():
        garden.plant(row, FOLLOWERS)
