"""Questions as a table."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from holt.directory import queries as directory
from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Viewer
from holt.peers import queries
from holt.peers.web.words import QUESTION_STATES, QUESTION_TONES


def _subjects(viewer: Viewer) -> list[tuple[str, str]]:
    return sorted(directory.subject_labels(viewer.language).items(), key=lambda one: one[1])


def _asker(viewer: Viewer) -> Any:
    def shown(row: Any) -> str:
        _pk, name = queries.asker_of(row, viewer)
        return name or _("Without a name")

    return shown


def _asked_on(row: Any) -> date:
    return timezone.localdate(row.asked_at)


def questions_table(viewer: Viewer) -> Table:
    """Questions to the network and to one's own circles."""
    columns = (
        Column(
            "title",
            gettext_lazy("Question"),
            lambda row: Link(row.title, f"/questions/{row.pk}/"),
            order=("title",),
        ),
        Column("asker", gettext_lazy("Asked by"), _asker(viewer)),
        Column("circle", gettext_lazy("Circle"), lambda row: row.circle.name if row.circle else ""),
        Column(
            "state",
            gettext_lazy("State"),
            lambda row: Badge(QUESTION_STATES[row.state], QUESTION_TONES[row.state]),
            order=("state",),
        ),
        Column(
            "answers",
            gettext_lazy("Answers"),
            lambda row: row.answer_count,
            order=("answer_count",),
            numeric=True,
        ),
        Column("asked_at", gettext_lazy("Asked"), _asked_on, order=("asked_at",)),
    )
    return Table(
        name="questions",
        title=_("Questions"),
        why=_("Ask colleagues; it finds those who may know. Solved ones stay, for the next."),
        read=lambda asking: queries.with_counts(queries.questions(asking)),
        columns=columns,
        filters=(
            Search("q", gettext_lazy("Search"), queries.QUESTION_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(QUESTION_STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
            Choice(
                "subject",
                gettext_lazy("About"),
                _subjects,
                lambda rows, values: rows.filter(subjects__overlap=list(values)),
            ),
        ),
        views=(
            View("open", pgettext("a question", "Open"), {"state": "open"}),
            View("solved", _("Solved"), {"state": "solved"}),
        ),
        empty=Empty(
            _("Nobody has asked yet"),
            _("What would you ask a colleague, if one sat beside you?"),
            "/questions/ask/",
            _("Ask"),
        ),
        actions=(Action(_("Ask"), "/questions/ask/"),),
    )
