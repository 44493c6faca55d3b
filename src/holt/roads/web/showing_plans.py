"""A planning run prepared for its page: how far it is, and the trade."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import pictures
from holt.roads import when
from holt.roads.queries import PlanPage
from holt.roads.web.showing import KM_PER_MILE, distance, duration
from holt.roads.web.words import NAMES


@dataclass(frozen=True)
class Work:
    """How far the search is, for the progress part."""

    title: str
    running: bool
    done: int
    total: int
    left: str
    url: str
    cancel_url: str
    stopped: bool = False
    report_url: str = ""


def work(found: PlanPage, now: datetime) -> Work:
    """So many searches of so many; the time left is what was given, less what is over."""
    passed = (now - found.started_at).total_seconds() if found.started_at else 0.0
    seconds = max(1, round(found.seconds - passed))
    left = ngettext("%(count)s second", "%(count)s seconds", seconds) % {"count": seconds}
    return Work(
        _("Looking for better rounds"), True, found.done, found.total, left,
        reverse("roads:plan", args=[found.id]),
        reverse("roads:stop_plan", args=[found.id]) if found.may_keep else "",
    )  # fmt: skip


@dataclass(frozen=True)
class TradeRow:
    """A row of the trade; `url` leads to what it would change."""

    number: int
    names: str
    moved: str
    share: str
    weekday: str
    saved: str
    percent: str
    careful: str
    days_out: int
    uneven: str
    longest: str
    url: str
    is_picked: bool


def rows(found: PlanPage) -> tuple[TradeRow, ...]:
    """Every plan to pick from; today's is row 0."""
    may_pick = found.may_keep and found.state == "ready"
    return tuple(_row(found, at, one, may_pick) for at, one in enumerate(found.trade))


def _row(found: PlanPage, at: int, one: Mapping[str, Any], may_pick: bool) -> TradeRow:
    pick = reverse("roads:pick_plan", args=[found.id])
    return TradeRow(
        number=at,
        names=", ".join(str(NAMES[name]) for name in one["names"] if name in NAMES),
        moved=number_format(one["moved"]),
        share=_percent(one["moved"] / max(1, one["visits"])),
        weekday=number_format(one["weekday_moved"]),
        saved=distance(one["km_saved"]),
        percent=_percent(one["saved"], 1),
        careful=_percent(one["careful_saved"], 1),
        days_out=one["days_out"],
        uneven=duration(one["unevenness"]),
        longest=duration(one["longest"]),
        url=f"{pick}?row={at}" if may_pick and at else "",
        is_picked=found.picked == at and found.state == "picked",
    )


def _percent(share: float, places: int = 0) -> str:
    return _("%(share)s %%") % {"share": number_format(round(100 * share, places), places)}


def headline(found: PlanPage, number: int) -> str:
    """What a row asks and gives, in a sentence."""
    one = found.trade[number]
    return _(
        "%(saved)s less driving in %(weeks)s weeks; %(moved)s of %(visits)s visits on another day, %(weekday)s of them on another weekday."
    ) % {
        "saved": distance(one["km_saved"]),
        "weeks": found.facts.get("weeks", ""),
        "moved": one["moved"],
        "visits": one["visits"],
        "weekday": one["weekday_moved"],
    }


@dataclass(frozen=True)
class Facts:
    """The figure no plan goes below, and how far the freest plan is above it."""

    bound: str
    gap: str
    today: str
    weeks: int
    visits: int


def facts(found: PlanPage) -> Facts | None:
    if not found.facts or not found.trade:
        return None
    it = found.facts
    return Facts(
        distance(it["bound_km"]), _percent(it["gap"]), distance(found.trade[0]["km"]),
        it["weeks"], it["visits"],
    )  # fmt: skip


def curve(found: PlanPage) -> pictures.Curve | None:
    """Saved driving over visits moved; numbers are the table's."""
    if len(found.trade) < 2:
        return None
    from holt.directory import queries as directory

    in_miles = directory.distance_unit() == "mi"
    per = KM_PER_MILE if in_miles else 1.0
    points = [
        pictures.Dot(
            one["moved"], one["km_saved"] / per, str(at), is_marked=found.picked == at,
        )
        for at, one in enumerate(found.trade)
    ]  # fmt: skip
    return pictures.curve(
        points,
        title=_("Driving saved against visits moved"),
        across=_("visits on another day"),
        up=_("miles saved") if in_miles else _("kilometers saved"),
    )


@dataclass(frozen=True)
class ChangeShown:
    """One stop before and after."""

    stop_id: int
    stop: str
    was: str
    will: str
    is_other_day: bool


def changes(preview: Any, cycle: int) -> tuple[ChangeShown, ...]:
    """Those on another day first."""
    return tuple(
        ChangeShown(
            one.stop_id, one.stop, "; ".join(when.whole(it, cycle) for it in one.was),
            "; ".join(when.whole(it, cycle) for it in one.will), one.is_other_day,
        )
        for one in preview.changes
    )  # fmt: skip
