"""Announcing what happened to a partnership, to its parties."""

from datetime import datetime

from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer
from holt.partnerships import events
from holt.partnerships.models import Party
from holt.partnerships.queries.held import Held


def tell_table(event: events.PartnershipEvent, held: Held, actor: Viewer, now: datetime) -> None:
    """Write the event to the diary, for everyone at the table."""
    tell(event, by=actor, at=now, audience=Audience.only(held.organization_ids))


def announce(
    event: type[events.PartyEvent], held: Held, party: Party, actor: Viewer, now: datetime
) -> None:
    """Announce what one party did, to the parties."""
    tell_table(
        event(held.partnership.pk, held.partnership.name, party.pk, party.organization.name),
        held,
        actor,
        now,
    )
