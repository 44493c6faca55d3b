"""Renewing for a second season, and ending well."""

from datetime import timedelta

from tests.journeys.seats import Seat
from tests.journeys.world import World

LESSON = "Ask the shift leaders before the first class, not after the third."


def renew(seat: Seat) -> None:
    """Begin another season; the plan opens."""
    seat.press_in_more("Renew it")
    seat.fill("What you would like to change", "Carmen works at the factory one day a week")
    seat.press("Begin to renew")
    seat.says("Look at the plan: what should change this time?")


def plan_again(seat: Seat, world: World) -> None:
    """The plan as it was, one goal further, and a librarian embedded."""
    row = "Goals you can measure 2"
    seat.fill("Goal", "6 workers go on to a certificate", within=row)
    seat.fill("Hoped for", "6", within=row)
    seat.choose("How you arrange it", "Staff embedded with a partner")
    seat.press("Keep the plan")
    seat.says("6 workers go on to a certificate")


def embed(seat: Seat, world: World) -> None:
    """Carmen, eight hours a week, at the factory."""
    seat.press_in_more("Somebody works at a partner's")
    seat.fill("Who", "Carmen Ibarra")
    seat.fill("Comes from", "Marlow City Library")
    seat.fill("Works at", "Kestrel Castings")
    seat.fill("Hours a week", "8")
    seat.fill("Which days", "Wednesdays")
    seat.fill("Who looks after them there", "Maya Ortiz")
    seat.fill("From", world.calendar.today() + timedelta(days=7))
    seat.fill("The way back", "Back to the adult desk after a year")
    seat.press("Keep it")
    seat.says("Carmen Ibarra")


def begin_ending(seat: Seat) -> None:
    """The reason, kindly."""
    seat.press_in_more("End it well")
    seat.choose("Why it ends", "Promises were not kept")
    seat.fill("In a few sentences", "The room was needed for audits; nobody is to blame.")
    seat.press("Begin")
    seat.says("Ending it well")


def take_the_steps(seat: Seat) -> None:
    """People told, things handed over and returned."""
    for step in (
        "The people it serves have been told",
        "Services have been handed over or closed",
        "Things, data and money have been returned",
    ):
        seat.press(f"Done: {step}")


def close(seat: Seat) -> None:
    """The lesson and the thanks."""
    seat.press("Close it")
    seat.fill("What others can learn from it", LESSON)
    seat.fill("Thanks", "Thank you for four good evenings.")
    seat.press("Close it")
    seat.says("It is closed. Thank you for what you did together.", "Ended")
