"""Mail: written into the outbox by actions, sent by the worker, gathered into digests."""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import QuerySet

from holt.kernel.models import Letter

log = logging.getLogger("holt.letters")
MOST_TRIES = 8
AT_A_TIME = 200


def write(
    to: str,
    *,
    topic: str,
    subject: str,
    text: str,
    now: datetime,
    link: str = "",
    person_id: int | None = None,
    send_after: datetime | None = None,
) -> Letter:
    """Put a letter into the outbox; `send_after` later than `now` holds it for a digest."""
    held = send_after is not None and send_after > now
    return Letter.objects.create(
        to=to,
        person_id=person_id,
        topic=topic,
        subject=subject,
        text=text,
        link=link,
        state=Letter.State.HELD if held else Letter.State.WAITING,
        written_at=now,
        send_after=send_after or now,
    )


def send_due(now: datetime) -> int:
    """Send what waits; returns how many went out. A letter is claimed before it is sent."""
    sent = 0
    for _ in range(AT_A_TIME):
        with transaction.atomic():
            letter = (
                Letter.objects.select_for_update(skip_locked=True)
                .filter(state=Letter.State.WAITING, send_after__lte=now)
                .order_by("send_after", "pk")
                .first()
            )
            if letter is None:
                return sent
            sent += _send(letter, now)
    return sent


def _send(letter: Letter, now: datetime) -> bool:
    body = f"{letter.text}\n\n{letter.link}".strip() + "\n"
    letter.tries += 1
    try:
        send_mail(letter.subject, body, settings.DEFAULT_FROM_EMAIL, [letter.to])
    except (SMTPException, OSError) as error:
        log.warning("letter %s to be tried again: %s", letter.pk, error)
        gone = letter.tries >= MOST_TRIES
        letter.state = Letter.State.FAILED if gone else Letter.State.WAITING
        letter.send_after = now + timedelta(minutes=2**letter.tries)
        letter.save(update_fields=["tries", "state", "send_after"])
        return False
    letter.state, letter.sent_at = Letter.State.SENT, now
    letter.save(update_fields=["tries", "state", "sent_at"])
    return True


def sent_mail() -> QuerySet[Letter]:
    """Every letter, newest first: the demo's "sent mail" page and the operator's view."""
    return Letter.objects.order_by("-written_at", "-pk")
