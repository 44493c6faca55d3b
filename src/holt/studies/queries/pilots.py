"""Pilots: the plan, the readings, what they show, what waits."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.methods.counts import Comparison
from holt.studies import access, rules
from holt.studies.models import Alarm, Pilot, PilotReading, PilotSite, StopRule


def pilots(viewer: Viewer) -> QuerySet[Pilot]:
    """Pilots the network may see, and those one takes part in; the latest planned first."""
    rows = Pilot.objects.order_by("-planned_at", "-pk")
    if viewer.is_house:
        return rows
    own = list(viewer.roles)
    there = PilotSite.objects.filter(pilot=OuterRef("pk"), organization_id__in=own)
    seen = Q(organization_id__in=own) | Exists(there)
    return rows.filter(seen | Q(openness="network")) if viewer.is_member else rows.filter(seen)


def with_pilot_details(rows: QuerySet[Pilot]) -> QuerySet[Any]:
    """The same with what a list line shows, still one query."""
    open_ = Alarm.objects.filter(pilot=OuterRef("pk"), decided="")
    return rows.select_related("organization").annotate(
        reading_count=Count("readings"), must_decide=Exists(open_)
    )


@dataclass(frozen=True)
class SiteLine:
    """Where it is counted, when next, and whether the viewer counts there."""

    id: int
    name: str
    organization_id: int
    organization: str
    next_on: date
    may_count: bool


@dataclass(frozen=True)
class ReadingLine:
    """A reading; complaints, cost and note are for those who take part."""

    id: int
    site_id: int
    site: str
    on: date
    count: int
    of: int | None
    complaints: int
    cost_cents: int
    note: str
    may_take_back: bool


@dataclass(frozen=True)
class RuleLine:
    id: int
    kind: str
    figure: Decimal


@dataclass(frozen=True)
class AlarmLine:
    """A stop rule that was met, and what people decided."""

    kind: str
    limit: Decimal
    figure: Decimal
    on: date
    decided: str
    reason: str
    decided_by: str
    decided_at: datetime | None


@dataclass(frozen=True)
class PilotPage:
    """A pilot as its page shows it."""

    id: int
    title: str
    if_we: str
    then: str
    because: str
    subjects: tuple[str, ...]
    openness: str
    measure: str
    counted: str
    counted_from: str
    baseline: int | None
    baseline_periods: int | None
    target: Decimal | None
    direction: str
    every_days: int
    starts_on: date
    ends_on: date
    first_ends_on: date | None
    extended_because: str
    state: str
    did_it: str
    stopped_because: str
    lesson_id: int | None
    organization_id: int
    organization: str
    partnership_id: int | None
    need_id: int | None
    ended_at: datetime | None
    sees_inside: bool
    may_run: bool
    may_decide: bool
    is_overdue: bool
    sites: tuple[SiteLine, ...]
    rules: tuple[RuleLine, ...]
    readings: tuple[ReadingLine, ...]
    alarms: tuple[AlarmLine, ...]
    shows: Comparison | None
    version: int

    @property
    def must_decide(self) -> bool:
        """Whether a stop rule waits for people."""
        return self.state == "deciding"


def pilot(viewer: Viewer, pilot_id: int, today: date) -> PilotPage:
    """One pilot. Raises NotFound."""
    rows: QuerySet[Any] = pilots(viewer).select_related("organization")
    row = rows.filter(pk=pilot_id).first()
    if row is None:
        raise NotFound
    sites = list(row.sites.select_related("organization").order_by("pk"))
    taking_part = (row.organization_id, *(one.organization_id for one in sites))
    inside = viewer.is_house or any(one in viewer.roles for one in taking_part)
    readings = _readings(viewer, row, sites, inside)
    last = {one.site_id: one.on for one in readings}
    return PilotPage(
        **{one: getattr(row, one) for one in SAME}
        | {"stopped_because": row.stopped_because if inside else ""},
        subjects=tuple(row.subjects),
        organization=row.organization.name,
        sees_inside=inside,
        may_run=access.may_plan(viewer, row.organization_id),
        may_decide=access.may_decide(viewer, taking_part),
        is_overdue=row.state in ("running", "deciding", "stopping") and today > row.ends_on,
        sites=tuple(_site(viewer, row, one, last.get(one.pk)) for one in sites),
        rules=tuple(
            RuleLine(one.pk, one.kind, one.figure) for one in row.stop_rules.order_by("kind", "pk")
        ),
        readings=readings,
        alarms=_alarms(pilot_id, inside),
        shows=rules.shown(
            row.measure, row.baseline, row.baseline_periods, [counted(one) for one in readings]
        ),
    )


SAME = (
    *("id", "title", "if_we", "then", "because", "openness", "measure", "counted", "counted_from"),
    *("baseline", "baseline_periods", "target", "direction", "every_days", "starts_on", "ends_on"),
    *("first_ends_on", "extended_because", "state", "did_it", "lesson_id", "organization_id"),
    *("partnership_id", "need_id", "ended_at", "version"),
)


def counted(one: Any) -> rules.Counted:
    """A reading, as rules see it."""
    return rules.Counted(one.on, one.count, one.of, one.complaints, one.cost_cents)


def _site(viewer: Viewer, pilot: Any, row: Any, last: date | None) -> SiteLine:
    may = access.may_count(viewer, pilot.organization_id, row.organization_id)
    due = rules.next_due(pilot.starts_on, pilot.every_days, last)
    return SiteLine(row.pk, row.name, row.organization_id, row.organization.name, due, may)


def _readings(viewer: Viewer, pilot: Any, sites: list[Any], inside: bool) -> tuple[Any, ...]:
    by_id = {one.pk: one for one in sites}
    rows = PilotReading.objects.filter(pilot=pilot).order_by("on", "site_id")
    is_open = pilot.state in ("running", "deciding")
    return tuple(_reading(viewer, pilot, one, by_id[one.site_id], inside, is_open) for one in rows)


def _reading(
    viewer: Viewer, pilot: Any, row: Any, site: Any, inside: bool, is_open: bool
) -> ReadingLine:
    may = is_open and access.may_count(viewer, pilot.organization_id, site.organization_id)
    return ReadingLine(
        row.pk, site.pk, site.name, row.on, row.count, row.of,
        row.complaints if inside else 0, row.cost_cents if inside else 0,
        row.note if inside else "", may,
    )  # fmt: skip


def _alarms(pilot_id: int, inside: bool) -> tuple[AlarmLine, ...]:
    rows = Alarm.objects.filter(pilot_id=pilot_id).select_related("rule", "decided_by")
    return tuple(_alarm(one, inside) for one in rows.order_by("at", "pk"))


def _alarm(row: Any, inside: bool) -> AlarmLine:
    by = row.decided_by.name if row.decided_by and inside else ""
    return AlarmLine(
        row.rule.kind, row.rule.figure, row.figure, row.on, row.decided,
        row.reason if inside else "", by, row.decided_at,
    )  # fmt: skip


def pilot_to_change(viewer: Viewer, pilot_id: int) -> Pilot:
    """A pilot, locked. Raises NotFound."""
    rows = pilots(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=pilot_id).first()
    if row is None:
        raise NotFound
    return row


def site_of(pilot: Pilot, site_id: int) -> PilotSite:
    """A site of this pilot. Raises NotFound."""
    row = PilotSite.objects.filter(pilot=pilot, pk=site_id).first()
    if row is None:
        raise NotFound("site_id")
    return row


def taking_part(pilot: Pilot) -> tuple[int, ...]:
    """Organizations that take part, the pilot's own first."""
    there = PilotSite.objects.filter(pilot=pilot).order_by("pk")
    ids = [pilot.organization_id, *there.values_list("organization_id", flat=True)]
    return tuple(dict.fromkeys(ids))


def stop_rules_of(pilot: Pilot) -> tuple[rules.Rule, ...]:
    """Its stop rules, as rules see them."""
    rows = StopRule.objects.filter(pilot=pilot).order_by("pk")
    return tuple(rules.Rule(one.pk, one.kind, one.figure) for one in rows)


def readings_of(pilot: Pilot) -> list[rules.Counted]:
    """Every reading, oldest first."""
    rows = PilotReading.objects.filter(pilot=pilot).order_by("on", "pk")
    return [counted(one) for one in rows]


def rules_met_before(pilot: Pilot) -> frozenset[int]:
    """Stop rules that have asked already."""
    return frozenset(Alarm.objects.filter(pilot=pilot).values_list("rule_id", flat=True))


def pilot_reading_to_change(viewer: Viewer, pilot_reading_id: int) -> PilotReading:
    """A reading of a pilot the viewer may see, its pilot locked. Raises NotFound."""
    row = PilotReading.objects.filter(pk=pilot_reading_id).first()
    if row is None:
        raise NotFound
    pilot_to_change(viewer, row.pilot_id)
    return PilotReading.objects.select_related("pilot", "site").get(pk=pilot_reading_id)


def pilot_of_reading(viewer: Viewer, pilot_reading_id: int) -> int:
    """The pilot of a reading that may be seen. Raises NotFound."""
    row = PilotReading.objects.filter(pk=pilot_reading_id, pilot__in=pilots(viewer)).first()
    if row is None:
        raise NotFound
    return row.pilot_id


def pilots_of(
    viewer: Viewer, *, need_id: int | None = None, partnership_id: int | None = None
) -> tuple[tuple[int, str, str], ...]:
    """(id, title, state) of pilots born from a need or run by a partnership."""
    wanted = {"need_id": need_id} if need_id else {"partnership_id": partnership_id}
    rows = pilots(viewer).filter(**wanted).exclude(state="dropped")
    return tuple(rows.values_list("pk", "title", "state")[:10])


def ending_by(day: date) -> tuple[int, ...]:
    """Running pilots that end by this day and nobody was reminded of."""
    rows = Pilot.objects.filter(state__in=UNDER_WAY, reminded_at=None, ends_on__lte=day)
    return tuple(rows.order_by("pk").values_list("pk", flat=True))


def overdue_on(today: date) -> tuple[int, ...]:
    """Pilots past their end that nobody was told of."""
    rows = Pilot.objects.filter(state__in=UNDER_WAY, told_overdue_at=None, ends_on__lt=today)
    return tuple(rows.order_by("pk").values_list("pk", flat=True))


UNDER_WAY = ("running", "deciding", "stopping")


def _in_state(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    return rows.filter(state=value)


def pilots_saying(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Those whose hypothesis or measure holds these words."""
    wanted = Q()
    for one in ("title", "if_we", "then", "because", "counted"):
        wanted |= Q(**{f"{one}__icontains": text})
    return rows.filter(wanted)


PILOT_FILTERS = {"q": pilots_saying, "state": _in_state}
PILOT_SORTS = {"planned_at": ("planned_at",), "title": ("title",), "ends_on": ("ends_on",)}
