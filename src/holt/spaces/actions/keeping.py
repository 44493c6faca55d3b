"""What every change of bookings has in common: locks, claims, telling, letters."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from holt.kernel.errors import Clash, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer
from holt.spaces import events, queries, rules
from holt.spaces.models import Booking, Claim, Space
from holt.spaces.queries import Asker
from holt.spaces.rules import Slot

EXCLUDED = "23P01"


def claimed_ids(space: Space) -> tuple[int, ...]:
    """What a booking of this space holds: itself and everything it is made of."""
    return rules.everything_within(space.pk, queries.parts_of([space.organization_id]))


def hold(
    rows: Sequence[Booking],
    space: Space,
    space_ids: Iterable[int],
    kept: Mapping[int, Any] | None = None,
) -> None:
    """Write the claims of these bookings; `kept` are stretches held before, by booking.

    Raises Clash "taken" when the database says no.
    """
    ids, known = tuple(space_ids), kept or {}
    claims = [
        Claim(booking=row, space_id=pk, during=known.get(row.pk) or _during(row, space))
        for row in rows
        for pk in ids
    ]
    try:
        with transaction.atomic():
            Claim.objects.bulk_create(claims)
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", "") != EXCLUDED:
            raise
        raise Clash("taken", "begins") from error


def _during(row: Booking, space: Space) -> DateTimeTZRange:
    wide = slot_of(row).wider(space.setup_minutes, space.cleanup_minutes)
    return DateTimeTZRange(wide.starts_at, wide.ends_at, "[)")


def let_go(rows: Iterable[Booking]) -> None:
    """These bookings hold nothing any more."""
    Claim.objects.filter(booking__in=[one.pk for one in rows]).delete()


def slot_of(row: Booking) -> Slot:
    return Slot(row.starts_at, row.ends_at)


def require_free(
    asker: Asker, space: Space, wanted: Slot, now: datetime, but: int | None = None
) -> rules.Situation:
    """The situation in which the slot is free. Raises Refused, Clash, each with ways out."""
    near = queries.nearby(asker, space, wanted, now, but=but)
    no = rules.first_no(wanted, near.here)
    if no is not None:
        raise queries.with_ways(no, near, space, wanted)
    return near.here


def with_ways_out(
    no: Refused, asker: Asker, space: Space, wanted: Slot, now: datetime, but: int | None = None
) -> Refused:
    """The same refusal carrying the three nearest free alternatives and where to see more."""
    near = queries.nearby(asker, space, wanted, now, but=but)
    return queries.with_ways(no, near, space, wanted)


def announce(
    event: type[events.BookingEvent],
    row: Booking,
    space: Space,
    actor: Viewer,
    now: datetime,
    *,
    count: int = 1,
    changes: dict[str, tuple[object, object]] | None = None,
) -> None:
    """Tell the space's organization; the facts say where and when, not who."""
    tell(
        event(row.pk, space.pk, space.name, row.starts_at, count),
        by=Viewer(person_id=actor.person_id, name=actor.name if actor.person_id else ""),
        at=now,
        audience=Audience.only([space.organization_id]),
        changes=changes,
        version=row.version,
    )
