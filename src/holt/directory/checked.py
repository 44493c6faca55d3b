"""Asks turned into the values rows keep, each checked: every door gets the same refusal."""

import re
from collections.abc import Iterable
from typing import Any

from holt.directory import rules
from holt.directory.asks import AddPlaceAsk
from holt.directory.models import Capability, Kind, ServiceArea, Subject
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.values.vocabulary import LANGUAGE, TIMES, WORD

COUNTY_DIGITS = 5
MOST_WORDS = 60


def organization_values(ask: Any) -> dict[str, Any]:
    """An organization's own fields from an add or edit ask. Raises Refused."""
    return {
        "name": checks.text(ask.name, "name", most=255, needed=True),
        "kind_id": kind_id(ask.kind),
        "other_names": list(checks.words(ask.other_names, "other_names", most=255)),
        "description": checks.text(ask.description, "description", most=20_000),
        "mission": checks.text(ask.mission, "mission", most=5_000),
        "url": checks.web_address(ask.url, "url"),
        "email": checks.email(ask.email, "email"),
        "phone": checks.text(ask.phone, "phone", most=60),
        "languages": languages(ask.languages),
        "staff_count": checks.decimal(
            ask.staff_count, "staff_count", least=0, most=9_999_999, places=2
        ),
        "population_served": checks.whole(ask.population_served, "population_served"),
        "county": county(ask.county),
        "region": checks.text(ask.region, "region", most=10),
        "is_public": ask.is_public,
    }


def place_values(ask: Any) -> dict[str, Any]:
    """A place's fields from an add or edit ask. Raises Refused."""
    lat = checks.number(ask.lat, "lat", least=-90, most=90)
    lon = checks.number(ask.lon, "lon", least=-180, most=180)
    if (lat is None) != (lon is None):
        raise Refused("half_a_position", "lat" if lat is None else "lon")
    return {
        "name": checks.text(ask.name, "name", most=255, needed=True),
        "kind": checks.choice(ask.kind, "kind", rules.PLACE_KINDS),
        "address": checks.text(ask.address, "address", most=255),
        "city": checks.text(ask.city, "city", most=120),
        "region": checks.text(ask.region, "region", most=60),
        "postal_code": checks.text(ask.postal_code, "postal_code", most=20),
        "country": country(ask.country),
        "county": county(ask.county),
        "lat": lat,
        "lon": lon,
        "phone": checks.text(ask.phone, "phone", most=60),
        "hours": checks.text(ask.hours, "hours", most=500),
        "accessibility": checks.text(ask.accessibility, "accessibility", most=500),
        "is_main": ask.is_main,
    }


def area_values(ask: Any) -> dict[str, Any]:
    """A service area: only what its shape needs is kept. Raises Refused."""
    shape = checks.choice(ask.shape, "shape", ServiceArea.Shape.values)
    reach = checks.number(ask.radius_km, "radius_km", least=0.1, most=20_000)
    kept: dict[str, Any] = {
        "county": county(ask.county),
        "radius_km": reach,
        "words": checks.text(ask.words, "words", most=255),
    }
    needed = {"county": "county", "radius": "radius_km", "words": "words"}[shape]
    if not kept[needed]:
        raise Refused("needed", needed)
    return {"shape": shape, needed: kept[needed]}


def capability_values(ask: Any) -> dict[str, Any]:
    """A capability's fields, the person aside. Raises Refused."""
    return {
        "brings": checks.choice(ask.brings, "brings", Capability.Brings.values),
        "what": checks.text(ask.what, "what", most=300, needed=True),
        "subject_id": subject_id(ask.subject),
        "languages": languages(ask.languages),
        "audience": audience(ask.audience),
        "capacity": checks.whole(ask.capacity, "capacity"),
        "when": slots(ask.when),
        "radius_km": checks.number(ask.radius_km, "radius_km", least=0, most=20_000),
    }


def service_values(ask: Any) -> dict[str, Any]:
    """A service's fields, its places aside. Raises Refused."""
    return {
        "name": checks.text(ask.name, "name", most=255, needed=True),
        "description": checks.text(ask.description, "description", most=20_000),
        "subject_id": subject_id(ask.subject),
        "languages": languages(ask.languages),
        "audience": audience(ask.audience),
        "fees": checks.text(ask.fees, "fees", most=500),
        "url": checks.web_address(ask.url, "url"),
        "email": checks.email(ask.email, "email"),
    }


def contact_values(ask: Any) -> dict[str, Any]:
    """A contact's fields; sharing needs the day they agreed. Raises Refused."""
    if ask.is_shared and not ask.agreed_on:
        raise Refused("agreement_needed", "agreed_on")
    values = {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "title": checks.text(ask.title, "title", most=200),
        "email": checks.email(ask.email, "email"),
        "phone": checks.text(ask.phone, "phone", most=60),
        "likes": checks.text(ask.likes, "likes", most=200),
        "is_shared": ask.is_shared,
        "agreed_on": ask.agreed_on,
    }
    return values


def kind_id(slug: str) -> int:
    """The id of a kind by its slug. Refuses "needed", "not_a_choice"."""
    if not slug:
        raise Refused("needed", "kind")
    found = None if "\x00" in slug else Kind.objects.filter(slug=slug).values_list("pk").first()
    if found is None:
        raise Refused("not_a_choice", "kind")
    return int(found[0])


def subject_id(slug: str, field: str = "subject") -> int | None:
    """The id of a subject by its slug, None for none. Refuses "not_a_choice"."""
    if not slug:
        return None
    found = None if "\x00" in slug else Subject.objects.filter(slug=slug).values_list("pk").first()
    if found is None:
        raise Refused("not_a_choice", field)
    return int(found[0])


def languages(codes: Iterable[str]) -> list[str]:
    """Language codes, repeats left out. Refuses "not_a_choice"."""
    return _spelled(codes, "languages", LANGUAGE)


def audience(codes: Iterable[str]) -> list[str]:
    """Groups of people. Refuses "not_a_choice"."""
    return _spelled(codes, "audience", WORD)


def slots(codes: Iterable[str]) -> list[str]:
    """Times of the week. Refuses "not_a_choice"."""
    kept = list(dict.fromkeys(codes))
    if set(kept) - set(TIMES):
        raise Refused("not_a_choice", "when")
    return kept


def county(code: str) -> str:
    """A five-digit FIPS code or nothing. Refuses "not_a_county"."""
    clean = checks.text(code, "county", most=20)
    if clean and not (clean.isascii() and clean.isdigit() and len(clean) == COUNTY_DIGITS):
        raise Refused("not_a_county", "county")
    return clean


def country(code: str) -> str:
    """A two-letter country code. Refuses "not_a_country"."""
    clean = checks.text(code, "country", most=20).upper()
    if not (clean.isascii() and clean.isalpha() and len(clean) == len("US")):
        raise Refused("not_a_country", "country")
    return clean


def _spelled(codes: Iterable[str], field: str, form: re.Pattern[str]) -> list[str]:
    kept = list(dict.fromkeys(codes))
    if len(kept) > MOST_WORDS or not all(form.fullmatch(one) for one in kept):
        raise Refused("not_a_choice", field)
    return kept


def main_place_values(ask: Any, name: str) -> dict[str, Any]:
    """The main place that comes with a new organization. Raises Refused."""
    return place_values(
        AddPlaceAsk(
            0,
            name,
            address=ask.address,
            city=ask.city,
            region=ask.region,
            postal_code=ask.postal_code,
            county=ask.county,
            lat=ask.lat,
            lon=ask.lon,
            phone=ask.phone,
            is_main=True,
        )
    )
