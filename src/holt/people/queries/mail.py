"""Reads of the letters that went out."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from holt.kernel import letters
from holt.kernel.access import require
from holt.kernel.errors import NotFound
from holt.kernel.models import Letter
from holt.kernel.viewer import Viewer
from holt.people import access
from holt.people.queries.people import is_demo


@dataclass(frozen=True)
class LetterRow:
    """One letter. `text` and `link` are empty outside a demo: letters carry keys and codes."""

    letter_id: int
    to: str
    topic: str
    subject: str
    state: str
    written_at: datetime
    sent_at: datetime | None
    text: str
    link: str
    is_open: bool


def sent_mail(viewer: Viewer) -> QuerySet[Letter]:
    """Every letter, newest first. Raises SignInNeeded or NotAllowed."""
    require(access.may_read_all_mail(viewer, is_demo()), viewer)
    return letters.sent_mail()


def letter(viewer: Viewer, letter_id: int) -> LetterRow:
    """One letter. Raises NotFound, SignInNeeded or NotAllowed."""
    row = sent_mail(viewer).filter(pk=letter_id).first()
    if row is None:
        raise NotFound
    is_open = access.may_read_letters_text(is_demo())
    return LetterRow(
        row.pk,
        row.to,
        row.topic,
        row.subject,
        row.state,
        row.written_at,
        row.sent_at,
        row.text if is_open else "",
        row.link if is_open else "",
        is_open,
    )


def letters_with(rows: QuerySet[Letter], text: str) -> QuerySet[Letter]:
    """Those with the text in subject or address."""
    return rows.filter(Q(subject__icontains=text) | Q(to__icontains=text))
