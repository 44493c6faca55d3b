"""Feeds that resources are taken from: those a viewer answers for, one with its reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Count, OuterRef, QuerySet, Subquery

from holt.kernel.errors import NotFound
from holt.kernel.fetching import FEEDS, Wanted
from holt.kernel.gather import gather, scatter
from holt.kernel.viewer import Role, Viewer
from holt.learning import access, rules
from holt.learning.models import ResourceFeed, ResourceImport


@dataclass(frozen=True)
class ImportRow:
    """One reading of it that had something to say."""

    id: int
    added: int
    changed: int
    left: int
    at: datetime


@dataclass(frozen=True)
class FeedPage:
    """A feed as its organization's staff see it."""

    id: int
    name: str
    address: str
    license: str
    openness: str
    organization: str
    is_kept: bool
    read_at: datetime | None
    tried_at: datetime | None
    trouble: str
    trouble_facts: Mapping[str, Any]
    imports: tuple[ImportRow, ...]


def resource_feeds(viewer: Viewer) -> QuerySet[Any, Any]:
    """The feeds that the viewer's organizations follow, by name."""
    rows = ResourceFeed.objects.order_by("name", "pk")
    if viewer.is_house:
        return rows
    own = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    return rows.filter(organization_id__in=own)


def feeds_with_details(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """The same with what a line shows, still one query."""
    newest = ResourceImport.objects.filter(feed=OuterRef("pk")).order_by("-pk")
    return rows.select_related("organization").annotate(
        reports=Count("imports"), left=Subquery(newest.values("left")[:1])
    )


def feed_host(row: Any) -> str:
    """Whose server it is: a whole address may hold a secret."""
    return urlsplit(row.address).hostname or ""


def resource_feed(viewer: Viewer, resource_feed_id: int) -> FeedPage:
    """One with its reports, newest first, for staff who answer for it. Raises NotFound."""
    rows = resource_feeds(viewer).select_related("organization").filter(pk=resource_feed_id)
    reports = ResourceImport.objects.order_by("-pk")
    row = rows.annotate(import_rows=gather(ImportRow, reports, "feed")).first()
    if row is None:
        raise NotFound
    return FeedPage(
        id=row.pk,
        name=row.name,
        address=row.address,
        license=row.license,
        openness=row.openness,
        organization=row.organization.name,
        is_kept=row.is_kept,
        read_at=row.read_at,
        tried_at=row.tried_at,
        trouble=row.trouble,
        trouble_facts=row.trouble_facts,
        imports=scatter(ImportRow, row.import_rows),
    )


def feed_to_change(viewer: Viewer, resource_feed_id: int) -> ResourceFeed:
    """One, for staff of the organization that follows it. Raises NotFound."""
    row = ResourceFeed.objects.filter(pk=resource_feed_id).first()
    if row is None or not access.may_write(viewer, row.organization_id):
        raise NotFound
    return row


def feed_to_keep(resource_feed_id: int) -> ResourceFeed | None:
    """For the worker: the row, locked; None when nobody follows it any more."""
    rows = ResourceFeed.objects.select_for_update(no_key=True, of=("self",))
    return rows.select_related("organization").filter(pk=resource_feed_id).first()


def last_import(resource_feed_id: int) -> ResourceImport | None:
    """For the worker: the newest report."""
    return ResourceImport.objects.filter(feed=resource_feed_id).order_by("-pk").first()


def feeds_due(now: datetime) -> tuple[int, ...]:
    """For the worker: what the night reads, those not read for longest first."""
    rows = ResourceFeed.objects.order_by("tried_at", "pk")
    return tuple(
        one.pk
        for one in rows
        if rules.is_due(is_kept=one.is_kept, added_at=one.added_at, read_at=one.read_at, now=now)
    )


def feed_wanted(resource_feed_id: int) -> Wanted | None:
    """For the worker: what to read, as it was last time; None when nobody follows it any more."""
    row = ResourceFeed.objects.filter(pk=resource_feed_id).first()
    if row is None:
        return None
    if row.trouble:
        return Wanted(row.address, FEEDS)
    return Wanted(row.address, FEEDS, etag=row.etag, changed=row.changed)
