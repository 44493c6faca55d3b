"""What a page weighs at its first load: script and style, gzipped."""

import gzip
import re
from collections.abc import Iterator

from bench import house
from bench.figures import Figure

MOST_KB = 100


def measure() -> Iterator[Figure]:
    """The heaviest of the main pages, fonts apart."""
    with house.database("weight"):
        from django.contrib.staticfiles import finders
        from django.test import Client

        html = Client(headers={"host": "localhost"}).get("/").content.decode()
        names = set(re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', html))
        names |= {"holt/map.js"}
        total = 0
        for name in names:
            plain = re.sub(r"\.[0-9a-f]{12}(\.\w+)$", r"\1", name)
            found = finders.find(plain)
            if isinstance(found, str):
                with open(found, "rb") as file:  # noqa: PTH123
                    total += len(gzip.compress(file.read(), 6))
        yield Figure(
            "weight.first_load",
            round(total / 1000, 1),
            "kB gzipped",
            f"≤ {MOST_KB} kB of script and style",
            total <= MOST_KB * 1000,
            "the promise",
            MOST_KB,
        )
