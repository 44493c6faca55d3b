"""Programs as a table."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import (
    Badge,
    Choice,
    Column,
    Empty,
    Link,
    Search,
    Table,
    View,
)
from holt.kernel.viewer import Viewer
from holt.kernel.web.vocabulary import audience_choices
from holt.programs import queries
from holt.programs.web.words import (
    KINDS,
    PROGRAM_STATES,
    PROGRAM_TONES,
)

PROGRAM_COLUMNS = (
    Column(
        "title",
        gettext_lazy("Program"),
        lambda row: Link(row.title, f"/programs/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "kind", gettext_lazy("Kind"), lambda row: KINDS.get(row.kind, row.kind), order=("kind",)
    ),
    Column("run_by", gettext_lazy("Who runs it"), lambda row: ", ".join(sorted(row.runner_names))),
    Column("dates", gettext_lazy("Sessions"), lambda row: row.dates, numeric=True),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(PROGRAM_STATES[row.state], PROGRAM_TONES[row.state]),
        order=("state",),
    ),
)
PROGRAM_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.PROGRAM_FILTERS["q"]),
    Choice(
        "state",
        gettext_lazy("State"),
        list(PROGRAM_STATES.items()),
        lambda rows, values: rows.filter(state__in=values),
    ),
    Choice(
        "kind",
        gettext_lazy("Kind"),
        list(KINDS.items()),
        lambda rows, values: rows.filter(kind__in=values),
    ),
    Choice(
        "audience",
        gettext_lazy("For whom"),
        lambda viewer: audience_choices(),
        lambda rows, values: rows.filter(audience__overlap=list(values)),
    ),
)


def programs_table(viewer: Viewer) -> Table:
    """Programs: what is public, and what one's own tables prepare."""
    return Table(
        name="programs",
        title=_("Programs"),
        why=_(
            "What is run for people, alone or with partners, from the first draft to the last date."
        ),
        read=lambda asking: queries.with_runners(queries.programs(asking), asking),
        columns=PROGRAM_COLUMNS,
        filters=PROGRAM_FILTERS,
        views=(
            View("published", _("Public"), {"state": "published"}),
            View("draft", _("Drafts"), {"state": "draft"}),
        ),
        empty=Empty(
            _("No program yet"),
            _(
                "Begin one on the page of a need, of a partnership or of your own organization. It "
                "stays a draft until you publish it."
            ),
            "/partnerships/",
            _("See the partnerships"),
        ),
    )
