"""What people and libraries can teach and want to learn, as a table."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Viewer
from holt.kernel.web.distances import distance
from holt.kernel.web.vocabulary import LANGUAGE_NAMES, language_choices, language_names
from holt.methods.words import fold
from holt.skills import queries
from holt.skills.web.words import DIRECTION_TONES, DIRECTIONS, HELPS, KINDS, LEVELS, called

NEAR_KM = (25, 50, 100, 200)


def skill_said(row: Any, labels: Mapping[str, str]) -> str:
    """The word of a row in the reader's language."""
    return called(queries.skill_row(row), row.said, labels)


def _who(row: Any) -> Link:
    if row.person_id is None:
        return Link(_("The library itself"), f"/skills/organizations/{row.organization_id}/")
    return Link(row.person.name, f"/skills/people/{row.person_id}/")


def _columns(labels: Mapping[str, str]) -> tuple[Column, ...]:
    return (
        Column("word", gettext_lazy("Skill"), lambda row: skill_said(row, labels), order=("said",)),
        Column(
            "direction",
            gettext_lazy("What for"),
            lambda row: Badge(DIRECTIONS[row.direction], DIRECTION_TONES[row.direction]),
            order=("-direction",),
        ),
        Column("who", gettext_lazy("Who"), _who, order=("person__name",)),
        Column(
            "organization",
            gettext_lazy("Library"),
            lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
            order=("organization__folded_name",),
        ),
        Column("level", gettext_lazy("Level"), lambda row: LEVELS[row.level], order=("level",)),
        Column(
            "helps",
            gettext_lazy("Kind of help"),
            lambda row: ", ".join(str(HELPS[one]) for one in row.helps),
        ),
        Column(
            "languages",
            gettext_lazy("Languages"),
            lambda row: language_names(row.languages),
        ),
        Column("note", gettext_lazy("Note"), lambda row: row.note, shown=False),
        Column("kind", gettext_lazy("Kind"), lambda row: KINDS[row.said_kind], shown=False),
        Column(
            "said_at",
            gettext_lazy("Said on"),
            lambda row: row.said_at,
            order=("said_at",),
            shown=False,
        ),
    )


def _saying(labels: Mapping[str, str]) -> Any:
    """Search that knows the words in the reader's language."""

    def narrow(rows: Any, text: str) -> Any:
        sought = fold(text)
        subjects = [slug for slug, name in labels.items() if sought in fold(name)]
        spoken = [code for code, name in LANGUAGE_NAMES.items() if sought in fold(str(name))]
        found = Q(said__icontains=text) | Q(word__name__icontains=text) | Q(note__icontains=text)
        found |= Q(said_subject__in=subjects) | Q(said_language__in=spoken)
        found |= Q(person__name__icontains=text) | Q(organization__name__icontains=text)
        return rows.filter(found)

    return narrow


def _narrow(field: str) -> Any:
    return lambda rows, values: rows.filter(**{field: list(values)})


def _near(viewer: Viewer) -> Choice:
    """How far from one's own library."""
    unit = directory.distance_unit()

    def narrow(rows: Any, values: tuple[str, ...]) -> Any:
        within = queries.organizations_within(viewer, max(int(one) for one in values))
        return rows.filter(organization_id__in=within)

    options = [(km, _("within %(far)s") % {"far": distance(km, unit)}) for km in NEAR_KM]
    return Choice("near", gettext_lazy("How far away"), options, narrow)


def _filters(viewer: Viewer, labels: Mapping[str, str]) -> tuple[Any, ...]:
    return (
        Search("q", gettext_lazy("Search"), _saying(labels)),
        Choice(
            "direction",
            gettext_lazy("What for"),
            list(DIRECTIONS.items()),
            _narrow("direction__in"),
        ),
        Choice("kind", gettext_lazy("Kind"), list(KINDS.items()), _narrow("said_kind__in")),
        Choice("level", gettext_lazy("Level"), list(LEVELS.items()), _narrow("level__in")),
        Choice(
            "help", gettext_lazy("Kind of help"), list(HELPS.items()), _narrow("helps__overlap")
        ),
        Choice(
            "language",
            gettext_lazy("Language"),
            lambda _viewer: language_choices(),
            _narrow("languages__overlap"),
        ),
        Choice(
            "organization",
            gettext_lazy("Library"),
            queries.libraries_with_skills,
            _narrow("organization_id__in"),
        ),
        _near(viewer),
    )


def skills_table(viewer: Viewer) -> Table:
    """Everything people and libraries of the network show."""
    labels = directory.subject_labels(get_language() or "en")
    return Table(
        name="skills",
        title=_("Skills"),
        why=_(
            "Who can teach what, and who wants to learn it: people of the network and libraries."
        ),
        read=queries.skills,
        columns=_columns(labels),
        filters=_filters(viewer, labels),
        views=(
            View("teach", _("Can teach"), {"direction": "teach"}),
            View("learn", _("Want to learn"), {"direction": "learn"}),
        ),
        empty=Empty(
            _("Nobody has said yet what they can teach"),
            _("Begin with one thing colleagues ask you about anyway. It takes a minute."),
            "/skills/say-skill/",
            _("Say what you can teach"),
        ),
        actions=(
            Action(_("Say what you can teach or want to learn"), "/skills/say-skill/"),
            Action(_("My skills and matches"), "/skills/mine/"),
            Action(_("For a need"), "/skills/for-need/"),
        ),
    )
