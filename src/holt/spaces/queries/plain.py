"""The reads every wish makes, as plain SQL: putting them together each time cost more than asking.

Constant text, ids and moments as parameters. A thousand guests may ask at once.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from holt.spaces.rules import LONGEST, Closed, Slot, Terms

MOST_BUFFER = timedelta(hours=5)
TERMS = """
SELECT space_id, guest, may_book, notice_least_hours, notice_most_days, shortest_minutes,
longest_minutes, per_week, cents_per_hour, waived_for, needs_approval, approver_id, must_sign
FROM spaces_guestterms WHERE space_id = ANY(%s)
"""
HOURS = """
SELECT space_id, weekday, opens, closes FROM spaces_openhours
WHERE space_id = ANY(%s) ORDER BY space_id, weekday, opens
"""
CLOSURES = """
SELECT space_id, starts_at, ends_at, reason FROM spaces_closure
WHERE space_id = ANY(%s) AND starts_at < %s AND ends_at > %s ORDER BY starts_at, id
"""
PARTS = """
SELECT part.from_space_id, part.to_space_id FROM spaces_space_parts part
JOIN spaces_space space ON space.id = part.from_space_id WHERE space.organization_id = ANY(%s)
"""
CLAIMS = """
SELECT claim.space_id, lower(claim.during), upper(claim.during)
FROM spaces_claim claim JOIN spaces_booking booking ON booking.id = claim.booking_id
WHERE claim.space_id = ANY(%s) AND booking.starts_at < %s AND booking.starts_at > %s
AND booking.id IS DISTINCT FROM %s::bigint
"""


def _read(sql: str, *params: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def terms(space_ids: Iterable[int]) -> list[tuple[int, Terms]]:
    """(space id, terms) of each kind of guest with terms of its own."""
    return [(row[0], Terms(*row[1:])) for row in _read(TERMS, list(space_ids))]


def hours(space_ids: Iterable[int]) -> list[tuple[int, int, int, int]]:
    """(space id, weekday, opens, closes)."""
    return _read(HOURS, list(space_ids))  # type: ignore[return-value]


def closures(space_ids: Iterable[int], within: Slot) -> list[tuple[int, Closed]]:
    """(space id, closed stretch), earliest first."""
    found = _read(CLOSURES, list(space_ids), within.ends_at, within.starts_at)
    return [(pk, Closed(Slot(begins, ends), reason)) for pk, begins, ends, reason in found]


def parts(organization_ids: Iterable[int]) -> list[tuple[int, int]]:
    """(hall id, part id)."""
    return _read(PARTS, list(organization_ids))  # type: ignore[return-value]


def claims(
    space_ids: Iterable[int], within: Slot, but: int | None
) -> list[tuple[int, datetime, datetime]]:
    """(space id, begins, ends) of what is held about a stretch; `but` leaves out a booking."""
    until, since = within.ends_at + MOST_BUFFER, within.starts_at - LONGEST - MOST_BUFFER
    return _read(CLAIMS, list(space_ids), until, since, but)  # type: ignore[return-value]
