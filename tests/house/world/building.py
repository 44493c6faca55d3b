"""A small network with one of everything in it, every text of it a marker.

Marlow City Library works with Kestrel Castings at several tables, one at each stage; Alder
Library belongs to the network and sits at none of them.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from holt.directory import actions as directory
from holt.directory import asks as directory_asks
from holt.directory.models import (
    BulkChange,
    Import,
    Invitation,
    Organization,
    ServiceArea,
)
from holt.evaluation import actions as evaluation
from holt.evaluation import asks as evaluation_asks
from holt.kernel import clock
from holt.kernel.models import Letter, Network
from holt.kernel.viewer import Role, Viewer
from holt.learning import actions as learning
from holt.learning import asks as learning_asks
from holt.needs import actions as needs
from holt.needs import asks as needs_asks
from holt.needs.models import BulkPark
from holt.partnerships import actions, asks, rules
from holt.partnerships.models import (
    AgreementVersion,
    LedgerEntry,
    Partnership,
    Party,
    PlanGoal,
    Rate,
)
from holt.people import actions as people
from holt.people import asks as people_asks
from holt.people.models import Person
from holt.programs import actions as programs
from holt.programs import asks as programs_asks
from tests import make
from tests.house.world import markers
from tests.house.world.markers import Circle, Garden
from tests.house.world.seats import Seat

WHEN = (time(18), time(19, 30))
LESSONS: tuple[tuple[str, str, Circle], ...] = (
    ("network", "network", markers.NETWORK),
    ("public", "public", markers.PUBLIC),
    ("own", "own", markers.OWN),
    ("draft", "network", markers.OWN),
)
STAGES = ("proposed", "talking", "planning", "agreeing", "active", "paused", "ending", "ended")


@dataclass
class World:
    """The network: its organizations, seats, partnerships by stage, and what a walk can name."""

    now: datetime
    garden: Garden
    library: Organization
    employer: Organization
    alder: Organization
    veterans: Organization
    seats: dict[str, Seat]
    stage: dict[str, Partnership] = field(default_factory=dict)
    names: dict[str, Any] = field(default_factory=dict)
    others: list[dict[str, Any]] = field(default_factory=list)

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def ines(self) -> Viewer:
        return self.seats["ines"].viewer

    @property
    def maya(self) -> Viewer:
        return self.seats["maya"].viewer

    def newcomer(self) -> Person:
        """Somebody new takes the seat of that name; they belong nowhere yet."""
        person = make.person("Nora Falk")
        self.seats["newcomer"] = Seat("newcomer", person)
        return person

    def day(self, days: int) -> date:
        """So many days from today; negative is before."""
        return self.today + timedelta(days)


def build() -> World:
    """The whole network, in the caller's transaction."""
    world = founded(clock.now())
    furnish_directory(world)
    furnish_needs(world)
    sit_down(world)
    work(world)
    introduce(world)
    keep_keys(world)
    return world


def founded(now: datetime) -> World:
    """Four organizations and everyone who looks at them."""
    Network.objects.get_or_create(one=True)
    library = make.organization("Marlow City Library")
    employer = make.organization("Kestrel Castings", kind=make.kind("employer", sector="business"))
    alder = make.organization("Alder Library")
    veterans = make.outsider("Otter Valley Veterans")
    seats = {
        "nobody": Seat("nobody"),
        "operator": Seat("operator", make.person("Olga Ruiz", is_operator=True)),
    }
    for name, home, role, who in (
        ("ines", library, Role.DIRECTOR, "Ines Duarte"),
        ("viewer", library, Role.VIEWER, "Vera Lund"),
        ("maya", employer, Role.DIRECTOR, "Maya Ortiz"),
        ("stranger", alder, Role.DIRECTOR, "Tom Reed"),
        ("departed", library, Role.COORDINATOR, "Dan Holm"),
    ):
        person = make.person(who)
        make.membership(home, role, person, ended_at=now if name == "departed" else None)
        seats[name] = Seat(name, person)
    return World(now, Garden(), library, employer, alder, veterans, seats)


def furnish_directory(world: World) -> None:
    """What organizations have: places, capabilities, contacts, people, imports."""
    library, shy = world.library, make.person("Shy Colleague")
    made = {
        "organization_id": library,
        "place_id": make.place(library, county="36999", lat=42.0, lon=-74.0),
        "capability_id": make.capability(library),
        "service_id": make.service(library),
        "identifier_id": make.identifier(library, "other", "NY-1"),
        "membership_id": make.membership(library, Role.STAFF, shy),
        "contact_id": make.contact(world.employer, kept_by=library),
        "service_area_id": ServiceArea.objects.create(organization=library, shape="words"),
        "person_id": shy,
    }
    world.names |= {name: row.pk for name, row in made.items()}
    directory.invite(
        world.ines, directory_asks.InviteAsk(library.pk, "new@example.org", "staff"), now=world.now
    )
    world.names["invitation_id"] = Invitation.objects.get(organization=library).pk
    hidden = make.outsider("A shelter", is_public=False)
    ask = directory_asks.VerifyManyAsk((library.pk,))
    directory.verify_many(world.ines, ask, now=world.now)
    world.names["bulk_change_id"] = BulkChange.objects.get().pk
    run = Import.objects.create(
        kind="contacts", file_name="a.csv", at=world.now, organization=library,
        by_id=world.ines.person_id,
    )  # fmt: skip
    world.names["import_id"] = run.pk
    world.others += [{"organization_id": world.employer.pk}, {"organization_id": hidden.pk}]
    world.names["hidden_id"] = hidden.pk
    world.names["shared_contact"] = make.contact(world.employer, "Ada Moss", is_shared=True).pk


def furnish_needs(world: World) -> None:
    """A need of each openness, and the goals they serve."""
    library = world.library
    goal = make.goal(library)
    shown = make.need(library, by=world.ines, goal_ids=(goal.pk,), heard_from="x")
    piece = needs.add_evidence(
        world.ines,
        needs_asks.AddEvidenceAsk(shown.pk, "story", "x", voice="x", has_consent=True),
        now=world.now,
    )
    figure = needs_asks.AddEvidenceAsk(shown.pk, "figure", "x", figure="14", source="x")
    needs.add_evidence(world.ines, figure, now=world.now)
    parked = make.need(library, by=world.ines)
    needs.park_many(world.ines, needs_asks.ParkManyAsk((parked.pk,), "x"), now=world.now)
    kept = {
        "need_id": shown.pk,
        "goal_id": goal.pk,
        "evidence_id": piece.pk,
        "bulk_park_id": BulkPark.objects.get().pk,
    }
    word = world.garden.word
    told_to = {"restricted_to": (world.veterans.pk,), "openness": "restricted"}
    more = {
        "public_need": make.need(library, by=world.ines, openness="public").pk,
        "parked_need": parked.pk,
        "draft_need": make.need(
            library, by=world.ines, as_draft=True, statement=word("a draft need", markers.OWN)
        ).pk,
        "restricted_need": make.need(
            library, by=world.ines, statement=word("a restricted need", markers.OWN), **told_to
        ).pk,
        "quiet_need": make.need(
            library,
            by=world.ines,
            statement=word("a restricted need with a partnership", markers.AWAY),
            **told_to,
        ).pk,
    }
    world.names |= kept | more
    world.others += [{"need_id": pk} for pk in more.values()]
    make.indicator()


def sit_down(world: World) -> None:
    """A table of the two at every stage, and one of the employer with Alder Library."""
    for stage in STAGES:
        world.stage[stage] = at_stage(world, stage)
    first = world.stage["active"].pk
    world.stage["quiet"] = propose(world, "active", world.names["quiet_need"], came_from=first)
    world.stage["open"] = propose(world, "active", world.names["quiet_need"], came_from=first)
    for who in (world.ines, world.maya):
        openness = asks.SetOpennessAsk(world.stage["open"].pk, True)
        actions.set_openness(who, openness, now=world.now)
    elsewhere = world.stage["elsewhere"] = actions.propose(
        world.seats["stranger"].viewer,
        asks.ProposeAsk("Elsewhere", world.alder.pk, (asks.Invited(world.employer.pk),)),
        now=world.now,
    )
    world.seats["elsewhere"] = by_link(world, "elsewhere", elsewhere)
    world.seats["guest"] = by_link(world, "guest", world.stage["active"])
    world.names["partnership_id"] = world.stage["active"].pk
    world.others += [
        {"partnership_id": world.stage[one].pk} for one in ("agreeing", "ended", "quiet", "open")
    ]


def by_link(world: World, name: str, partnership: Partnership) -> Seat:
    """The employer's representative, who came by a link to this partnership."""
    link, token = people.make_link(
        world.ines, purpose="open", subject_kind="partnership", subject_id=partnership.pk,
        organization_id=world.employer.pk, email=f"{name}@example.org", name="Link Holder",
        now=world.now,
    )  # fmt: skip
    world.names[f"token of {name}"] = token
    return Seat(name, link_id=link.pk)


def at_stage(world: World, stage: str) -> Partnership:
    """A partnership of the two, brought there by the verbs."""
    circle = markers.PARTIES if stage == "active" else markers.AWAY
    made = propose(world, stage, world.names["need_id"], circle)
    ask: Any
    if stage == "paused":
        ask = asks.PauseAsk(made.pk, None, "x")
        actions.pause(world.ines, ask, now=world.now)
    if stage in ("ending", "ended"):
        actions.begin_ending(
            world.ines, asks.BeginEndingAsk(made.pk, "goals_reached", "x"), now=world.now
        )
    if stage == "ended":
        ask = asks.EndAsk(made.pk, "goals_reached", "x", lesson="x", thanks="x")
        actions.end(world.ines, ask, now=world.now)
    made.refresh_from_db()
    return made


def propose(
    world: World,
    stage: str,
    need_id: int,
    circle: Circle = markers.AWAY,
    came_from: int | None = None,
) -> Partnership:
    """Proposed, and then as far as work if the stage lies there."""
    made = actions.propose(
        world.ines,
        asks.ProposeAsk(
            stage.capitalize(), world.library.pk, (asks.Invited(world.employer.pk),),
            interests=("x",), need_id=need_id, goal_ids=(world.names["goal_id"],),
            came_from_id=came_from,
        ),
        now=world.now,
    )  # fmt: skip
    steps = [accept, plan, draft, sign]
    for step in steps[: min(STAGES.index(stage), len(steps))]:
        step(world, made, circle)
    return made


def accept(world: World, made: Partnership, circle: Circle) -> None:
    ask = asks.AcceptAsk(made.pk, ("y",), "x")
    actions.accept(world.maya, ask, now=world.now)


def plan_ask(world: World, pk: int, circle: Circle = markers.AWAY) -> asks.PlanAsk:
    """A whole plan, with a row of each kind."""
    library, employer = world.library.pk, world.employer.pk
    word = world.garden.word
    return asks.PlanAsk(
        pk,
        goals=(asks.GoalRow("x", due_on=world.day(90)),),
        commitments=(
            asks.CommitmentRow(employer, word("a promise", circle), world.day(5)),
            asks.CommitmentRow(library, word("our promise", circle), world.day(6)),
        ),
        exchanges=(asks.ExchangeRow(employer, "gives", "space", "x", Decimal(40)),),
        risks=(asks.RiskRow("risk", "x", care="x"),),
        consequences=(asks.ConsequenceRow("exclusivity", "no", "x"),),
        hosting=(asks.HostingRow(library, 5), asks.HostingRow(employer, 5)),
        arrangement=("alternate_hosting",),
        who_decides="x",
        if_things_change="x",
    )


def plan(world: World, made: Partnership, circle: Circle) -> None:
    actions.plan(world.ines, plan_ask(world, made.pk, circle), now=world.now)


def draft(world: World, made: Partnership, circle: Circle) -> None:
    days = (world.today, world.day(365), world.day(180))
    ask = asks.DraftAsk(made.pk, world.garden.word("a text", circle), *days, note="x")
    actions.draft(world.ines, ask, now=world.now)


def sign(world: World, made: Partnership, circle: Circle) -> None:
    version = AgreementVersion.objects.get(partnership=made, state="open")
    for who in (world.ines, world.maya):
        ask = asks.SignAsk(version.pk, who.name, "x", version.text_hash)
        actions.sign(who, ask, now=world.now)


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
    actions.embed(world.ines, embedded, now=now)
    goal = PlanGoal.objects.get(partnership_id=at)
    actions.attain(world.ines, asks.AttainAsk(goal.pk, 1, "x"), now=now)
    actions.pulse(world.ines, asks.PulseAsk(at, 2), now=now)
    review(world, at)
    with_programs(world, at)
    world.names |= {
        "number": 1,
        "commitment_id": world.stage["active"].commitments.first().pk,
        "entry_id": LedgerEntry.objects.filter(struck_at=None).get().pk,
        "plan_goal_id": goal.pk,
        "party_id": Party.objects.get(partnership_id=at, organization_id=employer).pk,
        "agreement_id": AgreementVersion.objects.get(partnership_id=at).pk,
        "kind": "contacts",
        "name": "contacts.csv",
        "rate_id": Rate.objects.order_by("pk").first().pk,
    }


def review(world: World, at: int) -> None:
    """One that both have answered, and one that waits for the employer."""
    scores = dict.fromkeys(rules.REVIEW_QUESTIONS, 3)
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
    outcome = evaluation_asks.RecordAsk(
        at, "x", word("an outcome", markers.PARTIES), world.day(-1), voice="x", has_consent=True
    )
    done = evaluation.record(world.ines, outcome, now=now)
    evaluation.confirm(world.maya, evaluation_asks.ConfirmAsk(done.pk, "x", "x"), now=now)
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
        "lesson_id": lessons["network"],
        **{f"lesson {name}": pk for name, pk in lessons.items()},
    }
    world.others += [{"outcome_id": waiting.pk}, {"session_id": held.pk}]
    world.others += [{"lesson_id": pk} for pk in lessons.values()]


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


def keep_keys(world: World) -> None:
    """Keys and letters of single persons."""
    made = people.make_token(world.ines, people_asks.MakeTokenAsk("x", ("read",)), now=world.now)
    feed = people.make_feed_key(world.ines, people_asks.MakeFeedKeyAsk(), now=world.now)
    world.names |= {
        "token_id": made.pk,
        "key of ines": feed.secret,
        "link_id": world.seats["guest"].link_id,
        "letter_id": Letter.objects.order_by("pk").first().pk,
    }
