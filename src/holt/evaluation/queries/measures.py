"""Whose measures are asked for, which they chose, and what was noted by hand."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.evaluation import access
from holt.evaluation.models import ChosenMeasure, MeasureNote
from holt.evaluation.rules import Measure
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Role, Viewer
from holt.partnerships import queries as partnerships
from holt.partnerships.queries.held import seat_of
from holt.partnerships.rules import AT_WORK
from holt.programs.queries import partnerships_inside


@dataclass(frozen=True)
class Scope:
    """Whose figures: an organization with every table it sits at, or one partnership."""

    organization_id: int | None
    partnership_id: int | None
    tables: tuple[tuple[int, str, str], ...]

    @property
    def partnership_ids(self) -> tuple[int, ...]:
        return tuple(pk for pk, _name, _state in self.tables)

    @property
    def at_work(self) -> frozenset[int]:
        return frozenset(pk for pk, _name, state in self.tables if state in AT_WORK)

    @property
    def of_it(self) -> Q:
        """What is chosen and noted for it alone."""
        return Q(organization_id=self.organization_id, partnership_id=self.partnership_id)


@dataclass(frozen=True)
class Chosen:
    """A measure that was chosen. `aim` is in the unit of its first part."""

    measure: str
    aim: Decimal | None
    why: str
    chosen_at: datetime


@dataclass(frozen=True)
class NoteRow:
    """An observation by hand, as its page shows it."""

    id: int
    organization_id: int | None
    partnership_id: int | None
    party_id: int | None
    measure: str
    on: date
    value: Decimal
    unit: str
    what: str
    source: str
    evidence: str
    noted_by: str
    struck_at: datetime | None
    struck_reason: str


def scope(
    viewer: Viewer, *, organization_id: int | None = None, partnership_id: int | None = None
) -> Scope:
    """Of one's own organization, or of a partnership one may look into. Raises NotFound."""
    inside = partnerships_inside(viewer)
    rows = partnerships.partnerships(THE_HOUSE).order_by("pk").filter(pk__in=inside)
    if partnership_id is not None:
        rows = rows.filter(pk=partnership_id)
    elif organization_id is None or not viewer.acts_for(organization_id, Role.VIEWER):
        raise NotFound
    else:
        sits = Q(parties__organization_id=organization_id, parties__state="accepted")
        rows = rows.filter(sits).distinct()
    tables = tuple(rows.values_list("pk", "name", "state"))
    if partnership_id is not None and not tables:
        raise NotFound
    return Scope(None if partnership_id else organization_id, partnership_id, tables)


def chosen_in(of: Scope) -> tuple[Chosen, ...]:
    """What they chose, in the catalog's order; the scope was asked for by whoever may see it."""
    rows = ChosenMeasure.objects.filter(of.of_it, dropped_at=None)
    order = list(Measure)
    found = (Chosen(one.measure, one.aim, one.why, one.chosen_at) for one in rows)
    return tuple(sorted(found, key=lambda one: order.index(Measure(one.measure))))


def chosen_together(viewer: Viewer, partnership_id: int) -> tuple[str, ...]:
    """The measures a partnership chose, for whoever may look into it; nothing for others."""
    rows = chosen_measures(viewer).filter(partnership_id=partnership_id, organization__isnull=True)
    return tuple(rows.order_by("pk").values_list("measure", flat=True))


def chosen_measures(viewer: Viewer) -> QuerySet[ChosenMeasure]:
    """Every measure that counts now for one's own organizations and tables, newest first."""
    rows = ChosenMeasure.objects.filter(dropped_at=None).order_by("-chosen_at", "-pk")
    return rows if viewer.is_house else rows.filter(_readable(viewer))


def notes(viewer: Viewer) -> QuerySet[MeasureNote]:
    """Every observation of one's own organizations and tables, struck ones too, latest first."""
    rows = MeasureNote.objects.order_by("-on", "-pk")
    return rows if viewer.is_house else rows.filter(_readable(viewer))


def _readable(viewer: Viewer) -> Q:
    own = Q(organization_id__in=list(viewer.roles))
    return own | Q(partnership__in=partnerships_inside(viewer))


def with_note_details(rows: QuerySet[MeasureNote]) -> QuerySet[MeasureNote]:
    """The same with what a line shows, still one query."""
    return rows.select_related("organization", "partnership", "party__organization", "noted_by")


def notes_in(of: Scope, measures: Collection[str], since: date, until: date) -> list[MeasureNote]:
    """Those of the scope and the period that still stand, the first first."""
    rows = MeasureNote.objects.filter(
        of.of_it, measure__in=list(measures), struck_at=None, on__range=(since, until)
    )
    return list(rows.order_by("on", "pk"))


def note(viewer: Viewer, measure_note_id: int) -> NoteRow:
    """One observation. Raises NotFound."""
    row = with_note_details(notes(viewer)).filter(pk=measure_note_id).first()
    if row is None:
        raise NotFound
    return note_line(row)


def note_line(row: Any) -> NoteRow:
    """A row of `with_note_details` as pages show it."""
    return NoteRow(
        row.pk, row.organization_id, row.partnership_id, row.party_id, row.measure, row.on, row.value,
        row.unit,
        row.what, row.source, row.evidence, _who(row), row.struck_at, row.struck_reason,
    )  # fmt: skip


def _who(row: Any) -> str:
    """The party in a partnership, the person in one's own house."""
    if row.party_id:
        return str(row.party.organization.name)
    return str(row.noted_by.name) if row.noted_by else ""


def may_strike_note(viewer: Viewer, one: NoteRow) -> bool:
    """What is offered on its page; the action decides again."""
    seats = _seats(one.partnership_id) if one.partnership_id else None
    return access.may_strike_measure_note(viewer, one.organization_id, one.party_id, seats)


def _seats(partnership_id: int) -> access.Seats:
    parties = partnerships.parties_of(partnership_id)
    return access.Seats(partnership_id, False, tuple(seat_of(one) for one in parties))


def note_to_change(viewer: Viewer, measure_note_id: int) -> MeasureNote:
    """An observation the viewer may read, locked. Raises NotFound."""
    note(viewer, measure_note_id)
    return MeasureNote.objects.select_for_update(no_key=True).get(pk=measure_note_id)


def own_organizations(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of those whose measures the viewer may read."""
    return tuple(directory.own_choices(viewer))


def noted_between(
    rows: QuerySet[MeasureNote], ends: tuple[date | None, date | None]
) -> QuerySet[MeasureNote]:
    """From one day to another, both included; either may be open."""
    first, last = ends
    rows = rows.filter(on__gte=first) if first else rows
    return rows.filter(on__lte=last) if last else rows


def _search(rows: QuerySet[MeasureNote], value: str) -> QuerySet[MeasureNote]:
    return rows.filter(
        Q(what__icontains=value) | Q(source__icontains=value) | Q(evidence__icontains=value)
    )


def _numbered(field: str) -> Callable[[QuerySet[MeasureNote], str], QuerySet[MeasureNote]]:
    return lambda rows, value: (
        rows.filter(**{field: int(value)}) if value.isdigit() else rows.none()
    )


NOTE_FILTERS: Mapping[str, Callable[[QuerySet[MeasureNote], str], QuerySet[MeasureNote]]] = {
    "q": _search,
    "measure": lambda rows, value: rows.filter(measure=value),
    "organization": _numbered("organization_id"),
    "partnership": _numbered("partnership_id"),
}
NOTE_SORTS: Mapping[str, tuple[str, ...]] = {"on": ("on",), "noted_at": ("noted_at",)}
CHOSEN_SORTS: Mapping[str, tuple[str, ...]] = {"chosen_at": ("chosen_at",)}
