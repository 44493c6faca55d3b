"""An organization's parts prepared for its template: words instead of codes, frozen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from holt.directory import rules
from holt.directory.queries import OrganizationPage
from holt.directory.web.words import (
    BRINGS,
    PLACE_KIND_NAMES,
    ROLES,
    SCHEMES,
    STATUSES,
    TONES,
    sector_name,
)
from holt.kernel import pictures
from holt.kernel.web.distances import distance
from holt.kernel.web.vocabulary import audience_name, language_names, time_name

NEAR = 0.15
"""Degrees around a place that count as its neighborhood on the map."""


@dataclass(frozen=True)
class Line:
    """One thing of a list: what it is, what else is known of it, in words."""

    id: int
    title: str
    text: str = ""
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class Fact:
    """A label and what it says."""

    label: str
    text: str
    url: str = ""


@dataclass(frozen=True)
class Check:
    """When the entry was last checked, in a sentence, and whether it is time again."""

    sentence: str
    is_due: bool


def organization(found: OrganizationPage, today: date) -> dict[str, Any]:
    """Everything the page shows in words."""
    unit = found.unit
    return {
        "state": str(STATUSES[found.status]),
        "tone": TONES[found.status],
        "sector": sector_name(found.sector),
        "facts": facts(found),
        "brings": [_capability(one, unit) for one in found.capabilities],
        "offers": [_service(one) for one in found.services],
        "places": [_place(one) for one in found.places],
        "reach": [_reach(one, unit) for one in found.areas],
        "people": [
            Line(one.person_id, one.name, str(ROLES[one.role]), one.title) for one in found.people
        ],
        "identifiers": [
            Line(one.id, str(SCHEMES[one.scheme]), one.value) for one in found.identifiers
        ],
        "check": check(found, today),
        "edited": _edited(found),
        "map": drawn(found, unit),
        "around": around(found),
    }


def facts(found: OrganizationPage) -> tuple[Fact, ...]:
    """What is known of it; lines with nothing to say are left out."""
    people = found.population_served
    lines = (
        Fact(_("Website"), found.url.removeprefix("https://").rstrip("/"), found.url),
        Fact(_("E-mail"), found.email, f"mailto:{found.email}"),
        Fact(_("Telephone"), found.phone, f"tel:{found.phone}"),
        Fact(_("Languages"), language_names(found.languages)),
        Fact(_("Also known as"), ", ".join(found.other_names)),
        Fact(_("Staff"), found.staff_count),
        Fact(_("People served"), "" if people is None else number_format(people, use_l10n=True)),
    )
    return tuple(one for one in lines if one.text)


def check(found: OrganizationPage, today: date) -> Check:
    """ "Verified by Ines Duarte on 20 November 2026"; apart from when it was edited."""
    since = found.verified_on or found.added_at.date()
    is_due = today >= rules.months_later(since, rules.FIRST_REMINDER)
    if found.verified_on is None:
        return Check(_("Nobody has verified this entry yet."), True)
    day = date_format(found.verified_on)
    if not found.verified_by:
        return Check(_("Verified on %(day)s.") % {"day": day}, is_due)
    words = _("Verified by %(who)s on %(day)s.") % {"who": found.verified_by, "day": day}
    return Check(words, is_due)


def _edited(found: OrganizationPage) -> str:
    day = date_format(found.edited_at)
    if not found.edited_by:
        return _("Edited on %(day)s.") % {"day": day}
    return _("Edited by %(who)s on %(day)s.") % {"who": found.edited_by, "day": day}


def _capability(one: Any, unit: str) -> Line:
    parts = (
        one.subject_name,
        language_names(one.languages),
        _names(audience_name(code) for code in one.audience),
        _("for %(number)s people") % {"number": one.capacity} if one.capacity else "",
        _names(time_name(code) for code in one.when),
        _("comes as far as %(far)s") % {"far": distance(one.radius_km, unit)}
        if one.radius_km
        else "",
        one.person_name,
    )
    return Line(one.id, str(BRINGS[one.brings]), one.what, _joined(parts))


def _service(one: Any) -> Line:
    over = "" if one.status == "active" else _("No longer offered")
    parts = (
        over,
        one.subject_name,
        language_names(one.languages),
        _names(audience_name(code) for code in one.audience),
        one.fees,
    )
    return Line(one.id, one.name, one.description, _joined(parts), one.url)


def _place(one: Any) -> Line:
    town = " ".join(part for part in (one.region, one.postal_code) if part)
    address = ", ".join(part for part in (one.address, one.city, town) if part)
    kind = str(PLACE_KIND_NAMES.get(one.kind, one.kind))
    return Line(one.id, one.name, address, _joined((kind, one.hours, one.phone, one.accessibility)))


def _reach(one: Any, unit: str) -> Line:
    if one.shape == "radius":
        far = distance(one.radius_km, unit)
        return Line(one.id, _("%(far)s around its main place") % {"far": far})
    if one.shape == "county":
        return Line(one.id, _("County %(code)s") % {"code": one.county})
    return Line(one.id, one.words)


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def drawn(found: OrganizationPage, unit: str) -> pictures.Map | None:
    """Its places on a small map, when two or more of them have a position."""
    places = [
        pictures.Place(one.name, one.lat, one.lon, note=one.city)
        for one in found.places
        if one.lat is not None and one.lon is not None
    ]
    return pictures.map(places, title=found.name, unit=unit) if len(places) > 1 else None


def around(found: OrganizationPage) -> str:
    """The box of the map about its main place, as its address has it; "" when that is unknown."""
    main = found.main_place
    if main is None or main.lat is None or main.lon is None:
        return ""
    west, east = max(-180, main.lon - NEAR), min(180, main.lon + NEAR)
    south, north = max(-90, main.lat - NEAR), min(90, main.lat + NEAR)
    return ",".join(f"{side:.4f}" for side in (west, south, east, north))
