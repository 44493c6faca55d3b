"""The brief for the council, as page and PDF."""

from tests.journeys.seats import Seat
from tests.journeys.steps import reviewing, working


def read_the_brief(seat: Seat) -> None:
    """The HR manager's words, a student's, and the figures are on it."""
    seat.press("Make a one-page brief")
    seat.says(reviewing.QUOTED, "Maya Ortiz", working.VOICE, working.CHANGED, "12 workers")
    seat.says("English on the floor", "8 hours", "4 days")


def take_the_pdf(seat: Seat) -> None:
    """The same as a PDF, which the link names."""
    link = seat.page.get_by_role("link", name="Take it as a PDF", exact=True)
    answer = seat.page.request.get(seat.address + link.get_attribute("href"))
    assert (answer.status, answer.body()[:5]) == (200, b"%PDF-")
