"""Reads of the keys a person holds: tokens, the calendar's address, open sessions."""

from dataclasses import dataclass
from datetime import date, datetime

from holt.kernel.viewer import Viewer
from holt.people import access, tokens
from holt.people.models import ApiToken, FeedKey, Person, Session


@dataclass(frozen=True)
class Key:
    """A token as its owner sees it; the token itself is never kept."""

    token_id: int
    name: str
    scopes: tuple[str, ...]
    made_at: datetime
    last_used_on: date | None


@dataclass(frozen=True)
class SessionRow:
    """A browser in which the person is signed in; `handle` names it without opening it."""

    handle: str
    device: str
    signed_in_at: datetime | None
    is_this: bool


def tokens_of(viewer: Viewer) -> tuple[Key, ...]:
    """The viewer's own working tokens, newest first."""
    rows = ApiToken.objects.filter(person_id=access.own_id(viewer), revoked_at=None).order_by("-pk")
    return tuple(
        Key(one.pk, one.name, tuple(one.scopes), one.made_at, one.last_used_on) for one in rows
    )


def feed_key_of(viewer: Viewer) -> datetime | None:
    """Since when the viewer's calendar address is open; None if it is closed."""
    rows = FeedKey.objects.filter(person_id=access.own_id(viewer))
    return rows.values_list("made_at", flat=True).first()


def holder_of_feed(key: str) -> Person | None:
    """Whose calendar this secret address opens; None if nobody's."""
    row = FeedKey.objects.filter(key_hash=tokens.hashed(key)).select_related("person").first()
    return row.person if row and row.person.is_active else None


def sessions_of(viewer: Viewer, this_key: str, now: datetime) -> tuple[SessionRow, ...]:
    """The viewer's own open sessions, this one first, then the newest."""
    rows = Session.objects.filter(person_id=access.own_id(viewer), expire_date__gt=now)
    shown = [
        SessionRow(
            tokens.hashed(one.session_key)[:32],
            one.device,
            one.signed_in_at,
            one.session_key == this_key,
        )
        for one in rows.order_by("-signed_in_at", "session_key")
    ]
    return tuple(sorted(shown, key=lambda one: not one.is_this))
