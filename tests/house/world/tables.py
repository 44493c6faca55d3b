"""Two organizations at many tables, one at each stage; the verbs bring them there."""

from decimal import Decimal
from typing import Any

from holt.partnerships import actions, asks
from holt.partnerships.models import (
    AgreementVersion,
    Partnership,
)
from holt.people import actions as people
from tests.house.world import markers
from tests.house.world.markers import Circle
from tests.house.world.network import STAGES, World
from tests.house.world.seats import Seat


def sit_down(world: World) -> None:
    """A table of the two at every stage, and one of the employer with Alder Library."""
    for stage in STAGES:
        world.stage[stage] = at_stage(world, stage)
    first = world.stage["active"].pk
    world.stage["quiet"] = propose(world, "active", world.names["quiet_need"], came_from=first)
    world.stage["open"] = propose(world, "active", world.names["quiet_need"], came_from=first)
    for who in (world.ines, world.maya):
        openness = asks.SetOpennessAsk(world.stage["open"].pk, True)
        actions.set_openness(who, openness, now=world.now)
    elsewhere = world.stage["elsewhere"] = actions.propose(
        world.seats["stranger"].viewer,
        asks.ProposeAsk("Elsewhere", world.alder.pk, (asks.Invited(world.employer.pk),)),
        now=world.now,
    )
    world.seats["elsewhere"] = by_link(world, "elsewhere", elsewhere)
    world.seats["guest"] = by_link(world, "guest", world.stage["active"])
    world.names["partnership_id"] = world.stage["active"].pk
    world.others += [
        {"partnership_id": world.stage[one].pk} for one in ("agreeing", "ended", "quiet", "open")
    ]


def by_link(world: World, name: str, partnership: Partnership) -> Seat:
    """The employer's representative, who came by a link to this partnership."""
    link, token = people.make_link(
        world.ines, purpose="open", subject_kind="partnership", subject_id=partnership.pk,
        organization_id=world.employer.pk, email=f"{name}@example.org", name="Link Holder",
        now=world.now,
    )  # fmt: skip
    world.names[f"token of {name}"] = token
    return Seat(name, link_id=link.pk)


def at_stage(world: World, stage: str) -> Partnership:
    """A partnership of the two, brought there by the verbs."""
    circle = markers.PARTIES if stage == "active" else markers.AWAY
    made = propose(world, stage, world.names["need_id"], circle)
    ask: Any
    if stage == "paused":
        ask = asks.PauseAsk(made.pk, None, "x")
        actions.pause(world.ines, ask, now=world.now)
    if stage in ("ending", "ended"):
        actions.begin_ending(
            world.ines, asks.BeginEndingAsk(made.pk, "goals_reached", "x"), now=world.now
        )
    if stage == "ended":
        ask = asks.EndAsk(made.pk, "goals_reached", "x", lesson="x", thanks="x")
        actions.end(world.ines, ask, now=world.now)
    made.refresh_from_db()
    return made


def propose(
    world: World,
    stage: str,
    need_id: int,
    circle: Circle = markers.AWAY,
    came_from: int | None = None,
) -> Partnership:
    """Proposed, and then as far as work if the stage lies there."""
    made = actions.propose(
        world.ines,
        asks.ProposeAsk(
            stage.capitalize(), world.library.pk, (asks.Invited(world.employer.pk),),
            interests=("x",), need_id=need_id, goal_ids=(world.names["goal_id"],),
            came_from_id=came_from,
        ),
        now=world.now,
    )  # fmt: skip
    steps = [accept, plan, draft, sign]
    for step in steps[: min(STAGES.index(stage), len(steps))]:
        step(world, made, circle)
    return made


def accept(world: World, made: Partnership, circle: Circle) -> None:
    ask = asks.AcceptAsk(made.pk, ("y",), "x")
    actions.accept(world.maya, ask, now=world.now)


def plan_ask(world: World, pk: int, circle: Circle = markers.AWAY) -> asks.PlanAsk:
    """A whole plan, with a row of each kind."""
    library, employer = world.library.pk, world.employer.pk
    word = world.garden.word
    return asks.PlanAsk(
        pk,
        goals=(asks.GoalRow("x", due_on=world.day(90)),),
        commitments=(
            asks.CommitmentRow(employer, word("a promise", circle), world.day(5)),
            asks.CommitmentRow(library, word("our promise", circle), world.day(6)),
        ),
        exchanges=(asks.ExchangeRow(employer, "gives", "space", "x", Decimal(40)),),
        risks=(asks.RiskRow("risk", "x", care="x"),),
        consequences=(asks.ConsequenceRow("exclusivity", "no", "x"),),
        hosting=(asks.HostingRow(library, 5), asks.HostingRow(employer, 5)),
        arrangement=("alternate_hosting",),
        who_decides="x",
        if_things_change="x",
    )


def plan(world: World, made: Partnership, circle: Circle) -> None:
    actions.plan(world.ines, plan_ask(world, made.pk, circle), now=world.now)


def draft(world: World, made: Partnership, circle: Circle) -> None:
    days = (world.today, world.day(365), world.day(180))
    ask = asks.DraftAsk(made.pk, world.garden.word("a text", circle), *days, note="x")
    actions.draft(world.ines, ask, now=world.now)


def sign(world: World, made: Partnership, circle: Circle) -> None:
    version = AgreementVersion.objects.get(partnership=made, state="open")
    for who in (world.ines, world.maya):
        ask = asks.SignAsk(version.pk, who.name, "x", version.text_hash)
        actions.sign(who, ask, now=world.now)
