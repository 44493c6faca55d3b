"""Good Asks about what answers come to."""

from holt.surveys import actions, asks
from tests.house.examples import example
from tests.house.world import World


@example("surveys.set_themes")
def set_themes(world: World) -> asks.SetThemesAsk:
    return asks.SetThemesAsk(world.names["survey_id"], "best", ("Parking: park, parking",))


@example("surveys.wish_follow_up")
def wish_follow_up(world: World) -> asks.WishFollowUpAsk:
    first = world.names["survey_id"]
    actions.copy_survey(world.ines, asks.CopySurveyAsk(first, "Later", True), now=world.now)
    return asks.WishFollowUpAsk(first, "ana@example.org")


@example("surveys.choose_quotes")
def choose_quotes(world: World) -> asks.ChooseQuotesAsk:
    return asks.ChooseQuotesAsk(world.names["survey_id"], "best")
