"""A browser shown the small network's pages without Holt's server: Django's client fetches them.

Nothing is committed, so one network serves every page.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles import finders
from django.test import Client

from tests.browser import NOWHERE
from tests.house.routes import Route, pages
from tests.house.walking import fillings
from tests.house.world import Seat, World
from tests.journeys.watching import violations

AXE = "/axe.js"
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


class Town(ThreadingHTTPServer):
    """Hands a browser one page at a time, and the style sheets, scripts and fonts for good.

    Nothing else is known here: a page that asks for more is answered with nothing.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.home = f"{NOWHERE}{self.server_port}"
        self.shown: Shown | None = None

    def show(self, page: Any, shown: Shown) -> None:
        """Open a page the client was given."""
        self.shown = shown
        page.goto(self.home + shown.address)

    def violations(self, page: Any) -> list[tuple[str, str]]:
        """The same as of any page; axe comes from here, so that a browser reads it once."""
        page.add_script_tag(url=self.home + AXE)
        return violations(page)


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Town

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        shown = self.server.shown
        if path == AXE:
            self._keep(Axe().axe_script.encode(), TYPES["js"])
        elif path.startswith("/static/"):
            self._keep(*static(path))
        elif shown and path == shown.address and self.headers["Sec-Fetch-Mode"] == "navigate":
            self._send(200, shown.html.encode(), shown.headers)
        else:
            self._send(204)

    do_POST = do_GET

    def _keep(self, body: bytes, kind: str) -> None:
        self._send(200, body, (("Content-Type", kind), ("Cache-Control", "max-age=3600")))

    def _send(
        self, status: int, body: bytes = b"", headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self.send_response(status)
        for name, value in headers:
            if name != "Content-Length":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads it."""


@contextmanager
def town() -> Iterator[Town]:
    """Open for as long as pages are shown."""
    one = Town()
    Thread(target=one.serve_forever, daemon=True).start()
    try:
        yield one
    finally:
        one.shutdown()
        one.server_close()
