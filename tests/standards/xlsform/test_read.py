"""A valid workbook is read, a broken one refused with sheet, row and cure."""

import io
import zipfile

import pytest

from holt.standards.xlsform import (
    WARNINGS,
    WRONG,
    Choice,
    Form,
    Group,
    Question,
    Reading,
    read,
    sentence,
    write_xlsx,
)
from tests.standards.xlsform.books import book

HEAD = ("type", "name", "label", "relevant", "constraint", "calculation", "choice_filter")
TITLES = ("list_name", "name", "label", "in")


def refused(reading: Reading) -> list[tuple[str, int, str, str]]:
    assert reading.form is None
    return [(one.sheet, one.row, one.column, one.code) for one in reading.problems]


def warned(reading: Reading) -> list[tuple[str, int, str, str]]:
    assert reading.form is not None, reading.problems
    return [(one.sheet, one.row, one.column, one.code) for one in reading.warnings]


def form_of(data: bytes) -> Form:
    reading = read(data)
    assert reading.form is not None, reading.problems
    return reading.form


def test_a_whole_form_is_read() -> None:
    data = book(
        [
            ("type", "name", "label::English (en)", "label::العربية (ar)", "hint", "required"),
            ("text", "first", "Your name", "اسمك", "As you like", "yes"),
            (None,),
            ("begin group", "home", "Home", None, None, None),
            ("select_one towns or_other", "town", "Town", "البلدة", None, "TRUE"),
            ("begin_repeat", "kids", "Children", None, None, None),
            ("integer", "age", "Age", "العمر", None, "no"),
            ("end_repeat",),
            ("end group",),
        ],
        [
            ("list_name", "name", "label::English (en)", "label::العربية (ar)", "in"),
            ("towns", "a", "Alpha", "ألفا", "x"),
            ("towns", 2, "Beta", None, None),
        ],
        [
            ("form_title", "form_id", "version", "default_language", "style"),
            ("Us", "us", 3, "English (en)", "pages"),
        ],
    )
    english, arabic = "English (en)", "العربية (ar)"
    reading = read(data)
    assert reading.warnings == ()
    assert reading.form == Form(
        title="Us",
        form_id="us",
        version="3",
        languages=(english, arabic),
        default_language=english,
        items=(
            Question(
                "first",
                "text",
                {english: "Your name", arabic: "اسمك"},
                {"": "As you like"},
                required="yes",
                row=2,
            ),
            Group(
                "home",
                {english: "Home"},
                row=4,
                items=(
                    Question(
                        "town",
                        "select_one",
                        {english: "Town", arabic: "البلدة"},
                        required="yes",
                        choices="towns",
                        or_other=True,
                        row=5,
                    ),
                    Group(
                        "kids",
                        {english: "Children"},
                        is_repeat=True,
                        row=6,
                        items=(
                            Question("age", "integer", {english: "Age", arabic: "العمر"}, row=7),
                        ),
                    ),
                ),
            ),
        ),
        lists={
            "towns": (
                Choice("a", {english: "Alpha", arabic: "ألفا"}, {"in": "x"}),
                Choice("2", {english: "Beta"}),
            )
        },
        settings={"style": "pages"},
    )


def test_the_csv_of_the_standard_is_read() -> None:
    data = b"survey,,,\n,type,name,label\n,text,q,Question\nsettings,,\n,form_title,form_id\n,T,t\n"
    form = form_of(data)
    assert (form.title, form.items) == ("T", (Question("q", "text", {"": "Question"}, row=3),))


def test_old_ways_of_saying_it_are_understood() -> None:
    data = book(
        [
            (
                "Type",
                "name",
                "caption",
                "bind:relevant",
                "bind:jr:constraintMsg",
                "bind:constraint",
            ),
            ("q string", "a", "A", None, None, None),
            ("select all that apply from x or specify other", "b", "B", None, None, None),
            ("percentage", "c", "C", "${a} = ‘x’", "No", ". > 1"),
            ("get today", "d", None, None, None, None),
            ("add date prompt", "e", "E", None, None, None),
        ],
        [("list name", "value", "caption"), ("x", "y", "Y")],
    )
    a, b, c, d, e = form_of(data).items
    assert b == Question("b", "select_multiple", {"": "B"}, choices="x", or_other=True, row=3)
    assert c == Question(
        "c",
        "integer",
        {"": "C"},
        relevant="${a} = 'x'",
        constraint=". > 1",
        constraint_message={"": "No"},
        row=4,
    )
    assert [one.type for one in (a, d, e) if isinstance(one, Question)] == ["text", "today", "date"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("telepathy", "q", "Q")], ("survey", 2, "type", "unknown_type")),
        ([(None,), (None, "q", "Q")], ("survey", 3, "type", "no_type")),
        ([("text", None, "Q")], ("survey", 2, "name", "no_name")),
        ([("text", "my age", "Q")], ("survey", 2, "name", "bad_name")),
        ([("text", "q", "Q"), ("text", "q", "Q")], ("survey", 3, "name", "repeated_name")),
        ([("select_one nowhere", "q", "Q")], ("survey", 2, "type", "no_such_list")),
        ([("text", "q")], ("survey", 2, "label", "no_words")),
        ([("calculate", "q")], ("survey", 2, "calculation", "missing_calculation")),
        ([("text", "a", "A"), ("end group",)], ("survey", 3, "type", "unmatched_end")),
        (
            [("begin group", "g", "G"), ("text", "a", "A")],
            ("survey", 2, "type", "unmatched_begin"),
        ),
        (
            [("text", "q", "Q", "${nobody} = 1")],
            ("survey", 2, "relevant", "unknown_reference"),
        ),
        ([("text", "q", "Q", "1 = = 2")], ("survey", 2, "relevant", "bad_expression")),
        ([("text", "q", "Q", None, "(. > 3")], ("survey", 2, "constraint", "bad_expression")),
        (
            [("text", "a", "A", "${b} = 1"), ("text", "b", "B", "${a} = 1")],
            ("survey", 3, "relevant", "circle"),
        ),
        ([("text", "q", "Hello ${nobody}")], ("survey", 2, "label", "not_xlsform")),
    ],
)
def test_a_broken_row_is_refused_with_its_place_and_a_cure(
    rows: list[tuple[object, ...]], found: tuple[str, int, str, str]
) -> None:
    reading = read(book([HEAD, *rows], [TITLES, ("towns", "a", "A", None)]))
    assert refused(reading) == [found]
    said = sentence(reading.problems[0])
    assert said.startswith(f"Sheet survey, row {found[1]}: ") and said.count(". ") >= 1


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("towns", None, "A")], ("choices", 2, "name", "choice_without_name")),
        (
            [("towns", "a", "A"), ("towns", "a", "B")],
            ("choices", 3, "name", "repeated_choice"),
        ),
    ],
)
def test_a_broken_choice_is_refused(
    rows: list[tuple[object, ...]], found: tuple[str, int, str, str]
) -> None:
    reading = read(book([HEAD, ("select_one towns", "q", "Q")], [TITLES, *rows]))
    assert refused(reading) == [found]


def test_every_problem_is_told_at_once() -> None:
    reading = read(book([HEAD, ("telepathy", "a", "A"), ("text", None, "B"), ("text", "c c", "C")]))
    assert [one.row for one in reading.problems] == [2, 3, 4]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_a_workbook"),
        (b"%PDF-1.7 something", "not_a_workbook"),
        (b"type,name,label\ntext,q,Q\n", "not_a_workbook"),
        (b"PK\x03\x04 not really", "damaged_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 2_000, "damaged_workbook"),
        (b"x" * (5 * 1024 * 1024 + 1), "too_large"),
        (book([("a", "b")], questions=[("type",)]), "missing_column"),
        (book([("type", "label"), ("text", "Q")]), "missing_column"),
        (book([], questions=[HEAD], others=[HEAD]), "no_survey"),
        (book([("type", "name", "label", "label")]), "repeated_column"),
        (book([("type", "name", "relevant", "relevance"), ("text", "a")]), "repeated_column"),
        (book([HEAD, *[("note", f"n{at}", "N") for at in range(5_001)]]), "too_many_rows"),
    ],
)
def test_what_is_no_form_is_refused(data: bytes, code: str) -> None:
    reading = read(data)
    assert reading.form is None and reading.problems[0].code == code
    assert sentence(reading.problems[0])


def test_a_bomb_is_refused() -> None:
    out = io.BytesIO()
    good = io.BytesIO(book([HEAD, ("text", "q", "Q")]))
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                content += b" " * (20 * 1024 * 1024)
            new.writestr(name, content)
    assert len(out.getvalue()) < 100_000
    assert read(out.getvalue()).problems[0].code == "unpacks_too_large"


def test_groups_beyond_all_reason_are_refused() -> None:
    rows = [("begin group", f"g{at}", "G") for at in range(400)]
    ends = [("end group",)] * 400
    reading = read(book([HEAD, *rows, ("text", "q", "Q"), *ends]))
    assert refused(reading)[0] == ("survey", 22, "type", "too_deep")


def test_what_is_not_asked_here_is_left_out_with_a_word() -> None:
    reading = read(
        book(
            [
                (*HEAD, "image"),
                ("geopoint", "spot", "Where?"),
                ("text", "a", "At ${spot} it is", "${spot} != ''", None, None, None, "a.png"),
                ("calculate", "fruit", None, None, None, "pulldata('f', 'a', 'b', 'c')"),
                ("calculate", "twice", None, None, None, "${fruit} * 2"),
                ("integer", "n", "N", None, ". > ${twice}"),
                ("begin group", "only", "Only"),
                ("image", "shot", "Picture"),
                ("end group",),
                ("text", "z", "Z", "count(${only}) > 0"),
            ]
        )
    )
    assert reading.form is not None
    assert reading.form.items == (
        Question("a", "text", {"": "At  it is"}, row=3),
        Question("n", "integer", {"": "N"}, row=6),
        Question("z", "text", {"": "Z"}, row=10),
    )
    assert warned(reading) == [
        ("survey", 2, "type", "type_left_out"),
        ("survey", 3, "image", "column_left_out"),
        ("survey", 3, "relevant", "needs_left_out"),
        ("survey", 3, "label", "text_shortened"),
        ("survey", 4, "calculation", "calculation_left_out"),
        ("survey", 5, "calculation", "calculation_left_out"),
        ("survey", 6, "constraint", "needs_left_out"),
        ("survey", 7, "type", "group_left_out"),
        ("survey", 8, "type", "type_left_out"),
        ("survey", 10, "relevant", "needs_left_out"),
    ]
    assert all(sentence(one) for one in reading.warnings)


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (("text", "q", "Q", "random() > 0.5"), "random"),
        (("text", "q", "Q", None, "regex(., '(?=a)b')"), "(?=a)b"),
        (("text", "q", "Q", "instance('x')/root/item[name = 1]/label = 2"), "instance"),
        (("text", "q", "Q", "${last-saved#q} = 1"), "last-saved"),
    ],
)
def test_what_no_expression_can_do_here_is_left_out(row: tuple[object, ...], what: str) -> None:
    reading = read(book([HEAD, row]))
    assert reading.form is not None, reading.problems
    assert reading.form.items == (Question("q", "text", {"": "Q"}, row=2),)
    (warning,) = reading.warnings
    assert (warning.code, warning.facts["what"]) == ("expression_left_out", what)


def test_a_loop_is_left_out_whole() -> None:
    reading = read(
        book(
            [
                HEAD,
                ("text", "a", "A"),
                ("begin loop over x", "l", "L"),
                ("text", "b", "%(label)s"),
                ("end loop",),
            ],
            [TITLES, ("x", "y", "Y")],
        )
    )
    assert warned(reading) == [("survey", 3, "type", "loop_left_out")]
    assert reading.form is not None and [one.name for one in reading.form.items] == ["a"]


def test_a_form_of_which_nothing_is_left_says_so() -> None:
    reading = read(book([HEAD, ("image", "q", "Q")]))
    assert [one.code for one in reading.warnings] == ["nothing_left", "type_left_out"]
    assert reading.form is not None and reading.form.items == ()


def test_rows_are_the_spreadsheets_own_also_where_pyxform_counts() -> None:
    rows: list[tuple[object, ...]] = [("text", "a", "A"), (), (), ("text", "b", "See ${nobody}")]
    assert refused(read(book([(), HEAD, *rows])))[0][:2] == ("survey", 6)


def test_every_code_has_words_and_a_cure() -> None:
    assert all(said and cure for said, cure in (WRONG | WARNINGS).values())  # type: ignore[operator]
    assert not set(WRONG) & set(WARNINGS)


def test_a_written_workbook_is_one_that_pyxform_knows() -> None:
    form = form_of(book([HEAD, ("text", "q", "Q")]))
    assert form_of(write_xlsx(form)) == form
