"""Secret calendar addresses, and what is read under them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound, Refused
from holt.kernel.viewer import Viewer
from holt.partnerships import queries as partnerships
from holt.people import tokens
from holt.programs.models import Feed, Program
from holt.programs.queries.due import Due, days_due
from holt.programs.queries.events import EventLine, event_lines, events
from holt.programs.queries.inside import partnership_inside
from holt.programs.queries.sessions import SessionLine, line, sessions, with_details

BEHIND = timedelta(days=90)
MOST = 2000


@dataclass(frozen=True)
class FeedRow:
    """An open address, without its secret; `name` is of what it shows, empty for one's own."""

    id: int
    opened_by: str
    opened_at: datetime
    kind: str = ""
    name: str = ""
    last_read_on: date | None = None


def feeds_of(viewer: Viewer, partnership_id: int) -> tuple[FeedRow, ...]:
    """The open addresses of a partnership, for whoever may look into it."""
    partnership_inside(viewer, partnership_id)
    return _rows(Feed.objects.filter(partnership_id=partnership_id))


def own_feeds(viewer: Viewer) -> tuple[FeedRow, ...]:
    """The open addresses the viewer has opened."""
    return _rows(Feed.objects.filter(opened_by=viewer.person_id))


def _rows(rows: QuerySet[Feed]) -> tuple[FeedRow, ...]:
    named = rows.select_related("opened_by", "partnership", "organization", "place__organization")
    return tuple(
        FeedRow(one.pk, one.opened_by.name, one.opened_at, one.kind, _name(one), one.last_read_on)
        for one in named.filter(closed_at=None).order_by("pk")
    )


def _name(feed: Feed) -> str:
    if feed.place is not None:
        return f"{feed.place.organization.name}: {feed.place.name}"
    about = feed.partnership or feed.organization
    return about.name if about else ""


def feed_subject(viewer: Viewer, kind: str, subject_id: int | None) -> dict[str, int]:
    """The field that says what a feed is of, for whoever may see that.

    Raises Refused "needed"; NotFound; of places, organizations and the network, for members only.
    """
    if kind not in OF:
        if kind == Feed.Kind.NETWORK and not viewer.is_member:
            raise NotFound
        return {}
    if subject_id is None:
        raise Refused("needed", "subject_id")
    if kind != Feed.Kind.PARTNERSHIP and not _seen(viewer, kind, subject_id):
        raise NotFound("subject_id")
    return {OF[kind]: subject_id}


OF: Mapping[str, str] = {
    "place": "place_id",
    "partnership": "partnership_id",
    "organization": "organization_id",
}


def _seen(viewer: Viewer, kind: str, subject_id: int) -> bool:
    """Whether a member of the network may see this place or organization."""
    rows = directory.visible(viewer) if viewer.is_member else directory.visible(viewer).none()
    name = "places" if kind == Feed.Kind.PLACE else "pk"
    return rows.filter(**{name: subject_id}).exists()


@dataclass(frozen=True)
class Behind:
    """What is read under an address today: its kind and name, sessions, and days to keep in mind.

    `inside` are sessions of tables its opener may look into, `shown` those everyone may see.
    """

    id: int
    kind: str
    name: str
    language: str
    inside: tuple[SessionLine, ...]
    shown: tuple[EventLine, ...]
    due: tuple[Due, ...]


def behind(key: str, now: datetime) -> Behind | None:
    """What this address shows, as whoever opened it may see it today; None once it is closed."""
    rows = Feed.objects.filter(key_hash=tokens.hashed(key), closed_at=None)
    feed = rows.select_related(
        "opened_by", "partnership", "organization", "place__organization"
    ).first()
    if feed is None or not feed.opened_by.is_active:
        return None
    viewer = directory.viewer_for(feed.opened_by)
    inside, shown = _sessions(viewer, feed, now)
    due = days_due(viewer, now) if feed.kind == Feed.Kind.PERSON else ()
    return Behind(feed.pk, feed.kind, _name(feed), viewer.language, inside, shown, tuple(due))


def _sessions(
    viewer: Viewer, feed: Feed, now: datetime
) -> tuple[tuple[SessionLine, ...], tuple[EventLine, ...]]:
    within = WITHIN[feed.kind](feed, viewer)
    mine = sessions(viewer).filter(within, starts_at__gt=now - BEHIND)
    inside = with_details(mine).order_by("starts_at", "pk")[:MOST]
    lines = tuple(line(one) for one in inside)
    if feed.kind in (Feed.Kind.PERSON, Feed.Kind.PARTNERSHIP) or not _still(viewer, feed):
        return lines, ()
    others = events(viewer).filter(within, starts_at__gt=now - BEHIND)
    others = others.exclude(pk__in=sessions(viewer).order_by().values("pk"))
    return lines, tuple(event_lines(others, MOST))


def _still(viewer: Viewer, feed: Feed) -> bool:
    """Whether the opener may still see what the address is of."""
    if feed.kind == Feed.Kind.NETWORK:
        return True
    return _seen(viewer, feed.kind, feed.place_id or feed.organization_id or 0)


def _of_organization(feed: Feed, _viewer: Viewer) -> Q:
    """Hosted by it, at a place of it, or of a program it has a hand in."""
    pk = feed.organization_id
    run = Program.objects.filter(run_by=pk).values("pk")
    return Q(host__organization=pk) | Q(place__organization=pk) | Q(program__in=run)


def _of_person(feed: Feed, viewer: Viewer) -> Q:
    """Planned by the person, of a partnership they coordinate, or hosted by their organization."""
    led = partnerships.partnerships(viewer).filter(coordinator=feed.opened_by_id).order_by()
    hosted = Q(host__organization__in=list(viewer.roles))
    return Q(scheduled_by=feed.opened_by_id) | Q(partnership__in=led.values("pk")) | hosted


WITHIN: Mapping[str, Callable[[Feed, Viewer], Q]] = {
    "person": _of_person,
    "place": lambda feed, viewer: Q(place=feed.place_id),
    "partnership": lambda feed, viewer: Q(partnership=feed.partnership_id),
    "organization": _of_organization,
    "network": lambda feed, viewer: Q(),
}


def own_tables(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the partnerships at whose table the viewer's organizations sit."""
    return tuple(partnerships.of_mine(viewer).order_by("name", "pk").values_list("pk", "name"))


def own_homes(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the viewer's organizations."""
    return tuple(directory.organization_choices(viewer, viewer.roles))


def own_places(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, "Organization: place") of the open places of the viewer's organizations."""
    rows = directory.visible(viewer).filter(
        pk__in=list(viewer.roles), places__isnull=False, places__closed_on=None
    )
    ordered = rows.order_by("folded_name", "-places__is_main", "places__name", "places__pk")
    found = ordered.values_list("places__pk", "name", "places__name")
    return tuple((pk, f"{organization}: {place}") for pk, organization, place in found)
