"""A round is opened, applied to, matched, announced, and both say yes."""

from tests.journeys.seats import Seat

ROUND = "Out of the door"
SUBJECT = "Adult education"


def open_round(seat: Seat) -> None:
    """Days and the rest are filled in; a name is enough."""
    seat.open("/mentoring/")
    seat.press("Open a round")
    seat.fill("What it is called", ROUND)
    seat.press("Open it")
    seat.says("It is open.", ROUND)


def apply_as_mentee(seat: Seat) -> None:
    _begin(seat)
    seat.tick("I would like a mentor")
    seat.pick("What do you want to learn?", SUBJECT)
    seat.fill("In your own words", "A first partner outside the library")
    seat.fill("Years you have worked in libraries", "2")
    _send(seat)


def apply_as_mentor(seat: Seat) -> None:
    _begin(seat)
    seat.tick("I would like to mentor somebody")
    seat.pick("What can you help with?", SUBJECT)
    seat.fill("Years you have worked in libraries", "11")
    _send(seat)


def _begin(seat: Seat) -> None:
    seat.open("/mentoring/")
    seat.press(ROUND)
    seat.press("Take part")


def _send(seat: Seat) -> None:
    seat.press("Send it")
    seat.says("You are in.")


def weigh(seat: Seat, mentee: str, mentor: str) -> None:
    """The coordinator sees pairs with reasons, and what another pair would cost."""
    seat.open("/mentoring/")
    seat.press(ROUND)
    seat.press("Match this round")
    seat.says("Everyone without a pair is matched.")
    seat.press("Match this round")
    seat.says("Matched.", f"{mentee} with {mentor} as mentor")
    seat.says("The mentor offers what the mentee wants to learn (25 points)")
    seat.press(f"Fix: {mentee}, {mentor}")
    seat.says("Nothing is lost.")
    seat.press("What would it cost?")
    assert "token" not in seat.page.url, seat.page.url
    seat.press("Leave it as it is")


def announce(seat: Seat) -> None:
    """Nobody was told before this."""
    seat.press("Announce the pairs")
    seat.says("1 pair is told.")
    seat.press("Announce the pairs")
    seat.says("Under way")


def say_yes(seat: Seat, other: str) -> None:
    """From the round to the other's card, and yes."""
    seat.open("/mentoring/")
    seat.press(ROUND)
    seat.press(other)
    seat.says("You have been matched.")
    seat.press("Say yes")
    seat.press("Say yes")
    seat.says("Good. It begins as soon as you both have said yes.")
