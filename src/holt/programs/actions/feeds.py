"""Secret calendar addresses of a partnership: opened, closed."""

from dataclasses import dataclass
from datetime import datetime

from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships.queries import Held, to_change
from holt.people import tokens
from holt.programs import access, events
from holt.programs.asks import CloseFeedAsk, OpenFeedAsk
from holt.programs.models import Feed


@dataclass(frozen=True)
class Opened:
    """A feed that was just opened: the only time its secret is seen."""

    pk: int
    secret: str


@verb("programs.open_feed", ask=OpenFeedAsk, signed_in_only=True)
def open_feed(actor: Viewer, ask: OpenFeedAsk, *, now: datetime) -> Opened:
    """Open a secret calendar address; whoever has it reads what the opener may see."""
    held = to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    if actor.person_id is None:
        raise NotAllowed
    secret = tokens.new_token()
    row = Feed.objects.create(
        partnership=held.partnership,
        opened_by_id=actor.person_id,
        key_hash=tokens.hashed(secret),
        opened_at=now,
    )
    _tell(events.FeedOpened, held, actor, now)
    return Opened(row.pk, secret)


@verb("programs.close_feed", ask=CloseFeedAsk)
def close_feed(actor: Viewer, ask: CloseFeedAsk, *, now: datetime) -> Feed:
    """Close an address: it answers nobody any more."""
    row = Feed.objects.filter(pk=ask.feed_id, closed_at=None).first()
    if row is None:
        raise NotFound
    held = to_change(actor, row.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    row.closed_at = now
    row.save(update_fields=["closed_at"])
    _tell(events.FeedClosed, held, actor, now)
    return row


def _tell(event: type[events.FeedEvent], held: Held, actor: Viewer, now: datetime) -> None:
    told = event(held.partnership.pk)
    tell(told, by=actor, at=now, audience=Audience.only(held.organization_ids))
