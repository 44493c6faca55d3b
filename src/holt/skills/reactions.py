"""What this room does when another room tells. Each may run twice."""

from datetime import datetime

from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.skills import actions


@hears("people.offer_withdrawn")
def forget_what_was_offered(happening: Happening, now: datetime) -> None:
    """Whoever takes the consent back takes the data with it."""
    actions.forget_offers(happening.subject_id)
