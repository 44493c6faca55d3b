"""HSDS 3.0's tables: their files, fields, and how they nest.

Source: Open Referral, Human Services Data Specification 3.0, the object schemas and the tabular
serialization. Fields stand in the standard's order. The tables unit and url came with 3.1; they
are read so that a newer file loses nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """One table. numbers: fields whose values are numbers. required: in every form."""

    file: str
    fields: tuple[str, ...]
    required: tuple[str, ...] = ("id",)
    required_in_tables: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Nest:
    """How one object stands inside another.

    table: of the inner object. key: the foreign key this nesting implies. `inward`: the key is a
    field of the inner object (a list of them is nested); otherwise the outer object names the one
    inner object by it.
    """

    table: str
    key: str
    inward: bool = True


def _layout(
    file: str,
    fields: str,
    required: str = "id",
    required_in_tables: str = "",
    numbers: str = "",
) -> Layout:
    return Layout(
        f"{file}.csv",
        tuple(fields.split()),
        tuple(required.split()),
        tuple(required_in_tables.split()),
        frozenset(numbers.split()),
    )


TABLES: Mapping[str, Layout] = {
    "organization": _layout(
        "organizations",
        "id name alternate_name description email website tax_status tax_id year_incorporated"
        " legal_status logo uri parent_organization_id",
        "id name description",
        numbers="year_incorporated",
    ),
    "organization_identifier": _layout(
        "organization_identifiers",
        "id organization_id identifier_scheme identifier_type identifier",
        "id identifier_type identifier",
        "organization_id",
    ),
    "program": _layout(
        "programs",
        "id organization_id name alternate_name description",
        "id name description",
        "organization_id",
    ),
    "service": _layout(
        "services",
        "id organization_id program_id name alternate_name description url email status"
        " interpretation_services application_process fees_description wait_time fees"
        " accreditations eligibility_description minimum_age maximum_age assured_date"
        " assurer_email licenses alert last_modified",
        "id name status",
        "organization_id",
        "minimum_age maximum_age",
    ),
    "service_at_location": _layout(
        "service_at_location",
        "id service_id location_id description",
        required_in_tables="service_id location_id",
    ),
    "location": _layout(
        "locations",
        "id location_type url organization_id name alternate_name description transportation"
        " latitude longitude external_identifier external_identifier_type",
        "id location_type",
        numbers="latitude longitude",
    ),
    "address": _layout(
        "addresses",
        "id location_id attention address_1 address_2 city region state_province postal_code"
        " country address_type",
        "id address_1 city state_province postal_code country address_type",
    ),
    "contact": _layout(
        "contacts",
        "id organization_id service_id service_at_location_id location_id name title department"
        " email",
    ),
    "phone": _layout(
        "phones",
        "id location_id service_id organization_id contact_id service_at_location_id number"
        " extension type description",
        "id number",
        numbers="extension",
    ),
    "schedule": _layout(
        "schedules",
        "id service_id location_id service_at_location_id valid_from valid_to dtstart timezone"
        " until count wkst freq interval byday byweekno bymonthday byyearday description opens_at"
        " closes_at schedule_link attending_type notes",
        numbers="timezone count interval",
    ),
    "service_area": _layout(
        "service_areas", "id service_id name description extent extent_type uri"
    ),
    "language": _layout("languages", "id service_id location_id phone_id name code note"),
    "accessibility": _layout("accessibility", "id location_id description details url"),
    "cost_option": _layout(
        "cost_options",
        "id service_id valid_from valid_to option currency amount amount_description",
        required_in_tables="service_id",
        numbers="amount",
    ),
    "funding": _layout("funding", "id organization_id service_id source"),
    "required_document": _layout("required_documents", "id service_id document uri"),
    "unit": _layout("units", "id name scheme identifier uri", "id name"),
    "url": _layout("urls", "id organization_id service_id label url", "id url"),
    "taxonomy": _layout("taxonomies", "id name description uri version", "id name description"),
    "taxonomy_term": _layout(
        "taxonomy_terms",
        "id code name description parent_id taxonomy language taxonomy_id term_uri",
        "id name description",
    ),
    "attribute": _layout(
        "attributes",
        "id link_id taxonomy_term_id link_type link_entity value",
        required_in_tables="link_id taxonomy_term_id link_entity",
    ),
    "metadata": _layout(
        "metadata",
        "id resource_id resource_type last_action_date last_action_type field_name previous_value"
        " replacement_value updated_by",
        "id last_action_date last_action_type field_name previous_value replacement_value"
        " updated_by",
        "resource_id resource_type",
    ),
    "meta_table_description": _layout("meta_table_descriptions", "id name language character_set"),
}

#: Lists nested in an object: outer table, then property and inner table.
_LISTS: Mapping[str, Mapping[str, str]] = {
    "organization": {
        "funding": "funding",
        "contacts": "contact",
        "phones": "phone",
        "locations": "location",
        "programs": "program",
        "organization_identifiers": "organization_identifier",
        "additional_websites": "url",
        "services": "service",
    },
    "service": {
        "phones": "phone",
        "schedules": "schedule",
        "service_areas": "service_area",
        "service_at_locations": "service_at_location",
        "languages": "language",
        "funding": "funding",
        "cost_options": "cost_option",
        "required_documents": "required_document",
        "contacts": "contact",
        "additional_urls": "url",
    },
    "service_at_location": {"contacts": "contact", "phones": "phone", "schedules": "schedule"},
    "location": {
        "languages": "language",
        "addresses": "address",
        "contacts": "contact",
        "accessibility": "accessibility",
        "phones": "phone",
        "schedules": "schedule",
    },
    "contact": {"phones": "phone"},
    "phone": {"languages": "language"},
}

#: Single objects nested in the one that names them: outer table, property, inner table and key.
_ONES: tuple[tuple[str, str, str, str], ...] = (
    ("service", "organization", "organization", "organization_id"),
    ("service", "program", "program", "program_id"),
    ("service_at_location", "location", "location", "location_id"),
    ("service_at_location", "service", "service", "service_id"),
    ("attribute", "taxonomy_term", "taxonomy_term", "taxonomy_term_id"),
    ("taxonomy_term", "taxonomy_detail", "taxonomy", "taxonomy_id"),
)
_WITHOUT_ATTRIBUTES = frozenset({"attribute", "metadata", "taxonomy", "taxonomy_term"})


def _nests(table: str) -> dict[str, Nest]:
    nests = {name: Nest(inner, f"{table}_id") for name, inner in _LISTS.get(table, {}).items()}
    nests |= {name: Nest(inner, key, False) for outer, name, inner, key in _ONES if outer == table}
    if table not in _WITHOUT_ATTRIBUTES:
        nests["attributes"] = Nest("attribute", "link_id")
    if table != "metadata":
        nests["metadata"] = Nest("metadata", "resource_id")
    return nests


#: For each table, the properties under which other objects are nested in it.
NESTS: Mapping[str, Mapping[str, Nest]] = {table: _nests(table) for table in TABLES}

#: What an attribute or a metadata entry says its object is.
KIND_FIELDS: Mapping[str, str] = {"attribute": "link_entity", "metadata": "resource_type"}

#: Foreign keys of each table, and the table they point to.
REFERENCES: Mapping[str, Mapping[str, str]] = {
    table: {
        field: target
        for field in layout.fields
        if field.endswith("_id") and (target := field.removesuffix("_id")) in TABLES
    }
    | ({"parent_organization_id": "organization"} if table == "organization" else {})
    | ({"parent_id": "taxonomy_term"} if table == "taxonomy_term" else {})
    for table, layout in TABLES.items()
}


def table_of_file(name: str) -> str | None:
    """The table kept in a file of this name, whatever folder; the singular is known too."""
    stem = name.replace("\\", "/").rsplit("/", 1)[-1].lower().removesuffix(".csv")
    return _BY_STEM.get(stem)


_BY_STEM = {
    stem: table
    for table, layout in TABLES.items()
    for stem in (table, layout.file.removesuffix(".csv"), f"{table}s")
}
