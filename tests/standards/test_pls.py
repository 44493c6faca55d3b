"""The Public Libraries Survey."""

import csv
import gzip
import io
import time
import zipfile
from collections import Counter

import pytest

from holt.standards import pls
from holt.standards.pls import Absence, OutletKind
from holt.standards.tabular import RowProblem
from tests.shared import shared_data

FY2015 = ("pls", "data__boneyard__CSV__pls_fy2015_data_files_csv.zip")
LIBRARY = {
    "STABR": "AK", "FSCSKEY": "AK0001", "LIBNAME": "OTTER LIBRARY", "CITY": "HOMER", "ZIP4": "M",
    "PHONE": "-3", "STATSTRU": "00", "VISITS": "5903", "TOTSTAFF": "0.68", "SALARIES": "-9",
    "EBOOK": "-1", "BRANLIB": "-3", "LONGITUD": "-151.8", "LATITUDE": "59.7", "INCITSST": "02",
    "INCITSCO": "122", "STARTDAT": "07/01/2014", "ENDDATE": "-3", "C_FSCS": "Y",
}  # fmt: skip
OUTLET = {
    "STABR": "AK", "FSCSKEY": "AK0001", "FSCS_SEQ": "002", "LIBNAME": "OTTER BOOKMOBILE",
    "C_OUT_TY": "BS", "HOURS": "-3", "WKS_OPEN": "51", "STATSTRU": "23", "LATITUDE": "0",
    "LONGITUD": "0",
}  # fmt: skip


def csv_of(*rows: dict[str, str]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def zip_of(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(f"folder/{name}.csv", data)
    return out.getvalue()


def test_codes_for_absent_figures_become_none_with_their_reason() -> None:
    (library,) = pls.read(csv_of(LIBRARY)).libraries
    assert (library.visits, library.staff, library.branches) == (5903, 0.68, None)
    assert library.absences == {
        "spent_on_salaries": Absence.SUPPRESSED,
        "ebooks": Absence.MISSING,
        "branches": Absence.NOT_APPLICABLE,
    }
    assert (library.phone, library.place.zip4, library.place.county_fips) == ("", "", "02122")


def test_a_closed_outlets_figures_say_closed_and_no_place_is_none() -> None:
    (outlet,) = pls.read(csv_of(OUTLET)).outlets
    assert (outlet.kind, outlet.hours, outlet.weeks) == (OutletKind.BOOKMOBILE, None, 51)
    assert outlet.absences == {"hours": Absence.CLOSED}
    assert (outlet.place.latitude, outlet.place.longitude) == (None, None)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"FSCSKEY": "12"}, RowProblem(3, "FSCSKEY", "bad_key", {"value": "12"})),
        ({"LIBNAME": ""}, RowProblem(3, "LIBNAME", "no_name", {"value": ""})),
        ({"VISITS": "many"}, RowProblem(3, "VISITS", "not_a_number", {"value": "many"})),
        ({"VISITS": "-7"}, RowProblem(3, "VISITS", "unknown_code", {"value": "-7"})),
        ({"LATITUDE": "99"}, RowProblem(3, "LATITUDE", "out_of_range", {"value": "99"})),
        ({"STARTDAT": "13/45"}, RowProblem(3, "STARTDAT", "not_a_date", {"value": "13/45"})),
        ({}, RowProblem(3, "FSCSKEY", "repeated_key", {"key": "AK0001", "first": 2})),
    ],
)
def test_a_row_is_a_record_or_a_problem(change: dict[str, str], problem: RowProblem) -> None:
    survey = pls.read(csv_of(LIBRARY, {**LIBRARY, **change}))
    assert (len(survey.libraries), survey.library_problems) == (1, (problem,))
    assert survey.library_rows == 2


@pytest.mark.parametrize(
    ("library_file", "outlet_file"),
    [("pupld15a", "puout15a"), ("PLS_FY20_AE_pud20i", "PLS_FY20_Outlet_pud20i")],
)
def test_both_files_are_found_in_a_zip_whatever_the_year(
    library_file: str, outlet_file: str
) -> None:
    data = zip_of(
        **{library_file: csv_of(LIBRARY), outlet_file: csv_of(OUTLET), "pusum15a": b"STABR\nAK\n"}
    )
    survey = pls.read(data)
    assert (len(survey.libraries), len(survey.outlets), len(survey.files)) == (1, 1, 2)


def test_a_gzipped_csv_is_read() -> None:
    assert len(pls.read(gzip.compress(csv_of(LIBRARY))).libraries) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a,b\n1,2\n", "not_survey"),
        (zip_of(other=b"a\n1\n"), "not_survey"),
        (csv_of({"FSCSKEY": "AK0001", "X": ""}), "wrong_columns"),
        (b"", "no_header"),
        (b"PK\x03\x04", "damaged_archive"),
    ],
)
def test_other_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(pls.PlsRefused) as caught:
        pls.read(data)
    assert caught.value.code == code


def test_all_of_fiscal_year_2015_is_read_in_two_seconds() -> None:
    path = shared_data(*FY2015)
    started = time.process_time()
    survey = pls.read(path)
    spent = time.process_time() - started
    assert (len(survey.libraries), survey.library_problems) == (9_251, ())
    assert (len(survey.outlets), survey.outlet_problems) == (17_408, ())
    assert spent <= 2


def test_fiscal_year_2015_adds_up() -> None:
    survey = pls.read(shared_data(*FY2015))
    kinds = Counter(outlet.kind for outlet in survey.outlets)
    assert kinds == {
        OutletKind.CENTRAL: 9_067,
        OutletKind.BRANCH: 7_711,
        OutletKind.BOOKMOBILE: 627,
        OutletKind.BOOKS_BY_MAIL: 3,
    }
    reasons = Counter(
        reason for library in survey.libraries for reason in library.absences.values()
    )
    assert reasons[Absence.SUPPRESSED] == 4 * 3_273
    names = {library.fscs_key: library.name for library in survey.libraries}
    assert names["WI0153"] == "KIMBERLY–LITTLE CHUTE PUBLIC LIBRARY"
    assert {outlet.fscs_key for outlet in survey.outlets} <= names.keys()


def test_a_later_years_subset_is_read() -> None:
    survey = pls.read(shared_data("pls", "data__library_census.csv.gz"))
    assert (len(survey.libraries), survey.library_problems) == (9_245, ())
