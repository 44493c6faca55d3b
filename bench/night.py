"""A night of early warning with its database: 10,000 partnerships at work with a year of events.

The rows are written straight into the tables; timed is what the worker does at night. Its peer
reads the same rows as plainly as PostgreSQL gives them: COPY to nowhere, in the same run.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from time import perf_counter

from bench import house
from bench.figures import Figure

PARTNERSHIPS, ORGANIZATIONS = 10_000, 2_000
SECONDS = 30.0
NIGHTS = 2
"""The first night makes every reading, the second brings them up to date: the slower one counts."""
EVENTS = {
    "meetings": """
        INSERT INTO partnerships_meeting
            (partnership_id, how, "on", about, is_joint, parties_there, names)
        SELECT p.id, 'call', current_date - 14 * n - (p.id % 14)::int, 'x', n % 4 = 0,
            (SELECT array_agg(id) FROM partnerships_party WHERE partnership_id = p.id), ''
        FROM partnerships_partnership p, generate_series(1, 25) n""",
    "messages": """
        INSERT INTO partnerships_message
            (partnership_id, party_id, author_name, text, is_private, at)
        SELECT partnership_id, id, 'x', 'x', false, now() - (15 * n) * interval '1 day'
        FROM partnerships_party, generate_series(1, 12) n""",
    "commitments": """
        INSERT INTO partnerships_commitment
            (partnership_id, party_id, what, due_on, every, state, settled_on, note)
        SELECT partnership_id, id, 'x', current_date - 28 * n, 'once',
            CASE WHEN (id + n) % 9 = 0 THEN 'missed' ELSE 'kept' END,
            current_date - 28 * n + (id % 3)::int, ''
        FROM partnerships_party, generate_series(1, 12) n""",
    "sessions": """
        INSERT INTO programs_session
            (partnership_id, rule, skipped, title, "on", begins, ends, starts_at, ends_at, zone,
             place_text, online_link, language, state, attended, note, reason, scheduled_at,
             changed_at, version)
        SELECT p.id, '', '{}', 'x', current_date - 14 * n, '18:00', '19:00',
            now() - (14 * n) * interval '1 day', now() - (14 * n) * interval '1 day'
            + interval '1 hour', 'UTC', '', '', '', 'held', 12, '', '', now(), now(), 1
        FROM partnerships_partnership p, generate_series(1, 24) n""",
    "pulses": """
        INSERT INTO partnerships_pulse (partnership_id, party_id, month, feeling, at)
        SELECT partnership_id, id,
            (date_trunc('month', current_date) - n * interval '1 month')::date,
            1 + ((id + n) % 3)::int, now()
        FROM partnerships_party, generate_series(1, 11) n""",
}
READ = (
    'SELECT partnership_id, "on", is_joint, parties_there FROM partnerships_meeting',
    "SELECT DISTINCT partnership_id, at::date FROM partnerships_message",
    "SELECT partnership_id, party_id, state, due_on, settled_on FROM partnerships_commitment",
    "SELECT partnership_id, party_id, month, feeling FROM partnerships_pulse",
    "SELECT partnership_id, id, is_lead FROM partnerships_party",
    "SELECT id, level, starts_on, proposed_at, ends_on FROM partnerships_partnership",
)
"""What the night needs of these rows, column by column."""


def measure() -> Iterator[Figure]:
    """The slower of two nights, beside the same rows merely read."""
    with house.database("night"):
        rows = fill()
        house.settle()
        yield _night(rows)


def fill() -> int:
    """The network; returns how many events it holds."""
    from django.db import connection

    _partnerships()
    rows = 0
    with connection.cursor() as cursor:
        for written in EVENTS.values():
            cursor.execute(written)
            rows += cursor.rowcount
    return rows


def _partnerships() -> None:
    from holt.directory.models import Kind, Organization
    from holt.partnerships.models import Partnership, Party

    chance, now = random.Random(17), datetime.now(UTC)
    kinds = list(Kind.objects.all())
    homes = Organization.objects.bulk_create(
        (
            Organization(
                name=f"Organization {number}", folded_name=f"organization {number}",
                kind=chance.choice(kinds), added_at=now, edited_at=now,
            )
            for number in range(ORGANIZATIONS)
        ),
        batch_size=1000,
    )  # fmt: skip
    made = Partnership.objects.bulk_create(
        (
            Partnership(
                name=f"Together {number}", state="active", level=1 + number % 4,
                level_scheme="himmelman", proposed_at=now - timedelta(days=400),
                starts_on=now.date() - timedelta(days=365),
            )
            for number in range(PARTNERSHIPS)
        ),
        batch_size=1000,
    )  # fmt: skip
    Party.objects.bulk_create(
        (
            Party(
                partnership=one, organization=homes[(number + side * (1 + number % 97)) % len(homes)],
                is_lead=not side, state="accepted", place_in_list=side,
            )
            for number, one in enumerate(made)
            for side in (0, 1)
        ),
        batch_size=2000,
    )  # fmt: skip


def _night(rows: int) -> Figure:
    from holt.evaluation import actions
    from holt.evaluation.models import MeterReading

    now, took = datetime.now(UTC), []
    for night in range(NIGHTS):
        began = perf_counter()
        actions.work_out_meters(now + timedelta(days=night))
        took.append(perf_counter() - began)
    kept = MeterReading.objects.count()
    slower = max(took)
    return Figure(
        f"picture.night_with_database: {PARTNERSHIPS:,} partnerships, {rows:,} events",
        round(slower, 1), "s a night", f"≤ {SECONDS:g} s",
        slower <= SECONDS and kept == PARTNERSHIPS,
        "the same rows merely copied out", round(_merely_read(), 2),
    )  # fmt: skip


def _merely_read() -> float:
    """Seconds of COPY … TO STDOUT of what the night reads, thrown away."""
    from django.db import connection

    began = perf_counter()
    with connection.cursor() as cursor:
        for asked in READ:
            with cursor.cursor.copy(f"COPY ({asked}) TO STDOUT") as copied:
                for _block in copied:
                    pass
    return perf_counter() - began
