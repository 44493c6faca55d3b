"""What reading a workbook found, in words: where, what is the matter, what to do."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.standards.xlsform import Finding

SAID: Mapping[str, tuple[object, object]] = {
    "too_large": (
        gettext_lazy("The file is larger than %(limit)s bytes."),
        gettext_lazy("Take pictures and unused sheets out of the workbook."),
    ),
    "unpacks_too_large": (
        gettext_lazy("The workbook is far larger inside than it looks."),
        gettext_lazy("Copy the three sheets into a new workbook and save that."),
    ),
    "not_a_workbook": (
        gettext_lazy("This is no workbook."),
        gettext_lazy("Save the form as an Excel workbook (.xlsx) and choose that file."),
    ),
    "damaged_workbook": (
        gettext_lazy("The workbook cannot be opened."),
        gettext_lazy("Open it in a spreadsheet program and save it again as .xlsx."),
    ),
    "too_many_rows": (
        gettext_lazy("The sheet has more than %(limit)s rows."),
        gettext_lazy("Split the form, or take out rows that are not needed."),
    ),
    "too_wide": (
        gettext_lazy("The sheet has too many columns or cells."),
        gettext_lazy("Delete the empty columns to the right of the last heading."),
    ),
    "no_survey": (
        gettext_lazy("There is no sheet named survey."),
        gettext_lazy("Name the sheet with the questions survey, in small letters."),
    ),
    "missing_column": (
        gettext_lazy("The column %(column)s is missing."),
        gettext_lazy("Add a column with the heading %(column)s in the first row."),
    ),
    "repeated_column": (
        gettext_lazy("Two columns have the heading %(column)s, or headings that mean the same."),
        gettext_lazy("Keep one of them and rename or delete the other."),
    ),
    "no_type": (
        gettext_lazy("The row has no type."),
        gettext_lazy("Write what kind of question it is, for example text or integer."),
    ),
    "unknown_type": (
        gettext_lazy("%(type)s is no kind of question."),
        gettext_lazy(
            "Use one of: text, integer, decimal, date, time, select_one LIST, select_multiple LIST, note."
        ),
    ),
    "no_name": (
        gettext_lazy("The row has no name."),
        gettext_lazy("Give it a short name without blanks, such as age."),
    ),
    "bad_name": (
        gettext_lazy("%(name)s cannot be a name."),
        gettext_lazy(
            "Begin with a letter; use letters, digits, hyphens and underscores, and no blanks."
        ),
    ),
    "no_words": (
        gettext_lazy("%(name)s has neither a label nor a hint."),
        gettext_lazy("Write in the column label what people are asked."),
    ),
    "repeated_name": (
        gettext_lazy("The name %(name)s is used twice in the same group."),
        gettext_lazy("Give one of the two another name."),
    ),
    "no_such_list": (
        gettext_lazy("There is no list of choices named %(list)s."),
        gettext_lazy("Add the list on the sheet choices, or correct the name after the type."),
    ),
    "choice_without_name": (
        gettext_lazy("The choice has no name."),
        gettext_lazy("Write a short name without blanks in the column name."),
    ),
    "repeated_choice": (
        gettext_lazy("The choice %(name)s is twice in the list %(list)s."),
        gettext_lazy("Rename or delete one of the two."),
    ),
    "missing_calculation": (
        gettext_lazy("Nothing is calculated here."),
        gettext_lazy("Write what is calculated in the column calculation, or delete the row."),
    ),
    "unmatched_end": (
        gettext_lazy("This ends a %(kind)s that was not begun."),
        gettext_lazy("Delete the row, or add the row that begins the %(kind)s above it."),
    ),
    "unmatched_begin": (
        gettext_lazy("The %(kind)s %(name)s is never ended."),
        gettext_lazy("Add a row with the type end %(kind)s after its last question."),
    ),
    "too_deep": (
        gettext_lazy("Groups lie in groups more than %(limit)s deep."),
        gettext_lazy("Take out groups that hold nothing but one other group."),
    ),
    "bad_expression": (
        gettext_lazy("%(expression)s cannot be read; the trouble is at letter %(position)s."),
        gettext_lazy("Look for a missing bracket, quotation mark or sign near there."),
    ),
    "unknown_reference": (
        gettext_lazy("There is no question named %(name)s."),
        gettext_lazy("Correct the name between the braces, or add the question."),
    ),
    "circle": (
        gettext_lazy("%(name)s depends on itself, by way of other questions."),
        gettext_lazy("Change one of the conditions so that none leads back to it."),
    ),
    "not_xlsform": (
        gettext_lazy("This is not valid XLSForm: %(message)s"),
        gettext_lazy("Correct this place as the message says and choose the file again."),
    ),
    "type_left_out": (
        gettext_lazy("%(name)s is left out: questions of the type %(type)s are not asked here."),
        gettext_lazy("Ask it in words, or leave it."),
    ),
    "group_left_out": (
        gettext_lazy("The group %(name)s is left out, as nothing is left in it."),
        gettext_lazy("Nothing needs to be done."),
    ),
    "loop_left_out": (
        gettext_lazy("The loop %(name)s is left out with its questions."),
        gettext_lazy("Write the questions out for each choice, or use a repeat."),
    ),
    "column_left_out": (
        gettext_lazy("What the column %(column)s says is left out."),
        gettext_lazy("Say it in the question or the hint if people need it."),
    ),
    "sheet_left_out": (
        gettext_lazy("The sheet %(sheet)s is left out."),
        gettext_lazy("Put its choices on the sheet choices."),
    ),
    "expression_left_out": (
        gettext_lazy("What %(name)s says in %(column)s is left out: %(what)s does not work here."),
        gettext_lazy("Say it in another way, or check that the question does well without it."),
    ),
    "needs_left_out": (
        gettext_lazy(
            "What %(name)s says in %(column)s is left out, as it needs %(needs)s, which is left out."
        ),
        gettext_lazy("Check that the question does well without it."),
    ),
    "calculation_left_out": (
        gettext_lazy("The calculation %(name)s is left out: %(what)s does not work here."),
        gettext_lazy("Calculate it afterward from the answers."),
    ),
    "text_shortened": (
        gettext_lazy(
            "The words of %(name)s name %(needs)s, which is left out; the place is empty."
        ),
        gettext_lazy("Read the sentence and write it so that it needs no filling in."),
    ),
    "note_left_out": (
        gettext_lazy(
            "The note %(name)s is left out, as it says nothing without pictures or sound."
        ),
        gettext_lazy("Write a label if people need it."),
    ),
    "name_for_words": (
        gettext_lazy("%(name)s has no words without pictures or sound; its name stands for them."),
        gettext_lazy("Write a label that asks the question."),
    ),
    "not_shuffled": (
        gettext_lazy("The choices of %(name)s keep their order; they are not shuffled."),
        gettext_lazy("Nothing needs to be done."),
    ),
    "nothing_left": (
        gettext_lazy("Nothing in this form can be asked here."),
        gettext_lazy("Look at what is left out, and ask it in other ways."),
    ),
}
"""What is the matter, and the cure, for every code of standards.xlsform.findings."""


def finding_said(one: Finding) -> str:
    """Where it is, what is the matter and what to do, in the reader's language."""
    facts = {"column": one.column, "sheet": one.sheet, **one.facts}
    said, cure = (str(text) % facts for text in SAID[one.code])
    return _("%(where)s: %(what)s %(cure)s") % {"where": _where(one), "what": said, "cure": cure}


def _where(one: Finding) -> str:
    if not one.row:
        return _("Sheet %(sheet)s") % {"sheet": one.sheet}
    return _("Sheet %(sheet)s, row %(row)s") % {"sheet": one.sheet, "row": one.row}
