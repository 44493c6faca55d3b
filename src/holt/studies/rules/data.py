"""Which columns may tell who somebody is, and what has to be said before data is shared."""

from collections.abc import Collection, Sequence

from holt.kernel.errors import Refused
from holt.learning.rules import LICENSES as SHARED_LICENSES
from holt.methods.personal_columns import Looks, personal_columns
from holt.values.states import StateTable, Step

DATA_STATES = StateTable(
    [
        Step("waiting", "share_data", "shared", "keeper"),
        Step("shared", "share_data", "shared", "keeper"),
        Step("shared", "download_data", "shared", "listed"),
        Step("waiting", "remove_data", "removed", "keeper"),
        Step("shared", "remove_data", "removed", "keeper"),
    ]
)
LICENSES = SHARED_LICENSES
MOST_COLUMNS = 200
MOST_ROWS = 2000
"""How many rows are looked at for what stands in a column."""


def suspicious(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Looks, ...]:
    """The columns to be looked at before the table is shared."""
    return personal_columns(columns, rows[:MOST_ROWS])


def require_looked_at(pointed: Collection[str], taken_out: Collection[str], looked: bool) -> None:
    """Refuse sharing columns that may tell who somebody is, until somebody has decided."""
    left = [one for one in pointed if one not in set(taken_out)]
    if left and not looked:
        raise Refused("columns_look_personal", "looked_at", {"columns": ", ".join(left[:12])})
