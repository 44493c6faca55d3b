"""A second partnership misses its promises, is reviewed and ended well, and its lesson is found."""

from collections.abc import Callable

import pytest

from tests.journeys.seats import Seat
from tests.journeys.steps import agreeing, entering, hearing, proposing, reviewing, turning
from tests.journeys.ways import WAYS, Way
from tests.journeys.world import HR, World

NAME = "Evening classes at the factory"
PROMISE = "A quiet room on Thursdays"


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
@pytest.mark.timeout(300)
def test_ended_well(way: Way, sit: Callable[..., Seat], world: World) -> None:
    ines, maya = sit(way), sit(way, on_phone=True)
    entering.sign_in(ines, world, world.ines.email)
    here = signed(ines, maya, world)
    world.later(days=20)
    misses_its_promise(ines)
    review(ines, maya, world, here)
    turning.begin_ending(ines)
    turning.take_the_steps(ines)
    turning.close(ines)
    find_the_lesson(ines, world)


def signed(ines: Seat, maya: Seat, world: World) -> str:
    """From the need to both signatures; the partnership's address."""
    hearing.log_need(ines)
    proposing.propose(ines, NAME)
    here = ines.page.url
    entering.follow_letter(maya, world, HR)
    proposing.accept(maya, NAME)
    ines.open("/")
    agreeing.plan(ines, world, agreeing.Plan(promise=PROMISE, due_in=7))
    agreeing.draft(ines)
    agreeing.sign(ines)
    entering.follow_letter(maya, world, HR, "An agreement to read and sign")
    agreeing.sign_by_link(maya, world)
    return here


def misses_its_promise(ines: Seat) -> None:
    """Today says that it is late; the coordinator writes down that it was missed."""
    ines.open("/")
    ines.says("days late")
    ines.press(PROMISE)
    ines.press(f"What became of it? {PROMISE}")
    ines.choose("What became of it", "It was missed")
    ines.press("Keep it")
    ines.says("What became of the promise was kept.")


def review(ines: Seat, maya: Seat, world: World, here: str) -> None:
    """Both sides answer, and both trust it little."""
    reviewing.open_review(ines)
    reviewing.answer(ines, "A small amount", "We asked for a room twice.")
    reviewing.answer_by_link(maya, world, "Not at all", "Audits come first here, I am sorry.")
    ines.open(here)


def find_the_lesson(ines: Seat, world: World) -> None:
    """Under Lessons, by words of it, once the worker has heard of the ending."""
    world.later(days=1)
    ines.walk("Lessons")
    ines.search("Words", "shift leaders")
    ines.press(NAME)
    ines.says(turning.LESSON)
