"""Circles as a table."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table
from holt.kernel.viewer import Viewer
from holt.kernel.web.vocabulary import language_name
from holt.peers import queries
from holt.peers.web.words import WORKS

COLUMNS = (
    Column(
        "name",
        gettext_lazy("Circle"),
        lambda row: Link(row.name, f"/circles/{row.pk}/"),
        order=("name",),
    ),
    Column(
        "work",
        gettext_lazy("For people who do"),
        lambda row: WORKS[row.work] if row.work else _("Any kind of work"),
        order=("work",),
    ),
    Column(
        "mine",
        gettext_lazy("You"),
        lambda row: Badge(_("In it"), "well") if row.is_mine else "",
    ),
    Column(
        "members",
        gettext_lazy("Members"),
        lambda row: row.member_count,
        order=("member_count",),
        numeric=True,
    ),
    Column("language", gettext_lazy("Language"), lambda row: language_name(row.language)),
    Column("purpose", gettext_lazy("What for"), lambda row: row.purpose, shown=False),
)


def circles_table(viewer: Viewer) -> Table:
    """Circles of colleagues."""
    return Table(
        name="circles",
        title=_("Circles"),
        why=_("Colleagues who meet once a month, by turns and at hours that are fair to all."),
        read=lambda asking: queries.with_members(
            queries.circles(asking).filter(is_closed=False), asking
        ),
        columns=COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.CIRCLE_FILTERS["q"]),
            Choice(
                "work",
                gettext_lazy("For people who do"),
                list(WORKS.items()),
                lambda rows, values: rows.filter(work__in=values),
            ),
        ),
        empty=Empty(
            _("There is no circle yet"),
            _("Three people who do the same work are enough to begin one."),
            "/circles/start-circle/",
            _("Begin a circle"),
        ),
        actions=(Action(_("Begin a circle"), "/circles/start-circle/"),),
    )
