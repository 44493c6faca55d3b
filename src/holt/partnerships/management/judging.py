"""How well introductions find ties that somebody hid, on a network from two files."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Trouble
from holt.methods import introductions
from holt.methods.introductions import METHODS, OURS, WEIGHTS, FilesRefused, Judged, Read, Sheet
from holt.standards.tabular import TableRefused, read_raw

REFUSALS = {
    "no_such_group": "The organizations have no column {group}. They have: {columns}.",
    "no_two_ends": "The file of ties needs two columns, such as from and to. It has: {columns}.",
    "no_ties": "The file of ties holds none.",
    "no_organizations": "The file of organizations holds none.",
    "strangers": "Most ties name organizations that the other file does not have, such as "
    "{example}. They are looked for in each of its columns, and as the number of its rows.",
}
UNREADABLE = {
    "no_header": "It is empty.",
    "too_large": "It is larger than can be read.",
    "nul_bytes": "It is no table of text.",
    "not_a_table": "It is no table.",
    "bad_quoting": "A quotation mark in row {row} is not closed.",
}


def judge(given: Mapping[str, Any], console: Console) -> Report:
    """Read both files, hide ties, look for them, compare."""
    if not given["nodes"] or not given["edges"]:
        raise Trouble("Please give both --nodes and --edges.", 2)
    if given["splits"] < 1 or given["seed"] < 0:
        raise Trouble("Please give at least one split, and a seed of 0 or more.", 2)
    read = _read(given)
    net = read.ground.net
    console.say(f"{net.size:,} organizations, {net.ties:,} ties.")
    try:
        judged = introductions.judge(read.ground, given["splits"], given["seed"])
    except introductions.TooFewTies as few:
        raise Trouble(
            f"There are {net.ties} ties. It takes ten to hide some and find them again."
        ) from few
    for one in METHODS:
        console.say(f"{one.replace('_', ' '):>14}  {judged.means[one].mrr:.3f}")
    return Report(_sentence(judged), {**_about(read, given), **_figures(judged)})


def _read(given: Mapping[str, Any]) -> Read:
    nodes, edges = _sheet(Path(given["nodes"])), _sheet(Path(given["edges"]))
    try:
        return introductions.read(nodes, edges, given["group"] or "")
    except FilesRefused as refusal:
        raise Trouble(REFUSALS[refusal.code].format(**refusal.facts)) from refusal


def _sheet(path: Path) -> Sheet:
    """A table in whatever encoding and delimiter, blanks included. Raises Trouble."""
    try:
        raw = read_raw(path.read_bytes())
        sheet = Sheet(raw.columns, [cells for _number, cells in raw.records])
    except TableRefused as refusal:
        why = UNREADABLE.get(refusal.code, "It is not a table that can be read.")
        facts = {"row": "?", **refusal.facts}
        raise Trouble(f"{path.name} cannot be read. {why.format(**facts)}") from refusal
    if len(sheet.columns) == 1 and len(sheet.columns[0].split()) > 1:
        return Sheet(tuple(sheet.columns[0].split()), [row[0].split() for row in sheet.records])
    return sheet


def _sentence(judged: Judged) -> str:
    best = max(METHODS[1:], key=lambda one: judged.means[one].mrr)
    return (
        f"Introductions find hidden ties with a mean reciprocal rank of "
        f"{judged.means[OURS].mrr:.3f}; the best of the simpler ways, {best.replace('_', ' ')}, "
        f"with {judged.means[best].mrr:.3f}. In {judged.above[best]} of {len(judged.splits)} "
        "splits ours stands above it."
    )


def _about(read: Read, given: Mapping[str, Any]) -> dict[str, Any]:
    net = read.ground.net
    return {
        "organizations": net.size,
        "ties": net.ties,
        "named_by": read.named_by,
        "group": read.grouped_by or None,
        "group_guessed": bool(read.grouped_by) and not given["group"],
        "left_out": dict(read.left_out),
        "seed": given["seed"],
        "fitted": False,
        "weights": dict(WEIGHTS),
    }


def _figures(judged: Judged) -> dict[str, Any]:
    ours = judged.means[OURS]
    return {
        "splits": len(judged.splits),
        "hidden": judged.hidden,
        "mrr": ours.mrr,
        "auc": ours.auc,
        "newcomers": {"ends": judged.newcomers, "mrr": ours.newcomers},
        "cross_group_share": {"first_ten": ours.crossing, "hidden_ties": judged.hidden_crossing},
        "isolates_reached": ours.isolates,
        "splits_above": dict(judged.above),
        "methods": {
            one: {**asdict(judged.means[one]), "mrr_sd": judged.spread[one]} for one in METHODS
        },
        "by_split": [{one: split[one].mrr for one in METHODS} for split in judged.splits],
    }


VERB = OperatorVerb(
    "judge-introductions",
    "Hide a tenth of a network's ties again and again, and see how well introductions find them, "
    "beside simpler ways. Nothing is kept.",
    judge,
    (
        Argument("--nodes", "the organizations: a CSV with a row for each"),
        Argument("--edges", "the ties: a CSV with both ends in each row"),
        Argument("--group", "the column that tells an organization's group, such as state"),
        Argument("--splits", "how often ties are hidden", type=int, default=20),
        Argument("--seed", "another number hides other ties", type=int, default=1),
    ),
    uses_database=False,
)
