"""What the journeys lean on: a clock that moves, a town, and browsers to sit at."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import get_resolver

if TYPE_CHECKING:
    from tests.journeys.seats import Seat
    from tests.journeys.ways import Way
    from tests.journeys.world import Calendar, World


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> "Calendar":
    """The house's clock, which the story moves."""
    from holt.kernel import clock
    from tests.journeys.world import Calendar

    moved = Calendar(datetime.now(UTC))
    monkeypatch.setattr(clock, "now", moved.now)
    return moved


@pytest.fixture
def world(live: str, calendar: "Calendar", work: Callable[[], int]) -> "World":
    """Marlow, before anything happened."""
    from django.core.cache import caches

    from tests.journeys.world import marlow

    for name in ("default", "frame"):
        caches[name].clear()
    return marlow(calendar, work)


@pytest.fixture(scope="session")
def axed() -> "dict[str, set[tuple[str, str]]]":
    """By way, the kinds of pages that axe has looked at in this run: once each is enough."""
    return {}


@pytest.fixture
def sit(
    open_page: Callable[..., Any], live: str, axed: "dict[str, set[tuple[str, str]]]"
) -> "Iterator[Callable[..., Seat]]":
    """sit(way, on_phone=False) → a seat in a browser of its own. The test fails if a page it
    passed has something wrong."""
    get_resolver().url_patterns  # noqa: B018  read now, so that the first page comes at once
    from tests.journeys.seats import KeyboardSeat, Seat
    from tests.journeys.watching import Watch

    watches: dict[str, Watch] = {}

    def take(way: "Way", *, on_phone: bool = False) -> Seat:
        page = open_page(
            viewport=way.phone if on_phone else way.desk,
            javascript=way.javascript,
            color_scheme=way.scheme,
        )
        watch = watches.setdefault(
            way.name, Watch(axe=way.axe, seen=axed.setdefault(way.name, set()))
        )
        return (KeyboardSeat if way.keys_only else Seat)(page, live, watch)

    yield take
    assert [one for watch in watches.values() for one in watch.faults] == []
