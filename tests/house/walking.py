"""A walk: one person opens every page they can think of, and we keep what they were shown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.db import connection
from django.template import Template
from django.test import Client

from holt.kernel.verbs import VERBS
from tests.house.reading import words
from tests.house.routes import API, Route, pages, resource_key, routes
from tests.house.world import Seat, World

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Visit:
    """One page as one person was shown it; `asked` are queries its templates ran."""

    seat: str
    route: Route
    address: str
    status: int
    text: str
    asked: tuple[str, ...] = ()


@dataclass
class Quiet:
    """Notes every query that runs while a template renders."""

    depth: int = 0
    asked: list[str] = field(default_factory=list)

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if self.depth:
            self.asked.append(sql[:200])
        return execute(sql, *rest)


@contextmanager
def listening() -> Iterator[Quiet]:
    """While this is open, queries that templates run are noted."""
    quiet, render = Quiet(), Template._render  # type: ignore[attr-defined]

    def heard(self: Template, context: Any) -> str:
        quiet.depth += 1
        try:
            return render(self, context)
        finally:
            quiet.depth -= 1

    Template._render = heard  # type: ignore[attr-defined]
    try:
        with connection.execute_wrapper(quiet):
            yield quiet
    finally:
        Template._render = render  # type: ignore[attr-defined]


def all_of(route: Route) -> bool:
    """Every route."""
    return True


# A verb's page on which one also reads what is there.
SHOWING = {"answer_review", "sign"}


def reads(route: Route) -> bool:
    """Routes that show something; the forms of verbs are left out."""
    return route.is_api or route.name in SHOWING or route.name not in words_of_verbs()


def walk(world: World, seat: Seat, only: Callable[[Route], bool] = all_of) -> list[Visit]:
    """Every page and list this person can ask for by GET, lists as files too."""
    with listening() as quiet:
        return list(visits(world, seat, seat.client(), only, quiet))


def visits(
    world: World, seat: Seat, browser: Client, only: Callable[[Route], bool], quiet: Quiet
) -> Iterator[Visit]:
    for route, values in steps(world, seat):
        if not only(route):
            continue
        visit = open_page(seat, browser, route, route.address(values), quiet)
        yield visit
        for kind in ("csv", "xlsx"):
            if f"format={kind}" in visit.text:
                yield open_page(seat, browser, route, f"{visit.address}?format={kind}", quiet)


def open_page(seat: Seat, browser: Client, route: Route, address: str, quiet: Quiet) -> Visit:
    """Ask for one address and keep what came."""
    query = "?limit=200" if route.is_api and "<" not in route.pattern else ""
    before = len(quiet.asked)
    response = browser.get(address + query)
    text = words(response)
    return Visit(seat.name, route, address, response.status_code, text, tuple(quiet.asked[before:]))


def steps(world: World, seat: Seat) -> Iterator[tuple[Route, Values]]:
    """Each route with each set of things it can be asked about."""
    for route in pages():
        yield from ((route, values) for values in fillings(route, world, seat))
    for route in routes():
        if route.is_api and is_read(route):
            yield from ((route, values) for values in api_fillings(route, world))


def first_steps(world: World, seat: Seat) -> Iterator[tuple[Route, Values]]:
    """Each page once, about the main things of the network."""
    for route in pages():
        yield from ((route, values) for values in islice(fillings(route, world, seat), 1))


def is_read(route: Route) -> bool:
    """Whether an API route is a list or one of its rows; verbs are POST, the rest is not ours."""
    return not any(route.pattern == API + address for address in verb_patterns()) and (
        route.name not in {"openapi-view", "openapi-json"}
    )


def verb_patterns() -> set[str]:
    from holt.kernel.api import address_of

    return {
        address_of(one).lstrip("/").replace("{", "<").replace("}", ">") for one in VERBS.values()
    }


def fillings(route: Route, world: World, seat: Seat) -> Iterator[Values]:
    """The main things of the network; pages that read, of the other things too."""
    first = {**world.names, **own_keys(world, seat)}
    if not set(route.names) <= set(first):
        return
    yield first
    if not reads(route):
        return
    for other in world.others:
        if set(other) & set(route.names):
            yield {**first, **other}


def api_fillings(route: Route, world: World) -> Iterator[Values]:
    if "id" not in route.names:
        yield {}
        return
    key = resource_key(route)
    rows = [world.names[key], *(one[key] for one in world.others if key in one)]
    yield from ({"id": one} for one in rows)


def words_of_verbs() -> set[str]:
    return {one.word for one in VERBS.values()}


def own_keys(world: World, seat: Seat) -> dict[str, str]:
    """Secrets in addresses: one's own, or a guess."""
    return {
        "key": world.names.get(f"key of {seat.name}", "a-guess"),
        "token": world.names.get(f"token of {seat.name}", "a-guess"),
    }


def unreached(world: World) -> list[str]:
    """Routes with a parameter that nothing in the small network fills."""
    known = {*world.names, "key", "token"}
    return [one.pattern for one in pages() if not set(one.names) <= known] + [
        one.pattern
        for one in routes()
        if one.is_api and "id" in one.names and resource_key(one) not in known
    ]


def shown(world: World, visits: Iterable[Visit]) -> dict[str, list[str]]:
    """Marker → the addresses on which it was met."""
    met: dict[str, list[str]] = {}
    for visit in visits:
        for word in world.garden.found_in(visit.text):
            met.setdefault(word, []).append(visit.address)
    return met
