"""Hidden ties are found again, and what is said of that is true."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from holt.kernel.operators import Console
from holt.kernel.processes import Trouble
from holt.methods.graph import from_ties
from holt.methods.introductions import (
    METHODS,
    OURS,
    FilesRefused,
    Ground,
    Sheet,
    TooFewTies,
    judge,
    places_of,
    read,
    scale_of,
)
from holt.partnerships.management.judging import VERB
from tests.shared import shared_data

CIRCLES = [
    (f"{c}{a}", f"{c}{b}") for c in "pqrstuvw" for a in range(6) for b in range(a) if (a + b) % 3
]
"""Eight circles of six, most of whom work together."""


def ground(ties: list[tuple[str, str]], groups: bool = True) -> Ground:
    net = from_ties(ties)
    known = {one: one[0] for one in net.ids} if groups else {}
    net = from_ties(ties, net.ids, known)
    return Ground(net, places_of([(None, None)] * net.size))


def test_a_walk_is_found_where_the_matrix_of_steps_says() -> None:
    """The figures beside a plain inverse, on a network with a group for each circle."""
    here = ground(CIRCLES)
    net = here.net
    terms = here.terms(np.arange(net.size))
    groups = sorted(set(net.sectors))
    steps = np.zeros((net.size + len(groups),) * 2)
    steps[net.begins, net.ends] = 1
    for one, word in enumerate(net.sectors):
        steps[one, net.size + groups.index(word)] = 0.5
        steps[net.size + groups.index(word), one] = 0.5
    steps /= steps.sum(axis=1, keepdims=True)
    found = 0.25 * np.linalg.inv(np.eye(len(steps)) - 0.75 * steps)[: net.size, : net.size]
    assert terms["walk_there"] == pytest.approx(found, abs=1e-4)
    assert terms["walk_back"] == pytest.approx(found.T, abs=1e-4)


def test_hidden_ties_are_ranked_as_by_hand() -> None:
    """Each figure again from a plain loop over every end of every hidden tie."""
    here = ground([*CIRCLES, ("p0", "q0"), ("q1", "r1"), ("x", "p0")])
    told = judge(here, splits=2)
    for at, split in enumerate(told.splits):
        assert split[OURS].mrr == pytest.approx(by_hand(here, at))


def by_hand(here: Ground, at: int) -> float:
    net = here.net
    ties = [(a, b) for a, b in zip(net.begins, net.ends, strict=True) if a < b]
    order = np.random.default_rng((1, at)).permutation(len(ties))
    hidden = {ties[one] for one in order[: round(len(ties) / 10)]}
    names = net.ids
    left = [(names[a], names[b]) for a, b in ties if (a, b) not in hidden]
    remains = Ground(
        from_ties(left, names, dict(zip(names, net.sectors, strict=True))), here.places
    )
    scores = scale_of(remains).score(remains.terms(np.arange(net.size)))
    tied = {(int(a), int(b)) for a, b in zip(remains.net.begins, remains.net.ends, strict=True)}
    told = []
    for one, other in [*hidden, *[(b, a) for a, b in hidden]]:
        barred = {b for a, b in [*hidden, *[(y, x) for x, y in hidden]] if a == one} | {one}
        others = [v for v in range(net.size) if v not in barred and (one, v) not in tied]
        above = sum(scores[one, v] > scores[one, other] for v in others)
        level = sum(scores[one, v] == scores[one, other] for v in others)
        told.append(1 / (1 + above + level / 2))
    return float(np.mean(told))


def test_the_same_seed_tells_the_same_and_another_hides_others() -> None:
    here = ground(CIRCLES)
    assert judge(here, 3) == judge(here, 3) != judge(here, 3, seed=2)


def test_equals_share_the_mean_of_their_ranks() -> None:
    """In circles without ties across, everyone of one's own circle is equal by group alone."""
    told = judge(ground(CIRCLES), 5)
    assert all(1 / 5 <= split["same_group"].mrr <= 1 for split in told.splits)
    assert told.means["same_group"].auc > 0.95


def test_our_way_finds_more_than_chance_and_popularity_in_circles() -> None:
    told = judge(ground(CIRCLES), 10)
    assert told.above["random"] == told.above["popularity"] == 10
    assert told.means[OURS].crossing is not None and told.hidden_crossing == 0.0


def test_without_groups_a_newcomer_is_led_to_those_others_know() -> None:
    star = [("hub", str(one)) for one in range(30)]
    told = judge(ground(star, groups=False), 3)
    ours, plain = told.means[OURS].newcomers, told.means["pagerank"].newcomers
    assert ours is not None and plain is not None and ours > 0.5 > plain


def test_nine_ties_are_too_few() -> None:
    with pytest.raises(TooFewTies):
        judge(ground([("a", str(one)) for one in range(9)]))


NODES = Sheet(("key", "Sector"), [["7", "x"], ["a b", "NA"], ["9", "y"], ["10", "x"]])


def test_ends_are_looked_for_in_every_column_and_else_by_row() -> None:
    named = read(NODES, Sheet(("source", "target"), [["7", "a b"], ["9", "7"]]), "sector")
    assert (named.named_by, named.grouped_by, named.ground.net.ties) == ("key", "Sector", 2)
    assert named.ground.net.sectors == ("x", "", "y", "x")
    numbered = read(Sheet(("k",), [["x"], ["y"], ["z"]]), Sheet(("from", "to"), [["1", "3"]]))
    assert (numbered.named_by, numbered.ground.net.ids) == ("row", ("1", "2", "3"))


def test_what_is_left_out_is_counted() -> None:
    rows = [["7", "9"], ["9", "7"], ["7", "7"], ["9", "10"], ["10", "99"], ["a b", "7"]]
    weights = ["1", "2", "1", "0", "1", "3"]
    ties = Sheet(("from", "to", "weight"), [[*r, w] for r, w in zip(rows, weights, strict=True)])
    assert read(NODES, ties).left_out == {
        "without_weight": 1,
        "unknown_ends": 1,
        "to_themselves": 1,
        "repeated_ties": 1,
    }


def test_ties_without_a_header_lose_none() -> None:
    found = read(NODES, Sheet(("7", "9"), [["9", "10"]]))
    assert found.ground.net.ties == 2


def test_ends_in_columns_of_any_name_are_found_by_whom_they_name() -> None:
    rows = [["1", "7.0", "9", "mail"], ["2", "9", "a b", "visit"], ["3", "10", "7", "mail"]]
    found = read(NODES, Sheet(("tie", "here", "there", "by"), rows))
    assert (found.ground.net.ties, found.left_out) == (3, {})


def test_places_are_read_where_they_are_on_the_earth() -> None:
    rows = [["a", "45,5", "-93"], ["b", "45.5", "-93.1"], ["c", "99", "0"], ["d", "", ""]]
    found = read(Sheet(("id", "Lat", "LNG"), rows), Sheet(("from", "to"), [["a", "c"], ["b", "d"]]))
    near = found.ground.near(np.array([0]))[0]
    assert near[1] == pytest.approx(1 / (1 + 7.79 / 25), abs=1e-3)
    assert near[2] == near[3] == 0


@pytest.mark.parametrize(
    ("nodes", "ties", "group", "code"),
    [
        (NODES, Sheet(("from", "to"), [["p", "q"]]), "", "strangers"),
        (NODES, Sheet(("from", "to"), []), "", "no_ties"),
        (NODES, Sheet(("from",), [["7"]]), "", "no_two_ends"),
        (NODES, Sheet(("from", "to"), [["7", "9"]]), "size", "no_such_group"),
        (Sheet(("id",), []), Sheet(("from", "to"), [["7", "9"]]), "", "no_organizations"),
    ],
)
def test_what_is_no_network_is_refused_with_the_reason(
    nodes: Sheet, ties: Sheet, group: str, code: str
) -> None:
    with pytest.raises(FilesRefused) as refused:
        read(nodes, ties, group)
    assert refused.value.code == code


def run(nodes: Path, edges: Path, **more: object) -> dict[str, object]:
    given = {"nodes": str(nodes), "edges": str(edges), "group": None, "splits": 3, "seed": 1}
    report = VERB.run({**given, **more}, Console(quiet=True))
    return json.loads(json.dumps(dict(report.facts)))


def written(folder: Path, name: str, rows: list[list[str]], mark: str = ",") -> Path:
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=mark).writerows(rows)
    return path


def test_the_command_scores_two_files_with_semicolons(tmp_path: Path) -> None:
    ids = sorted({one for tie in CIRCLES for one in tie})
    nodes = written(tmp_path, "nodes.csv", [["name", "circle"], *[[i, i[0]] for i in ids]], ";")
    edges = written(tmp_path, "edges.csv", [["ego", "alter"], *map(list, CIRCLES)], ";")
    told = run(nodes, edges, group="circle")
    assert (told["organizations"], told["ties"], told["group"]) == (48, len(CIRCLES), "circle")
    assert set(told["methods"]) == set(METHODS)  # type: ignore[call-overload]
    assert told["fitted"] is False and len(told["by_split"]) == 3  # type: ignore[arg-type]


def test_the_command_says_kindly_what_is_missing(tmp_path: Path) -> None:
    nodes = written(tmp_path, "nodes.csv", [["id"], ["a"], ["b"]])
    edges = written(tmp_path, "edges.csv", [["from", "to"], ["a", "b"]])
    with pytest.raises(Trouble, match="It takes ten to hide some"):
        run(nodes, edges)
    with pytest.raises(Trouble, match="no column size"):
        run(nodes, edges, group="size")
    with pytest.raises(Trouble, match="cannot be read"):
        run(nodes, written(tmp_path, "empty.csv", []))


def test_on_the_health_departments_it_keeps_its_promises() -> None:
    folder = shared_data("networks")
    told = run(folder / "lhds_nodes.csv", folder / "lhds_edges.csv", group="state", splits=20)
    above = told["splits_above"]
    assert isinstance(above, dict) and min(above.values()) >= 18
    assert float(str(told["mrr"])) >= 0.41
    newcomers = told["newcomers"]
    assert isinstance(newcomers, dict) and newcomers["mrr"] >= 0.20
