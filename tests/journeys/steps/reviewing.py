"""Every side answers the same questions; where they differ is seen by both."""

from tests.journeys.seats import Seat
from tests.journeys.steps import entering
from tests.journeys.world import HR, World

QUESTIONS = {
    "trust": "We can rely on each other and say what we think.",
    "time": "The time it takes is worth it.",
    "turf": "Each side's ground and say are respected.",
    "goals": "We are getting where we wanted to go.",
    "respect": "We work respectfully with each other.",
    "compromise": "Everyone is willing to give a little.",
    "responsibility": "Responsibility is shared.",
}
WORDS = "The class is good, but the foremen found out from a poster."
QUOTED = "People who could not read the sheet on the wall now stop the line and say why."


def open_review(seat: Seat) -> None:
    """The coordinator asks every side."""
    seat.press_in_more("Review it together")
    seat.press("Ask every side")
    seat.says("Every side has been asked.")


def answer(seat: Seat, trust: str, words: str, *, quote: bool = False) -> None:
    """A fair amount of everything, except trust."""
    for name, question in QUESTIONS.items():
        seat.choose(question, trust if name == "trust" else "A fair amount")
    seat.fill("In your own words", words)
    if quote:
        seat.tick("These words may be quoted with our name, for example in a report")
    seat.press("Give your answers")
    seat.says("Thank you. Your answers were kept.")


def answer_by_link(
    seat: Seat, world: World, trust: str, words: str, *, quote: bool = False
) -> None:
    """The same, from the link in the letter."""
    entering.follow_letter(seat, world, HR, "How is it going?")
    seat.press("Open")
    answer(seat, trust, words, quote=quote)
