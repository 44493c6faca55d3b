"""A browser opened in the middle of a run goes on with the connections that were there."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from tests.browser import hand_over, held_connections


def is_the_same(*, handed_over: bool) -> bool:
    """Whether a thread has the same connection while a loop runs as it had before."""

    async def meanwhile() -> object:
        if handed_over:
            hand_over(held)
        return connections["default"]

    before = connections["default"]
    held = held_connections()
    return asyncio.run(meanwhile()) is before


@pytest.mark.parametrize("handed_over", [True, False])
def test_only_what_is_handed_over_is_the_same(handed_over: bool) -> None:
    """Without (the twin) asgiref gives the loop another one: rows not committed are not in it."""
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(is_the_same, handed_over=handed_over).result() == handed_over
