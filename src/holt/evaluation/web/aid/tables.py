"""The lists of mutual aid: what can be lent, call-outs and drills, the log of one."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.evaluation import access, queries
from holt.evaluation.queries import AID_NARROW, AidOfferRow, aid_row, call_out_row
from holt.evaluation.web.aid import showing
from holt.evaluation.web.aid.words import (
    AID_KINDS,
    CALL_OUT_STATES,
    CALL_OUT_TONES,
    ENTRY_KINDS,
    READY,
)
from holt.kernel.tables import (
    Action,
    Badge,
    Choice,
    Column,
    Empty,
    Link,
    Search,
    Table,
    View,
    YesNo,
)
from holt.kernel.viewer import Viewer


def aid_table(viewer: Viewer, today: date) -> Table:
    """Who could lend what; the contact as far as this viewer may see it."""
    return Table(
        name="mutual-aid",
        title=_("Mutual aid"),
        why=_("What each of us could lend when something has happened, and whom to reach then."),
        read=queries.aid_offers,
        columns=_columns(viewer, today),
        filters=(
            Search("q", _("Search"), AID_NARROW["q"]),
            Choice("kind", _("Kind"), tuple(AID_KINDS.items()), AID_NARROW["kind"]),
            Choice("county", _("County"), _counties, AID_NARROW["county"]),
            Choice("ready", _("How quickly"), tuple(READY.items()), AID_NARROW["ready"]),
        ),
        empty=Empty(
            _("Nobody has said yet what they could lend"),
            _(
                "Begin with your own: a room with a kitchen, a generator, a van, somebody who "
                "speaks Spanish. Your organization's page has a button for it, and so have those "
                "of partners such as the fire department or the food bank."
            ),
            "/organizations/",
            _("Choose an organization"),
        ),
        actions=_actions(viewer),
    )


def _actions(viewer: Viewer) -> tuple[Action, ...]:
    mine = directory.own_choices(viewer)
    lend = [Action(_("Say what we could lend"), reverse("evaluation:offer_aid", args=[one]))
            for one, _name in mine[:1] if queries.may_offer_for(viewer, one)]  # fmt: skip
    out = Action(_("Call out"), reverse("evaluation:call_out"))
    return (*((out,) if access.may_call_out_somewhere(viewer) else ()), *lend)


def _counties(viewer: Viewer) -> Any:
    return directory.choices_lately(viewer).counties


def _columns(viewer: Viewer, today: date) -> tuple[Column, ...]:
    return (
        Column(
            "organization",
            _("Organization"),
            lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
            order=("organization__folded_name",),
        ),
        Column("kind", _("Kind"), lambda row: str(AID_KINDS[row.kind]), order=("kind",)),
        Column(
            "what",
            _("What"),
            lambda row: Link(row.what, reverse("evaluation:aid_offer", args=[row.pk])),
        ),
        Column("how_much", _("How much"), lambda row: row.how_much),
        Column("conditions", _("Under which conditions"), lambda row: row.conditions),
        Column("ready", _("How quickly"), lambda row: str(READY[row.ready])),
        Column(
            "contact",
            _("Whom to reach"),
            lambda row: _contact(aid_row(viewer, row)),
            kept=lambda row: _kept_contact(aid_row(viewer, row)),
        ),
        Column(
            "confirmed_on",
            _("Last confirmed"),
            lambda row: showing.lately(row.confirmed_on, today),
            order=("confirmed_on",),
            kept=lambda row: row.confirmed_on,
        ),
    )


def _contact(row: AidOfferRow) -> tuple[object, ...] | None:
    """The name, and a number to press; an address where there is no number."""
    number, address = row.contact_phone, row.contact_email
    call = Link(number, f"tel:{showing.phone(number)}") if number else ""
    mail = Link(address, f"mailto:{address}") if address and not number else ""
    return tuple(part for part in (row.contact_name, call, mail) if part) or None


def _kept_contact(row: AidOfferRow) -> str:
    """All of it, for a list on paper."""
    parts = (row.contact_name, row.contact_phone, row.contact_email)
    return "; ".join(part for part in parts if part)


def call_outs_table(viewer: Viewer) -> Table:
    """Every call-out and drill; by day, so that nobody is ranked."""
    return Table(
        name="call-outs",
        title=_("Call-outs and drills"),
        why=_("What was asked for and when, how many answered, and how quickly."),
        read=queries.call_outs,
        columns=(
            Column("title", _("What"), _title, kept=lambda row: row.title),
            Column("drill", _("Drill"), lambda row: row.is_drill, order=("is_drill",)),
            Column("called_at", _("When"), lambda row: row.called_at, order=("called_at",)),
            Column("organization", _("Who asked"), lambda row: row.organization.name),
            Column("state", _("State"), _state, order=("state",)),
            Column("answered", _("Answered"), lambda row: showing.answered(call_out_row(row))),
            Column(
                "median",
                _("Half of the answers came within"),
                lambda row: showing.median_time(call_out_row(row)),
            ),
        ),
        filters=(
            YesNo("drill", _("Drill"), lambda rows, yes: rows.filter(is_drill=yes)),
            Choice(
                "state",
                _("State"),
                tuple(CALL_OUT_STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
        ),
        views=(
            View("drills", _("Drills"), {"drill": "1"}),
            View("real", _("Not drills"), {"drill": "0"}),
        ),
        empty=Empty(
            _("Nobody has called out yet"),
            _("Hold a drill first: it shows in an hour whether the letters reach people."),
            "/aid/",
            _("See who could lend what"),
        ),
        actions=tuple(
            Action(_("Call out"), reverse("evaluation:call_out"))
            for _once in range(access.may_call_out_somewhere(viewer))
        ),
    )


def _title(row: Any) -> tuple[object, ...]:
    link = Link(row.title, reverse("evaluation:call_out_board", args=[row.pk]))
    return (link, Badge(_("drill"), "river")) if row.is_drill else (link,)


def _state(row: Any) -> Badge:
    return Badge(CALL_OUT_STATES[row.state], CALL_OUT_TONES[row.state])


def log_table(call_out_id: int) -> Table:
    """The log of one call-out."""
    return Table(
        name="aid-log",
        title=_("The log"),
        why=_("What was sent, arrived and came back, in the order it happened."),
        read=lambda viewer: queries.aid_log(viewer, call_out_id),
        columns=(
            Column("at", _("When"), lambda row: row.at, order=("at",)),
            Column("kind", _("What"), lambda row: str(ENTRY_KINDS[row.kind]), order=("kind",)),
            Column(
                "organization",
                _("Whose"),
                lambda row: row.organization.name if row.organization else None,
            ),
            Column("words", _("In words"), lambda row: row.words),
            Column(
                "written_by",
                _("Written by"),
                lambda row: row.written_by.name if row.written_by else None,
            ),
            Column("written_at", _("Written down"), lambda row: row.written_at, shown=False),
        ),
        filters=(
            Choice(
                "kind",
                _("What"),
                tuple(ENTRY_KINDS.items()),
                lambda rows, values: rows.filter(kind__in=values),
            ),
        ),
        empty=Empty(
            _("The log is empty"),
            _("Write down what is sent, arrives and comes back, while it happens."),
            reverse("evaluation:log_aid", args=[call_out_id]),
            _("Write in the log"),
        ),
    )
