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
from bench.warning_worlds.chance import Chance
from bench.warning_worlds.fates import fate
from bench.warning_worlds.printing import FINGERPRINTED, SEED
from bench.warning_worlds.troubles import Channel, decline, left, rough_patch

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
    some = generate(world, SEED, 240)
    truths = [one.truth for one in some]
    assert any(one.rough_patches and one.outcome is Outcome.LIVED_ON for one in truths)
    assert any(one.undeclared_gaps for one in truths) and any(one.partnership.gaps for one in some)
    assert any(one.logs_little and one.outcome is Outcome.LIVED_ON for one in truths)
    assert any(one.staff_left for one in truths)
    assert any(len(one.partnership.agreed_ends) > 1 for one in some)


def kinds(world: str) -> Counter[Kind]:
    dice = (Chance("kinds", world, one) for one in range(1500))
    return Counter(fate(WORLDS[world], one, level=3).kind for one in dice)


@every_world
def test_every_kind_of_story_is_told(world: str) -> None:
    assert set(kinds(world)) == set(Kind)


@every_world
def test_a_sudden_end_has_no_trouble_near_it(world: str) -> None:
    for one in generate(world, SEED, 160):
        if one.truth.kind is Kind.SUDDEN:
            assert one.truth.decline_began is None
            assert all(it.until < one.truth.last_day for it in one.truth.rough_patches)


def test_a_quarrel_brings_more_contacts_and_less_trust() -> None:
    trouble = decline(WORLDS["harsh"], Chance("a quarrel"), begins=100, until=300, quarrel=True)
    assert left((trouble,), 300, Channel.CONTACTS)[-1] > 1
    quiet = {Channel.TRUST, Channel.PULSE} & set(trouble.shows)
    assert quiet and all(left((trouble,), 300, one)[-1] < 1 for one in quiet)
    assert list(left((trouble,), 300, Channel.CONTACTS)[:100]) == [1.0] * 100


def test_a_rough_patch_is_mended() -> None:
    patch = rough_patch(WORLDS["moderate"], Chance("a patch"), begins=50)
    assert 40 <= patch.until - patch.begins <= 280
    assert max(patch.depth) > 0.3 and patch.depth[-1] == 0


def test_the_worlds_grow_harder() -> None:
    def sudden(world: str) -> float:
        told = kinds(world)
        return told[Kind.SUDDEN] / (told[Kind.SUDDEN] + told[Kind.COOLED] + told[Kind.QUARRELED])

    def unlogged(world: str) -> float:
        made = sum(one.truth.contacts_made for one in cases(world))
        logged = sum(
            type(it).__name__ == "Contact" for one in cases(world) for it in one.partnership.events
        )
        return 1 - logged / made

    assert sudden("mild") < sudden("moderate") < sudden("harsh")
    assert unlogged("mild") < unlogged("moderate") < unlogged("harsh")
