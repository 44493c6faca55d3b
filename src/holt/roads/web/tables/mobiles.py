"""The list of mobile libraries."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Column, Empty, Link, Search, Table
from holt.kernel.viewer import Viewer
from holt.roads import queries

COLUMNS = (
    Column(
        "name",
        gettext_lazy("Mobile library"),
        lambda row: Link(row.name, f"/roads/{row.pk}/"),
        order=("name",),
    ),
    Column(
        "organization",
        gettext_lazy("Organization"),
        lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
        order=("organization__folded_name",),
    ),
    Column("stops", gettext_lazy("Stops"), lambda row: row.stop_count, numeric=True),
    Column(
        "cycle",
        gettext_lazy("Repeats after weeks"),
        lambda row: row.cycle,
        order=("cycle",),
        numeric=True,
    ),
)


def mobiles_table(viewer: Viewer) -> Table:
    """Where they are to be found; keepers add to them."""
    add = Action(_("Add a mobile library"), "/roads/add-mobile/")
    keeps = bool(queries.homes(viewer))
    return Table(
        name="mobiles",
        title=_("Mobile library and pop-ups"),
        why=_("The library on wheels: where it stops and when it comes near you."),
        read=queries.mobiles,
        columns=COLUMNS,
        filters=(Search("q", gettext_lazy("Search"), queries.MOBILE_FILTERS["q"]),),
        empty=Empty(
            _("No mobile library is here yet"),
            _(
                "Add it, bring its timetable from a file, and everyone sees when it comes; then ask where it should stop, and when."
            ),
            add.url if keeps else "",
            add.label,
        ),
        actions=(add,) if keeps else (),
    )
