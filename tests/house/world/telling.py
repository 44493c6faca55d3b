"""What people are told with: a program's picture, a logo, secret addresses of every kind."""

from holt.directory import actions as directory
from holt.directory import asks as directory_asks
from holt.programs import actions, asks
from holt.programs.models import Picture
from tests import make
from tests.house.world.markers import PUBLIC, Garden
from tests.house.world.network import World


def furnish_telling(world: World) -> None:
    """A picture and a logo anyone may see, and Ines's own calendar address."""
    now, names = world.now, world.names
    shown = asks.SetPictureAsk(names["program_id"], make.stored(world.ines).pk, "x")
    actions.set_picture(world.ines, shown, now=now)
    logo = directory_asks.SetLogoAsk(world.library.pk, make.stored(world.ines).pk)
    directory.set_logo(world.ines, logo, now=now)
    actions.open_feed(world.ines, asks.OpenFeedAsk("network"), now=now)


def plant_telling(_world: World, garden: Garden) -> None:
    """What a picture shows is said to everyone who may see it."""
    for row in Picture.objects.all():
        garden.plant(row, PUBLIC)
