"""Ideas of the community, as a table."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Viewer
from holt.kernel.web.vocabulary import language_choices, language_name
from holt.programs import access, queries, rules
from holt.programs.web.ideas_words import BECAME, IDEA_STATES, IDEA_TONES


def idea_badge(row: Any) -> Badge:
    """What came of it; once its program is public, that it has become one."""
    if row.state == "adopted" and row.program and row.program.state == "published":
        return Badge(BECAME, "well")
    return Badge(IDEA_STATES[row.state], IDEA_TONES[row.state])


IDEA_COLUMNS = (
    Column(
        "title",
        gettext_lazy("Idea"),
        lambda row: Link(row.title, f"/ideas/{row.pk}/"),
        order=("title",),
    ),
    Column("for_whom", gettext_lazy("For whom"), lambda row: row.for_whom),
    Column("state", gettext_lazy("What came of it"), idea_badge, order=("state",)),
    Column(
        "would_come",
        gettext_lazy("Would come"),
        lambda row: row.would_come,
        numeric=True,
        order=("would_come",),
    ),
    Column("said", gettext_lazy("Comments"), lambda row: row.said, numeric=True),
    Column(
        "language", gettext_lazy("Language"), lambda row: language_name(row.language), shown=False
    ),
    Column(
        "shown_at",
        gettext_lazy("Since"),
        lambda row: row.shown_at,
        order=("shown_at",),
        shown=False,
    ),
)
IDEA_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.IDEA_FILTERS["q"]),
    Choice(
        "state",
        gettext_lazy("What came of it"),
        [(one, IDEA_STATES[one]) for one in rules.SHOWN],
        lambda rows, values: rows.filter(state__in=values),
    ),
    Choice(
        "language",
        gettext_lazy("Language"),
        lambda viewer: language_choices(),
        lambda rows, values: rows.filter(language__in=values),
    ),
)


def ideas_table(viewer: Viewer) -> Table:
    """What people of the community would like, and what came of each."""
    actions = [Action(_("Propose an idea"), "/ideas/propose-idea/")]
    if access.may_tend_ideas(viewer):
        actions.append(Action(_("What waits for staff"), "/ideas/waiting/"))
    return Table(
        name="ideas",
        title=_("Ideas"),
        why=_(
            "What people here would like to see happen. Say what you think, or that you would come."
        ),
        read=lambda asking: queries.with_counts(queries.ideas(asking)),
        columns=IDEA_COLUMNS,
        filters=IDEA_FILTERS,
        views=(
            View("open", pgettext("an idea", "Open"), {"state": "open"}),
            View("adopted", _("Became something"), {"state": ["planned", "noted", "adopted"]}),
        ),
        empty=Empty(
            _("No idea yet"),
            _("Anyone can propose one, without an account. Staff read it before it is shown."),
            "/ideas/propose-idea/",
            _("Propose the first idea"),
        ),
        actions=tuple(actions),
    )
