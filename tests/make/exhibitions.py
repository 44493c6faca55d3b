"""Builders of exhibitions and their stays."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.programs import actions, asks
from holt.programs.models import ConditionReport, Exhibition, Stay
from tests.make.directory import NOON, organization
from tests.make.partnerships import member_of

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)


@dataclass
class Lent:
    """An exhibition of a museum, and a library that would like to show it."""

    museum: Organization
    library: Organization
    rosa: Viewer
    ines: Viewer
    exhibition: Exhibition

    @property
    def id(self) -> int:
        return self.exhibition.pk


def exhibition(**changes: Any) -> Lent:
    """“River people”, forty square meters, public; two days around each stay."""
    museum = organization("Otter County Museum")
    library = organization("Marlow City Library")
    rosa = member_of(museum, name="Rosa Lind")
    values: dict[str, Any] = {
        "title": "River people",
        "square_meters": 40,
        "security": "Alarm at night",
        "insured_cents": 1_200_000,
        "care": "White gloves.",
        "crates": 6,
        "is_public": True,
    }
    made = actions.add_exhibition(
        rosa, asks.AddExhibitionAsk(museum.pk, **(values | changes)), now=NOON
    )
    return Lent(museum, library, rosa, member_of(library, name="Ines Duarte"), made)


def stay(
    at: Lent,
    first: date = FIRST,
    last: date = LAST,
    *,
    by: Viewer | None = None,
    agreed: bool = True,
    **changes: Any,
) -> Stay:
    """The library asks for it; the museum says yes unless told otherwise."""
    ask = asks.AskStayAsk(at.id, at.library.pk, first, last, **changes)
    row = actions.ask_stay(by or at.ines, ask, now=NOON)
    if agreed and row.state == "proposed":
        row = actions.agree_stay(at.rosa, asks.AgreeStayAsk(row.pk), now=NOON)
    return row


def report(
    at: Lent,
    row: Stay,
    moment: str = "arrival",
    found: str = "sound",
    *,
    now: datetime = NOON,
    **changes: Any,
) -> ConditionReport:
    """A condition report of the library."""
    text = "" if found == "sound" else "A corner of panel 3"
    ask = asks.ReportConditionAsk(row.pk, moment, now.date(), found, text=text, **changes)
    return actions.report_condition(at.ines, ask, now=now)
