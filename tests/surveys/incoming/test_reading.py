"""What columns are and what cells mean: guessed where it is plain, asked where it is not."""

from datetime import date
from pathlib import Path

import pytest

import holt.surveys
from holt.kernel.errors import Refused
from holt.standards.tabular import read_table
from holt.standards.xlsform.model import Choice, Form, Question
from holt.surveys.rules import TEMPLATES, incoming
from holt.surveys.rules.incoming import DAY, LANGUAGE, SITE

FORM = TEMPLATES["outcome"]("digital", "patrons")
AGREE = FORM.lists["agree"]
SAMPLE = Path(holt.surveys.__file__).parent / "samples" / "answers.csv"


def guessed(table: dict[str, list[str]], form: Form = FORM) -> dict[str, str]:
    columns = list(table)
    rows = [dict(zip(columns, cells, strict=True)) for cells in zip(*table.values(), strict=True)]
    return {one.column: one.target for one in incoming.guessed(columns, rows, form)}


def test_the_sample_is_recognized_as_the_closed_tool_might_have_written_it() -> None:
    table = read_table(SAMPLE.read_bytes())
    rows = [one.values for one in table.rows]
    found = incoming.guessed(table.columns, rows, FORM)
    assert {one.column: one.target for one in found} == {
        "Response ID": "",
        "Survey date": DAY,
        "Library branch": SITE,
        "Program name": "",
        "E-mail": "",
        "I learned something new": "knowledge",
        "I feel more confident": "confidence",
        "I plan to use what I learned": "application",
        "I am more aware of what the library offers": "awareness",
        "What did you like most?": "best",
        "What could be better?": "better",
    }
    assert [one.column for one in found if one.personal] == ["E-mail"]


def test_spanish_headings_are_recognized() -> None:
    assert guessed(
        {
            "Fecha": ["14/03/2025", "15/03/2025"],
            "Sucursal": ["Centro", "Norte"],
            "Idioma": ["español", "inglés"],
            "Nombre": ["Ana", "Luis"],
            "Aprendí algo nuevo": ["De acuerdo", "Muy de acuerdo"],
            "Tengo más confianza": ["En desacuerdo", "De acuerdo"],
            "Pienso usar lo aprendido": ["De acuerdo", "De acuerdo"],
            "Conozco los recursos y servicios": ["De acuerdo", "N/A"],
            "¿Qué podríamos mejorar?": ["Nada", "La hora"],
        }
    ) == {
        "Fecha": DAY,
        "Sucursal": SITE,
        "Idioma": LANGUAGE,
        "Nombre": "",
        "Aprendí algo nuevo": "knowledge",
        "Tengo más confianza": "confidence",
        "Pienso usar lo aprendido": "application",
        "Conozco los recursos y servicios": "awareness",
        "¿Qué podríamos mejorar?": "better",
    }


def test_a_heading_whose_cells_do_not_fit_is_not_taken() -> None:
    assert guessed({"Date": ["soon", "later", "never"], "knowledge": [*"abc"]})["Date"] == ""


def test_the_forms_own_labels_and_names_are_known_at_once() -> None:
    label = next(iter(FORM.items)).label["es"]  # type: ignore[union-attr]
    assert guessed({label: ["5"], "confidence": ["4"]}) == {
        label: "knowledge",
        "confidence": "confidence",
    }


def test_names_addresses_and_numbers_are_pointed_out_by_content_too() -> None:
    found = incoming.guessed(
        ["Who", "Reach", "best"],
        [
            {"Who": "Maria Lopez", "Reach": "555-123-4567", "best": "Write to me: a@example.org"},
            {"Who": "John Smith", "Reach": "555-123-4568", "best": "All of it"},
        ],
        FORM,
    )
    assert [(one.target, one.personal) for one in found] == [
        ("", "name"),
        ("", "phone"),
        ("best", "in_texts"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Strongly Agree", "5"),
        ("strongly  agree ", "5"),
        ("STRONGLY_AGREE", "5"),
        ("Muy de acuerdo", "5"),
        ("Totalmente de acuerdo", "5"),
        ("5", "5"),
        ("5.0", "5"),
        ("5 - Strongly agree", "5"),
        ("Strongly agree (5)", "5"),
        ("Neutral", "3"),
        ("Neither agree nor disagree", "3"),
        ("en desacuerdo", "2"),
        ("N/A", "na"),
        ("No aplica", "na"),
        ("Prefer not to answer", "na"),
        ("Purple", ""),
        ("6", ""),
    ],
)
def test_a_word_is_the_choice_it_means(text: str, name: str) -> None:
    assert incoming.meaning(AGREE, text) == name


def test_not_applicable_is_no_answer_where_the_form_has_no_such_choice() -> None:
    choices = (Choice("y", {"en": "Yes"}), Choice("n", {"en": "No"}))
    assert incoming.meaning(choices, "N/A") == incoming.BLANK
    assert incoming.Cells(Question("q", "select_one"), choices).value("n/a") is None


def test_what_a_person_said_goes_before_what_seems() -> None:
    question = Question("q", "select_one", choices="agree")
    said = {incoming.key_of("agree", "1"): "5", incoming.key_of("agree", "Yup"): "4"}
    cells = incoming.Cells(question, AGREE, said)
    assert [cells.value(one) for one in ("1", "yup", "2", "")] == ["5", "4", "2", None]


def test_an_unknown_word_is_refused_with_its_name() -> None:
    cells = incoming.Cells(Question("q", "select_one", choices="agree"), AGREE)
    for _again in range(2):
        with pytest.raises(Refused) as caught:
            cells.value("Purple")
        assert (caught.value.code, caught.value.facts["text"]) == ("no_choice", "Purple")


def test_several_choices_in_one_cell() -> None:
    choices = tuple(
        Choice(one, {"en": label}) for one, label in (("a", "Tea"), ("b", "Milk, warm"))
    )
    cells = incoming.Cells(Question("q", "select_multiple", choices="x"), choices)
    assert cells.value("Tea; Milk, warm") == ["a", "b"]
    assert cells.value("a, b") == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-14", date(2025, 3, 14)),
        ("2025-03-14T10:22:00Z", date(2025, 3, 14)),
        ("3/14/2025 10:22", date(2025, 3, 14)),
        ("3/14/25", date(2025, 3, 14)),
        ("March 14, 2025", date(2025, 3, 14)),
        ("14 de marzo de 2025", date(2025, 3, 14)),
        ("14-Mar-2025".replace("-", " "), date(2025, 3, 14)),
        ("2025-02-30", None),
        ("soon", None),
    ],
)
def test_days_as_exports_write_them(text: str, day: date | None) -> None:
    assert incoming.read_day(text, incoming.Day()) == day


def test_the_column_shows_whether_the_day_stands_first() -> None:
    assert incoming.day_order(["03/04/2025", "14/04/2025"]).first
    assert not incoming.day_order(["03/04/2025", "04/14/2025"]).first
    assert incoming.day_order(["03.04.2025"]).first
    assert not incoming.day_order(["03/04/2025"]).first
