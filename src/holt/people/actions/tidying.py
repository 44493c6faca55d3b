"""Letting go of secrets and traces that have had their time."""

from datetime import datetime, timedelta

from django.db.models import Q

from holt.kernel.models import Letter
from holt.people import queries
from holt.people.models import Session, SignedLink, SigningCode

KEEP_LETTERS = timedelta(days=90)
KEEP_CODES = timedelta(hours=1)
KEEP_LINKS = timedelta(days=365)


def tidy(now: datetime) -> None:
    """Delete ended sessions, spent codes, letters with codes in them, and old letters and links.

    A demo keeps its letters: its "sent mail" page shows them.
    """
    Session.objects.filter(expire_date__lt=now).delete()
    SigningCode.objects.filter(expires_at__lt=now - KEEP_CODES).delete()
    SignedLink.objects.filter(expires_at__lt=now - KEEP_LINKS).delete()
    if queries.is_demo():
        return
    sent = Letter.objects.filter(state__in=[Letter.State.SENT, Letter.State.FAILED])
    sent.filter(
        Q(topic="codes", written_at__lt=now - KEEP_CODES) | Q(written_at__lt=now - KEEP_LETTERS)
    ).delete()
