"""Somebody says what they can teach, and is found by who wants to learn it."""

from tests.journeys.seats import Seat

SKILL = "Mending books"


def say(seat: Seat, direction: str) -> None:
    """One thing, in a minute: "can teach it" or "want to learn it"."""
    seat.open("/skills/")
    seat.press("Say what you can teach or want to learn")
    seat.choose("You …", direction)
    seat.fill("What?", SKILL)
    seat.fill("What kind of thing is it?", "Tool")
    seat.pick("In which languages?", "English")
    seat.tick("People of the network may see what I offer and want to learn")
    seat.press("Say it")
    seat.says(SKILL)


def find(seat: Seat, who: str) -> None:
    """In the list, and among those who fit."""
    seat.open("/skills/")
    seat.search("Search", "mending")
    seat.says(who)
    seat.press("My skills and matches")
    seat.press("See who fits me")
    seat.says(f"You want to learn {SKILL}; {who.split()[0]} can teach that.")


def say_hello(seat: Seat, who: str) -> None:
    """The letter is written already."""
    seat.press(f"Say hello: {who}")
    seat.press("Send it")
    seat.says(who)


def show_card(seat: Seat) -> None:
    """So that colleagues know how to ask."""
    seat.open("/peers/show-card/")
    seat.fill("What do you do most?", "Outreach and partnerships")
    seat.fill("When?", "Tuesday mornings")
    seat.press("Show it to colleagues")
    seat.says("Colleagues can find you now.")
