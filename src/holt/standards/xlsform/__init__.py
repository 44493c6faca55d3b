"""XLSForm: forms as workbooks (xlsform.org), read, run and written."""

from holt.standards.xlsform.addresses import add_repeat, answer_at, drop_repeat, put
from holt.standards.xlsform.model import (
    ASKED,
    SILENT,
    Choice,
    Form,
    Group,
    Item,
    Question,
    Texts,
    questions,
    said,
)
from holt.standards.xlsform.plain import PlainRefused, from_plain, to_plain
from holt.standards.xlsform.running import Checked, Problem, Running, Shown, check, pages, shown

__all__ = [
    "ASKED",
    "SILENT",
    "Checked",
    "Choice",
    "Form",
    "Group",
    "Item",
    "PlainRefused",
    "Problem",
    "Question",
    "Running",
    "Shown",
    "Texts",
    "add_repeat",
    "answer_at",
    "check",
    "drop_repeat",
    "from_plain",
    "pages",
    "put",
    "questions",
    "said",
    "shown",
    "to_plain",
]
