"""Good Asks of asking the network."""

from datetime import timedelta

from holt.evaluation import asks
from holt.evaluation.models import NetworkSurvey
from tests.house.examples import example
from tests.house.world import World


@example("evaluation.ask_network")
def ask_network(world: World) -> asks.AskNetworkAsk:
    NetworkSurvey.objects.filter(is_open=True).update(is_open=False, closed_at=world.now)
    return asks.AskNetworkAsk("Whom we work with", world.today + timedelta(days=21))


@example("evaluation.name_partner", by="maya")
def name_partner(world: World) -> asks.NamePartnerAsk:
    return asks.NamePartnerAsk(int(world.names["network_seat_id"]), world.library.pk, 3, open=4)


@example("evaluation.unname_partner", by="maya")
def unname_partner(world: World) -> asks.UnnamePartnerAsk:
    return asks.UnnamePartnerAsk(int(world.names["network_seat_id"]), world.library.pk)


@example("evaluation.finish_naming", by="maya")
def finish_naming(world: World) -> asks.FinishNamingAsk:
    return asks.FinishNamingAsk(int(world.names["network_seat_id"]))


@example("evaluation.close_network_survey")
def close_network_survey(world: World) -> asks.CloseNetworkSurveyAsk:
    return asks.CloseNetworkSurveyAsk(int(world.names["network_survey_id"]))
