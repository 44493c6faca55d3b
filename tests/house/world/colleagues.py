"""Colleagues of the small network: cards, contacts, questions, a circle that meets."""

from datetime import timedelta
from typing import Any

from holt.peers import actions, asks
from holt.peers.models import Answer, Card, Circle, Hello, Invitation, Meeting, Question
from tests.house.world.markers import Garden, circle
from tests.house.world.network import World

COLLEAGUES = circle(
    "people of the network", ("stranger", "viewer", "ines", "maya"), ("stranger", "ines", "maya")
)
INSIDE = circle("members of the circle", ("ines", "maya"), ("ines", "maya"))
TWO = circle("the two of them", ("ines", "maya"), ("ines", "maya"))


def furnish_peers(world: World) -> None:
    """Ines and Maya have cards, met, ask each other, and are in a circle of two."""
    ines, maya, now = world.ines, world.maya, world.now
    tom = world.seats["stranger"].viewer
    for who, home in ((ines, world.library), (maya, world.employer), (tom, world.alder)):
        card = asks.ShowCardAsk(home.pk, "outreach", ("mail",), "x", "x", ("en",), phone="x")
        actions.show_card(who, card, now=now)
    visit = asks.ArrangeVisitAsk(maya.person_id or 0, "visit", world.day(4), "x")
    hello = actions.arrange_visit(ines, visit, now=now)
    open_ = actions.ask(ines, asks.AskAsk("x", "x"), now=now)
    asked = actions.ask(ines, asks.AskAsk("x", "x"), now=now)
    actions.answer(maya, asks.AnswerAsk(asked.pk, "x"), now=now)
    solved = actions.ask(ines, asks.AskAsk("x", "x"), now=now)
    helped = actions.answer(maya, asks.AnswerAsk(solved.pk, "x"), now=now)
    actions.solve(ines, asks.SolveAsk(solved.pk, helped.pk), now=now)
    met = actions.start_circle(ines, asks.StartCircleAsk("x", "x"), now=now)
    actions.join_circle(maya, asks.JoinCircleAsk(met.pk), now=now)
    other = actions.start_circle(maya, asks.StartCircleAsk("x", "x"), now=now)
    actions.invite(maya, asks.InviteAsk(other.pk, (ines.person_id or 0,)), now=now)
    inside = actions.ask(maya, asks.AskAsk("x", "x", circle_id=met.pk), now=now)
    plan = asks.PlanMeetingsAsk(met.pk, world.day(20), 2, "https://example.org/x")
    actions.plan_meetings(ines, plan, now=now)
    coming, past = Meeting.objects.order_by("pk")
    Meeting.objects.filter(pk=past.pk).update(starts_at=now - timedelta(days=3))
    held = asks.HoldMeetingAsk(past.pk, (ines.person_id or 0,), "x")
    actions.hold_meeting(ines, held, now=now)
    Meeting.objects.filter(pk=coming.pk).update(place_text="x")
    world.names |= {
        "hello_id": hello.pk,
        "question_id": open_.pk,
        "answered_question": asked.pk,
        "solved_question": solved.pk,
        "inside_question": inside.pk,
        "circle_id": met.pk,
        "other_circle": other.pk,
        "carded": tom.person_id,
        "circle_invitation_id": Invitation.objects.get().pk,
        "meeting_id": coming.pk,
        "past_meeting": past.pk,
    }
    world.others += [
        {"question_id": asked.pk},
        {"question_id": inside.pk},
        {"question_id": solved.pk},
        {"person_id": ines.person_id},
    ]


def plant_peers(world: World, garden: Garden) -> None:
    """Cards, questions and what a circle is are the network's; what is said inside, its members'."""
    may = circle(COLLEAGUES.name, COLLEAGUES.may)
    for card in Card.objects.all():
        garden.plant(card, may)
    for hello in Hello.objects.all():
        garden.plant(hello, TWO)
    inside = world.names["inside_question"]
    for question in Question.objects.all():
        _plant_question(garden, question, question.pk == inside, may)
    for answer in Answer.objects.all():
        garden.plant(answer, COLLEAGUES)
    for one in Circle.objects.all():
        garden.plant(one, may, name=COLLEAGUES)
    _plant_meetings(world, garden)


def _plant_question(garden: Garden, row: Question, is_inside: bool, may: Any) -> None:
    within = circle(INSIDE.name, INSIDE.may)
    garden.plant(row, within if is_inside else may, title=INSIDE if is_inside else COLLEAGUES)


def _plant_meetings(world: World, garden: Garden) -> None:
    within = circle(INSIDE.name, INSIDE.may)
    for one in Meeting.objects.all():
        is_past = one.pk == world.names["past_meeting"]
        shown = {"notes": INSIDE} if is_past else {"place_text": INSIDE, "online_link": INSIDE}
        garden.plant(one, within, **shown)
