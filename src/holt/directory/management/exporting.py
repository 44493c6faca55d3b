"""`./holt directory export-hsds FILE`."""

from holt.kernel.operators import OperatorVerb, Report

EXPORT_HSDS = OperatorVerb("export-hsds", "x", lambda g, c: Report(""))
