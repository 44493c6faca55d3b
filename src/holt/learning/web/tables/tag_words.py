"""The table of words and tags, as far as this network changed it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Table
from holt.kernel.viewer import Viewer
from holt.learning import access, queries
from holt.learning.web import facets
from holt.learning.web.words import ORIGINS


def _tag(row: Any) -> str:
    return str(facets.FACETS.get(row.facet, {}).get(row.tag, row.tag))


def _state(row: Any) -> Badge:
    return Badge(_("Speaks"), "well") if row.is_on else Badge(_("Silent"), "quiet")


COLUMNS = (
    Column("word", _("Word"), lambda row: row.word, order=("word",)),
    Column("facet", _("Speaks for"), lambda row: facets.FACET_NAMES[row.facet], order=("facet",)),
    Column("tag", _("Tag"), _tag, order=("tag",)),
    Column("origin", _("Who put it here"), lambda row: ORIGINS[row.origin], order=("origin",)),
    Column("seen_in", _("Learned from lessons"), lambda row: row.seen_in or None, numeric=True),
    Column("state", _("State"), _state, order=("-is_on",)),
)
FILTERS = (
    Choice(
        "facet",
        _("Speaks for"),
        list(facets.FACET_NAMES.items()),
        lambda rows, values: rows.filter(facet__in=values),
    ),
    Choice(
        "origin",
        _("Who put it here"),
        list(ORIGINS.items()),
        lambda rows, values: rows.filter(origin__in=values),
    ),
)


def tag_words_table(viewer: Viewer) -> Table:
    """What this network added, learned, or switched off."""
    more = Action(_("Change a word"), "/lessons/words/set-word/")
    may = access.may_set_words(viewer)
    return Table(
        name="tag_words",
        title=_("Words and tags"),
        why=_(
            "By these words a text proposes its own tags. Nothing else decides, and you decide last."
        ),
        read=queries.tag_words,
        columns=COLUMNS,
        filters=FILTERS,
        empty=Empty(
            _("Nothing has been changed here"),
            _(
                "The words every network starts with stand below. Words are learned from your own "
                "lessons every week, and you can add some or let some be silent."
            ),
            more.url if may else "",
            more.label,
        ),
        actions=(more,) if may else (),
    )
