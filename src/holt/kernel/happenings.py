"""Telling and hearing: the diary, its history lines and the reactions that follow a commit."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from holt.kernel.errors import Change, Stale
from holt.kernel.events import Audience, Event
from holt.kernel.models import Happening, History
from holt.kernel.viewer import Grant, Viewer

Reaction = Callable[[Happening, datetime], None]
REACTIONS: dict[str, list[Reaction]] = {}


def tell(
    event: Event,
    *,
    by: Viewer,
    at: datetime,
    audience: Audience,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    version: int = 0,
) -> Happening:
    """Write the event to the diary, in the caller's transaction, and queue what hears it."""
    kind, _ = event.subject
    happening = Happening.objects.create(
        name=event.name,
        actor_id=by.person_id,
        actor_name=by.name or (by.grant.name if by.grant else ""),
        subject_kind=kind,
        subject_id=event.subject_id,
        facts={key: plain(value) for key, value in event.facts().items()},
        openness=audience.openness,
        seen_by=list(audience.organization_ids),
        at=at,
    )
    if changes:
        _remember(happening, changes, version)
    if REACTIONS.get(event.name):
        from holt.kernel.jobs import hear  # jobs read happenings; this is the way back

        hear.defer(happening_id=happening.pk)
    return happening


def hears(*names: str) -> Callable[[Reaction], Reaction]:
    """Register a reaction to these events; it runs after the commit, at least once."""

    def register(reaction: Reaction) -> Reaction:
        for name in names:
            REACTIONS.setdefault(name, []).append(reaction)
        return reaction

    return register


def plain(value: Any) -> Any:
    """A value as JSON keeps it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    if isinstance(value, models.Model):
        return value.pk
    if value is None or isinstance(value, bool | int | float | str | dict):
        return value
    return str(value)


def _remember(happening: Happening, changes: Mapping[str, tuple[Any, Any]], version: int) -> None:
    History.objects.bulk_create(
        History(
            happening=happening,
            subject_kind=happening.subject_kind,
            subject_id=happening.subject_id,
            version=version,
            field=name,
            before=plain(before),
            after=plain(after),
        )
        for name, (before, after) in changes.items()
    )


def remember_rows(
    happening: Happening,
    kind: str,
    rows: Iterable[tuple[int, int, Mapping[str, tuple[Any, Any]]]],
) -> None:
    """History lines of a happening that changed many: (id, version, {field: (before, after)})."""
    History.objects.bulk_create(
        History(
            happening=happening,
            subject_kind=kind,
            subject_id=subject_id,
            version=version,
            field=name,
            before=plain(before),
            after=plain(after),
        )
        for subject_id, version, changes in rows
        for name, (before, after) in changes.items()
    )


def amend(row: Any, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Set the values that differ on the row (not saved) and return {field: (before, after)}."""
    changed = {
        name: (getattr(row, name), value)
        for name, value in values.items()
        if getattr(row, name) != value
    }
    for name, (_, after) in changed.items():
        setattr(row, name, after)
    return changed


def save_amended(row: Any, kind: str, values: Mapping[str, Any], seen: int | None) -> dict:
    """Amend a versioned row and save what changed; raises Stale when `seen` is out of date."""
    check_version(row, kind, seen)
    changes = amend(row, values)
    if changes:
        row.version += 1
        row.save(update_fields=[*changes, "version"])
    return changes


def check_version(row: Any, kind: str, seen: int | None) -> None:
    """Raise Stale, with who changed what since, if the row is newer than what was seen."""
    if seen is None or seen == row.version:
        return
    lines = (
        History.objects.filter(subject_kind=kind, subject_id=row.pk, version__gt=seen)
        .select_related("happening")
        .order_by("pk")
    )
    raise Stale(
        seen,
        row.version,
        tuple(
            Change(one.field, str(one.before or ""), str(one.after or ""), one.happening.actor_name)
            for one in lines
        ),
    )


def visible(viewer: Viewer) -> QuerySet[Happening]:
    """The diary as far as this viewer may read it, newest first."""
    rows = Happening.objects.order_by("-at", "-pk")
    if viewer.is_house:
        return rows
    open_to = Q(openness="public")
    if viewer.is_member:
        open_to |= Q(openness="network")
    if viewer.roles:
        open_to |= Q(openness="parties", seen_by__overlap=list(viewer.roles))
    if viewer.grant:
        open_to |= _held(viewer.grant)
    return rows.filter(open_to)


def _held(grant: Grant) -> Q:
    """What happened to the one thing a link is for, or within it."""
    itself = Q(subject_kind=grant.subject_kind, subject_id=grant.subject_id)
    within = Q(**{f"facts__{grant.subject_kind}_id": grant.subject_id})
    return Q(seen_by__contains=[grant.organization_id]) & (itself | within)


def history_of(kind: str, subject_id: int) -> QuerySet[Happening]:
    """Everything that happened to one thing, oldest first; the caller has checked access."""
    return Happening.objects.filter(subject_kind=kind, subject_id=subject_id).order_by("at", "pk")


def about(kinds: Iterable[tuple[str, int]]) -> Q:
    """A filter for happenings about any of these things."""
    wanted = Q(pk__in=[])
    for kind, subject_id in kinds:
        wanted |= Q(subject_kind=kind, subject_id=subject_id)
    return wanted
