"""What follows every change of an organization or its details: who edited, what it is found by."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from holt.directory import events, rules
from holt.directory.models import Identifier, Organization, Place
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer

AT_A_TIME = 2_000


def touch(organization: Organization, actor: Viewer, now: datetime) -> None:
    """Note who edited the organization or something of it, and when; not its version."""
    organization.edited_at, organization.edited_by_id = now, actor.person_id
    organization.save(update_fields=["edited_at", "edited_by_id"])


def refresh_search(organization_ids: Iterable[int]) -> None:
    """Write anew what these organizations are found by. Imports call it for what they changed."""
    ids = sorted(set(organization_ids))
    for start in range(0, len(ids), AT_A_TIME):
        _refresh(ids[start : start + AT_A_TIME])


def _refresh(ids: list[int]) -> None:
    places = Place.objects.filter(organization=OuterRef("pk"), closed_on=None)
    known_by = Identifier.objects.filter(organization=OuterRef("pk"))
    rows = Organization.objects.filter(pk__in=ids).annotate(
        cities=ArraySubquery(places.values("city")), values_=ArraySubquery(known_by.values("value"))
    )
    changed = []
    for row in rows.only("pk", "name", "other_names", "search_text", "folded_name"):
        found_by = (
            rules.folded_name(row.name),
            rules.search_text(row.name, row.other_names, row.cities, row.values_),
        )
        if found_by != (row.folded_name, row.search_text):
            row.folded_name, row.search_text = found_by
            changed.append(row)
    Organization.objects.bulk_update(changed, ["folded_name", "search_text"])


def tell_detail(
    organization: Organization,
    what: str,
    how: str,
    detail_id: int,
    *,
    by: Viewer,
    at: datetime,
    audience: Audience | None = None,
    changes: Mapping[str, Any] | None = None,
) -> None:
    """Say that something of the organization was added, edited or ended, and note who did it."""
    touch(organization, by, at)
    tell(
        events.Detailed(organization.pk, organization.name, what, how, detail_id),
        by=by,
        at=at,
        audience=audience or Audience.network(),
        changes={f"{what}.{name}": pair for name, pair in (changes or {}).items()},
        version=organization.version,
    )
