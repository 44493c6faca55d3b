"""The list of lessons."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel.kept import SECONDS_KEPT, held
from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Role, Viewer
from holt.learning import queries
from holt.learning.web import facets
from holt.learning.web.words import KIND_TONES, KINDS, STATES, TONES


def _subjects(viewer: Viewer) -> list[tuple[str, object]]:
    name = f"learning.subjects.{viewer.language}"
    return held(name, lambda: subject_choices(viewer), SECONDS_KEPT)


def _kinds(viewer: Viewer) -> list[tuple[str, object]]:
    return held(f"learning.kinds.{viewer.language}", lambda: kind_choices(viewer), SECONDS_KEPT)


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


def _tags(facet: str, field: str) -> Any:
    return lambda row: tuple(facets.said(facet, getattr(row, field)))


def _overlapping(field: str) -> Any:
    return lambda rows, values: rows.filter(**{f"{field}__overlap": list(values)})


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
    Column("obstacles", _("What stood in the way"), _tags("obstacle", "obstacles")),
    Column("solutions", _("What helped"), _tags("solution", "solutions"), shown=False),
    Column("approaches", _("Approach"), _tags("approach", "approaches"), shown=False),
    Column("motives", _("Motive"), _tags("motive", "motives"), shown=False),
    Column("size", _("How many people"), lambda row: facets.SIZES.get(row.size), shown=False),
    Column("setting", _("Where"), lambda row: facets.SETTINGS.get(row.setting), shown=False),
    Column("hours", _("Staff hours"), lambda row: row.hours, numeric=True, shown=False),
    Column(
        "cost",
        _("What it cost"),
        lambda row: None if row.cost_cents is None else row.cost_cents / 100,
        numeric=True,
        shown=False,
    ),
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
        _subjects,
        lambda rows, values: rows.filter(subjects__overlap=list(values)),
    ),
    Choice(
        "organization_kind",
        _("Kind of organization"),
        _kinds,
        lambda rows, values: rows.filter(organization__kind__slug__in=values),
    ),
    Choice(
        "obstacle",
        _("What stood in the way"),
        list(facets.OBSTACLES.items()),
        _overlapping("obstacles"),
    ),
    Choice("solution", _("What helped"), list(facets.SOLUTIONS.items()), _overlapping("solutions")),
    Choice("approach", _("Approach"), list(facets.APPROACHES.items()), _overlapping("approaches")),
    Choice("motive", _("Motive"), list(facets.MOTIVES.items()), _overlapping("motives")),
    Choice("partner_kind", _("Kind of partner"), _kinds, _overlapping("partner_kinds")),
    Choice(
        "size",
        _("How many people"),
        list(facets.SIZES.items()),
        lambda rows, values: rows.filter(size__in=values),
    ),
    Choice(
        "setting",
        _("Where"),
        list(facets.SETTINGS.items()),
        lambda rows, values: rows.filter(setting__in=values),
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
        actions=_ways(viewer, writes),
    )


def _ways(viewer: Viewer, writes: bool) -> tuple[Action, ...]:
    """Writing, finding one's own case, and what else the room has."""
    write = (
        Action(_("Write a lesson"), "/lessons/write-lesson/"),
        Action(_("A quick note"), "/lessons/note-lesson/"),
    )
    return (
        *(write if writes else ()),
        Action(_("Tell your problem"), "/lessons/like-mine/"),
        Action(_("What stopped others"), "/lessons/stopped/"),
    )


def for_me_table(now: datetime) -> Table:
    """What the weekly letter tells of, as long as it may be read."""
    return Table(
        name="for_me",
        title=_("Lessons for me"),
        why=_("From the last four weeks, about needs your organization has open."),
        read=lambda asking: queries.with_details(queries.for_me(asking, now)),
        columns=COLUMNS,
        filters=FILTERS[:3],
        empty=Empty(
            _("Nothing new concerns you"),
            _("When somebody shares a lesson about a need you have open, it stands here."),
            "/lessons/",
            _("Search all lessons"),
        ),
    )
