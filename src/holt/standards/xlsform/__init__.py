"""XLSForm: forms as workbooks (xlsform.org), read, run and written."""

from holt.standards.xlsform.addresses import add_repeat, answer_at, drop_repeat, put
from holt.standards.xlsform.coercing import span
from holt.standards.xlsform.examining import Fault, examined
from holt.standards.xlsform.findings import WARNINGS, WRONG, Finding, sentence
from holt.standards.xlsform.model import (
    ASKED,
    SILENT,
    Choice,
    Form,
    Group,
    Item,
    Question,
    Texts,
    every,
    questions,
    said,
    without_rows,
)
from holt.standards.xlsform.others import code_of
from holt.standards.xlsform.plain import PlainRefused, from_plain, to_plain
from holt.standards.xlsform.read import Reading, read
from holt.standards.xlsform.running import (
    Checked,
    Problem,
    Running,
    Shown,
    check,
    in_order,
    pages,
    shown,
)
from holt.standards.xlsform.write import write_xlsx

__all__ = [
    "ASKED",
    "SILENT",
    "WARNINGS",
    "WRONG",
    "Checked",
    "Choice",
    "Fault",
    "Finding",
    "Form",
    "Group",
    "Item",
    "PlainRefused",
    "Problem",
    "Question",
    "Reading",
    "Running",
    "Shown",
    "Texts",
    "add_repeat",
    "answer_at",
    "check",
    "code_of",
    "drop_repeat",
    "every",
    "examined",
    "from_plain",
    "in_order",
    "pages",
    "put",
    "questions",
    "read",
    "said",
    "sentence",
    "shown",
    "span",
    "to_plain",
    "without_rows",
    "write_xlsx",
]
