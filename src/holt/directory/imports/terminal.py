"""An import from a terminal, for the commands of any room: rehearsed or done, and told."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from holt.directory.imports import (
    IMPORTERS,
    Draft,
    Given,
    Importer,
    Outcome,
    Part,
    Plan,
    actions,
    refused,
    running,
)
from holt.directory.web.imports.words import row_words
from holt.kernel import clock
from holt.kernel.operators import Argument, Console, Report
from holt.kernel.processes import Trouble
from holt.kernel.viewer import THE_HOUSE

HEADINGS = ("file", "row", "column", "what is wrong", "what to do")
SAID: tuple[tuple[Outcome, str], ...] = (
    (Outcome.ADDED, "{:,} added"),
    (Outcome.CHANGED, "{:,} changed"),
    (Outcome.KEPT_EDITED, "{:,} edited here and so kept"),
    (Outcome.UNCHANGED, "{:,} as before"),
    (Outcome.LIKELY_DUPLICATE, "{:,} may be listed already"),
    (Outcome.WAITING, "{:,} wait for that to be decided"),
    (Outcome.REFUSED, "{:,} refused"),
)
MOST_SAID = 20

COMMON = (
    Argument("--dry-run", "say what would happen and change nothing", flag=True),
    Argument("--take-good", "leave refused rows out and take the others", flag=True),
    Argument("--refused", "where to write the refused rows (default: beside the file)", default=""),
)


def bring_in(
    kind: str,
    path: Path,
    options: Mapping[str, Any],
    given: Mapping[str, Any],
    console: Console,
    *,
    organization_id: int | None = None,
) -> Report:
    """An import of this kind, rehearsed or done, with its progress and the refused rows."""
    importer = IMPORTERS.get(kind)
    if importer is None:
        known = ", ".join(sorted(IMPORTERS))
        raise Trouble(f"There is no import called {kind}. There are: {known}.", 2)
    if importer.begins_at and not options:
        raise Trouble(f"{kind} are brought in by a command of their own.", 2)
    asked = Given(
        THE_HOUSE, _parts(path), clock.now(), organization_id=organization_id, options=options
    )
    console.say(f"Reading {path.name}.")
    with running.alone():
        return _do(importer, asked, path, given, console)


def _do(
    importer: Importer, asked: Given, path: Path, given: Mapping[str, Any], console: Console
) -> Report:
    """Plan it, and do it unless it is a rehearsal or rows are refused."""
    if importer.is_mapped:
        asked = replace(asked, sources=actions.starting_mapping(importer, asked) or ())
    if importer.readings:
        asked = replace(asked, meanings=actions.starting_meanings(importer, asked))
    plan = importer.plan(asked)
    where = _hand_back(plan, path, given["refused"])
    if given["dry_run"] or (where and not given["take_good"]):
        return _report(plan, where, done=False, dry=given["dry_run"])

    def step(done: int, total: int) -> None:
        console.progress(done, total, "rows written")

    run = actions.import_here(importer, asked, plan, take_good=given["take_good"], step=step)
    return _report(plan, where, done=True, import_id=run.pk)


def _parts(path: Path) -> tuple[Part, ...]:
    """The file, or every file of a folder. Raises what the system says."""
    if not path.is_dir():
        return (Part(path.name, path.read_bytes()),)
    files = sorted(one for one in path.iterdir() if one.is_file() and one.name[0] != ".")
    if not files:
        raise Trouble(f"{path} holds no files.")
    return tuple(Part(one.name, one.read_bytes()) for one in files)


def _hand_back(plan: Plan, path: Path, where: str) -> Path | None:
    """Write the refused rows with their reasons; None when there are none."""
    rows = plan.of(Outcome.REFUSED)
    if not rows:
        return None
    target = Path(where) if where else path.with_name(f"{path.stem}-refused.csv")
    target.write_bytes(refused.refused_csv(rows, plan.columns, HEADINGS, row_words))
    return target


def _report(
    plan: Plan, where: Path | None, *, done: bool, dry: bool = False, import_id: int | None = None
) -> Report:
    counts = plan.counts()
    said = [text.format(counts[one]) for one, text in SAID if counts.get(one)]
    words = [f"{counts['rows']:,} rows: {', '.join(said) or 'none'}."]
    if where:
        words.append(f"The refused rows and their reasons are in {where}.")
    if not done:
        words.append("Nothing was changed.")
        if where and not dry:
            words.append("Correct them, or use --take-good to take the others alone.")
    if likely := plan.of(Outcome.LIKELY_DUPLICATE):
        words.append(_likely(likely))
    facts = {
        "counts": counts,
        "done": done,
        "import_id": import_id,
        "refused_file": str(where) if where else None,
        "refused": [_fact(one) for one in plan.of(Outcome.REFUSED)],
        "likely_duplicates": [_fact(one) for one in likely],
        "not_kept": [dict(one) for one in plan.not_kept],
    }
    if plan.not_kept:
        words.append(f"{len(plan.not_kept)} kinds of values were not kept; --json lists them.")
    failed = bool(where) and not done and not dry
    return Report(" ".join(words), facts, 1 if failed else 0)


def _likely(drafts: Iterable[Draft]) -> str:
    named = [f"{one.label} ({', '.join(name for _, name in one.likely)})" for one in drafts]
    more = len(named) - MOST_SAID
    rest = f" and {more:,} more" if more > 0 else ""
    return (
        f"May be listed already: {'; '.join(named[:MOST_SAID])}{rest}. Decide on the import page, "
        "or use --add-likely to add them as new."
    )


def _fact(draft: Draft) -> dict[str, Any]:
    wrong, cure = row_words(draft.code or draft.outcome.value, draft.facts)
    return {
        "file": draft.source,
        "row": draft.row,
        "name": draft.label,
        "column": draft.column,
        "code": draft.code,
        "wrong": wrong,
        "cure": cure,
        "likely": [list(one) for one in draft.likely],
    }
