"""Columns that may tell who somebody is are pointed out, for a reason that can be read."""

from holt.methods.personal_columns import Looks, personal_columns


def kinds(columns: tuple[str, ...], *rows: tuple[str, ...]) -> dict[str, str]:
    return {one.column: one.kind for one in personal_columns(columns, rows)}


def test_names_of_columns_in_both_languages() -> None:
    wanted = {
        "Full name": "name",
        "firstName": "name",
        "E-mail": "email",
        "Teléfono": "phone",
        "date_of_birth": "birth",
        "Fecha de nacimiento": "birth",
        "Home address": "address",
        "card number": "number",
    }
    assert kinds(tuple(wanted)) == wanted


def test_things_have_names_too() -> None:
    columns = ("branch name", "Program name", "week", "visits", "email_count_unknown")
    assert kinds(columns) == {"email_count_unknown": "email"}


def test_what_stands_in_them() -> None:
    rows = (
        ("ada@example.org", "207 555 0143", "Thomas", "1950-02-01", "4"),
        ("", "207-555-0144", "Maria Ruiz", "2001-07-09", "9"),
        ("none", "(207) 555-0145", "Tom", "1987-01-30", "7"),
    )
    assert personal_columns(("a", "b", "c", "d", "e"), rows) == (
        Looks("a", "email", "content", 0.5),
        Looks("b", "phone", "content", 1.0),
        Looks("c", "name", "content", 0.67),
        Looks("d", "birth", "content", 1.0),
    )


def test_days_of_one_year_are_no_birthdays() -> None:
    assert kinds(("on",), ("2026-01-05",), ("2026-02-05",), ("2026-03-05",)) == {}
