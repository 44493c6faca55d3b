"""Good Asks of peers."""

from holt.peers import asks
from tests.house.examples import example
from tests.house.world import World


@example("peers.show_card")
def show_card(world: World) -> asks.ShowCardAsk:
    return asks.ShowCardAsk(world.library.pk, "director", ("call",), "Tuesdays")


@example("peers.hide_card")
def hide_card(world: World) -> asks.HideCardAsk:
    return asks.HideCardAsk()


@example("peers.say_hello")
def say_hello(world: World) -> asks.SayHelloAsk:
    return asks.SayHelloAsk(world.maya.person_id or 0, "Hello Maya, how do you do it?")


@example("peers.arrange_visit")
def arrange_visit(world: World) -> asks.ArrangeVisitAsk:
    return asks.ArrangeVisitAsk(world.maya.person_id or 0, "call", world.day(2))


@example("peers.call_off")
def call_off(world: World) -> asks.CallOffAsk:
    return asks.CallOffAsk(world.names["hello_id"])


@example("peers.thank")
def thank(world: World) -> asks.ThankAsk:
    return asks.ThankAsk(world.names["hello_id"], "A better rota")


@example("peers.ask")
def ask(world: World) -> asks.AskAsk:
    return asks.AskAsk("Who repairs microfilm?", is_unnamed=True)


@example("peers.answer", by="maya")
def answer(world: World) -> asks.AnswerAsk:
    return asks.AnswerAsk(world.names["inside_question"], "The state archive does")


@example("peers.solve")
def solve(world: World) -> asks.SolveAsk:
    return asks.SolveAsk(world.names["answered_question"])


@example("peers.close_question")
def close_question(world: World) -> asks.CloseQuestionAsk:
    return asks.CloseQuestionAsk(world.names["question_id"])


@example("peers.turn_into_lesson")
def turn_into_lesson(world: World) -> asks.TurnIntoLessonAsk:
    return asks.TurnIntoLessonAsk(world.names["solved_question"])


@example("peers.hand_up")
def hand_up(world: World) -> asks.HandUpAsk:
    return asks.HandUpAsk(world.names["question_id"])


@example("peers.start_circle")
def start_circle(world: World) -> asks.StartCircleAsk:
    return asks.StartCircleAsk("Solo librarians", work="alone", credit_hours="1")


@example("peers.edit_circle")
def edit_circle(world: World) -> asks.EditCircleAsk:
    return asks.EditCircleAsk(world.names["circle_id"], "Outreach people", minutes=45)


@example("peers.join_circle", by="stranger")
def join_circle(world: World) -> asks.JoinCircleAsk:
    return asks.JoinCircleAsk(world.names["circle_id"])


@example("peers.leave_circle")
def leave_circle(world: World) -> asks.LeaveCircleAsk:
    return asks.LeaveCircleAsk(world.names["circle_id"])


@example("peers.start_mixed_circle", by="maya")
def start_mixed_circle(world: World) -> asks.StartMixedCircleAsk:
    ids = (world.ines.person_id or 0, world.names["carded"])
    return asks.StartMixedCircleAsk("Seeds, across the kinds", ids)


@example("peers.invite")
def invite(world: World) -> asks.InviteAsk:
    return asks.InviteAsk(world.names["circle_id"], (world.names["carded"],))


@example("peers.decline_invitation")
def decline_invitation(world: World) -> asks.DeclineInvitationAsk:
    return asks.DeclineInvitationAsk(world.names["circle_invitation_id"])


@example("peers.plan_meetings")
def plan_meetings(world: World) -> asks.PlanMeetingsAsk:
    return asks.PlanMeetingsAsk(world.names["circle_id"], world.day(30), 3)


@example("peers.move_meeting")
def move_meeting(world: World) -> asks.MoveMeetingAsk:
    return asks.MoveMeetingAsk(world.names["meeting_id"], world.day(21), "The museum")


@example("peers.hold_meeting")
def hold_meeting(world: World) -> asks.HoldMeetingAsk:
    came = (world.ines.person_id or 0,)
    return asks.HoldMeetingAsk(world.names["past_meeting"], came, "Microfilm")


@example("peers.cancel_meeting")
def cancel_meeting(world: World) -> asks.CancelMeetingAsk:
    return asks.CancelMeetingAsk(world.names["meeting_id"])
