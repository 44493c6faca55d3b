"""Where it should stop: areas, possible places, kept answers; for the library's own people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.roads import access
from holt.roads.models import Area, Candidate, Mobile, SitingStudy, Stop
from holt.roads.queries.visible import inside_row, kept_row, mobile_to_change, visible


@dataclass(frozen=True)
class CandidateRow:
    id: int
    name: str
    kind: str
    address: str
    organization: str
    lat: float
    lon: float


@dataclass(frozen=True)
class DistrictRow:
    """People of a district, and how many of them can walk to a branch."""

    name: str
    areas: int
    people: int
    served: int


@dataclass(frozen=True)
class SitingPage:
    """What there is to weigh."""

    candidates: tuple[CandidateRow, ...]
    districts: tuple[DistrictRow, ...]
    stops: int
    studies: tuple[tuple[int, datetime, int, str], ...]

    @property
    def can_ask(self) -> bool:
        return bool(self.districts) and bool(self.candidates or self.stops)


def siting(viewer: Viewer, mobile_id: int) -> SitingPage:
    """Raises NotFound, NotAllowed."""
    mobile = inside_row(viewer, mobile_id)
    studies = SitingStudy.objects.filter(mobile=mobile).order_by("-asked_at", "-pk")[:12]
    return SitingPage(
        candidates(mobile),
        _districts(mobile),
        regular_stops(mobile).count(),
        tuple((one.pk, one.asked_at, one.stops, one.stage) for one in studies),
    )


def candidates(mobile: Mobile) -> tuple[CandidateRow, ...]:
    rows = list(Candidate.objects.filter(mobile=mobile).order_by("name", "pk"))
    names = directory.organization_names(one.organization_id for one in rows if one.organization_id)
    return tuple(
        CandidateRow(
            one.pk, one.name, one.kind, one.address, names.get(one.organization_id or 0, ""),
            one.lat, one.lon,
        )
        for one in rows
    )  # fmt: skip


def _districts(mobile: Mobile) -> tuple[DistrictRow, ...]:
    found: dict[str, list[int]] = {}
    for district, people, has_branch in Area.objects.filter(mobile=mobile).values_list(
        "district", "people", "has_branch"
    ):
        sums = found.setdefault(district, [0, 0, 0])
        sums[0] += 1
        sums[1] += people
        sums[2] += people * has_branch
    return tuple(DistrictRow(name, *sums) for name, sums in sorted(found.items()))


def areas(mobile: Mobile) -> Sequence[Area]:
    return list(Area.objects.filter(mobile=mobile).order_by("pk"))


def regular_stops(mobile: Mobile) -> Any:
    """Stops of every round that are in use."""
    return Stop.objects.filter(mobile=mobile, kind=Stop.Kind.REGULAR, closed_on=None).order_by("pk")


def candidate_to_change(viewer: Viewer, candidate_id: int) -> tuple[Mobile, Candidate]:
    """Raises NotFound, NotAllowed."""
    seen = visible(viewer).order_by().values("pk")
    row = Candidate.objects.filter(mobile__in=seen, pk=candidate_id).first()
    if row is None:
        raise NotFound
    return mobile_to_change(viewer, row.mobile_id), row


def candidate_name(viewer: Viewer, candidate_id: int) -> tuple[int, str]:
    """(its mobile library's id, its name), for whoever looks after it. Raises NotFound."""
    seen = visible(viewer).order_by().values("pk")
    row = Candidate.objects.filter(mobile__in=seen, pk=candidate_id).first()
    if row is None:
        raise NotFound
    return kept_row(viewer, row.mobile_id).pk, row.name


@dataclass(frozen=True)
class SiteRow:
    """A place of an answer: a stop of today or a candidate."""

    key: str
    name: str
    lat: float
    lon: float
    is_stop: bool
    url_id: int


@dataclass(frozen=True)
class StudyPage:
    """A kept answer; `sites` are the places it names that are still known."""

    id: int
    mobile_id: int
    mobile: str
    stage: str
    stops: int
    walk_meters: int
    floor_percent: int
    keeps_promised: bool
    asked_at: datetime
    by: str
    result: Mapping[str, Any]
    sites: Mapping[str, SiteRow]


def study(viewer: Viewer, study_id: int) -> StudyPage:
    """Raises NotFound, NotAllowed."""
    seen = visible(viewer).order_by().values("pk")
    rows = SitingStudy.objects.select_related("mobile", "by").filter(mobile__in=seen)
    row = rows.filter(pk=study_id).first()
    if row is None:
        raise NotFound
    access.require(access.may_see_inside(viewer, row.mobile.organization_id), viewer)
    return StudyPage(
        row.pk, row.mobile_id, row.mobile.name, row.stage, row.stops, row.walk_meters,
        row.floor_percent, row.keeps_promised, row.asked_at, row.by.name if row.by else "",
        row.result, _sites(row.mobile),
    )  # fmt: skip


def _sites(mobile: Mobile) -> Mapping[str, SiteRow]:
    """Every place by its key in answers."""
    found = [
        SiteRow(f"stop-{one.pk}", one.name, one.lat, one.lon, True, one.pk)
        for one in Stop.objects.filter(mobile=mobile)
    ]
    found += [
        SiteRow(f"candidate-{one.pk}", one.name, one.lat, one.lon, False, one.pk)
        for one in Candidate.objects.filter(mobile=mobile)
    ]
    return {one.key: one for one in found}
