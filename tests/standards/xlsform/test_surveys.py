"""Forms written by others: every valid one is read and written again equal, every broken one
refused with sheet, row and cure. What is valid is for pyxform to say."""

import io
import warnings
from datetime import datetime
from pathlib import Path

import pytest
from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from holt.standards.xlsform import check, read, sentence, shown, without_rows, write_xlsx
from tests.shared import SHARED, shared_data

NOW = datetime(2026, 11, 27, 9, 30)  # noqa: DTZ001
WORKBOOKS = sorted(one.name for one in (SHARED / "surveys").glob("*.xls*")) or ["none.xlsx"]
BROKEN = {
    "tests__bug_example_xls__calculate_without_calculation.xls": [(34, "missing_calculation")],
    "tests__example_xls__include_json.xls": [(2, "unknown_type")],
    "tests__example_xls__unknown_question_type.xls": [(1, "repeated_column"), (52, "unknown_type")],
}


def is_valid(file: Path) -> bool:
    """pyxform's word, the file being what its content is, whatever its name."""
    data = file.read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            convert(io.BytesIO(data), file_type=".xlsx" if data[:2] == b"PK" else ".xls")
        except PyXFormError:
            return False
    return True


@pytest.mark.parametrize("name", WORKBOOKS)
@pytest.mark.filterwarnings("ignore")
def test_a_valid_form_is_read_and_written_equal_and_a_broken_one_refused(name: str) -> None:
    file = shared_data("surveys", name)
    reading = read(file.read_bytes())
    assert is_valid(file) == (name not in BROKEN)
    if name in BROKEN:
        assert reading.form is None
        assert [(one.row, one.code) for one in reading.problems] == BROKEN[name]
        assert all(sentence(one).startswith("Sheet survey, row ") for one in reading.problems)
        return
    assert reading.form is not None, [sentence(one) for one in reading.problems]
    again = read(write_xlsx(reading.form))
    assert again.form is not None, [sentence(one) for one in again.problems]
    assert without_rows(again.form) == without_rows(reading.form)
    assert {one.code for one in again.warnings} <= {"not_shuffled"}


@pytest.mark.parametrize("name", WORKBOOKS)
@pytest.mark.filterwarnings("ignore")
def test_every_valid_form_can_be_answered(name: str) -> None:
    form = read(shared_data("surveys", name).read_bytes()).form
    if form is None:
        assert name in BROKEN
        return
    for language in form.languages:
        some = shown(form, {}, language=language, now=NOW, is_checked=True)
        assert some and all(one.path for one in some)
    assert check(form, {}, now=NOW)
