"""The daily work: sessions by turns, what each gave, and what changed for people."""

from dataclasses import dataclass
from datetime import time, timedelta

from tests.journeys.seats import Seat
from tests.journeys.steps import entering
from tests.journeys.world import HR, World

CLASS = "English class"
CHANGED = "They read the safety rules on their own"
VOICE = "Now I can tell the foreman what is wrong, and he understands."


@dataclass(frozen=True)
class Given:
    """One line of the ledger."""

    kind: str
    quantity: str
    what: str


TEACHING = Given("Staff time (hours)", "8", "Teaching, four evenings")
LAPTOPS = Given("Equipment (days)", "4", "Two laptops and the projector")


def plan_classes(seat: Seat, world: World) -> None:
    """Four evenings, a week apart, hosted by turns."""
    seat.press("Plan sessions")
    seat.fill("What it is called", CLASS)
    seat.fill("Day", world.calendar.today() + timedelta(days=4))
    seat.fill("Begins", time(18))
    seat.fill("Ends", time(20))
    seat.choose("How often", "Every week")
    seat.fill("How many sessions", "4")
    seat.tick("The parties host by turns, at their own places")
    seat.press("Put it on the calendar")
    seat.says("It is on the calendar.")


def see_the_turns(seat: Seat) -> None:
    """Library, factory, library, factory: the list has each twice."""
    hosts = seat.page.locator("main td", has_text="Kestrel Castings")
    homes = seat.page.locator("main td", has_text="Marlow City Library")
    assert hosts.count() >= 2, "the factory does not host twice"
    assert homes.count() >= 2, "the library does not host twice"


def count_who_came(seat: Seat, came: str) -> None:
    """At the partnership's page: the oldest session nobody counted yet."""
    seat.press_first("Count who came")
    seat.fill("How many people came?", came)
    seat.fill("How many of them were new to you?", "2")
    seat.press("Keep the count")
    seat.says("Thank you, counted.")


def give(seat: Seat, what: Given) -> None:
    """A line in the ledger."""
    seat.press("Log what you gave or gained")
    seat.choose("Did you give it or gain it?", "We gave")
    seat.fill("What kind", what.kind)
    seat.fill("How much", what.quantity)
    seat.fill("What it was", what.what)
    seat.press("Log it")
    seat.says("It is in the ledger.")


def record_what_changed(seat: Seat) -> None:
    """In a student's words, and the employer is asked to confirm it."""
    seat.press("Record what changed")
    seat.fill("For whom has something changed?", "Twelve workers of the night shift")
    seat.fill("What has changed?", CHANGED)
    seat.fill("The number, if there is one", "12")
    seat.fill("What it counts", "workers")
    seat.fill("How do you know?", "The foreman's check")
    seat.fill("In somebody's own words", VOICE)
    seat.fill("Who says so?", "a student, 34")
    seat.tick("They agreed that their words are shown")
    seat.press("Keep it")
    seat.press("Ask a partner to confirm it")
    seat.press("Ask them")
    seat.says("They have been asked by mail.")


def confirm_by_link(seat: Seat, world: World) -> None:
    """The employer saw it, too: the link, a role, one tap."""
    entering.follow_letter(seat, world, HR, "Did you see this change")
    seat.says(CHANGED, VOICE)
    seat.fill("What you do there", "HR manager")
    seat.press("Yes, we saw it")
    seat.says("Thank you. It is confirmed.")
