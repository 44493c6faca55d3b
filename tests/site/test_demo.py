"""Otter County: all of it there, told in the diary, the same every time; no link leads nowhere."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import Q
from django.utils import translation
from procrastinate.contrib.django.models import ProcrastinateJob

from holt.directory.models import Organization, Place
from holt.directory.queries import viewer_for
from holt.evaluation.models import Outcome
from holt.kernel.errors import Refused
from holt.kernel.models import Happening, Letter, Network
from holt.learning.models import Lesson
from holt.needs.models import Need
from holt.partnerships import rules
from holt.partnerships.models import (
    AgreementVersion,
    Introduction,
    LedgerEntry,
    Message,
    Partnership,
    Review,
)
from holt.peers import queries as peers
from holt.peers.models import Answer, Circle, Question
from holt.people.models import Person
from holt.programs.models import Session
from holt.site.demo import build, reset
from holt.site.demo.practices import practice_groups
from holt.site.demo.story import story_steps

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)
LIBRARIES = {
    *("public-library", "academic-library", "school-library", "special-library"),
    *("hospital-library", "law-library"),
}


@pytest.fixture(scope="module")
def county(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demo network, built once for all of these and rolled back after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        build(lambda done, total, title: None, NOW)
        yield
        transaction.set_rollback(True)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("county")]


@pytest.fixture
def seats(settings: Any, client: Any) -> Any:
    """Take a seat by name: returns a browser that sits in it."""
    settings.DEMO = True

    def sit(name: str) -> Any:
        client.logout()
        client.post(f"/sign-in/demo/{Person.objects.get(name=name).pk}/")
        return client

    return sit


# --- what is there --------------------------------------------------------------------------------


def test_fourteen_libraries_and_seventy_community_organizations():
    whole = Organization.objects.filter(parent=None)
    libraries = whole.filter(kind__slug__in=LIBRARIES)
    others = whole.exclude(pk__in=libraries).exclude(kind__slug="library-consortium")
    assert (libraries.count(), others.count()) == (14, 70)


def test_forty_six_needs_of_several_states():
    states = Counter(Need.objects.values_list("state", flat=True))
    assert sum(states.values()) == 46
    assert set(states) == {"draft", "open", "matched", "met", "parked"}


def test_thirty_partnerships_in_every_stage():
    states = Counter(Partnership.objects.values_list("state", flat=True))
    assert sum(states.values()) == 30
    assert set(states) == rules.ALIVE | rules.FINAL


def test_every_level_is_there():
    levels = set(Partnership.objects.exclude(level=None).values_list("level", flat=True))
    assert levels == {1, 2, 3, 4}


def test_two_years_of_ledger():
    days = LedgerEntry.objects.order_by("on").values_list("on", flat=True)
    assert (days.last() - days.first()).days > 600


def test_introductions_were_asked_made_and_declined():
    states = set(Introduction.objects.values_list("state", flat=True))
    assert states == {"asked", "made", "declined"}


def test_no_organization_is_without_a_place():
    here = Place.objects.filter(is_main=True, lat__isnull=False).values("organization_id")
    assert list(Organization.objects.exclude(pk__in=here)) == []


def test_every_agreement_in_force_is_signed_by_every_party():
    unsigned = [
        one.pk
        for one in AgreementVersion.objects.filter(state="signed")
        if one.signatures.count() != one.partnership.parties.filter(state="accepted").count()
    ]
    assert unsigned == []


def test_a_review_of_the_english_classes_shows_a_gap_in_trust():
    first = Review.objects.get(partnership__name="English on the floor", number=1)
    found = rules.gaps(first.answers.values(*rules.REVIEW_QUESTIONS))
    assert ("trust", 2, 4) in [(one.question, one.low, one.high) for one in found]


def test_the_librarian_sits_at_the_factory_and_a_student_is_heard():
    story = Partnership.objects.get(name="English on the floor")
    voices = story.outcomes.filter(state="confirmed").values_list("voice", flat=True)
    assert story.embeddings.get().who == "Carmen Ibarra"
    assert "I asked for the safety sheet in English and read it to my crew." in voices


def test_what_missed_its_promises_ended_with_its_lesson():
    ended = Partnership.objects.get(reason_code="commitments_missed")
    lessons = Lesson.objects.filter(partnership=ended, state="published")
    assert set(lessons.values_list("kind", "came_from")) == {
        ("failure", "ending"),
        ("failure", "review"),
    }


def test_eighty_lessons_and_stories_twelve_failures_and_with_what_they_can_be_compared():
    kinds = Counter(Lesson.objects.filter(state="published").values_list("kind", flat=True))
    assert kinds["lesson"] + kinds["story"] >= 80
    assert kinds["story"] >= 8 and kinds["failure"] >= 12
    told = Lesson.objects.exclude(motives=[])
    bare = told.filter(Q(approaches=[]) | Q(size="") | Q(setting="") | Q(place_text=""))
    assert bare.count() == 0
    assert told.exclude(kind="story").filter(obstacles=[]).count() <= 1
    assert told.exclude(solutions=[]).count() >= 88
    assert told.exclude(evidence="").count() >= 50
    assert told.exclude(partner_kinds=[]).count() >= 55


def test_sixty_questions_in_words_of_their_own_and_six_circles():
    titles = Question.objects.values_list("title", flat=True)
    texts = Answer.objects.values_list("text", flat=True)
    assert (len(titles), len(set(titles))) == (60, 60)
    assert len(texts) == len(set(texts)) >= 48
    assert Circle.objects.count() == 6
    assert Circle.objects.filter(is_mixed=True).count() == 1
    assert set(Question.objects.values_list("state", flat=True)) == {"open", "answered", "solved"}


def test_the_first_seat_is_invited_and_somebody_is_told_whom_to_mix_with():
    ines = viewer_for(Person.objects.get(name="Ines Duarte"))
    assert [one.circle for one in peers.my_invitations(ines)] == ["Across the kinds"]
    carded = Person.objects.filter(peer_card__isnull=False)
    assert any(peers.mixed_for_me(viewer_for(one)) for one in carded)


# --- how it was built -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("people.joined", Person),
        ("directory.added", Organization),
        ("needs.logged", Need),
        ("partnerships.proposed", Partnership),
        ("learning.lesson_published", Lesson),
        ("evaluation.recorded", Outcome),
    ],
)
def test_everything_is_told_in_the_diary(name: str, model: Any):
    told = Happening.objects.filter(name=name).values_list("subject_id", flat=True)
    assert sorted(told) == sorted(model.objects.values_list("pk", flat=True))


def test_every_line_message_and_session_is_told_too():
    told = Counter(Happening.objects.values_list("name", flat=True))
    assert told["partnerships.given"] == LedgerEntry.objects.count()
    wrote = told["partnerships.wrote"] + told["partnerships.noted"]
    assert wrote == Message.objects.count()
    counts = Happening.objects.filter(name="programs.scheduled").values_list("facts", flat=True)
    assert sum(one["count"] for one in counts) == Session.objects.count()


def test_nothing_is_dated_after_today():
    assert not Happening.objects.filter(at__gt=NOW).exists()


def test_no_letter_and_no_job_is_left_for_the_worker():
    letters = Letter.objects.exclude(state=Letter.State.SENT).count()
    assert (letters, ProcrastinateJob.objects.count()) == (0, 0)


def test_it_is_not_built_twice():
    with pytest.raises(Refused, match="not_empty"):
        build(lambda done, total, title: None, NOW)


def test_only_a_demo_is_emptied():
    Network.objects.update(is_demo=False)
    with pytest.raises(Refused, match="not_a_demo"):
        reset()


RANDOM = {"uid", "token_hash", "code_hash", "password", "text", "link", "sent_at"}
COMPARED = ("directory", "needs", "partnerships", "programs", "learning", "evaluation")


def fingerprint() -> dict[str, str]:
    """A hash of every table of the rooms, but for what is secret or a universal id."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label in COMPARED:
            names = [one.attname for one in model._meta.concrete_fields]
            kept = [one for one in names if one not in RANDOM or model is Message]
            rows = str(list(model.objects.order_by("pk").values_list(*kept)))
            found[model._meta.label] = hashlib.sha256(rows.encode()).hexdigest()
    return found


@pytest.mark.long
def test_it_is_the_same_every_time():
    """Both after a reset: other tests may have used up numbers before the first was built."""
    built = []
    for _ in range(2):
        reset()
        build(lambda done, total, title: None, NOW)
        built.append(fingerprint())
    assert built[0] == built[1]


# --- where it leads -------------------------------------------------------------------------------


def test_every_step_of_the_story_opens_from_its_seat(seats: Any):
    steps = story_steps()
    opened = [seats(one.person_name).get(one.url).status_code for one in steps]
    assert len(steps) >= 10
    assert opened == [200] * len(steps)


@pytest.mark.parametrize("name", ["Ines Duarte", "Nell Haugen", "Marta Reyes"])
def test_every_practice_leads_somewhere(seats: Any, name: str):
    browser = seats(name)
    rows = [row for group in practice_groups() for row in group.rows if row.built]
    links = sorted({link for row in rows for link in (row.page, row.example) if link})
    lost = [link for link in links if browser.get(link, follow=True).status_code != 200]
    assert lost == []


def test_an_example_that_is_meant_is_found():
    from holt.site.demo.practices import TOLD

    meant = sum(bool(one.route) for _, rows in TOLD for one in rows)
    found = sum(row.example is not None for group in practice_groups() for row in group.rows)
    assert found == meant > 20


def test_one_table_has_an_alarm_that_waits():
    from holt.directory.queries import viewer_for
    from holt.evaluation import queries
    from holt.people.models import Person

    ines = viewer_for(Person.objects.get(name="Ines Duarte"))
    assert [one.partnership for one in queries.alarms_waiting(ines)] == ["Books at the county jail"]


def test_what_is_not_built_says_so():
    with translation.override("en"):
        rows = [row for group in practice_groups() for row in group.rows]
    assert [row.practice for row in rows if not row.built and (row.page or row.example)] == []
    assert "Copyright and license rules kept" in [row.practice for row in rows if not row.built]


def test_programs_are_public_and_people_have_signed_up():
    from holt.programs.models import Program, SignUp

    assert Program.objects.filter(state="published").count() == 13
    states = Counter(SignUp.objects.values_list("state", flat=True))
    assert states["coming"] > 8 and states["waiting"] >= 1


def test_ideas_are_in_every_state_and_families_come_to_whole_series():
    from holt.programs.models import HelpOffer, Idea, SignUp, Tap

    states = Counter(Idea.objects.values_list("state", flat=True))
    assert states == Counter(adopted=1, planned=1, open=1, not_now=1, waiting=1)
    assert HelpOffer.objects.filter(state="accepted").count() == 1
    assert SignUp.objects.exclude(first_of_batch=None).count() > 4
    assert Tap.objects.count() >= 4


def test_people_book_help_a_booth_is_staffed_and_certificates_are_granted():
    from holt.programs.models import Credit, DropIn, Duty, Shift, Visit

    assert Visit.objects.filter(state="booked").count() == 3
    assert sum(DropIn.objects.values_list("people", flat=True)) == 3
    shifts = Shift.objects.all()
    assert Duty.objects.count() == sum(one.needed for one in shifts)
    assert Duty.objects.values("hand").distinct().count() == 5
    assert Credit.objects.filter(state="granted").count() == 6
