"""A proposal goes out, and the employer's HR manager answers it on her phone."""

from tests.journeys.seats import Seat
from tests.journeys.world import HR

NAME = "English on the floor"
WANTS_LIBRARY = "To reach people who never came in"
WANTS_EMPLOYER = "Recruits who can follow safety instructions"


def propose(seat: Seat, name: str = NAME) -> None:
    """From the need's page to the employer, by name and address."""
    seat.press("Propose a partnership")
    one = "Whom you propose it to 1"
    seat.fill("What you would do together", name)
    seat.fill("What we want from it", WANTS_LIBRARY)
    seat.fill("Organization", "Kestrel Castings", within=one)
    seat.fill("Person to write to", "Maya Ortiz", within=one)
    seat.fill("Their e-mail", HR, within=one)
    seat.press("Send the proposal")
    seat.says("Your proposal is on its way.", "Waiting for an answer from Kestrel Castings.")


def accept(seat: Seat, name: str = NAME) -> None:
    """What they want, and one tap; opening the letter's link was the first."""
    seat.says(name, WANTS_LIBRARY, "Saying yes means talking. You agree to nothing else yet.")
    seat.fill("What we want from it", WANTS_EMPLOYER)
    seat.press("Yes, let us talk")
    seat.says("Thank you. They have been told", WANTS_EMPLOYER)
