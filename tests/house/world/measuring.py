"""Chosen measures in the small network: the library's own and those of the table at work."""

from datetime import timedelta

from holt.evaluation import actions, asks
from holt.evaluation.models import ChosenMeasure, MeasureNote
from tests.house.world import markers
from tests.house.world.markers import Garden
from tests.house.world.network import World

CHOSEN = ("attendance", "duplication_avoided", "goals_attained", "outcome_surveys")


def furnish_measures(world: World) -> None:
    """Each has chosen, noted something that counts, and struck a note out again."""
    world.names["measure"] = "duplication_avoided"
    rows = tuple(asks.MeasureRow(one, why="x") for one in CHOSEN)
    at = world.stage["active"].pk
    for circle, whose in (
        (markers.OWN, {"organization_id": world.library.pk}),
        (markers.PARTIES, {"partnership_id": at}),
    ):
        ask = asks.ChooseMeasuresAsk(rows, **whose)
        actions.choose_measures(world.ines, ask, now=world.now)
        word = world.garden.word("a note that counts", circle)
        note = asks.NoteMeasureAsk(
            "duplication_avoided", world.today - timedelta(days=20), "1", "programs", word, "x",
            evidence="x", **whose,
        )  # fmt: skip
        world.names["measure_note_id"] = actions.note_measure(world.ines, note, now=world.now).pk
        gone = actions.note_measure(world.ines, note, now=world.now)
        strike = asks.StrikeMeasureNoteAsk(gone.pk, "x")
        actions.strike_measure_note(world.ines, strike, now=world.now)
        world.others += [{"measure_note_id": gone.pk}]
    world.names["measure_id"] = ChosenMeasure.objects.latest("pk").pk


def plant_measures(garden: Garden) -> None:
    """What an organization measures is its own; what a table measures is the parties'."""
    for one in ChosenMeasure.objects.all():
        garden.plant(one, markers.PARTIES if one.partnership_id else markers.OWN)
    for note in MeasureNote.objects.exclude(struck_at=None):
        garden.plant(note, markers.PARTIES if note.partnership_id else markers.OWN)
