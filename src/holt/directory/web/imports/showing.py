"""An import prepared for its pages: words instead of codes, frozen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.directory.imports.engine import Draft, Outcome
from holt.directory.imports.previewing import Preview
from holt.directory.imports.queries import ImportPage, LineRow
from holt.directory.web.imports import words

MOST_NOT_KEPT = 40
UNDER_A_MINUTE = 60


@dataclass(frozen=True)
class ShownRow:
    """One row: where it stands, what it is, what there is to say about it."""

    place: str
    label: str
    url: str
    notes: tuple[str, ...]
    key: str = ""
    likely: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class ShownGroup:
    """The rows of one outcome; `more` are not shown."""

    outcome: str
    title: str
    rows: tuple[ShownRow, ...]
    more: int
    is_open: bool


@dataclass(frozen=True)
class Work:
    """How far a long import is, for the progress part."""

    title: str
    running: bool
    done: int
    total: int
    left: str
    url: str
    cancel_url: str
    stopped: bool = False
    report_url: str = ""


def counts(found: Mapping[str, int], names: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """(label, figure) for each outcome that occurs, in the order of the outcomes."""
    return tuple(
        (str(names[one.value]), number_format(found[one.value], use_l10n=True, force_grouping=True))
        for one in Outcome
        if found.get(one.value)
    )


def groups(preview: Preview) -> tuple[ShownGroup, ...]:
    """What would become of the rows, what needs a person first."""
    return tuple(
        ShownGroup(
            one.outcome,
            str(words.WILL_BE[one.outcome]),
            tuple(drafted(draft) for draft in one.drafts),
            one.count - len(one.drafts),
            one.outcome != Outcome.ADDED,
        )
        for one in preview.groups
    )


def drafted(draft: Draft) -> ShownRow:
    """A row of the preview."""
    return ShownRow(
        place(draft.source, draft.row),
        draft.label or "–",
        "",
        notes(draft.outcome.value, draft.code, draft.column, draft.facts),
        draft.key,
        draft.likely,
    )


def lines(rows: Iterable[LineRow]) -> tuple[ShownRow, ...]:
    """Rows of a report, with the address of what they became."""
    return tuple(
        ShownRow(
            place(one.source, one.row),
            one.label or "–",
            address(one),
            notes(one.outcome, one.code, one.column, one.facts),
        )
        for one in rows
    )


def address(one: LineRow) -> str:
    """Where the organization of a line is."""
    if one.kind == "organization" and one.subject_id:
        return reverse("directory:organization", args=[one.subject_id])
    return ""


def place(source: str, row: int) -> str:
    """Where a row stands in what came."""
    if source:
        return _("%(table)s, row %(row)s") % {"table": source, "row": row}
    return _("Row %(row)s") % {"row": row}


def notes(outcome: str, code: str, column: str, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What is wrong and what to do; what changes; which edits stay."""
    found = []
    if column:
        found.append(_("Column: %(column)s.") % {"column": column})
    if code:
        found += words.row_words(code, facts)
    if facts.get("fields"):
        named = words.fields_named(facts["fields"])
        found.append(_("Edited here since, and kept: %(fields)s.") % {"fields": named})
    for name, (was, new) in facts.get("changes", {}).items():
        label = str(words.FIELDS.get(name, name.replace("_", " ")))
        found.append(
            _("%(field)s: “%(was)s” becomes “%(new)s”.")
            % {"field": label.capitalize(), "was": was or "–", "new": new}
        )
    return tuple(found)


def not_kept(found: Iterable[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """(where, why) of what was not kept, or kept with doubt."""
    every = list(found)
    shown = [
        (
            " · ".join(str(one[name]) for name in ("table", "field", "row") if one.get(name)),
            words.not_kept_words(str(one.get("code", ""))),
        )
        for one in every[:MOST_NOT_KEPT]
    ]
    rest = len(every) - len(shown)
    if rest > 0:
        shown.append((_("and %(count)s more") % {"count": rest}, ""))
    return tuple(shown)


def work(page: ImportPage, now: datetime) -> Work:
    """How far it is and how long it may still take."""
    return Work(
        title=_("%(file)s is being brought in") % {"file": page.file_name},
        running=True,
        done=page.rows_done,
        total=page.rows_total,
        left=time_left(page, now),
        url=reverse("directory:import", args=[page.id]),
        cancel_url=reverse("directory:stop_import", args=[page.id]),
    )


def time_left(page: ImportPage, now: datetime) -> str:
    """As long as it took for what is done, for what is left; "" while nobody can say."""
    if not page.rows_done or not page.rows_total or page.started_at is None:
        return ""
    passed = (now - page.started_at).total_seconds()
    seconds = round(passed * (page.rows_total - page.rows_done) / page.rows_done)
    if seconds < UNDER_A_MINUTE:
        return ngettext("%(count)s second", "%(count)s seconds", seconds) % {"count": seconds}
    minutes = -(-seconds // 60)
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}


def left_alone(page: ImportPage) -> tuple[tuple[str, str, str], ...]:
    """(name, address, why) of what an undo left."""
    why = {
        "edited_since": _("Somebody edited it since."),
        "in_use": _("Something else hangs on it now."),
    }
    return tuple(
        (
            one["name"],
            reverse("directory:organization", args=[one["id"]])
            if one["kind"] == "organization"
            else "",
            why.get(one["why"], ""),
        )
        for one in page.left_alone
    )
