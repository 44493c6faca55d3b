"""Whatever the bytes, a reader answers or refuses in its own words."""

import io
import json
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from holt.standards import hsds, indicators, outlines, pls
from holt.standards.tabular import Limits, TableRefused, read_table, write_csv, write_xlsx

MANY = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
SOME = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

marks = st.sampled_from(
    [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"PK\x03\x04", b"\x1f\x8b"]
)
pieces = st.sampled_from(
    [b",", b";", b'"', b"\n", b"\r", b"\t", b"a", b"=", b"\x00", b"\xe9", b"'"]
)
table_bytes = st.builds(lambda mark, parts: mark + b"".join(parts), marks, st.lists(pieces))
anything = st.binary(max_size=300) | table_bytes
WORKBOOK = write_xlsx(["name", "n"], [["A", 1], ["B", 2.5]])
SURVEY = b"STABR,FSCSKEY,LIBNAME,VISITS,LATITUDE,STARTDAT\nAK,AK0001,X,5,59.7,07/01/2014\n"
PACKAGE = hsds.write_tabular(
    hsds.Package({"organization": ({"id": "o", "name": "N", "description": "D"},)})
)


@MANY
@given(anything)
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    try:
        table = read_table(data, limits=Limits(rows=50))
    except TableRefused as refusal:
        assert refusal.code
    else:
        assert all(tuple(row.values) == table.columns for row in table.rows)


def damaged(data: bytes, changes: list[tuple[int, int]]) -> bytes:
    spoiled = bytearray(data)
    for place, value in changes:
        spoiled[place % len(spoiled)] = value
    return bytes(spoiled)


changes = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8)


def with_part(part: str, spoil: list[tuple[int, int]]) -> bytes:
    """The workbook with one part damaged inside, so that the archive itself stays whole."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, damaged(content, spoil) if name == part else content)
    return out.getvalue()


def parts() -> list[str]:
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as archive:
        return archive.namelist()


@MANY
@given(st.sampled_from(parts()), changes, st.booleans())
@pytest.mark.filterwarnings("ignore")
def test_a_damaged_workbook_is_read_or_refused(
    part: str, spoil: list[tuple[int, int]], whole: bool
) -> None:
    data = damaged(WORKBOOK, spoil) if whole else with_part(part, spoil)
    try:
        read_table(data, limits=Limits(cells=10_000))
    except TableRefused as refusal:
        assert refusal.code


@SOME
@given(anything | st.builds(damaged, st.just(SURVEY), changes))
def test_any_bytes_are_a_survey_or_refused(data: bytes) -> None:
    try:
        survey = pls.read(data)
    except pls.PlsRefused as refusal:
        assert refusal.code
    else:
        kept = len(survey.libraries) + len(survey.library_problems)
        assert kept == survey.library_rows


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "contents", "services", "phones", "service", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@SOME
@given(
    anything
    | st.builds(damaged, st.just(PACKAGE), changes)
    | json_values.map(lambda value: json.dumps(value).encode())
)
def test_any_bytes_are_a_package_or_refused(data: bytes) -> None:
    try:
        package = hsds.read(data)
    except hsds.HsdsRefused as refusal:
        assert refusal.code
    else:
        assert hsds.differences(package, hsds.read(hsds.write_json(package))) == ()


@SOME
@given(anything | json_values.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_indicators_and_outlines_or_refused(data: bytes) -> None:
    with pytest.raises(outlines.OutlinesRefused):
        outlines.decode(data)
    try:
        list(indicators.read(data).rows())
    except indicators.IndicatorsRefused as refusal:
        assert refusal.code


def test_a_survey_within_a_csv_of_our_own_is_no_survey() -> None:
    with pytest.raises(pls.PlsRefused):
        pls.read(write_csv(["FSCSKEY"], [["AK0001"]]))
