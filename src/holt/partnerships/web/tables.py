"""Lists of partnerships, introductions, a ledger, and rates."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel.tables import (
    Action,
    Badge,
    Choice,
    Column,
    DateRange,
    Empty,
    Link,
    Search,
    Table,
    View,
)
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.money import amount
from holt.partnerships import queries, rules
from holt.partnerships.web.showing import quantity, unit
from holt.partnerships.web.words import (
    ARRANGEMENTS,
    INTRODUCTION_STATES,
    KINDS,
    LEVELS,
    STAGES,
    STATES,
)

TONES = {"active": "well", "ending": "due", "ended": "quiet", "declined": "quiet"}
MONEY = Decimal("0.01")


def money(cents: int) -> Decimal:
    """Cents as an amount."""
    return (Decimal(cents) / 100).quantize(MONEY)


def _parties(row: Any) -> str:
    return queries.line(row).party_names


def _need(row: Any) -> Link | None:
    return Link(row.need.statement, f"/needs/{row.need_id}/") if row.need else None


COLUMNS = (
    Column(
        "name",
        _("Partnership"),
        lambda row: Link(row.name, f"/partnerships/{row.pk}/"),
        order=("name",),
    ),
    Column("parties", _("Parties"), _parties),
    Column(
        "state",
        _("Stage"),
        lambda row: Badge(STATES[row.state], TONES.get(row.state, "river")),
        order=("state",),
    ),
    Column(
        "level", _("Level"), lambda row: str(LEVELS[row.level]) if row.level else None,
        order=("level",),
    ),
    Column("need", _("Need"), _need, shown=False),
    Column(
        "proposed_at", _("Proposed"), lambda row: row.proposed_at.date(), order=("proposed_at",),
        shown=False,
    ),
    Column("starts_on", _("Since"), lambda row: row.starts_on, order=("starts_on",)),
    Column("ends_on", _("Until"), lambda row: row.ends_on, order=("ends_on",)),
    Column("season", _("Season"), lambda row: row.season, order=("season",), numeric=True,
           shown=False),
)  # fmt: skip


def _between(rows: Any, ends: tuple[Any, Any]) -> Any:
    first, last = ends
    rows = rows.filter(ends_on__gte=first) if first else rows
    return rows.filter(ends_on__lte=last) if last else rows


def _any_of(field: str) -> Any:
    return lambda rows, values: rows.filter(**{f"{field}__in": values})


FILTERS = (
    Search("q", _("Search"), queries.FILTERS["q"]),
    Choice(
        "stage",
        _("Stage"),
        [(stage, STAGES[stage]) for stage, _states in rules.STAGES],
        lambda rows, values: rows.filter(
            state__in=[state for one in values for state in dict(rules.STAGES)[one]]
        ),
    ),
    Choice("level", _("Level"), list(LEVELS.items()), _any_of("level")),
    Choice(
        "arrangement",
        _("Arrangement"),
        list(ARRANGEMENTS.items()),
        lambda rows, values: rows.filter(arrangement__overlap=list(values)),
    ),
    Choice(
        "organization",
        _("Organization"),
        queries.organizations_with_partnerships,
        lambda rows, values: rows.filter(parties__organization_id__in=values).distinct(),
    ),
    Choice(
        "mine",
        _("Whose"),
        [("1", _("My organization's"))],
        lambda rows, _values: rows,
    ),
    DateRange("ends", _("Ends between"), _between),
)


def partnerships_table(viewer: Viewer) -> Table:
    """The list; whoever may propose is offered it."""
    proposes = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    filters = tuple(
        Choice(
            "mine",
            _("Whose"),
            [("1", _("My organization's"))],
            lambda rows, _values: rows.filter(pk__in=queries.of_mine(viewer).values("pk")),
        )
        if one.name == "mine"
        else one
        for one in FILTERS
        if one.name != "mine" or viewer.organization_ids
    )
    views = (
        View("working", _("Working together"), {"stage": ["working", "closing"]}),
        View("coming", _("On the way"), {"stage": ["proposed", "talking", "planning", "agreeing"]}),
        View("over", _("Over"), {"stage": ["over"]}),
    )
    mine = (View("mine", _("Mine"), {"mine": "1"}),) if viewer.organization_ids else ()
    board = (Action(_("See as a board"), "/partnerships/board/"),)
    propose = (
        Action(_("Propose a partnership"), "/partnerships/propose/"),
        Action(_("Record one that runs already"), "/partnerships/bring-in/"),
    )
    return Table(
        name="partnerships",
        title=_("Partnerships"),
        why=_("What organizations here do together, from a proposal to an ending."),
        read=lambda asking: queries.with_details(queries.partnerships(asking)),
        columns=COLUMNS,
        filters=filters,
        views=(*mine, *views),
        empty=EMPTY,
        actions=(*(propose if proposes else ()), *board),
    )


EMPTY = Empty(
    _("No partnership here yet"),
    _("Most begin with a need: open one and see who could meet it."),
    "/needs/",
    _("Look at the needs"),
)


def ledger_table(shown: queries.PartnershipPage) -> Table:
    """The ledger of one partnership; the page has checked that the viewer is a party."""
    strikes = {one.organization_id for one in shown.parties if one.id == shown.my_party_id}
    return Table(
        name="ledger",
        title=_("The ledger of “%(name)s”") % {"name": shown.name},
        why=_("What each gave, and what each says it gained. Nothing is netted out silently."),
        read=lambda viewer: queries.ledger(viewer, shown.id),
        columns=(
            Column("on", _("When"), lambda row: row.on, order=("on",)),
            Column("party", _("Who"), lambda row: row.party.organization.name),
            Column(
                "direction",
                _("Gave or gained"),
                lambda row: str(_("gave") if row.direction == "gave" else _("gained")),
            ),
            Column("kind", _("Kind"), lambda row: str(KINDS[row.kind]), order=("kind",)),
            Column("what", _("What"), lambda row: row.what),
            Column(
                "quantity",
                _("How much"),
                lambda row: quantity(row.kind, row.quantity),
                numeric=True,
            ),
            Column(
                "amount",
                _("Counts as"),
                lambda row: amount(row.cents, places=2),
                numeric=True,
                kept=lambda row: money(row.cents),
            ),
            Column(
                "struck",
                _("Struck out"),
                lambda row: _struck(row, shown.id, strikes),
                kept=lambda row: row.struck_reason,
            ),
        ),
        empty=Empty(
            _("Nothing is in the ledger yet"), _("Log hours, rooms, money as they happen.")
        ),
        actions=(Action(_("Log what you gave or gained"), f"/partnerships/{shown.id}/give/"),),
    )


def _struck(row: Any, partnership_id: int, mine: set[int]) -> object:
    if row.struck_at:
        return row.struck_reason
    if row.party.organization_id in mine:
        return Link(
            str(_("Strike out")), f"/partnerships/{partnership_id}/entries/{row.pk}/strike/"
        )
    return None


RATES = Table(
    name="rates",
    title=_("Rates"),
    why=_("What an hour, a room or a volunteer counts for, so that giving can be compared."),
    read=queries.rates,
    columns=(
        Column(
            "kind", _("Kind"), lambda row: Link(str(KINDS[row.kind]), f"/rates/{row.pk}/set-rate/"),
            order=("kind",),
        ),
        Column(
            "amount",
            _("One unit counts as"),
            lambda row: amount(row.cents, places=2),
            numeric=True,
            kept=lambda row: money(row.cents),
        ),
        Column("unit", _("Unit"), lambda row: unit(row.kind)),
        Column("source", _("Source"), lambda row: row.source),
    ),
)  # fmt: skip

INTRODUCTIONS = Table(
    name="introductions",
    title=_("Introductions"),
    why=_("Two others who should meet, asked one by one; nobody's address is given without a yes."),
    read=queries.introductions,
    columns=(
        Column(
            "who",
            _("Who"),
            lambda row: Link(f"{row.first.name} – {row.second.name}", f"/introductions/{row.pk}/"),
        ),
        Column("state", _("State"), lambda row: Badge(INTRODUCTION_STATES[row.state], "river")),
        Column("asked_at", _("Asked"), lambda row: row.asked_at.date(), order=("asked_at",)),
        Column("by", _("Asked by"), lambda row: row.made_by_organization.name),
        Column("outcome", _("What came of it"), lambda row: row.outcome),
    ),
    empty=Empty(
        _("No introduction yet"),
        _("You know two who should know each other? Ask both, in one form."),
        "/introductions/introduce/",
        _("Introduce two others"),
    ),
    actions=(
        Action(_("Introduce two others"), "/introductions/introduce/"),
        Action(_("Who should meet"), "/introductions/should-meet/"),
    ),
)
