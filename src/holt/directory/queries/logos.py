"""Logos: the file for pages, the pictures for posters."""

from collections.abc import Iterable

from holt.directory.queries.organizations import visible
from holt.kernel import files
from holt.kernel.errors import NotFound
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer


def logo(viewer: Viewer, organization_id: int) -> StoredFile:
    """The logo of an organization the viewer may see. Raises NotFound."""
    rows = visible(viewer).filter(pk=organization_id, logo__isnull=False).select_related("logo")
    row = rows.first()
    if row is None or row.logo is None:
        raise NotFound
    return row.logo


def logos_of(viewer: Viewer, ids: Iterable[int]) -> tuple[tuple[str, bytes], ...]:
    """(name, picture) of these organizations that have a logo and that the viewer may see."""
    rows = visible(viewer).filter(pk__in=set(ids), logo__isnull=False).order_by("folded_name", "pk")
    read = ((name, files.content(pk)) for name, pk in rows.values_list("name", "logo_id"))
    return tuple((name, data) for name, data in read if data)
