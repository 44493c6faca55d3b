"""The same as the drawing, as a list."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.evaluation.web.words import LEVELS
from holt.kernel.tables import Choice, Column, DateRange, Empty, Link, Search, Table
from holt.partnerships import queries as partnerships


def _began(rows: Any, ends: tuple[Any, Any]) -> Any:
    first, last = ends
    rows = rows.filter(since__gte=first) if first else rows
    return rows.filter(since__lte=last) if last else rows


TIES = Table(
    name="ties",
    title=_("Who works with whom"),
    why=_("Each two parties of each partnership: the same as the drawing of the network."),
    read=lambda viewer: partnerships.with_names(partnerships.pairs(viewer)),
    columns=(
        Column(
            "organization",
            _("Organization"),
            lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
            order=("organization__name", "other_name"),
        ),
        Column(
            "other",
            _("Works with"),
            lambda row: Link(row.other_name, f"/organizations/{row.other_id}/"),
            order=("other_name", "organization__name"),
        ),
        Column(
            "partnership",
            _("Partnership"),
            lambda row: Link(row.partnership.name, f"/partnerships/{row.partnership_id}/"),
            order=("partnership__name",),
        ),
        Column(
            "level",
            _("Level"),
            lambda row: str(LEVELS[row.partnership.level]) if row.partnership.level else None,
            order=("partnership__level",),
        ),
        Column("since", _("Since"), lambda row: row.since, order=("since",)),
        Column(
            "until",
            _("Until"),
            lambda row: row.partnership.ended_on if row.partnership.state == "ended" else None,
            order=("partnership__ended_on",),
        ),
    ),
    filters=(
        Search("q", _("Search"), partnerships.pairs_named),
        Choice(
            "level",
            _("Level"),
            list(LEVELS.items()),
            lambda rows, values: rows.filter(partnership__level__in=values),
        ),
        Choice(
            "now",
            _("When"),
            [("now", _("At work now")), ("over", _("Over"))],
            partnerships.pairs_now,
        ),
        DateRange("since", _("Began between"), _began),
    ),
    empty=Empty(
        _("Nobody works together here yet"),
        _("A pair appears once a partnership is at work. Most begin with a need."),
        "/needs/",
        _("Look at the needs"),
    ),
)
