"""The network asked whom each works with: once closed, once under way."""

from datetime import timedelta

from holt.evaluation import actions, asks
from holt.evaluation.models import NetworkSeat, NetworkSurvey
from tests.house.world import markers
from tests.house.world.markers import Garden
from tests.house.world.network import World


def furnish_asked(world: World) -> None:
    """Maya of the employer named the library, both times."""
    for closes in (True, False):
        ask = asks.AskNetworkAsk("x", world.today + timedelta(days=21))
        survey = actions.ask_network(world.ines, ask, now=world.now)
        seat = NetworkSeat.objects.get(survey=survey, organization=world.employer)
        named = asks.NamePartnerAsk(seat.pk, world.library.pk, 2, reliable=3)
        actions.name_partner(world.maya, named, now=world.now)
        if closes:
            close = asks.CloseNetworkSurveyAsk(survey.pk)
            actions.close_network_survey(world.ines, close, now=world.now)
            world.others.append({"network_survey_id": survey.pk})
    world.names |= {"network_survey_id": survey.pk, "network_seat_id": seat.pk}


def plant_asked(garden: Garden) -> None:
    """What a survey is called is for the network, and for whoever answers by a link."""
    for row in NetworkSurvey.objects.all():
        garden.plant(row, markers.NETWORK)
