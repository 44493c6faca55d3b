"""The list of outcomes."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.evaluation import queries
from holt.evaluation.web.words import STATES, TONES
from holt.kernel.tables import Badge, Choice, Column, DateRange, Empty, Link, Search, Table, View


def _between(rows: Any, ends: tuple[Any, Any]) -> Any:
    first, last = ends
    rows = rows.filter(on__gte=first) if first else rows
    return rows.filter(on__lte=last) if last else rows


def _confirmed(row: Any) -> str:
    return row.confirmed_party.organization.name if row.confirmed_party else ""


COLUMNS = (
    Column(
        "what_changed",
        _("What changed"),
        lambda row: Link(row.what_changed, f"/outcomes/{row.pk}/"),
        order=("what_changed",),
    ),
    Column("who_changed", _("For whom"), lambda row: row.who_changed),
    Column("on", _("Seen on"), lambda row: row.on, order=("on",)),
    Column("where", _("Where"), lambda row: row.where, shown=False),
    Column("how_much", _("How much"), lambda row: row.how_much),
    Column("figure", _("Number"), lambda row: row.figure, order=("figure",), numeric=True,
           shown=False),
    Column("unit", _("Counts"), lambda row: row.unit, shown=False),
    Column(
        "partnership",
        _("Partnership"),
        lambda row: Link(row.partnership.name, f"/partnerships/{row.partnership_id}/"),
        order=("partnership__name",),
    ),
    Column(
        "state",
        _("State"),
        lambda row: Badge(STATES[row.state], TONES[row.state]),
        order=("state",),
    ),
    Column("confirmed_party", _("Confirmed by"), _confirmed, shown=False),
    Column("evidence", _("How they know"), lambda row: row.evidence, shown=False),
    Column("contribution", _("The partnership's part"), lambda row: row.contribution, shown=False),
)  # fmt: skip
FILTERS = (
    Search("q", _("Words"), queries.OUTCOME_FILTERS["q"]),
    Choice(
        "state",
        _("State"),
        [(state, STATES[state]) for state in ("recorded", "confirmed", "draft")],
        lambda rows, values: rows.filter(state__in=values),
    ),
    DateRange("on", _("Seen"), _between),
)
OUTCOMES = Table(
    name="outcomes",
    title=_("Outcomes"),
    why=_("What changed for people through your partnerships, and who else saw it."),
    read=lambda viewer: queries.with_details(queries.outcomes(viewer)),
    columns=COLUMNS,
    filters=FILTERS,
    views=(
        View("confirmed", _("Confirmed"), {"state": "confirmed"}),
        View("recorded", _("To be confirmed"), {"state": "recorded"}),
    ),
    empty=Empty(
        _("Nothing is recorded yet"),
        _(
            "An outcome says who does, knows or has something now that they did not before. "
            "Record one on a partnership's page, and ask a partner to confirm it."
        ),
        "/partnerships/?mine=1",
        _("See your partnerships"),
    ),
)
