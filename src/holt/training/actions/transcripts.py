"""One's own transcript, shown to somebody by a link, and not any more."""

from datetime import datetime

from django.utils import timezone

from holt.kernel import checks
from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.training import access, events, queries, rules
from holt.training.asks import ShareTranscriptAsk, StopSharingAsk
from holt.training.models import TranscriptShare


@verb("training.share_transcript", ask=ShareTranscriptAsk, signed_in_only=True)
def share_transcript(actor: Viewer, ask: ShareTranscriptAsk, *, now: datetime) -> TranscriptShare:
    """A link to these parts of my transcript, for a year at most."""
    access.require(access.may_learn(actor), actor)
    if actor.person_id is None:
        raise NotAllowed
    parts = [checks.choice(one, "parts", rules.PARTS) for one in dict.fromkeys(ask.parts)]
    rules.require_share(parts, ask.expires_on, timezone.localdate(now))
    home = ask.organization_id
    if home is not None and not actor.acts_for(home, Role.VIEWER):
        raise NotFound("organization_id")
    row = TranscriptShare.objects.create(
        person_id=actor.person_id,
        organization_id=home,
        label=checks.text(ask.label, "label", most=120),
        parts=parts,
        since_year=checks.whole(ask.since_year, "since_year", least=1900, most=2200),
        made_at=now,
        expires_on=ask.expires_on,
    )
    _tell(events.TranscriptShared, row, now)
    return row


@verb("training.stop_sharing", ask=StopSharingAsk, signed_in_only=True)
def stop_sharing(actor: Viewer, ask: StopSharingAsk, *, now: datetime) -> TranscriptShare:
    """The link leads nowhere from now on."""
    row = queries.own_share_to_change(actor, ask.share_id)
    row.stopped_at = row.stopped_at or now
    row.save(update_fields=["stopped_at"])
    _tell(events.SharingStopped, row, now)
    return row


def _tell(event: type[events.ShareEvent], row: TranscriptShare, now: datetime) -> None:
    """The diary keeps that it happened, not who did it."""
    tell(event(row.pk), by=NOBODY, at=now, audience=Audience.only([]))
