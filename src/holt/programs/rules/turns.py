"""Whose turn it is to host."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from holt.methods.hosting import Host, next_host


@dataclass(frozen=True)
class Share:
    """A party that may host: how many of ten sessions it said it would, how many it has had."""

    party_id: int
    hosts_per_ten: int
    hosted: int


def whose_turn(shares: Sequence[Share]) -> int | None:
    """The party whose turn it is to host, by hosts in ten; in equal parts when nobody said."""
    said = any(one.hosts_per_ten for one in shares)
    turn = next_host(
        [
            Host(str(one.party_id), one.hosted, float(one.hosts_per_ten if said else 1))
            for one in shares
        ]
    )
    return int(turn.id) if turn else None


def turns(shares: Iterable[Share], count: int) -> list[int | None]:
    """Who hosts each of the next sessions, one after the other."""
    held = list(shares)
    found: list[int | None] = []
    for _ in range(count):
        turn = whose_turn(held)
        found.append(turn)
        held = [
            Share(one.party_id, one.hosts_per_ten, one.hosted + (one.party_id == turn))
            for one in held
        ]
    return found
