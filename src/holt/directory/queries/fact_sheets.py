"""Fact sheets as pages and rosters read them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, OuterRef, QuerySet, Subquery

from holt.directory import access
from holt.directory.models import FactSheet, FactSheetReading, Organization
from holt.directory.queries.organizations import organizations
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer


@dataclass(frozen=True)
class FactSheetPage:
    """An organization's current fact sheet (id None: not written yet), and who has read it."""

    organization_id: int
    organization: str
    id: int | None
    number: int
    text: str
    owner: str
    written_at: datetime | None
    readers: tuple[str, ...]
    is_read: bool
    may_write: bool


def fact_sheet(viewer: Viewer, organization_id: int) -> FactSheetPage:
    """For the network only. Raises NotFound, NotAllowed, SignInNeeded."""
    access.require(viewer.is_member, viewer)
    home = organizations(viewer).filter(pk=organization_id).first()
    if home is None:
        raise NotFound
    sheet = _current().filter(organization=home).select_related("owner").first()
    readers = list(sheet.readings.select_related("person").order_by("read_at")) if sheet else []
    return FactSheetPage(
        organization_id=home.pk,
        organization=home.name,
        id=sheet.pk if sheet else None,
        number=sheet.number if sheet else 0,
        text=sheet.text if sheet else "",
        owner=sheet.owner.name if sheet and sheet.owner else "",
        written_at=sheet.written_at if sheet else None,
        readers=tuple(one.person.name for one in readers),
        is_read=any(one.person_id == viewer.person_id for one in readers),
        may_write=access.may_speak(viewer, home),
    )


def _current() -> QuerySet[FactSheet]:
    """The latest of each organization."""
    latest = FactSheet.objects.filter(organization=OuterRef("organization")).order_by()
    newest = latest.values("organization").annotate(last=Max("number")).values("last")
    return FactSheet.objects.filter(number=Subquery(newest))


def fact_sheet_to_read(viewer: Viewer, fact_sheet_id: int) -> FactSheet:
    """A fact sheet of an organization the viewer may see. Raises NotFound."""
    rows = FactSheet.objects.filter(organization__in=organizations(viewer).order_by())
    sheet = rows.select_related("organization").filter(pk=fact_sheet_id).first()
    if sheet is None or not viewer.is_member:
        raise NotFound
    return sheet


def readers_of(organization_ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """For the house: organization id → people who have read its current fact sheet."""
    asked = set(organization_ids)
    rows = FactSheetReading.objects.filter(
        fact_sheet__in=_current().filter(organization_id__in=asked)
    )
    found: dict[int, set[int]] = {one: set() for one in asked}
    for home, person in rows.values_list("fact_sheet__organization_id", "person_id"):
        found[home].add(person)
    return {home: frozenset(people) for home, people in found.items()}


@dataclass(frozen=True)
class SheetLine:
    """An organization's current fact sheet (number 0: not written yet), without its text."""

    organization_id: int
    organization: str
    number: int
    owner: str
    written_at: datetime | None


def sheets_of(organization_ids: Iterable[int]) -> tuple[SheetLine, ...]:
    """For the house: the current sheets of these organizations, in the order of their names."""
    asked = list(organization_ids)
    homes = Organization.objects.filter(pk__in=asked).order_by("folded_name", "pk")
    rows = _current().filter(organization_id__in=asked).select_related("owner")
    known = {one.organization_id: one for one in rows}
    return tuple(_line(pk, name, known.get(pk)) for pk, name in homes.values_list("pk", "name"))


def _line(organization_id: int, name: str, sheet: FactSheet | None) -> SheetLine:
    if sheet is None:
        return SheetLine(organization_id, name, 0, "", None)
    owner = sheet.owner.name if sheet.owner else ""
    return SheetLine(organization_id, name, sheet.number, owner, sheet.written_at)
