"""Learning from each other by keys alone: a question, a skill, a round, a course, a study."""

from collections.abc import Callable

import pytest

from tests import make
from tests.journeys.colleagues import ALDER, Colleagues, colleagues
from tests.journeys.seats import Seat
from tests.journeys.steps import asking, joining, mentoring, studying, teaching
from tests.journeys.ways import DESK, PHONE, Way
from tests.journeys.world import World

KEYS = Way("keyboard", DESK, PHONE, keys_only=True)
KEYS_NO_SCRIPTS = Way("keyboard-scripts-off", DESK, PHONE, javascript=False, keys_only=True)
BOTH = pytest.mark.parametrize("way", (KEYS, KEYS_NO_SCRIPTS), ids=lambda way: way.name)
pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def they(world: World) -> Colleagues:
    return colleagues(world)


@BOTH
def test_a_question_is_asked_answered_and_solved(
    way: Way, sit: Callable[..., Seat], they: Colleagues
) -> None:
    ines, ben = (they.enter(sit, way, who) for who in (they.world.ines, they.ben))
    asking.ask(ines)
    asking.answer(ben)
    asking.solve(ines, "Ben Kowalski")


def test_a_skill_is_said_and_found(sit: Callable[..., Seat], they: Colleagues) -> None:
    ines, ben = (they.enter(sit, KEYS, who) for who in (they.world.ines, they.ben))
    teaching.show_card(ben)
    teaching.say(ben, "can teach it")
    teaching.say(ines, "want to learn it")
    teaching.find(ines, "Ben Kowalski")
    teaching.say_hello(ines, "Ben Kowalski")
    assert "Ines Duarte" in they.world.letter(they.ben.email).text


def test_a_round_is_matched_and_both_say_yes(sit: Callable[..., Seat], they: Colleagues) -> None:
    people = (they.ruth, they.world.ines, they.ben)
    ruth, ines, ben = (they.enter(sit, KEYS, who) for who in people)
    mentoring.open_round(ruth)
    mentoring.apply_as_mentee(ben)
    mentoring.apply_as_mentor(ines)
    mentoring.weigh(ruth, "Ben Kowalski", "Ines Duarte")
    mentoring.announce(ruth)
    mentoring.say_yes(ben, "Ines Duarte")
    mentoring.say_yes(ines, "Ben Kowalski")
    ines.says("Under way", "We met")


def test_somebody_takes_a_place_in_a_course(sit: Callable[..., Seat], they: Colleagues) -> None:
    lead = they.viewer(they.world.ines)
    make.course(lead, they.world.library, title=joining.COURSE)
    ben = they.enter(sit, KEYS, they.ben)
    joining.take_part(ben)
    joining.leave(ben)


def test_a_study_is_opened_with_a_partner(sit: Callable[..., Seat], they: Colleagues) -> None:
    ines, ben = (they.enter(sit, KEYS, who) for who in (they.world.ines, they.ben))
    studying.call(ines)
    studying.offer(ben)
    studying.accept(ines, ALDER)
    studying.agree(ines, they.world, they.world.library.name)
    ben.open("/studies/")
    ben.press(studying.STUDY)
    ben.press("Read and sign the protocol")
    studying.sign(ben, ALDER)
    studying.begin(ines)
