"""The list of skill words as a table."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Choice, Column, Empty, Link, Search, Table, YesNo
from holt.skills import queries
from holt.skills.web.words import KINDS


def _word(may_keep: bool) -> Any:
    def cell(row: Any) -> object:
        return Link(row.name, f"/skills/words/{row.pk}/edit-word/") if may_keep else row.name

    return cell


def _joined(may_keep: bool) -> Any:
    """What it was joined into, or the way to join it."""

    def cell(row: Any) -> object:
        if row.joined_into is None:
            return Link(_("Join"), f"/skills/words/{row.pk}/join-words/") if may_keep else ""
        name = row.joined_into.name
        return Link(name, f"/skills/words/{row.pk}/part-word/") if may_keep else name

    return cell


FILTERS = (
    Search("q", gettext_lazy("Search"), lambda rows, text: rows.filter(name__icontains=text)),
    Choice(
        "kind",
        gettext_lazy("Kind"),
        list(KINDS.items()),
        lambda rows, values: rows.filter(kind__in=values),
    ),
    YesNo(
        "joined",
        gettext_lazy("Joined into another"),
        lambda rows, wanted: rows.filter(joined_into__isnull=not wanted),
    ),
)


def words_table(may_keep: bool) -> Table:
    """Every word; whoever keeps the list may change it."""
    return Table(
        name="skill_words",
        title=_("Words for skills"),
        why=_("The list grows as people speak. Two words for one thing are joined, not corrected."),
        read=lambda viewer: queries.with_counts(queries.words(viewer)),
        columns=(
            Column("name", gettext_lazy("Word"), _word(may_keep), order=("folded",)),
            Column("kind", gettext_lazy("Kind"), lambda row: KINDS[row.kind], order=("kind",)),
            Column(
                "teach",
                gettext_lazy("Can teach"),
                lambda row: row.teach,
                order=("teach",),
                numeric=True,
            ),
            Column(
                "learn",
                gettext_lazy("Want to learn"),
                lambda row: row.learn,
                order=("learn",),
                numeric=True,
            ),
            Column("joined", gettext_lazy("Means the same as"), _joined(may_keep)),
        ),
        filters=FILTERS,
        empty=Empty(
            _("No words yet"),
            _("The first comes with the first skill somebody names."),
            "/skills/say-skill/",
            _("Say what you can teach"),
        ),
    )
