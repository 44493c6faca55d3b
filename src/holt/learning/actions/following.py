"""Feeds of others: followed by their address, read by the worker, what they list taken in."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.fetching import Fetched, feed_address
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.learning import access, events, queries, rules
from holt.learning.actions.taking import Report, lines_of_feed, take
from holt.learning.asks import FollowFeedAsk, ReadFeedNowAsk, ShareResourceAsk, UnfollowFeedAsk
from holt.learning.models import ResourceFeed, ResourceImport
from holt.standards.feeds import FeedRefused, read_feed


@verb("learning.follow_feed", ask=FollowFeedAsk)
def follow_feed(actor: Viewer, ask: FollowFeedAsk, *, now: datetime) -> ResourceFeed:
    """It is read in a moment, and every night from then on where it is kept.

    Raises Refused "not_a_web_address", "fetch_with_password", "follows_feed_already", "too_many".
    """
    access.require(access.may_write(actor, ask.organization_id), actor)
    values = {
        "name": checks.text(ask.name, "name", most=120, needed=True),
        "address": feed_address(ask.address, "address"),
        "license": checks.choice(ask.license, "license", rules.LICENSES),
        "openness": checks.choice(ask.openness, "openness", rules.OPENNESS),
    }
    known = ResourceFeed.objects.filter(organization_id=ask.organization_id)
    if known.filter(address=values["address"]).exists():
        raise Refused("follows_feed_already", "address")
    if known.count() >= rules.MOST_FEEDS:
        raise Refused("too_many", "address", {"most": rules.MOST_FEEDS})
    home = directory.for_the_house(ask.organization_id)
    row = ResourceFeed.objects.create(
        **values, organization=home, is_kept=ask.is_kept, added_at=now
    )
    _tell(events.FeedFollowed, row, actor, now)
    return row


@verb("learning.unfollow_feed", ask=UnfollowFeedAsk)
def unfollow_feed(actor: Viewer, ask: UnfollowFeedAsk, *, now: datetime) -> None:
    """No longer; what was taken in stays, and so do the reports."""
    row = queries.feed_to_change(actor, ask.resource_feed_id)
    _tell(events.FeedUnfollowed, row, actor, now)
    row.delete()


@verb("learning.read_feed_now", ask=ReadFeedNowAsk)
def read_feed_now(actor: Viewer, ask: ReadFeedNowAsk, *, now: datetime) -> ResourceFeed:
    """Have it read again now. Raises Refused "feed_read_just_now"."""
    row = queries.feed_to_change(actor, ask.resource_feed_id)
    if row.tried_at is not None and row.tried_at > now - rules.PATIENCE:
        raise Refused("feed_read_just_now")
    _tell(events.FeedWanted, row, actor, now)
    return row


@transaction.atomic
def keep_feed(resource_feed_id: int, came: Fetched | Refused, now: datetime) -> None:
    """What the worker read, or why it could not; may be told twice, or too late."""
    row = queries.feed_to_keep(resource_feed_id)
    if row is None:
        return
    try:
        if isinstance(came, Refused):
            raise came
        if not came.is_unchanged:
            _take_in(row, came, now)
    except Refused as no:
        _not_read(row, no, now)
        return
    row.etag, row.changed = came.etag, came.changed
    row.tried_at = row.read_at = now
    row.trouble, row.trouble_facts = "", {}
    row.save()


def _take_in(row: ResourceFeed, came: Fetched, now: datetime) -> None:
    """Every entry in the name of the organization that answers for it. Raises Refused."""
    try:
        feed = read_feed(came.body)
    except FeedRefused as problem:
        raise Refused("not_a_feed_of_resources", "address", {"code": problem.code}) from problem
    base = ShareResourceAsk(
        row.organization_id, "", "other", license=row.license, openness=row.openness
    )
    actor = Viewer(name=row.organization.name, is_house=True)
    report = Report()
    for line in lines_of_feed(feed, base, row.address):
        take(actor, line, (feed.source or row.address)[:500], report, now)
    _report(row, report, actor, now)


def _report(row: ResourceFeed, report: Report, actor: Viewer, now: datetime) -> None:
    """Kept and told when there is anything to say that the last report did not."""
    last = queries.last_import(row.pk)
    lines = [one for one in report.lines if last is None or one["outcome"] != "same"]
    known = {_left(one) for one in last.lines} if last else set()
    if last is not None and all(_left(one) in known for one in lines):
        return
    made = ResourceImport.objects.create(
        organization_id=row.organization_id,
        feed=row,
        name=row.name,
        added=report.count("added"),
        changed=report.count("changed"),
        left=report.count("left"),
        lines=lines,
        at=now,
    )
    told = events.ResourcesImported(made.pk, made.added, made.changed, made.left)
    tell(told, by=actor, at=now, audience=Audience.only([row.organization_id]))


def _left(line: Mapping[str, str]) -> tuple[str, ...]:
    """What was left out and why; anything else is news each time."""
    return (line["title"], line["why"]) if line["outcome"] == "left" else (line["where"],)


def _not_read(row: ResourceFeed, no: Refused, now: datetime) -> None:
    """Why not; told once, until it is read again. What was taken before stays."""
    is_news = row.trouble != no.code
    row.tried_at, row.trouble, row.trouble_facts = now, no.code, dict(no.facts)
    row.save(update_fields=["tried_at", "trouble", "trouble_facts"])
    if is_news:
        _tell(events.FeedNotRead, row, THE_HOUSE, now)


def _tell(event: type[events.FeedTold], row: ResourceFeed, actor: Viewer, now: datetime) -> None:
    """News of a feed stays with the organization that follows it."""
    tell(
        event(row.pk, row.organization_id, row.name),
        by=actor,
        at=now,
        audience=Audience.only([row.organization_id]),
    )
