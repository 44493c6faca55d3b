"""Builders of needs, their evidence and goals."""

from datetime import date
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.needs import actions
from holt.needs.asks import EditNeedAsk, LogNeedAsk
from holt.needs.models import Evidence, Goal, Indicator, Need
from tests.make.directory import NOON
from tests.make.directory import organization as _organization

STATEMENT = "Workers at the foundry need English for their jobs"


def need(
    organization: Organization | None = None, *, by: Viewer = THE_HOUSE, **fields: Any
) -> Need:
    """A need as somebody logs it; `state` puts it where a test begins."""
    home = organization or _organization()
    state = fields.pop("state", "")
    values = {"statement": STATEMENT, "organization_id": home.pk} | fields
    row = actions.log(by, LogNeedAsk(**values), now=NOON)
    if state:
        Need.objects.filter(pk=row.pk).update(state=state)
        row.refresh_from_db()
    return row


def edit_ask(row: Need, **changes: Any) -> EditNeedAsk:
    """The Ask that repeats a need as it is, with some of it changed."""
    values = {"statement": row.statement, "heard_on": row.heard_on, "county": row.county}
    places = {"lat": row.lat, "lon": row.lon, "subjects": tuple(row.subjects)}
    return EditNeedAsk(row.pk, **(values | places | {"version": row.version} | changes))


def evidence(row: Need, **fields: Any) -> Evidence:
    """A figure with its source."""
    values = {
        "kind": "figure",
        "text": "Open jobs at the foundry",
        "figure": 14,
        "source": "The foundry",
        "added_at": NOON,
    }
    return Evidence.objects.create(need=row, **(values | fields))


def goal(organization: Organization | None, title: str = "Reach workers", **fields: Any) -> Goal:
    """A goal of a library; without an organization, a priority shown to everyone."""
    side = "library" if organization else "community"
    values = {"organization": organization, "side": side, "title": title} | fields
    return Goal.objects.create(**values)


def indicator(
    code: str = "poverty", year: int = 2019, value: float = 12.5, **fields: Any
) -> Indicator:
    """A community figure of Otter County."""
    return Indicator.objects.create(
        **({"county": "36999", "source": "Census"} | fields), code=code, year=year, value=value
    )


TODAY = date(2026, 11, 20)
