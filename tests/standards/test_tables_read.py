"""Reading people's tables."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from holt.standards.tabular import Limits, Row, RowProblem, TableRefused, read_table
from tests.shared import shared_data

TEXT = "name;city\r\nÉcole Müller;Zürich\r\n“Room”;São Paulo\r\n"
ROWS = (
    Row(2, {"name": "École Müller", "city": "Zürich"}),
    Row(3, {"name": "“Room”", "city": "São Paulo"}),
)


def refused(data: bytes, **how: object) -> tuple[str, dict[str, object]]:
    with pytest.raises(TableRefused) as caught:
        read_table(data, "a file", **how)  # type: ignore[arg-type]
    return caught.value.code, caught.value.facts


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("windows-1252"), "windows-1252"),
    ],
)
def test_every_encoding_gives_the_same_rows(data: bytes, encoding: str) -> None:
    table = read_table(data)
    assert (table.rows, table.encoding, table.problems) == (ROWS, encoding, ())


def test_bytes_windows_1252_lacks_are_read_as_latin_1() -> None:
    table = read_table(b"name\ncaf\xe9\nx\x81y\n")
    assert [row.values["name"] for row in table.rows] == ["café", "x\x81y"]
    assert table.encoding == "latin-1"


def test_mostly_good_utf8_with_one_bad_byte_is_refused_with_its_row() -> None:
    data = "name\nMüller\nMéndez\nbad ".encode() + b"\xe9\n"
    assert refused(data) == ("bad_encoding", {"row": 4, "encoding": "utf-8"})


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_each_delimiter_is_found(mark: str) -> None:
    text = mark.join(["name", "hours", "note"]) + "\n" + mark.join(["A", "9:00", '"x, y; z"'])
    table = read_table(text.encode())
    assert (table.delimiter, table.rows[0].values["note"]) == (mark, "x, y; z")


def test_commas_within_cells_do_not_hide_the_semicolon() -> None:
    data = b"Last, first;Age\nSmith, J;5\nDoe, A;7\n"
    assert read_table(data).columns == ("Last, first", "Age")


def test_a_single_column_is_a_table() -> None:
    assert read_table(b"name\nA\nB\n").columns == ("name",)


def test_excels_declaration_of_the_delimiter_is_obeyed_and_counted_as_a_line() -> None:
    table = read_table(b"sep=|\r\na|b\r\n1|2\r\n")
    assert table.rows == (Row(3, {"a": "1", "b": "2"}),)


def test_a_line_end_within_quotes_belongs_to_the_cell() -> None:
    table = read_table(b'name,note\nA,"one\ntwo"\nB,three\n')
    assert table.rows == (
        Row(2, {"name": "A", "note": "one\ntwo"}),
        Row(3, {"name": "B", "note": "three"}),
    )


def test_blank_rows_are_counted_but_not_given() -> None:
    assert [row.number for row in read_table(b"\na,b\n1,2\n\n,\n3,4\n").rows] == [3, 6]


def test_ragged_rows_are_read_and_reported() -> None:
    table = read_table(b"a,b\n1\n1,2,,\n1,2,3\n")
    assert table.problems == (
        RowProblem(2, None, "short_row", {"expected": 2, "found": 1}),
        RowProblem(4, None, "long_row", {"expected": 2, "found": 3, "beyond": ("3",)}),
    )
    assert [row.values for row in table.rows] == [
        {"a": "1", "b": ""},
        {"a": "1", "b": "2"},
        {"a": "1", "b": "2"},
    ]


@pytest.mark.parametrize(
    ("data", "code", "facts"),
    [
        (b"", "no_header", {}),
        (b"\n\n,,\n", "no_header", {}),
        (b"a,,b\n1,2,3\n", "empty_header", {"places": (2,)}),
        (b"a,b,a\n1,2,3\n", "repeated_header", {"columns": ("a",)}),
        (b"a,b\n1,\x00\n", "nul_bytes", {"row": 2}),
        (b'a,b\n1,"never closed\n', "bad_quoting", {"row": 2}),
        (b"%PDF-1.7 ...", "not_a_table", {"kind": "pdf"}),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not_a_table", {"kind": "old_or_locked_workbook"}),
        (b"a\n" + b"x" * 200_000, "cell_too_long", {"row": 2}),
        (b"\xff\xfea", "bad_encoding", {"row": 1, "encoding": "utf-16-le"}),
    ],
)
def test_what_is_no_table_is_refused_with_its_facts(
    data: bytes, code: str, facts: dict[str, object]
) -> None:
    assert refused(data) == (code, facts)


def test_limits_refuse() -> None:
    data = b"a,b\n1,2\n3,4\n"
    assert refused(data, limits=Limits(rows=1)) == ("too_many_rows", {"limit": 1})
    assert refused(data, limits=Limits(bytes=5)) == ("too_large", {"bytes": 12, "limit": 5})
    assert refused(data, limits=Limits(columns=1)) == ("too_many_columns", {"found": 2, "limit": 1})
    assert len(read_table(data, limits=Limits(rows=2, bytes=12, columns=2)).rows) == 2


def workbook(*rows: list[object], title: str = "List") -> bytes:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.create_sheet("Other").append(["other"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_by_content_whatever_its_name() -> None:
    data = workbook(["name", "n"], ["A", 5], [None, None], ["B", 0.25], [True, 2.0])
    assert read_table(data, "list.csv").rows == (
        Row(2, {"name": "A", "n": "5"}),
        Row(4, {"name": "B", "n": "0.25"}),
        Row(5, {"name": "TRUE", "n": "2"}),
    )


def test_a_sheet_is_chosen_by_name_and_a_wrong_name_lists_the_right_ones() -> None:
    data = workbook(["name"], ["A"])
    assert read_table(data, sheet="Other").columns == ("other",)
    facts = {"wanted": "Nope", "sheets": ("List", "Other")}
    assert refused(data, sheet="Nope") == ("no_such_sheet", facts)


def test_a_formula_never_calculated_and_an_error_value_are_reported() -> None:
    data = workbook(["a", "b"], ["x", "=1+1"], ["y", "#DIV/0!"])
    table = read_table(data)
    assert table.problems == (
        RowProblem(2, "B", "formula_without_value"),
        RowProblem(3, "B", "error_value", {"value": "#DIV/0!"}),
    )
    assert [row.values["b"] for row in table.rows] == ["", ""]


def test_a_formulas_stored_value_is_read() -> None:
    data = _with_sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>sum</t></is></c></row>'
        '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>'
        '<row r="3"><c r="A3" t="str"><f>""</f><v></v></c></row>'
    )
    table = read_table(data)
    assert (table.rows, table.problems) == ((Row(2, {"sum": "2"}),), ())


def _with_sheet(rows: str, head: str = "") -> bytes:
    """A workbook whose first sheet holds this XML."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'{head}<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["a"]))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else old.read(name))
    return out.getvalue()


def test_a_workbook_that_unpacks_too_large_is_refused() -> None:
    data = _with_sheet(" " * 2_000_000)
    code, facts = refused(data, limits=Limits(unpacked_bytes=1_000_000))
    assert (code, facts["limit"]) == ("unpacks_too_large", 1_000_000)


def test_a_row_number_beyond_any_sheet_is_refused_in_good_time() -> None:
    data = _with_sheet('<row r="99999999999"><c r="A1"><v>1</v></c></row>')
    assert refused(data)[0] == "too_many_rows"


def test_cells_far_to_the_right_of_many_rows_are_refused() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
    rows += "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, 50))
    assert refused(_with_sheet(rows), limits=Limits(cells=100_000))[0] == "too_many_cells"


def test_a_document_type_in_a_workbook_is_refused() -> None:
    data = _with_sheet("", head='<!DOCTYPE x [<!ENTITY a "aaaa">]>')
    assert refused(data)[0] == "damaged_workbook"


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    assert refused(out.getvalue()) == ("not_a_table", {"kind": "archive"})
    assert refused(out.getvalue()[:30])[0] == "damaged_workbook"


def test_real_tables_of_many_makers_are_read() -> None:
    utf16 = "utils__testdata__ebooks__CambridgeBooks_EdinburghUniversityPress.tsv"
    table = read_table(shared_data("kbart", utf16).read_bytes())
    assert (table.encoding, table.delimiter, len(table.columns), len(table.rows)) == (
        "utf-16",
        "\t",
        25,
        369,
    )
    book = "raw_transaction_data__PSU__Copy of PSU 2017articleslending.xlsx"
    table = read_table(shared_data("lending-log", book).read_bytes())
    assert (len(table.columns), len(table.rows), table.problems) == (11, 2216, ())
