"""Names that people give their columns, and what is meant. Compared by `plain_name`."""

from typing import NamedTuple

from holt.standards.tabular import plain_name


class Meaning(NamedTuple):
    """A field of the standard or of `READINGS`, and how surely the name means it (0 to 1)."""

    table: str
    field: str
    slot: str = ""
    separator: str = ""
    confidence: float = 0.9


#: For a row's own object: field, then names. `|` parts names, `?` marks one that is unsure.
_OWN = {
    "organization": {
        "id": "uuid|organization id|organization uuid|org id|agency id|record id",
        "name": "title|organization|organization name|agency|agency name|legal name",
        "alternate_name": "alternate name|also known as|aka|acronym|short name|other name",
        "description": "body|about|mission|summary|overview",
        "email": "e-mail|email address|contact email",
        "website": "url|web|web site|website address|homepage|web address",
        "tax_id": "ein|federal tax id|employer identification number|tax id number",
        "legal_status": "legal form",
        "year_incorporated": "founded|year founded|established|incorporated",
        "logo": "logo url",
    },
    "service": {
        "id": "uuid|service id|services id|service uuid|record id",
        "name": "title|service|service name|program name",
        "alternate_name": "alternate name|also known as|aka|other name",
        "description": "body|about|summary|details|overview",
        "email": "e-mail|email address|contact email",
        "url": "website|web|website address|homepage|web address|link",
        "status": "service status|record status",
        "organization_id": "organization id|organization uuid|org id|agency id|provider id",
        "application_process": "intake|intake process|how to apply|intake procedure|referral process",
        "fees_description": "fees|fee|cost|costs|price|fee structure|income eligibility and fees",
        "eligibility_description": "eligibility|who can use it|requirements"
        "|an individual must be one of these to qualify",
        "minimum_age": "min age|age from|youngest age",
        "maximum_age": "max age|age to|oldest age",
        "wait_time": "waiting time|waitlist",
        "accreditations": "accreditation",
        "licenses": "license",
        "interpretation_services": "interpretation|interpreters",
        "alert": "notice",
        "last_modified": "updated|last updated|date updated|modified",
        "assured_date": "verified|date verified|last verified",
    },
    "location": {
        "id": "uuid|location id|location uuid|site id|record id",
        "name": "title|location name|site name|branch|field 2?|location?|site?",
        "alternate_name": "alternate name|also known as",
        "description": "body|about|directions|details",
        "url": "website|web|website address|homepage",
        "organization_id": "organization id|organization uuid|org id|agency id|provider id",
        "transportation": "transit|public transport|bus",
        "latitude": "lat|y",
        "longitude": "lon|lng|long|x",
        "location_type": "type of location",
    },
    "program": {
        "id": "uuid|program id|record id",
        "name": "title|program|program name",
        "description": "body|about|summary",
        "organization_id": "organization id|organization uuid|org id|agency id",
    },
}

#: For objects inside the row's own, in whatever table they fit: meaning, then names.
_INNER = {
    Meaning("phone", "labeled", "main"): "phone|phones|phone number|phone numbers|telephone|tel",
    Meaning("phone", "labeled", "tollfree"): "toll free|toll free phone|toll free phone number|800",
    Meaning("phone", "labeled", "textphone"): "tty|tdd|tty phone number|tty number|text phone",
    Meaning("phone", "labeled", "fax"): "fax|fax number|facsimile",
    Meaning("phone", "extension", "main"): "ext|extension|phone extension",
    Meaning("address", "one_line", "physical"): "address|location address|physical address"
    "|street address|full address",
    Meaning("address", "one_line", "postal"): "mailing address|postal address",
    Meaning("address", "address_1", "physical"): "street|address 1|address line 1|line 1",
    Meaning("address", "address_2", "physical"): "suite|address 2|address line 2|line 2",
    Meaning("address", "city", "physical"): "city|town|municipality",
    Meaning("address", "state_province", "physical"): "state|province|state province",
    Meaning("address", "postal_code", "physical"): "zip|zip code|postal code|postcode",
    Meaning("address", "country", "physical"): "country",
    Meaning("schedule", "description", "hours"): "hours|opening hours|hours of operation"
    "|office hours|schedule",
    Meaning("schedule", "description", "holidays"): "holiday schedule|holidays"
    "|holiday schedule location closed|holiday hours",
    Meaning("schedule", "description", "dates"): "recurring dates|dates and hours|dates",
    Meaning("language", "name", "", ";"): "language|languages|languages spoken|languages offered",
    Meaning("service_area", "name", "", ";"): "service area|service areas|area served"
    "|areas served|coverage area|counties served|coverage",
    Meaning("required_document", "document", "", ";"): "documents required|required documents"
    "|what to bring|documents",
    Meaning("funding", "source", "", ";"): "funding|funding source|funders|funded by",
    Meaning("accessibility", "description", ""): "accessibility|wheelchair access|ada"
    "|disability access",
    Meaning("contact", "name", "main"): "contact|contact name|contact person|director",
    Meaning("contact", "title", "main"): "contact title|job title|position",
    Meaning("organization_identifier", "identifier", "source"): "external id|other id",
    Meaning("service", "open_or_not", "", "", 0.8): "is this service open|open|active|is active",
    Meaning("location", "coordinates", "", "", 0.8): "geolocation|coordinates|lat long|latlng",
}

#: Endings of columns that hold several words of a list, parted by semicolons.
LISTS = ("codes", "categories", "tags", "keywords", "topics", "subjects")

#: Words that a column's name may begin with and that say only whose it is.
PREFIXES = ("organization", "org", "agency", "service", "location", "site", "program")


def own_meanings(table: str) -> dict[str, Meaning]:
    """By plain name: the fields of the row's own object. The standard's own names are certain."""
    found: dict[str, Meaning] = {}
    for field, names in _OWN[table].items():
        found[plain_name(field)] = Meaning(table, field, confidence=1.0)
        for name in names.split("|"):
            confidence = 0.5 if name.endswith("?") else 0.9
            found.setdefault(plain_name(name), Meaning(table, field, confidence=confidence))
    return found


def inner_meanings() -> dict[str, Meaning]:
    """By plain name: fields of objects inside."""
    return {
        plain_name(name): meaning for meaning, names in _INNER.items() for name in names.split("|")
    }
