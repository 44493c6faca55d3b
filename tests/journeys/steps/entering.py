"""Coming in: by a mailed code, or by the link in a letter."""

from tests.journeys.seats import Seat
from tests.journeys.world import World

BY_CODE = "Without a password"


def sign_in(seat: Seat, world: World, email: str) -> None:
    """With an address and the code that is sent to it."""
    seat.open("/sign-in/")
    seat.fill("E-mail address", email, within=BY_CODE)
    seat.press("Send me a code", within=BY_CODE)
    seat.fill("Code from the letter", world.code(email))
    seat.press("Sign in")
    seat.says("Waiting for you")
    seat.posts.clear()


def follow_letter(seat: Seat, world: World, to: str, subject: str = "") -> None:
    """Open the link in the newest letter."""
    link = world.letter(to, subject).link
    assert link, "the letter has no link"
    seat.open(link)
