"""What goes on at a table at work: words, gifts, reviews, sessions, outcomes, lessons."""

from datetime import time
from decimal import Decimal
from typing import Any

from holt.evaluation import actions as evaluation
from holt.evaluation import asks as evaluation_asks
from holt.evaluation.models import Witness
from holt.learning import actions as learning
from holt.learning import asks as learning_asks
from holt.partnerships import actions, asks, rules
from holt.partnerships.models import (
    AgreementVersion,
    LedgerEntry,
    Party,
    PlanGoal,
    Rate,
)
from holt.programs import actions as programs
from holt.programs import asks as programs_asks
from tests.house.world import markers
from tests.house.world.markers import Circle
from tests.house.world.network import World

HOME = markers.circle("the library's own people", ("viewer", "ines"), ("ines",))
WHEN = (time(18), time(19, 30))
LESSONS: tuple[tuple[str, str, Circle], ...] = (
    ("network", "network", markers.NETWORK),
    ("public", "public", markers.PUBLIC),
    ("own", "own", markers.OWN),
    ("draft", "network", markers.OWN),
)


def work(world: World) -> None:
    """Everything that goes on at the table at work."""
    at, now, word = world.stage["active"].pk, world.now, world.garden.word
    library, employer = world.library.pk, world.employer.pk
    actions.write(world.ines, asks.WriteAsk(at, "x"), now=now)
    note = word("a private note", markers.OWN)
    actions.write(world.ines, asks.WriteAsk(at, note, is_private=True), now=now)
    met = asks.LogMeetingAsk(at, "visit", world.today, "x", (employer,), "x")
    actions.log_meeting(world.ines, met, now=now)
    for direction in ("gave", "gained"):
        ask = asks.GiveAsk(at, direction, "staff_time", Decimal(2), world.today, "x")
        entry = actions.give(world.ines, ask, now=now)
    actions.strike(world.ines, asks.StrikeAsk(entry.pk, "x"), now=now)
    answers = dict.fromkeys(
        ("information", "activities", "resources", "capacity", "shared_risk"), True
    )
    level = asks.AssessLevelAsk(at, **answers, time=2, trust=3, turf=2)
    actions.assess_level(world.ines, level, now=now)
    embedded = asks.EmbedAsk(at, "x", library, employer, Decimal(8), world.today)
    there = actions.embed(world.ines, embedded, now=now)
    day = asks.LogEmbeddedDayAsk(there.pk, world.today, Decimal(6), 9, "x", "x")
    actions.log_embedded_day(world.ines, day, now=now)
    goal = PlanGoal.objects.get(partnership_id=at)
    levels = asks.DescribeGoalAsk(goal.pk, "v", "w", "x", "y", "z")
    actions.describe_goal(world.ines, levels, now=now)
    actions.attain(world.ines, asks.AttainAsk(goal.pk, 1, "x"), now=now)
    actions.pulse(world.ines, asks.PulseAsk(at, 2), now=now)
    review(world, at)
    with_programs(world, at)
    world.names |= {
        "number": 1,
        "embedding_id": there.pk,
        "commitment_id": world.stage["active"].commitments.earliest("pk").pk,
        "entry_id": LedgerEntry.objects.filter(struck_at=None).get().pk,
        "plan_goal_id": goal.pk,
        "party_id": Party.objects.get(partnership_id=at, organization_id=employer).pk,
        "agreement_id": AgreementVersion.objects.get(partnership_id=at).pk,
        "kind": "contacts",
        "name": "contacts.csv",
        "rate_id": Rate.objects.earliest("pk").pk,
    }


def review(world: World, at: int) -> None:
    """One that both have answered, and one that waits for the employer."""
    scores: dict[str, Any] = dict.fromkeys(rules.REVIEW_QUESTIONS, 3)
    quiet = world.stage["quiet"].pk
    for who, where, answers in (
        ("both", at, (world.ines, world.maya)),
        ("one", quiet, (world.ines,)),
    ):
        opened = actions.open_review(world.ines, asks.OpenReviewAsk(where), now=world.now)
        for one in answers:
            ask = asks.AnswerReviewAsk(opened.pk, **scores, words="x", private_note="x")
            actions.answer_review(one, ask, now=world.now)
        world.names[f"review of {who}"] = opened.pk
    world.names["review_id"] = opened.pk


def with_programs(world: World, at: int) -> None:
    """Sessions, outcomes and lessons of the table at work."""
    now, word = world.now, world.garden.word
    session = programs.schedule(
        world.ines,
        programs_asks.ScheduleAsk(
            at, word("a session", markers.PARTIES), world.day(3), *WHEN, zone="UTC", place_text="x"
        ),
        now=now,
    )
    held = programs.schedule(
        world.ines,
        programs_asks.ScheduleAsk(
            at, word("a held session", markers.PARTIES), world.day(-3), *WHEN, zone="UTC"
        ),
        now=now,
    )
    programs.hold(world.ines, programs_asks.HoldAsk(held.pk, 12, 4, "x"), now=now)
    for_everyone(world, at)
    outcome = evaluation_asks.RecordAsk(
        at, "x", word("an outcome", markers.PARTIES), world.day(-1), voice="x", has_consent=True
    )
    done = evaluation.record(world.ines, outcome, now=now)
    evaluation.confirm(world.maya, evaluation_asks.ConfirmAsk(done.pk, "x", "x"), now=now)
    asked = evaluation_asks.AskWitnessAsk(done.pk, "x", "witness@example.org", "x")
    witness = evaluation.ask_witness(world.ines, asked, now=now)
    Witness.objects.filter(pk=witness.pk).update(answer="yes", answered_at=now)
    draft = evaluation_asks.RecordAsk(
        at,
        "x",
        word("a draft outcome", markers.OWN),
        world.day(-1),
        voice="x",
        has_consent=True,
        as_draft=True,
    )
    waiting = evaluation.record(world.ines, draft, now=now)
    lessons = {
        name: learning.write_lesson(
            world.ines,
            learning_asks.WriteLessonAsk(
                world.library.pk, word(f"a lesson, {name}", circle), openness=openness,
                publish=name != "draft", partnership_id=at, happened="x",
            ),
            now=now,
        ).pk
        for name, openness, circle in LESSONS
    }  # fmt: skip
    world.names |= {
        "session_id": session.pk,
        "held_session": held.pk,
        "outcome_id": done.pk,
        "draft_outcome": waiting.pk,
        "witness_id": witness.pk,
        "lesson_id": lessons["network"],
        **{f"lesson {name}": pk for name, pk in lessons.items()},
    }
    world.others += [{"outcome_id": waiting.pk}, {"session_id": held.pk}]
    world.others += [{"lesson_id": pk} for pk in lessons.values()]


def for_everyone(world: World, at: int) -> None:
    """A public program with a date and somebody who signed up, and a draft; a secret address."""
    now, word = world.now, world.garden.word
    start = {"kind": "language_class", "audience": ("workers",), "languages": ("en",)}
    draft = programs.start_program(
        world.ines,
        programs_asks.StartProgramAsk(at, word("a draft program", markers.PARTIES), **start),
        now=now,
    )
    shown = programs.start_program(
        world.ines,
        programs_asks.StartProgramAsk(at, word("a program", markers.PUBLIC), **start),
        now=now,
    )
    programs.publish_program(world.ines, programs_asks.PublishProgramAsk(shown.pk), now=now)
    event = programs.schedule(
        world.ines,
        programs_asks.ScheduleAsk(
            at, word("an event", markers.PUBLIC), world.day(4), *WHEN, zone="UTC",
            program_id=shown.pk, capacity=1, place_text="x", online_link="https://example.org/x",
        ),
        now=now,
    )  # fmt: skip
    made = programs.sign_up(
        world.seats["stranger"].viewer,
        programs_asks.SignUpAsk(event.pk, "x", "guest@example.org", "x", 1, ("x",)),
        now=now,
    )
    speaker = programs.provide(
        world.ines,
        programs_asks.ProvideAsk(
            shown.pk, "speaker", "x", "x", contact="x", note="x", is_public=True, state="sure"
        ),
        now=now,
    )
    feed = programs.open_feed(world.ines, programs_asks.OpenFeedAsk("partnership", at), now=now)
    world.names |= {
        "program_id": shown.pk,
        "draft_program": draft.pk,
        "provision_id": speaker.pk,
        "event": event.pk,
        "sign_up_id": made.pk,
        "feed_id": feed.pk,
    }
    world.others += [{"program_id": draft.pk}, {"session_id": event.pk}]
    _of_one_library(world)


def _of_one_library(world: World) -> None:
    """A program that the library runs alone, not yet shown to anyone else, with a date."""
    now, word = world.now, world.garden.word
    alone = programs.start_own_program(
        world.ines,
        programs_asks.StartOwnProgramAsk(
            world.library.pk,
            word("a program of one's own", HOME),
            "language_class",
            audience=("workers",),
            languages=("en",),
        ),
        now=now,
    )
    own_date = programs.add_dates(
        world.ines,
        programs_asks.AddDatesAsk(
            alone.pk, world.day(6), *WHEN, zone="UTC", title=word("a date of one's own", HOME)
        ),
        now=now,
    )
    world.names |= {"own_program": alone.pk, "own_date": own_date.pk}
    world.others += [{"program_id": alone.pk}, {"session_id": own_date.pk}]


def introduce(world: World) -> None:
    """The library asks two others to meet; one suggestion is set aside."""
    ask = asks.IntroduceAsk(
        world.library.pk, world.employer.pk, "x", "a@example.org",
        world.veterans.pk, "x", "b@example.org", "x",
    )  # fmt: skip
    made = actions.introduce(world.ines, ask, now=world.now)
    follow = asks.FollowIntroductionAsk(made.pk, "x")
    actions.follow_introduction(world.ines, follow, now=world.now)
    note = asks.NoteSuggestionAsk(
        world.names["need_id"], world.veterans.pk, world.library.pk, "later", "x"
    )
    actions.note_suggestion(world.ines, note, now=world.now)
    world.names["introduction_id"] = made.pk
