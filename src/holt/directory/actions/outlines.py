"""Outlines for the maps: kept by an operator, all at once."""

from collections.abc import Iterable

from django.db import transaction

from holt.directory.models import Outline
from holt.directory.outlining import Shape


@transaction.atomic
def keep_outlines(shapes: Iterable[Shape]) -> int:
    """Put these in place of those kept before; returns how many. They are drawings, not records:
    nobody's page changes but the maps', so the diary has no line for it."""
    Outline.objects.all().delete()
    rows = [Outline(code=one.code, name=one.name, polygons=one.polygons) for one in shapes]
    return len(Outline.objects.bulk_create(rows))
