"""Good Asks of campaigns."""

from datetime import time

from holt.evaluation import asks
from tests.house.examples import example
from tests.house.world import World


@example("evaluation.open_campaign")
def open_campaign(world: World) -> asks.OpenCampaignAsk:
    return asks.OpenCampaignAsk(
        world.library.pk, "Evening teachers", "Keep both teachers", "The county", "85,000"
    )


@example("evaluation.edit_campaign")
def edit_campaign(world: World) -> asks.EditCampaignAsk:
    return asks.EditCampaignAsk(
        world.names["campaign_id"], "Two teachers", "Keep both teachers", "The county"
    )


@example("evaluation.cancel_campaign")
def cancel_campaign(world: World) -> asks.CancelCampaignAsk:
    return asks.CancelCampaignAsk(world.names["campaign_id"], "There is no budget this year")


@example("evaluation.close_campaign")
def close_campaign(world: World) -> asks.CloseCampaignAsk:
    return asks.CloseCampaignAsk(world.names["decided_campaign"], anyway=True)


@example("evaluation.join_campaign", by="stranger")
def join_campaign(world: World) -> asks.JoinCampaignAsk:
    return asks.JoinCampaignAsk(world.names["shared_campaign"], world.alder.pk)


@example("evaluation.leave_campaign", by="maya")
def leave_campaign(world: World) -> asks.LeaveCampaignAsk:
    return asks.LeaveCampaignAsk(world.names["campaign_id"], world.employer.pk)


@example("evaluation.record_decision")
def record_decision(world: World) -> asks.RecordDecisionAsk:
    return asks.RecordDecisionAsk(world.names["campaign_id"], "granted", world.today)


@example("evaluation.send_thanks")
def send_thanks(world: World) -> asks.SendThanksAsk:
    whom = (f"writer-{world.names['sent_campaign_letter']}",)
    return asks.SendThanksAsk(world.names["decided_campaign"], whom, "Thank you", "Dear {name}")


@example("evaluation.mark_thanked")
def mark_thanked(world: World) -> asks.MarkThankedAsk:
    whom = (f"writer-{world.names['sent_campaign_letter']}",)
    return asks.MarkThankedAsk(world.names["decided_campaign"], whom)


@example("evaluation.plan_hearing")
def plan_hearing(world: World) -> asks.PlanHearingAsk:
    return asks.PlanHearingAsk(
        world.names["campaign_id"], "Second hearing", world.day(30), time(19), "County hall"
    )


@example("evaluation.edit_hearing")
def edit_hearing(world: World) -> asks.EditHearingAsk:
    return asks.EditHearingAsk(
        world.names["hearing_id"], "Hearing", world.day(31), time(18), "County hall"
    )


@example("evaluation.ask_speaker")
def ask_speaker(world: World) -> asks.AskSpeakerAsk:
    return asks.AskSpeakerAsk(world.names["hearing_id"], name="Tom Ely", email="tom@school.example")


@example("evaluation.answer_speaking", by="maya")
def answer_speaking(world: World) -> asks.AnswerSpeakingAsk:
    return asks.AnswerSpeakingAsk(world.names["speaker_id"], "yes")


@example("evaluation.take_back_speaker")
def take_back_speaker(world: World) -> asks.TakeBackSpeakerAsk:
    return asks.TakeBackSpeakerAsk(world.names["speaker_id"])


@example("evaluation.order_speakers")
def order_speakers(world: World) -> asks.OrderSpeakersAsk:
    turns = (asks.Turn(world.names["speaker_id"], 2, 4),)
    return asks.OrderSpeakersAsk(world.names["hearing_id"], turns)


@example("evaluation.ask_testimony")
def ask_testimony(world: World) -> asks.AskTestimonyAsk:
    return asks.AskTestimonyAsk(world.names["campaign_id"], "Ana Lind", "ana@clinic.example")


@example("evaluation.offer_testimony", by="maya")
def offer_testimony(world: World) -> asks.OfferTestimonyAsk:
    return asks.OfferTestimonyAsk(
        world.names["campaign_id"],
        "They read the rules now",
        "Maya Ortiz",
        uses=("hearing",),
        organization_id=world.employer.pk,
    )


@example("evaluation.withdraw_testimony", by="maya")
def withdraw_testimony(world: World) -> asks.WithdrawTestimonyAsk:
    return asks.WithdrawTestimonyAsk(world.names["testimony_id"])


@example("evaluation.write_letter")
def write_letter(world: World) -> asks.WriteLetterAsk:
    return asks.WriteLetterAsk(
        world.names["campaign_id"], world.library.pk, "Ann Bell", "Please", "Dear {recipient}"
    )


@example("evaluation.edit_letter")
def edit_letter(world: World) -> asks.EditLetterAsk:
    return asks.EditLetterAsk(world.names["campaign_letter_id"], "Ann Bell", "Please", "Dear Ann")


@example("evaluation.send_letter")
def send_letter(world: World) -> asks.SendLetterAsk:
    return asks.SendLetterAsk(world.names["campaign_letter_id"])


@example("evaluation.mark_sent")
def mark_sent(world: World) -> asks.MarkSentAsk:
    return asks.MarkSentAsk(world.names["campaign_letter_id"])
