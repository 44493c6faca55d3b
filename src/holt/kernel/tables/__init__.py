"""One list for the whole house: a room declares a table, the kernel does the rest.

The URL holds the state (?q=&state=a&state=b&sort=-heard_on&page=2&cols=a,b&format=csv); pages,
exports and the JSON API narrow with the same `filtered`.
"""

from holt.kernel.tables.boards import Board, BoardColumn, Card, Move
from holt.kernel.tables.cells import Badge, Link
from holt.kernel.tables.declare import (
    Action,
    Bulk,
    Choice,
    Column,
    DateRange,
    Empty,
    Search,
    Table,
    View,
    YesNo,
)
from holt.kernel.tables.reading import filtered

__all__ = [
    "Action",
    "Badge",
    "Board",
    "BoardColumn",
    "Bulk",
    "Card",
    "Choice",
    "Column",
    "DateRange",
    "Empty",
    "Link",
    "Move",
    "Search",
    "Table",
    "View",
    "YesNo",
    "filtered",
]
