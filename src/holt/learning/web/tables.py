"""The list of lessons."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Role, Viewer
from holt.learning import queries
from holt.learning.web.words import KIND_TONES, KINDS, STATES, TONES


def subject_choices(viewer: Viewer) -> list[tuple[str, object]]:
    """Subjects for a form or filter: a top, then what stands under it, marked as such."""
    rows = directory.subjects(viewer.language)
    return [
        (one.slug, f"{one.parent_name}: {one.name}" if one.parent else one.name) for one in rows
    ]


def kind_choices(viewer: Viewer) -> list[tuple[str, object]]:
    """Kinds of organizations."""
    return [(one.slug, one.name) for one in directory.kinds(viewer.language)]


def _kind(row: Any) -> Badge:
    return Badge(KINDS[row.kind], KIND_TONES[row.kind])


def _state(row: Any) -> Badge | None:
    return Badge(STATES[row.state], TONES[row.state]) if row.state != "published" else None


COLUMNS = (
    Column(
        "title",
        _("Lesson"),
        lambda row: Link(row.title, f"/lessons/{row.pk}/"),
        order=("title",),
    ),
    Column("kind", _("Kind"), _kind, order=("kind",)),
    Column(
        "organization",
        _("Organization"),
        lambda row: row.organization.name,
        order=("organization__folded_name",),
    ),
    Column(
        "published_at",
        _("Shared on"),
        lambda row: row.published_at.date() if row.published_at else None,
        order=("-published_at",),
    ),
    Column("state", _("State"), _state),
    Column("subjects", _("Subjects"), lambda row: tuple(row.subjects), shown=False),
    Column("wanted", _("What they wanted"), lambda row: row.wanted, shown=False),
    Column("did", _("What they did"), lambda row: row.did, shown=False),
    Column("happened", _("What happened"), lambda row: row.happened, shown=False),
    Column("instead", _("What they would do instead"), lambda row: row.instead, shown=False),
)
FILTERS = (
    Search("q", _("Words"), queries.saying),
    Choice(
        "kind",
        _("Kind"),
        list(KINDS.items()),
        lambda rows, values: rows.filter(kind__in=values),
    ),
    Choice(
        "subject",
        _("Subject"),
        subject_choices,
        lambda rows, values: rows.filter(subjects__overlap=list(values)),
    ),
    Choice(
        "organization_kind",
        _("Kind of organization"),
        kind_choices,
        lambda rows, values: rows.filter(organization__kind__slug__in=values),
    ),
)
VIEWS = (
    View("failures", _("What did not work"), {"kind": "failure"}),
    View("stories", _("Stories"), {"kind": "story"}),
)
EMPTY = Empty(
    _("No lesson here yet"),
    _(
        "A lesson says what you wanted, what you did and what happened. What did not work helps "
        "others most. It takes two minutes."
    ),
    "/lessons/write-lesson/",
    _("Write the first one"),
)


def lessons_table(viewer: Viewer) -> Table:
    """The list; whoever may write is offered it."""
    writes = any(role >= Role.STAFF for role in viewer.roles.values())
    return Table(
        name="lessons",
        title=_("Lessons"),
        why=_("What others here tried, what came of it, and what they would do instead."),
        read=lambda asking: queries.with_details(queries.lessons(asking)),
        columns=COLUMNS,
        filters=FILTERS,
        views=VIEWS,
        empty=EMPTY if writes else Empty(EMPTY.title, EMPTY.text),
        actions=(Action(_("Write a lesson"), "/lessons/write-lesson/"),) if writes else (),
    )
