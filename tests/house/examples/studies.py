"""Good Asks of studies and pilots."""

from datetime import timedelta

from holt.kernel import files
from holt.studies import asks
from tests.house.examples import example
from tests.house.world import World

TABLE = b"week,visits\r\n1,12\r\n"


@example("studies.call_partners")
def call_partners(world: World) -> asks.CallPartnersAsk:
    return asks.CallPartnersAsk(world.library.pk, "Who returns?", "What brings people back?")


@example("studies.edit_call")
def edit_call(world: World) -> asks.EditCallAsk:
    return asks.EditCallAsk(world.names["calling_study"], "Who returns?", "What helps?")


@example("studies.answer_call", by="maya")
def answer_call(world: World) -> asks.AnswerCallAsk:
    return asks.AnswerCallAsk(world.names["calling_study"], world.employer.pk, "A shift")


@example("studies.accept_study_answer")
def accept_study_answer(world: World) -> asks.AcceptStudyAnswerAsk:
    return asks.AcceptStudyAnswerAsk(world.names["study_answer_id"], "site")


@example("studies.decline_study_answer")
def decline_study_answer(world: World) -> asks.DeclineStudyAnswerAsk:
    return asks.DeclineStudyAnswerAsk(world.names["study_answer_id"], "Next year, gladly")


@example("studies.withdraw_study_answer", by="maya")
def withdraw_study_answer(world: World) -> asks.WithdrawStudyAnswerAsk:
    return asks.WithdrawStudyAnswerAsk(world.names["study_answer_id"])


@example("studies.give_study_role")
def give_study_role(world: World) -> asks.GiveStudyRoleAsk:
    return asks.GiveStudyRoleAsk(world.names["study_id"], world.employer.pk, "writer")


@example("studies.end_study_role")
def end_study_role(world: World) -> asks.EndStudyRoleAsk:
    return asks.EndStudyRoleAsk(world.names["study_role_id"])


@example("studies.write_protocol")
def write_protocol(world: World) -> asks.WriteProtocolAsk:
    return asks.WriteProtocolAsk(
        world.names["study_id"], "What helps?", "We ask", change="Fewer", number=1
    )


@example("studies.sign_protocol", by="maya")
def sign_protocol(world: World) -> asks.SignProtocolAsk:
    return asks.SignProtocolAsk(world.names["unsigned_protocol"], world.employer.pk)


@example("studies.write_ethics")
def write_ethics(world: World) -> asks.WriteEthicsAsk:
    return asks.WriteEthicsAsk(
        world.names["study_id"],
        "Nobody",
        "A sign at the door",
        "None is kept",
        world.day(300),
        no_approval_because="Only counts",
    )


@example("studies.start_study")
def start_study(world: World) -> asks.StartStudyAsk:
    return asks.StartStudyAsk(world.names["signed_study"])


@example("studies.end_study")
def end_study(world: World) -> asks.EndStudyAsk:
    return asks.EndStudyAsk(world.names["study_id"], "A greeting helps")


@example("studies.call_off_study")
def call_off_study(world: World) -> asks.CallOffStudyAsk:
    return asks.CallOffStudyAsk(world.names["study_id"], "Nobody has time")


@example("studies.link_finding")
def link_finding(world: World) -> asks.LinkFindingAsk:
    return asks.LinkFindingAsk(world.names["study_id"], lesson_id=world.names["lesson network"])


@example("studies.add_data")
def add_data(world: World) -> asks.AddDataAsk:
    kept = files.keep_bytes(world.ines, "counts.csv", TABLE, now=world.now, content_type="text/csv")
    return asks.AddDataAsk(world.names["study_id"], kept.pk, "More counts")


@example("studies.share_data")
def share_data(world: World) -> asks.ShareDataAsk:
    return asks.ShareDataAsk(world.names["data_id"], looked_at=True)


@example("studies.remove_data")
def remove_data(world: World) -> asks.RemoveDataAsk:
    return asks.RemoveDataAsk(world.names["data_id"])


@example("studies.give_access")
def give_access(world: World) -> asks.GiveAccessAsk:
    return asks.GiveAccessAsk(
        world.names["study_id"], "To count", world.day(30), organization_id=world.employer.pk
    )


@example("studies.withdraw_access")
def withdraw_access(world: World) -> asks.WithdrawAccessAsk:
    return asks.WithdrawAccessAsk(world.names["data_access_id"])


@example("studies.download_data")
def download_data(world: World) -> asks.DownloadDataAsk:
    return asks.DownloadDataAsk(world.names["data_id"])


@example("studies.plan_pilot")
def plan_pilot(world: World) -> asks.PlanPilotAsk:
    return asks.PlanPilotAsk(
        world.library.pk,
        "Late Thursdays",
        "open until nine",
        "more people come",
        "they work until six",
        "Visitors after six",
        world.day(1),
        world.day(60),
        stop_rules=(asks.StopRuleAsk("below", "5"),),
    )


@example("studies.edit_pilot")
def edit_pilot(world: World) -> asks.EditPilotAsk:
    return asks.EditPilotAsk(
        world.names["planned_pilot"],
        "Late Fridays",
        "open until nine",
        "more people come",
        "they work until six",
        "Visitors after six",
        world.day(1),
        world.day(60),
    )


@example("studies.start_pilot")
def start_pilot(world: World) -> asks.StartPilotAsk:
    return asks.StartPilotAsk(world.names["planned_pilot"])


@example("studies.drop_pilot")
def drop_pilot(world: World) -> asks.DropPilotAsk:
    return asks.DropPilotAsk(world.names["planned_pilot"])


@example("studies.add_pilot_reading", by="maya")
def add_pilot_reading(world: World) -> asks.AddPilotReadingAsk:
    return asks.AddPilotReadingAsk(
        world.names["pilot_id"], world.names["pilot_site"], world.day(-1), 9
    )


@example("studies.take_back_pilot_reading")
def take_back_pilot_reading(world: World) -> asks.TakeBackPilotReadingAsk:
    return asks.TakeBackPilotReadingAsk(world.names["pilot_reading_id"])


@example("studies.continue_pilot")
def continue_pilot(world: World) -> asks.ContinuePilotAsk:
    return asks.ContinuePilotAsk(world.names["deciding_pilot"], "It snowed")


@example("studies.stop_pilot")
def stop_pilot(world: World) -> asks.StopPilotAsk:
    return asks.StopPilotAsk(world.names["deciding_pilot"], "Nobody comes")


@example("studies.extend_pilot")
def extend_pilot(world: World) -> asks.ExtendPilotAsk:
    return asks.ExtendPilotAsk(
        world.names["pilot_id"], world.day(60) + timedelta(days=20), "Summer was quiet"
    )


@example("studies.end_pilot")
def end_pilot(world: World) -> asks.EndPilotAsk:
    return asks.EndPilotAsk(
        world.names["pilot_id"], "no", "Late", "People after work", "Opened late", "Few came"
    )
