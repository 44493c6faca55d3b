"""The journey of the first issue: a need heard at a council meeting becomes a partnership."""

from collections.abc import Callable

import pytest

from tests.journeys.seats import Seat
from tests.journeys.steps import (
    agreeing,
    entering,
    hearing,
    proposing,
    reviewing,
    showing,
    turning,
    working,
)
from tests.journeys.ways import WAYS, Way
from tests.journeys.world import HR, World

MOST_SCREENS = 8


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
@pytest.mark.timeout(300)
def test_english_on_the_floor(way: Way, sit: Callable[..., Seat], world: World) -> None:
    ines, maya = sit(way), sit(way, on_phone=True)
    entering.sign_in(ines, world, world.ines.email)
    here = from_need_to_signature(ines, maya, world)
    print(f"{way.name}: {len(ines.posts)} screens from the need to the signature: {ines.posts}")
    assert len(ines.posts) <= MOST_SCREENS
    first_season(ines, maya, world, here)
    second_season(ines, maya, world, here)
    ines.open(here)
    showing.read_the_brief(ines)
    showing.take_the_pdf(ines)
    print(f"{way.name}: {ines.watch.visits} pages looked at")


def from_need_to_signature(ines: Seat, maya: Seat, world: World) -> str:
    """Heard, proposed, accepted, planned, signed by both; the partnership's address."""
    hearing.log_need(ines)
    hearing.see_the_gap(ines)
    proposing.propose(ines)
    here = ines.page.url
    entering.follow_letter(maya, world, HR)
    proposing.accept(maya)
    world.later(days=2)
    ines.open("/")
    agreeing.plan(ines, world)
    agreeing.draft(ines)
    agreeing.sign(ines)
    entering.follow_letter(maya, world, HR, "An agreement to read and sign")
    agreeing.sign_by_link(maya, world)
    maya.says("Working together")
    return here


def first_season(ines: Seat, maya: Seat, world: World, here: str) -> None:
    """Classes by turns, what each gave, what changed, and a review that shows a gap in trust."""
    ines.open(here)
    working.plan_classes(ines, world)
    working.see_the_turns(ines)
    world.later(days=12)
    for came in ("14", "16"):
        ines.open(here)
        working.count_who_came(ines, came)
    ines.open(here)
    working.give(ines, working.TEACHING)
    working.record_what_changed(ines)
    maya.open(here)
    working.give(maya, working.LAPTOPS)
    working.confirm_by_link(maya, world)
    ines.open(here)
    ines.says("30 people came")
    review(ines, maya, world, "A small amount", reviewing.WORDS)
    ines.open(here)
    ines.says("You differ about: Trust.")


def review(ines: Seat, maya: Seat, world: World, trust: str, words: str) -> None:
    """Opened by the library, answered by both sides."""
    reviewing.open_review(ines)
    reviewing.answer(ines, "A great deal", "The best evenings of my week.")
    ines.says("Still waiting for: Kestrel Castings.")
    reviewing.answer_by_link(maya, world, trust, words, quote=words == reviewing.QUOTED)
    maya.says(words)


def second_season(ines: Seat, maya: Seat, world: World, here: str) -> None:
    """A better review, and renewed with the librarian at the factory one day a week."""
    world.later(days=300)
    ines.open(here)
    review(ines, maya, world, "A great deal", reviewing.QUOTED)
    ines.open(here)
    turning.renew(ines)
    turning.plan_again(ines, world)
    turning.embed(ines, world)
    agreeing.draft(ines, "Draft the new agreement")
    ines.says("Carmen Ibarra")
    agreeing.sign(ines)
    entering.follow_letter(maya, world, HR, "An agreement to read and sign")
    maya.says("English on the floor")
    agreeing.sign_by_link(maya, world)
    maya.says("Working together", "Renewed")
