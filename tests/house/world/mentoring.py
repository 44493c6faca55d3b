"""Mentoring in the small network: an open round, a proposed one, one under way with its pair.

Ines looks after all three and is in none: what Vera and her mentor write to each other, and whom
Vera named, she must not read.
"""

from typing import Any

from holt.directory.queries import viewer_for
from holt.kernel.viewer import Role, Viewer
from holt.mentoring import actions, asks
from holt.mentoring.models import (
    Application,
    ByHand,
    Farewell,
    HowItGoes,
    MentoringMeeting,
    Pair,
    Round,
)
from tests import make
from tests.house.world.markers import Garden, circle
from tests.house.world.network import World

HOUSE = circle("the library's own people", ("viewer", "ines"), ("viewer", "ines"))
MAY_READ = circle("who applied and who looks after it", ("viewer", "ines"))
TWO = circle("the two of the pair", ("viewer",), ("viewer",))
ALONE = circle("who said it", ("viewer",), ("viewer",))
NOTE = circle("who wrote it and who looks after the round", ("viewer", "ines"), ("viewer", "ines"))


def furnish_mentoring(world: World) -> None:
    """Vera is mentored by Noor, and has applied again; two others wait to be told."""
    vera = world.seats["viewer"].viewer
    noor, zoe = _staff(world, "Noor Haddad"), _staff(world, "Zoe Lane")
    running = _round(world)
    _apply(world, running, vera, as_mentee=True)
    _apply(world, running, noor, as_mentor=True)
    pair = _announced(world, running)
    for who in (vera, noor):
        actions.accept(who, asks.PairAsk(pair.pk), now=world.now)
    _write_down(world, pair, vera, noor)
    offered = _round(world)
    _apply(world, offered, vera, as_mentee=True)
    _apply(world, offered, noor, as_mentor=True)
    asked = _announced(world, offered)
    proposed = _round(world)
    mentee = _apply(world, proposed, zoe, as_mentee=True)
    mentor = _apply(world, proposed, noor, as_mentor=True)
    actions.match(world.ines, asks.RoundAsk(proposed.pk), now=world.now)
    other = _apply_late(world, proposed, vera)
    apart = asks.KeepApartAsk(proposed.pk, other.pk, mentor.pk)
    settled = actions.keep_apart(world.ines, apart, now=world.now)
    open_ = _round(world)
    _apply(world, open_, vera, as_mentee=True)
    world.names |= {
        "round_id": running.pk,
        "mentoring_round_id": running.pk,
        "open_round": open_.pk,
        "proposed_round": proposed.pk,
        "proposed_two": (mentee.pk, mentor.pk),
        "by_hand_id": settled.pk,
        "pair_id": pair.pk,
        "mentoring_pair_id": pair.pk,
        "offered_pair": asked.pk,
    }
    world.others += [
        {"round_id": proposed.pk},
        {"round_id": open_.pk},
        {"pair_id": asked.pk},
    ]


def _staff(world: World, name: str) -> Viewer:
    person = make.person(name)
    make.membership(world.library, Role.STAFF, person)
    return viewer_for(person)


def _round(world: World) -> Round:
    days = world.day(5), world.day(6), world.day(100)
    ask = asks.OpenRoundAsk(world.library.pk, "x", *days, "x")
    return actions.open_round(world.ines, ask, now=world.now)


def _apply(world: World, row: Round, who: Viewer, **role: Any) -> Application:
    ask = asks.ApplyAsk(
        row.pk,
        world.library.pk,
        offer_words="x",
        want_words="x",
        languages=("en",),
        days=(0, 1, 2),
        likes=("Tom Reed",),
        **role,
    )
    return actions.apply(who, ask, now=world.now)


def _apply_late(world: World, row: Round, who: Viewer) -> Application:
    """Somebody who is in the round, and in no proposal: the matching came first."""
    Round.objects.filter(pk=row.pk).update(state="open")
    made = _apply(world, row, who, as_mentee=True)
    Round.objects.filter(pk=row.pk).update(state="proposed")
    return made


def _announced(world: World, row: Round) -> Pair:
    ask = asks.RoundAsk(row.pk)
    actions.match(world.ines, ask, now=world.now)
    actions.announce(world.ines, ask, now=world.now)
    return Pair.objects.get(round=row)


def _write_down(world: World, pair: Pair, vera: Viewer, noor: Viewer) -> None:
    met = asks.LogMentoringAsk(pair.pk, world.today, 30, "x")
    actions.log_mentoring(noor, met, now=world.now)
    actions.say_how(vera, asks.SayHowAsk(pair.pk, 3, "x"), now=world.now)
    actions.thank_pair(vera, asks.ThankPairAsk(pair.pk, "x", "x"), now=world.now)


def plant_mentoring(world: World, garden: Garden) -> None:
    """A round is its people's; an application its own and the coordinator's; the rest the two's."""
    for row in Round.objects.all():
        garden.plant(row, HOUSE)
    for one in Application.objects.all():
        garden.plant(one, MAY_READ)
    for met in MentoringMeeting.objects.all():
        garden.plant(met, TWO)
    for how in HowItGoes.objects.all():
        garden.plant(how, NOTE)
    for farewell in Farewell.objects.all():
        garden.plant(farewell, ALONE)
    assert ByHand.objects.exists()
