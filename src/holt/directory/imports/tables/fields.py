"""What columns can mean in people's own tables, and how each cell is read."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from holt.directory.imports.engine import Field, Row
from holt.directory.imports.tables import cells
from holt.directory.imports.tables.cells import Read
from holt.kernel.errors import Refused

ORGANIZATION_FIELDS: tuple[Field, ...] = (
    Field("name", _("Name"), ("organization", "organization name", "agency", "title"), True),
    Field("id", _("Number"), ("holt id", "organization id")),
    Field("kind", _("Kind"), ("type", "category", "organization type")),
    Field("kind_slug", _("Kind (short)")),
    Field("other_names", _("Other names"), ("aka", "also known as", "acronym", "alternate name")),
    Field("description", _("Description"), ("about", "summary")),
    Field("mission", _("Mission"), ("mission statement",)),
    Field("url", _("Website"), ("web", "web site", "homepage", "website url", "web address")),
    Field("email", _("E-mail"), ("email address", "mail")),
    Field("phone", _("Telephone"), ("telephone number", "phone number", "tel")),
    Field("languages", _("Languages"), ("language",)),
    Field("address", _("Address"), ("street", "street address", "address 1", "address line 1")),
    Field("city", _("City"), ("town",)),
    Field("postal_code", _("Postal code"), ("zip", "zip code", "postcode")),
    Field("region", _("State or region"), ("state", "region", "province")),
    Field("county", _("County"), ("county fips", "fips", "county code")),
    Field("lat", _("Latitude"), ("latitude",)),
    Field("lon", _("Longitude"), ("longitude", "lng", "long")),
    Field("staff_count", _("Staff"), ("staff count", "employees", "fte")),
    Field("population_served", _("People served"), ("population", "service population")),
    Field("is_public", _("Public"), ("shown to the public",)),
    Field("isil", "ISIL"),
    Field("fscs", _("FSCS key"), ("fscskey", "fscs", "fscs id")),
    Field("oclc", _("OCLC symbol"), ("oclc",)),
    Field("ein", "EIN", ("tax id", "employer identification number")),
    Field("ror", "ROR", ("ror id",)),
)
CONTACT_FIELDS: tuple[Field, ...] = (
    Field(
        "organization",
        _("Organization"),
        ("organization name", "company", "agency", "employer", "institution"),
        True,
    ),
    Field("organization_id", _("Number of the organization"), ("organization id", "holt id")),
    Field("kind", _("Kind of organization"), ("organization type", "type", "kind")),
    Field("city", _("City"), ("town",)),
    Field("name", _("Name of the person"), ("name", "contact", "contact name", "full name"), True),
    Field("title", _("Title"), ("job title", "position", "role")),
    Field("email", _("E-mail"), ("email address", "mail")),
    Field("phone", _("Telephone"), ("phone number", "tel", "mobile", "cell")),
    Field("likes", _("How they like to be reached"), ("notes", "preferred contact", "prefers")),
    Field("agreed_on", _("Agreed to be shown on"), ("consent", "consent date", "agreed")),
)

COLUMNS: Mapping[str, Read] = {
    "name": cells.text(255),
    "other_names": cells.names,
    "description": cells.text(20_000),
    "mission": cells.text(5_000),
    "url": cells.web,
    "email": cells.email,
    "phone": cells.text(60),
    "languages": cells.languages,
    "region": cells.text(10),
    "county": cells.county,
    "staff_count": cells.staff,
    "population_served": cells.whole,
    "is_public": cells.yes_no,
}
PLACE_COLUMNS: Mapping[str, Read] = {
    "address": cells.text(255),
    "city": cells.text(120),
    "postal_code": cells.text(20),
    "lat": cells.degrees(90),
    "lon": cells.degrees(180),
}
CONTACT_COLUMNS: Mapping[str, Read] = {
    "name": cells.text(200),
    "title": cells.text(200),
    "email": cells.email,
    "phone": cells.text(60),
    "likes": cells.text(200),
    "agreed_on": cells.day,
}
SCHEMES = ("isil", "fscs", "oclc", "ein", "ror")


def read(row: Row, columns: Mapping[str, Read]) -> dict[str, Any]:
    """The row's cells that say something, as values. Raises Refused with the field's name."""
    return {
        name: how(text, name) for name, how in columns.items() if (text := row.text(name)) != ""
    }


def needed(row: Row, *names: str) -> None:
    """Raises Refused "needed" for the first of these that is blank."""
    for name in names:
        if not row.text(name):
            raise Refused("needed", name)


def with_labels(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields known also by their labels in every language, as our exports head columns."""
    return tuple(
        Field(one.name, one.label, (*_labels(one), *one.aliases), one.needed, one.help)
        for one in fields
    )


def _labels(field: Field) -> tuple[str, ...]:
    found = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found.append(str(field.label))
    return tuple(dict.fromkeys(found))
