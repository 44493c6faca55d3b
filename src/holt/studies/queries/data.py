"""The data of a study: its files, its list, its log, each for whom it concerns."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.studies import access
from holt.studies.models import DataAccess, DataFile, Download
from holt.studies.queries.seats import seats_of


@dataclass(frozen=True)
class ColumnLine:
    """A line of the codebook; `looks` is why the column was pointed out."""

    name: str
    meaning: str
    looks: str


@dataclass(frozen=True)
class DataLine:
    """One file in one version."""

    id: int
    study_id: int
    name: str
    number: int
    about: str
    license: str
    sha256: str
    size: int
    state: str
    columns: tuple[ColumnLine, ...]
    taken_out: tuple[str, ...]
    added_at: datetime


@dataclass(frozen=True)
class AccessLine:
    """Who may take the data, what for, until when."""

    id: int
    study_id: int
    who: str
    is_person: bool
    purpose: str
    until: date
    withdrawn_at: datetime | None
    is_open: bool


@dataclass(frozen=True)
class DownloadLine:
    """Who took which file when."""

    who: str
    name: str
    number: int
    at: datetime


@dataclass(frozen=True)
class DataPart:
    """What a study's page shows of its data."""

    files: tuple[DataLine, ...] = ()
    listed: tuple[AccessLine, ...] = ()
    log: tuple[DownloadLine, ...] = ()
    may_take: bool = False


def data_part(
    viewer: Viewer, study_id: int, today: date, *, inside: bool, keeps: bool, leads: bool
) -> DataPart:
    """Files for partners and for whoever is listed; list and log for the keeper and the lead."""
    takes = access.may_take(viewer, listed_for(study_id), today)
    if not inside and not takes:
        return DataPart()
    rows = DataFile.objects.filter(study_id=study_id).select_related("file")
    if not keeps:
        rows = rows.exclude(state="waiting")
    looks_after = keeps or leads
    return DataPart(
        tuple(_file(one) for one in rows.order_by("name", "-number")),
        access_lines(study_id, today) if looks_after else (),
        _log(study_id) if looks_after else (),
        takes,
    )


def _file(row: Any) -> DataLine:
    return DataLine(
        row.pk, row.study_id, row.name, row.number, row.about, row.license, row.sha256,
        row.file.size if row.file else 0, row.state,
        tuple(ColumnLine(one["name"], one["meaning"], one["looks"]) for one in row.columns),
        tuple(row.taken_out), row.added_at,
    )  # fmt: skip


def listed_for(study_id: int) -> tuple[access.Listed, ...]:
    """The access list, as access looks at it."""
    rows = DataAccess.objects.filter(study_id=study_id)
    return tuple(
        access.Listed(*one)
        for one in rows.values_list("person_id", "organization_id", "until", "withdrawn_at")
    )


def access_lines(study_id: int, today: date) -> tuple[AccessLine, ...]:
    """The whole list, those who may today first."""
    rows = DataAccess.objects.filter(study_id=study_id).select_related("person", "organization")
    lines = [_access(one, today) for one in rows]
    return tuple(sorted(lines, key=lambda one: (not one.is_open, one.who, one.id)))


def _access(row: Any, today: date) -> AccessLine:
    who = row.person.name if row.person else row.organization.name
    is_open = row.withdrawn_at is None and today <= row.until
    return AccessLine(
        row.pk, row.study_id, who, row.person_id is not None, row.purpose, row.until,
        row.withdrawn_at, is_open,
    )  # fmt: skip


def _log(study_id: int) -> tuple[DownloadLine, ...]:
    rows = Download.objects.filter(data__study_id=study_id).select_related("data", "person")
    return tuple(
        DownloadLine(one.person.name if one.person else "", one.data.name, one.data.number, one.at)
        for one in rows.order_by("-at", "-pk")[:200]
    )


def data_file(viewer: Viewer, data_id: int, today: date) -> DataLine:
    """One file, for people of the study or of the list; waiting ones for the keeper. Raises
    NotFound."""
    return _file(data_row(viewer, data_id, today))


def data_row(viewer: Viewer, data_id: int, today: date) -> DataFile:
    """The same as a row. Raises NotFound."""
    row = DataFile.objects.filter(pk=data_id).select_related("file", "study").first()
    if row is None:
        raise NotFound
    seats = seats_of(row.study_id)
    takes = access.may_take(viewer, listed_for(row.study_id), today)
    keeps = access.may_keep(viewer, seats)
    sees = access.may_see_inside(viewer, seats) or takes
    if not sees or (row.state == "waiting" and not keeps):
        raise NotFound
    return row


def data_to_change(viewer: Viewer, data_id: int, today: date) -> DataFile:
    """A file, locked. Raises NotFound."""
    data_row(viewer, data_id, today)
    rows = DataFile.objects.select_for_update(no_key=True, of=("self",))
    return rows.select_related("file", "study").get(pk=data_id)


def access_to_change(viewer: Viewer, data_access_id: int) -> DataAccess:
    """A line of the list, for who keeps it. Raises NotFound."""
    rows = DataAccess.objects.select_for_update(no_key=True, of=("self",))
    row = rows.select_related("study").filter(pk=data_access_id).first()
    if row is None or not access.may_keep(viewer, seats_of(row.study_id)):
        raise NotFound
    return row


def access_line(viewer: Viewer, data_access_id: int) -> AccessLine:
    """A line of the list, for who keeps it. Raises NotFound."""
    rows = DataAccess.objects.select_related("person", "organization")
    row = rows.filter(pk=data_access_id).first()
    if row is None or not access.may_keep(viewer, seats_of(row.study_id)):
        raise NotFound
    return _access(row, row.until)


def newest_of(study_id: int, name: str) -> DataFile | None:
    """The newest version of a file of this name."""
    rows = DataFile.objects.filter(study_id=study_id, name=name)
    return rows.order_by("-number").first()
