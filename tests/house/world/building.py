"""A small network with one of everything in it, every text of it a marker.

Marlow City Library works with Kestrel Castings at several tables, one at each stage; Alder
Library belongs to the network and sits at none of them.
"""

from datetime import datetime

from holt.directory import actions as directory
from holt.directory import asks as directory_asks
from holt.directory.models import (
    BulkChange,
    Import,
    Invitation,
    ServiceArea,
)
from holt.kernel import clock
from holt.kernel.models import Letter, Network
from holt.kernel.viewer import Role
from holt.needs import actions as needs
from holt.needs import asks as needs_asks
from holt.needs.models import BulkPark
from holt.people import actions as people
from holt.people import asks as people_asks
from tests import make
from tests.house.world import markers
from tests.house.world.aiding import furnish_aid
from tests.house.world.asked import furnish_asked
from tests.house.world.assessing import furnish_assessments
from tests.house.world.campaigns import furnish_campaigns
from tests.house.world.colleagues import furnish_peers
from tests.house.world.community import furnish_community
from tests.house.world.exhibiting import furnish_exhibitions
from tests.house.world.feeding import furnish_feeds
from tests.house.world.helping import furnish_helping
from tests.house.world.housing import furnish_spaces
from tests.house.world.learning import furnish_learning
from tests.house.world.markers import Garden
from tests.house.world.measuring import furnish_measures
from tests.house.world.mentoring import furnish_mentoring
from tests.house.world.network import World
from tests.house.world.outside import furnish_outside
from tests.house.world.reports import furnish_reports
from tests.house.world.roads import furnish_roads
from tests.house.world.schooling import furnish_schools
from tests.house.world.seats import Seat
from tests.house.world.studying import furnish_studies
from tests.house.world.surveying import furnish_surveys
from tests.house.world.tables import sit_down
from tests.house.world.teaching import furnish_skills
from tests.house.world.telling import furnish_telling
from tests.house.world.training import furnish_training
from tests.house.world.warning import furnish_warning
from tests.house.world.working import introduce, work


def build() -> World:
    """The whole network, in the caller's transaction."""
    world = founded(clock.now())
    furnish_directory(world)
    furnish_needs(world)
    sit_down(world)
    furnish_schools(world)
    furnish_exhibitions(world)
    work(world)
    furnish_spaces(world)
    furnish_community(world)
    furnish_helping(world)
    furnish_roads(world)
    furnish_telling(world)
    furnish_peers(world)
    furnish_outside(world)
    furnish_feeds(world)
    furnish_learning(world)
    furnish_mentoring(world)
    furnish_skills(world)
    furnish_training(world)
    furnish_studies(world)
    furnish_surveys(world)
    furnish_assessments(world)
    furnish_warning(world)
    furnish_asked(world)
    furnish_aid(world)
    furnish_campaigns(world)
    furnish_reports(world)
    furnish_measures(world)
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
    world.names["drawn_as"] = "gexf"
    world.names["paper"] = "docx"
    world.names["invitation_id"] = Invitation.objects.get(organization=library).pk
    sheet = directory_asks.WriteFactSheetAsk(library.pk, "Open every evening.")
    world.names["fact_sheet_id"] = directory.write_fact_sheet(world.ines, sheet, now=world.now).pk
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


def keep_keys(world: World) -> None:
    """Keys and letters of single persons."""
    made = people.make_token(world.ines, people_asks.MakeTokenAsk("x", ("read",)), now=world.now)
    feed = people.make_feed_key(world.ines, people_asks.MakeFeedKeyAsk(), now=world.now)
    world.names |= {
        "token_id": made.pk,
        "key of ines": feed.secret,
        "link_id": world.seats["guest"].link_id,
        "letter_id": Letter.objects.earliest("pk").pk,
    }
