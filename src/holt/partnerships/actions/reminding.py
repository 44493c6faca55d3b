"""What the clock brings: promises due, reviews due, agreements ending, and the monthly pulse.

Each reminder is written once: the diary says whether it was, so the job may run twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.partnerships import access, events, queries
from holt.partnerships.actions.letters import tell_party
from holt.partnerships.asks import RemindAsk
from holt.partnerships.models import Party
from holt.partnerships.queries import Due, Held


@dataclass(frozen=True)
class Words:
    """A reminder's letter."""

    subject: object
    text: object
    topic: str
    purpose: str = "open"
    path: str = ""


WORDS = {
    "promise": Words(
        _("A promise is due: “%(partnership)s”"),
        _("%(party)s promised something that is due soon. Its page says what and when."),
        "commitments",
        path="#promises",
    ),
    "review": Words(
        _("Time for a review: “%(partnership)s”"),
        _("It is time to ask every side how it goes. Your coordinator can open the review."),
        "reviews",
    ),
    "renewal": Words(
        _("The agreement ends soon: “%(partnership)s”"),
        _("In four months the agreement ends. Renew, change, or end it well: talk in good time."),
        "partnerships",
    ),
    "pulse": Words(
        _("One tap: how does “%(partnership)s” feel this month?"),
        _("Worried, all right, or going well? One tap is enough."),
        "reviews",
        purpose="pulse",
    ),
}


@verb("partnerships.remind", ask=RemindAsk)
def remind(actor: Viewer, ask: RemindAsk, *, now: datetime) -> list[Due]:
    """Write the letters that are due today, each once. For the house and the operator."""
    access.require(actor.is_house or actor.is_operator, actor)
    written = list(queries.due_on(ask.on or now.date()))
    for due in written:
        _write(due, now)
    return written


def _write(due: Due, now: datetime) -> None:
    held = queries.to_change(THE_HOUSE, due.partnership_id)
    words = WORDS[due.kind]
    for party in _whom(held, due):
        tell_party(
            THE_HOUSE,
            held,
            party,
            subject=words.subject,
            text=words.text,
            now=now,
            purpose=words.purpose,
            topic=words.topic,
            path=words.path,
        )
    tell(
        events.Reminded(held.partnership.pk, held.partnership.name, due.kind, due.key),
        by=THE_HOUSE,
        at=now,
        audience=Audience.only(held.organization_ids),
    )


def _whom(held: Held, due: Due) -> Iterator[Party]:
    """The party that promised; for everything else every side."""
    for party in held.parties:
        if party.state == "accepted" and due.party_id in (None, party.pk):
            yield party
