"""Ideas, words and hands of the community, and taps at a door: one of each, and who sees them."""

from datetime import datetime, timedelta
from typing import Any, cast

from holt.kernel.viewer import NOBODY
from holt.programs import actions, asks
from holt.programs.models import Comment, HelpOffer, Idea
from tests.house.world import markers
from tests.house.world.markers import NONE, PUBLIC, STAFF, Circle, Garden

KEEPERS = markers.circle("signed-in staff of whoever takes care of it", ("ines",), ("ines",))
TENDERS = markers.circle(
    "signed-in staff of the network", ("ines", "maya", "stranger"), ("ines", "maya", "stranger")
)

markers.codes(
    "a code from a list",
    *("programs.Tap.kind", "programs.HelpOffer.how"),
)
markers.codes("a hash or key that is never shown", "programs.Wish.mark", "programs.Tap.mark")


def earlier(world: Any) -> datetime:
    """Before everything else, so that the first page of the feed stays the table's."""
    return cast(datetime, world.now) - timedelta(hours=1)


def furnish_community(world: Any) -> None:
    """An idea that is open, one that waits, one that was not shown; words, hands, a tap."""
    named = world.names
    named["idea_id"] = _idea(world, "An idea").pk
    named["other_idea"] = _idea(world, "Another").pk
    named["waiting_idea"] = _proposed(world, "A waiting one").pk
    named["declined_idea"] = _proposed(world, "One not shown").pk
    ask = asks.DeclineIdeaAsk(named["declined_idea"], "x")
    actions.decline_idea(world.ines, ask, now=earlier(world))
    answer = asks.AnswerIdeaAsk(named["idea_id"], "open", "x")
    actions.answer_idea(world.ines, answer, now=earlier(world))
    wish = asks.WouldComeAsk(named["idea_id"], "the mark of a browser")
    actions.would_come(NOBODY, wish, now=earlier(world))
    for name, about in (
        ("idea", {"idea_id": named["idea_id"]}),
        ("program", {"program_id": named["program_id"]}),
    ):
        _speak_and_help(world, name, about)
    mark = asks.TapRow("a tap", "here", 1, world.now, named["sign_up_id"])
    door = asks.CountAtDoorAsk(named["event"], (mark,), world.now)
    actions.count_at_door(world.ines, door, now=earlier(world))
    others = ("other_idea", "waiting_idea", "declined_idea")
    world.others += [{"idea_id": named[one]} for one in others]


def _proposed(world: Any, title: str) -> Idea:
    ask = asks.ProposeIdeaAsk(title, "x", "x", "x", name="x", phone="x", may_contact=True)
    return actions.propose_idea(NOBODY, ask, now=earlier(world))


def _idea(world: Any, title: str) -> Idea:
    row = _proposed(world, title)
    ask = asks.LetThroughAsk(row.pk, world.library.pk)
    return actions.let_through(world.ines, ask, now=earlier(world))


def _speak_and_help(world: Any, name: str, about: dict[str, int]) -> None:
    """A word that is shown and one that waits; a hand that waits for an answer."""
    shown = actions.comment(NOBODY, asks.CommentAsk("x", "x", **about), now=earlier(world))
    actions.show_comment(world.ines, asks.ShowCommentAsk(shown.pk), now=earlier(world))
    said = actions.comment(NOBODY, asks.CommentAsk("x", "x", **about), now=earlier(world))
    help_ask = asks.OfferHelpAsk(("bake",), "x", phone="x", text="x", **about)
    offer = actions.offer_help(NOBODY, help_ask, now=earlier(world))
    world.names |= {"comment_id": said.pk, "offer_id": offer.pk}
    if name == "idea":
        world.others += [{"comment_id": said.pk, "offer_id": offer.pk}]


def may_only(circle: Circle) -> Circle:
    return markers.circle(circle.name, circle.may)


def plant_community(world: Any, garden: Garden) -> None:
    """An idea is everyone's once it is let through; who had it is its keeper's to know."""
    contact = {"name": KEEPERS, "email": KEEPERS, "phone": KEEPERS}
    _every(
        garden,
        Idea.objects.filter(state="open"),
        PUBLIC,
        **contact,
        reason=may_only(TENDERS),
        answer=PUBLIC,
    )
    hidden = dict.fromkeys(("name", "email", "phone"), NONE)
    late = {"answer": may_only(TENDERS)}
    waiting = Idea.objects.filter(state="waiting")
    _every(garden, waiting, TENDERS, **hidden, **late, reason=may_only(TENDERS))
    declined = Idea.objects.filter(state="declined")
    _every(garden, declined, may_only(TENDERS), **hidden, **late)
    _plant_words(garden)


def _plant_words(garden: Garden) -> None:
    """Words are everyone's once shown; a hand is read by staff of those it is offered to."""
    said = Comment.objects.filter(state="shown")
    unsaid = {"email": NONE, "reason": NONE}
    _every(garden, said, PUBLIC, **unsaid)
    for about, circle in (("idea", KEEPERS), ("program", STAFF)):
        filled = {f"{about}__isnull": False}
        _every(garden, Comment.objects.filter(state="waiting", **filled), circle, **unsaid)
        _every(garden, HelpOffer.objects.filter(**filled), circle, reason=may_only(circle))


def _every(garden: Garden, rows: Any, circle: Circle, **others: Circle) -> None:
    for row in rows:
        garden.plant(row, circle, **others)
