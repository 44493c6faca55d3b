"""GraphML and GEXF: read again by a parser, names with every character in them."""

from xml.etree import ElementTree

from holt.standards.graphs import Edge, Node, gexf, graphml

NODES = [
    Node("o1", 'Ash & <Birch> "Library"', {"sector": "Libraries", "latitude": 40.5}),
    Node("o2", "Børne\x0bhuset", {"sector": "Health", "latitude": None}),
]
EDGES = [Edge("o1", "o2", {"level": 3, "until": None}, 2023, 2025)]
GRAPHML = {"g": "http://graphml.graphdrawing.org/xmlns"}
GEXF = {"g": "http://gexf.net/1.3"}


def test_graphml_says_everything_once() -> None:
    root = ElementTree.fromstring(graphml(NODES, EDGES))
    keys = {one.get("id"): one.get("attr.type") for one in root.findall("g:key", GRAPHML)}
    assert keys == {
        "node-label": "string",
        "node-sector": "string",
        "node-latitude": "double",
        "edge-level": "int",
    }
    labels = [one.text for one in root.iterfind(".//g:data[@key='node-label']", GRAPHML)]
    assert labels == ['Ash & <Birch> "Library"', "Børnehuset"]
    edge = root.find(".//g:edge", GRAPHML)
    assert edge is not None
    assert (edge.get("source"), edge.get("target")) == ("o1", "o2")


def test_gexf_says_from_when_until_when() -> None:
    root = ElementTree.fromstring(gexf(NODES, EDGES))
    edge = root.find(".//g:edge", GEXF)
    assert edge is not None
    assert (edge.get("start"), edge.get("end")) == ("2023-01-01", "2025-12-31")
    assert [one.get("label") for one in root.iterfind(".//g:node", GEXF)] == [
        'Ash & <Birch> "Library"',
        "Børnehuset",
    ]
    kinds = {one.get("title"): one.get("type") for one in root.iterfind(".//g:attribute", GEXF)}
    assert kinds == {"sector": "string", "latitude": "double", "level": "integer"}
