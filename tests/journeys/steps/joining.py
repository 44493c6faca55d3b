"""Somebody finds a course and takes a place."""

from tests.journeys.seats import Seat

COURSE = "Listening to a town"


def take_part(seat: Seat) -> None:
    """From the list to a place."""
    seat.open("/training/")
    seat.search("Search", "listening")
    seat.press(COURSE)
    seat.press("Take part")
    seat.fill("Why do you want to take part?", "People tell me things, and I forget them.")
    seat.tick("I want a certificate, and know that my name is kept for it")
    seat.press("Take part")
    seat.says("Thank you. Where you stand is on this page.", "Has a place")


def leave(seat: Seat) -> None:
    """From one's own page in the course; no reason is asked for."""
    seat.open("/training/")
    seat.press(COURSE)
    seat.press_first("At 0 of")
    seat.press("Leave the course")
    seat.press("Leave")
    seat.says("It is noted.")
