"""The directory's own kinds of import; naming them here registers them."""

from holt.directory.imports.hsds import HSDS, HSDS_LAYOUT
from holt.directory.imports.pls import PLS

__all__ = ["HSDS", "HSDS_LAYOUT", "PLS"]
