"""Every address of the house, taken from the resolver, filled with things of the small network."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>|\(\?P<(\w+)>[^)]*\)")
API = "api/v1/"
# Pages whose GET means something else than reading, or that another door serves.
ELSEWHERE = {
    "sign-in/demo/": "only in a demo network, which this is not",
    "^sign-in/password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$": "a secret address: tests/people",
    "join/<str:token>/": "a secret address: tests/directory",
    "l/<str:token>/fresh/": "POST only: tests/people",
}


@dataclass(frozen=True)
class Route:
    """One address pattern, its name, and the function that answers."""

    pattern: str
    name: str
    app: str
    view: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What its parameters are called."""
        return tuple(found[1] or found[2] for found in PARAMETER.findall(self.pattern))

    @property
    def is_api(self) -> bool:
        return self.pattern.startswith(API)

    def address(self, values: Mapping[str, Any]) -> str:
        """The address with these values in it."""
        filled = PARAMETER.sub(lambda found: str(values[found[2] or found[3]]), self.pattern)
        return "/" + filled.strip("^$")


@cache
def routes() -> tuple[Route, ...]:
    """Every route of the house, the API's included."""
    return tuple(_walk(get_resolver(), "", ""))


def _walk(resolver: URLResolver, before: str, app: str) -> Iterator[Route]:
    for one in resolver.url_patterns:
        pattern = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _walk(one, pattern, one.app_name or app)
        elif isinstance(one, URLPattern):
            yield Route(pattern, one.name or "", app, dotted_name(one.callback))


def dotted_name(view: Any) -> str:
    """ "holt.needs.web.pages.needs"."""
    return f"{getattr(view, '__module__', '')}.{getattr(view, '__name__', '')}"


def pages() -> tuple[Route, ...]:
    """Those that people open."""
    return tuple(one for one in routes() if not one.is_api and one.pattern not in ELSEWHERE)


def resource_key(route: Route) -> str:
    """ "api/v1/needs/<int:id>" is filled with `need_id`."""
    noun = route.pattern.removeprefix(API).split("/")[0].replace("-", "_")
    return {"me": "person_id"}.get(noun, f"{singular(noun)}_id")


def singular(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
