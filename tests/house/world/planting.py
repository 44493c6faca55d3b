"""Whose words are whose: every text of every row of the small network becomes a marker.

This is the table of docs/reasoning/who-sees-what.md, row by row.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Model

from holt.directory.models import (
    Capability,
    Contact,
    FactSheet,
    Invitation,
    Organization,
    Place,
    Service,
    ServiceArea,
)
from holt.evaluation.models import Outcome, Witness
from holt.kernel.models import Letter, StoredFile
from holt.learning.models import Lesson
from holt.needs.models import BulkPark, Evidence, Goal, Need
from holt.partnerships.models import (
    AgreementVersion,
    Commitment,
    Consequence,
    EmbeddedDay,
    Embedding,
    Ending,
    Exchange,
    GoalScale,
    GoalScore,
    Interest,
    Introduction,
    LedgerEntry,
    Meeting,
    Message,
    Party,
    PlanGoal,
    ReviewAnswer,
    Risk,
    Signature,
    SuggestionNote,
)
from holt.people.models import ApiToken, Person
from holt.programs.models import Program, Provision, Session, SignUp
from tests.house.world import markers
from tests.house.world.aiding import plant_aid
from tests.house.world.asked import plant_asked
from tests.house.world.assessing import plant_assessments
from tests.house.world.campaigns import plant_campaigns
from tests.house.world.colleagues import plant_peers
from tests.house.world.community import plant_community
from tests.house.world.exhibiting import plant_exhibitions
from tests.house.world.feeding import plant_feeds
from tests.house.world.helping import plant_helping
from tests.house.world.housing import plant_spaces
from tests.house.world.learning import plant_learning
from tests.house.world.markers import (
    AWAY,
    COLLEAGUES,
    HERSELF,
    INTRODUCED,
    LEADS,
    MEMBERS,
    NETWORK,
    NONE,
    OPERATOR,
    OWN,
    OWN_TWO,
    PARTIES,
    PUBLIC,
    STAFF,
    STRATEGY,
    THERE,
    Circle,
    Garden,
)
from tests.house.world.measuring import plant_measures
from tests.house.world.mentoring import plant_mentoring
from tests.house.world.outside import plant_outside
from tests.house.world.reports import plant_reports
from tests.house.world.roads import plant_roads
from tests.house.world.schooling import plant_schools
from tests.house.world.studying import plant_studies
from tests.house.world.surveying import plant_surveys
from tests.house.world.teaching import plant_skills
from tests.house.world.telling import plant_telling
from tests.house.world.training import plant_training
from tests.house.world.warning import plant_warning


def plant(world: Any) -> None:
    """Every row of every room."""
    garden = world.garden
    plant_training(world, garden)
    directory(world, garden)
    needs(world, garden)
    partnerships(world, garden)
    around(world, garden)
    plant_spaces(world, garden)
    plant_community(world, garden)
    plant_schools(world, garden)
    plant_exhibitions(world, garden)
    plant_helping(world, garden)
    plant_roads(world, garden)
    plant_telling(world, garden)
    plant_peers(world, garden)
    plant_outside(garden)
    plant_warning(garden)
    plant_asked(garden)
    plant_aid(world, garden)
    plant_campaigns(world, garden)
    plant_reports(world, garden)
    plant_measures(garden)
    plant_feeds(garden)
    plant_learning(world, garden)
    plant_mentoring(world, garden)
    plant_skills(world, garden)
    plant_studies(world, garden)
    plant_surveys(world, garden)
    plant_assessments(world, garden)
    people(world, garden)


def every(garden: Garden, rows: Iterable[Model], circle: Circle, **others: Circle) -> None:
    for row in rows:
        garden.plant(row, circle, **others)


def may_only(circle: Circle) -> Circle:
    """The same people may see it, but no page has to show it to them."""
    return markers.circle(circle.name, circle.may)


def directory(world: Any, garden: Garden) -> None:
    """What an organization publishes is public; contacts and invitations are not."""
    hidden = world.names["hidden_id"]
    shown = {"name": PUBLIC, "description": PUBLIC, "mission": PUBLIC, "url": PUBLIC}
    profile = may_only(PUBLIC)
    every(garden, Organization.objects.filter(pk=world.library.pk), profile, **shown)
    every(garden, Organization.objects.filter(pk=hidden), may_only(MEMBERS), name=MEMBERS)
    every(garden, Place.objects.all(), profile, name=PUBLIC)
    every(garden, Capability.objects.all(), PUBLIC)
    every(garden, Service.objects.all(), profile, name=PUBLIC)
    every(garden, ServiceArea.objects.all(), PUBLIC)
    every(garden, Contact.objects.filter(is_shared=False), OWN_TWO)
    every(garden, Contact.objects.filter(is_shared=True), may_only(MEMBERS), name=MEMBERS)
    every(garden, FactSheet.objects.all(), MEMBERS)
    every(garden, Invitation.objects.all(), may_only(LEADS), email=LEADS)


def needs(world: Any, garden: Garden) -> None:
    """A need is the network's; from whom it was heard is its own organization's."""
    named = world.names
    shown = {"statement": NETWORK, "heard_from": OWN}
    every(garden, Need.objects.filter(pk=named["need_id"]), may_only(NETWORK), **shown)
    parked = {"statement": may_only(NETWORK), "heard_from": may_only(OWN)}
    every(garden, Need.objects.filter(pk=named["parked_need"]), may_only(NETWORK), **parked)
    public = {"statement": PUBLIC, "heard_from": OWN}
    every(garden, Need.objects.filter(pk=named["public_need"]), may_only(PUBLIC), **public)
    for name, circle in (("draft_need", OWN), ("restricted_need", OWN), ("quiet_need", AWAY)):
        heard = may_only(OWN)
        rows = Need.objects.filter(pk=named[name])
        every(garden, rows, may_only(circle), heard_from=heard)
    every(garden, Evidence.objects.all(), may_only(NETWORK), text=NETWORK)
    every(garden, Goal.objects.all(), may_only(STRATEGY), title=STRATEGY)
    every(garden, BulkPark.objects.all(), may_only(OWN))


def partnerships(world: Any, garden: Garden) -> None:
    """Name and summary are the network's; whatever is inside is its own table's."""
    for name, at in world.stage.items():
        inside = {"active": PARTIES, "elsewhere": THERE}.get(name, AWAY)
        outside = {"active": NETWORK, "open": PUBLIC, "elsewhere": OTHERS}.get(name, KNOWN)
        shown = {"name": outside, "summary": outside, "reason": may_only(inside)}
        garden.plant(at, inside, **shown)
        for model, is_shown in INSIDE.items():
            rows = model._default_manager.filter(**{path(model): at})
            every(garden, rows, inside if is_shown else may_only(inside))
    every(garden, GoalScale.objects.all(), PARTIES)
    every(garden, GoalScore.objects.all(), PARTIES)
    answers(world, garden)
    every(garden, Message.objects.filter(is_private=True), may_only(OWN))
    every(garden, Message.objects.all(), may_only(PARTIES), text=PARTIES)
    every(garden, Introduction.objects.all(), INTRODUCED, **INTRODUCTION)
    every(garden, SuggestionNote.objects.all(), may_only(OWN))
    every(garden, StoredFile.objects.exclude(content_type__startswith="image/"), may_only(PARTIES))


def path(model: type[Model]) -> str:
    """How a row of this model leads to its partnership."""
    for first in ("partnership", "party__partnership", "agreement__partnership"):
        if first.split("__")[0] in {one.name for one in model._meta.fields}:
            return first
    raise LookupError(model)


KNOWN = may_only(MEMBERS)
OTHERS = markers.circle("the network and those at the other table", KNOWN.may | {"elsewhere"})
INSIDE: dict[type[Model], bool] = {
    Party: False,
    Interest: True,
    PlanGoal: False,
    Commitment: False,
    Exchange: True,
    Risk: True,
    Consequence: False,
    EmbeddedDay: False,
    Embedding: False,
    AgreementVersion: False,
    Signature: False,
    Meeting: False,
    LedgerEntry: False,
    Ending: False,
}
"""Rows inside a partnership; of the true ones a page shows every text."""
INTRODUCTION = {
    "first_name": markers.circle("the first side and who asks", ("viewer", "ines", "maya")),
    "first_email": markers.circle("the first side and who asks", ("viewer", "ines", "maya")),
    "second_name": markers.circle("who asks, until both say yes", ("viewer", "ines")),
    "second_email": markers.circle("who asks, until both say yes", ("viewer", "ines")),
}


def answers(world: Any, garden: Garden) -> None:
    """Answers open when all have answered; notes to one's own people never do."""
    rows = ReviewAnswer.objects.all()
    ours, theirs = world.library.pk, world.employer.pk
    done, open_ = world.names["review of both"], world.names["review of one"]
    employer = markers.circle("the employer's people", ("maya", "guest"), ("maya",))
    every(
        garden,
        rows.filter(review=done, party__organization=ours),
        may_only(PARTIES),
        words=PARTIES,
        private_note=OWN,
    )
    every(
        garden,
        rows.filter(review=done, party__organization=theirs),
        may_only(PARTIES),
        words=PARTIES,
        private_note=employer,
    )
    every(garden, rows.filter(review=open_), may_only(OWN))


def around(world: Any, garden: Garden) -> None:
    """Sessions, outcomes and lessons of a table are its own; a lesson opens as far as it says."""
    shown = {"title": PUBLIC, "place_text": PUBLIC}
    every(garden, Session.objects.filter(program=None), may_only(PARTIES))
    of_table = Session.objects.exclude(program=None).exclude(partnership=None)
    every(garden, of_table, may_only(PARTIES), **shown)
    home = markers.circle("the library's own people", ("viewer", "ines"))
    every(garden, Session.objects.filter(partnership=None), home)
    every(garden, Program.objects.filter(state="draft", organization=None), may_only(PARTIES))
    every(garden, Program.objects.exclude(organization=None), home)
    hidden = dict.fromkeys(("online_link", "reason"), may_only(PARTIES))
    hidden["questions"] = may_only(PUBLIC)
    every(garden, Program.objects.filter(state="published"), PUBLIC, **hidden)
    shown = {"what": PUBLIC, "about": PUBLIC}
    every(garden, Provision.objects.all(), may_only(PARTIES), **shown)
    wanted = dict.fromkeys(("name", "email", "group_name", "wishes"), STAFF)
    every(garden, SignUp.objects.all(), may_only(STAFF), **wanted)
    every(garden, Witness.objects.all(), may_only(PARTIES), name=PARTIES)
    draft = world.names["draft_outcome"]
    every(garden, Outcome.objects.exclude(pk=draft), may_only(PARTIES))
    every(garden, Outcome.objects.filter(pk=draft), may_only(OWN))
    circles = {"network": NETWORK, "public": PUBLIC, "own": OWN, "draft": OWN}
    for name, circle in circles.items():
        rows = Lesson.objects.filter(pk=world.names[f"lesson {name}"])
        every(garden, rows, may_only(circle))


def people(world: Any, garden: Garden) -> None:
    """A colleague's address stays inside; keys are their owner's; letters are nobody's."""
    shy = Person.objects.filter(pk=world.names["person_id"])
    every(garden, shy, may_only(MEMBERS), email=COLLEAGUES, name=MEMBERS)
    every(garden, ApiToken.objects.all(), HERSELF)
    every(garden, Letter.objects.all(), NONE, subject=OPERATOR, to=OPERATOR, topic=OPERATOR)


def unplanted(garden: Garden) -> set[str]:
    """Text fields of the rooms that no row of the small network has a marker in."""
    rooms = (
        "people",
        "directory",
        "needs",
        "partnerships",
        "spaces",
        "roads",
        "programs",
        "learning",
        "peers",
        "mentoring",
        "skills",
        "training",
        "studies",
        "surveys",
        "evaluation",
    )
    return {
        markers.label(one)
        for room in rooms
        for model in apps.get_app_config(room).get_models()
        for one in markers.text_fields(model)
    } - garden.fields
