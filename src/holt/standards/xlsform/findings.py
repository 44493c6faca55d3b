"""What is wrong with a workbook, or left out of it: where, a code, and in English what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """sheet: survey, choices or settings. row: as the spreadsheet counts, 0 for the whole sheet.
    column: the heading as it stands there, or ""."""

    sheet: str
    row: int
    column: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


WRONG: Mapping[str, tuple[str, str]] = {
    "too_large": (
        "The file is larger than {limit} bytes.",
        "Take pictures and unused sheets out of the workbook.",
    ),
    "unpacks_too_large": (
        "The workbook is far larger inside than it looks.",
        "Copy the three sheets into a new workbook and save that.",
    ),
    "not_a_workbook": (
        "This is no workbook.",
        "Save the form as an Excel workbook (.xlsx) and choose that file.",
    ),
    "damaged_workbook": (
        "The workbook cannot be opened.",
        "Open it in a spreadsheet program and save it again as .xlsx.",
    ),
    "too_many_rows": (
        "The sheet has more than {limit} rows.",
        "Split the form, or take out rows that are not needed.",
    ),
    "too_wide": (
        "The sheet has too many columns or cells.",
        "Delete the empty columns to the right of the last heading.",
    ),
    "no_survey": (
        "There is no sheet named survey.",
        "Name the sheet with the questions survey, in small letters.",
    ),
    "missing_column": (
        "The column {column} is missing.",
        "Add a column with the heading {column} in the first row.",
    ),
    "repeated_column": (
        "Two columns have the heading {column}, or headings that mean the same.",
        "Keep one of them and rename or delete the other.",
    ),
    "no_type": (
        "The row has no type.",
        "Write what kind of question it is, for example text or integer.",
    ),
    "unknown_type": (
        "{type} is no kind of question.",
        "Use one of: text, integer, decimal, date, time, select_one LIST, select_multiple LIST, note.",
    ),
    "no_name": ("The row has no name.", "Give it a short name without blanks, such as age."),
    "bad_name": (
        "{name} cannot be a name.",
        "Begin with a letter; use letters, digits, hyphens and underscores, and no blanks.",
    ),
    "no_words": (
        "{name} has neither a label nor a hint.",
        "Write in the column label what people are asked.",
    ),
    "repeated_name": (
        "The name {name} is used twice in the same group.",
        "Give one of the two another name.",
    ),
    "no_such_list": (
        "There is no list of choices named {list}.",
        "Add the list on the sheet choices, or correct the name after the type.",
    ),
    "choice_without_name": (
        "The choice has no name.",
        "Write a short name without blanks in the column name.",
    ),
    "repeated_choice": (
        "The choice {name} is twice in the list {list}.",
        "Rename or delete one of the two.",
    ),
    "missing_calculation": (
        "Nothing is calculated here.",
        "Write what is calculated in the column calculation, or delete the row.",
    ),
    "unmatched_end": (
        "This ends a {kind} that was not begun.",
        "Delete the row, or add the row that begins the {kind} above it.",
    ),
    "unmatched_begin": (
        "The {kind} {name} is never ended.",
        "Add a row with the type end {kind} after its last question.",
    ),
    "too_deep": (
        "Groups lie in groups more than {limit} deep.",
        "Take out groups that hold nothing but one other group.",
    ),
    "bad_expression": (
        "{expression} cannot be read; the trouble is at letter {position}.",
        "Look for a missing bracket, quotation mark or sign near there.",
    ),
    "unknown_reference": (
        "There is no question named {name}.",
        "Correct the name between the braces, or add the question.",
    ),
    "circle": (
        "{name} depends on itself, by way of other questions.",
        "Change one of the conditions so that none leads back to it.",
    ),
    "not_xlsform": (
        "This is not valid XLSForm: {message}",
        "Correct this place as the message says and choose the file again.",
    ),
}
"""Why a workbook is refused, and the cure."""

WARNINGS: Mapping[str, tuple[str, str]] = {
    "type_left_out": (
        "{name} is left out: questions of the type {type} are not asked here.",
        "Ask it in words, or leave it.",
    ),
    "group_left_out": (
        "The group {name} is left out, as nothing is left in it.",
        "Nothing needs to be done.",
    ),
    "loop_left_out": (
        "The loop {name} is left out with its questions.",
        "Write the questions out for each choice, or use a repeat.",
    ),
    "column_left_out": (
        "What the column {column} says is left out.",
        "Say it in the question or the hint if people need it.",
    ),
    "sheet_left_out": ("The sheet {sheet} is left out.", "Put its choices on the sheet choices."),
    "expression_left_out": (
        "What {name} says in {column} is left out: {what} does not work here.",
        "Say it in another way, or check that the question does well without it.",
    ),
    "needs_left_out": (
        "What {name} says in {column} is left out, as it needs {needs}, which is left out.",
        "Check that the question does well without it.",
    ),
    "calculation_left_out": (
        "The calculation {name} is left out: {what} does not work here.",
        "Calculate it afterward from the answers.",
    ),
    "text_shortened": (
        "The words of {name} name {needs}, which is left out; the place is empty.",
        "Read the sentence and write it so that it needs no filling in.",
    ),
    "note_left_out": (
        "The note {name} is left out, as it says nothing without pictures or sound.",
        "Write a label if people need it.",
    ),
    "name_for_words": (
        "{name} has no words without pictures or sound; its name stands for them.",
        "Write a label that asks the question.",
    ),
    "not_shuffled": (
        "The choices of {name} keep their order; they are not shuffled.",
        "Nothing needs to be done.",
    ),
    "nothing_left": (
        "Nothing in this form can be asked here.",
        "Look at what is left out, and ask it in other ways.",
    ),
}
"""What is left out of a valid workbook, and what to do about it."""


def sentence(finding: Finding) -> str:
    """What is the matter and what to do, in English; doors may have words of their own."""
    said, cure = (WRONG | WARNINGS)[finding.code]  # type: ignore[operator]
    facts = {"column": finding.column, "sheet": finding.sheet, **finding.facts}
    where = f"Sheet {finding.sheet}" + (f", row {finding.row}" if finding.row else "")
    return f"{where}: {said.format_map(facts)} {cure.format_map(facts)}"
