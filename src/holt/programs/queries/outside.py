"""Calendars of others: those one follows, their events as everyone reads them, and what is one."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.fetching import CALENDARS, Wanted
from holt.kernel.viewer import Role, Viewer
from holt.methods.same_events import Told
from holt.programs import access
from holt.programs.models import OutsideCalendar, OutsideEvent, Session
from holt.programs.queries.events import PUBLISHED

WHOLE_AGAIN = timedelta(days=7)


def followers(viewer: Viewer) -> dict[int, str]:
    """Organization id → name, of those for which the viewer may follow a calendar."""
    ids = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    return dict(directory.organization_choices(viewer, ids))


def outside_calendars(viewer: Viewer) -> QuerySet[Any, Any]:
    """The calendars that the viewer's organizations follow, by name."""
    rows = OutsideCalendar.objects.order_by("name", "pk")
    if viewer.is_house:
        return rows
    own = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    return rows.filter(organization_id__in=own)


def outside_with_counts(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """The same with what a line shows, still one query."""
    return rows.select_related("organization").annotate(
        count=Count("events"),
        once=Count("events", filter=Q(events__same_session=None, events__same_event=None)),
    )


def host_of(row: Any) -> str:
    """Whose server it is: a whole address may hold a secret."""
    return urlsplit(row.address).hostname or ""


def outside_to_change(viewer: Viewer, outside_id: int) -> OutsideCalendar:
    """One, for staff of the organization that follows it. Raises NotFound."""
    row = OutsideCalendar.objects.filter(pk=outside_id).first()
    if row is None or not access.may_follow(viewer, row.organization_id):
        raise NotFound
    return row


def outside_ids() -> tuple[int, ...]:
    """Every followed calendar, those not read for longest first; for the worker."""
    rows = OutsideCalendar.objects.order_by("tried_at", "pk")
    return tuple(rows.values_list("pk", flat=True))


def outside_wanted(outside_id: int, now: datetime) -> Wanted | None:
    """What the worker reads, as it was last time; None when nobody follows it any more."""
    row = OutsideCalendar.objects.filter(pk=outside_id).first()
    if row is None:
        return None
    is_fresh = row.whole_at is not None and row.whole_at > now - WHOLE_AGAIN
    if not is_fresh or row.trouble:
        return Wanted(row.address, CALENDARS)
    return Wanted(row.address, CALENDARS, etag=row.etag, changed=row.changed)


def elsewhere(viewer: Viewer, now: datetime) -> QuerySet[Any, Any]:
    """What takes place by others' calendars, each event once, soonest first: for everyone."""
    rows = OutsideEvent.objects.filter(same_session=None, same_event=None, ends_at__gt=now)
    return rows.order_by("starts_at", "pk")


def elsewhere_with_details(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """The same with the calendar it is from and those it is also in, still one query."""
    also = OutsideEvent.objects.filter(same_event=OuterRef("pk")).order_by().values("same_event")
    names = also.annotate(
        names=StringAgg("calendar__name", ", ", distinct=True, output_field=TextField())
    )
    return rows.select_related("calendar").annotate(
        also=Coalesce(Subquery(names.values("names")), Value(""), output_field=TextField())
    )


def calendar_names() -> tuple[tuple[str, str], ...]:
    """(id, name) of every calendar with events to come."""
    rows = OutsideCalendar.objects.filter(events__isnull=False).distinct()
    return tuple((str(pk), name) for pk, name in rows.order_by("name").values_list("pk", "name"))


def also_in(session_id: int) -> tuple[tuple[str, str], ...]:
    """(calendar, address of the event there) of the calendars that tell of a public session."""
    rows = OutsideEvent.objects.filter(
        Q(same_session=session_id) | Q(same_event__same_session=session_id)
    )
    found = rows.order_by("calendar__name", "pk").values_list("calendar__name", "url")
    return tuple(dict(found).items())


def saying_elsewhere(rows: Any, text: str) -> Any:
    """Those with these words in title or place."""
    return rows.filter(Q(title__icontains=text) | Q(place__icontains=text))


def of_calendars(rows: Any, values: Iterable[str]) -> Any:
    """Those of these calendars, or also in them."""
    ids = [int(one) for one in values]
    return rows.filter(Q(calendar__in=ids) | Q(also_told__calendar__in=ids)).distinct()


def outside_coming(now: datetime) -> QuerySet[OutsideEvent]:
    """Their coming events in the order in which they count: the calendar followed first."""
    rows = OutsideEvent.objects.filter(ends_at__gt=now).select_related("calendar")
    return rows.order_by("calendar__added_at", "calendar_id", "starts_at", "pk")


def told(row: OutsideEvent) -> Told:
    """One of theirs, as it is compared."""
    key = ("outside", row.pk)
    return Told(key, row.calendar_id, row.starts_at, row.title, row.place, row.uid, row.url)


def ours_told(now: datetime) -> Sequence[Told]:
    """Our coming public sessions, as they are compared."""
    rows = Session.objects.filter(PUBLISHED, ends_at__gt=now).exclude(state="canceled")
    columns = ("pk", "starts_at", "title", "place__name", "place__city", "place_text",
               "first_of_series_id", "rule")  # fmt: skip
    return [_ours(*one) for one in rows.order_by("starts_at", "pk").values_list(*columns)]


def _ours(
    pk: int, starts_at: datetime, title: str, name: str, city: str, text: str, first: int | None,
    rule: str,
) -> Told:  # fmt: skip
    """With the number by which our own feeds tell it, and its page."""
    home = settings.ADDRESS.rstrip("/")
    host = home.partition("://")[2] or "holt"
    number = f"series-{first or pk}" if first or rule else f"session-{pk}"
    where = ", ".join(one for one in (name, text, city) if one)
    url = f"{home}/events/{pk}/"
    return Told(("session", pk), None, starts_at, title, where, f"{number}@{host}", url)
