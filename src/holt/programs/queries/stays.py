"""Stays of exhibitions: those everyone sees, one's own, one, one to be changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer
from holt.programs import access, rules
from holt.programs.models import ConditionReport, Exhibition, Stay

SHOWN_STATES = ("agreed", "there", "gone")


@dataclass(frozen=True)
class ReportLine:
    """A condition report as pages show it."""

    id: int
    stay_id: int
    venue: str
    moment: str
    on: date
    found: str
    crates: int | None
    text: str
    has_photo: bool
    photo_text: str

    @property
    def seen(self) -> rules.Seen:
        return rules.Seen(self.stay_id, self.venue, self.moment, self.found, self.crates)


@dataclass(frozen=True)
class StayLine:
    """A stay; what is only for the owner and the place is empty for others."""

    id: int
    exhibition_id: int
    exhibition: str
    owner_id: int
    owner: str
    venue_id: int
    venue: str
    place: str
    place_text: str
    first_on: date
    last_on: date
    state: str
    version: int
    changed_at: Any
    is_inside: bool
    may_own: bool
    may_host: bool
    held_from: date | None = None
    held_until: date | None = None
    carried_by: str = ""
    note: str = ""
    reason: str = ""
    visitors: int | None = None
    reports: tuple[ReportLine, ...] = ()

    @property
    def where(self) -> str:
        """The place in words."""
        return ", ".join(one for one in (self.venue, self.place, self.place_text) if one)


def days_in_words(first: date, last: date) -> str:
    """ "Dec. 3, 2026 to Jan. 9, 2027"."""
    return _("%(first)s to %(last)s") % {"first": date_format(first), "last": date_format(last)}


def stays(viewer: Viewer) -> QuerySet[Stay]:
    """Stays of exhibitions one owns or shows, in any state; latest first."""
    rows = Stay.objects.order_by("-first_on", "-pk")
    if viewer.is_house:
        return rows
    mine = list(viewer.roles)
    return rows.filter(Q(exhibition__organization__in=mine) | Q(venue__in=mine))


def stays_seen(viewer: Viewer) -> QuerySet[Stay]:
    """One's own, and of public exhibitions what is settled, at places the viewer may see."""
    rows = Stay.objects.order_by("first_on", "pk")
    if viewer.is_house:
        return rows
    mine = list(viewer.roles)
    known = directory.visible(viewer).order_by().values("pk")
    settled = Q(state__in=SHOWN_STATES, exhibition__is_public=True, venue__in=known)
    settled &= Q(exhibition__organization__in=known)
    return rows.filter(settled | Q(exhibition__organization__in=mine) | Q(venue__in=mine))


def with_stay_details(rows: QuerySet[Stay]) -> QuerySet[Stay]:
    """The same with what a line shows, still one query."""
    return rows.select_related("exhibition__organization", "venue", "place")


def stay_line(row: Any, viewer: Viewer, reports: tuple[ReportLine, ...] = ()) -> StayLine:
    """A row of `with_stay_details` as this viewer may read it."""
    owner = row.exhibition.organization
    is_inside = viewer.is_house or bool({owner.pk, row.venue_id} & set(viewer.roles))
    inside: dict[str, Any] = {}
    if is_inside:
        names = ("carried_by", "note", "reason", "visitors")
        inside = {name: getattr(row, name) for name in names} | {
            "held_from": row.during.lower,
            "held_until": rules.Days(row.during.lower, row.during.upper).around(0, -1).last,
            "reports": reports,
        }
    return StayLine(
        id=row.pk,
        exhibition_id=row.exhibition_id,
        exhibition=row.exhibition.title,
        owner_id=owner.pk,
        owner=owner.name,
        venue_id=row.venue_id,
        venue=row.venue.name,
        place=row.place.name if row.place else "",
        place_text=row.place_text,
        first_on=row.first_on,
        last_on=row.last_on,
        state=row.state,
        version=row.version,
        changed_at=row.changed_at,
        is_inside=is_inside,
        may_own=access.may_keep(viewer, owner.pk),
        may_host=access.may_keep(viewer, row.venue_id),
        **inside,
    )


def stay(viewer: Viewer, stay_id: int) -> StayLine:
    """One stay, for the owner's and the place's people. Raises NotFound."""
    row = with_stay_details(stays(viewer)).filter(pk=stay_id).first()
    if row is None:
        raise NotFound
    return stay_line(row, viewer, _reports(Q(stay=row)))


def stays_of(viewer: Viewer, exhibition_id: int) -> tuple[StayLine, ...]:
    """Every stay of one exhibition the viewer may see, soonest first, with their reports."""
    rows = with_stay_details(stays_seen(viewer)).filter(exhibition_id=exhibition_id)
    reports: dict[int, list[ReportLine]] = {}
    for one in _reports(Q(stay__exhibition_id=exhibition_id)):
        reports.setdefault(one.stay_id, []).append(one)
    return tuple(stay_line(row, viewer, tuple(reports.get(row.pk, ()))) for row in rows)


def _reports(wanted: Q) -> tuple[ReportLine, ...]:
    """Condition reports in the order of time: arrivals before departures."""
    rows = ConditionReport.objects.filter(wanted).select_related("stay__venue")
    return tuple(
        ReportLine(
            one.pk,
            one.stay_id,
            one.stay.venue.name,
            one.moment,
            one.on,
            one.found,
            one.crates,
            one.text,
            one.photo_id is not None,
            one.photo_text,
        )
        for one in rows.order_by("stay__first_on", "stay_id", "moment")
    )


def condition_photo(viewer: Viewer, stay_id: int, moment: str) -> StoredFile:
    """The picture of a report, for the owner's and the place's people. Raises NotFound."""
    rows = ConditionReport.objects.filter(stay__in=stays(viewer).order_by().values("pk"))
    report = rows.select_related("photo").filter(stay_id=stay_id, moment=moment).first()
    if report is None or report.photo is None:
        raise NotFound
    return report.photo


def stay_to_change(viewer: Viewer, stay_id: int) -> tuple[Stay, Exhibition]:
    """A stay for staff of the owner or the place, its exhibition locked first. Raises NotFound."""
    found = stays(viewer).filter(pk=stay_id).values_list("exhibition_id", flat=True).first()
    if found is None:
        raise NotFound
    it = Exhibition.objects.select_for_update(no_key=True).get(pk=found)
    rows = Stay.objects.select_for_update(no_key=True, of=("self",)).select_related("venue")
    row = rows.get(pk=stay_id)
    row.exhibition = it
    sides = (it.organization_id, row.venue_id)
    access.require(any(access.may_keep(viewer, one) for one in sides), viewer)
    return row, it


def days_taken(exhibition_id: int, but: int | None = None) -> list[rules.Days]:
    """The days its other stays hold, the carrying included, soonest first."""
    rows = Stay.objects.filter(exhibition_id=exhibition_id, state__in=rules.HELD_STATES)
    rows = rows if but is None else rows.exclude(pk=but)
    held = rows.order_by("first_on").values_list("during", flat=True)
    return [rules.Days(one.lower, one.upper).around(0, -1) for one in held]


def _of_exhibition(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    known = value.isascii() and value.isdigit() and len(value) < 19
    return rows.filter(exhibition_id=int(value)) if known else rows.none()


def stays_saying(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    """Those of exhibitions or places with these words in their names."""
    return rows.filter(Q(exhibition__title__icontains=value) | Q(venue__name__icontains=value))


STAY_FILTERS: Mapping[str, Callable[[QuerySet[Any], str], QuerySet[Any]]] = {
    "q": stays_saying,
    "state": lambda rows, value: rows.filter(state=value),
    "exhibition": _of_exhibition,
}
STAY_SORTS: Mapping[str, tuple[str, ...]] = {"first_on": ("first_on",), "state": ("state",)}


def stay_row(row: Any) -> Mapping[str, Any]:
    """A row for the API, for the owner's and the place's people."""
    return {
        "id": row.pk,
        "exhibition_id": row.exhibition_id,
        "exhibition": row.exhibition.title,
        "venue_id": row.venue_id,
        "venue": row.venue.name,
        "first_on": row.first_on,
        "last_on": row.last_on,
        "state": row.state,
        "visitors": row.visitors,
        "version": row.version,
    }
