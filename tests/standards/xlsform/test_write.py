"""A form written as a workbook, or as JSON, and read again is the same form."""

import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from holt.standards.xlsform import (
    Form,
    PlainRefused,
    Question,
    check,
    from_plain,
    read,
    sentence,
    to_plain,
    without_rows,
    write_xlsx,
)
from tests.standards.xlsform.books import NOW, asked
from tests.standards.xlsform.made import forms

SOME = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@SOME
@given(forms())
@pytest.mark.filterwarnings("ignore")
def test_a_form_written_and_read_is_the_same(form: Form) -> None:
    reading = read(write_xlsx(form))
    assert reading.form is not None, [sentence(one) for one in reading.problems]
    assert without_rows(reading.form) == form
    assert reading.warnings == ()


@SOME
@given(forms())
def test_a_form_kept_as_json_is_the_same(form: Form) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(form)))) == form


@SOME
@given(forms())
def test_any_form_can_be_answered(form: Form) -> None:
    checked = check(form, {"q0": 2}, now=NOW)
    assert checked.answers["q0"] == 2


@pytest.mark.parametrize(
    ("plain", "code"),
    [
        ({}, "not_a_form"),
        ({"xlsform": 99}, "other_version"),
        ({"xlsform": 1}, "not_a_form"),
        ({"xlsform": 1, "languages": [], "items": [{"is": "question"}], "lists": {}}, "not_a_form"),
        ({"xlsform": 1, "languages": [], "items": 3, "lists": {}}, "not_a_form"),
    ],
)
def test_what_was_not_kept_by_us_is_refused(plain: dict[str, object], code: str) -> None:
    with pytest.raises(PlainRefused) as caught:
        from_plain(plain)
    assert caught.value.code == code


def test_an_older_form_reads_without_what_was_added_since() -> None:
    plain = {"xlsform": 1, "languages": [""], "lists": {}, "items": [{"name": "q", "type": "text"}]}
    plain["items"][0]["is"] = "question"  # type: ignore[index]
    assert from_plain(plain).items == (Question("q", "text"),)


def test_texts_that_begin_like_formulas_stay_texts() -> None:
    form = asked(Question("q", "text", {"": "=1+1"}, constraint="-1 < 2"))
    book = load_workbook(io.BytesIO(write_xlsx(form)))
    cells = [cell for row in book["survey"].iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert without_rows(read(write_xlsx(form)).form or Form()) == form


def test_headings_name_their_language() -> None:
    form = Form(
        languages=("English (en)", "Español (es)"),
        items=(Question("q", "text", {"English (en)": "Name", "Español (es)": "Nombre"}),),
    )
    book = load_workbook(io.BytesIO(write_xlsx(form)))
    assert [cell.value for cell in book["survey"][1]] == [
        *("type", "name", "label::English (en)", "label::Español (es)")
    ]
