"""Pairs worth introducing, in two lists that are never summed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.introductions import (
    Neighbor,
    contacts_of,
    introduce,
    resource_allocation,
)
from holt.methods.reasons import Reason

CLINIC = Neighbor(
    id="clinic", group="health", lat=45.0, lon=-93.0, seeks=frozenset({"meeting-room"})
)
MUSEUM = Neighbor(
    id="museum", group="culture", lat=45.1, lon=-93.0, offers=frozenset({"meeting-room"})
)
PANTRY = Neighbor(
    id="pantry", group="health", lat=45.0, lon=-93.1, offers=frozenset({"meeting-room"})
)
TIES = [("clinic", "library"), ("library", "pantry"), ("library", "school")]

ids = st.sampled_from("abcdefgh")
slugs = st.frozensets(st.sampled_from(["room", "van", "tutors"]))
networks = st.lists(
    st.builds(
        Neighbor,
        id=ids,
        group=st.sampled_from(["", "x", "y"]),
        offers=slugs,
        seeks=slugs,
        needs=st.frozensets(st.integers(1, 3).map(str)),
    ),
    unique_by=lambda n: n.id,
)


def test_who_shares_a_partner_and_a_field_is_likely_to_say_yes() -> None:
    """Of two pairs this one has more of everything, so that each term stands at +1; clinic and
    pantry are 7.9 km apart, clinic and museum 11.1 km."""
    first = introduce([CLINIC, MUSEUM, PANTRY], TIES).likely_to_say_yes[0]
    assert (first.one, first.other) == ("clinic", "pantry")
    values = {term.code: term.value for term in first.terms}
    assert values | {"walk_there": 0, "walk_back": 0} == {
        "walk_there": 0,
        "walk_back": 0,
        "longer_ways": 0,
        "resource_allocation": 1,
        "same_group": 1,
        "near": 1,
    }
    assert values["walk_there"] == values["walk_back"] > 0.9
    assert first.score == round(2 * values["walk_there"] + 1.5, 9)
    assert first.reasons == (
        Reason(
            "offers_what_other_seeks",
            {"giver": "pantry", "taker": "clinic", "subjects": ("meeting-room",)},
        ),
        Reason("shared_partners", {"count": 1, "ids": ("library",)}),
        Reason("same_group", {"group": "health"}),
        Reason("near", {"km": 7.9}),
    )


def test_partners_who_work_together_are_said_where_none_is_shared() -> None:
    one, other = (Neighbor(id=i, needs=frozenset({"n1"})) for i in "ad")
    found = introduce([one, other], [("a", "b"), ("b", "c"), ("c", "d")]).likely_to_say_yes[0]
    assert found.reasons[1:] == (Reason("partners_work_together", {"count": 1}),)


def test_who_knows_nobody_and_crosses_fields_opens_new_doors() -> None:
    first = introduce([CLINIC, MUSEUM, PANTRY], TIES).would_open_new_doors[0]
    assert (first.one, first.other, first.score, [term.value for term in first.terms]) == (
        "clinic",
        "museum",
        None,
        [1, 1, 1],
    )
    assert first.reasons[1:] == (
        Reason("reaches_isolate", {"id": "museum"}),
        Reason("crosses_groups", {"one": "health", "other": "culture"}),
        Reason("new_contacts", {"id": "museum", "count": 1}),
    )


def test_who_works_together_already_is_not_introduced() -> None:
    linked = introduce([CLINIC, PANTRY], [*TIES, ("pantry", "clinic")])
    assert linked.likely_to_say_yes == linked.would_open_new_doors == ()


def test_a_common_need_is_reason_enough_without_a_common_contact() -> None:
    one, other = (Neighbor(id=i, needs=frozenset({"n1"})) for i in "ab")
    found = introduce([one, other], [])
    assert found.likely_to_say_yes[0].reasons == (Reason("common_need", {"needs": ("n1",)}),)


def test_resource_allocation_of_the_krackhardt_kite() -> None:
    """Nodes 0 and 6 share 1, 3 and 5, of 4, 6 and 5 ties: 1/4 + 1/6 + 1/5."""
    edges = "010203051314162325343536465657677889"
    contacts = contacts_of(zip(edges[::2], edges[1::2], strict=True))
    assert resource_allocation("0", "6", contacts) == pytest.approx(0.6167, abs=5e-5)


@given(networks, st.lists(st.tuples(ids, ids)), st.integers(0, 2**32))
def test_both_lists_hold_the_same_pairs_each_with_a_reason_in_any_order(
    neighbors: list[Neighbor], ties: list[tuple[str, str]], seed: int
) -> None:
    found = introduce(neighbors, ties, limit=100)
    chance = random.Random(seed)
    shuffled = chance.sample(neighbors, len(neighbors))
    turned = [chance.choice([(a, b), (b, a)]) for a, b in ties]
    linked = {frozenset(tie) for tie in ties}
    assert found == introduce(shuffled, turned, limit=100)
    likely = {(i.one, i.other) for i in found.likely_to_say_yes}
    assert likely == {(i.one, i.other) for i in found.would_open_new_doors}
    assert not linked & {frozenset(pair) for pair in likely}
    assert all(i.reasons and i.one < i.other for i in found.likely_to_say_yes)


def test_broken_twin_one_summed_list_would_hide_the_new_door() -> None:
    found = introduce([CLINIC, MUSEUM, PANTRY], TIES)
    assert found.likely_to_say_yes[0] != found.would_open_new_doors[0]
    assert found.likely_to_say_yes[0].other != found.would_open_new_doors[0].other
