"""A browser shown the small network's pages without a server: Django's client fetches them.

Nothing is committed, so one network serves every page.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.test import Client

from tests.house.routes import Route, pages
from tests.house.walking import fillings
from tests.house.world import Seat, World

HOME = "http://localhost:1"
"""Nobody listens there: what a browser asks for is answered before it leaves."""

LINK = re.compile(r"""<a\b[^>]*?\shref="(/[^"#]*)""")
TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "woff2": "font/woff2"}


@dataclass(frozen=True)
class Shown:
    """One page as one seat was shown it."""

    route: Route
    address: str
    status: int
    html: str
    headers: tuple[tuple[str, str], ...]

    @property
    def is_whole(self) -> bool:
        """A page that came, not a part of one, a file or a refusal."""
        return self.status == 200 and "<html" in self.html

    @property
    def links(self) -> set[str]:
        """Where its links lead, here in the house."""
        return {one.replace("&amp;", "&") for one in LINK.findall(self.html)}


def tour(
    world: World, seat: Seat, browser: Client, only: Callable[[Route], bool] = lambda one: True
) -> Iterator[Shown]:
    """Every page this seat can name, with each thing it can be about."""
    for route in filter(only, pages()):
        for values in fillings(route, world, seat):
            answer = browser.get(route.address(values))
            is_page = "html" in answer.get("Content-Type", "")
            text = answer.content.decode() if is_page else ""
            headers = tuple(answer.items())
            yield Shown(route, route.address(values), answer.status_code, text, headers)


@cache
def static(path: str) -> tuple[bytes, str]:
    """A style sheet, script or font, and its type."""
    found = finders.find(path.removeprefix("/static/"))
    assert isinstance(found, str), f"{path} is not there"
    with open(found, "rb") as file:  # noqa: PTH123  finders hand out plain paths
        return file.read(), TYPES[path.rsplit(".", 1)[-1]]


def show(page: Any, shown: Shown) -> None:
    """Open a page the client was given, with its own style sheets and scripts."""

    def answer(route: Any) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/static/"):
            body, kind = static(path)
            route.fulfill(body=body, content_type=kind)
        elif path == shown.address and route.request.is_navigation_request():
            route.fulfill(body=shown.html, headers=dict(shown.headers))
        else:
            route.fulfill(status=204)

    page.unroute_all()
    page.route(f"{HOME}/**", answer)
    page.goto(HOME + shown.address)
