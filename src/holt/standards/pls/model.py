"""The Public Libraries Survey's two kinds of record, as the public-use files give them.

Source: IMLS, Public Libraries Survey, public-use files; names and codes after the FY 2015
documentation and its read-me. Money is in whole US dollars, staff in full-time equivalents.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Absence(StrEnum):
    """Why a figure is not there, from the code that stands in its place."""

    MISSING = "missing"  # -1, M, or a blank: not answered and not imputed
    NOT_APPLICABLE = "not_applicable"  # -3 at a library that is open; -4
    CLOSED = "closed"  # -3 where STATSTRU says closed (03) or closed for now (23)
    SUPPRESSED = "suppressed"  # -9: staff of two or less, withheld to protect persons


class Interlibrary(StrEnum):
    """C_RELATN: the library's place in a federation or cooperative."""

    HEADQUARTERS = "HQ"
    MEMBER = "ME"
    NONE = "NO"


class LegalBasis(StrEnum):
    """C_LEGBAS: the government or body under which the library stands."""

    CITY_AND_COUNTY = "CC"
    MUNICIPAL = "CI"
    COUNTY = "CO"
    LIBRARY_DISTRICT = "LD"
    MULTI_JURISDICTIONAL = "MJ"
    NATIVE_NATION = "NL"
    NONPROFIT = "NP"
    SCHOOL_DISTRICT = "SD"
    OTHER = "OT"


class Administration(StrEnum):
    """C_ADMIN: how many outlets, and whether their administration is apart from them."""

    OFFICES_APART = "MA"
    SEVERAL_OUTLETS = "MO"
    SINGLE_OUTLET = "SO"


class OutletKind(StrEnum):
    """C_OUT_TY."""

    CENTRAL = "CE"
    BRANCH = "BR"
    BOOKMOBILE = "BS"
    BOOKS_BY_MAIL = "BM"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is. county_fips: five digits. latitude, longitude: degrees, WGS 84."""

    address: str
    city: str
    zip: str
    zip4: str
    county: str
    county_fips: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Library:
    """One administrative entity. A text that is absent is empty, a figure None.

    fscs_key: two letters of the state, four digits. kind codes are kept as the file has them,
    since years add some; the enums name those of FY 2015. row: as a spreadsheet shows it.
    absences: for figures that are None, why.
    """

    row: int
    fscs_key: str
    state: str
    library_id: str
    name: str
    place: Place
    mailing_address: str
    mailing_city: str
    mailing_zip: str
    phone: str
    relation: str
    legal_basis: str
    administration: str
    meets_definition: bool | None
    geography: str
    structure_change: str
    period_start: date | None
    period_end: date | None
    survey_year: int | None
    figures: Mapping[str, int | float | None]
    absences: Mapping[str, Absence]

    def figure(self, name: str) -> int | float | None:
        """One of `FIGURES` by its name here, such as "visits"; None when absent."""
        return self.figures[name]

    @property
    def population_served(self) -> int | None:
        return _whole(self.figures["population_served"])

    @property
    def branches(self) -> int | None:
        return _whole(self.figures["branches"])

    @property
    def bookmobiles(self) -> int | None:
        return _whole(self.figures["bookmobiles"])

    @property
    def staff(self) -> float | None:
        return self.figures["staff"]

    @property
    def visits(self) -> int | None:
        return _whole(self.figures["visits"])

    @property
    def circulation(self) -> int | None:
        return _whole(self.figures["circulation"])


@dataclass(frozen=True, slots=True)
class Outlet:
    """One place or vehicle of service; `sequence` tells a library's outlets apart.

    hours: open in the year. weeks: open in the year. square_feet: of the building.
    """

    row: int
    fscs_key: str
    sequence: str
    state: str
    library_id: str
    name: str
    kind: OutletKind
    place: Place
    phone: str
    structure_change: str
    survey_year: int | None
    bookmobiles: int | None
    square_feet: int | None
    hours: int | None
    weeks: int | None
    absences: Mapping[str, Absence]


def _whole(value: int | float | None) -> int | None:
    return None if value is None else int(value)


#: Our names for the figures of a library, and the survey's columns.
FIGURES: Mapping[str, str] = {
    "population_served": "POPU_LSA",
    "population_unduplicated": "POPU_UND",
    "central_libraries": "CENTLIB",
    "branches": "BRANLIB",
    "bookmobiles": "BKMOB",
    "master_librarians": "MASTER",
    "librarians": "LIBRARIA",
    "other_staff": "OTHPAID",
    "staff": "TOTSTAFF",
    "income_local": "LOCGVT",
    "income_state": "STGVT",
    "income_federal": "FEDGVT",
    "income_other": "OTHINCM",
    "income": "TOTINCM",
    "spent_on_salaries": "SALARIES",
    "spent_on_benefits": "BENEFIT",
    "spent_on_staff": "STAFFEXP",
    "spent_on_print": "PRMATEXP",
    "spent_on_electronic": "ELMATEXP",
    "spent_on_other_materials": "OTHMATEX",
    "spent_on_collection": "TOTEXPCO",
    "spent_on_other": "OTHOPEXP",
    "spent": "TOTOPEXP",
    "capital_revenue": "CAP_REV",
    "capital_spent": "CAPITAL",
    "books": "BKVOL",
    "ebooks": "EBOOK",
    "audio_physical": "AUDIO_PH",
    "audio_downloadable": "AUDIO_DL",
    "video_physical": "VIDEO_PH",
    "video_downloadable": "VIDEO_DL",
    "databases": "ELECCOLL",
    "subscriptions": "SUBSCRIP",
    "hours": "HRS_OPEN",
    "visits": "VISITS",
    "reference_questions": "REFERENC",
    "registered_borrowers": "REGBOR",
    "circulation": "TOTCIR",
    "circulation_children": "KIDCIRCL",
    "circulation_electronic": "ELMATCIR",
    "loans_to_others": "LOANTO",
    "loans_from_others": "LOANFM",
    "programs": "TOTPRO",
    "programs_children": "KIDPRO",
    "programs_young_adults": "YAPRO",
    "attendance": "TOTATTEN",
    "attendance_children": "KIDATTEN",
    "attendance_young_adults": "YAATTEN",
    "public_computers": "GPTERMS",
    "computer_uses": "PITUSR",
    "wifi_sessions": "WIFISESS",
}
