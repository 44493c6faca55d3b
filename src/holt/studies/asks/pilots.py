"""What is asked of the verbs of pilots."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class StopRuleAsk:
    """`kind`: below or above (a reading), complaints or cost (in all so far)."""

    kind: str
    figure: str


@dataclass(frozen=True)
class PlanPilotAsk:
    """Try something for a while. `measure` count or share, `direction` up or down.

    `baseline` was counted before, over `baseline_periods` periods as long as `every_days`; of a
    share, `baseline_periods` is how many were asked. `sites` are places of one's own;
    `partner_ids` other parties of the partnership, who count at their own.
    """

    organization_id: int
    title: str
    if_we: str
    then: str
    because: str
    counted: str
    starts_on: date
    ends_on: date
    measure: str = "count"
    counted_from: str = ""
    baseline: int | None = None
    baseline_periods: int | None = None
    target: str = ""
    direction: str = "up"
    every_days: int = 7
    subjects: tuple[str, ...] = ()
    openness: str = "network"
    sites: tuple[str, ...] = ()
    partner_ids: tuple[int, ...] = ()
    partnership_id: int | None = None
    need_id: int | None = None
    stop_rules: tuple[StopRuleAsk, ...] = ()


@dataclass(frozen=True)
class EditPilotAsk:
    """Change the plan before it starts; where and by whom it is counted stays."""

    pilot_id: int
    title: str
    if_we: str
    then: str
    because: str
    counted: str
    starts_on: date
    ends_on: date
    measure: str = "count"
    counted_from: str = ""
    baseline: int | None = None
    baseline_periods: int | None = None
    target: str = ""
    direction: str = "up"
    every_days: int = 7
    subjects: tuple[str, ...] = ()
    openness: str = "network"
    stop_rules: tuple[StopRuleAsk, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class StartPilotAsk:
    pilot_id: int


@dataclass(frozen=True)
class DropPilotAsk:
    """It never began."""

    pilot_id: int


@dataclass(frozen=True)
class AddPilotReadingAsk:
    """What was counted at a site by a day; said again for the same day, it corrects."""

    pilot_id: int
    site_id: int
    on: date
    count: int
    of: int | None = None
    complaints: int = 0
    cost: str = ""
    note: str = ""


@dataclass(frozen=True)
class TakeBackPilotReadingAsk:
    pilot_reading_id: int


@dataclass(frozen=True)
class ContinuePilotAsk:
    """A stop rule was met, and it goes on: why?"""

    pilot_id: int
    reason: str


@dataclass(frozen=True)
class StopPilotAsk:
    """No more readings, for this reason; its lesson is still to be written."""

    pilot_id: int
    reason: str


@dataclass(frozen=True)
class ExtendPilotAsk:
    """A later end, once, with a reason."""

    pilot_id: int
    ends_on: date
    reason: str


@dataclass(frozen=True)
class EndPilotAsk:
    """Close it with its lesson. `did_it`: yes, partly, no or unclear."""

    pilot_id: int
    did_it: str
    title: str
    wanted: str
    did: str
    happened: str
    instead: str = ""
    publish: bool = False
    looked_at: bool = False
