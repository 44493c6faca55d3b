"""The directory's own kinds of import; naming them here registers them."""

from holt.directory.imports.hsds import HSDS, HSDS_LAYOUT
from holt.directory.imports.pls import PLS
from holt.directory.imports.tables.contacts import CONTACTS
from holt.directory.imports.tables.organizations import ORGANIZATIONS

__all__ = ["CONTACTS", "HSDS", "HSDS_LAYOUT", "ORGANIZATIONS", "PLS"]
