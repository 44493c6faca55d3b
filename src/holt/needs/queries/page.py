"""Everything a need's page shows, as one frozen row read in two queries."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from holt.kernel import happenings
from holt.kernel.errors import NotFound
from holt.kernel.models import Happening
from holt.kernel.viewer import Viewer
from holt.methods.levels import Centricity
from holt.methods.suggestions import NeedFacts
from holt.needs import access, rules
from holt.needs.models import Evidence, Goal, Need
from holt.needs.queries.visible import visible


@dataclass(frozen=True)
class EvidenceLine:
    """A figure with its source, or a story told with consent. `figure` is as it was typed."""

    id: int
    kind: str
    text: str
    figure: str
    unit: str
    year: int | None
    source: str
    voice: str
    added_by: str
    added_at: datetime


@dataclass(frozen=True)
class GoalLine:
    """A goal the need serves."""

    id: int
    title: str
    side: str
    source: str
    organization_id: int | None
    is_retired: bool


@dataclass(frozen=True)
class Rights:
    """What the viewer may do here."""

    edit: bool
    coordinate: bool
    steps: tuple[str, ...]


@dataclass(frozen=True)
class NeedPage:
    """A need as one viewer may see it. Degrees and kilometers; `heard_from` is empty for whoever
    stands outside its organization, and `restricted_to` likewise."""

    id: int
    kind: str
    statement: str
    more: str
    organization_id: int
    organization_name: str
    coordinator_id: int | None
    coordinator_name: str
    heard_where: str
    heard_on: date
    heard_by: str
    heard_from: str
    area: str
    county: str
    lat: float | None
    lon: float | None
    radius_km: float
    population: str
    people: int | None
    languages: tuple[str, ...]
    audience: tuple[str, ...]
    subjects: tuple[str, ...]
    when: tuple[str, ...]
    requirements: tuple[tuple[str, str], ...]
    outside_library: bool | None
    other_agency: bool | None
    from_assessment: bool | None
    openness: str
    restricted_to: tuple[int, ...]
    state: str
    parked_reason: str
    met_how: str
    logged_at: datetime
    edited_at: datetime
    version: int
    centricity: Centricity | None
    goals: tuple[GoalLine, ...]
    evidence: tuple[EvidenceLine, ...]
    rights: Rights

    @property
    def figures(self) -> tuple[EvidenceLine, ...]:
        return tuple(one for one in self.evidence if one.kind == Evidence.Kind.FIGURE)

    @property
    def stories(self) -> tuple[EvidenceLine, ...]:
        return tuple(one for one in self.evidence if one.kind == Evidence.Kind.STORY)


COPIED = (
    *("id", "kind", "statement", "more", "organization_id", "coordinator_id", "heard_where"),
    *("heard_on", "heard_by", "area", "county", "lat", "lon", "radius_km", "population", "people"),
    *("outside_library", "other_agency", "from_assessment", "openness", "state", "parked_reason"),
    *("met_how", "logged_at", "edited_at", "version"),
)
MOST_HISTORY = 50
LISTS = ("languages", "audience", "subjects", "when")


def need(viewer: Viewer, need_id: int) -> NeedPage:
    """Everything its page shows this viewer, in two queries. Raises NotFound."""
    row = (
        visible(viewer)
        .filter(pk=need_id)
        .select_related("organization", "coordinator")
        .annotate(goal_rows=_goals())
        .first()
    )
    if row is None:
        raise NotFound
    return _page(row, viewer)


def _goals() -> ArraySubquery:
    linked = Goal.objects.filter(needs=OuterRef("pk")).order_by("side", "place_in_list", "pk")
    named = ("id", "title", "side", "source", "organization_id", "retired_on")
    return ArraySubquery(linked.values(json=JSONObject(**{one: F(one) for one in named})))


def _page(row: Any, viewer: Viewer) -> NeedPage:
    inside = access.may_see_source(viewer, row)
    plain: dict[str, Any] = {name: getattr(row, name) for name in COPIED}
    return NeedPage(
        **plain | {name: tuple(getattr(row, name)) for name in LISTS},
        organization_name=row.organization.name,
        coordinator_name=row.coordinator.name if row.coordinator else "",
        heard_from=row.heard_from if inside else "",
        restricted_to=tuple(row.restricted_to) if inside else (),
        requirements=tuple((one["kind"], one["value"]) for one in row.requirements),
        centricity=rules.centricity(row.outside_library, row.other_agency, row.from_assessment),
        goals=tuple(_goal(one) for one in row.goal_rows),
        evidence=tuple(_evidence(one) for one in evidence_of(row.pk)),
        rights=rights(viewer, row),
    )


def rights(viewer: Viewer, row: Need) -> Rights:
    """What the viewer may do to this need now, by role and by its state."""
    coordinate = access.may_coordinate(viewer, row)
    edit = access.may_edit(viewer, row)
    steps = tuple(
        verb
        for verb in rules.STATES.allowed(row.state)
        if coordinate or (edit and "staff" in rules.STATES.who_may(row.state, verb))
    )
    return Rights(edit, coordinate, steps)


def evidence_of(need_id: int) -> QuerySet[Evidence]:
    """What still stands, oldest first; the caller has checked access."""
    rows = Evidence.objects.filter(need_id=need_id, withdrawn_at__isnull=True)
    return rows.select_related("added_by").order_by("kind", "added_at", "pk")


def _evidence(row: Evidence) -> EvidenceLine:
    return EvidenceLine(
        row.pk,
        row.kind,
        row.text,
        "" if row.figure is None else f"{row.figure.normalize():f}",
        row.unit,
        row.year,
        row.source,
        row.voice,
        row.added_by.name if row.added_by else "",
        row.added_at,
    )


def _goal(one: dict[str, Any]) -> GoalLine:
    retired = one.pop("retired_on") is not None
    return GoalLine(**one, is_retired=retired)


def history(viewer: Viewer, need_id: int) -> QuerySet[Happening]:
    """What happened to the need, the latest first, as far as the viewer may read it."""
    return _history(viewer, "need", need_id)


def goal_history(viewer: Viewer, goal_id: int) -> QuerySet[Happening]:
    """What happened to the goal, the latest first."""
    return _history(viewer, "goal", goal_id)


def _history(viewer: Viewer, kind: str, subject_id: int) -> QuerySet[Happening]:
    return happenings.visible(viewer).filter(happenings.about([(kind, subject_id)]))[:MOST_HISTORY]


def facts_of(need: Need | NeedPage) -> NeedFacts:
    """The need as matching is told about it."""
    pairs = (
        (one["kind"], one["value"]) if isinstance(one, dict) else one for one in need.requirements
    )
    return rules.facts(
        subjects=need.subjects,
        languages=need.languages,
        audience=need.audience,
        text=" ".join((need.statement, need.more, need.population)),
        place=(need.lat, need.lon),
        radius_km=need.radius_km,
        when=need.when,
        requirements=({"kind": kind, "value": value} for kind, value in pairs),
    )
