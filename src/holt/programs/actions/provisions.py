"""What a program takes: noted, changed, dropped."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.asks import DropProvisionAsk, EditProvisionAsk, ProvideAsk
from holt.programs.models import Provision
from holt.programs.queries import Table
from holt.values.vocabulary import LANGUAGES

ABOUT_PEOPLE = frozenset({"what", "about", "contact", "note"})


@verb("programs.provide", ask=ProvideAsk)
def provide(actor: Viewer, ask: ProvideAsk, *, now: datetime) -> Provision:
    """Note something a program takes: who speaks, what is brought, what it costs."""
    held, program = queries.program_to_change(actor, ask.program_id)
    access.require(access.may_work(actor, held.seats), actor)
    row = Provision.objects.create(program=program, **_values(held, program.pk, ask))
    _tell(actor, held, row, program.title, events.Provided, now)
    return row


@verb("programs.edit_provision", ask=EditProvisionAsk)
def edit_provision(actor: Viewer, ask: EditProvisionAsk, *, now: datetime) -> Provision:
    """Change it: somebody said yes, the bill has come."""
    held, row = queries.provision_to_change(actor, ask.provision_id)
    access.require(access.may_work(actor, held.seats), actor)
    changes = save_amended(row, "provision", _values(held, row.program_id, ask), ask.version)
    _tell(actor, held, row, row.program.title, events.ProvisionEdited, now, changes)
    return row


@verb("programs.drop_provision", ask=DropProvisionAsk)
def drop_provision(actor: Viewer, ask: DropProvisionAsk, *, now: datetime) -> Provision:
    """It is not needed any more; what was spent on it stays in the sums."""
    held, row = queries.provision_to_change(actor, ask.provision_id)
    access.require(access.may_work(actor, held.seats), actor)
    gone = {"state": "dropped", "is_public": False}
    changes = save_amended(row, "provision", gone, None)
    _tell(actor, held, row, row.program.title, events.ProvisionDropped, now, changes)
    return row


def _values(held: Table, program_id: int, ask: ProvideAsk | EditProvisionAsk) -> dict[str, Any]:
    """What is kept, checked."""
    rules.require_shown(ask.is_public, ask.state)
    payer = ask.organization_id
    return {
        "kind": checks.choice(ask.kind, "kind", rules.PROVISIONS),
        "what": checks.text(ask.what, "what", most=200, needed=True),
        "about": checks.text(ask.about, "about", most=500),
        "session_id": queries.date_in(program_id, ask.session_id),
        "language": checks.choice(ask.language, "language", LANGUAGES, needed=False),
        "organization_id": None if payer is None else held.require(payer, "organization_id"),
        "contact": checks.text(ask.contact, "contact", most=300),
        "note": checks.text(ask.note, "note", most=4000),
        "by_on": ask.by_on,
        "planned_cents": _cents(ask.planned_cents, "planned_cents") or 0,
        "spent_cents": _cents(ask.spent_cents, "spent_cents"),
        "is_public": ask.is_public,
        "state": checks.choice(ask.state, "state", rules.PROVISION_STATES),
    }


def _cents(value: int | None, field: str) -> int | None:
    return checks.whole(value, field, most=rules.MOST_CENTS)


def _tell(
    actor: Viewer,
    held: Table,
    row: Provision,
    title: str,
    event: type[events.ProvisionEvent],
    now: datetime,
    changes: Mapping[str, Any] | None = None,
) -> None:
    """Tell the table; words about people do not go into the diary."""
    kept = {name: both for name, both in (changes or {}).items() if name not in ABOUT_PEOPLE}
    tell(
        event(row.pk, row.program_id, title),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        changes=kept,
        version=row.version,
    )
