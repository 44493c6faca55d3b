"""A list costs the same with one row and with thirty more; the pages people live in cost eight.

Counted is everything a request asks the database: the session, who is asking, what surrounds the
page. What surrounds it is remembered for some seconds (site/web/frame.py), so each page is opened
once before it is counted.
"""

import ast
import copy
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model, QuerySet
from django.test.utils import CaptureQueriesContext

from holt.directory.models import Import, Organization
from holt.evaluation.models import (
    AidEntry,
    AidOffer,
    CallOut,
    Campaign,
    MeasureNote,
    Outcome,
    Report,
)
from holt.kernel.models import Happening, Letter
from holt.learning.models import Lesson, LessonUse, Resource, ResourceFeed, TagWord
from holt.mentoring.models import Application, Pair, Round
from holt.needs.models import Assessment, Goal, Need
from holt.partnerships.models import Introduction, LedgerEntry, Party
from holt.peers.models import Card, Circle, Question
from holt.programs.models import (
    ClassVisit,
    Credit,
    Exhibition,
    Idea,
    LessonPlan,
    OutsideCalendar,
    OutsideEvent,
    Program,
    Provision,
    Session,
    SignUp,
    Stay,
    VisitOffer,
)
from holt.roads.models import Mobile, Stop, Visit
from holt.skills.models import Placement, Skill, SkillWord, Speaking, Talk, WorkVisit
from holt.spaces.models import Booking, Space
from holt.studies.models import Pilot, Study
from holt.surveys.models import Survey
from holt.training.models import Course, Member
from tests import make
from tests.house import walking
from tests.house.routes import routes
from tests.house.source import dotted, nodes, sources
from tests.house.world import World

MANY = 30
MOST = 8


def clones(row: Model, count: int = MANY, **fields: Any) -> list[Any]:
    """So many rows like this one, each with an id of its own."""
    made = []
    for _number in range(count):
        one = copy.copy(row)
        one.pk, one._state = None, copy.copy(row._state)
        one._state.adding = True
        for name, value in fields.items():
            setattr(one, name, value() if callable(value) else value)
        made.append(one)
    return type(row)._default_manager.bulk_create(made)


def more_partnerships(world: World) -> None:
    """Thirty more, each with its two parties."""
    parties = list(Party.objects.filter(partnership=world.stage["active"]))
    for made in clones(world.stage["active"]):
        for one in parties:
            clones(one, 1, partnership=made)


def more_people(world: World) -> None:
    """Thirty more colleagues."""
    for number in range(MANY):
        make.membership(world.library, person=make.person(f"Colleague {number}"))


def more(model: type[Model], **fields: Any) -> Callable[[World], None]:
    """Thirty more of a model's first row."""

    def grow(world: World) -> None:
        first = model._default_manager.order_by("pk").first()
        assert first is not None
        clones(first, **fields)

    return grow


def more_events(world: World) -> None:
    """Thirty more public dates."""
    clones(Session.objects.get(pk=world.names["event"]))


def more_sign_ups(world: World) -> None:
    """Thirty more who want to come."""
    clones(SignUp.objects.get(pk=world.names["sign_up_id"]))


def more_ideas(world: World) -> None:
    """Thirty more ideas everyone may read."""
    clones(Idea.objects.get(pk=world.names["idea_id"]))


def more_credits(world: World) -> None:
    """Thirty more certificates of one's own."""
    own = Credit.objects.get(pk=world.names["credit of ines"])
    gone = {"state": "revoked", "reason": "x", "revoked_at": world.now}
    clones(own, code=lambda: uuid.uuid4().hex, **gone)


def more_stops(world: World) -> None:
    """Thirty more stops, each visited."""
    visit = Visit.objects.get(pk=world.names["visit_id"])
    for made in clones(Stop.objects.get(pk=world.names["stop_id"])):
        clones(visit, 1, stop=made)


def more_cards(world: World) -> None:
    """Thirty more colleagues with a card."""
    for number in range(MANY):
        clones(Card.objects.earliest("pk"), 1, person=make.person(f"Peer {number}"))


def more_applications(world: World) -> None:
    """Thirty more who applied."""
    first = Application.objects.filter(round_id=world.names["round_id"]).earliest("pk")
    for number in range(MANY):
        clones(first, 1, person=make.person(f"Applicant {number}"))


def more_mentoring_pairs(world: World) -> None:
    """Thirty more pairs that were."""
    clones(Pair.objects.get(pk=world.names["pair_id"]), state="ended")


def more_skills(world: World) -> None:
    """Thirty more words that somebody of the library can teach."""
    skill = Skill.objects.earliest("pk")
    for word in clones(skill.word, folded=lambda: uuid.uuid4().hex):
        clones(skill, 1, word=word)


def more_members(world: World) -> None:
    """Thirty more who applied for the course."""
    row = Member.objects.get(pk=world.names["member_id"])
    for number in range(MANY):
        clones(row, 1, person=make.person(f"Learner {number}"), credit=None)


def more_log(world: World) -> None:
    """Thirty more lines of one log."""
    clones(AidEntry.objects.filter(call_out=world.names["call_out_id"]).earliest("pk"))


def more_uses(world: World) -> None:
    """Thirty more lessons that somebody went by."""
    use = LessonUse.objects.earliest("pk")
    for made in clones(use.lesson):
        clones(use, 1, lesson=made)


GROW: dict[str, Callable[[World], None]] = {
    "aid": more(AidOffer),
    "aid_log": more_log,
    "call_outs": more(CallOut),
    "assessments": more(Assessment),
    "campaigns": more(Campaign),
    "circles": more(Circle),
    "rounds": more(Round),
    "applicants": more_applications,
    "pairs": more_mentoring_pairs,
    "courses": more(Course, program=None),
    "course_members": more_members,
    "colleagues": more_cards,
    "questions": more(Question),
    "activity": more(Happening, openness="network"),
    "board": more_partnerships,
    "ties": more_partnerships,
    "bookings": more(Booking),
    "ideas": more_ideas,
    "class_visits": more(ClassVisit, state="canceled"),
    "exhibitions": more(Exhibition),
    "credits": more_credits,
    "imports": more(Import),
    "introductions": more(Introduction),
    "lesson_plans": more(LessonPlan),
    "ledger": more(LedgerEntry),
    "for_me": more(Lesson),
    "lesson_uses": more_uses,
    "lessons": more(Lesson),
    "my_credit": more_credits,
    "resources": more(Resource),
    "resource_feeds": more(ResourceFeed, address=lambda: uuid.uuid4().hex),
    "words": more(TagWord, word=lambda: uuid.uuid4().hex),
    "measure_notes": more(MeasureNote),
    "measures": more(MeasureNote),
    "partnership_measures": more(MeasureNote),
    "needs": more(Need, openness="network", state="open"),
    "elsewhere": more(OutsideEvent, uid=lambda: uuid.uuid4().hex),
    "outside_calendars": more(OutsideCalendar, address=lambda: uuid.uuid4().hex),
    "organizations": more(Organization, uid=uuid.uuid4),
    "outcomes": more(Outcome),
    "reports": more(Report),
    "partnerships": more_partnerships,
    "people": more_people,
    "sent_mail": more(Letter),
    "events": more_events,
    "programs": more(Program),
    "provisions": more(Provision),
    "sessions": more(Session),
    "spaces": more(Space),
    "skills": more_skills,
    "skill_words": more(SkillWord, folded=lambda: uuid.uuid4().hex),
    "talks": more(Talk),
    "speakings": more(Speaking),
    "placements": more(Placement),
    "work_visits": more(WorkVisit),
    "mobiles": more(Mobile),
    "stops": more_stops,
    "sign_ups": more_sign_ups,
    "studies": more(Study),
    "surveys": more(Survey, code=lambda: uuid.uuid4().hex[:12]),
    "pilots": more(Pilot),
    "stays": more(Stay, state="proposed"),
    "strategy": more(Goal),
    "visit_offers": more(VisitOffer),
    "today": more(Need, openness="network", state="open"),
}
FIXED = {"rates": "one row for each kind of contribution"}


def addresses(world: World) -> dict[str, str]:
    """Where these pages are."""
    return {
        route.name: route.address(values)
        for route, values in reversed(list(walking.steps(world, world.seats["ines"])))
        if not route.is_api and route.name in GROW
    }


def cost(world: World, address: str, seat: str = "ines") -> list[str]:
    """The queries of one page, opened a second time."""
    browser = world.seats[seat].client()
    browser.get(address)
    with CaptureQueriesContext(connection) as caught:
        answer = browser.get(address)
    assert answer.status_code == 200
    return [one["sql"] for one in caught.captured_queries if "SAVEPOINT" not in one["sql"]]


def list_views() -> set[str]:
    """Every function that answers with a table: "holt.needs.web.pages.needs"."""
    return {
        f"{source.module}.{node.name}"
        for source in sources()
        for node in nodes(source)
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call) and dotted(inner.func).split(".")[-1] == "list_page"
    }


def test_every_list_is_counted() -> None:
    """A new list needs a way to grow, above."""
    views = list_views()
    lists = {one.name for one in routes() if one.view in views}
    assert len(lists) > len(LIVED_IN) - 1
    assert lists - set(GROW) - set(FIXED) == set()


@pytest.mark.parametrize("name", sorted(GROW))
def test_a_list_costs_the_same_however_long(world: World, name: str) -> None:
    seat = "operator" if name in {"sent_mail", "imports"} else "ines"
    address = addresses(world)[name]
    before = cost(world, address, seat)
    GROW[name](world)
    after = cost(world, address, seat)
    assert len(after) == len(before), "\n".join(sorted(set(after) - set(before)))


LIVED_IN = (
    "today",
    "needs",
    "organizations",
    "partnerships",
    "introductions",
    "lessons",
    "outcomes",
)


@pytest.mark.parametrize("name", LIVED_IN)
def test_the_pages_people_live_in_ask_at_most_eight_times(world: World, name: str) -> None:
    GROW[name](world)
    found = cost(world, addresses(world)[name])
    assert len(found) <= MOST, "\n".join(one[:160] for one in found)


@pytest.mark.parametrize("name", ["needs", "organizations", "partnerships", "lessons"])
def test_a_search_asks_at_most_eight_times(world: World, name: str) -> None:
    found = cost(world, f"{addresses(world)[name]}?q=english")
    assert len(found) <= MOST, "\n".join(one[:160] for one in found)


@pytest.mark.parametrize("stage", ["proposed", "planning", "agreeing", "active", "ended"])
def test_a_partnerships_page_asks_at_most_eight_times(world: World, stage: str) -> None:
    found = cost(world, f"/partnerships/{world.stage[stage].pk}/")
    assert len(found) <= MOST, "\n".join(one[:160] for one in found)


def test_a_list_that_asks_for_each_row_is_caught(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin: without joining, every row asks for its own organization."""
    monkeypatch.setattr(QuerySet, "select_related", lambda self, *names: self.all())
    before = cost(world, "/needs/")
    GROW["needs"](world)
    assert len(cost(world, "/needs/")) > len(before)
