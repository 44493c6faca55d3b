"""The days a person has to keep in mind, from everything they have a hand in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Min, Q, QuerySet

from holt.kernel.viewer import Viewer
from holt.partnerships import queries as partnerships
from holt.partnerships.rules import AT_WORK
from holt.programs.queries.provisions import all_provisions
from holt.programs.queries.sessions import line, sessions, with_details

RENEWAL_TALK = timedelta(days=120)
BEHIND = timedelta(days=90)
AHEAD = timedelta(days=800)


@dataclass(frozen=True)
class Due:
    """Something that falls on a day, or takes place at a time.

    `kind` is commitment, review, agreement_ends, renewal_talk, session or provision; `title` the
    partnership's name, or the session's or program's title; `detail` the promise, the thing a
    program takes, or where it is.
    """

    kind: str
    id: int
    partnership_id: int | None
    title: str
    detail: str = ""
    on: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    is_canceled: bool = False
    version: int = 1
    zone: str = ""


def due_dates(viewer: Viewer, now: datetime) -> tuple[Due, ...]:
    """What the viewer's organizations owe, decide or hold, from 90 days ago on."""
    return (*days_due(viewer, now), *_sessions(viewer, now))


def days_due(viewer: Viewer, now: datetime) -> tuple[Due, ...]:
    """The same without the sessions: what falls on a day."""
    today = now.date()
    found = [*_promises(viewer, today), *_reviews_and_ends(viewer), *_provisions(viewer)]
    return tuple(one for one in found if one.on is None or one.on >= today - BEHIND)


def _promises(viewer: Viewer, today: date) -> Iterator[Due]:
    for one in partnerships.promises(viewer, today + AHEAD):
        if one.is_mine:
            yield Due(
                "commitment", one.id, one.partnership_id, one.partnership, one.what, one.due_on
            )


def _at_work(viewer: Viewer) -> QuerySet[Any]:
    """The viewer's partnerships at work, each with the day on which an open review is due."""
    still_open = Q(reviews__complete_at=None)
    rows = partnerships.of_mine(viewer).filter(state__in=AT_WORK)
    return rows.annotate(answers_due=Min("reviews__due_on", filter=still_open))


def _reviews_and_ends(viewer: Viewer) -> Iterator[Due]:
    """An open review by the day answers are due, else the day the next one opens; the agreement's
    end, and the talk about renewing it."""
    for row in _at_work(viewer):
        days = [
            ("review", row.answers_due or row.review_on),
            ("agreement_ends", row.ends_on),
            ("renewal_talk", row.ends_on - RENEWAL_TALK if row.ends_on else None),
        ]
        for kind, on in days:
            if on is not None:
                yield Due(kind, row.pk, row.pk, row.name, on=on)


def _provisions(viewer: Viewer) -> Iterator[Due]:
    """What programs take and is not settled, by the day it should be."""
    rows = all_provisions(viewer).filter(state__in=("wanted", "asked")).exclude(by_on=None)
    for one in rows:
        yield Due(
            "provision", one.pk, one.program.partnership_id, one.program.title, one.what, one.by_on
        )


def _sessions(viewer: Viewer, now: datetime) -> Iterator[Due]:
    rows = with_details(sessions(viewer)).filter(
        starts_at__gte=now - BEHIND, starts_at__lte=now + AHEAD
    )
    for one in map(line, rows.order_by("starts_at", "pk")):
        yield Due(
            "session",
            one.id,
            one.partnership_id,
            one.title,
            one.where,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            is_canceled=one.state == "canceled",
            version=one.version,
            zone=one.zone,
        )
