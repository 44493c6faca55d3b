"""5,000 people of libraries with 20,000 lessons, 10,000 questions and 500 circles.

Written straight into the tables: what is measured is reading, not the writing of this.
"""

import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

PEOPLE, LIBRARIES = 5_000, 1_000
LESSONS, QUESTIONS, CIRCLES = 20_000, 10_000, 500
MEETINGS, MEMBERS = 12, 9
READERS = 8
WORKS = ("outreach", "children", "director", "reference", "alone", "school", "systems", "teens")
LIKE_A_PERSON = (
    *("people", "came", "harvest", "winter", "table", "school", "bus", "evening", "form", "read"),
    *("children", "clinic", "waited", "called", "room", "nobody", "partner", "paid", "moved"),
    *("asked", "hour", "together", "closed", "letter", "street", "neighbor", "began", "ended"),
)
OBSTACLES = ("transport", "timing", "trust", "cost", "staff", "language")
SOLUTIONS = ("moved_place", "changed_time", "trusted_person", "shared_cost")
ZONES = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")


@dataclass(frozen=True)
class People:
    """Whose pages are measured, and one of each thing."""

    reader_ids: tuple[int, ...]
    lesson_id: int
    question_id: int
    circle_id: int
    subject: str


def fill() -> People:
    """Everybody, what they wrote, asked and meet about; the same every time."""
    from holt.directory.models import Subject

    chance, now = random.Random(23), datetime.now(UTC)
    subjects = sorted(Subject.objects.values_list("slug", flat=True))
    homes = _libraries(chance, now)
    people = _people(chance, homes, subjects, now)
    lessons = _lessons(chance, people, homes, subjects, now)
    circles = _circles(chance, people, now)
    questions = _questions(chance, people, homes, circles, subjects, now)
    _needs(chance, homes, subjects, now)
    readers = tuple(one.pk for one in people[: READERS * 37 : 37])
    return People(readers, lessons[6].pk, questions[8].pk, circles[0].pk, subjects[3])


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(LIKE_A_PERSON) for _ in range(words)).capitalize() + "."


def _libraries(chance: random.Random, now: datetime) -> list[Any]:
    from holt.directory.models import Kind, Organization, Place

    slugs = ("public-library", "academic-library", "school-library", "hospital-library")
    kinds = [Kind.objects.get(slug=one) for one in slugs]
    rows = Organization.objects.bulk_create(
        (
            Organization(
                name=f"Library {number}",
                folded_name=f"library {number}",
                kind=kinds[number % 4],
                county=f"{36000 + number % 60:05d}",
                is_network_member=True,
                staff_count=1 + number % 40,
                added_at=now,
                edited_at=now,
            )
            for number in range(LIBRARIES)
        ),
        batch_size=1000,
    )
    Place.objects.bulk_create(
        Place(
            organization=one,
            name=one.name,
            city="Alder",
            lat=40 + chance.random() * 4,
            lon=-79 + chance.random() * 6,
            is_main=True,
        )
        for one in rows
    )
    return rows


def _people(
    chance: random.Random, homes: list[Any], subjects: list[str], now: datetime
) -> list[Any]:
    from holt.directory.models import Membership
    from holt.peers.models import Card
    from holt.people.models import Person

    rows = Person.objects.bulk_create(
        (
            Person(
                email=f"person{number}@bench.example",
                name=f"Person {number:04d}",
                password="!",
                zone=ZONES[number % 4],
                subjects=chance.sample(subjects, 3),
                offer_consent_at=now if number % 2 == 0 else None,
                joined_at=now - timedelta(days=number % 700),
            )
            for number in range(PEOPLE)
        ),
        batch_size=1000,
    )
    roles = ("coordinator", "staff", "staff", "staff", "director")
    Membership.objects.bulk_create(
        (
            Membership(person=one, organization=homes[n % LIBRARIES], role=roles[n % 5], since=now)
            for n, one in enumerate(rows)
        ),
        batch_size=1000,
    )
    Card.objects.bulk_create(
        (
            Card(
                person=one,
                organization=homes[n % LIBRARIES],
                work=WORKS[n % len(WORKS)],
                ways=["mail"],
                languages=["en", "es"] if n % 3 == 0 else ["en"],
                changed_at=now,
            )
            for n, one in enumerate(rows)
        ),
        batch_size=1000,
    )
    return rows


def _lessons(
    chance: random.Random, people: list[Any], homes: list[Any], subjects: list[str], now: datetime
) -> list[Any]:
    from holt.learning.models import Lesson, LessonUse

    rows = Lesson.objects.bulk_create(
        (_lesson(chance, n, people, homes, subjects, now) for n in range(LESSONS)), batch_size=1000
    )
    LessonUse.objects.bulk_create(
        (
            LessonUse(
                lesson=rows[n % 3000],
                organization=homes[(n * 7 + n // 3000) % LIBRARIES],
                helped="yes",
                said_at=now,
                came_at=now,
            )
            for n in range(6000)
        ),
        batch_size=1000,
    )
    return rows


def _lesson(
    chance: random.Random,
    number: int,
    people: list[Any],
    homes: list[Any],
    subjects: list[str],
    now: datetime,
) -> Any:
    from holt.learning.models import Lesson

    parts = {name: _text(chance, 25) for name in ("wanted", "did", "happened")}
    title = _text(chance, 6)
    return Lesson(
        organization=homes[number % LIBRARIES],
        written_by=people[number % PEOPLE],
        kind=("lesson", "lesson", "lesson", "lesson", "failure")[number % 5],
        title=title,
        subjects=chance.sample(subjects, 2),
        obstacles=chance.sample(OBSTACLES, 2),
        solutions=chance.sample(SOLUTIONS, 1),
        openness=("network", "public", "network", "own")[number % 4],
        state="draft" if number % 50 == 0 else "published",
        search_text="\n".join((title, *parts.values())).lower(),
        written_at=now - timedelta(hours=number),
        published_at=now - timedelta(hours=number),
        **parts,
    )


def _circles(chance: random.Random, people: list[Any], now: datetime) -> list[Any]:
    from holt.peers.models import Circle, Meeting, Membership

    rows = Circle.objects.bulk_create(
        Circle(
            name=f"Circle {number:03d} {chance.choice(LIKE_A_PERSON)}",
            purpose=_text(chance, 12),
            work=WORKS[number % len(WORKS)],
            started_at=now,
        )
        for number in range(CIRCLES)
    )
    seats = [
        (circle, people[(n * MEMBERS + k) % PEOPLE], k == 0)
        for n, circle in enumerate(rows)
        for k in range(MEMBERS)
    ]
    Membership.objects.bulk_create(
        Membership(circle=c, person=p, is_convener=first, joined_at=now) for c, p, first in seats
    )
    Meeting.objects.bulk_create(
        (
            Meeting(
                circle=circle,
                starts_at=now + timedelta(days=30 * (k - MEETINGS // 2)),
                minutes=60,
                zone=ZONES[0],
                host=people[(n * MEMBERS + k % MEMBERS) % PEOPLE],
                burden={str(people[(n * MEMBERS) % PEOPLE].pk): 1.0},
                notes=_text(chance, 30) if k < MEETINGS // 2 else "",
                state="held" if k < MEETINGS // 2 else "planned",
                planned_at=now,
            )
            for n, circle in enumerate(rows)
            for k in range(MEETINGS)
        ),
        batch_size=1000,
    )
    return rows


def _questions(
    chance: random.Random,
    people: list[Any],
    homes: list[Any],
    circles: list[Any],
    subjects: list[str],
    now: datetime,
) -> list[Any]:
    from holt.peers.models import Answer, Question, Routed

    states = ("open", "answered", "solved", "solved", "answered")
    rows = Question.objects.bulk_create(
        (
            Question(
                asked_by=people[n * 3 % PEOPLE],
                organization=None if n % 9 == 0 else homes[n * 3 % LIBRARIES],
                is_unnamed=n % 9 == 0,
                circle=circles[n // 5 % CIRCLES] if n % 5 == 4 else None,
                title=_text(chance, 8),
                detail=_text(chance, 30),
                search_text=_text(chance, 38 + 50 * (n % 5 > 0)).lower(),
                subjects=chance.sample(subjects, 1),
                state=states[n % 5],
                asked_at=now - timedelta(hours=n),
                answered_at=None if n % 5 == 0 else now,
                solved_at=now if states[n % 5] == "solved" else None,
            )
            for n in range(QUESTIONS)
        ),
        batch_size=1000,
    )
    Answer.objects.bulk_create(
        (
            Answer(question=one, by=people[(n * 11 + k) % PEOPLE], text=_text(chance, 25),
                   is_solution=k == 0 and one.state == "solved", at=now)
            for n, one in enumerate(rows) if one.state != "open" for k in range(2)
        ),
        batch_size=2000,
    )  # fmt: skip
    Routed.objects.bulk_create(
        (
            Routed(question=one, person=people[(n * 13 + k * 17) % PEOPLE], why=[], at=now)
            for n, one in enumerate(rows) for k in range(3)
        ),
        batch_size=2000,
    )  # fmt: skip
    return rows


def _needs(chance: random.Random, homes: list[Any], subjects: list[str], now: datetime) -> None:
    from holt.needs.models import Need

    Need.objects.bulk_create(
        (
            Need(
                statement=_text(chance, 10), organization=homes[number % LIBRARIES],
                heard_on=now.date(), heard_where="At a meeting", state="open", openness="network",
                subjects=chance.sample(subjects, 4), logged_at=now, edited_at=now,
            )
            for number in range(2 * LIBRARIES)
        ),
        batch_size=1000,
    )  # fmt: skip


def five_hundred(monday: datetime, count: int) -> None:
    """Through the week: lessons published, and what else people are told of weekly."""
    from holt.directory.models import Organization, Subject
    from holt.kernel.models import Letter
    from holt.kernel.viewer import THE_HOUSE
    from holt.learning.actions import write_lesson
    from holt.learning.asks import WriteLessonAsk
    from holt.learning.models import Lesson
    from holt.people.actions import notify
    from holt.people.models import Person

    Letter.objects.all().delete()
    Lesson.objects.update(published_at=monday - timedelta(days=60))
    chance = random.Random(3)
    subjects = sorted(Subject.objects.values_list("slug", flat=True))
    homes = list(Organization.objects.order_by("pk").values_list("pk", flat=True))
    people = list(Person.objects.order_by("pk").values_list("pk", flat=True))
    for number in range(count):
        at = monday + timedelta(minutes=number * 5 * 24 * 60 // count)
        if number % 5 == 4:  # something about a need, told weekly, to a hundred people
            for one in chance.sample(people, 100):
                notify(one, topic="needs", subject=_text(chance, 5), text=_text(chance, 9), now=at)
            continue
        ask = WriteLessonAsk(
            homes[number % LIBRARIES], _text(chance, 6), wanted=_text(chance, 20),
            happened=_text(chance, 20), subjects=tuple(chance.sample(subjects, 3)), publish=True,
        )  # fmt: skip
        write_lesson(THE_HOUSE, ask, now=at)


def letters_one_by_one(monday: datetime) -> int:
    """How many letters the person who got most would have had without digests."""
    from django.db.models import Count

    from holt.kernel.models import Letter
    from holt.learning.models import LessonDigest

    needs = Letter.objects.filter(written_at__gte=monday, topic="needs")
    most = needs.values("person_id").annotate(n=Count("pk")).order_by("-n").first()
    told = max(
        (len(one) for one in LessonDigest.objects.values_list("lesson_ids", flat=True)), default=0
    )
    return int(most["n"] if most else 0) + told


def bare_letters(count: int) -> float:
    """Seconds to put so many letters into the table at once."""
    from holt.kernel.models import Letter

    now, began = datetime.now(UTC), time.perf_counter()
    Letter.objects.bulk_create(
        (
            Letter(to="x@bench.example", topic="lessons", subject="x", text="x" * 400,
                   state="waiting", written_at=now, send_after=now)
            for _ in range(count)
        ),
        batch_size=1000,
    )  # fmt: skip
    return time.perf_counter() - began
