"""The list of what was noted by hand."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.evaluation import queries, rules
from holt.evaluation.web.measures import telling
from holt.evaluation.web.measures.words import MEASURES, UNITS
from holt.kernel.tables import (
    Badge,
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


def _whose(row: Any) -> Link:
    if row.partnership_id:
        return Link(row.partnership.name, f"/partnerships/{row.partnership_id}/measures/")
    return Link(row.organization.name, f"/measures/?organization={row.organization_id}")


def _state(row: Any) -> Badge:
    return Badge(_("struck out"), "quiet") if row.struck_at else Badge(_("counts"), "well")


COLUMNS = (
    Column(
        "what",
        _("What was observed"),
        lambda row: Link(row.what, f"/measures/notes/{row.pk}/"),
        order=("what",),
    ),
    Column("on", _("Day"), lambda row: row.on, order=("on",)),
    Column("measure", _("Measure"), lambda row: MEASURES[row.measure], order=("measure",)),
    Column(
        "amount",
        _("How much"),
        lambda row: telling.amount(float(row.value), row.unit),
        kept=lambda row: row.value / 100 if row.unit == "cents" else row.value,
        numeric=True,
    ),
    Column("unit", _("Counted in"), lambda row: UNITS[row.unit], shown=False),
    Column("whose", _("Whose measure"), _whose),
    Column("source", _("Who says so"), lambda row: row.source),
    Column("evidence", _("What shows it"), lambda row: row.evidence, shown=False),
    Column("state", _("State"), _state, kept=lambda row: str(_state(row).text)),
    Column("struck_reason", _("Why struck out"), lambda row: row.struck_reason, shown=False),
)
FILTERS = (
    Search("q", _("Words"), queries.NOTE_FILTERS["q"]),
    Choice(
        "measure",
        _("Measure"),
        [(one.value, MEASURES[one.value]) for one in rules.Measure if one in rules.NOTED],
        lambda rows, values: rows.filter(measure__in=values),
    ),
    DateRange("on", _("Day"), queries.noted_between),
    YesNo("struck", _("Struck out"), lambda rows, wanted: rows.exclude(struck_at=None) if wanted
          else rows.filter(struck_at=None)),
)  # fmt: skip
NOTES = Table(
    name="measure_notes",
    title=_("What was noted by hand"),
    why=_(
        "Observations Holt has no data of. One that is struck out stays here and counts nowhere."
    ),
    read=lambda viewer: queries.with_note_details(queries.notes(viewer)),
    columns=COLUMNS,
    filters=FILTERS,
    views=(View("counting", _("Those that count"), {"struck": "0"}),),
    empty=Empty(
        _("Nothing is noted yet"),
        _(
            "Here stands what no list in Holt counts: which double program was dropped and what "
            "that freed, a grant that came, a language your staff now speak."
        ),
        "/measures/note-measure/",
        _("Note something"),
    ),
)
