"""Good Asks of skills."""

from holt.skills import asks
from tests.house.examples import example
from tests.house.world import World


@example("skills.say_skill")
def say_skill(world: World) -> asks.SaySkillAsk:
    home = world.library.pk
    return asks.SaySkillAsk("teach", "Bookbinding", home, "tool", consent=True, is_new=True)


@example("skills.edit_skill")
def edit_skill(world: World) -> asks.EditSkillAsk:
    return asks.EditSkillAsk(world.names["skill_id"], "teaches", ("call",), ("en",))


@example("skills.hide_skill")
def hide_skill(world: World) -> asks.HideSkillAsk:
    return asks.HideSkillAsk(world.names["skill_id"])


@example("skills.show_skill")
def show_skill(world: World) -> asks.ShowSkillAsk:
    return asks.ShowSkillAsk(world.names["skill_id"])


@example("skills.drop_skill")
def drop_skill(world: World) -> asks.DropSkillAsk:
    return asks.DropSkillAsk(world.names["skill_id"])


@example("skills.edit_word", by="operator")
def edit_word(world: World) -> asks.EditWordAsk:
    return asks.EditWordAsk(world.names["skill_word_id"], "Knotting", "tool")


@example("skills.join_words", by="operator")
def join_words(world: World) -> asks.JoinWordsAsk:
    return asks.JoinWordsAsk(world.names["skill_word_id"], world.names["other_word"])


@example("skills.part_word", by="operator")
def part_word(world: World) -> asks.PartWordAsk:
    return asks.PartWordAsk(world.names["joined_word"])


@example("skills.offer_talk")
def offer_talk(world: World) -> asks.OfferTalkAsk:
    return asks.OfferTalkAsk(world.library.pk, "Seeds that last", consent=True)


@example("skills.edit_talk", by="maya")
def edit_talk(world: World) -> asks.EditTalkAsk:
    return asks.EditTalkAsk(world.names["talk_id"], "Seeds that last", fee_cents=5000)


@example("skills.hide_talk", by="maya")
def hide_talk(world: World) -> asks.HideTalkAsk:
    return asks.HideTalkAsk(world.names["talk_id"])


@example("skills.show_talk", by="maya")
def show_talk(world: World) -> asks.ShowTalkAsk:
    return asks.ShowTalkAsk(world.names["talk_id"])


@example("skills.ask_speaker")
def ask_speaker(world: World) -> asks.AskSpeakerAsk:
    return asks.AskSpeakerAsk(world.names["talk_id"], world.library.pk, world.day(30))


@example("skills.accept_speaker", by="maya")
def accept_speaker(world: World) -> asks.AcceptSpeakerAsk:
    return asks.AcceptSpeakerAsk(world.names["speaking_id"], "Gladly")


@example("skills.decline_speaker", by="maya")
def decline_speaker(world: World) -> asks.DeclineSpeakerAsk:
    return asks.DeclineSpeakerAsk(world.names["speaking_id"], "Not this time")


@example("skills.move_speaker", by="maya")
def move_speaker(world: World) -> asks.MoveSpeakerAsk:
    return asks.MoveSpeakerAsk(world.names["speaking_id"], world.day(40))


@example("skills.agree_day")
def agree_day(world: World) -> asks.AgreeDayAsk:
    return asks.AgreeDayAsk(world.names["moved_speaking"])


@example("skills.call_off_speaker")
def call_off_speaker(world: World) -> asks.CallOffSpeakerAsk:
    return asks.CallOffSpeakerAsk(world.names["speaking_id"], "The roof leaks")


@example("skills.thank_speaker")
def thank_speaker(world: World) -> asks.ThankSpeakerAsk:
    return asks.ThankSpeakerAsk(world.names["accepted_speaking"], "Forty people came")


@example("skills.put_in_program")
def put_in_program(world: World) -> asks.PutInProgramAsk:
    return asks.PutInProgramAsk(world.names["accepted_speaking"], world.names["program_id"])


@example("skills.offer_placement")
def offer_placement(world: World) -> asks.OfferPlacementAsk:
    return asks.OfferPlacementAsk(world.library.pk, "offered", "A day at the desk")


@example("skills.edit_placement")
def edit_placement(world: World) -> asks.EditPlacementAsk:
    return asks.EditPlacementAsk(world.names["placement_id"], "Two days at the desk", days=2)


@example("skills.propose_work_visit", by="maya")
def propose_work_visit(world: World) -> asks.ProposeWorkVisitAsk:
    days = (world.day(60), world.day(61))
    return asks.ProposeWorkVisitAsk(world.names["placement_id"], world.employer.pk, *days)


@example("skills.plan_work_visit")
def plan_work_visit(world: World) -> asks.PlanWorkVisitAsk:
    costs = (asks.CostRow("travel", "home", 4200),)
    return asks.PlanWorkVisitAsk(
        world.names["work_visit_id"], world.day(33), world.day(34), "Lending", costs=costs
    )


@example("skills.agree_for_home", by="maya")
def agree_for_home(world: World) -> asks.AgreeForHomeAsk:
    return asks.AgreeForHomeAsk(world.names["work_visit_id"], "Sam takes the desk")


@example("skills.agree_for_host")
def agree_for_host(world: World) -> asks.AgreeForHostAsk:
    return asks.AgreeForHostAsk(world.names["work_visit_id"], "Ines")


@example("skills.report_work_visit", by="maya")
def report_work_visit(world: World) -> asks.ReportWorkVisitAsk:
    return asks.ReportWorkVisitAsk(world.names["agreed_visit"], "I saw it all", "A better desk")


@example("skills.cancel_work_visit")
def cancel_work_visit(world: World) -> asks.CancelWorkVisitAsk:
    return asks.CancelWorkVisitAsk(world.names["work_visit_id"], "The guide is ill")
