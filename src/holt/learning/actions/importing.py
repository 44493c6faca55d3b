"""Many resources at once, from a folder or a feed: what was taken is said, and what not."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any
from zipfile import ZipFile

from holt.directory import queries as directory
from holt.kernel import files
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.learning import access, events
from holt.learning.actions.taking import Line, Report, lines_of_feed, take
from holt.learning.asks import ImportResourcesAsk, ShareResourceAsk
from holt.learning.models import ResourceImport
from holt.partnerships import queries as partnerships
from holt.standards.archives import ArchiveLimits, ArchiveRefused, is_zip, open_archive, read_member
from holt.standards.feeds import FeedRefused, read_feed
from holt.standards.tabular import TableRefused, match_columns, read_table

LIMITS = ArchiveLimits(members=1000, member_bytes=20 * 1024 * 1024, total_bytes=200 * 1024 * 1024)
COLUMNS = {
    "file": ("file_name", "filename", "archivo"),
    "title": ("name", "titulo"),
    "kind": ("type", "tipo"),
    "about": ("description", "descripcion"),
    "authors": ("author", "autor"),
    "year": ("date", "ano"),
    "language": ("idioma",),
    "license": ("licencia",),
    "subjects": ("subject", "temas"),
    "url": ("link", "address", "enlace"),
}


@verb("learning.import_resources", ask=ImportResourcesAsk)
def import_resources(actor: Viewer, ask: ImportResourcesAsk, *, now: datetime) -> ResourceImport:
    """Take in what can be taken; an entry taken before is brought up to date, not doubled."""
    access.require(access.may_write(actor, ask.organization_id), actor)
    if ask.file_id is None:
        raise Refused("needed", "file")
    given = partnerships.own_file(actor, ask.file_id)
    source, lines = _lines(files.content(given.pk) or b"", ask)
    report = Report()
    for line in lines:
        take(actor, line, source, report, now)
    files.forget(given.pk)
    row = ResourceImport.objects.create(
        organization=directory.for_the_house(ask.organization_id),
        name=given.name,
        added=report.count("added"),
        changed=report.count("changed"),
        left=report.count("left"),
        lines=report.lines,
        by_id=actor.person_id,
        at=now,
    )
    tell(
        events.ResourcesImported(row.pk, row.added, row.changed, row.left),
        by=actor,
        at=now,
        audience=Audience.only([ask.organization_id]),
    )
    return row


def _lines(data: bytes, ask: ImportResourcesAsk) -> tuple[str, Iterator[Line]]:
    """The entries of a zip with its table, or of a feed. Raises Refused."""
    try:
        if is_zip(data):
            return "folder", _of_folder(open_archive(data, LIMITS), ask)
        feed = read_feed(data)
    except (ArchiveRefused, FeedRefused, TableRefused) as problem:
        raise Refused("import_not_read", "file", {"code": problem.code}) from problem
    base = ShareResourceAsk(
        ask.organization_id, "", "other", license=ask.license, openness=ask.openness
    )
    return feed.source[:500], lines_of_feed(feed, base)


def _of_folder(archive: ZipFile, ask: ImportResourcesAsk) -> Iterator[Line]:
    """Files with the table that describes them; what one of the two lacks is named."""
    names = {_short(one): one for one in archive.namelist() if _is_file(one)}
    tables = [one for one in names if PurePosixPath(one).suffix.lower() in (".csv", ".xlsx")]
    if not tables:
        raise Refused("import_without_table", "file")
    table = read_table(read_member(archive, names[tables[0]]))
    columns = match_columns(table.columns, COLUMNS).found
    if "title" not in columns:
        raise Refused("import_without_titles", "file")
    return _described(archive, names, table, columns, tables[0], ask)


def _described(
    archive: ZipFile,
    names: Mapping[str, str],
    table: Any,
    columns: Mapping[str, str],
    table_name: str,
    ask: ImportResourcesAsk,
) -> Iterator[Line]:
    described = {table_name}
    for row in table.rows:
        cells = {name: str(row.values.get(column, "")).strip() for name, column in columns.items()}
        wanted = cells.get("file", "")
        described.add(wanted)
        is_there = wanted in names
        yield Line(
            f"{row.number}",
            _asked(cells, ask),
            (wanted or cells["title"])[:500],
            "no_such_file" if wanted and not is_there else "",
            wanted,
            read_member(archive, names[wanted]) if is_there else b"",
        )
    for name in sorted(set(names) - described):
        empty = ShareResourceAsk(ask.organization_id, name)
        yield Line(name, empty, name, "not_described")


def _asked(cells: Mapping[str, str], ask: ImportResourcesAsk) -> ShareResourceAsk:
    year = cells.get("year", "")[:4]
    subjects = cells.get("subjects", "").replace(";", ",").split(",")
    return ShareResourceAsk(
        ask.organization_id,
        cells.get("title", ""),
        cells.get("kind", "").lower().replace(" ", "_") or "other",
        cells.get("about", ""),
        cells.get("authors", ""),
        int(year) if year.isascii() and year.isdigit() else None,
        cells.get("language", "")[:2].lower(),
        cells.get("license", "").lower().replace("-", "_").replace(" ", "_") or ask.license,
        tuple(filter(None, (one.strip() for one in subjects))),
        ask.openness,
        url=cells.get("url", ""),
    )


def _is_file(name: str) -> bool:
    """Not a folder, nor what some systems put beside files."""
    return not name.endswith("/") and not name.startswith("__MACOSX/") and "/." not in f"/{name}"


def _short(name: str) -> str:
    return PurePosixPath(name).name
