"""A question finds somebody who knows, and becomes a lesson."""

from tests.journeys.seats import Seat

QUESTION = "Who mends microfilm readers near here?"
ANSWER = "The man who keeps the museum's projectors. He comes for the bus fare."


def ask(seat: Seat) -> None:
    """One sentence, as across the desk."""
    seat.open("/questions/")
    seat.press("Ask")
    seat.fill("Your question", QUESTION)
    seat.fill("What have you tried, and what makes it hard?", "Ours eats the film.")
    seat.press("Ask")
    seat.says(QUESTION, "Nobody has answered yet.")


def answer(seat: Seat) -> None:
    """A colleague finds it in the list."""
    seat.open("/questions/")
    seat.search("Search", "microfilm")
    seat.press(QUESTION)
    seat.press("Answer")
    seat.fill("Your answer", ANSWER)
    seat.press("Send my answer")
    seat.says("Thank you. Whoever asked has been told.", ANSWER)


def solve(seat: Seat, by: str) -> None:
    """Whoever asked says what helped, and makes a lesson of it."""
    seat.open("/questions/")
    seat.press(QUESTION)
    seat.press(f"This helped: {by}")
    seat.says("Good. It is found by others now.")
    seat.press("Make a lesson of it")
    seat.says("A draft of your library.", ANSWER)
