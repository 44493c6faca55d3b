"""A yearly report of a thousand partnerships, beside the bare sums over the same tables."""

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from bench import crowd, house
from bench.figures import Figure

PARTNERSHIPS, ORGANIZATIONS = 1000, 300
LINES, SESSIONS, OUTCOMES = 20, 25, 4
MOST_SECONDS = 20
BARE = (
    "SELECT state, count(*) FROM partnerships_partnership GROUP BY state",
    "SELECT reason_code, count(*) FROM partnerships_partnership GROUP BY reason_code",
    "SELECT direction, kind, sum(cents) FROM partnerships_ledgerentry "
    "WHERE struck_at IS NULL GROUP BY direction, kind",
    "SELECT count(*), sum(attended), sum(new_to_us), sum(ends_at - starts_at) "
    "FROM programs_session WHERE state = 'held'",
    "SELECT state, count(*) FROM evaluation_outcome GROUP BY state",
    "SELECT state, count(*) FROM partnerships_commitment GROUP BY state",
    "SELECT extract(year FROM due_on), count(*) FROM partnerships_review GROUP BY 1",
)


def measure() -> Iterator[Figure]:
    """Made by the verb itself, frozen with every row, then opened once as a page and as papers."""
    with house.database("yearly"):
        now = datetime.now(UTC)
        person_id = fill(now)
        house.settle()
        bare = min(_bare() for _round in range(3))
        took, row = _made(person_id, now)
        yield Figure(
            "yearly_report", round(took, 2), "s", f"≤ {MOST_SECONDS} s", took <= MOST_SECONDS,
            "the bare GROUP BYs of the same tables", round(bare, 3),
        )  # fmt: skip
        opened = _opened(person_id, row)
        yield Figure("yearly_report.opened", round(opened, 2), "s", "≤ 1 s", opened <= 1)
        papers = _papers(person_id, row)
        yield Figure("yearly_report.papers", round(papers, 2), "s", "≤ 5 s", papers <= 5)


def _bare() -> float:
    from django.db import connection

    began = time.perf_counter()
    with connection.cursor() as cursor:
        for one in BARE:
            cursor.execute(one)
            cursor.fetchall()
    return time.perf_counter() - began


def _viewer(person_id: int) -> Any:
    from holt.directory.queries import viewer_for
    from holt.people.models import Person

    return viewer_for(Person.objects.get(pk=person_id))


def _made(person_id: int, now: datetime) -> tuple[float, Any]:
    from holt.evaluation import actions, asks

    viewer = _viewer(person_id)
    first = now.date().replace(day=1)
    days = (first.replace(year=first.year - 1), first - timedelta(days=1))
    ask = asks.MakeReportAsk("network_year", next(iter(viewer.roles)), *days, title="Year")
    began = time.perf_counter()
    row = actions.make_report(viewer, ask, now=now)
    return time.perf_counter() - began, row


def _opened(person_id: int, row: Any) -> float:
    from holt.evaluation.queries import reports
    from holt.evaluation.web.reports import telling

    viewer = _viewer(person_id)
    began = time.perf_counter()
    telling.told(reports.report(viewer, row.pk))
    return time.perf_counter() - began


def _papers(person_id: int, row: Any) -> float:
    """The PDF and the Word document with their charts drawn, as they are handed out."""
    from holt.evaluation.queries import reports
    from holt.evaluation.web.reports.papers import MAKERS

    one = reports.report(_viewer(person_id), row.pk)
    began = time.perf_counter()
    for kind in ("pdf", "docx"):
        make, _type = MAKERS[kind]
        make(one, "en")
    return time.perf_counter() - began


def fill(now: datetime) -> int:
    """A network whose year is full; returns who makes the report."""
    from holt.directory.models import Kind, Organization
    from holt.partnerships.models import Partnership, Party

    chance = random.Random(7)
    kinds = [
        Kind.objects.get_or_create(slug=slug, defaults={"name_en": slug, "sector": sector})[0]
        for slug, sector in (("bench-library", "library"), ("bench-school", "education"))
    ]
    homes = Organization.objects.bulk_create(
        Organization(
            name=f"House {n}",
            kind=kinds[n % 2],
            folded_name=f"house {n}",
            added_at=now,
            edited_at=now,
        )
        for n in range(ORGANIZATIONS)
    )
    tables = Partnership.objects.bulk_create(_table(n, now, chance) for n in range(PARTNERSHIPS))
    parties = Party.objects.bulk_create(
        Party(partnership=one, organization=home, state="accepted", is_lead=at == 0,
              place_in_list=at)
        for one in tables
        for at, home in enumerate(chance.sample(homes, 2))
    )  # fmt: skip
    _work(tables, parties, now, chance)
    return crowd._coordinator(homes[0], now)


def _table(n: int, now: datetime, chance: random.Random) -> Any:
    from holt.partnerships.models import Partnership

    began = now.date() - timedelta(days=chance.randrange(30, 1500))
    is_over = n % 8 == 0
    return Partnership(
        name=f"Together {n}", state="ended" if is_over else "active", proposed_at=now,
        starts_on=began, ended_on=now.date() - timedelta(days=n % 300) if is_over else None,
        reason_code="goals_reached" if is_over else "", is_public=n % 2 == 0,
    )  # fmt: skip


def _work(tables: list[Any], parties: list[Any], now: datetime, chance: random.Random) -> None:
    """Ledger lines, sessions, outcomes, promises and reviews of the year."""
    from holt.evaluation.models import Outcome
    from holt.partnerships.models import Commitment, LedgerEntry, Review
    from holt.programs.models import Session

    def day() -> datetime:
        return now - timedelta(days=chance.randrange(360))

    pairs = [(one, parties[2 * at], parties[2 * at + 1]) for at, one in enumerate(tables)]
    made = {"batch_size": 2000}
    LedgerEntry.objects.bulk_create(
        (LedgerEntry(partnership=one, party=(first, second)[n % 2],
                     direction=("gave", "gained")[n % 3 == 0], logged_at=now,
                     kind=("staff_time", "space", "money", "reach")[n % 4], quantity=3,
                     rate_cents=3000, cents=9000, on=day().date())
         for one, first, second in pairs for n in range(LINES)), **made
    )  # fmt: skip
    Session.objects.bulk_create(
        (Session(partnership=one, title="A session", on=at.date(), begins="10:00", ends="11:30",
                 starts_at=at, ends_at=at + timedelta(minutes=90), zone="UTC", state="held",
                 attended=12, new_to_us=3, scheduled_at=now, changed_at=now)
         for one, _first, _second in pairs for at in (day() for _n in range(SESSIONS))), **made
    )  # fmt: skip
    Outcome.objects.bulk_create(
        (Outcome(partnership=one, who_changed="People", what_changed="They can read it",
                 on=day().date(), recorded_party=first, recorded_at=now, state="recorded")
         for one, first, _second in pairs for _n in range(OUTCOMES)), **made
    )  # fmt: skip
    Commitment.objects.bulk_create(
        (Commitment(partnership=one, party=first, what="A promise", due_on=day().date(),
                    state=("kept", "kept", "missed")[n % 3])
         for one, first, _second in pairs for n in range(6)), **made
    )  # fmt: skip
    Review.objects.bulk_create(
        (Review(partnership=one, number=1, cause="calendar", opened_at=now - timedelta(days=60),
                due_on=(at := day()).date(), complete_at=at)
         for one, _first, _second in pairs), **made
    )  # fmt: skip
