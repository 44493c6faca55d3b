"""Everyone at a table is asked what was learned, with what is known filled in."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.learning import access, events, queries
from holt.learning.asks import AskLessonAsk
from holt.learning.models import LessonRequest
from holt.partnerships import access as tables
from holt.partnerships import queries as partnerships
from holt.people import actions as people

if TYPE_CHECKING:
    from holt.partnerships.models import Party

OCCASIONS = ("review", "ending", "outcome")
SUBJECT = _("What did you learn from “%(partnership)s”?")
TEXT = _(
    "Three short lines are enough: what you wanted, what you did, what happened. What did not work "
    "helps others most. What we know already is filled in."
)
LINK_DAYS = 60


@verb("learning.ask_lesson", ask=AskLessonAsk)
def ask_lesson(actor: Viewer, ask: AskLessonAsk, *, now: datetime) -> int:
    """Ask every side once for this occasion; returns how many were asked."""
    held = partnerships.to_change(actor, ask.partnership_id)
    access.require(actor.is_house or tables.may_work(actor, held.seats), actor)
    came_from = checks.choice(ask.came_from, "came_from", OCCASIONS)
    asked = 0
    for party in held.parties:
        if party.state == "accepted" and _is_new(party, came_from, ask.occasion, now):
            _write_to(actor, party, held.partnership.name, came_from, now)
            asked += 1
    if asked:
        name = held.partnership.name
        tell(
            events.LessonAsked(ask.partnership_id, name, came_from),
            by=actor,
            at=now,
            audience=Audience.only(held.organization_ids),
        )
    return asked


def _is_new(party: "Party", came_from: str, occasion: int, now: datetime) -> bool:
    """Whether this party has not been asked at this occasion before, nor said it at the ending."""
    if came_from == "ending" and queries.has_lesson_of_ending(
        party.partnership_id, party.organization_id
    ):
        return False
    _row, is_new = LessonRequest.objects.get_or_create(
        partnership_id=party.partnership_id,
        organization_id=party.organization_id,
        came_from=came_from,
        occasion=occasion,
        defaults={"asked_at": now},
    )
    return is_new


def _write_to(actor: Viewer, party: "Party", name: str, came_from: str, now: datetime) -> None:
    """Its people here by their own wishes, or its contact by a signed link, no account needed."""
    facts = {"partnership": name}
    if not party.person_id and party.contact_email:
        _link, token = people.make_link(
            actor,
            purpose="lesson",
            subject_kind="partnership",
            subject_id=party.partnership_id,
            organization_id=party.organization_id,
            email=party.contact_email,
            name=party.contact_name or party.organization.name,
            language=party.language,
            now=now,
            days=LINK_DAYS,
        )
        _notify(party.contact_email, facts, people.address_of(token), party.language, now)
        return
    site = settings.ADDRESS.rstrip("/")
    address = f"{site}/lessons/write-lesson/?partnership={party.partnership_id}&from={came_from}"
    for one in directory.staff_emails([party.organization_id], Role.COORDINATOR):
        if party.person_id in (None, one.person_id):
            _notify(one.person_id, facts, address, one.language, now)


def _notify(to: int | str, facts: dict[str, str], link: str, language: str, now: datetime) -> None:
    with translation.override(language):
        people.notify(
            to,
            topic="reviews",
            subject=str(SUBJECT) % facts,
            text=str(TEXT) % facts,
            link=link,
            language=language,
            now=now,
        )
