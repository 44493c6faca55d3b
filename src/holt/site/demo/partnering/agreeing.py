"""The plan, the agreement's text, and every party's signature."""

from decimal import Decimal
from typing import Any

from holt.directory import queries as directory
from holt.partnerships.asks import (
    CommitmentRow,
    ConsequenceRow,
    DraftAsk,
    ExchangeRow,
    GoalRow,
    HostingRow,
    PlanAsk,
    RiskRow,
    SendSigningCodeAsk,
    SignAsk,
)
from holt.site.demo import rows
from holt.site.demo.desk import Desk
from holt.site.demo.partnering.table import Table

SEASON_DAYS = 180


def write_plan(table: Table, ago: int, season: rows.Season | None = None) -> None:
    """The whole plan; for a later season its own goals and promises beside what goes on."""
    tale = table.tale
    ask = PlanAsk(
        table.id,
        goals=tuple(_goal(table, one) for one in _aims(table, season)),
        commitments=_commitments(table, season),
        exchanges=tuple(_exchanges(table)),
        risks=tuple(RiskRow(one.side, one.what, one.likelihood, one.care) for one in tale.risks),
        consequences=tuple(ConsequenceRow(*one) for one in tale.cautions),
        hosting=tuple(
            HostingRow(table.desk.organization(one.organization), one.hosts)
            for one in tale.sides
            if one.hosts
        ),
        arrangement=tale.arrangement,
        who_decides=tale.who_decides,
        if_things_change=tale.if_things_change,
    )
    table.lead_does("plan", ask, ago, 13)
    row = table.row
    table.goals = {one.statement: one.pk for one in row.goals.filter(withdrawn_at=None)}
    open_now = row.commitments.filter(state="open").order_by("pk")
    table.promises = {one.what: one.pk for one in open_now}


def _aims(table: Table, season: rows.Season | None) -> tuple[rows.Aim, ...]:
    return season.aims if season else table.tale.aims


def _goal(table: Table, aim: rows.Aim) -> GoalRow:
    due = table.desk.on(table.tale.review_on if table.tale.review_on is not None else -60)
    return GoalRow(
        aim.statement,
        aim.measure,
        aim.baseline,
        aim.target,
        due,
        aim.weight,
        table.goals.get(aim.statement),
    )


def _commitments(table: Table, season: rows.Season | None) -> tuple[CommitmentRow, ...]:
    """What is promised from here on, and what is still open from before."""
    fresh = season.promises if season else table.tale.promises
    going_on = table.row.commitments.filter(state="open").order_by("pk")
    kept = tuple(
        CommitmentRow(one.party.organization_id, one.what, one.due_on, one.every, one.pk)
        for one in going_on.select_related("party")
    )
    return kept + tuple(
        CommitmentRow(
            table.desk.organization(one.organization), one.what, table.desk.on(one.due), one.every
        )
        for one in fresh
    )


def _exchanges(table: Table) -> list[ExchangeRow]:
    return [
        ExchangeRow(
            table.desk.organization(side.organization),
            {"gave": "gives", "gained": "gets"}[one.direction],
            one.kind,
            one.what,
            one.quantity * (SEASON_DAYS // one.every if one.every else 1),
        )
        for side in table.tale.sides
        for one in side.gives
    ]


def draft(table: Table, ago: int, ends: int | None, note: str = "") -> None:
    """The agreement's text, drafted from the plan and put on the table."""
    desk, tale = table.desk, table.tale
    ends_on = desk.on(ends) if ends is not None else None
    starts_on = desk.on(max(ago - 14, 0))
    if ends_on and ends_on <= starts_on:
        starts_on = desk.on(ago)
    ask = DraftAsk(
        table.id,
        agreement_text(table),
        starts_on,
        ends_on,
        desk.on(tale.review_on) if tale.review_on is not None else None,
        note,
    )
    table.lead_does("draft", ask, ago, 14)


def sign_all(table: Table, ago: int) -> None:
    """Every party signs, the proposer first; whoever came by link proves the address by a code."""
    agreement = table.row.agreements.get(state="open")
    for place, side in enumerate(table.tale.sides):
        _sign(table, agreement, side, ago, 10 + place * 2)


def _sign(table: Table, agreement: Any, side: rows.Side, ago: int, hour: int) -> None:
    desk = table.desk
    at = desk.at(ago, hour)
    actor = desk.seat(SIGNERS[side.organization]) if side.organization in SIGNERS else None
    actor = actor or table.signing_seat(side.organization, at)
    code = ""
    if actor.grant:
        desk.do("partnerships.send_signing_code", actor, SendSigningCodeAsk(agreement.pk), at)
        code = desk.code_for(actor.email)
    role = side.role or side.contact[1] or "Director"
    ask = SignAsk(
        agreement.pk,
        actor.name,
        role,
        agreement.text_hash,
        code,
        desk.organization(side.organization),
    )
    desk.do("partnerships.sign", actor, ask, at)


SIGNERS = {
    "marlow-library": "ruth",
    "alder-library": "owen",
    "pinecrest-library": "angela",
    "university-library": "elliot",
    "eastside-branch": "ruth",
    "marlow-bookmobile": "ruth",
    "high-school-library": "tom",
}
"""Who signs for a library whose coordinator does not."""


def agreement_text(table: Table) -> str:
    """The agreement in Markdown, from the tale's own facts."""
    tale = table.tale
    names = directory.organization_names(
        table.desk.organization(one.organization) for one in tale.sides
    )
    parts = [
        f"# {tale.name}",
        tale.summary,
        "## Who agrees",
        "\n".join(f"- {names[table.desk.organization(s.organization)]}" for s in tale.sides),
        "## What each wants",
        _list(names, table.desk, {s.organization: s.wants for s in tale.sides}),
        "## What we will reach",
        "\n".join(f"- {one.statement} ({one.measure}: {one.target})" for one in tale.aims),
        "## What each gives",
        _list(
            names,
            table.desk,
            {
                s.organization: tuple(_given(g) for g in s.gives if g.direction == "gave")
                for s in tale.sides
            },
        ),
        "## Who decides",
        tale.who_decides or "The parties decide together; nobody is outvoted.",
        "## If money or people change",
        tale.if_things_change
        or "Whoever sees the change first says so within a week, and we meet within three.",
        "## Ending",
        "Any party may end this agreement with sixty days' notice. We tell the people we serve, "
        "hand over what goes on, return what was lent, and write down what we learned.",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _list(names: dict[int, str], desk: Desk, said: dict[str, tuple[str, ...]]) -> str:
    return "\n".join(
        f"- {names[desk.organization(key)]}: {'; '.join(lines)}"
        for key, lines in said.items()
        if lines
    )


def _given(one: rows.Gives) -> str:
    quantity = (
        one.quantity.normalize()
        if one.quantity != one.quantity.to_integral()
        else (one.quantity.quantize(Decimal(1)))
    )
    how_often = f" every {one.every} days" if one.every else ""
    return f"{one.what} ({quantity:f} {one.kind.replace('_', ' ')}{how_often})"
