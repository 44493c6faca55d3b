"""The parts in a real browser: nothing for axe to say, no sideways scroll, islands that help."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string
from django.utils import translation

from holt.site.web.gallery import gallery_context

WIDTHS = {"phone": {"width": 320, "height": 700}, "desk": {"width": 1280, "height": 900}}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'"


def show(page: Any, live: str, language: str = "en") -> None:
    """Open the gallery, served with the strict policy of the real pages."""
    with translation.override(language):
        html = render_to_string("site/gallery.html", gallery_context())
    headers = {"Content-Security-Policy": POLICY}
    page.route(
        "**/gallery-of-parts",
        lambda route: route.fulfill(body=html, content_type="text/html", headers=headers),
    )
    page.goto(f"{live}/gallery-of-parts")
    page.wait_for_selector(".map-hands")


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "en"), ("light", "ar")])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    open_page: Callable[..., Any], live: str, width: str, scheme: str, language: str
) -> None:
    page = open_page(viewport=WIDTHS[width], color_scheme=scheme)
    show(page, live, language)
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert ([(one["id"], one["nodes"][0]["html"]) for one in found], page.evaluate(SIDEWAYS)) == (
        [],
        0,
    )


def test_another_row_can_be_added_and_takes_the_focus(page: Any, live: str) -> None:
    show(page, live)
    page.get_by_role("button", name="Add another").click()
    seen = (
        page.locator("input[name=goals-TOTAL_FORMS]").input_value(),
        page.evaluate("document.activeElement.name"),
    )
    assert seen == ("2", "goals-1-what")


def test_the_map_comes_closer_and_goes_back_by_keyboard(page: Any, live: str) -> None:
    show(page, live)
    map_ = page.locator("holt-map")
    whole = map_.locator("svg").get_attribute("viewBox")
    map_.focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    closer = map_.locator("svg").get_attribute("viewBox")
    page.keyboard.press("0")
    back = map_.locator("svg").get_attribute("viewBox")
    assert (closer == whole, [float(one) for one in back.split()]) == (
        False,
        [float(one) for one in whole.split()],
    )
