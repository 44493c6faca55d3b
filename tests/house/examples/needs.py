"""Good Asks of the needs room."""

from holt.needs import actions, asks
from holt.needs.models import Need
from tests import make
from tests.house.examples import example
from tests.house.world import World


def fresh(world: World, **fields: object) -> int:
    """A need of the library's that nothing has happened to."""
    return make.need(world.library, by=world.ines, **fields).pk


@example("needs.log")
def log(world: World) -> asks.LogNeedAsk:
    figure = asks.EvidenceRow("figure", "Open jobs", figure="14", source="The foundry")
    return asks.LogNeedAsk(
        "Workers need English for their jobs", evidence=(figure,), heard_where="A council meeting"
    )


@example("needs.edit")
def edit(world: World) -> asks.EditNeedAsk:
    return make.edit_ask(Need.objects.get(pk=fresh(world)), statement="Workers need English")


@example("needs.publish")
def publish(world: World) -> asks.PublishAsk:
    return asks.PublishAsk(world.names["draft_need"])


@example("needs.add_evidence")
def add_evidence(world: World) -> asks.AddEvidenceAsk:
    return asks.AddEvidenceAsk(
        fresh(world), "story", "I need it", voice="A worker", has_consent=True
    )


@example("needs.withdraw_evidence")
def withdraw_evidence(world: World) -> asks.WithdrawEvidenceAsk:
    return asks.WithdrawEvidenceAsk(world.names["need_id"], world.names["evidence_id"])


@example("needs.set_goals")
def set_goals(world: World) -> asks.SetGoalsAsk:
    return asks.SetGoalsAsk(fresh(world), (world.names["goal_id"],))


@example("needs.park")
def park(world: World) -> asks.ParkAsk:
    return asks.ParkAsk(fresh(world), "Not this year")


@example("needs.reopen")
def reopen(world: World) -> asks.ReopenAsk:
    return asks.ReopenAsk(world.names["parked_need"])


@example("needs.meet")
def meet(world: World) -> asks.MeetAsk:
    return asks.MeetAsk(fresh(world), "Classes began")


@example("needs.match")
def match(world: World) -> asks.MatchAsk:
    return asks.MatchAsk(fresh(world), world.stage["active"].pk)


@example("needs.park_many")
def park_many(world: World) -> asks.ParkManyAsk:
    return asks.ParkManyAsk((fresh(world), fresh(world)), "Not this year")


@example("needs.undo_park_many")
def undo_park_many(world: World) -> asks.UndoParkManyAsk:
    return asks.UndoParkManyAsk(world.names["bulk_park_id"])


@example("needs.hand_over")
def hand_over(world: World) -> asks.HandOverAsk:
    persons = (world.ines.person_id or 0, world.names["person_id"])
    return asks.HandOverAsk(*persons, (world.library.pk,))


@example("needs.add_goal")
def add_goal(world: World) -> asks.AddGoalAsk:
    return asks.AddGoalAsk(world.library.pk, "Reach workers")


@example("needs.edit_goal")
def edit_goal(world: World) -> asks.EditGoalAsk:
    return asks.EditGoalAsk(world.names["goal_id"], "Reach workers where they work")


@example("needs.retire_goal")
def retire_goal(world: World) -> asks.RetireGoalAsk:
    ask = asks.AddGoalAsk(world.library.pk, "Old goal")
    return asks.RetireGoalAsk(actions.add_goal(world.ines, ask, now=world.now).pk)


@example("needs.set_mission")
def set_mission(world: World) -> asks.SetMissionAsk:
    return asks.SetMissionAsk(world.library.pk, "A library for everyone")


@example("needs.import_indicators", by="operator")
def import_indicators(world: World) -> asks.ImportIndicatorsAsk:
    return asks.ImportIndicatorsAsk((asks.IndicatorRow("36001", "poverty", 2024, 11.5),), "Census")
