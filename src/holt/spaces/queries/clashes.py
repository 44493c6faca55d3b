"""Bookings that clash: with closed days, with another calendar, with hours that changed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

from holt.kernel.errors import Refused
from holt.kernel.viewer import Role, Viewer
from holt.spaces import rules
from holt.spaces.asks import SettleClashesAsk
from holt.spaces.models import Booking, Space
from holt.spaces.queries.situation import Asker, around, nearby, situations, with_ways
from holt.spaces.queries.visible import space_row, space_to_book

MOST = 300
SETTLED = ("offered", "requested", "booked")
CLASHES = """
WITH RECURSIVE within(closed_id, space_id) AS (
    SELECT id, id FROM spaces_space WHERE organization_id = ANY(%(homes)s)
    UNION
    SELECT within.closed_id, part.to_space_id
    FROM within JOIN spaces_space_parts part ON part.from_space_id = within.space_id
), local AS (
    SELECT booking.id, booking.space_id, booking.starts_at, booking.ends_at,
    booking.starts_at AT TIME ZONE space.zone AS begins,
    booking.ends_at AT TIME ZONE space.zone AS ends
    FROM spaces_booking booking JOIN spaces_space space ON space.id = booking.space_id
    WHERE space.organization_id = ANY(%(homes)s) AND booking.ends_at > %(now)s
    AND booking.state = ANY(%(states)s)
)
SELECT local.id, min(closure.reason)
FROM spaces_closure closure
JOIN within ON within.closed_id = closure.space_id
JOIN spaces_claim claim ON claim.space_id = within.space_id
JOIN local ON local.id = claim.booking_id
WHERE closure.ends_at > %(now)s AND local.starts_at < closure.ends_at
AND local.ends_at > closure.starts_at AND (%(space)s::bigint IS NULL OR local.space_id = %(space)s)
GROUP BY local.id
UNION ALL
SELECT local.id, '' FROM local
WHERE (%(space)s::bigint IS NULL OR local.space_id = %(space)s)
AND EXISTS (SELECT 1 FROM spaces_openhours open WHERE open.space_id = local.space_id)
AND NOT EXISTS (
    SELECT 1 FROM spaces_openhours open WHERE open.space_id = local.space_id
    AND open.weekday = extract(isodow FROM local.begins) - 1
    AND open.opens <= extract(epoch FROM local.begins - date_trunc('day', local.begins)) / 60
    AND open.closes >= extract(epoch FROM local.ends - date_trunc('day', local.begins)) / 60
)
"""


@dataclass(frozen=True)
class Clashing:
    """A booking on a closed time; `why` is the reason of the closure, empty: outside the hours."""

    id: int
    space_id: int
    space: str
    zone: str
    starts_at: datetime
    ends_at: datetime
    title: str
    who: str
    email: str
    why: str


def clashes(viewer: Viewer, now: datetime, space_id: int | None = None) -> tuple[Clashing, ...]:
    """Coming bookings of the spaces the viewer keeps that fall on closed times, soonest first.

    A closed hall closes its parts, and a closed part the hall that is made of it.
    """
    reasons = _reasons(_homes(viewer, space_id), now, space_id)
    if not reasons:
        return ()
    rows: Any = Booking.objects.filter(pk__in=reasons).select_related("space")
    return tuple(
        Clashing(
            one.pk,
            one.space_id,
            one.space.name,
            one.space.zone,
            one.starts_at,
            one.ends_at,
            one.title,
            one.name,
            one.email,
            reasons[one.pk],
        )
        for one in rows.order_by("starts_at", "pk")[:MOST]
    )


def _homes(viewer: Viewer, space_id: int | None) -> list[int]:
    """The organizations whose spaces the viewer keeps."""
    if viewer.is_house:
        rows = Space.objects.all() if space_id is None else Space.objects.filter(pk=space_id)
        return list(rows.order_by().values_list("organization_id", flat=True).distinct())
    return [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]


def _reasons(homes: list[int], now: datetime, space_id: int | None) -> dict[int, str]:
    if not homes:
        return {}
    given: dict[str, Any] = {"homes": homes, "now": now, "states": list(SETTLED), "space": space_id}
    found: dict[int, str] = {}
    with connection.cursor() as cursor:
        cursor.execute(CLASHES, given)
        for pk, why in cursor.fetchall():
            found[pk] = found.get(pk) or why
    return found


Outcome = tuple[Clashing, Refused | None]


def would_settle(
    viewer: Viewer, some: Sequence[Clashing], ask: SettleClashesAsk, now: datetime
) -> tuple[Outcome, ...]:
    """What `settle_clashes` would do to each: the refusal if it would stay. Raises NotFound."""
    if ask.how != "move" or not some:
        return tuple((one, None) for one in some)
    space = space_row(viewer, ask.to_space_id or ask.space_id)
    slots = {_later(one, ask.days, space.zone): one for one in some}
    within = around(slots)
    at = situations([space], Asker(viewer), within, now)[space.pk]
    return tuple((slots[slot], no) for slot, no in rules.judged(sorted(slots), at))


def _later(one: Clashing, days: int, zone: str) -> rules.Slot:
    """The same hours on the wall, so many days later."""
    where = ZoneInfo(one.zone)
    begins, ends = one.starts_at.astimezone(where), one.ends_at.astimezone(where)
    return rules.slot(begins.date() + timedelta(days=days), begins.time(), ends.time(), zone)


def free_or_not(
    asker: Asker,
    space_id: int,
    times: tuple[date, time, time],
    now: datetime,
    *,
    but: int | None = None,
) -> Refused | None:
    """What stands against a time, with the ways out; None: it is free. Raises NotFound."""
    space = space_to_book(asker.viewer, space_id)
    try:
        wanted = rules.slot(*times, space.zone)
    except Refused as odd:
        return odd
    near = nearby(asker, space, wanted, now, but=but)
    no = rules.first_no(wanted, near.here)
    return with_ways(no, near, space, wanted) if no else None
