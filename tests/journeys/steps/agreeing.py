"""The plan, the agreement, and both signatures."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.journeys.seats import Seat
from tests.journeys.world import HR, World


@dataclass(frozen=True)
class Plan:
    """What a plan says in these stories."""

    goal: str = "18 workers finish a season of classes"
    promise: str = "Training room and two laptops on class evenings"
    due_in: int = 14


def plan(seat: Seat, world: World, what: Plan | None = None) -> None:
    """From Today: goals, a promise, what each gives, a risk, and how it is arranged."""
    it = what or Plan()
    seat.press("Read and plan")
    write_goal(seat, it, world.calendar.today() + timedelta(days=300))
    write_promise(seat, it, world.calendar.today() + timedelta(days=it.due_in))
    write_exchange(seat, 1, "Marlow City Library", "Staff time", "Teaching", "60")
    write_exchange(seat, 2, "Kestrel Castings", "Space", "Training room", "40")
    seat.fill(
        "What could happen",
        "A shift changes and half the class is gone",
        within="Risks and rewards 1",
    )
    seat.fill("What you do about it", "The same lesson twice a week", within="Risks and rewards 1")
    seat.choose("How you arrange it", "Hosting by turns")
    seat.fill("Who decides what", "Ines Duarte and Maya Ortiz together")
    seat.press("Keep the plan")
    seat.says("The plan was kept", it.goal, it.promise)


def write_goal(seat: Seat, it: Plan, by: date) -> None:
    row = "Goals you can measure 1"
    seat.fill("Goal", it.goal, within=row)
    seat.fill("How you will know", "attendance lists", within=row)
    seat.fill("Now", "0", within=row)
    seat.fill("Hoped for", "18", within=row)
    seat.fill("By", by, within=row)


def write_promise(seat: Seat, it: Plan, by: date) -> None:
    row = "Promises 1"
    seat.fill("Who", "Kestrel Castings", within=row)
    seat.fill("Does what", it.promise, within=row)
    seat.fill("By", by, within=row)
    seat.fill("How often", "Every week", within=row)


def write_exchange(seat: Seat, number: int, who: str, kind: str, what: str, much: str) -> None:
    row = f"What each gives and gets {number}"
    seat.fill("Who", who, within=row)
    seat.fill("Kind", kind, within=row)
    seat.fill("What", what, within=row)
    seat.fill("How much", much, within=row)


def draft(seat: Seat, button: str = "Draft the agreement") -> None:
    """Drafted from the plan; put on the table as it stands."""
    seat.press(button)
    seat.press("Put it on the table")
    seat.says("It is on the table. Each party has been asked to read and sign.")


def sign(seat: Seat) -> None:
    """Somebody with an account: read it, name and role, sign."""
    seat.press("Read and sign the agreement")
    seat.says("This is the version on the table.")
    seat.fill("Your role", "Coordinator")
    seat.press("Sign")
    seat.says("Signed. Thank you.")


def sign_by_link(seat: Seat, world: World) -> None:
    """A representative without an account: the link, a mailed code, name and role."""
    seat.press("Open")
    seat.press("Send me a code")
    seat.fill("Your role", "HR manager")
    seat.fill("The code we sent to you", world.code(HR))
    seat.press("Sign")
    seat.says("Signed. Thank you.")
