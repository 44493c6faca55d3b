"""The journey of the first issue: a need heard at a council meeting becomes a partnership."""

from collections.abc import Callable

import pytest

from tests.journeys.ways import WAYS, Way
from tests.journeys.seats import Seat
from tests.journeys.steps import agreeing, entering, hearing, proposing
from tests.journeys.world import HR, World

MOST_SCREENS = 8


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
@pytest.mark.timeout(240)
def test_from_a_need_to_its_lesson(way: Way, sit: Callable[..., Seat], world: World) -> None:
    ines, maya = sit(way), sit(way, on_phone=True)
    entering.sign_in(ines, world, world.ines.email)
    hearing.log_need(ines)
    hearing.see_the_gap(ines)
    proposing.propose(ines)
    entering.follow_letter(maya, world, HR)
    proposing.accept(maya)
    here = maya.page.url
    ines.open(here)
    agreeing.plan(ines, world)
    agreeing.draft(ines)
    agreeing.sign(ines)
    assert len(ines.posts) <= MOST_SCREENS, ines.posts
    print(f"{way.name}: {len(ines.posts)} screens from the need to the signature")
    entering.follow_letter(maya, world, HR, "sign")
    agreeing.sign_by_link(maya, world)
    maya.says("Working together")
