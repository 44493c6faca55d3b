"""Dates out of all reckoning are refused at every door, before a verb counts with them."""

from dataclasses import dataclass
from datetime import date

import pytest

from holt.kernel import checks
from holt.kernel.errors import Refused


@dataclass(frozen=True)
class Row:
    """A row of an Ask."""

    due_on: date | None = None


@dataclass(frozen=True)
class Ask:
    """An Ask with a day of its own and rows with days."""

    on: date | None = None
    rows: tuple[Row, ...] = ()


@pytest.mark.parametrize("ask", [Ask(), Ask(date(2026, 11, 22), (Row(), Row(date(2030, 1, 1))))])
def test_days_of_our_time_pass(ask: Ask) -> None:
    checks.days(ask)


@pytest.mark.parametrize(
    ("ask", "field"),
    [(Ask(date(1, 1, 1)), "on"), (Ask(rows=(Row(date(9999, 12, 31)),)), "due_on")],
)
def test_days_out_of_all_reckoning_are_refused(ask: Ask, field: str) -> None:
    with pytest.raises(Refused) as refusal:
        checks.days(ask)
    assert (refusal.value.code, refusal.value.field) == ("not_in_our_time", field)
