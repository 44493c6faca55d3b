"""Programs: begun, changed, shown to everyone, taken back."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.actions.answering import tell_proposers
from holt.programs.actions.telling import tell_table
from holt.programs.asks import (
    BringProgramAsk,
    EditProgramAsk,
    PublishProgramAsk,
    StartOwnProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.models import Program, Session
from holt.programs.queries import Table
from holt.values.vocabulary import AUDIENCES, LANGUAGES


@verb("programs.start_program", ask=StartProgramAsk)
def start_program(actor: Viewer, ask: StartProgramAsk, *, now: datetime) -> Program:
    """Begin a program; nobody outside the table sees it until it is published."""
    held = queries.partnership_to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    partnership = queries.at_stage(held)
    runners = _runners(held, ask.run_by)
    same = {"partnership": partnership, "need_id": partnership.need_id}
    return _begin(actor, held, _values(ask) | same, runners, now)


@verb("programs.start_own_program", ask=StartOwnProgramAsk)
def start_own_program(actor: Viewer, ask: StartOwnProgramAsk, *, now: datetime) -> Program:
    """Begin a program that one organization runs by itself; it may come to a table later."""
    held = queries.own_table(actor, ask.organization_id)
    access.require(access.may_work(actor, held.seats), actor)
    if ask.need_id is not None:
        queries.require_need(actor, ask.need_id)
    alone = {"organization_id": ask.organization_id, "need_id": ask.need_id}
    return _begin(actor, held, _values(ask) | alone, [ask.organization_id], now)


def _begin(
    actor: Viewer, held: Table, values: dict[str, Any], runners: list[int], now: datetime
) -> Program:
    row = Program.objects.create(**values, started_at=now, changed_at=now)
    row.run_by.set(runners)
    _tell(actor, held, row, events.ProgramStarted, now)
    return row


@verb("programs.bring_program", ask=BringProgramAsk)
def bring_program(actor: Viewer, ask: BringProgramAsk, *, now: datetime) -> Program:
    """What one has run alone is run by a partnership from now on, with its dates and sign-ups."""
    alone, row = _held(actor, ask.program_id)
    rules.require_alone(alone.organization_id)
    held = queries.partnership_to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    partnership = queries.at_stage(held)
    held.require(alone.organization_id or 0, "partnership_id")
    need_id = row.need_id or partnership.need_id
    values = {"partnership_id": partnership.pk, "organization_id": None, "need_id": need_id}
    changes = save_amended(row, "program", values, None)
    Session.objects.filter(program=row).update(
        partnership=partnership, host=held.party_id(alone.organization_id or 0, "partnership_id")
    )
    _tell(actor, held, row, events.ProgramBrought, now, changes)
    tell_table(
        actor,
        held,
        subject=_("A program joins “%(partnership)s”"),
        text=_("%(who)s has brought a program to the table: its dates are on this page."),
        now=now,
        path="sessions/",
    )
    return row


@verb("programs.edit_program", ask=EditProgramAsk)
def edit_program(actor: Viewer, ask: EditProgramAsk, *, now: datetime) -> Program:
    """Change what a program says."""
    held, row = _held(actor, ask.program_id)
    rules.PROGRAM_STATES.after(row.state, "edit_program")
    changes = save_amended(row, "program", _values(ask), ask.version)
    row.run_by.set(_runners(held, ask.run_by))
    _tell(actor, held, row, events.ProgramEdited, now, changes)
    return row


@verb("programs.publish_program", ask=PublishProgramAsk)
def publish_program(actor: Viewer, ask: PublishProgramAsk, *, now: datetime) -> Program:
    """Show it to everyone, with its dates. The other parties are told."""
    held, row = _held(actor, ask.program_id)
    after = rules.PROGRAM_STATES.after(row.state, "publish_program")
    changes = save_amended(row, "program", {"state": after, "reason": ""}, None)
    _tell(actor, held, row, events.ProgramPublished, now, changes)
    tell_proposers(row, now)
    tell_table(
        actor,
        held,
        subject=_("A program of “%(partnership)s” is public now"),
        text=_("%(who)s has published it: everyone can see what it is, when and where."),
        now=now,
    )
    return row


@verb("programs.withdraw_program", ask=WithdrawProgramAsk)
def withdraw_program(actor: Viewer, ask: WithdrawProgramAsk, *, now: datetime) -> Program:
    """Take it back: the public calendar forgets it, its sessions stay with the partners."""
    held, row = _held(actor, ask.program_id)
    after = rules.PROGRAM_STATES.after(row.state, "withdraw_program")
    reason = checks.text(ask.reason, "reason", most=300, needed=True)
    changes = save_amended(row, "program", {"state": after, "reason": reason}, None)
    _tell(actor, held, row, events.ProgramWithdrawn, now, changes)
    return row


def _held(actor: Viewer, program_id: int) -> tuple[Table, Program]:
    held, row = queries.program_to_change(actor, program_id)
    access.require(access.may_work(actor, held.seats), actor)
    return held, row


def _runners(held: Table, run_by: tuple[int, ...]) -> list[int]:
    """The organizations that run it: those named, who must sit at the table, or all of it."""
    return [held.require(one, "run_by") for one in run_by] or [*held.organization_ids]


def _values(ask: StartProgramAsk | StartOwnProgramAsk | EditProgramAsk) -> dict[str, Any]:
    """What a program says, checked."""
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "kind": checks.choice(ask.kind, "kind", rules.KINDS),
        "description": checks.text(ask.description, "description", most=8000),
        "audience": _chosen(ask.audience, "audience", AUDIENCES),
        "languages": _chosen(ask.languages, "languages", LANGUAGES),
        "accessibility": checks.text(ask.accessibility, "accessibility", most=500),
        "capacity": checks.whole(ask.capacity, "capacity", least=1, most=rules.MOST_PEOPLE),
        "online_link": checks.web_address(ask.online_link, "online_link"),
        "takes_sign_ups": ask.takes_sign_ups,
        "questions": [
            *checks.words(ask.questions, "questions", most=200, count=rules.MOST_QUESTIONS)
        ],
    }


def _chosen(values: tuple[str, ...], field: str, known: Any) -> list[str]:
    return [checks.choice(one, field, known) for one in dict.fromkeys(values)]


def _tell(
    actor: Viewer,
    held: Table,
    row: Program,
    event: type[events.ProgramEvent],
    now: datetime,
    changes: Any = None,
) -> None:
    """Tell the table, and note when the program last changed."""
    row.changed_at = now
    row.save(update_fields=["changed_at"])
    tell(
        event(row.pk, held.partnership_id, row.title),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        changes=changes,
        version=row.version,
    )
