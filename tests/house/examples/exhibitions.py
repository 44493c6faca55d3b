"""Good Asks of exhibitions that travel."""

from holt.programs import asks
from holt.programs.models import Stay
from tests.house.examples import example
from tests.house.world import World


@example("programs.add_exhibition")
def add_exhibition(world: World) -> asks.AddExhibitionAsk:
    return asks.AddExhibitionAsk(world.library.pk, "River people", square_meters=40)


@example("programs.edit_exhibition")
def edit_exhibition(world: World) -> asks.EditExhibitionAsk:
    return asks.EditExhibitionAsk(world.names["exhibition_id"], "People of the river")


@example("programs.ask_stay", by="maya")
def ask_stay(world: World) -> asks.AskStayAsk:
    days = (world.day(200), world.day(220))
    return asks.AskStayAsk(world.names["exhibition_id"], world.employer.pk, *days)


@example("programs.move_stay")
def move_stay(world: World) -> asks.MoveStayAsk:
    return asks.MoveStayAsk(world.names["stay_id"], world.day(300), world.day(310))


@example("programs.agree_stay")
def agree_stay(world: World) -> asks.AgreeStayAsk:
    return asks.AgreeStayAsk(world.names["asked_stay"], "Our van")


@example("programs.decline_stay")
def decline_stay(world: World) -> asks.DeclineStayAsk:
    return asks.DeclineStayAsk(world.names["asked_stay"], "It is being mended")


@example("programs.cancel_stay", by="maya")
def cancel_stay(world: World) -> asks.CancelStayAsk:
    return asks.CancelStayAsk(world.names["asked_stay"], "The roof leaks")


@example("programs.report_condition", by="maya")
def report_condition(world: World) -> asks.ReportConditionAsk:
    return asks.ReportConditionAsk(world.names["stay_id"], "arrival", world.today, "sound")


@example("programs.count_visitors", by="maya")
def count_visitors(world: World) -> asks.CountVisitorsAsk:
    Stay.objects.filter(pk=world.names["stay_id"]).update(state="there")
    return asks.CountVisitorsAsk(world.names["stay_id"], 812)
