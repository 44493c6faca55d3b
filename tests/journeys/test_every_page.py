"""Every page of the house, seen: nothing for axe to say, nothing sideways, no link into nowhere."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from django.test import Client

from tests.journeys.watching import WIDE
from tests.journeys.ways import DESK, SMALL

if TYPE_CHECKING:
    from tests.house.world import World
    from tests.journeys.town import Shown

ALONE = ("people", "directory", "needs", "partnerships", "spaces", "roads", "evaluation")
ROOMS = ("site", *ALONE, "around")
"""Pages are looked at room by room, so that the runners can share them; the rest with the site."""


@pytest.fixture(scope="module")
def network(django_db_setup: None, django_db_blocker: Any) -> "Iterator[World]":
    """The building code's small network, with one of everything; rolled back afterwards."""
    from tests.house.world import built

    with django_db_blocker.unblock(), transaction.atomic():
        yield built()
        transaction.set_rollback(True)


def room_of(app: str) -> str:
    """The room whose turn a page is."""
    if app in ALONE:
        return app
    return "around" if app in ("programs", "learning", "peers") else "site"


@pytest.mark.parametrize("room", ROOMS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    room: str, network: "World", open_page: Callable[..., Any]
) -> None:
    """At a desk in the light; and no page is wider than a small phone."""
    page = open_page(viewport=DESK)
    assert faults(network, page, room, small_too=True) == []


def test_broken_twin_a_picture_without_words_is_found(open_page: Callable[..., Any]) -> None:
    from tests.house.routes import pages
    from tests.journeys.town import Shown, town

    html = "<html lang=en><title>Twin</title><main><h1>Twin</h1><img src=twin.png></main></html>"
    twin = Shown(pages()[0], "/twin/", 200, html, (("Content-Type", "text/html"),))
    page = open_page(expect_errors=True)
    with town() as here:
        here.show(page, twin)
        assert [rule for rule, _html in here.violations(page)] == ["image-alt"]


@pytest.mark.long
@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize(
    ("viewport", "scheme"), [(DESK, "dark"), (SMALL, "light"), (SMALL, "dark")]
)
def test_axe_finds_nothing_in_the_dark_and_on_a_phone(
    room: str,
    viewport: dict[str, int],
    scheme: str,
    network: "World",
    open_page: Callable[..., Any],
) -> None:
    page = open_page(viewport=viewport, color_scheme=scheme)
    assert faults(network, page, room) == []


def faults(network: "World", page: Any, room: str, *, small_too: bool = False) -> list[str]:
    """What is wrong with each page of a room that the coordinator can open."""
    from tests.journeys.town import tour, town

    seat = network.seats["ines"]
    client = seat.client()
    page.emulate_media(reduced_motion="reduce")  # no color is measured while it is changing
    found = []
    with town() as here:
        for shown in tour(network, seat, client, lambda route: room_of(route.app) == room):
            if not shown.is_whole:
                continue
            here.show(page, shown)
            found += [f"{shown.address} {rule}: {html}" for rule, html in here.violations(page)]
            if small_too:
                page.set_viewport_size(SMALL)
                if wide := page.evaluate(WIDE):
                    found.append(f"{shown.address} scrolls sideways: {wide}")
                page.set_viewport_size(DESK)
    return found


REFUSALS = {"nobody": {404}, "guest": {403, 404}, "viewer": {403, 404}, "stranger": {403, 404}}
"""How a page that is not for this seat says so; who is not signed in may be asked to."""


@pytest.mark.long
@pytest.mark.parametrize("name", REFUSALS)
def test_a_page_that_is_not_for_somebody_says_so(name: str, network: "World") -> None:
    from tests.journeys.town import tour

    seat = network.seats[name]
    usual = {200, 302, 405, *REFUSALS[name]}
    odd = [
        f"{shown.status} {shown.address}"
        for shown in tour(network, seat, seat.client())
        if shown.address != NO_WORKER_HERE
        and (shown.status not in usual or (seat.person and asks_to_sign_in(shown)))
    ]
    assert odd == []


NO_WORKER_HERE = "/readyz"


def asks_to_sign_in(shown: "Shown") -> bool:
    return dict(shown.headers).get("Location", "").startswith("/sign-in/")


def test_every_link_leads_somewhere(network: "World") -> None:
    """No page the coordinator sees offers an address that is not there, or is not for reading."""
    from tests.journeys.town import tour

    seat = network.seats["ines"]
    client = seat.client()
    opened: dict[str, int] = {}
    offered: dict[str, str] = {}
    for shown in tour(network, seat, client):
        opened[shown.address] = shown.status
        for link in shown.links:
            offered.setdefault(one_of_a_kind(link), f"{link}, offered on {shown.address}")
    assert dead_ends(client, offered, opened) == []


def one_of_a_kind(link: str) -> str:
    """Links that differ only in what their query says, such as a list's sorting, are one."""
    path, _question, query = link.partition("?")
    names = sorted(part.partition("=")[0] for part in query.split("&") if part)
    return f"{path}?{'&'.join(names)}" if names else path


def dead_ends(client: Client, offered: dict[str, str], opened: dict[str, int]) -> list[str]:
    """ "404 /story/, offered on /": each link of ours that does not open."""
    found = []
    for where in offered.values():
        link = where.partition(", ")[0]
        status = opened.get(link) or client.get(link).status_code
        if status >= 400:
            found.append(f"{status} {where}")
    return found


def test_broken_twin_a_link_into_nowhere_is_found(client: Client, db: None) -> None:
    where = "/nowhere/, offered on /"
    assert dead_ends(client, {"/nowhere/": where}, {}) == [f"404 {where}"]
