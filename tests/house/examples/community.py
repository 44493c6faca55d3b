"""Good Asks of ideas, comments, helpers, series sign-ups and the door."""

from holt.programs import actions as doing
from holt.programs import asks, queries
from holt.programs.models import Idea
from tests.house.examples import example
from tests.house.world import World

MARK = "a browser like any other"


def key(pk: int) -> str:
    """The key of one's own letter."""
    return queries.idea_key(Idea.objects.get(pk=pk))


@example("programs.propose_idea")
def propose_idea(world: World) -> asks.ProposeIdeaAsk:
    return asks.ProposeIdeaAsk("A repair café", name="Rosa Lima", email="rosa@example.org")


@example("programs.confirm_idea")
def confirm_idea(world: World) -> asks.ConfirmIdeaAsk:
    made = doing.propose_idea(world.ines, propose_idea(world), now=world.now)
    return asks.ConfirmIdeaAsk(made.pk, queries.idea_key(made))


@example("programs.withdraw_idea")
def withdraw_idea(world: World) -> asks.WithdrawIdeaAsk:
    return asks.WithdrawIdeaAsk(world.names["idea_id"], key(world.names["idea_id"]))


@example("programs.let_through")
def let_through(world: World) -> asks.LetThroughAsk:
    return asks.LetThroughAsk(world.names["waiting_idea"])


@example("programs.decline_idea")
def decline_idea(world: World) -> asks.DeclineIdeaAsk:
    return asks.DeclineIdeaAsk(world.names["waiting_idea"], "It names a neighbor")


@example("programs.answer_idea")
def answer_idea(world: World) -> asks.AnswerIdeaAsk:
    return asks.AnswerIdeaAsk(world.names["idea_id"], "not_now", "The room is being painted")


@example("programs.adopt_idea")
def adopt_idea(world: World) -> asks.AdoptIdeaAsk:
    at = world.stage["active"].pk
    return asks.AdoptIdeaAsk(world.names["idea_id"], at, "Repair café", "stem")


@example("programs.log_idea")
def log_idea(world: World) -> asks.LogIdeaAsk:
    return asks.LogIdeaAsk(world.names["idea_id"], "A place to mend things")


@example("programs.merge_idea")
def merge_idea(world: World) -> asks.MergeIdeaAsk:
    return asks.MergeIdeaAsk(world.names["idea_id"], world.names["other_idea"])


@example("programs.would_come")
def would_come(world: World) -> asks.WouldComeAsk:
    return asks.WouldComeAsk(world.names["idea_id"], MARK)


@example("programs.comment")
def comment(world: World) -> asks.CommentAsk:
    return asks.CommentAsk("Please on Saturdays", idea_id=world.names["idea_id"])


@example("programs.show_comment")
def show_comment(world: World) -> asks.ShowCommentAsk:
    return asks.ShowCommentAsk(world.names["comment_id"])


@example("programs.decline_comment")
def decline_comment(world: World) -> asks.DeclineCommentAsk:
    return asks.DeclineCommentAsk(world.names["comment_id"], "It names a neighbor")


@example("programs.offer_help")
def offer_help(world: World) -> asks.OfferHelpAsk:
    at = world.names["idea_id"]
    return asks.OfferHelpAsk(("bake",), "Tom Reed", "tom@example.org", idea_id=at)


@example("programs.accept_help")
def accept_help(world: World) -> asks.AcceptHelpAsk:
    return asks.AcceptHelpAsk(world.names["offer_id"])


@example("programs.decline_help")
def decline_help(world: World) -> asks.DeclineHelpAsk:
    return asks.DeclineHelpAsk(world.names["offer_id"], "There is cake already")


@example("programs.sign_up_series")
def sign_up_series(world: World) -> asks.SignUpSeriesAsk:
    dates = (world.names["event"],)
    at = world.names["program_id"]
    return asks.SignUpSeriesAsk(at, dates, "Rosa Lima", "rosa@example.org", people=2, children=1)


@example("programs.move_sign_up")
def move_sign_up(world: World) -> asks.MoveSignUpAsk:
    return asks.MoveSignUpAsk(world.names["sign_up_id"], "waiting", "A school needs the place")


@example("programs.count_at_door")
def count_at_door(world: World) -> asks.CountAtDoorAsk:
    here = asks.TapRow("a", "here", 1, world.now, world.names["sign_up_id"])
    more = asks.TapRow("b", "new_to_us", 1, world.now)
    return asks.CountAtDoorAsk(world.names["event"], (here, more), world.now)
