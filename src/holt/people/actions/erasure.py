"""Export and erase: everything this room keeps about a person, handed over or taken out."""

import dataclasses
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress

from holt.kernel import erasure
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import plain, tell
from holt.kernel.models import Happening
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import access, events, queries
from holt.people.actions.persons import NO_OFFER
from holt.people.asks import EraseMeAsk
from holt.people.models import ApiToken, FeedKey, Person, Session, SignedLink, SigningCode

ERASED_NAME = "—"


@verb("people.erase_me", ask=EraseMeAsk, signed_in_only=True)
def erase_me(actor: Viewer, ask: EraseMeAsk, *, now: datetime) -> None:
    """Erase the person who asks, for good. Raises Refused "not_your_address".

    Name, address and offers are redacted, keys and sessions end, letters go; what they did stays
    on record without their name. Rooms above forget with it (`erasure.forgets`) or when they hear `people.erased`.
    """
    access.require(access.may_make_keys(actor), actor)
    person = queries.self_to_change(actor)
    if ask.email.strip().lower() != person.email:
        raise Refused("not_your_address", "email")
    email, name = person.email, person.name
    _redact(person, now)
    _close(person, email)
    erasure.forget_letters(person.pk, email=email, name=name)
    erasure.forget_everywhere(person.pk, email=email, name=name, now=now)
    tell(
        events.Erased(person.pk),
        by=Viewer(person_id=person.pk),
        at=now,
        audience=Audience.only(()),
    )
    erasure.redact_actor(person.pk)
    erasure.redact_named(email=email, name=name)


def _redact(person: Person, now: datetime) -> None:
    values: dict[str, Any] = NO_OFFER | {
        "email": f"erased-{person.pk}@erased.invalid",
        "name": ERASED_NAME,
        "title": "",
        "mail": {},
        "is_active": False,
        "is_operator": False,
        "erased_at": now,
    }
    for field, value in values.items():
        setattr(person, field, value)
    person.set_unusable_password()
    person.version += 1
    person.save()


def _close(person: Person, email: str) -> None:
    Session.objects.filter(person=person).delete()
    ApiToken.objects.filter(person=person).delete()
    FeedKey.objects.filter(person=person).delete()
    EmailAddress.objects.filter(user=person).delete()
    SigningCode.objects.filter(email=email).delete()
    SignedLink.objects.filter(email=email).update(
        email=person.email, name="", state=SignedLink.State.REVOKED
    )


def everything_about(viewer: Viewer) -> dict[str, Any]:
    """All this room and the diary keep about the viewer, ready for JSON. Raises SignInNeeded."""
    settings = queries.settings_of(viewer)
    mine = Happening.objects.filter(actor_id=viewer.person_id).order_by("at", "pk")
    return {
        "person": {key: plain(one) for key, one in dataclasses.asdict(settings).items()},
        "tokens": [
            {key: plain(one) for key, one in dataclasses.asdict(row).items()}
            for row in queries.tokens_of(viewer)
        ],
        "what_i_did": [
            {
                "at": plain(one.at),
                "what": one.name,
                "kind": one.subject_kind,
                "id": one.subject_id,
                "facts": one.facts,
            }
            for one in mine.iterator()
        ],
    }
