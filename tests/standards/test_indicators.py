"""Community indicators."""

import gzip

import pytest

from holt.standards import indicators
from holt.standards.indicators import County, Indicator, IndicatorColumn, IndicatorsRefused
from tests.shared import shared_data

CSV = b"FIPS,State,Name,poverty_2017,pop2010,smoking_ban_2010\n1001.0,Alabama,Autauga,13.7,,none\n"


def test_a_wide_row_becomes_figures_and_what_is_absent_is_dropped() -> None:
    file = indicators.read(CSV)
    assert file.catalog() == (
        IndicatorColumn("poverty_2017", "poverty", 2017),
        IndicatorColumn("pop2010", "pop", 2010),
        IndicatorColumn("smoking_ban_2010", "smoking_ban", 2010),
    )
    assert list(file.rows()) == [
        Indicator("01001", "poverty", 2017, 13.7),
        Indicator("01001", "smoking_ban", 2010, "none"),
    ]
    assert list(file.rows({"poverty"})) == [Indicator("01001", "poverty", 2017, 13.7)]
    assert list(file.counties()) == [County("01001", "Alabama", "Autauga")]


def test_gzipped_and_plain_are_the_same() -> None:
    assert list(indicators.read(gzip.compress(CSV)).rows()) == list(indicators.read(CSV).rows())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a,b\n1,2\n", "no_fips_column"),
        (b"fips,name\n1,2\n", "no_indicators"),
        (b"", "no_header"),
        (b"\x1f\x8bxx", "damaged_archive"),
    ],
)
def test_other_tables_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(IndicatorsRefused) as caught:
        indicators.read(data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("row", "code"), [(b"Autauga,1", "bad_fips"), (b"1001", "ragged_row"), (b"1,2,3", "ragged_row")]
)
def test_a_row_that_names_no_place_is_refused_with_its_number(row: bytes, code: str) -> None:
    file = indicators.read(b"fips,pop2010\n" + row + b"\n")
    with pytest.raises(IndicatorsRefused) as caught:
        list(file.rows())
    assert (caught.value.code, caught.value.facts["row"]) == (code, 2)


def test_all_counties_are_read() -> None:
    file = indicators.read(shared_data("community", "data__county_complete.csv.gz"))
    assert len(file.catalog()) == 185
    assert len(list(file.counties())) == 3_142
    poverty = [figure for figure in file.rows({"poverty"}) if figure.fips == "01001"]
    assert poverty == [
        Indicator("01001", "poverty", 2010, 10.6),
        Indicator("01001", "poverty", 2016, 13.5),
        Indicator("01001", "poverty", 2017, 13.7),
        Indicator("01001", "poverty", 2019, 15.2),
    ]
