"""Keys a person makes for programs and calendars, and the sessions they can end.

Only somebody at the pages (a session) makes keys; a key cannot make another.
"""

from dataclasses import dataclass
from datetime import datetime

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import access, events, queries, rules, tokens
from holt.people.asks import (
    EndSessionAsk,
    MakeFeedKeyAsk,
    MakeTokenAsk,
    RevokeFeedKeyAsk,
    RevokeTokenAsk,
)
from holt.people.models import ApiToken, FeedKey, Person, Session

NOBODY_ELSE = Audience.only(())
PREFIX = "holt_"


@dataclass(frozen=True)
class Made:
    """A key that was just made: the only time its secret is seen."""

    pk: int
    secret: str


@dataclass(frozen=True)
class TokenHolder:
    """Whose token this is and what it may do."""

    person: Person
    scopes: frozenset[str]


@verb("people.make_token", ask=MakeTokenAsk, signed_in_only=True)
def make_token(actor: Viewer, ask: MakeTokenAsk, *, now: datetime) -> Made:
    """Make a key for programs. Raises Refused "too_many_tokens"."""
    access.require(access.may_make_keys(actor), actor)
    person = queries.self_to_change(actor)
    if ApiToken.objects.filter(person=person, revoked_at=None).count() >= rules.MOST_TOKENS:
        raise Refused("too_many_tokens", facts={"most": rules.MOST_TOKENS})
    secret = PREFIX + tokens.new_token()
    row = ApiToken.objects.create(
        person=person,
        name=checks.text(ask.name, "name", most=100, needed=True),
        token_hash=tokens.hashed(secret),
        scopes=list(rules.scopes(ask.scopes)),
        made_at=now,
    )
    told = events.TokenMade(person.pk, row.pk, tuple(row.scopes))
    tell(told, by=actor, at=now, audience=NOBODY_ELSE)
    return Made(row.pk, secret)


@verb("people.revoke_token", ask=RevokeTokenAsk)
def revoke_token(actor: Viewer, ask: RevokeTokenAsk, *, now: datetime) -> ApiToken:
    """Close a key of one's own. Raises NotFound for anyone else's."""
    person = queries.self_to_change(actor)
    row = ApiToken.objects.filter(pk=ask.token_id, person=person).first()
    if row is None:
        raise NotFound
    if row.revoked_at is None:
        row.revoked_at = now
        row.save(update_fields=["revoked_at"])
        tell(events.TokenRevoked(person.pk, row.pk), by=actor, at=now, audience=NOBODY_ELSE)
    return row


def use_token(token: str, *, now: datetime) -> TokenHolder | None:
    """Who comes with this token, noting the day it was used; None if it opens nothing."""
    rows = ApiToken.objects.filter(token_hash=tokens.hashed(token), revoked_at=None)
    row = rows.select_related("person").first()
    if row is None or not row.person.is_active:
        return None
    if row.last_used_on != now.date():
        ApiToken.objects.filter(pk=row.pk).update(last_used_on=now.date())
    return TokenHolder(row.person, frozenset(row.scopes))


@verb("people.make_feed_key", ask=MakeFeedKeyAsk, signed_in_only=True)
def make_feed_key(actor: Viewer, ask: MakeFeedKeyAsk, *, now: datetime) -> Made:
    """Open a secret address for the calendar; an earlier one stops working."""
    access.require(access.may_make_keys(actor), actor)
    person = queries.self_to_change(actor)
    secret = tokens.new_token()
    row, _ = FeedKey.objects.update_or_create(
        person=person, defaults={"key_hash": tokens.hashed(secret), "made_at": now}
    )
    tell(events.FeedKeyMade(person.pk), by=actor, at=now, audience=NOBODY_ELSE)
    return Made(row.pk, secret)


@verb("people.revoke_feed_key", ask=RevokeFeedKeyAsk)
def revoke_feed_key(actor: Viewer, ask: RevokeFeedKeyAsk, *, now: datetime) -> None:
    """Close the calendar's secret address."""
    person = queries.self_to_change(actor)
    gone, _ = FeedKey.objects.filter(person=person).delete()
    if gone:
        tell(events.FeedKeyRevoked(person.pk), by=actor, at=now, audience=NOBODY_ELSE)


@verb("people.end_session", ask=EndSessionAsk)
def end_session(actor: Viewer, ask: EndSessionAsk, *, now: datetime) -> None:
    """Sign one's own other browser out. Raises NotFound for anyone else's."""
    person = queries.self_to_change(actor)
    for row in Session.objects.filter(person=person):
        if tokens.hashed(row.session_key)[:32] == ask.session:
            row.delete()
            tell(events.SessionEnded(person.pk), by=actor, at=now, audience=NOBODY_ELSE)
            return
    raise NotFound
