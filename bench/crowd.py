"""A network of 10,000 organizations, 2,000 needs and 1,000 partnerships, the same every time.

Written straight into the tables: what is measured is reading, not the writing of this.
"""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

ORGANIZATIONS, NEEDS, PARTNERSHIPS = 10_000, 2_000, 1_000
MINE = 30
SUBJECT_WORDS = ("english", "reading", "jobs", "health", "music", "history", "science", "gardens")
TOWNS = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Hazel", "Juniper", "Larch", "Maple")
WHATS = ("Library", "Center", "Council", "School", "Clinic", "Museum", "Church", "Foundation")


def fill(now: datetime | None = None) -> int:
    """Fill the database; returns the id of the coordinator whose pages are measured."""
    chance = random.Random(7)
    now = now or datetime.now(UTC)
    organizations = _organizations(chance, now)
    person_id = _coordinator(organizations[0], now)
    needs = _needs(chance, organizations, person_id, now)
    _partnerships(chance, organizations, needs, person_id, now)
    _happenings(chance, organizations, person_id, now)
    return person_id


def _organizations(chance: random.Random, now: datetime) -> list[Any]:
    from holt.directory.models import Capability, Kind, Organization, Place, Service, Subject

    kinds, subjects = list(Kind.objects.all()), list(Subject.objects.all())
    rows = []
    for number in range(ORGANIZATIONS):
        name = f"{chance.choice(TOWNS)} {chance.choice(WHATS)} {number}"
        rows.append(
            Organization(
                name=name,
                folded_name=name.lower(),
                kind=chance.choice(kinds),
                county=f"{36000 + number % 60:05d}",
                is_network_member=number % 10 == 0,
                languages=["en", "es"] if number % 5 == 0 else ["en"],
                added_at=now,
                edited_at=now,
                verified_on=now.date() - timedelta(days=number % 700),
            )
        )
    rows = Organization.objects.bulk_create(rows, batch_size=1000)
    Place.objects.bulk_create(
        (
            Place(
                organization=one,
                name=one.name,
                city=one.name.split()[0],
                lat=40 + chance.random() * 4,
                lon=-79 + chance.random() * 6,
                is_main=True,
            )
            for one in rows
        ),
        batch_size=2000,
    )
    some = rows[::5]
    Capability.objects.bulk_create(
        Capability(
            organization=one,
            brings="teaching",
            what=f"Teaches {chance.choice(SUBJECT_WORDS)}",
            subject=chance.choice(subjects),
            languages=["en"],
            audience=["adults"],
        )
        for one in some
    )
    Service.objects.bulk_create(
        Service(
            organization=one,
            name=f"Help with {chance.choice(SUBJECT_WORDS)}",
            subject=chance.choice(subjects),
        )
        for one in some
    )
    return rows


def _coordinator(home: Any, now: datetime) -> int:
    from holt.directory.models import Membership
    from holt.people.models import Person

    who = Person.objects.create_user("ines@bench.example", None, name="Ines Duarte")
    Membership.objects.create(
        person=who, organization=home, role="coordinator", may_sign=True, since=now
    )
    return who.pk


def _needs(
    chance: random.Random, organizations: list[Any], person_id: int, now: datetime
) -> list[Any]:
    from holt.needs.models import Need

    return Need.objects.bulk_create(
        (
            Need(
                statement=f"People of {chance.choice(TOWNS)} ask for "
                f"{chance.choice(SUBJECT_WORDS)}, number {number}",
                organization=organizations[0] if number % 40 == 0 else chance.choice(organizations),
                coordinator_id=person_id if number % 40 == 0 else None,
                heard_on=now.date() - timedelta(days=number % 500),
                heard_where="At a meeting",
                subjects=[],
                state=("open", "matched", "met")[number % 3],
                openness="network",
                logged_at=now,
                edited_at=now,
            )
            for number in range(NEEDS)
        ),
        batch_size=1000,
    )


def _partnerships(
    chance: random.Random,
    organizations: list[Any],
    needs: list[Any],
    person_id: int,
    now: datetime,
) -> None:
    from holt.partnerships.models import Partnership, Party

    states = ("active", "active", "active", "talking", "planning", "paused", "ended", "renewing")
    rows = Partnership.objects.bulk_create(
        Partnership(
            name=f"{chance.choice(SUBJECT_WORDS).title()} together {number}",
            summary="So that more people come and stay.",
            state=states[number % len(states)],
            reason_code="goals_reached" if states[number % len(states)] == "ended" else "",
            need=needs[number],
            coordinator_id=person_id if number < MINE else None,
            proposed_at=now - timedelta(days=number % 600),
            starts_on=date(2025, 1, 1) + timedelta(days=number % 300),
            ends_on=now.date() + timedelta(days=30 + number % 600),
            review_on=now.date() + timedelta(days=number % 300 - 20),
        )
        for number in range(PARTNERSHIPS)
    )
    parties = []
    for number, one in enumerate(rows):
        lead = organizations[0] if number < MINE else chance.choice(organizations[1:])
        others = chance.sample(organizations[1:], 2)
        for place, organization in enumerate([lead, *others]):
            if organization in [party.organization for party in parties[-place:] if place]:
                continue
            parties.append(
                Party(
                    partnership=one,
                    organization=organization,
                    is_lead=place == 0,
                    state="accepted",
                    place_in_list=place,
                )
            )
    parties = Party.objects.bulk_create(parties, batch_size=1000)
    _insides(chance, rows, parties, now)


def _insides(chance: random.Random, rows: list[Any], parties: list[Any], now: datetime) -> None:
    from holt.partnerships.models import Interest, PlanGoal

    by_partnership: dict[int, list[Any]] = {}
    for party in parties:
        by_partnership.setdefault(party.partnership_id, []).append(party)
    made: dict[type, list[Any]] = {}
    for one in rows:
        seats = by_partnership[one.pk]
        for row in (
            *(
                Interest(party=seat, statement="To reach more people", stated_at=now, rating=4)
                for seat in seats
            ),
            *(PlanGoal(partnership=one, statement=f"Goal {n}", target="20") for n in range(3)),
            *_work(chance, one, seats, now),
            *_talk(chance, one, seats, now),
        ):
            made.setdefault(type(row), []).append(row)
    for model, batch in made.items():
        model.objects.bulk_create(batch, batch_size=2000)  # type: ignore[attr-defined]


def _work(chance: random.Random, one: Any, seats: list[Any], now: datetime) -> Iterator[Any]:
    """Eight promises, and two dozen lines of the ledger."""
    from holt.partnerships.models import Commitment, LedgerEntry

    for number in range(8):
        yield Commitment(
            partnership=one,
            party=chance.choice(seats),
            what=f"Promise {number}",
            due_on=now.date() + timedelta(days=number * 9 - 40),
            state="open" if number > 5 else "kept",
        )
    for number in range(24):
        yield LedgerEntry(
            partnership=one,
            party=chance.choice(seats),
            direction="gave" if number % 2 else "gained",
            kind="staff_time",
            quantity=Decimal(number % 7 + 1),
            rate_cents=3800,
            cents=3800 * (number % 7 + 1),
            on=now.date() - timedelta(days=number * 10),
            logged_at=now,
        )


def _talk(chance: random.Random, one: Any, seats: list[Any], now: datetime) -> Iterator[Any]:
    """Six messages and six meetings."""
    from holt.partnerships.models import Meeting, Message

    for number in range(6):
        yield Message(
            partnership=one,
            party=chance.choice(seats),
            author_name="Ines",
            text="See you on Tuesday.",
            at=now - timedelta(days=number),
        )
        yield Meeting(
            partnership=one,
            how="call",
            on=now.date() - timedelta(days=number * 20),
            about="How it goes",
            is_joint=True,
            parties_there=[seat.pk for seat in seats],
        )


def _happenings(
    chance: random.Random, organizations: list[Any], person_id: int, now: datetime
) -> None:
    from django.db import connection

    from holt.kernel.models import Happening

    Happening.objects.bulk_create(
        (
            Happening(
                name="partnerships.met",
                actor_id=person_id,
                actor_name="Ines Duarte",
                subject_kind="partnership",
                subject_id=number % PARTNERSHIPS + 1,
                facts={"title": "Together", "how": "call", "on": "2026-01-01"},
                openness=("network", "parties")[number % 2],
                seen_by=[chance.choice(organizations).pk, organizations[0].pk],
                at=now - timedelta(hours=number),
            )
            for number in range(20_000)
        ),
        batch_size=5000,
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
