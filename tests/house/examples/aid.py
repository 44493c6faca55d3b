"""Good Asks of mutual aid."""

from holt.evaluation import asks
from tests.house.examples import example
from tests.house.world import World


@example("evaluation.offer_aid")
def offer_aid(world: World) -> asks.OfferAidAsk:
    return asks.OfferAidAsk(world.library.pk, "power", "Generator", "hours", contact_phone="555")


@example("evaluation.edit_aid")
def edit_aid(world: World) -> asks.EditAidAsk:
    aid_offer_id = world.names["aid_offer_id"]
    return asks.EditAidAsk(aid_offer_id, "space", "Hall", "day", contact_phone="555")


@example("evaluation.confirm_aid")
def confirm_aid(world: World) -> asks.ConfirmAidAsk:
    return asks.ConfirmAidAsk(world.names["aid_offer_id"])


@example("evaluation.withdraw_aid")
def withdraw_aid(world: World) -> asks.WithdrawAidAsk:
    return asks.WithdrawAidAsk(world.names["aid_offer_id"])


@example("evaluation.call_out")
def call_out(world: World) -> asks.CallOutAsk:
    wanted = (asks.Wanted("space", "Rooms", 2),)
    return asks.CallOutAsk(world.library.pk, "Snow", "Roof", "Ines, 555", True, wanted)


@example("evaluation.answer_aid", by="maya")
def answer_aid(world: World) -> asks.AnswerAidAsk:
    return asks.AnswerAidAsk(world.names["called_id"], "not_now", "Maya Ortiz")


@example("evaluation.log_aid")
def log_aid(world: World) -> asks.LogAidAsk:
    return asks.LogAidAsk(world.names["call_out_id"], "sent", "Ten chairs")


@example("evaluation.close_call_out")
def close_call_out(world: World) -> asks.CloseCallOutAsk:
    return asks.CloseCallOutAsk(world.names["call_out_id"], "Label the chairs")


@example("evaluation.cancel_call_out")
def cancel_call_out(world: World) -> asks.CancelCallOutAsk:
    return asks.CancelCallOutAsk(world.names["call_out_id"], "The roof holds")
