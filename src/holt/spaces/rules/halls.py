"""Halls made of parts: whoever books the hall holds each part; a part leaves the others free."""

from collections.abc import Iterable, Mapping

from holt.kernel.errors import Refused


class LoopOfParts(ValueError):
    """A space would be a part of itself."""


def everything_within(space_id: int, parts: Mapping[int, Iterable[int]]) -> tuple[int, ...]:
    """The space and all it is made of, however deep, smallest id first: what a booking claims.

    A part claims itself alone. That is enough: a booking of the hall claims the part too, so the
    two meet there, while the hall's other parts stay free.
    """
    found: set[int] = set()
    waiting = [space_id]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(parts.get(one, ()))
    return tuple(sorted(found))


def everything_about(space_id: int, parts: Mapping[int, Iterable[int]]) -> frozenset[int]:
    """The space, all within it, and every hall it is a part of: where closed times count for it."""
    found = {space_id}
    while more := {hall for hall, of in parts.items() if found & set(of)} - found:
        found |= more
    return frozenset((*everything_within(space_id, parts), *found))


def require_no_loop(
    space_id: int, chosen: Iterable[int], parts: Mapping[int, Iterable[int]]
) -> None:
    """Refuse parts that the space itself is a part of. Raises Refused "part_of_itself"."""
    if any(space_id in everything_within(one, parts) for one in chosen):
        raise Refused("part_of_itself", "part_ids")
