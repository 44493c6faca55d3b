"""Good Asks of telling people: a program's picture and letter, an organization's logo."""

from holt.directory import asks as directory
from holt.programs import asks
from tests import make
from tests.house.examples import example
from tests.house.world import World


@example("programs.set_picture")
def set_picture(world: World) -> asks.SetPictureAsk:
    kept = make.stored(world.ines)
    return asks.SetPictureAsk(world.names["program_id"], kept.pk, "People at a table")


@example("programs.send_to_me")
def send_to_me(world: World) -> asks.SendToMeAsk:
    return asks.SendToMeAsk(world.names["program_id"], world.names["event"])


@example("directory.set_logo")
def set_logo(world: World) -> directory.SetLogoAsk:
    return directory.SetLogoAsk(world.library.pk, make.stored(world.ines).pk)
