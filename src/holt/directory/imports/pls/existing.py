"""What the directory holds already of the libraries in a survey."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from holt.directory.models import Identifier, Organization, Place
from holt.directory.queries import organizations
from holt.kernel.viewer import THE_HOUSE
from holt.methods.duplicates import Listing, Register

FSCS = Identifier.Scheme.FSCS
FACTS = "pls"


@dataclass(frozen=True)
class Existing:
    """organizations: by FSCS key. decided: those that a person named, by id. places: by (FSCS
    key, sequence). others: libraries without an FSCS key, laid out for comparing; `names` by their ids."""

    organizations: dict[str, Any]
    decided: dict[int, Any]
    places: dict[tuple[str, str], Any]
    with_main: frozenset[int]
    others: Register
    names: dict[int, str]


def existing(keys: Iterable[str], decided: Iterable[int] = ()) -> Existing:
    """Everything that rows of these FSCS keys, or of these decisions, may touch."""
    decided = list(decided)
    known = dict(
        Identifier.objects.filter(scheme=FSCS, value__in=list(keys)).values_list(
            "value", "organization_id"
        )
    )
    wanted = {*known.values(), *decided}
    rows = {row.pk: row for row in Organization.objects.filter(pk__in=wanted)}
    key_of = {pk: key for key, pk in known.items()}
    places = Place.objects.filter(organization_id__in=wanted, facts__has_key=FACTS)
    listings = _without_key()
    return Existing(
        organizations={key: rows[pk] for key, pk in known.items()},
        decided={pk: rows[pk] for pk in decided if pk in rows and pk not in key_of},
        places={
            (key_of[row.organization_id], row.facts[FACTS]["sequence"]): row
            for row in places
            if row.organization_id in key_of
        },
        with_main=frozenset(
            Place.objects.filter(organization_id__in=wanted, is_main=True).values_list(
                "organization_id", flat=True
            )
        ),
        others=Register.of(listings),
        names={int(one.id): one.name for one in listings},
    )


def _without_key() -> list[Listing]:
    """Libraries that may be one of the survey's, though nobody gave them its key."""
    rows = (
        organizations(THE_HOUSE)
        .filter(kind__is_library=True, parent=None)
        .exclude(status=Organization.Status.LEFT)
        .exclude(identifiers__scheme=FSCS)
        .order_by("pk")
        .values_list("pk", "name", "phone", "url", "main__address", "main__city")
    )
    return [
        Listing(
            id=str(pk),
            name=name,
            phone=phone,
            website=url,
            address=f"{address} {city}" if address else "",
            place=city or "",
        )
        for pk, name, phone, url, address, city in rows
    ]
