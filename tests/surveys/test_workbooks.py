"""A form comes as a workbook and goes as one; what is wrong with it is said where it is wrong."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook

from holt.people.models import Person
from holt.standards.xlsform import WARNINGS, WRONG, read, without_rows
from holt.surveys import queries
from holt.surveys.models import Survey
from holt.surveys.web.xlsform_words import SAID
from tests import make

pytestmark = pytest.mark.django_db
HEADS = ("type", "name", "label", "relevant")


def workbook(*rows: tuple[str, ...], **choices: tuple[str, ...]) -> SimpleUploadedFile:
    """A form with these rows of the survey sheet, and choices by list."""
    book = Workbook()
    sheet = book.active
    sheet.title = "survey"
    for row in (HEADS, *rows):
        sheet.append(row)
    listed = book.create_sheet("choices")
    listed.append(("list_name", "name", "label"))
    for name, those in choices.items():
        for one in those:
            listed.append((name, one.lower(), one))
    kept = BytesIO()
    book.save(kept)
    return SimpleUploadedFile("form.xlsx", kept.getvalue())


@pytest.fixture
def ines(client: Client) -> Any:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    client.force_login(Person.objects.get(pk=ines.person_id))
    return ines


def bring(client: Client, ines: Any, file: SimpleUploadedFile) -> Any:
    values = {"organization_id": next(iter(ines.roles)), "audience": "patrons", "title": "Brought"}
    return client.post("/surveys/import-form/", {**values, "file": file})


def test_every_finding_has_its_words() -> None:
    assert SAID.keys() == WRONG.keys() | WARNINGS.keys()


def test_a_workbook_becomes_a_draft_and_a_workbook_again(client: Client, ines: Any) -> None:
    rows = (
        ("select_one uses", "uses", "Do you use it?", ""),
        ("text", "why", "Why not?", "${uses} = 'no'"),
    )
    assert bring(client, ines, workbook(*rows, uses=("Yes", "No"))).status_code == 302
    row = Survey.objects.get()
    form = queries.form_of(row)
    assert [(one.name, one.relevant) for one in form.items] == [
        ("uses", ""),
        ("why", "${uses} = 'no'"),
    ]
    sent = client.get(f"/surveys/{row.pk}/xlsform/")
    again = read(b"".join(sent) if sent.streaming else sent.content).form
    assert again is not None and without_rows(again) == without_rows(form)


def test_what_is_wrong_is_said_with_sheet_and_row(client: Client, ines: Any) -> None:
    answer = bring(client, ines, workbook(("select_one uses", "uses", "Do you?", "")))
    page = answer.content.decode()
    assert answer.status_code == 422 and Survey.objects.count() == 0
    assert "Sheet survey, row 2" in page and "Add the list on the sheet choices" in page


def test_what_is_left_out_is_said_before_anybody_answers(client: Client, ines: Any) -> None:
    rows = (("text", "name", "Your name?", ""), ("geopoint", "where", "Where?", ""))
    bring(client, ines, workbook(*rows))
    row = Survey.objects.get()
    assert len(row.left_out) == 1 and "row 3" in row.left_out[0]
    assert row.left_out[0][:20] in client.get(f"/surveys/{row.pk}/form/").content.decode()


@pytest.mark.parametrize("body", [b"", b"PK\x03\x04nothing", b"<html>", b"\x00" * 4096])
def test_no_workbook_is_refused_kindly(client: Client, ines: Any, body: bytes) -> None:
    answer = bring(client, ines, SimpleUploadedFile("form.xlsx", body))
    assert answer.status_code == 422


def test_what_repeats_is_asked_again_for_each(client: Client, ines: Any) -> None:
    rows = (
        ("begin_repeat", "child", "Child", ""),
        ("integer", "age", "How old?", ""),
        ("end_repeat", "", "", ""),
    )
    bring(client, ines, workbook(*rows))
    row = Survey.objects.get()
    client.post(f"/surveys/{row.pk}/open-survey/")
    here = f"/s/{row.code}/"
    page = client.get(here).content.decode()
    assert 'name="q:child[1]/age"' in page and 'name="add:child"' in page
    more = client.post(here, {"q:child[1]/age": "4", "add:child": "1"}).content.decode()
    assert 'name="q:child[2]/age"' in more
    client.post(here, {"q:child[1]/age": "4", "q:child[2]/age": "7", "send": "1"})
    assert row.answers.get().values == {"child": [{"age": 4}, {"age": 7}]}
