"""The data of a study: added, looked at, shared with those on a list, logged, removed."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks, files
from holt.kernel.errors import NotFound, Refused
from holt.kernel.models import StoredFile
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.partnerships import queries as partnerships
from holt.standards.tabular.model import Table, TableRefused
from holt.standards.tabular.read import read_table
from holt.standards.tabular.write import write_csv
from holt.studies import access, events, queries, rules
from holt.studies.actions.telling import tell_study, write_to
from holt.studies.asks import (
    AddDataAsk,
    DataColumn,
    DownloadDataAsk,
    GiveAccessAsk,
    RemoveDataAsk,
    ShareDataAsk,
    WithdrawAccessAsk,
)
from holt.studies.models import DataAccess, DataFile, Download, Ethics, Study

TABLES = ("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
TAKEN = _("Data of “%(title)s” was taken")
TAKEN_TEXT = _("Who took what and when is in the log on the study's page.")
GIVEN = _("You may take the data of “%(title)s”")
GIVEN_TEXT = _("It is for the purpose on the list, until %(until)s. Each download is logged.")


@verb("studies.add_data", ask=AddDataAsk)
def add_data(actor: Viewer, ask: AddDataAsk, *, now: datetime) -> DataFile:
    """Add a file; it waits until its columns were looked at. Only a whole note on ethics lets it
    in."""
    row = _kept(actor, ask.study_id)
    rules.STATES.after(row.state, "add_data")
    note = Ethics.objects.filter(study=row).first()
    if note is None:
        raise Refused("ethics_first")
    stored = partnerships.own_file(actor, ask.file_id)
    name = checks.text(ask.name, "name", most=200, needed=True)
    before = queries.newest_of(row.pk, name)
    made = DataFile.objects.create(
        study=row,
        ethics=note,
        name=name,
        number=before.number + 1 if before else 1,
        about=checks.text(ask.about, "about", most=6000),
        license=checks.choice(ask.license, "license", rules.LICENSES),
        file=stored,
        sha256=stored.sha256,
        columns=_codebook(stored, before),
        added_by_id=actor.person_id,
        added_at=now,
    )
    tell_study(events.DataAdded, row, actor, now)
    return made


def _codebook(stored: StoredFile, before: DataFile | None) -> list[dict[str, str]]:
    """Each column with what it meant in the version before, and why it is pointed out."""
    table = _table(stored)
    if table is None:
        return []
    known = {one["name"]: one["meaning"] for one in before.columns} if before else {}
    rows = [[row.values[one] for one in table.columns] for row in table.rows[: rules.MOST_ROWS]]
    looks = {one.column: one.kind for one in rules.suspicious(table.columns, rows)}
    return [
        {"name": one, "meaning": known.get(one, ""), "looks": looks.get(one, "")}
        for one in table.columns
    ]


def _table(stored: StoredFile) -> Table | None:
    """A table's content; None for any other kind of file. Refuses "table_not_readable"."""
    if stored.content_type not in TABLES:
        return None
    try:
        table = read_table(files.content(stored.pk) or b"", stored.name)
    except TableRefused as problem:
        raise Refused("table_not_readable", "file_id") from problem
    if len(table.columns) > rules.MOST_COLUMNS:
        raise Refused("too_many", "file_id", {"most": rules.MOST_COLUMNS})
    return table


@verb("studies.share_data", ask=ShareDataAsk)
def share_data(actor: Viewer, ask: ShareDataAsk, *, now: datetime) -> DataFile:
    """Say what each column is, take out what should not go along, and let the list have it."""
    row = queries.data_to_change(actor, ask.data_id, timezone.localdate(now))
    study = _kept(actor, row.study_id)
    after = rules.DATA_STATES.after(row.state, "share_data")
    there = {one["name"] for one in row.columns}
    out = [one.name for one in ask.columns if one.take_out and one.name in there]
    pointed = [one["name"] for one in row.columns if one["looks"]]
    rules.require_looked_at(pointed, out, ask.looked_at)
    row.columns = _described(row.columns, ask.columns, out)
    if out:
        _take_out(actor, row, out, now)
    row.state = after
    row.save()
    tell_study(events.DataShared, study, actor, now)
    return row


def _described(
    columns: list[dict[str, str]], said: tuple[DataColumn, ...], out: list[str]
) -> list[dict[str, str]]:
    meaning = {one.name: checks.text(one.meaning, "columns", most=500) for one in said}
    return [
        {**one, "meaning": meaning.get(one["name"], one["meaning"])}
        for one in columns
        if one["name"] not in out
    ]


def _take_out(actor: Viewer, row: DataFile, out: list[str], now: datetime) -> None:
    """A copy without these columns takes the file's place; the file as it came is forgotten."""
    before: Any = row.file
    table = _table(before)
    if table is None:
        raise Refused("nothing_to_take_out", "columns")
    kept = [one for one in table.columns if one not in out]
    if not kept:
        raise Refused("nothing_left", "columns")
    data = write_csv(kept, ([row.values[one] for one in kept] for row in table.rows))
    name = f"{before.name.rpartition('.')[0] or before.name}.csv"
    copy = files.keep_bytes(actor, name, data, now=now, content_type="text/csv")
    row.file, row.sha256 = copy, copy.sha256
    row.taken_out = [*row.taken_out, *out]
    row.save()
    files.forget(before.pk)


@verb("studies.remove_data", ask=RemoveDataAsk)
def remove_data(actor: Viewer, ask: RemoveDataAsk, *, now: datetime) -> DataFile:
    """Let go of the content for good; that it was there, and its log, stay."""
    row = queries.data_to_change(actor, ask.data_id, timezone.localdate(now))
    study = _kept(actor, row.study_id)
    row.state = rules.DATA_STATES.after(row.state, "remove_data")
    stored_id, row.file, row.removed_at = row.file_id, None, now
    row.save(update_fields=["state", "file", "removed_at"])
    files.forget(stored_id or 0)
    tell_study(events.DataRemoved, study, actor, now)
    return row


@verb("studies.give_access", ask=GiveAccessAsk)
def give_access(actor: Viewer, ask: GiveAccessAsk, *, now: datetime) -> DataAccess:
    """Put a person or an organization on the list, for a purpose, until a day."""
    row = _kept(actor, ask.study_id)
    today = timezone.localdate(now)
    if (ask.person_id is None) == (ask.organization_id is None):
        raise Refused("person_or_organization", "person_id")
    if ask.until < today:
        raise Refused("in_the_past", "until")
    purpose = checks.text(ask.purpose, "purpose", most=500, needed=True)
    if ask.organization_id is not None:
        directory.for_the_house(ask.organization_id)
    elif ask.person_id not in dict(queries.people_there(actor, queries.partner_ids(row.pk))):
        raise Refused("not_their_person", "person_id")
    made = DataAccess.objects.create(
        study=row,
        person_id=ask.person_id,
        organization_id=ask.organization_id,
        purpose=purpose,
        until=ask.until,
        given_by_id=actor.person_id,
        given_at=now,
    )
    _tell_listed(made, row, now)
    tell_study(events.AccessGiven, row, actor, now)
    return made


def _tell_listed(made: DataAccess, row: Study, now: datetime) -> None:
    """A letter to the person, or to those who lead the organization."""
    leads = directory.staff_emails([made.organization_id or 0], Role.COORDINATOR)
    told = [made.person_id] if made.person_id else [one.person_id for one in leads]
    facts = {"title": row.title, "until": made.until}
    for one in told:
        write_to(one, GIVEN, GIVEN_TEXT, f"/studies/{row.pk}/", now, **facts)


@verb("studies.withdraw_access", ask=WithdrawAccessAsk)
def withdraw_access(actor: Viewer, ask: WithdrawAccessAsk, *, now: datetime) -> DataAccess:
    """Take somebody off the list, at once; what they took before stands in the log."""
    row = queries.access_to_change(actor, ask.data_access_id)
    if row.withdrawn_at is None:
        row.withdrawn_at = now
        row.save(update_fields=["withdrawn_at"])
        tell_study(events.AccessWithdrawn, row.study, actor, now)
    return row


@verb("studies.download_data", ask=DownloadDataAsk, signed_in_only=True)
def download_data(actor: Viewer, ask: DownloadDataAsk, *, now: datetime) -> DataFile:
    """Take a file, if one is on the list today; it is written down and the keeper is told."""
    today = timezone.localdate(now)
    row = queries.data_to_change(actor, ask.data_id, today)
    access.require(access.may_take(actor, queries.listed_for(row.study_id), today), actor)
    rules.DATA_STATES.after(row.state, "download_data")
    if row.file is None:
        raise NotFound
    Download.objects.create(
        data=row, person_id=actor.person_id, access_id=_by_which(actor, row, today), at=now
    )
    for one in _keepers(row.study):
        if one != actor.person_id:
            write_to(
                one, TAKEN, TAKEN_TEXT, f"/studies/{row.study_id}/", now, title=row.study.title
            )
    tell_study(events.DataDownloaded, row.study, actor, now)
    return row


def _by_which(actor: Viewer, row: DataFile, today: date) -> int | None:
    """The line of the list by which they may."""
    lines = DataAccess.objects.filter(study_id=row.study_id, withdrawn_at=None, until__gte=today)
    own = lines.filter(person_id=actor.person_id or 0).first()
    homes = [one for one, role in actor.roles.items() if role >= Role.STAFF]
    found = own or lines.filter(organization_id__in=homes).first()
    return found.pk if found else None


def _keepers(study: Study) -> list[int]:
    """Who looks after the data: the persons named, or coordinators of the keeper or the lead."""
    seats = [one for one in queries.seats_of(study.pk) if one.role == "keeper"]
    named = [one.person_id for one in seats if one.person_id]
    if named:
        return named
    homes = [one.organization_id for one in seats] or [study.organization_id]
    return [one.person_id for one in directory.staff_emails(homes, Role.COORDINATOR)]


def _kept(actor: Viewer, study_id: int) -> Study:
    """A study whose data the actor keeps, locked."""
    row = queries.study_to_change(actor, study_id)
    access.require(access.may_keep(actor, queries.seats_of(row.pk)), actor)
    return row
