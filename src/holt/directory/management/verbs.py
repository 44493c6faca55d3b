"""What an operator does with the directory from a terminal."""

from holt.directory.management import outlines
from holt.directory.management.exporting import EXPORT_HSDS
from holt.directory.management.importing import IMPORT_HSDS, IMPORT_PLS, IMPORT_TABLE
from holt.kernel.operators import OperatorVerb

VERBS: tuple[OperatorVerb, ...] = (
    IMPORT_PLS,
    IMPORT_HSDS,
    IMPORT_TABLE,
    EXPORT_HSDS,
    outlines.VERB,
)
