"""A network from two tables in whatever spelling: who there is, and who is tied to whom.

Ends of ties name organizations by a column of theirs, or by their row (1 for the first). What
cannot be used is left out and counted, never guessed at in silence.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from holt.methods.graph.network import network
from holt.methods.introductions.ground import Ground, places_of

NAMES = (
    *(
        "id",
        "vertex.names",
        "name",
        "node",
        "label",
        "vertex",
        "key",
        "code",
        "organization",
        "org",
    ),
    *("node_id", "nodeid", "uid", "actor", "organization_id", "org_id"),
)
ENDS = (
    *(("from", "to"), ("source", "target"), ("src", "dst"), ("ego", "alter"), ("tail", "head")),
    *(("sender", "receiver"), ("node1", "node2"), ("id1", "id2"), ("a", "b"), ("v1", "v2")),
    *(("from_id", "to_id"), ("source_id", "target_id"), ("organization", "partner")),
)
WEIGHTED = ("weight", "value", "strength", "count", "frequency", "n", "ties")
GROUPS = (
    *("group", "sector", "state", "region", "county", "type", "kind", "category", "agency_cat"),
    *("community", "department", "district", "field", "class"),
)
NORTH, EAST = ("lat", "latitude"), ("lon", "lng", "long", "longitude")
NOTHING = {"", "na", "n/a", "nan", "null", "none", "unknown", "-", "?"}
ENOUGH = 0.5
"""At least this share of the ends of ties must be among the organizations."""


class FilesRefused(ValueError):
    """The tables are no network: `code` says why, `facts` fill in the sentence."""

    def __init__(self, code: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code, self.facts = code, dict(facts or {})


def _whole(cell: str) -> str:
    """12.0 as 12, since some programs write whole numbers so."""
    return cell[:-2] if cell.endswith(".0") and cell[:-2].isdigit() else cell


@dataclass(frozen=True, slots=True)
class Sheet:
    """A header and the records below it."""

    columns: tuple[str, ...]
    records: Sequence[Sequence[str]]

    def plain(self) -> list[str]:
        """The names of the columns, small and without blanks around them."""
        return [one.strip().strip('"').casefold() for one in self.columns]

    def column(self, at: int) -> list[str]:
        """One column's cells; a row that is too short has none."""
        return [_whole(row[at].strip()) if at < len(row) else "" for row in self.records]


@dataclass(frozen=True, slots=True)
class Read:
    """The network, the columns it was read by ("" where there was none), and what was left out."""

    ground: Ground
    named_by: str
    grouped_by: str
    left_out: Mapping[str, int]


def read(nodes: Sheet, edges: Sheet, group: str = "") -> Read:
    """Both tables as a network. Raises FilesRefused."""
    grouped_by = _group_column(nodes, group)
    ends, weightless = _ends(edges, nodes)
    named_by, ids = _ids(nodes, ends)
    known = set(ids)
    left_out: Counter[str] = Counter(without_weight=weightless)
    if len(known) < len(ids):
        left_out["repeated_organizations"] = len(ids) - len(known)
    ties = [(a, b) for a, b in ends if a in known and b in known]
    left_out["unknown_ends"] = len(ends) - len(ties)
    left_out["to_themselves"] = sum(a == b for a, b in ties)
    first = {one: at for at, one in reversed([*enumerate(ids)])}
    words = _groups(nodes, grouped_by)
    net = network(ties, ids, {one: words[at] for one, at in first.items()} if words else {})
    left_out["repeated_ties"] = len(ties) - left_out["to_themselves"] - net.ties
    places = _places(nodes)
    ground = Ground(net, places_of([places[first[one]] for one in net.ids]))
    kept = {what: count for what, count in left_out.items() if count}
    return Read(ground, named_by, nodes.columns[grouped_by] if grouped_by >= 0 else "", kept)


def _group_column(nodes: Sheet, group: str) -> int:
    """The column asked for, or one whose name says that it is a group; −1 where there is none."""
    plain = nodes.plain()
    if group:
        if group.strip().casefold() in plain:
            return plain.index(group.strip().casefold())
        raise FilesRefused("no_such_group", {"group": group, "columns": ", ".join(nodes.columns)})
    for name in GROUPS:
        if name in plain:
            words = {one for one in _groups(nodes, plain.index(name)) if one}
            if 2 <= len(words) <= len(nodes.records) / 2:
                return plain.index(name)
    return -1


def _groups(nodes: Sheet, at: int) -> list[str]:
    if at < 0:
        return []
    return ["" if one.casefold() in NOTHING else one for one in nodes.column(at)]


def _ends(edges: Sheet, nodes: Sheet) -> tuple[list[tuple[str, str]], int]:
    """Both ends of every tie, and how many rows say that there is none (a weight of 0)."""
    plain = edges.plain()
    at = _named_ends(plain)
    records = edges
    if at is None:
        at = _likeliest_ends(edges, nodes)
        if all(plain[i].isdigit() for i in at):
            records = Sheet(edges.columns, [edges.columns, *edges.records])
    pairs = zip(records.column(at[0]), records.column(at[1]), strict=True)
    weight = next((plain.index(one) for one in WEIGHTED if one in plain), None)
    weights = records.column(weight) if weight is not None and weight not in at else []
    tied = [not _is_zero(one) for one in weights] or [True] * len(records.records)
    found = [
        pair for pair, is_tie in zip(pairs, tied, strict=True) if is_tie and pair[0] and pair[1]
    ]
    if not found:
        raise FilesRefused("no_ties")
    return found, tied.count(False)


def _named_ends(plain: list[str]) -> tuple[int, int] | None:
    found = ((plain.index(a), plain.index(b)) for a, b in ENDS if a in plain and b in plain)
    return next(found, None)


def _likeliest_ends(edges: Sheet, nodes: Sheet) -> tuple[int, int]:
    """The two columns that name most organizations; else the first two that have a name."""
    known = {cell for at in range(len(nodes.columns)) for cell in nodes.column(at)}
    named = [at for at, one in enumerate(edges.plain()) if one]
    if len(named) < 2:
        raise FilesRefused("no_two_ends", {"columns": ", ".join(edges.columns)})

    def share(at: int) -> float:
        cells = set(edges.column(at))
        return len(cells & known) / max(len(cells), 1)

    one, other = sorted(sorted(named, key=lambda at: -share(at))[:2])
    return (one, other) if min(share(one), share(other)) >= ENOUGH else (named[0], named[1])


def _is_zero(cell: str) -> bool:
    number = _number(cell)
    return number is not None and number <= 0


def _ids(nodes: Sheet, ends: list[tuple[str, str]]) -> tuple[str, list[str]]:
    """The column by which ties name organizations: the one most ends are found in."""
    if not nodes.records:
        raise FilesRefused("no_organizations")
    asked = {one for pair in ends for one in pair}
    plain = nodes.plain()
    order = sorted(
        range(len(plain)), key=lambda i: (NAMES.index(plain[i]) if plain[i] in NAMES else 99, i)
    )
    best, name, ids = 0.0, "", [""]
    for at in order:
        cells = nodes.column(at)
        found = len(asked.intersection(cells)) / len(asked)
        if len(set(cells)) > 0.9 * len(cells) and found > best:
            best, name, ids = found, nodes.columns[at], cells
    numbers = [str(at) for at in range(len(nodes.records) + 1)]
    by_row = numbers[:-1] if "0" in asked else numbers[1:]
    found = len(asked.intersection(by_row)) / len(asked)
    if found > best:
        best, name, ids = found, "row", by_row
    if best < ENOUGH:
        raise FilesRefused("strangers", {"example": min(asked - set(ids))})
    return name, ids


def _places(nodes: Sheet) -> list[tuple[float | None, float | None]]:
    """Degrees north and east, where both can be read and lie on the Earth."""
    plain = nodes.plain()
    north = next((plain.index(one) for one in NORTH if one in plain), None)
    east = next((plain.index(one) for one in EAST if one in plain), None)
    if north is None or east is None:
        return [(None, None)] * len(nodes.records)
    return [*_on_earth(nodes.column(north), nodes.column(east))]


def _on_earth(
    north: Iterable[str], east: Iterable[str]
) -> Iterable[tuple[float | None, float | None]]:
    for lat, lon in zip(map(_number, north), map(_number, east), strict=True):
        known = lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 180
        yield (lat, lon) if known else (None, None)


def _number(cell: str) -> float | None:
    try:
        value = float(cell.replace(",", "."))
    except ValueError:
        return None
    return value if isfinite(value) else None
