"""Workflows are total: every state × verb is decided, by the table and by the actions alike."""

import os
import random
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction

from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from holt.partnerships import actions, asks, rules
from holt.partnerships.models import AgreementVersion, Interest, Partnership
from holt.values.states import StateTable, WrongState
from tests.house.examples import EXAMPLES
from tests.house.source import HOUSE, rooms
from tests.house.world import World

IS_LONG = os.environ.get("HOLT_LONG") == "1"
STEPS = 100_000 if IS_LONG else 20_000
DONE = 1_000 if IS_LONG else 60


def tables() -> dict[str, StateTable]:
    """Each room's workflow."""
    with_rules = [one for one in rooms() if list((HOUSE / one).glob("rules*"))]
    found = {one: import_module(f"holt.{one}.rules") for one in with_rules}
    return {name: rule.STATES for name, rule in found.items() if hasattr(rule, "STATES")}


ROOMS = sorted(tables())


@pytest.mark.parametrize("room", ROOMS)
def test_every_pair_of_state_and_verb_is_decided(room: str) -> None:
    """Each leads to a state of the table, or says WrongState with what would be possible."""
    table, found = tables()[room], set()
    for state in table.states:
        for verb in table.verbs:
            try:
                found.add(table.after(state, verb))
            except WrongState as refusal:
                assert refusal.allowed == table.allowed(state)
    assert found <= set(table.states)


@pytest.mark.parametrize("room", ROOMS)
def test_every_state_can_be_reached_and_kept(room: str) -> None:
    """From the start, or a state in which something may be born (a draft, an adopted row)."""
    table = tables()[room]
    kept = [
        {value for value, _label in getattr(model._meta.get_field("state"), "choices", ())}
        for model in apps.get_app_config(room).get_models()
        if any(one.name == "state" for one in model._meta.fields)
    ]
    assert set(table.states) in kept
    born = {state for state in table.states if state in table.reachable(table.start)}
    assert set(table.states) - born <= BORN.get(room, set())


BORN = {
    "needs": {"draft", "open"},
    "learning": {"draft"},
    "evaluation": {"draft"},
    "spaces": {"requested", "declined"},
    "roads": {"running", "ready", "picked", "dropped", "failed"},
}


@pytest.mark.parametrize("room", ROOMS)
def test_every_verb_of_a_table_is_a_verb_of_its_room(room: str) -> None:
    words = {one.word for one in VERBS.values() if one.room == room}
    assert set(tables()[room].verbs) - words == set()


@pytest.mark.parametrize("room", ROOMS)
def test_no_walk_leaves_the_table(room: str) -> None:
    """Steps taken at random, begun anew wherever nothing is possible: none is illegal."""
    table, dice = tables()[room], random.Random(7)
    state = table.start
    for _step in range(STEPS):
        possible = table.allowed(state)
        state = table.after(state, dice.choice(possible)) if possible else table.start
        assert state in table.states


def stages(world: World) -> dict[str, Partnership]:
    """A partnership in every state of the table."""
    found = {name: one for name, one in world.stage.items() if name in rules.STATES.states}
    found["renewing"] = world.stage["quiet"]
    actions.renew(world.ines, asks.RenewAsk(world.stage["quiet"].pk), now=world.now)
    found["declined"] = world.stage["elsewhere"]
    decline = asks.DeclineAsk(world.stage["elsewhere"].pk, "not_now")
    actions.decline(world.maya, decline, now=world.now)
    return found


def at(world: World, verb: str, partnership: Partnership) -> Any:
    """The example of a verb, asked of this partnership."""
    ask = EXAMPLES[f"partnerships.{verb}"].ask(world)
    if verb == "sign":
        rows = AgreementVersion.objects.filter(partnership=partnership).order_by("-number")
        version = rows.first()
        return version and replace(ask, agreement_id=version.pk, text_hash=version.text_hash)
    return replace(ask, partnership_id=partnership.pk)


def speaker(world: World, verb: str, partnership: Partnership) -> Any:
    """Somebody at this table whose role is enough."""
    by = EXAMPLES[f"partnerships.{verb}"].by
    library = partnership.parties.filter(organization=world.library).exists()
    return world.seats[by if library else "stranger"].viewer


def outcome(world: World, verb: str, partnership: Partnership) -> str:
    """The state after the verb; "wrong" or the code of the refusal when it is not done."""
    ask = at(world, verb, partnership)
    if ask is None:
        return "wrong"
    actor = speaker(world, verb, partnership)
    try:
        with transaction.atomic():
            VERBS[f"partnerships.{verb}"].do(actor, ask, now=world.now)
            return Partnership.objects.get(pk=partnership.pk).state
    except WrongState:
        return "wrong"
    except Refused as refusal:
        return refusal.code


def expected(state: str, verb: str) -> str:
    try:
        return rules.STATES.after(state, verb)
    except WrongState:
        return "wrong"


RULES = {"already_answered", "outdated_version", "already_signed", "still_invited"}
"""What else a verb may ask for, at a stage where the table allows it."""


@pytest.mark.parametrize("verb", rules.STATES.verbs)
def test_the_actions_do_what_the_table_says(world: World, verb: str) -> None:
    """Every state × verb, tried for real: to the state the table names, or WrongState."""
    wrong = {}
    for state, partnership in stages(world).items():
        with transaction.atomic():
            came, due = outcome(world, verb, partnership), expected(state, verb)
            one_signature_of_two = verb == "sign" and came == state
            if came != due and came not in RULES and not one_signature_of_two:
                wrong[state] = (came, due)
            transaction.set_rollback(True)
    assert wrong == {}


DAILY = {"invite": "invite_party", "review": "open_review"}
ELSEWHERE = {"log_embedded_day", "settle", "strike", "attain", "rate_interests", "show"}
ELSEWHERE |= {"describe_goal", "agree_scale"}
"""Daily verbs that are asked of a row inside the partnership; tests/partnerships tries them."""


@pytest.mark.parametrize("name", sorted(set(rules.WHEN) - ELSEWHERE))
def test_the_daily_verbs_keep_to_their_stages(world: World, name: str) -> None:
    verb, wrong = DAILY.get(name, name), {}
    for state, partnership in stages(world).items():
        with transaction.atomic():
            came = outcome(world, verb, partnership)
            if (came == "not_at_this_stage") is (state in rules.WHEN[name]):
                wrong[state] = came
            transaction.set_rollback(True)
    assert wrong == {}


def test_a_partnership_led_at_random_stays_on_the_table(world: World) -> None:
    """Verbs at random, whether possible or not: the row always stands where the table says."""
    dice, wrong = random.Random(11), []
    partnership = world.stage["proposed"]
    for _step in range(DONE):
        verb = dice.choice(rules.STATES.verbs)
        before = Partnership.objects.get(pk=partnership.pk).state
        came = outcome(world, verb, partnership)
        after = Partnership.objects.get(pk=partnership.pk).state
        if after not in {before, expected(before, verb)}:
            wrong.append((before, verb, came, after))
        if after in rules.FINAL:
            partnership = fresh(world)
    assert wrong == []


def fresh(world: World) -> Partnership:
    """Another proposal, when one has come to its end."""
    invited = (asks.Invited(world.employer.pk),)
    ask = asks.ProposeAsk("Again", world.library.pk, invited)
    return actions.propose(world.ines, ask, now=world.now)


def test_interests_can_be_rated_only_at_work(world: World) -> None:
    interest = Interest.objects.filter(party__partnership=world.stage["talking"]).first()
    assert interest is not None
    rating = (asks.InterestRating(interest.pk, 4),)
    with pytest.raises(Refused, match="not_at_this_stage"):
        actions.rate_interests(
            world.ines, asks.RateInterestsAsk(world.stage["talking"].pk, rating), now=world.now
        )
