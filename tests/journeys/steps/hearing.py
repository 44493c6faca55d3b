"""A need is heard and logged; its page says who meets it and who could."""

from tests.journeys.seats import Seat

STATEMENT = "Kestrel Castings cannot find workers whose English is enough to read safety rules"
SUBJECT = "Adult education: English for speakers of other languages"


def log_need(seat: Seat) -> None:
    """The coordinator writes down what she heard at the council meeting."""
    seat.open("/")
    seat.press("Log what you heard")
    seat.fill("What is needed, or hoped for?", STATEMENT)
    seat.fill("Where was it heard?", "City council, hearing on jobs")
    seat.fill("How?", "At a meeting")
    seat.fill("From whom?", "Bill Sutter, city council")
    seat.fill("Whose need is it?", "Workers at the foundry")
    seat.fill("About how many people?", "24")
    seat.pick("Which languages do they speak?", "Spanish")
    seat.pick("What is it about?", SUBJECT)
    seat.pick("What would it take?", "A room or another space", "Childcare")
    seat.press("Log it and see who could help")


def see_the_gap(seat: Seat) -> None:
    """Nobody meets it; the own library, a hall and a childcare center could."""
    seat.says(
        "Nobody nearby meets this yet, but there are those who could help.",
        "Nobody in reach runs anything for this yet.",
        "Marlow City Library",
        "Speaks Spanish.",
        "Riverside Community House",
        "Has a room to lend.",
        "Little Otters Childcare",
        "Could mind the children.",
        "Everything it asks for could be brought by somebody.",
    )
    seat.says_not("North Country College")
