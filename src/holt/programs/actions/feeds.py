"""Secret calendar addresses: opened, closed, and when they were last read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships.queries import Held, to_change
from holt.people import tokens
from holt.programs import access, events, queries
from holt.programs.asks import CloseFeedAsk, OpenFeedAsk
from holt.programs.models import Feed

NOBODY_ELSE = Audience.only(())


@dataclass(frozen=True)
class Opened:
    """A feed that was just opened: the only time its secret is seen."""

    pk: int
    secret: str


@verb("programs.open_feed", ask=OpenFeedAsk, signed_in_only=True)
def open_feed(actor: Viewer, ask: OpenFeedAsk, *, now: datetime) -> Opened:
    """Open a secret calendar address; whoever has it reads what the opener may see."""
    kind = checks.choice(ask.kind, "kind", Feed.Kind.values)
    if actor.person_id is None:
        raise NotAllowed
    held = _table(actor, ask.subject_id) if kind == Feed.Kind.PARTNERSHIP else None
    about = queries.feed_subject(actor, kind, ask.subject_id)
    secret = tokens.new_token()
    row = Feed.objects.create(
        kind=kind,
        **about,
        opened_by_id=actor.person_id,
        key_hash=tokens.hashed(secret),
        opened_at=now,
    )
    _tell(row, held, (events.FeedOpened, events.OwnFeedOpened), actor, now)
    return Opened(row.pk, secret)


@verb("programs.close_feed", ask=CloseFeedAsk)
def close_feed(actor: Viewer, ask: CloseFeedAsk, *, now: datetime) -> Feed:
    """Close an address: it answers nobody any more. One's own; of a partnership, any of its."""
    row = Feed.objects.filter(pk=ask.feed_id, closed_at=None).first()
    if row is None:
        raise NotFound
    is_own = actor.person_id == row.opened_by_id or actor.is_house
    if row.partnership_id is None and not is_own:
        raise NotFound
    held = None if row.partnership_id is None or is_own else _table(actor, row.partnership_id)
    row.closed_at = now
    row.save(update_fields=["closed_at"])
    _tell(row, held, (events.FeedClosed, events.OwnFeedClosed), actor, now)
    return row


def note_reading(feed_id: int, now: datetime) -> None:
    """The day on which an address was last read, as its owner sees it."""
    rows = Feed.objects.filter(pk=feed_id).exclude(last_read_on=now.date())
    rows.update(last_read_on=now.date())


def _table(actor: Viewer, partnership_id: int | None) -> Held:
    held = to_change(actor, partnership_id or 0)
    access.require(access.may_work(actor, held.seats), actor)
    return held


def _tell(
    row: Feed, held: Held | None, told: tuple[Any, Any], actor: Viewer, now: datetime
) -> None:
    """A partnership's table hears of its addresses; of one's own, nobody else."""
    of_table, of_ones_own = told
    if row.partnership_id is not None:
        ids = held.organization_ids if held else queries.sitting_at(row.partnership_id)
        event, audience = of_table(row.partnership_id), Audience.only(ids)
    else:
        event, audience = of_ones_own(row.opened_by_id, row.kind), NOBODY_ELSE
    tell(event, by=actor, at=now, audience=audience)
