"""Lessons that were used, and what came of it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel.tables import Badge, Choice, Column, Empty, Link, Table
from holt.learning import queries
from holt.learning.web.words import HELPED, HELPED_TONES


def _helped(row: Any) -> Badge:
    return Badge(HELPED[row.helped], HELPED_TONES[row.helped])


COLUMNS = (
    Column("lesson", _("Lesson"), lambda row: Link(row.lesson.title, f"/lessons/{row.lesson_id}/")),
    Column(
        "by", _("Who used it"), lambda row: row.organization.name, order=("organization__name",)
    ),
    Column("of", _("Whose lesson"), lambda row: row.lesson.organization.name),
    Column("said_at", _("Since"), lambda row: row.said_at.date(), order=("-said_at",)),
    Column("helped", _("Did it help?"), _helped, order=("helped",)),
    Column("words", _("What came of it"), lambda row: row.words),
)
FILTERS = (
    Choice(
        "helped",
        _("Did it help?"),
        [one for one in HELPED.items() if one[0]],
        lambda rows, values: rows.filter(helped__in=values),
    ),
)


def uses_table() -> Table:
    """Ours that others used, and others' that we used."""
    return Table(
        name="lesson_uses",
        title=_("Lessons that were used"),
        why=_("What you shared and others went by, and what came of it."),
        read=queries.uses,
        columns=COLUMNS,
        filters=FILTERS,
        empty=Empty(
            _("Nobody has said so yet"),
            _("When somebody presses “This helped us” on a lesson, its author sees it here."),
            "/lessons/",
            _("Search all lessons"),
        ),
    )
