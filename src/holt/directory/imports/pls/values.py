"""What the survey says of a library and its outlets, as the directory keeps it. Pure.

A library is an organization, its outlets are its places. A library whose own address is none of
its outlets' gets a place of its own for it. See docs/guides/importing.md.
"""

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from holt.directory.imports.capitals import as_written
from holt.methods.names import address_key
from holt.standards.pls import Library, Outlet, OutletKind
from holt.standards.pls import Place as SurveyPlace

OFFICES = ""
"""The sequence under which a library's own address is kept as a place."""

CLOSED = "03"
PLACE_KINDS: Mapping[OutletKind, str] = {
    OutletKind.CENTRAL: "building",
    OutletKind.BRANCH: "branch",
    OutletKind.BOOKMOBILE: "vehicle",
    OutletKind.BOOKS_BY_MAIL: "mailing",
}
_NAMESPACE = uuid.UUID("9f2b7b0e-3a51-5b0c-8a53-6d7b0b9b5c11")
_TEN_DIGITS = re.compile(r"(\d{3})(\d{3})(\d{4})")


@dataclass(frozen=True, slots=True)
class PlaceValues:
    """A place's columns and what the survey alone knows of it (`facts`)."""

    sequence: str
    columns: Mapping[str, Any]
    facts: Mapping[str, Any]
    row: int = 0


def uid(key: str, sequence: str = "") -> uuid.UUID:
    """The same identifier for the same library or outlet, in every installation."""
    return uuid.uuid5(_NAMESPACE, f"{key}-{sequence}" if sequence else key)


def library_columns(library: Library) -> dict[str, Any]:
    """The organization's columns."""
    staff = library.staff
    return {
        "name": as_written(library.name)[:255],
        "phone": phone(library.phone),
        "county": library.place.county_fips,
        "region": library.state[:10],
        "population_served": library.population_served,
        "staff_count": None if staff is None else Decimal(str(staff)).quantize(Decimal("0.01")),
    }


def library_facts(library: Library, year: int | None) -> dict[str, Any]:
    """What has no column: figures with the reasons for those that are absent, codes, addresses."""
    place = library.place
    return {
        "key": library.fscs_key,
        "year": year,
        "library_id": library.library_id,
        "county_name": as_written(place.county),
        "mailing": ", ".join(
            part
            for part in (
                as_written(library.mailing_address),
                as_written(library.mailing_city),
                library.mailing_zip,
            )
            if part
        ),
        "relation": library.relation,
        "legal_basis": library.legal_basis,
        "administration": library.administration,
        "geography": library.geography,
        "structure_change": library.structure_change,
        "meets_definition": library.meets_definition,
        "period": [_day(library.period_start), _day(library.period_end)],
        "figures": {name: one for name, one in library.figures.items() if one is not None},
        "absent": {name: why.value for name, why in library.absences.items()},
    }


def outlet_place(outlet: Outlet, closed_on: date) -> PlaceValues:
    """An outlet as a place; `closed_on` is used where the survey says that it closed."""
    columns = {
        "name": as_written(outlet.name)[:255],
        "kind": PLACE_KINDS[outlet.kind],
        **_address(outlet.place, outlet.state),
        "phone": phone(outlet.phone),
        "closed_on": closed_on if outlet.structure_change == CLOSED else None,
    }
    facts = {
        "sequence": outlet.sequence,
        "outlet_kind": outlet.kind.value,
        "library_id": outlet.library_id,
        "structure_change": outlet.structure_change,
        "square_feet": outlet.square_feet,
        "hours": outlet.hours,
        "weeks": outlet.weeks,
        "bookmobiles": outlet.bookmobiles,
        "absent": {name: why.value for name, why in outlet.absences.items()},
    }
    return PlaceValues(outlet.sequence, columns, facts, outlet.row)


def offices(library: Library, outlets: Sequence[Outlet]) -> PlaceValues | None:
    """The library's own address as a place, unless an outlet stands in the same street and
    number, or there is no address."""
    street = address_key(library.place.address)
    taken = {address_key(one.place.address) for one in outlets}
    if not library.place.address or (street in taken and street):
        return None
    columns = {
        "name": as_written(library.name)[:255],
        "kind": "building",
        **_address(library.place, library.state),
        "phone": phone(library.phone),
        "closed_on": None,
    }
    return PlaceValues(OFFICES, columns, {"sequence": OFFICES}, library.row)


def main_sequence(library: Library, places: Sequence[PlaceValues]) -> str | None:
    """Which of a new library's places is its main one: the outlet at its address, else the
    central library, else its offices, else the first; never a closed one unless all are."""
    street = address_key(library.place.address)

    def rank(place: PlaceValues) -> tuple[bool, bool, bool, bool, str]:
        kind = place.facts.get("outlet_kind")
        return (
            place.columns["closed_on"] is not None,
            address_key(place.columns["address"]) != street or kind is None,
            kind != OutletKind.CENTRAL.value,
            place.sequence != OFFICES,
            place.sequence,
        )

    return min(places, key=rank).sequence if places else None


def closing_day(library: Library | None, year: int | None) -> date:
    """The last day of the survey's period, for what closed within it."""
    if library is not None and library.period_end is not None:
        return library.period_end
    return date(year or 1970, 12, 31)


def phone(digits: str) -> str:
    """Ten digits as 555-123-4567; anything else as it is."""
    found = _TEN_DIGITS.fullmatch(digits)
    return "-".join(found.groups()) if found else digits[:60]


def _address(place: SurveyPlace, state: str) -> dict[str, Any]:
    return {
        "address": as_written(place.address)[:255],
        "city": as_written(place.city)[:120],
        "region": state,
        "postal_code": f"{place.zip}-{place.zip4}" if place.zip and place.zip4 else place.zip,
        "county": place.county_fips,
        "lat": place.latitude if place.longitude is not None else None,
        "lon": place.longitude if place.latitude is not None else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
