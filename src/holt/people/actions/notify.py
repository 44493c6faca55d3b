"""Mail to a person as often as they asked for, and the digest that gathers what was held."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import letters
from holt.kernel.models import Letter
from holt.people import rules
from holt.people.models import Person

Words = Callable[[], str]
MOST_IN_A_DIGEST = 40
AT_A_TIME = 500


def notify(
    to: int | str,
    *,
    topic: str,
    subject: object | Words,
    text: object | Words,
    link: str = "",
    language: str = "en",
    now: datetime,
) -> Letter | None:
    """Write to a person (by id) as often as they chose for the topic, or to an address at once.

    `subject` and `text` are said in the reader's language: give a lazy translation, or a function
    of no arguments when there are facts to fill in. `link` may be a path of ours or a whole
    address. `language` counts for an address only. None when the person wants no such mail.
    """
    if isinstance(to, str):
        return _write(to, None, language, topic, subject, text, link, now, now)
    person = Person.objects.filter(pk=to, is_active=True, erased_at=None).first()
    if person is None:
        return None
    at = rules.mail_goes_at(rules.cadence(person.mail, topic), now, person.zone)
    if at is None:
        return None
    return _write(person.email, person.pk, person.language, topic, subject, text, link, at, now)


def _write(
    to: str,
    person_id: int | None,
    language: str,
    topic: str,
    subject: object | Words,
    text: object | Words,
    link: str,
    at: datetime,
    now: datetime,
) -> Letter:
    with translation.override(language):
        return letters.write(
            to,
            topic=topic,
            subject=_said(subject)[:300],
            text=_said(text),
            link=absolute(link),
            person_id=person_id,
            send_after=at,
            now=now,
        )


def _said(words: object | Words) -> str:
    return str(words() if callable(words) else words)


def absolute(link: str) -> str:
    """A path of ours as a whole address; anything else as it is."""
    return f"{settings.ADDRESS.rstrip('/')}{link}" if link.startswith("/") else link


def send_digests(now: datetime) -> int:
    """Gather the held letters that are due, one digest for each person; how many were written."""
    due = Letter.objects.filter(state=Letter.State.HELD, send_after__lte=now)
    person_ids = due.order_by("person_id").values_list("person_id", flat=True).distinct()
    return sum(_digest(one, now) for one in person_ids[:AT_A_TIME] if one is not None)


@transaction.atomic
def _digest(person_id: int, now: datetime) -> bool:
    person = (
        Person.objects.select_for_update(no_key=True, skip_locked=True).filter(pk=person_id).first()
    )
    if person is None:
        return False
    held = list(
        Letter.objects.filter(person=person, state=Letter.State.HELD, send_after__lte=now).order_by(
            "topic", "written_at", "pk"
        )
    )
    if not held:
        return False
    digest = held[0] if len(held) == 1 else _gathered(person, held, now)
    if digest in held:
        Letter.objects.filter(pk=digest.pk).update(state=Letter.State.WAITING)
        return True
    Letter.objects.filter(pk__in=[one.pk for one in held]).update(
        digest=digest, state=Letter.State.SENT, sent_at=now
    )
    return True


def _gathered(person: Person, held: list[Letter], now: datetime) -> Letter:
    with translation.override(person.language):
        count = len(held)
        lines = [f"• {one.subject}\n  {one.link}".rstrip() for one in held[:MOST_IN_A_DIGEST]]
        if more := count - len(lines):
            lines.append(
                ngettext("And %(more)s more.", "And %(more)s more.", more) % {"more": more}
            )
        return letters.write(
            person.email,
            topic=rules.Topic.DIGESTS,
            subject=ngettext("%(count)s thing happened", "%(count)s things happened", count)
            % {"count": count},
            text=_("This is what happened since the last letter.") + "\n\n" + "\n\n".join(lines),
            link=absolute("/"),
            person_id=person.pk,
            now=now,
        )
