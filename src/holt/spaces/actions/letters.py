"""Letters about bookings: to whoever booked, with a signed link, and to those who approve."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.people.rules import LINK_DAYS
from holt.spaces.models import Booking, Space

TOPIC = "bookings"


def when(row: Booking, space: Space) -> str:
    """ "Dec. 3, 2026, 6 p.m. to 7:30 p.m.", by the clock on the space's wall."""
    where = ZoneInfo(space.zone)
    starts, ends = row.starts_at.astimezone(where), row.ends_at.astimezone(where)
    hours = _("%(from)s to %(to)s") % {"from": time_format(starts), "to": time_format(ends)}
    return _("%(day)s, %(hours)s") % {"day": date_format(starts), "hours": hours}


def write_to_guest(
    actor: Viewer,
    row: Booking,
    space: Space,
    *,
    subject: object,
    text: object,
    now: datetime,
    count: int = 1,
) -> None:
    """What became of their booking, and a fresh link to change it; nothing without an address.

    `subject` and `text` may name %(space)s, %(when)s, %(reason)s and %(count)s.
    """
    if not row.email:
        return

    def said(words: object) -> str:
        facts = {
            "space": space.name,
            "when": when(row, space),
            "reason": row.reason,
            "count": count,
        }
        return str(words) % facts

    people.notify(
        row.email,
        topic=TOPIC,
        subject=lambda: said(subject),
        text=lambda: said(text),
        link=_link(actor, row, space, now),
        language=row.language,
        now=now,
    )


def _link(actor: Viewer, row: Booking, space: Space, now: datetime) -> str:
    """The page of the booking: by a signed link for guests, plain for whoever can sign in."""
    if row.person_id is not None:
        return f"/bookings/{row.pk}/"
    days = max(LINK_DAYS, (row.ends_at - now).days + 2)
    _made, token = people.make_link(
        Viewer(person_id=actor.person_id),
        purpose="booking",
        subject_kind="booking",
        subject_id=row.first_of_series_id or row.pk,
        organization_id=space.organization_id,
        email=row.email,
        name=row.name,
        language=row.language,
        now=now,
        days=days,
    )
    return people.address_of(token)


def write_to_keepers(
    person_ids: Iterable[int], row: Booking, *, subject: object, text: object, now: datetime
) -> None:
    """Those who have to answer are told once, as often as each wants mail."""
    for person_id in dict.fromkeys(person_ids):
        people.notify(
            person_id,
            topic="messages",
            subject=subject,
            text=text,
            link=f"/bookings/{row.pk}/",
            now=now,
        )


def approvers(space: Space, approver_id: int | None) -> tuple[int, ...]:
    """Whom the terms name, else the staff of the space's organization."""
    if approver_id is not None:
        return (approver_id,)
    return tuple(one.person_id for one in directory.staff_emails([space.organization_id]))
