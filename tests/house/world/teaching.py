"""Skills of the small network: what people teach, a speaker who is asked, working visits."""

from typing import Any

from holt.people.models import Person
from holt.skills import actions, asks
from holt.skills.models import Placement, Skill, SkillWord, Speaking, Talk, WorkVisit
from tests.house.world.markers import Garden, circle
from tests.house.world.network import World

COLLEAGUES = circle(
    "people of the network", ("stranger", "viewer", "ines", "maya"), ("stranger", "ines", "maya")
)
WORDS = circle("people of the network and the operator", (*COLLEAGUES.may, "operator"), ("ines",))
BOTH = circle("the speaker and who asked", ("viewer", "ines", "maya"), ("viewer", "ines", "maya"))


def furnish_skills(world: World) -> None:
    """Ines and Maya teach, the library speaks for itself; Maya comes to speak and to learn."""
    ines, maya, home, work = world.ines, world.maya, world.library.pk, world.employer.pk
    both = Person.objects.filter(pk__in=(ines.person_id, maya.person_id))
    both.update(offer_consent_at=world.now)  # so that what they said before keeps its version
    for number, (who, at, direction, is_library) in enumerate(
        (
            (ines, home, "teach", False),
            (ines, home, "learn", False),
            (maya, work, "teach", False),
            (ines, home, "teach", True),
        )
    ):
        _say(world, who, f"xword {number}", at, direction, is_library)
    words = list(SkillWord.objects.order_by("pk"))
    actions.join_words(
        world.seats["operator"].viewer,
        asks.JoinWordsAsk(words[1].pk, words[2].pk),
        now=world.now,
    )
    world.names |= {
        "skill_id": Skill.objects.earliest("pk").pk,
        "skill_word_id": words[0].pk,
        "joined_word": words[1].pk,
        "other_word": words[3].pk,
    }
    _speak(world)
    _visit(world)


def _say(world: World, who: Any, word: str, at: int, direction: str, is_library: bool) -> None:
    ask = asks.SaySkillAsk(
        direction, word, at, "tool", "shows", ("call",), ("en",), "x",
        for_library=is_library, is_new=True, consent=True,
    )  # fmt: skip
    actions.say_skill(who, ask, now=world.now)


def _speak(world: World) -> None:
    """Maya offers a talk; the library asks, and she answers in each way."""
    ines, maya, now = world.ines, world.maya, world.now
    offer = asks.OfferTalkAsk(world.employer.pk, "x", "x", fee_note="x")
    talk = actions.offer_talk(maya, offer, now=now)
    asked = []
    for on in (world.day(20), world.day(21), world.today):
        ask = asks.AskSpeakerAsk(talk.pk, world.library.pk, on, "x", False, "x", 20, "x")
        asked.append(actions.ask_speaker(ines, ask, now=now))
    moved = asks.MoveSpeakerAsk(asked[1].pk, world.day(22), "x")
    actions.move_speaker(maya, moved, now=now)
    actions.accept_speaker(maya, asks.AcceptSpeakerAsk(asked[2].pk, "x"), now=now)
    world.names |= {
        "talk_id": talk.pk,
        "speaking_id": asked[0].pk,
        "moved_speaking": asked[1].pk,
        "accepted_speaking": asked[2].pk,
    }
    world.others += [{"speaking_id": one.pk} for one in asked[1:]]


def _visit(world: World) -> None:
    """Maya comes to the library: one visit is proposed, one is agreed and has begun."""
    ines, maya, now = world.ines, world.maya, world.now
    place = asks.OfferPlacementAsk(world.library.pk, "offered", "x", "x", guide="x", conditions="x")
    placement = actions.offer_placement(ines, place, now=now)
    made = []
    for first, last in ((world.day(30), world.day(31)), (world.day(-1), world.today)):
        ask = asks.ProposeWorkVisitAsk(placement.pk, world.employer.pk, first, last, "x")
        made.append(actions.propose_work_visit(maya, ask, now=now))
    proposed, agreed = made
    cost = (asks.CostRow("travel", "home", 4200),)
    plan = asks.PlanWorkVisitAsk(agreed.pk, world.day(-1), world.today, "x", "x", cost)
    actions.plan_work_visit(ines, plan, now=now)
    actions.agree_for_home(maya, asks.AgreeForHomeAsk(agreed.pk, "x"), now=now)
    actions.agree_for_host(ines, asks.AgreeForHostAsk(agreed.pk, "x"), now=now)
    world.names |= {
        "placement_id": placement.pk,
        "work_visit_id": proposed.pk,
        "agreed_visit": agreed.pk,
    }
    world.others += [{"work_visit_id": agreed.pk}]


def plant_skills(world: World, garden: Garden) -> None:
    """What is offered is the network's; what is arranged belongs to the two sides."""
    for word in SkillWord.objects.all():
        garden.plant(word, WORDS)
    for skill in Skill.objects.all():
        garden.plant(skill, COLLEAGUES)
    for talk in Talk.objects.all():
        garden.plant(talk, COLLEAGUES)
    for place in Placement.objects.all():
        garden.plant(place, COLLEAGUES)
    for one in Speaking.objects.all():
        garden.plant(one, BOTH)
    for visit in WorkVisit.objects.all():
        garden.plant(visit, BOTH)
