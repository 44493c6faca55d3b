"""Taking in one entry of an import after another, and saying what became of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from django.db import transaction

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import save_amended
from holt.kernel.viewer import Viewer
from holt.learning import queries, rules
from holt.learning.actions.kept_files import keep_content
from holt.learning.actions.resources import add_version, checked, share_resource
from holt.learning.asks import AddVersionAsk, ShareResourceAsk
from holt.learning.models import Resource
from holt.standards.feeds import Feed

SAID = ("title", "kind", "about", "authors", "year", "language", "subjects")
"""What a feed or folder says of an entry; everything else is its keeper's."""


@dataclass(frozen=True)
class Line:
    """One entry on its way in: what is asked, where it comes from, or why it is left."""

    where: str
    ask: ShareResourceAsk
    key: str
    why: str = ""
    file_name: str = ""
    data: bytes = b""


@dataclass
class Report:
    """What became of each."""

    lines: list[dict[str, str]] = field(default_factory=list)

    def note(self, line: Line, outcome: str, why: str = "") -> None:
        title = line.ask.title[:200]
        self.lines.append({"where": line.where, "title": title, "outcome": outcome, "why": why})

    def count(self, outcome: str) -> int:
        return sum(one["outcome"] == outcome for one in self.lines)


def lines_of_feed(feed: Feed, base: ShareResourceAsk, address: str = "") -> Iterator[Line]:
    """A feed's entries as `base` shares them; short links are those of the feed's own address."""
    for number, one in enumerate(feed.entries, 1):
        asked = replace(
            base,
            title=one.title[:200],
            about=one.about[:6000],
            authors=one.authors[:300],
            year=one.year,
            language=one.language,
            url=_whole(address, one.url),
        )
        yield Line(f"{number}", asked, one.key[:500])


def _whole(address: str, url: str) -> str:
    try:
        return urljoin(address, url) if url else ""
    except ValueError:  # no address at all: it is refused by name when it is taken
        return url


def take(actor: Viewer, line: Line, source: str, report: Report, now: datetime) -> None:
    """Take one in, bring it up to date, or say why it is left."""
    if line.why:
        return report.note(line, "left", line.why)
    known = queries.imported_before(line.ask.organization_id, source, line.key)
    try:
        with transaction.atomic():
            if known is None:
                _take_first(actor, line, source, now)
                return report.note(line, "added")
            is_news = _take_again(actor, known, line, now)
    except Refused as problem:
        return report.note(line, "left", problem.code)
    return report.note(line, "changed" if is_news else "same")


def _take_first(actor: Viewer, line: Line, source: str, now: datetime) -> None:
    row = share_resource(actor, _with_file(actor, line, now), now=now)
    row.source, row.source_key, row.source_said = source, line.key, _said(line, checked(line.ask))
    row.save(update_fields=["source", "source_key", "source_said"])


def _take_again(actor: Viewer, row: Resource, line: Line, now: datetime) -> bool:
    """Whether it says anything new. What somebody here corrected stays as they wrote it."""
    if row.state == Resource.State.WITHDRAWN:
        raise Refused("withdrawn_before")
    said, before = _said(line, checked(line.ask)), row.source_said
    if said == before:
        return False
    values = {name: said[name] for name in SAID if name not in before or said[name] != before[name]}
    texts = [values.get("title", row.title), values.get("about", row.about)]
    changes = save_amended(
        row, "resource", values | {"search_text": rules.search_text(texts)}, None
    )
    row.source_said = said
    row.save(update_fields=["source_said"])
    is_moved = said["url"] != before.get("url", said["url"])
    if is_moved and said["url"]:
        add_version(actor, AddVersionAsk(row.pk, said["url"]), now=now)
    return bool(changes) or is_moved


def _said(line: Line, values: dict[str, Any]) -> dict[str, Any]:
    """What the entry says, to be compared with when it comes again. Raises Refused."""
    return {name: values[name] for name in SAID} | {"url": checks.web_address(line.ask.url, "url")}


def _with_file(actor: Viewer, line: Line, now: datetime) -> ShareResourceAsk:
    """What is asked, its file kept. Raises Refused for a file that is not known."""
    if not line.data:
        return line.ask
    stored = keep_content(actor, line.file_name, line.data, now=now)
    return replace(line.ask, file_id=stored.pk)
