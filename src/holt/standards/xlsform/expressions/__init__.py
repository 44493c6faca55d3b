"""The expressions of a form (relevant, constraint, calculation …): read and worked out."""

from holt.standards.xlsform.expressions.evaluate import Scope, value_of
from holt.standards.xlsform.expressions.parser import parse
from holt.standards.xlsform.expressions.tree import (
    Call,
    ExpressionRefused,
    Node,
    Path,
    Reference,
    inside,
)
from holt.standards.xlsform.expressions.values import Value, as_number, as_text, as_truth, moment_of

__all__ = [
    "Call",
    "ExpressionRefused",
    "Node",
    "Path",
    "Reference",
    "Scope",
    "Value",
    "as_number",
    "as_text",
    "as_truth",
    "inside",
    "moment_of",
    "parse",
    "value_of",
]
