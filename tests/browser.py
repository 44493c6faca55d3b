"""A real browser: the system's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

WORDS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 320, "height": 640}
ABSENT = (
    "This needs Chromium, which is not on this machine. Install the package chromium "
    "(on Debian: apt-get install chromium)."
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
IGNORED = ("favicon.ico",)
NOWHERE = "http://town.localhost:"
"""Where pages stand that are shown without Holt's server (journeys/town.py)."""
CUT_SHORT = ("htmx:", "Failed to load resource")
"""What a page there says when it is left while it asks how far some work is."""


def chromium() -> str | None:
    """The path of a Chromium on this machine."""
    found = (shutil.which(name) for name in NAMES)
    mac = Path("/Applications/Chromium.app/Contents/MacOS/Chromium")
    return next((path for path in found if path), str(mac) if mac.exists() else None)


def held_connections() -> dict[str, Any]:
    """The database connections this thread has opened so far."""
    from django.db import connections

    return {one.alias: one for one in connections.all(initialized_only=True)}


def hand_over(held: dict[str, Any]) -> None:
    """Go on with them: while an event loop runs in a thread, asgiref keeps others for it, and rows
    that a wider fixture holds in its transaction would be gone."""
    from django.db import connections

    for alias, one in held.items():
        connections[alias] = one


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One Chromium for the session; skips, in words, where there is none."""
    path = chromium()
    if path is None:
        pytest.skip(ABSENT)
    from playwright.sync_api import sync_playwright

    # Playwright's event loop runs in this thread, and Django would refuse the ORM for it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    held = held_connections()
    with sync_playwright() as playwright:
        hand_over(held)
        running = playwright.chromium.launch(executable_path=path, args=list(WORDS))
        yield running
        running.close()


class Opened:
    """A page in a context of its own, and everything that went wrong on it."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(f"script: {error}"))
        page.on("console", self._console)

    def _console(self, message: Any) -> None:
        where = (message.location or {}).get("url", "")
        if where.startswith(NOWHERE) and message.text.startswith(CUT_SHORT):
            return
        if message.type == "error" and not where.endswith(IGNORED):
            self.errors.append(f"console: {message.text} ({where})")


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """open_page(viewport=DESKTOP, javascript=True, language="en-US", expect_errors=False) → a
    Playwright page with cookies of its own. The test fails if a page logs an error.
    """
    opened: list[tuple[Opened, bool]] = []

    def open_one(
        viewport: dict[str, int] = DESKTOP,
        javascript: bool = True,
        language: str = "en-US",
        expect_errors: bool = False,
        **more: Any,
    ) -> Any:
        context = browser.new_context(
            viewport=viewport, java_script_enabled=javascript, locale=language, **more
        )
        context.set_default_timeout(10_000)
        one = Opened(context.new_page())
        opened.append((one, expect_errors))
        return one.page

    yield open_one
    problems = [error for one, expected in opened if not expected for error in one.errors]
    for one, _ in opened:
        one.page.context.close()
    assert problems == []


@pytest.fixture
def page(open_page: Callable[..., Any]) -> Any:
    """One page at desktop size, scripts on."""
    return open_page()
