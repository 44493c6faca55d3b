"""What a person offers is shown with their consent, given once and taken back in the settings."""

from datetime import datetime

from holt.kernel.errors import Refused
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.people import queries as persons
from holt.people.asks import OfferAsk


def agree(actor: Viewer, agrees: bool, now: datetime, *, teaches: bool) -> None:
    """See that the actor has agreed, now or before. Refuses "consent_needed"."""
    mine = persons.settings_of(actor)
    if mine.offer_consent_at is not None:
        return
    if not agrees:
        raise Refused("consent_needed", "consent")
    agreed = OfferAsk(
        languages=mine.languages, subjects=mine.subjects, would_teach=teaches, consent=True
    )
    people.offer(actor, agreed, now=now)
