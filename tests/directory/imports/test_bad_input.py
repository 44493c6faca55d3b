"""Whatever people hand in is read, or refused in words."""

import base64

import pytest

from holt.directory.imports import actions, asks
from holt.directory.imports.capitals import as_written
from holt.directory.models import Organization
from holt.directory.web.imports.words import row_words
from holt.kernel.errors import Refused
from holt.kernel.web.words import REFUSALS, sentence
from holt.standards.tabular import write_xlsx
from tests import make
from tests.directory.imports.running import done, given, plan
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db
TEXT = "Name;City;Phone\nBiblioteca Ñandú;Otterville;555-0100\n=1+1;Marlow;\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("latin-1"),
        TEXT.encode("utf-16"),
        TEXT.replace(";", ",").encode(),
        TEXT.replace(";", "\t").encode(),
        TEXT.replace("=1+1", "'=1+1").encode(),
        ("sep=;\n" + TEXT).encode(),
        write_xlsx(
            ["Name", "City", "Phone"],
            [["Biblioteca Ñandú", "Otterville", "555-0100"], ["=1+1", "Marlow", ""]],
        ),
    ],
    ids=["utf8", "mark", "latin1", "utf16", "commas", "tabs", "quoted", "declared", "xlsx"],
)
def test_the_same_table_is_read_however_it_was_saved(data: bytes) -> None:
    assert done("organizations", given(data)).counts == {"rows": 2, "added": 2}
    assert set(Organization.objects.values_list("name", flat=True)) == {"Biblioteca Ñandú", "=1+1"}


@pytest.mark.parametrize(
    ("kind", "name", "data", "code"),
    [
        ("organizations", "a.csv", b"", "no_header"),
        ("organizations", "a.csv", b"Name,,City\n", "empty_header"),
        ("organizations", "a.csv", b"Name,Name\n", "repeated_header"),
        ("organizations", "a.csv", b"Name\nA\x00B\n", "nul_bytes"),
        ("organizations", "a.csv", b'Name,City\n"A,B\n', "bad_quoting"),
        ("organizations", "a.pdf", b"%PDF-1.7 and more", "not_a_table"),
        ("organizations", "a.xlsx", b"PK\x03\x04 not really", "damaged_workbook"),
        ("organizations", "a.csv", ("é" * 40).encode() + b"\xff\n", "bad_encoding"),
        ("pls", "a.csv", b"Name,City\nA,B\n", "not_survey"),
        ("pls", "a.csv", b"FSCSKEY,NAME\nA,B\n", "wrong_columns"),
        ("pls", "a.zip", b"PK\x03\x04 not really", "damaged_archive"),
        ("hsds", "a.json", b"{", "not_json"),
        ("hsds", "a.json", b"{}", "not_hsds"),
        ("hsds", "a.json", b'{"id": "1", "name": "a\\u0000"}', "unfit_character"),
        ("hsds", "a.json", b'{"id": "1", "name": "a\\ud800"}', "unfit_character"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    kind: str, name: str, data: bytes, code: str
) -> None:
    coordinator = make.member(make.organization())
    file = asks.FileRow(name, base64.b64encode(data).decode())
    ask = asks.BeginImportAsk(kind, (file,))
    with pytest.raises(Refused) as caught:
        actions.begin_import(coordinator, ask, now=NOON)
    words = sentence(caught.value)
    assert caught.value.code == code
    assert name in words
    assert "%(" not in words


def test_missing_and_extra_columns_are_said() -> None:
    coordinator = make.member(make.organization())
    file = asks.FileRow("a.csv", base64.b64encode(b"City,Color\nMarlow,red\n").decode())
    run = actions.begin_import(coordinator, asks.BeginImportAsk("organizations", (file,)), now=NOON)
    columns = (asks.ColumnRow("City", "city"), asks.ColumnRow("Color", ""))
    ask = asks.MapImportAsk(run.pk, (asks.SourceRow("a", columns),))
    with pytest.raises(Refused) as caught:
        actions.map_import(coordinator, ask, now=NOON)
    assert sentence(caught.value) == (
        "No column is “Name”, and it is needed. Please say which column it is."
    )
    twice = tuple(asks.ColumnRow(one, "name") for one in ("City", "Color"))
    with pytest.raises(Refused, match="mapped_twice"):
        actions.map_import(
            coordinator, asks.MapImportAsk(run.pk, (asks.SourceRow("a", twice),)), now=NOON
        )


@pytest.mark.parametrize("count", [5_000, pytest.param(100_000, marks=pytest.mark.long)])
def test_many_rows_are_read(count: int) -> None:
    rows = "".join(f"Otter {i:06d} Works {i:06d},Marlow\n" for i in range(count))
    run = done("organizations", given(f"Name,City\n{rows}"))
    assert run.counts == {"rows": count, "added": count}


def test_rows_longer_or_shorter_than_the_header_are_refused() -> None:
    found = plan("organizations", given("Name,City\nA\nB,C,D\nE,F\n"))
    assert [(one.row, one.code) for one in found.drafts] == [
        (2, "short_row"),
        (3, "long_row"),
        (4, ""),
    ]


def test_every_code_of_a_refused_row_has_words() -> None:
    for code in ("bad_key", "needed", "not_an_email", "repeated_row", "out_of_range"):
        wrong, cure = row_words(code, {})
        assert wrong
        assert cure
    assert "bad_key" not in REFUSALS


@pytest.mark.parametrize(
    ("given_name", "written"),
    [
        ("MCKINLEY CO. LIBRARY OF ST. MARY'S", "McKinley Co. Library of St. Mary's"),
        ("J.F.K. LIBRARY, NY", "J.F.K. Library, NY"),
        ("WINSTON-SALEM / DAY-BY-DAY - THE BRANCH", "Winston-Salem / Day-by-Day - The Branch"),
        ("P.O. BOX 129", "P.O. Box 129"),
        ("123 N.W. 5TH AVE NE", "123 N.W. 5th Ave NE"),
        ("D'ARBONNE & O'NEILL", "D'Arbonne & O'Neill"),
        ("McAllen library", "McAllen library"),
    ],
)
def test_names_in_capitals_are_written_as_people_do(given_name: str, written: str) -> None:
    assert as_written(given_name) == written
