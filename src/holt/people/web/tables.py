"""Lists of the people room."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from holt.kernel.tables import Badge, Choice, Column, Empty, Link, Search, Table
from holt.people import queries
from holt.people.web.words import LETTER_STATES, OTHER_TOPICS, TOPICS, topic

TONES = {"sent": "well", "failed": "due", "held": "quiet"}


def _subject(row: Any) -> Link:
    return Link(row.subject, reverse("people:letter", args=[row.pk]))


SENT_MAIL = Table(
    name="sent-mail",
    title=_("Sent mail"),
    why=_("Every letter Holt wrote, so that you can see who was told what, and when."),
    read=queries.sent_mail,
    columns=(
        Column("subject", _("Subject"), _subject, order=("subject",)),
        Column("to", _("To"), lambda row: row.to, order=("to",)),
        Column("topic", _("About"), lambda row: topic(row.topic), order=("topic",)),
        Column(
            "state",
            _("State"),
            lambda row: Badge(LETTER_STATES[row.state], TONES.get(row.state, "")),
            order=("state",),
        ),
        Column("written", _("Written"), lambda row: row.written_at, order=("written_at",)),
    ),
    filters=(
        Search("q", _("Subject or address"), queries.letters_with),
        Choice(
            "topic",
            _("About"),
            lambda _viewer: [(key, name) for key, name in {**TOPICS, **OTHER_TOPICS}.items()],
            lambda rows, values: rows.filter(topic__in=values),
        ),
        Choice(
            "state",
            _("State"),
            tuple(LETTER_STATES.items()),
            lambda rows, values: rows.filter(state__in=values),
        ),
    ),
    empty=Empty(
        _("No letter has gone out yet"),
        _("When somebody is invited, asked or reminded, the letter appears here."),
    ),
)
