"""What follows every change of an organization or its details: who edited, what it is found by."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import OuterRef

from holt.directory import events, rules
from holt.directory.models import Identifier, Organization, Place
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer

AT_A_TIME = 5_000
NOTHING: list[list[Any]] = [[], [], []]
FOUND_BY = """
UPDATE directory_organization AS row SET folded_name = found.name, search_text = found.text
FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS found (id, name, text)
WHERE row.id = found.id AND (row.folded_name, row.search_text) <> (found.name, found.text)
"""


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
    found = [
        (
            row.pk,
            rules.folded_name(row.name),
            rules.search_text(row.name, row.other_names, row.cities, row.values_),
        )
        for row in rows.only("pk", "name", "other_names")
    ]
    with connection.cursor() as cursor:
        cursor.execute(FOUND_BY, [list(column) for column in zip(*found, strict=True)] or NOTHING)


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
