"""The worlds by which early warning is judged stay as they were frozen, and are what they say."""

import re
from collections import Counter
from dataclasses import fields, replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import bench.warning_worlds
import pytest
from bench.warning_worlds import (
    WORLDS,
    Case,
    Kind,
    Outcome,
    Partnership,
    Promise,
    PromiseSettled,
    PulseAnswered,
    PulseAsked,
    Truth,
    fingerprint,
    generate,
    seen,
)
from bench.warning_worlds.printing import FINGERPRINTED, SEED

FROZEN = Path(bench.warning_worlds.__file__).with_name("FROZEN.md").read_text()
every_world = pytest.mark.parametrize("world", WORLDS)


@cache
def cases(world: str) -> tuple[Case, ...]:
    return tuple(generate(world, SEED, FINGERPRINTED))


@every_world
def test_a_world_is_what_it_was_when_it_was_frozen(world: str) -> None:
    kept = re.findall(rf"`{world}` *\| *`([0-9a-f]{{64}})`", FROZEN)
    assert [fingerprint(cases(world))] == kept


def test_one_entry_a_day_later_is_another_world() -> None:
    first, *others = cases("mild")
    entry, *log = first.partnership.events
    moved = replace(entry, logged_on=entry.logged_on + timedelta(days=1))
    other = replace(first, partnership=replace(first.partnership, events=(moved, *log)))
    assert fingerprint([other, *others]) != fingerprint(cases("mild"))


def test_a_seed_tells_the_same_again_and_another_tells_another() -> None:
    assert generate("harsh", 7, 8)[:4] == generate("harsh", 7, 4)
    assert generate("harsh", 8, 4) != generate("harsh", 7, 4)


@every_world
def test_the_log_is_in_order_and_stops_where_the_partnership_does(world: str) -> None:
    for one in cases(world):
        logged = [entry.logged_on for entry in one.partnership.events]
        assert logged == sorted(logged)
        assert all(one.partnership.start <= day < one.truth.last_day for day in logged)


@every_world
def test_outcomes_follow_what_they_are_about(world: str) -> None:
    """No promise is settled before it is made, no pulse answered before it is asked."""
    for one in cases(world):
        promised: set[int] = set()
        asked: set[object] = set()
        for entry in one.partnership.events:
            if isinstance(entry, Promise):
                promised.add(entry.number)
            elif isinstance(entry, PromiseSettled):
                assert entry.number in promised
            elif isinstance(entry, PulseAsked):
                asked.add((entry.side, entry.logged_on))
            elif isinstance(entry, PulseAnswered):
                assert (entry.side, entry.asked_on) in asked


def test_what_a_method_gets_holds_nothing_of_the_truth() -> None:
    hidden = {one.name for one in fields(Truth)}
    assert {one.name for one in fields(Partnership)} & hidden == set()


@every_world
def test_what_was_seen_on_a_day_is_the_log_up_to_it(world: str) -> None:
    whole = cases(world)[3].partnership
    day = whole.start + timedelta(days=400)
    then = seen(whole, day)
    assert then.events == whole.events[: len(then.events)]
    assert all(one.logged_on > day for one in whole.events[len(then.events) :])
    assert all(one.logged_on <= day for one in (*then.gaps, *then.agreed_ends))


@every_world
def test_each_world_holds_what_real_life_has(world: str) -> None:
    some = generate(world, SEED, 400)
    kinds = Counter(one.truth.kind for one in some)
    assert set(kinds) == set(Kind)
    truths = [one.truth for one in some]
    assert any(one.rough_patches and one.outcome is Outcome.LIVED_ON for one in truths)
    assert any(one.undeclared_gaps for one in truths) and any(one.partnership.gaps for one in some)
    assert any(one.logs_little and one.outcome is Outcome.LIVED_ON for one in truths)
    assert any(one.staff_left for one in truths)
    assert any(len(one.partnership.agreed_ends) > 1 for one in some)


def test_the_worlds_grow_harder() -> None:
    def sudden(world: str) -> float:
        kinds = Counter(one.truth.kind for one in generate(world, SEED, 400))
        return kinds[Kind.SUDDEN] / (
            kinds[Kind.SUDDEN] + kinds[Kind.COOLED] + kinds[Kind.QUARRELED]
        )

    def unlogged(world: str) -> float:
        made = sum(one.truth.contacts_made for one in cases(world))
        logged = sum(
            type(it).__name__ == "Contact" for one in cases(world) for it in one.partnership.events
        )
        return 1 - logged / made

    assert sudden("mild") < sudden("moderate") < sudden("harsh")
    assert unlogged("mild") < unlogged("moderate") < unlogged("harsh")
