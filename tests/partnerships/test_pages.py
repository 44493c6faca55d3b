"""The pages of partnerships: they open for the parties, in every state, and for nobody else."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client

from holt.partnerships import actions, asks, rules
from holt.partnerships.models import AgreementVersion
from holt.people.models import Person
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db

FORMS = (
    "edit",
    "state-interests",
    "set-openness",
    "invite-party",
    "plan",
    "assess-level",
    "change-level",
    "embed",
    "draft",
    "adopt",
    "write",
    "log-meeting",
    "commit",
    "give",
    "ledger",
    "open-review",
    "review",
    "rate-interests",
    "pause",
    "renew",
    "begin-ending",
    "end",
    "take-over",
)


def signed_in(viewer: object) -> Client:
    """A browser with this person signed in."""
    client = Client()
    client.force_login(Person.objects.get(pk=viewer.person_id))  # type: ignore[attr-defined]
    return client


def lived() -> make.Table:
    """A partnership with something of everything."""
    at = make.table("active")
    actions.give(
        at.ines, asks.GiveAsk(at.id, "gave", "staff_time", Decimal(12), NOON.date()), now=NOON
    )
    actions.give(at.maya, asks.GiveAsk(at.id, "gained", "reach", Decimal(2), NOON.date()), now=NOON)
    actions.write(at.maya, asks.WriteAsk(at.id, "We found a **room**."), now=NOON)
    ask = asks.LogMeetingAsk(at.id, "call", NOON.date(), "Room and times", (at.employer.pk,))
    actions.log_meeting(at.ines, ask, now=NOON)
    for who in (at.ines, at.maya):
        actions.assess_level(
            who,
            asks.AssessLevelAsk(at.id, True, True, False, False, False, 2, 3, 1),
            now=NOON,
        )
        actions.pulse(who, asks.PulseAsk(at.id, 3), now=NOON)
    opened = actions.open_review(at.ines, asks.OpenReviewAsk(at.id), now=NOON)
    for who, trust in ((at.ines, 4), (at.maya, 2)):
        scores = dict.fromkeys(rules.REVIEW_QUESTIONS, 3) | {"trust": trust}
        ask_ = asks.AnswerReviewAsk(opened.pk, **scores, words="It works.")  # type: ignore[arg-type]
        actions.answer_review(who, ask_, now=NOON)
    actions.embed(
        at.ines,
        asks.EmbedAsk(
            at.id, "Rosa", at.library.pk, at.employer.pk, Decimal(8), NOON.date(), "Tuesdays"
        ),
        now=NOON,
    )
    return at


def test_every_page_of_a_partnership_opens_for_its_coordinator() -> None:
    at = lived()
    client = signed_in(at.ines)
    paths = ["", *(f"{one}/" for one in FORMS), "agreement/1/", "agreement/1/agreement.pdf"]
    found = {path: client.get(f"/partnerships/{at.id}/{path}").status_code for path in paths}
    assert found == dict.fromkeys(paths, 200)


@pytest.mark.parametrize("state", ["proposed", "talking", "planning", "agreeing", "active"])
def test_the_page_opens_at_every_stage_for_every_side(state: str) -> None:
    at = make.table(state)
    stranger = make.member_of(make.organization("Alder Library"))
    codes = [
        signed_in(who).get(f"/partnerships/{at.id}/").status_code
        for who in (at.ines, at.maya, stranger)
    ]
    assert codes == [200, 200, 200]


def test_a_stranger_of_the_network_is_told_no_and_a_visitor_is_asked_to_sign_in() -> None:
    at = lived()
    stranger = signed_in(make.member_of(make.organization("Alder Library")))
    refused = {one: stranger.get(f"/partnerships/{at.id}/{one}/").status_code for one in FORMS}
    asked = {one: Client().get(f"/partnerships/{at.id}/{one}/").status_code for one in FORMS}
    assert refused == dict.fromkeys(FORMS, 403)
    assert asked == dict.fromkeys(FORMS, 302)


def test_lists_and_board_open() -> None:
    at = lived()
    client = signed_in(at.ines)
    paths = (
        "/",
        "/activity/",
        "/partnerships/",
        "/partnerships/?format=csv",
        "/partnerships/board/",
        "/partnerships/propose/",
        "/introductions/",
        "/introductions/introduce/",
        "/rates/",
    )
    assert {one: client.get(one).status_code for one in paths} == dict.fromkeys(paths, 200)


def test_a_coordinator_proposes_plans_and_drafts_in_the_pages() -> None:
    library = make.organization("Marlow City Library")
    employer = make.organization("Kestrel Castings")
    client = signed_in(make.member_of(library))
    posted = {
        "name": "English on the floor",
        "organization_id": library.pk,
        "interests": "Reach people who never came in",
        "invited-TOTAL_FORMS": 1,
        "invited-INITIAL_FORMS": 0,
        "invited-0-organization": "kestrel castings",
        "invited-0-contact_name": "Maya Ortiz",
        "invited-0-contact_email": "maya@kestrel.example",
        "invited-0-language": "en",
    }
    answer = client.post("/partnerships/propose/", posted)
    assert answer.status_code == 302, answer.content.decode()
    guest = make.guest_by_letter("maya@kestrel.example", NOON + timedelta(days=0))
    assert guest.grant is not None
    assert guest.grant.organization_id == employer.pk


def test_a_name_nobody_has_is_said_at_its_field() -> None:
    library = make.organization("Marlow City Library")
    client = signed_in(make.member_of(library))
    posted = {
        "name": "English",
        "organization_id": library.pk,
        "invited-TOTAL_FORMS": 1,
        "invited-INITIAL_FORMS": 0,
        "invited-0-organization": "Nobody & Sons",
        "invited-0-language": "en",
    }
    answer = client.post("/partnerships/propose/", posted)
    assert answer.status_code == 422
    assert b"The directory has no organization of this name" in answer.content


def test_the_agreement_can_be_taken_away() -> None:
    at = make.table("agreeing")
    version = AgreementVersion.objects.get(partnership_id=at.id)
    client = signed_in(at.maya)
    base = f"/partnerships/{at.id}/agreement/{version.number}/agreement"
    assert client.get(f"{base}.pdf").content.startswith(b"%PDF")
    assert client.get(f"{base}.docx").content.startswith(b"PK")


def test_a_proposal_that_would_reach_nobody_asks_for_an_address() -> None:
    library = make.organization("Marlow City Library")
    make.organization("Kestrel Castings")
    client = signed_in(make.member_of(library))
    posted = {
        "name": "English",
        "organization_id": library.pk,
        "invited-TOTAL_FORMS": 1,
        "invited-INITIAL_FORMS": 0,
        "invited-0-organization": "Kestrel Castings",
        "invited-0-language": "en",
    }
    answer = client.post("/partnerships/propose/", posted)
    assert answer.status_code == 422
    assert b"Write an address that your proposal goes to" in answer.content


def test_who_takes_over_is_chosen_among_ones_own_people() -> None:
    at = make.table("active")
    path = f"/partnerships/{at.id}/take-over/"
    page = signed_in(at.ines).get(path).content.decode()
    assert ("Ines Duarte" in page, "Maya Ortiz</option>" in page) == (True, False)
