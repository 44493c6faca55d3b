"""Human Services Data Specification 3.0: read, written, compared, validated, mapped onto."""

from holt.standards.hsds.check import differences, validate, validate_json
from holt.standards.hsds.layout import TABLES, Layout
from holt.standards.hsds.model import (
    Difference,
    HsdsRefused,
    Invalid,
    Package,
    Problem,
    Record,
    Value,
)
from holt.standards.hsds.read import read
from holt.standards.hsds.write import Center, write_json, write_tabular

__all__ = [
    "TABLES",
    "Center",
    "Difference",
    "HsdsRefused",
    "Invalid",
    "Layout",
    "Package",
    "Problem",
    "Record",
    "Value",
    "differences",
    "read",
    "validate",
    "validate_json",
    "write_json",
    "write_tabular",
]
