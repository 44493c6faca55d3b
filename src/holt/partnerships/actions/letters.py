"""Telling the other parties: their people by their own wishes, a representative by signed link."""

from datetime import datetime

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy

from holt.directory import queries as directory
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.models import Party
from holt.partnerships.queries.held import Held, others
from holt.people import actions as people

Words = str | object
LINK_DAYS = 60
GREETING = gettext_lazy("Hello %(name)s,")


def tell_others(
    actor: Viewer,
    held: Held,
    mine: Party,
    *,
    subject: Words,
    text: Words,
    now: datetime,
    purpose: str = "open",
    topic: str = "partnerships",
    path: str = "",
) -> None:
    """Write to every other party, each in its own language."""
    for party in others(held, mine):
        tell_party(
            actor, held, party, subject=subject, text=text, now=now,
            purpose=purpose, topic=topic, path=path,
        )  # fmt: skip


def tell_party(
    actor: Viewer,
    held: Held,
    party: Party,
    *,
    subject: Words,
    text: Words,
    now: datetime,
    purpose: str = "open",
    topic: str = "partnerships",
    path: str = "",
) -> None:
    """Write to one party: the people who look after it here, or its contact with a fresh link."""
    facts = {
        "partnership": held.partnership.name,
        "who": actor.name or "Holt",
        "party": party.organization.name,
    }
    address = f"{settings.ADDRESS.rstrip('/')}/partnerships/{held.partnership.pk}/{path}"
    if not party.person_id and party.contact_email:
        _by_link(actor, held, party, subject, text, facts, purpose, topic, now)
        return
    for one in _readers(party):
        with translation.override(one.language):
            people.notify(
                one.person_id,
                topic=topic,
                subject=str(subject) % facts,
                text=str(text) % facts,
                link=address,
                now=now,
            )


def _readers(party: Party) -> tuple[directory.Recipient, ...]:
    """The person named for the party, or else the organization's coordinators and directors."""
    readers = directory.staff_emails([party.organization_id], Role.COORDINATOR)
    named = tuple(one for one in readers if one.person_id == party.person_id)
    return named or readers


def _by_link(
    actor: Viewer,
    held: Held,
    party: Party,
    subject: Words,
    text: Words,
    facts: dict[str, str],
    purpose: str,
    topic: str,
    now: datetime,
) -> None:
    _link, token = people.make_link(
        actor,
        purpose=purpose,
        subject_kind="partnership",
        subject_id=held.partnership.pk,
        organization_id=party.organization_id,
        email=party.contact_email,
        name=party.contact_name or party.organization.name,
        language=party.language,
        now=now,
        days=LINK_DAYS,
    )
    with translation.override(party.language):
        greeting = str(GREETING) % {"name": party.contact_name or party.organization.name}
        people.notify(
            party.contact_email,
            topic=topic,
            subject=str(subject) % facts,
            text=f"{greeting}\n\n{str(text) % facts}",
            link=people.address_of(token),
            now=now,
        )
