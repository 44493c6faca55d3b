"""One change to many organizations, and taking it back for seven days."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from holt.directory import access, events, queries, rules
from holt.directory.asks import CloseManyAsk, UndoBulkAsk, VerifyManyAsk
from holt.directory.models import BulkChange, Organization
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import amend, remember_rows, tell
from holt.kernel.models import Happening
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer

May = Callable[[Viewer, Organization], bool]


@verb("directory.verify_many", ask=VerifyManyAsk)
def verify_many(actor: Viewer, ask: VerifyManyAsk, *, now: datetime) -> BulkChange:
    """Say of many organizations that what stands there is right; those not yours are left."""
    values = {"verified_on": now.date(), "verified_by_id": actor.person_id}
    return _change(actor, "verify", ask.organization_ids, values, access.may_edit, now)


@verb("directory.close_many", ask=CloseManyAsk)
def close_many(actor: Viewer, ask: CloseManyAsk, *, now: datetime) -> BulkChange:
    """Say of many organizations that they closed; those not yours or closed before are left."""
    values = {
        "status": Organization.Status.CLOSED,
        "closed_on": ask.closed_on,
        "closing_note": checks.text(ask.note, "note", most=500),
    }
    return _change(actor, "close", ask.organization_ids, values, access.may_close, now)


def _change(
    actor: Viewer,
    word: str,
    ids: tuple[int, ...],
    values: Mapping[str, Any],
    may: May,
    now: datetime,
) -> BulkChange:
    """One happening, a history line for each field of each organization."""
    access.require(access.may_add(actor), actor)
    if len(ids) > rules.MOST_AT_ONCE:
        raise Refused("too_many", "organization_ids", {"most": rules.MOST_AT_ONCE})
    rows = [
        one
        for one in queries.organizations_to_change(actor, ids)
        if one.status == Organization.Status.ACTIVE and may(actor, one)
    ]
    if not rows:
        raise Refused("nothing_to_change", "organization_ids")
    kept = tuple(one.pk for one in rows)
    change = BulkChange.objects.create(
        verb=word, by_id=actor.person_id, at=now, organization_ids=list(kept)
    )
    happening = tell(
        events.ChangedInBulk(change.pk, word, len(kept), kept),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    _save(happening, [(one, amend(one, values)) for one in rows], tuple(values))
    return change


def _save(
    happening: Happening, changed: list[tuple[Organization, dict[str, Any]]], names: tuple[str, ...]
) -> None:
    for row, _ in changed:
        row.version += 1
    fields = [name.removesuffix("_id") for name in names]
    Organization.objects.bulk_update([row for row, _ in changed], [*fields, "version"])
    remember_rows(
        happening, "organization", ((row.pk, row.version, changes) for row, changes in changed)
    )


@verb("directory.undo_bulk", ask=UndoBulkAsk)
def undo_bulk(actor: Viewer, ask: UndoBulkAsk, *, now: datetime) -> BulkChange:
    """Take a bulk change back; what somebody edited since is left alone (`left_alone` names it).

    Raises Refused "undone_already", "too_late".
    """
    change = BulkChange.objects.select_for_update(no_key=True).filter(pk=ask.bulk_change_id).first()
    if change is None:
        raise NotFound
    access.require(actor.person_id == change.by_id or actor.is_operator or actor.is_house, actor)
    if change.undone_at:
        raise Refused("undone_already")
    if not rules.may_be_undone(change.at.date(), now.date()):
        raise Refused("too_late", "", {"days": rules.UNDO_DAYS})
    before = queries.bulk_before(change.pk)
    rows = queries.organizations_to_change(actor, before)
    untouched = [one for one in rows if not rules.edited_since(before[one.pk].version, one.version)]
    change.undone_at = now
    change.left_alone = [one.pk for one in rows if one not in untouched]
    change.save(update_fields=["undone_at", "left_alone"])
    happening = tell(
        events.BulkUndone(change.pk, change.verb, len(untouched), len(change.left_alone)),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    names = tuple(sorted({name for one in before.values() for name in one.values}))
    _save(happening, [(one, amend(one, before[one.pk].values)) for one in untouched], names)
    return change
