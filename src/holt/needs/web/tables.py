"""The list of needs, as pages and exports show it."""

from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.directory import queries as directory
from holt.kernel.tables import (
    Action,
    Badge,
    Bulk,
    Choice,
    Column,
    DateRange,
    Empty,
    Link,
    Search,
    Table,
    View,
    YesNo,
)
from holt.kernel.tables.declare import Filter
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.vocabulary import audience_choices, language_choices
from holt.needs import queries
from holt.needs.queries import lists
from holt.needs.web.links import need_url, organization_url
from holt.needs.web.words import KINDS, STATES, TONES, choices


def subject_choices(viewer: Viewer) -> list[tuple[str, object]]:
    """Subjects for a form or filter: a top, then what stands under it, marked as such."""
    rows = directory.subjects(viewer.language)
    return [
        (one.slug, f"{one.parent_name}: {one.name}" if one.parent else one.name) for one in rows
    ]


def goal_choices(viewer: Viewer) -> list[tuple[int, object]]:
    """Goals and priorities still pursued, with whose they are."""
    return [
        (one.pk, f"{one.title} ({one.organization.name})" if one.organization else one.title)
        for one in queries.goals(viewer)
    ]


def _badge(row: Any) -> Badge:
    return Badge(STATES[row.state], TONES[row.state])


def needs_table(viewer: Viewer) -> Table:
    """The list; what changes needs is offered to whoever may do it."""
    logs = any(role >= Role.STAFF for role in viewer.roles.values())
    parks = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    return Table(
        name="needs",
        title=_("Needs"),
        why=_("What people here need or hope for, as it was heard, and who could meet it."),
        read=queries.needs,
        columns=COLUMNS,
        filters=filters(viewer),
        views=VIEWS if viewer.person_id else (VIEWS[0], VIEWS[1], VIEWS[3]),
        empty=empty(),
        actions=(Action(_("Log a need"), reverse("needs:log")),) if logs else (),
        bulk=(Bulk("park_many", _("Park"), reverse("needs:park_many")),) if parks else (),
    )


COLUMNS = (
    Column(
        "statement",
        _("Need"),
        lambda row: Link(row.statement, need_url(row.pk)),
        order=("statement",),
    ),
    Column("state", _("State"), _badge, order=("state",)),
    Column("kind", _("Kind"), lambda row: str(KINDS[row.kind]), order=("kind",), shown=False),
    Column("heard_on", _("Heard on"), lambda row: row.heard_on, order=("-heard_on",)),
    Column("heard_where", _("Where"), lambda row: row.heard_where, shown=False),
    Column("population", _("Whose need"), lambda row: row.population),
    Column("people", _("People"), lambda row: row.people, order=("people",), numeric=True),
    Column("area", _("Area"), lambda row: row.area, order=("area",), shown=False),
    Column("county", _("County"), lambda row: row.county, order=("county",), shown=False),
    Column(
        "organization",
        _("Heard by"),
        lambda row: Link(row.organization.name, organization_url(row.organization_id)),
        order=("organization__folded_name",),
    ),
    Column(
        "coordinator",
        _("Looked after by"),
        lambda row: row.coordinator.name if row.coordinator else "",
        order=("coordinator__name",),
        shown=False,
    ),
    Column("languages", _("Languages"), lambda row: tuple(row.languages), shown=False),
    Column("subjects", _("Subjects"), lambda row: tuple(row.subjects), shown=False),
)


def filters(viewer: Viewer) -> tuple[Filter, ...]:
    """What the list narrows by; options that must be read are read once, when they are shown."""
    options = cache(lambda: queries.filter_options(viewer))
    subjects = cache(lambda: subject_choices(viewer))
    return (
        Search("q", _("Words"), lists.saying),
        Choice(
            "state",
            _("State"),
            choices(STATES),
            lambda rows, values: lists.with_state(rows, *values),
        ),
        Choice(
            "kind", _("Kind"), choices(KINDS), lambda rows, values: rows.filter(kind__in=values)
        ),
        Choice(
            "subject",
            _("Subject"),
            lambda viewer: subjects(),
            lambda rows, values: lists.about_subject(rows, *values),
        ),
        Choice(
            "audience",
            _("Who they are"),
            lambda viewer: audience_choices(),
            lambda rows, values: lists.for_audience(rows, *values),
        ),
        Choice(
            "language",
            _("Language"),
            lambda viewer: language_choices(),
            lambda rows, values: lists.in_language(rows, *values),
        ),
        Choice(
            "organization",
            _("Organization"),
            lambda viewer: options().organizations,
            lambda rows, values: lists.of_organization(rows, *values),
        ),
        Choice(
            "goal",
            _("Goal"),
            lambda viewer: options().goals,
            lambda rows, values: lists.serving_goal(rows, *values),
        ),
        DateRange("heard", _("Heard"), lambda rows, days: lists.heard_since(rows, *days)),
        YesNo("mine", _("Looked after by me"), lists.that_are_mine),
        YesNo("without_partner", _("Nobody works on it"), lists.without_partner),
    )


VIEWS = (
    View("open", pgettext_lazy("a need", "Open"), {"state": ("open", "matched")}),
    View("nobody", _("Nobody works on it"), {"state": "open", "without_partner": "1"}),
    View("mine", _("Mine"), {"mine": "1"}),
    View("met", _("Met"), {"state": "met"}),
)


def empty() -> Empty:
    """What an empty list teaches."""
    return Empty(
        _("No needs here yet"),
        _(
            "A need is logged wherever it is heard: at a meeting, at the desk, on a factory "
            "floor. One sentence is enough to begin with; Holt then shows who could meet it."
        ),
        reverse("needs:log"),
        _("Log the first need"),
    )
