"""A study is called for, joined, agreed on, and begun."""

from tests.journeys.seats import Seat
from tests.journeys.world import World

STUDY = "Who comes back after the first card?"


def call(seat: Seat) -> None:
    """One question, and who is wanted."""
    seat.open("/studies/")
    seat.press("Call for partners")
    seat.fill("What is it called?", STUDY)
    seat.fill("Which question do you want to answer together?", "Does a greeting bring back?")
    seat.press("Call for partners")
    seat.says("The call is out.")


def offer(seat: Seat) -> None:
    """Another library says what it would bring."""
    seat.open("/studies/")
    seat.press(STUDY)
    seat.press("Take part")
    seat.fill("What would you bring?", "One desk, and somebody who counts")
    seat.press("Send it to the lead")
    seat.says("The lead has your answer")


def accept(seat: Seat, who: str) -> None:
    """Yes, with a role."""
    seat.open("/studies/")
    seat.press(STUDY)
    seat.press(f"Say yes: {who}")
    seat.choose("Their role", "Site")
    seat.press("Say yes")
    seat.says("They are told, and see the protocol from now on.")


def agree(seat: Seat, world: World, home: str) -> None:
    """The protocol, one's own signature, and the note on ethics."""
    seat.press("Write the protocol")
    seat.fill("The question", "Does a greeting bring people back?")
    seat.fill("How it is done", "In odd weeks a tour to one shelf, in even weeks as usual")
    seat.press("Send it to all partners")
    seat.says("All partners have it, and are asked to sign.")
    sign(seat, home)
    seat.open("/studies/")
    seat.press(STUDY)
    seat.press("The note on ethics")
    seat.fill("Who could be harmed by it, and how is that kept small?", "Nobody, we think")
    seat.fill("How do people who are asked or watched say yes, or no?", "A sign at the desk")
    seat.fill("What happens with data about people?", "None is kept")
    seat.fill("The data is kept until", world.calendar.today().replace(year=2028))
    seat.fill("Or why nobody has to approve it", "Only counts")
    seat.press("Save")


def sign(seat: Seat, home: str) -> None:
    """A yes to this version."""
    seat.press(f"Sign for {home}")


def begin(seat: Seat) -> None:
    """All have signed."""
    seat.open("/studies/")
    seat.press(STUDY)
    seat.press("Begin the study")
    seat.press("Begin the study")
    seat.says("It has begun, and all partners have been told.")
