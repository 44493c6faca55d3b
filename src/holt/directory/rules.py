"""What the directory decides: sectors, statuses, due checks of facts, names folded for search."""

from collections.abc import Iterable
from datetime import date, timedelta

from holt.methods.words import fold

SECTORS = (
    "libraries",
    "education",
    "government",
    "health",
    "culture",
    "social",
    "economy",
    "faith",
    "civic",
    "land",
)

PLACE_KINDS = ("building", "branch", "room", "outdoor", "stop", "vehicle", "online", "mailing")

FIRST_REMINDER, LAST_REMINDER = 6, 12
"""Months after which an organization's facts are asked to be looked at again."""

UNDO_DAYS = 7
MOST_AT_ONCE = 1_000
INVITATION_DAYS = 30
DEEPEST = 3
"""An organization, its departments or branches, and theirs."""


def folded_name(name: str) -> str:
    """The name as lists are sorted by it: small letters without accents, at most 255."""
    return fold(name)[:255]


def search_text(
    name: str, other_names: Iterable[str], cities: Iterable[str], identifiers: Iterable[str]
) -> str:
    """Everything an organization is looked for by, folded, one thing a line."""
    parts = dict.fromkeys((name, *other_names, *sorted(cities), *sorted(identifiers)))
    return "\n".join(fold(part) for part in parts if part)


def months_later(day: date, months: int) -> date:
    """The same day some months on; the month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + (first.month == 12), first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def reminder_due(checked: date, reminded: date | None, today: date) -> int | None:
    """How many months without a check call for a letter today (12, 6 or None)."""
    for months in (LAST_REMINDER, FIRST_REMINDER):
        due = months_later(checked, months)
        if today >= due:
            return None if reminded and reminded >= due else months
    return None


def may_be_undone(made_on: date, today: date) -> bool:
    """A bulk change can be taken back for seven days."""
    return today <= made_on + timedelta(days=UNDO_DAYS)


def edited_since(version_then: int, version_now: int) -> bool:
    """Whether somebody changed a row after a bulk change left it at `version_then`."""
    return version_now != version_then
