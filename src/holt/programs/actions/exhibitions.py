"""Exhibitions that travel: written down, changed."""

from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.asks import AddExhibitionAsk, EditExhibitionAsk
from holt.programs.models import Exhibition

MOST_METERS = 100_000
MOST_CRATES = 1_000
MOST_CENTS = 10**13


@verb("programs.add_exhibition", ask=AddExhibitionAsk)
def add_exhibition(actor: Viewer, ask: AddExhibitionAsk, *, now: datetime) -> Exhibition:
    """Write down something that travels; others see it once it is public."""
    home = directory.organization_to_change(actor, ask.organization_id)
    access.require(access.may_keep(actor, home.pk), actor)
    row = Exhibition.objects.create(organization=home, **_values(ask), added_at=now, changed_at=now)
    _tell(events.ExhibitionAdded, row, actor, now, {})
    return row


@verb("programs.edit_exhibition", ask=EditExhibitionAsk)
def edit_exhibition(actor: Viewer, ask: EditExhibitionAsk, *, now: datetime) -> Exhibition:
    """Change what is said of it. Days for carrying count for stays that are asked from now on."""
    row = queries.exhibition_to_change(actor, ask.exhibition_id)
    access.require(access.may_keep(actor, row.organization_id), actor)
    changes = save_amended(row, "exhibition", _values(ask), ask.version)
    row.changed_at = now
    row.save(update_fields=["changed_at"])
    _tell(events.ExhibitionEdited, row, actor, now, changes)
    return row


def _values(ask: AddExhibitionAsk | EditExhibitionAsk) -> dict[str, Any]:
    """What is said of an exhibition, checked."""
    most = rules.MOST_DAYS_AROUND
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "description": checks.text(ask.description, "description", most=8000),
        "square_meters": checks.whole(ask.square_meters, "square_meters", most=MOST_METERS),
        "wall_meters": checks.whole(ask.wall_meters, "wall_meters", most=MOST_METERS),
        "light": checks.text(ask.light, "light", most=200),
        "climate": checks.text(ask.climate, "climate", most=200),
        "security": checks.text(ask.security, "security", most=300),
        "insured_cents": checks.whole(ask.insured_cents, "insured_cents", most=MOST_CENTS),
        "transport": checks.text(ask.transport, "transport", most=300),
        "care": checks.text(ask.care, "care", most=8000),
        "crates": checks.whole(ask.crates, "crates", most=MOST_CRATES),
        "condition": checks.text(ask.condition, "condition", most=500),
        "home": checks.text(ask.home, "home", most=200),
        "days_before": checks.whole(ask.days_before, "days_before", most=most),
        "days_after": checks.whole(ask.days_after, "days_after", most=most),
        "is_public": ask.is_public,
    }


def _tell(
    event: type[events.ExhibitionEvent],
    row: Exhibition,
    actor: Viewer,
    now: datetime,
    changes: dict[str, Any],
) -> None:
    tell(
        event(row.pk, row.title),
        by=actor,
        at=now,
        audience=Audience.only([row.organization_id]),
        changes=changes,
        version=row.version,
    )
