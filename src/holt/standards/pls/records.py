"""From a row's cells to a Library or an Outlet."""

import re
from collections.abc import Mapping

from holt.standards.pls.cells import Cells
from holt.standards.pls.model import FIGURES, Absence, Library, Outlet, OutletKind, Place

_KEY = re.compile(r"[A-Z]{2}\d{4}", re.ASCII)
_KINDS = {kind.value: kind for kind in OutletKind}
_OUTLET_FIGURES = {
    "bookmobiles": "L_NUM_BM",
    "square_feet": "SQ_FEET",
    "hours": "HOURS",
    "weeks": "WKS_OPEN",
}


def library(cells: Cells) -> Library:
    """An administrative entity. Raises RowRefused: bad_key, no_name, not_a_number,
    unknown_code, out_of_range, not_a_date (column named)."""
    figures, absences = _figures(cells)
    return Library(
        row=cells.row,
        fscs_key=_key(cells),
        state=cells.raw("STABR"),
        library_id=cells.text("LIBID"),
        name=_name(cells),
        place=_place(cells),
        mailing_address=cells.text("ADDRES_M"),
        mailing_city=cells.text("CITY_M"),
        mailing_zip=cells.text("ZIP_M"),
        phone=cells.text("PHONE"),
        relation=cells.text("C_RELATN"),
        legal_basis=cells.text("C_LEGBAS"),
        administration=cells.text("C_ADMIN"),
        meets_definition=cells.yes("C_FSCS"),
        geography=cells.text("GEOCODE"),
        structure_change=cells.text("STATSTRU"),
        period_start=cells.day("STARTDAT"),
        period_end=cells.day("ENDDATE"),
        survey_year=cells.whole("YR_SUB"),
        figures=figures,
        absences=absences,
    )


def outlet(cells: Cells) -> Outlet:
    """An outlet. Raises RowRefused as `library` does, and no_sequence, unknown_kind."""
    figures = {name: cells.whole(column) for name, column in _OUTLET_FIGURES.items()}
    return Outlet(
        row=cells.row,
        fscs_key=_key(cells),
        sequence=_sequence(cells),
        state=cells.raw("STABR"),
        library_id=cells.text("LIBID"),
        name=_name(cells),
        kind=_kind(cells),
        place=_place(cells),
        phone=cells.text("PHONE"),
        structure_change=cells.text("STATSTRU"),
        survey_year=cells.whole("YR_SUB"),
        bookmobiles=figures["bookmobiles"],
        square_feet=figures["square_feet"],
        hours=figures["hours"],
        weeks=figures["weeks"],
        absences=_absences(cells, figures, _OUTLET_FIGURES),
    )


def _figures(cells: Cells) -> tuple[dict[str, int | float | None], dict[str, Absence]]:
    """All of `FIGURES`; one whose column the file lacks is None without a reason."""
    figures = cells.numbers(FIGURES)
    return figures, _absences(cells, figures, FIGURES)


def _absences(
    cells: Cells, figures: Mapping[str, object], columns: Mapping[str, str]
) -> dict[str, Absence]:
    return {
        name: cells.absence(columns[name])
        for name, value in figures.items()
        if value is None and columns[name] in cells.places
    }


def _key(cells: Cells) -> str:
    key = cells.raw("FSCSKEY")
    if _KEY.fullmatch(key) is None:
        raise cells.refuse("FSCSKEY", "bad_key")
    return key


def _name(cells: Cells) -> str:
    name = cells.raw("LIBNAME")
    if not name:
        raise cells.refuse("LIBNAME", "no_name")
    return name


def _sequence(cells: Cells) -> str:
    """Three digits; a file that was through a spreadsheet has lost the zeros."""
    sequence = cells.raw("FSCS_SEQ").removesuffix(".0")
    if not sequence.isascii() or not sequence.isdigit():
        raise cells.refuse("FSCS_SEQ", "no_sequence")
    return sequence.zfill(3)


def _kind(cells: Cells) -> OutletKind:
    kind = _KINDS.get(cells.raw("C_OUT_TY"))
    if kind is None:
        raise cells.refuse("C_OUT_TY", "unknown_kind")
    return kind


def _place(cells: Cells) -> Place:
    return Place(
        address=cells.text("ADDRESS"),
        city=cells.text("CITY"),
        zip=cells.text("ZIP"),
        zip4=cells.text("ZIP4"),
        county=cells.text("CNTY"),
        county_fips=_county_fips(cells),
        latitude=cells.degrees("LATITUDE", 90),
        longitude=cells.degrees("LONGITUD", 180),
    )


def _county_fips(cells: Cells) -> str:
    """State and county codes joined to five digits; empty when either is absent."""
    state, county = cells.text("INCITSST"), cells.text("INCITSCO")
    if not (state + county).isdigit() or not (state and county):
        return ""
    return f"{state.zfill(2)}{county.zfill(3)}"[:5]
