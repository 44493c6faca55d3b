"""Whose turn it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.hosting import Host, NotAShare, Turn, next_host


def test_the_one_furthest_behind_its_share_is_next() -> None:
    hosts = [Host("library", 3, 2), Host("factory", 1, 1), Host("college", 2, 1)]
    assert next_host(hosts) == Turn(
        "factory", (("factory", 1.0), ("library", 1.5), ("college", 2.0))
    )


def test_at_the_start_the_order_agreed_decides() -> None:
    turn = next_host([Host("library", 0), Host("factory", 0)])
    assert turn is not None and turn.id == "library"


def test_who_does_not_host_is_never_asked() -> None:
    assert next_host([Host("online", 0, 0)]) is None


def test_a_negative_count_cannot_be_given() -> None:
    with pytest.raises(NotAShare):
        Host("library", -1)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=5))
def test_in_the_long_run_everyone_hosts_their_share(shares: list[int]) -> None:
    hosted = [0] * len(shares)
    for _ in range(3 * sum(shares)):
        hosts = [Host(str(i), n, s) for i, (n, s) in enumerate(zip(hosted, shares, strict=True))]
        turn = next_host(hosts)
        assert turn is not None
        hosted[int(turn.id)] += 1
    assert hosted == [3 * share for share in shares]
