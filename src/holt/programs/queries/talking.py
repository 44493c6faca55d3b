"""Programs of others whose people should hear of ours before both are done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Max, Min, Q

from holt.kernel.viewer import Viewer
from holt.methods.together import Likeness, Plan, should_talk
from holt.needs import queries as needs
from holt.programs.models import Program, Session
from holt.programs.queries.inside import programs_inside
from holt.programs.queries.programs import programs

MOST = 400


@dataclass(frozen=True)
class Talk:
    """One of ours, one of theirs, and why their people should talk."""

    ours_id: int
    ours: str
    theirs_id: int
    theirs: str
    run_by: tuple[str, ...]
    reasons: tuple[str, ...]
    km: float | None


def talks(viewer: Viewer, now: datetime, program_id: int | None = None) -> tuple[Talk, ...]:
    """For each program of the viewer's tables with dates to come (or just one of them)."""
    mine = set(_mine(viewer, program_id))
    if not mine:
        return ()
    rows = {one["pk"]: one for one in _with_dates(viewer, now)}
    plans = _plans(viewer, list(rows.values()), now)
    ours = [one for one in plans if one.id in mine]
    public = [one for one in plans if rows[one.id]["state"] == Program.State.PUBLISHED]
    found = (one for plan in ours for one in should_talk(plan, public))
    return tuple(_talk(one, rows) for one in _once(found))


def _mine(viewer: Viewer, program_id: int | None) -> Iterable[int]:
    rows = Program.objects.filter(programs_inside(viewer))
    rows = rows.exclude(state=Program.State.WITHDRAWN)
    wanted = rows if program_id is None else rows.filter(pk=program_id)
    return wanted.values_list("pk", flat=True)


def _with_dates(viewer: Viewer, now: datetime) -> Sequence[dict[str, Any]]:
    """Programs the viewer may see that have dates to come, in one query."""
    coming = Q(sessions__ends_at__gt=now, sessions__state=Session.State.PLANNED)
    rows = (
        programs(viewer)
        .exclude(state=Program.State.WITHDRAWN)
        .annotate(
            first=Min("sessions__on", filter=coming),
            last=Max("sessions__on", filter=coming),
            organizations=ArrayAgg("run_by", distinct=True, default=[]),
            names=ArrayAgg(
                "run_by__name", distinct=True, filter=Q(run_by__is_public=True), default=[]
            ),
        )
    )
    columns = ("pk", "title", "state", "kind", "audience", "need_id", "need__subjects")
    more = ("need__county", "first", "last", "organizations", "names")
    return list(rows.exclude(first=None).values(*columns, *more)[:MOST])


def _plans(viewer: Viewer, rows: Sequence[dict[str, Any]], now: datetime) -> list[Plan]:
    known = {one["need_id"] for one in rows if one["need_id"]}
    seen = set(needs.visible(viewer).filter(pk__in=known).values_list("pk", flat=True))
    places = _places([one["pk"] for one in rows], now)
    return [_plan(one, one["need_id"] in seen, places.get(one["pk"], ())) for one in rows]


def _plan(row: dict[str, Any], shows_need: bool, places: Iterable[tuple[float, float]]) -> Plan:
    """A need the viewer may not see is not compared: a likeness would tell of it."""
    return Plan(
        row["pk"],
        frozenset(row["organizations"]),
        frozenset({row["need_id"]}) if shows_need else frozenset(),
        frozenset(row["need__subjects"] or ()) if shows_need else frozenset(),
        row["kind"],
        frozenset(row["audience"]),
        (row["need__county"] or "") if shows_need else "",
        tuple(places),
        row["first"],
        row["last"],
    )


def _places(ids: Sequence[int], now: datetime) -> dict[int, list[tuple[float, float]]]:
    rows = Session.objects.filter(program_id__in=ids, ends_at__gt=now)
    shown = rows.filter(place__organization__is_public=True).order_by()
    found: dict[int, list[tuple[float, float]]] = {}
    for program_id, lat, lon in shown.values_list(
        "program_id", "place__lat", "place__lon"
    ).distinct():
        if lat is not None and lon is not None:
            found.setdefault(program_id or 0, []).append((lat, lon))
    return found


def _once(found: Iterable[Likeness]) -> Iterable[Likeness]:
    """Each pair once, though both may be ours."""
    seen: set[frozenset[int]] = set()
    for one in found:
        pair = frozenset((one.one, one.other))
        if pair not in seen:
            seen.add(pair)
            yield one


def _talk(one: Likeness, rows: dict[int, dict[str, Any]]) -> Talk:
    ours, theirs = rows[one.one], rows[one.other]
    names = tuple(sorted(theirs["names"]))
    return Talk(
        ours["pk"], ours["title"], theirs["pk"], theirs["title"], names, one.reasons, one.km
    )
