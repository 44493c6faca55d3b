"""A person joins, says who they are, and what they can bring."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import check_version, tell
from holt.kernel.models import Letter, Network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import access, events, queries, rules
from holt.people.asks import (
    AddAsk,
    ChooseLanguageAsk,
    ChooseMailAsk,
    EditProfileAsk,
    OfferAsk,
    WithdrawOfferAsk,
)
from holt.people.models import Person

NOBODY_ELSE = Audience.only(())


@verb("people.add", ask=AddAsk)
def add(actor: Viewer, ask: AddAsk, *, now: datetime) -> Person:
    """Add a person who may sign in. Raises Refused "address_taken"."""
    access.require(access.may_add_person(actor), actor)
    if Person.objects.filter(email=checks.email(ask.email, "email", needed=True)).exists():
        raise Refused("address_taken", "email")
    return join(
        actor,
        email=ask.email,
        name=ask.name,
        title=ask.title,
        language=ask.language,
        zone=ask.zone,
        is_operator=ask.is_operator,
        now=now,
    )


def join(
    by: Viewer,
    *,
    email: str,
    name: str,
    title: str = "",
    language: str = "en",
    zone: str = "",
    is_operator: bool = False,
    now: datetime,
) -> Person:
    """The person with this address, made if there is none: for invitations in rooms above.

    An existing person is left as they are. Without `zone` they get the network's.
    """
    email = checks.email(email, "email", needed=True)
    existing = Person.objects.filter(email=email).first()
    if existing is not None:
        return existing
    networks = Network.objects.values_list("zone", flat=True)
    person = Person.objects.create_user(
        email,
        name=checks.text(name, "name", most=200, needed=True),
        title=checks.text(title, "title", most=200),
        language=rules.page_language(language),
        zone=rules.zone(zone or networks.first() or "UTC"),
        is_operator=is_operator,
        joined_at=now,
    )
    tell(events.Joined(person.pk), by=by, at=now, audience=NOBODY_ELSE)
    return person


@verb("people.edit_profile", ask=EditProfileAsk)
def edit_profile(actor: Viewer, ask: EditProfileAsk, *, now: datetime) -> Person:
    """Change how one is named and addressed."""
    person = queries.self_to_change(actor)
    values = {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "title": checks.text(ask.title, "title", most=200),
        "language": rules.page_language(ask.language),
        "zone": rules.zone(ask.zone),
    }
    _save(person, values, ask.version)
    tell(events.ProfileEdited(person.pk), by=actor, at=now, audience=NOBODY_ELSE)
    return person


@verb("people.choose_language", ask=ChooseLanguageAsk)
def choose_language(actor: Viewer, ask: ChooseLanguageAsk, *, now: datetime) -> Person:
    """Read the pages in another language from now on."""
    person = queries.self_to_change(actor)
    _save(person, {"language": rules.page_language(ask.language)}, None)
    tell(events.LanguageChosen(person.pk), by=actor, at=now, audience=NOBODY_ELSE)
    return person


@verb("people.choose_mail", ask=ChooseMailAsk)
def choose_mail(actor: Viewer, ask: ChooseMailAsk, *, now: datetime) -> Person:
    """Choose how often mail comes for each topic; what is held for a topic set to never is not
    sent any more."""
    person = queries.self_to_change(actor)
    known = {one.value for one in rules.Cadence}
    chosen = {
        one.value: checks.choice(getattr(ask, one.value), one.value, known) for one in rules.Topic
    }
    _save(person, {"mail": chosen}, ask.version)
    never = [topic for topic, cadence in chosen.items() if cadence == rules.Cadence.NEVER]
    Letter.objects.filter(person=person, state=Letter.State.HELD, topic__in=never).delete()
    tell(events.MailChosen(person.pk), by=actor, at=now, audience=NOBODY_ELSE)
    return person


@verb("people.offer", ask=OfferAsk)
def offer(actor: Viewer, ask: OfferAsk, *, now: datetime) -> Person:
    """Show the network what one can bring. Raises Refused "consent_needed"."""
    person = queries.self_to_change(actor)
    if not ask.consent:
        raise Refused("consent_needed", "consent")
    values = {
        "languages": list(rules.spoken(ask.languages)),
        "subjects": list(rules.subjects(ask.subjects)),
        "would_teach": ask.would_teach,
        "would_mentor": ask.would_mentor,
        "hours_a_month": rules.hours(ask.hours_a_month),
        "offer_consent_at": person.offer_consent_at or now,
    }
    _save(person, values, ask.version)
    tell(events.Offered(person.pk), by=actor, at=now, audience=NOBODY_ELSE)
    return person


@verb("people.withdraw_offer", ask=WithdrawOfferAsk)
def withdraw_offer(actor: Viewer, ask: WithdrawOfferAsk, *, now: datetime) -> Person:
    """Take the consent back: what was offered is removed, not hidden."""
    person = queries.self_to_change(actor)
    _save(person, NO_OFFER, None)
    tell(events.OfferWithdrawn(person.pk), by=actor, at=now, audience=NOBODY_ELSE)
    return person


NO_OFFER: dict[str, Any] = {
    "languages": [],
    "subjects": [],
    "would_teach": False,
    "would_mentor": False,
    "hours_a_month": None,
    "offer_consent_at": None,
}


def _save(person: Person, values: dict[str, Any], seen: int | None) -> None:
    """Save what changed. No history line: old names and offers are not kept anywhere."""
    check_version(person, "person", seen)
    for name, value in values.items():
        setattr(person, name, value)
    person.version += 1
    person.save(update_fields=[*values, "version"])
