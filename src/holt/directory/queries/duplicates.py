"""Organizations that may be the one just being entered."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Value
from django.db.models.functions import Concat

from holt.directory.models import Identifier, Organization
from holt.directory.queries.organizations import organizations
from holt.directory.queries.stamps import Stamp, stamp
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods.duplicates import Listing, Register, likely
from holt.methods.reasons import Reason

FEWEST_LETTERS = 3


@dataclass(frozen=True)
class DuplicateRow:
    """An organization already listed that is like the one being entered, and why."""

    id: int
    name: str
    city: str
    score: float
    reasons: tuple[Reason, ...]


_kept: tuple[Stamp, Register] | None = None


def likely_duplicates(
    viewer: Viewer,
    name: str,
    *,
    phone: str = "",
    url: str = "",
    address: str = "",
    city: str = "",
    identifiers: tuple[str, ...] = (),
    except_id: int | None = None,
    most: int = 5,
) -> tuple[DuplicateRow, ...]:
    """The likeliest first, as far as the viewer may see them; none for a name of two letters."""
    if len(name.strip()) < FEWEST_LETTERS:
        return ()
    candidate = Listing(
        id=str(except_id or ""),
        name=name,
        phone=phone,
        website=url,
        address=f"{address} {city}".strip() if address else "",
        place=city,
        identifiers=frozenset(identifiers),
    )
    found = likely(candidate, register(), limit=most)
    ids = [int(one.id) for one in found]
    seen = {row.pk: row for row in organizations(viewer).filter(pk__in=ids)} if ids else {}
    return tuple(
        DuplicateRow(row.pk, row.name, _city(row), one.score, one.reasons)
        for one in found
        if (row := seen.get(int(one.id)))
    )


def _city(row: Organization) -> str:
    main = getattr(row, "main", None)
    return main.city if main else ""


def register() -> Register:
    """Every organization laid out for comparing; kept in memory while the stamp stands."""
    global _kept
    now = stamp()
    if _kept is None or _kept[0] != now:
        _kept = (now, Register.of(_listings()))
    return _kept[1]


def _listings() -> list[Listing]:
    known_by = Identifier.objects.filter(organization=OuterRef("pk")).values(
        text=Concat(F("scheme"), Value(":"), F("value"))
    )
    rows = organizations(THE_HOUSE).exclude(status=Organization.Status.LEFT).order_by("pk")
    return [
        Listing(
            id=str(pk),
            name=name,
            phone=phone,
            website=url,
            address=f"{address} {city}" if address else "",
            place=city or "",
            identifiers=frozenset(known),
        )
        for pk, name, phone, url, address, city, known in rows.annotate(
            known=ArraySubquery(known_by)
        ).values_list("pk", "name", "phone", "url", "main__address", "main__city", "known")
    ]
