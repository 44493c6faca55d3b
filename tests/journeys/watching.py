"""What is asked of every page a journey passes: it came, nothing wrong on it, nothing sideways."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return "";
  const out = [...document.querySelectorAll("main *")].filter(
    (one) => one.getBoundingClientRect().right > room + 1);
  return out.slice(-1).map((one) => one.outerHTML.slice(0, 160)).join("") || "the frame";
}"""


def place(address: str) -> str:
    """The page's kind: the route of its address, "/partnerships/<int:partnership_id>/plan/"."""
    try:
        return f"/{resolve(urlsplit(address).path).route}"
    except Resolver404:
        return urlsplit(address).path


def violations(page: Any) -> list[tuple[str, str]]:
    """What axe finds on the page: (rule, the first element)."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    asked = {"runOnly": RULES, "resultTypes": ["violations"]}  # the rest takes as long again
    found = page.evaluate("asked => axe.run(asked).then(found => found.violations)", asked)
    return [(one["id"], one["nodes"][0]["html"][:300]) for one in found]


@dataclass
class Watch:
    """Looks at every page once it is there; with `axe`, at the first page of each kind and stage.

    A page that did not come stops the story; other faults are kept and told at the end.
    """

    axe: bool = False
    seen: set[tuple[str, str]] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    visits: int = 0

    def look(self, page: Any, status: int = 200) -> None:
        """Note what is wrong with the page; fail in words if it did not come at all."""
        self.visits += 1
        where = f"{urlsplit(page.url).path} in {page.viewport_size['width']} px"
        assert status < 400, f"{where} answered {status}: {page.locator('main').inner_text()[:800]}"
        if wide := page.evaluate(WIDE):
            self.faults.append(f"{where} scrolls sideways: {wide}")
        kind = place(page.url), stage_of(page)
        if self.axe and kind not in self.seen:
            self.seen.add(kind)
            self.faults += [f"{where} {rule}: {html}" for rule, html in violations(page)]


def stage_of(page: Any) -> str:
    """The stage a thing's own page shows beside its name: at each it is another page."""
    kinds = page.locator(".head .kind")
    return kinds.first.inner_text() if kinds.count() else ""
