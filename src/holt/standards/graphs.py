"""Graphs as files other programs read: GraphML and GEXF 1.3, written with a declared attribute
for each figure.

Sources: U. Brandes and others, GraphML Progress Report, 2001 (http://graphml.graphdrawing.org);
GEXF Working Group, GEXF 1.3 primer (https://gexf.net).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax import saxutils

OUTSIDE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
"""Characters that XML 1.0 has no way to write."""

Value = str | int | float | None
TYPES = {str: "string", int: "int", float: "double"}


@dataclass(frozen=True, slots=True)
class Node:
    """An id without blanks, a label, and attributes by name; None is left out."""

    id: str
    label: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """Between two node ids, in no direction; `start` and `end` are years, for GEXF's time."""

    source: str
    target: str
    values: Mapping[str, Value]
    start: int | None = None
    end: int | None = None


def graphml(nodes: Sequence[Node], edges: Sequence[Edge]) -> str:
    """One undirected GraphML graph; the label is the attribute "label"."""
    named = [Node(one.id, one.label, {"label": one.label, **one.values}) for one in nodes]
    keys = {"node": _attributes(named), "edge": _attributes(edges)}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ]
    for what, found in keys.items():
        for name, kind in found.items():
            lines.append(
                f'<key id="{what}-{name}" for="{what}" attr.name={quoteattr(name)} '
                f'attr.type="{kind}"/>'
            )
    lines.append('<graph edgedefault="undirected">')
    for node in named:
        lines.append(f"<node id={quoteattr(node.id)}>{_data('node', node.values)}</node>")
    for edge in edges:
        ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
        lines.append(f"<edge {ends}>{_data('edge', edge.values)}</edge>")
    return "\n".join([*lines, "</graph>", "</graphml>", ""])


def gexf(nodes: Sequence[Node], edges: Sequence[Edge]) -> str:
    """One undirected GEXF graph whose edges say from which year to which they stood."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        '<graph defaultedgetype="undirected" mode="dynamic" timeformat="date">',
        *_declared("node", _attributes(nodes)),
        *_declared("edge", _attributes(edges)),
        "<nodes>",
    ]
    for node in nodes:
        head = f"<node id={quoteattr(node.id)} label={quoteattr(node.label)}>"
        lines.append(f"{head}{_attvalues('node', node.values)}</node>")
    lines += ["</nodes>", "<edges>"]
    for number, edge in enumerate(edges):
        ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}{_years(edge)}"
        lines.append(f'<edge id="{number}" {ends}>{_attvalues("edge", edge.values)}</edge>')
    return "\n".join([*lines, "</edges>", "</graph>", "</gexf>", ""])


def quoteattr(text: str) -> str:
    return saxutils.quoteattr(text.translate(OUTSIDE))


def escape(text: str) -> str:
    return saxutils.escape(text.translate(OUTSIDE))


def _attributes(things: Sequence[Node] | Sequence[Edge]) -> dict[str, str]:
    """Attribute names with their types, in the order they are met."""
    found: dict[str, str] = {}
    for one in things:
        for name, value in one.values.items():
            if value is not None:
                found.setdefault(name, TYPES[type(value)])
    return found


def _data(what: str, values: Mapping[str, Value]) -> str:
    return "".join(
        f'<data key="{what}-{name}">{escape(str(value))}</data>'
        for name, value in values.items()
        if value is not None
    )


def _declared(what: str, found: Mapping[str, str]) -> list[str]:
    if not found:
        return []
    inner = [
        f'<attribute id="{what}-{name}" title={quoteattr(name)} '
        f'type="{"integer" if kind == "int" else kind}"/>'
        for name, kind in found.items()
    ]
    return [f'<attributes class="{what}">', *inner, "</attributes>"]


def _attvalues(what: str, values: Mapping[str, Value]) -> str:
    inner = "".join(
        f'<attvalue for="{what}-{name}" value={quoteattr(str(value))}/>'
        for name, value in values.items()
        if value is not None
    )
    return f"<attvalues>{inner}</attvalues>" if inner else ""


def _years(edge: Edge) -> str:
    start = f' start="{edge.start}-01-01"' if edge.start is not None else ""
    return start + (f' end="{edge.end}-12-31"' if edge.end is not None else "")
