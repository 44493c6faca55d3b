"""Good Asks of chosen measures."""

from holt.evaluation import asks
from tests.house.examples import example
from tests.house.world import World


@example("evaluation.choose_measures")
def choose_measures(world: World) -> asks.ChooseMeasuresAsk:
    rows = (asks.MeasureRow("attendance", aim="400", why="The council asks"),)
    return asks.ChooseMeasuresAsk(rows, organization_id=world.library.pk)


@example("evaluation.note_measure")
def note_measure(world: World) -> asks.NoteMeasureAsk:
    at = int(world.names["partnership_id"])
    return asks.NoteMeasureAsk(
        "money_brought_in", world.today, "1200.50", "cents", "A state grant", "The grant letter",
        partnership_id=at,
    )  # fmt: skip


@example("evaluation.strike_measure_note")
def strike_measure_note(world: World) -> asks.StrikeMeasureNoteAsk:
    return asks.StrikeMeasureNoteAsk(int(world.names["measure_note_id"]), "It was noted twice")
