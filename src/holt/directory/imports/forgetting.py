"""What imports forget of a person who is erased."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Q

from holt.directory.models import HsdsObject, ImportLine
from holt.kernel import erasure
from holt.kernel.erasure import GONE


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Blot name and address out of rows that came in and of objects kept whole; delete the objects
    that are the person as a contact."""
    known = [one for one in (email, name) if one]
    named = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in known), re.IGNORECASE)
    HsdsObject.objects.filter(table="contact", data__email__iexact=email).delete()
    _blot(HsdsObject, ("data", "row"), known, named)
    _blot(ImportLine, ("label", "facts", "before", "values"), known, named)


def _blot(
    model: Any, fields: tuple[str, ...], known: Iterable[str], named: re.Pattern[str]
) -> None:
    wanted = Q(pk__in=[])
    for field in fields:
        for one in known:
            wanted |= Q(**{f"{field}__icontains": one})
    rows = list(model.objects.filter(wanted))
    for row in rows:
        for field in fields:
            setattr(row, field, _without(getattr(row, field), named))
    model.objects.bulk_update(rows, fields)


def _without(value: Any, named: re.Pattern[str]) -> Any:
    """A text, or every text within, with a mark where the person stood."""
    if isinstance(value, str):
        return named.sub(GONE, value)
    if isinstance(value, list):
        return [_without(one, named) for one in value]
    if isinstance(value, dict):
        return {name: _without(one, named) for name, one in value.items()}
    return value
