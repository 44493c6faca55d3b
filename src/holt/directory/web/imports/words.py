"""What is wrong with a file or a row, and what to do about it, in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.directory.imports.engine import Outcome
from holt.kernel.errors import Refused
from holt.kernel.web.words import REFUSALS, add_refusals, sentence

add_refusals(
    {
        "no_header": gettext_lazy(
            "%(file)s is empty. The first row should name the columns; please choose another file."
        ),
        "empty_header": gettext_lazy(
            "In %(file)s the columns at these places have no name: %(places)s. Please name them in "
            "the first row, or delete the columns."
        ),
        "repeated_header": gettext_lazy(
            "In %(file)s several columns have the same name: %(columns)s. Please rename one of "
            "each."
        ),
        "nul_bytes": gettext_lazy(
            "%(file)s holds something that is not text in row %(row)s. Please save it again as CSV "
            "or XLSX."
        ),
        "bad_quoting": gettext_lazy(
            "In %(file)s a quotation mark opens near row %(row)s and never closes. Please look "
            "there, or save the table as XLSX."
        ),
        "cell_too_long": gettext_lazy(
            "In %(file)s a cell near row %(row)s is longer than any cell should be. A quotation "
            "mark may be missing there."
        ),
        "bad_encoding": gettext_lazy(
            "%(file)s has letters in row %(row)s that cannot be read as %(encoding)s. Please save "
            "it again as CSV UTF-8 or as XLSX."
        ),
        "not_a_table": gettext_lazy(
            "%(file)s is not a table that can be read here. Please save it as CSV or XLSX in your "
            "spreadsheet program."
        ),
        "too_large": gettext_lazy("%(file)s is too large to read at once. Please cut it in two."),
        "unpacks_too_large": gettext_lazy(
            "%(file)s is too large once unpacked. Please cut it in two."
        ),
        "too_many_rows": gettext_lazy(
            "%(file)s has more than %(limit)s rows. Please cut it into several files."
        ),
        "too_many_columns": gettext_lazy(
            "%(file)s has more than %(limit)s columns. Please delete those that are not needed."
        ),
        "too_many_cells": gettext_lazy(
            "%(file)s has more than %(limit)s cells. Please cut it into several files."
        ),
        "no_such_sheet": gettext_lazy("%(file)s has no sheet with a table in it."),
        "damaged_workbook": gettext_lazy(
            "%(file)s is damaged. Please open it in your spreadsheet program and save it again."
        ),
        "damaged_archive": gettext_lazy("%(file)s is damaged. Please download it again."),
        "not_survey": gettext_lazy(
            "%(file)s is not a file of the Public Libraries Survey: it needs the column FSCSKEY. "
            "Please choose the zip as it was published, or one of its CSV files."
        ),
        "wrong_columns": gettext_lazy("%(file)s lacks columns of the survey: %(missing)s."),
        "not_json": gettext_lazy(
            "%(file)s is not JSON that can be read. Please choose the file as it was exported."
        ),
        "not_hsds": gettext_lazy(
            "%(file)s holds nothing that HSDS knows. If it is a table of your own, choose “Services "
            "in another layout” instead."
        ),
        "unfit_character": gettext_lazy(
            "%(file)s holds a character that cannot be kept, in %(table)s %(id)s. Please take it "
            "out."
        ),
        "too_deep": gettext_lazy("%(file)s is nested too deeply to be read."),
        "unreadable": gettext_lazy("%(file)s cannot be read."),
        "too_many_members": gettext_lazy("%(file)s holds too many files."),
        "bad_mapping": gettext_lazy("Please look at what each column means: one cannot be that."),
        "no_such_table": gettext_lazy("The table %(source)s did not come with the others."),
        "no_table": gettext_lazy("None of these files is a table. Please add a CSV or XLSX file."),
        "mapped_twice": gettext_lazy(
            "Two columns are both “%(label)s”. Please leave one of them out."
        ),
        "not_mapped": gettext_lazy(
            "No column is “%(label)s”, and it is needed. Please say which column it is."
        ),
        "not_mapped_yet": gettext_lazy("Please say first what each column means."),
        "rows_refused": gettext_lazy(
            "%(refused)s rows are refused, so nothing was changed. Correct them and try again, or "
            "choose to take the other rows alone."
        ),
        "file_gone": gettext_lazy(
            "The file is not kept any more. Please begin a new import with it."
        ),
        "import_over": gettext_lazy("This import is over. Please begin a new one."),
        "import_not_done": gettext_lazy("Only an import that was done can be taken back."),
        "not_base64": gettext_lazy("The content of a file is sent in base64."),
        "unforeseen": gettext_lazy(
            "Something went wrong that was not foreseen. Nothing was changed; the people who look "
            "after this installation find it in the log."
        ),
    }
)

OUTCOMES: Mapping[str, object] = {
    Outcome.ADDED: gettext_lazy("Added"),
    Outcome.CHANGED: gettext_lazy("Changed"),
    Outcome.UNCHANGED: gettext_lazy("As before"),
    Outcome.KEPT_EDITED: gettext_lazy("Edited here, so kept"),
    Outcome.LIKELY_DUPLICATE: gettext_lazy("May be listed already"),
    Outcome.WAITING: gettext_lazy("Waits for a decision"),
    Outcome.REFUSED: gettext_lazy("Refused"),
}
WILL_BE: Mapping[str, object] = {
    Outcome.ADDED: gettext_lazy("Will be added"),
    Outcome.CHANGED: gettext_lazy("Will be changed"),
    Outcome.UNCHANGED: gettext_lazy("Stay as they are"),
    Outcome.KEPT_EDITED: gettext_lazy("Edited here, so what was edited is kept"),
    Outcome.LIKELY_DUPLICATE: gettext_lazy("May be listed already: please decide"),
    Outcome.WAITING: gettext_lazy("Wait for such a decision"),
    Outcome.REFUSED: gettext_lazy("Refused"),
}
STATES: Mapping[str, object] = {
    "mapping": gettext_lazy("Columns to be looked at"),
    "ready": gettext_lazy("Not done yet"),
    "queued": gettext_lazy("Waiting for its turn"),
    "running": gettext_lazy("Under way"),
    "done": gettext_lazy("Done"),
    "refused": gettext_lazy("Refused, nothing changed"),
    "stopped": gettext_lazy("Stopped, nothing changed"),
}
TONES: Mapping[str, str] = {
    "done": "well",
    "refused": "due",
    "running": "river",
    "stopped": "quiet",
}
ROWS: Mapping[str, tuple[object, object]] = {
    "short_row": (
        gettext_lazy("The row has fewer cells than the first row has names."),
        gettext_lazy("Check that nothing slipped into the wrong column, then add the cells."),
    ),
    "long_row": (
        gettext_lazy("The row has more cells than the first row has names."),
        gettext_lazy("A comma or semicolon within a text may need quotation marks around it."),
    ),
    "ragged_row": (
        gettext_lazy("The row has another number of cells than the first row."),
        gettext_lazy("A comma within a text may need quotation marks around it."),
    ),
    "formula_without_value": (
        gettext_lazy("The cell holds a formula that was never calculated."),
        gettext_lazy("Open the file in your spreadsheet program and save it again."),
    ),
    "error_value": (
        gettext_lazy("The cell shows an error instead of a value."),
        gettext_lazy("Correct the formula, or write the value itself."),
    ),
    "bad_key": (
        gettext_lazy("This is not an FSCS key."),
        gettext_lazy("It has two letters and four digits, such as OH0013."),
    ),
    "no_name": (gettext_lazy("There is no name."), gettext_lazy("Write the name.")),
    "repeated_key": (
        gettext_lazy("The key stands in an earlier row already."),
        gettext_lazy("Delete one of the two rows."),
    ),
    "no_sequence": (
        gettext_lazy("The number of the outlet is missing."),
        gettext_lazy("It has three digits, such as 002."),
    ),
    "unknown_kind": (
        gettext_lazy("This kind of outlet is not known."),
        gettext_lazy("Write CE, BR, BS or BM."),
    ),
    "not_a_number": (
        gettext_lazy("This is not a number."),
        gettext_lazy("Write a number, such as 12 or 12.5."),
    ),
    "unknown_code": (
        gettext_lazy("This code is not known."),
        gettext_lazy("Compare it with the survey's documentation."),
    ),
    "out_of_range": (
        gettext_lazy("The number is too small or too large."),
        gettext_lazy("Compare it with the source."),
    ),
    "not_a_date": (
        gettext_lazy("This is not a date."),
        gettext_lazy("Write it as year, month, day, such as 2025-03-14."),
    ),
    "not_yours": (
        gettext_lazy("This organization looks after its own entry."),
        gettext_lazy("Ask its people to change it."),
    ),
    "no_library": (
        gettext_lazy("The library of this outlet is neither in the file nor in the directory."),
        gettext_lazy("Import the libraries' file first, or the zip that holds both."),
    ),
    "library_waits": (
        gettext_lazy("Its library may be listed already."),
        gettext_lazy("Decide that first, then import the file again."),
    ),
    "likely_duplicate": (
        gettext_lazy("It may be listed already."),
        gettext_lazy("Say which one it is, or that it is new."),
    ),
    "survey_says_closed": (
        gettext_lazy("The survey says that this library closed."),
        gettext_lazy("If that is so, close it on its page."),
    ),
    "repeated_row": (
        gettext_lazy("An earlier row of the file is the same organization."),
        gettext_lazy("Delete one of the two rows."),
    ),
    "repeated_contact": (
        gettext_lazy("An earlier row of the file is the same person."),
        gettext_lazy("Delete one of the two rows."),
    ),
    "no_such_organization": (
        gettext_lazy("No organization of this name is listed."),
        gettext_lazy("Correct the name, or add the organization first."),
    ),
    "several_such_organizations": (
        gettext_lazy("Several organizations have this name."),
        gettext_lazy("Add a column with the organization's id, as its export has it."),
    ),
    "unknown_organization_kind": (
        gettext_lazy("This kind of organization is not known."),
        gettext_lazy("Write one of the directory's kinds, such as “Public library” or “Employer”."),
    ),
    "unknown_language": (
        gettext_lazy("A language is not known."),
        gettext_lazy("Write its English name or its two letters, such as es."),
    ),
    "not_yes_or_no": (
        gettext_lazy("This is neither yes nor no."),
        gettext_lazy("Write yes or no."),
    ),
    "no_id": (
        gettext_lazy("The row has no id, so one was made from what it says."),
        gettext_lazy("Add ids, so that the next import knows the row again."),
    ),
    "repeated_id": (
        gettext_lazy("The id stands in an earlier row already."),
        gettext_lazy("Give each row an id of its own."),
    ),
    "unknown_reference": (
        gettext_lazy("It names the id of a row that did not come."),
        gettext_lazy("Add that row to its table, or correct the id."),
    ),
    "not_understood": (
        gettext_lazy("The cell could not be taken apart; it was kept as it is."),
        gettext_lazy("Compare it with the other rows."),
    ),
    "required_missing": (
        gettext_lazy("Something that is needed is missing."),
        gettext_lazy("Fill the cell."),
    ),
    "without_organization": (
        gettext_lazy("No organization of the file or the directory belongs to it."),
        gettext_lazy("It is kept for the export; nothing is to be done."),
    ),
}
"""Codes of rows: what is wrong, what to do."""

CORRECT_IT = gettext_lazy("Correct the cell, then import the row again.")


def row_words(code: str, facts: Mapping[str, Any]) -> tuple[str, str]:
    """(what is wrong, what to do) for a row; codes of the house's own checks included."""
    if code in ROWS:
        wrong, cure = ROWS[code]
        return str(wrong), str(cure)
    if code in REFUSALS:
        return sentence(Refused(code, "", facts)), str(CORRECT_IT)
    return _("This row was not understood."), str(CORRECT_IT)


def outcome_name(outcome: str) -> str:
    """An outcome in words."""
    return str(OUTCOMES.get(outcome, outcome))


def fields_named(names: list[str]) -> str:
    """The fields that a person had edited, in one line."""
    return _(", ").join(str(FIELDS.get(one, one.replace("_", " "))) for one in names)


FIELDS: Mapping[str, object] = {
    "name": gettext_lazy("name"),
    "phone": gettext_lazy("telephone"),
    "county": gettext_lazy("county"),
    "region": gettext_lazy("state"),
    "population_served": gettext_lazy("population served"),
    "staff_count": gettext_lazy("staff"),
    "address": gettext_lazy("address"),
    "city": gettext_lazy("city"),
    "postal_code": gettext_lazy("postal code"),
    "kind": gettext_lazy("kind"),
    "lat": gettext_lazy("latitude"),
    "lon": gettext_lazy("longitude"),
    "closed_on": gettext_lazy("closed on"),
    "description": gettext_lazy("description"),
    "url": gettext_lazy("website"),
    "email": gettext_lazy("e-mail"),
    "other_names": gettext_lazy("other names"),
    "fees": gettext_lazy("fees"),
    "status": gettext_lazy("status"),
    "hours": gettext_lazy("opening hours"),
    "accessibility": gettext_lazy("accessibility"),
    "languages": gettext_lazy("languages"),
    "mission": gettext_lazy("mission"),
    "title": gettext_lazy("title"),
}


NOT_KEPT: Mapping[str, object] = {
    "left_out": gettext_lazy("The column was left out."),
    "unknown_field": gettext_lazy("HSDS does not know this field."),
    "unknown_table": gettext_lazy("HSDS does not know this table."),
    "wrong_shape": gettext_lazy("It is not what HSDS has in this place."),
    "written_as_text": gettext_lazy("It was kept as text."),
    "conflicting_value": gettext_lazy("The file says two different things; the first was kept."),
    "second_parent": gettext_lazy("It belongs to two things; the first was kept."),
    "id_made": gettext_lazy("It had no id, so one was made."),
}


def not_kept_words(code: str) -> str:
    """Why something was not kept, or kept with doubt."""
    if code in NOT_KEPT:
        return str(NOT_KEPT[code])
    return row_words(code, {})[0]
