"""Shared resources as a list."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel.tables import Action, Choice, Column, Empty, Link, Search, Table
from holt.kernel.viewer import Role, Viewer
from holt.learning import queries
from holt.learning.web.tables.lessons import subject_choices
from holt.learning.web.words import LICENSES, RESOURCE_KINDS

EMPTY = Empty(
    _("Nothing is shared yet"),
    _(
        "A letter to parents, an agreement, a lesson plan, slides: what you have made already saves "
        "somebody else an evening."
    ),
    "/resources/share-resource/",
    _("Share the first one"),
)


def _who(viewer: Viewer) -> Any:
    return lambda row: queries.keeper(row, viewer) or _("Shared without a name")


def _columns(viewer: Viewer) -> tuple[Column, ...]:
    return (
        Column(
            "title",
            _("What it is"),
            lambda row: Link(row.title, f"/resources/{row.pk}/"),
            order=("title",),
        ),
        Column("kind", _("Kind"), lambda row: RESOURCE_KINDS[row.kind], order=("kind",)),
        Column("organization", _("Shared by"), _who(viewer)),
        Column("users", _("Used by"), lambda row: row.users, order=("-users",), numeric=True),
        Column("license", _("License"), lambda row: LICENSES[row.license], order=("license",)),
        Column(
            "changed_at",
            _("Changed on"),
            lambda row: row.changed_at.date(),
            order=("-changed_at",),
        ),
        Column("subjects", _("Subjects"), lambda row: tuple(row.subjects), shown=False),
        Column("about", _("About it"), lambda row: row.about, shown=False),
    )


FILTERS = (
    Search("q", _("Words"), queries.resources_saying),
    Choice(
        "kind",
        _("Kind"),
        list(RESOURCE_KINDS.items()),
        lambda rows, values: rows.filter(kind__in=values),
    ),
    Choice(
        "subject",
        _("Subject"),
        subject_choices,
        lambda rows, values: rows.filter(subjects__overlap=list(values)),
    ),
    Choice(
        "license",
        _("License"),
        list(LICENSES.items()),
        lambda rows, values: rows.filter(license__in=values),
    ),
)


def resources_table(viewer: Viewer) -> Table:
    """The list; whoever may share is offered it."""
    shares = any(role >= Role.STAFF for role in viewer.roles.values())
    ways = (
        Action(_("Share something"), "/resources/share-resource/"),
        Action(_("Take in many"), "/resources/import-resources/"),
        Action(_("Take in from an address"), "/resources/feeds/"),
    )
    return Table(
        name="resources",
        title=_("Shared resources"),
        why=_("Templates, plans, agreements, slides and lists that others have made already."),
        read=lambda asking: queries.with_resource_details(queries.resources(asking)),
        columns=_columns(viewer),
        filters=FILTERS,
        empty=EMPTY if shares else Empty(EMPTY.title, EMPTY.text),
        actions=ways if shares else (),
    )
