"""A browser shown the small network's pages without a server: Django's client answers it.

Nothing is committed, so one network serves every page, and many tests at a time.
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
"""Nobody listens there; the client answers before anyone would be asked."""

LINK = re.compile(r"""<a\b[^>]*?\shref="(/[^"#]*)""")
TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "woff2": "font/woff2"}


@dataclass(frozen=True)
class Shown:
    """One page as one seat was shown it."""

    route: Route
    address: str
    status: int
    html: str

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
            yield Shown(route, route.address(values), answer.status_code, text)


@cache
def static(path: str) -> tuple[bytes, str]:
    """A style sheet, script or font, and its type."""
    found = finders.find(path.removeprefix("/static/"))
    assert isinstance(found, str), f"{path} is not there"
    with open(found, "rb") as file:  # noqa: PTH123  finders hand out plain paths
        return file.read(), TYPES[path.rsplit(".", 1)[-1]]


def serve(page: Any, browser: Client) -> None:
    """Let the client answer whatever this browser page asks for."""

    def answer(route: Any) -> None:
        address = urlsplit(route.request.url)
        if address.path.startswith("/static/"):
            body, kind = static(address.path)
            route.fulfill(body=body, content_type=kind)
            return
        found = browser.get(f"{address.path}?{address.query}", follow=True)
        route.fulfill(status=found.status_code, body=found.content, headers=dict(found.items()))

    page.route(f"{HOME}/**", answer)
