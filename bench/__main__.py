"""Measure: every figure, or those of one name. Exit status 1 when a promise was not held."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module

from bench.figures import Figure

NAMES = (
    *("weight", "demo", "imports", "pages", "spaces", "siting", "routes", "programs", "learning"),
    *("surveys", "picture"),
)


def main(words: list[str]) -> int:
    """Print a JSON line per figure."""
    asked = [one for one in words if not one.startswith("-")] or list(NAMES)
    unknown = [one for one in asked if one not in NAMES]
    if unknown:
        sys.stderr.write(f"No measurement is called {unknown[0]}. There are: {', '.join(NAMES)}.\n")
        return 2
    held = True
    for name in asked:
        measure: Callable[[], Iterator[Figure | dict[str, object]]]
        measure = import_module(f"bench.{name}").measure
        for found in measure():
            figure = found if isinstance(found, Figure) else Figure(**found)  # type: ignore[arg-type]
            held &= figure.held
            print(figure.line(), flush=True)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
