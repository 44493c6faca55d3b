"""A small network built once for the building code's walks."""

from tests.house.world.building import build as _build
from tests.house.world.network import STAGES, World
from tests.house.world.planting import plant, unplanted
from tests.house.world.seats import Seat
from tests.house.world.tables import plan_ask

__all__ = ["STAGES", "Seat", "World", "built", "plan_ask", "unplanted"]


def built() -> World:
    """The network, every text of it a marker; in the caller's transaction."""
    world = _build()
    plant(world)
    return world
