"""Time, chance and the network come in by the front door; nothing below a door reaches for them."""

import ast
from collections.abc import Iterable, Iterator

import pytest

from tests.house.source import Source, dotted, imports, nodes, sources, written

DOORS = {"web", "api", "wire", "jobs", "management"}
# Not a room's door by name, yet a door: what calls them, and why.
ALSO_DOORS = {
    "kernel/": "the kernel serves, starts and backs up the house",
    "site/": "the porch is all doors; the demo is built from the terminal",
    "people/adapter.py": "allauth calls it, as a request comes in",
    "directory/imports/jobs.py": "the worker calls it",
    "directory/imports/terminal.py": "what commands of any room call, with an operator's words",
    "directory/imports/running.py": "a stopwatch between two lines of progress",
}
CLOCKS = {
    "datetime.now",
    "datetime.datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "datetime.date.today",
    "timezone.now",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
}
STOPWATCHES = {"time.monotonic", "time.perf_counter", "time.process_time"}
SEARCHES = "methods/siting/"
"""Searches that are told how long to look measure that: a stopwatch, not what time it is."""
WITH_NOTHING = {"timezone.localtime", "timezone.localdate", "localtime", "localdate"}
THE_CLOCK = "kernel/clock.py"
# Dice thrown below a door, and why that is right.
DICE = {
    "surveys/actions/incoming.py": "imported answers stand in an order that tells nothing",
    "people/tokens.py": "secrets of links, keys and codes: made in one place",
    "directory/models.py": "a UUID for rows that other systems will know",
}
SOCKETS = {
    *("socket", "ssl", "asyncio", "smtplib", "ftplib", "http.client", "http.server"),
    *("urllib.request", "requests", "httpx", "aiohttp", "urllib3", "xmlrpc", "telnetlib"),
}


def is_door(source: Source) -> bool:
    """A door of a room, or one of the few other places the outside comes in by."""
    within = source.parts[1:2]
    return bool(DOORS & set(within)) or source.path.startswith(tuple(ALSO_DOORS))


def attributes(source: Source) -> Iterator[tuple[int, str]]:
    """Every dotted name, called or handed on (`default=timezone.now` reads the clock, too)."""
    for node in nodes(source):
        if isinstance(node, ast.Attribute) and (name := dotted(node)):
            yield node.lineno, name


def calls_with_nothing(source: Source) -> Iterator[tuple[int, str]]:
    for node in nodes(source):
        if isinstance(node, ast.Call) and not node.args and not node.keywords:
            yield node.lineno, dotted(node.func)


def clock_readings(some: Iterable[Source]) -> list[str]:
    """Whoever reads the machine's clock, other than the one place that may."""
    found = []
    for one in some:
        read = [(line, name) for line, name in attributes(one) if name in CLOCKS]
        read += [(line, name) for line, name in calls_with_nothing(one) if name in WITH_NOTHING]
        read += [
            (node.lineno, "auto_now")
            for node in nodes(one)
            if isinstance(node, ast.keyword) and (node.arg or "").startswith("auto_now")
        ]
        found += [f"{one.path}:{line} {name}" for line, name in read if one.path != THE_CLOCK]
    return sorted(found)


def times_asked_below(some: Iterable[Source]) -> list[str]:
    """Whoever asks our own clock, or a stopwatch, below a door."""
    return [
        f"{one.path}:{line} {name}"
        for one in some
        if not is_door(one)
        for line, name in attributes(one)
        if name == "clock.now" or (name in STOPWATCHES and not one.path.startswith(SEARCHES))
    ]


def dice(some: Iterable[Source]) -> list[str]:
    """Chance below a door. A seeded `random.Random` that is passed in is not chance."""
    found = []
    for one in some:
        if is_door(one) or one.path in DICE:
            continue
        taken = [
            (it.line, ".".join(it.whole))
            for it in imports(one)
            if it.whole[0] in {"secrets", "random"}
            and it.whole not in {("random",), ("random", "Random")}
        ]
        drawn = [
            (line, name)
            for line, name in attributes(one)
            if name in {"uuid.uuid1", "uuid.uuid4", "os.urandom"}
            or (name.startswith("random.") and name != "random.Random")
        ]
        found += [f"{one.path}:{line} {name}" for line, name in taken + drawn]
    return found


def sockets(some: Iterable[Source]) -> list[str]:
    """Whoever can open a socket outside connectors and doors."""
    return [
        str(it)
        for one in some
        if not is_door(one) and one.room != "connectors"
        for it in imports(one)
        if any(".".join(it.whole).startswith(f"{name}") for name in SOCKETS)
    ]


def test_one_place_reads_the_clock() -> None:
    assert clock_readings(sources()) == []


def test_below_a_door_now_is_handed_down() -> None:
    assert times_asked_below(sources()) == []


def test_below_a_door_nothing_is_left_to_chance() -> None:
    assert dice(sources()) == []


def test_below_a_door_nobody_opens_a_socket() -> None:
    assert sockets(sources()) == []


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import datetime\nx = datetime.now()",
        "from django.utils import timezone\nat = field(default=timezone.now)",
        "from datetime import date\nx = date.today()",
        "from django.utils import timezone\nx = timezone.localdate()",
        "at = models.DateTimeField(auto_now_add=True)",
    ],
)
def test_a_reader_of_the_clock_is_caught(text: str) -> None:
    assert len(clock_readings([written(text)])) == 1


def test_an_action_that_asks_what_time_it_is_is_caught() -> None:
    action = written("from holt.kernel import clock\nx = clock.now()", "needs/actions/log.py")
    assert times_asked_below([action]) == ["needs/actions/log.py:2 clock.now"]


@pytest.mark.parametrize("text", ["import secrets", "import random\nx = random.random()"])
def test_a_thrower_of_dice_is_caught(text: str) -> None:
    assert len(dice([written(text, "needs/rules.py")])) == 1


@pytest.mark.parametrize(
    "text", ["import socket", "from urllib.request import urlopen", "import urllib.request"]
)
def test_an_opener_of_sockets_is_caught(text: str) -> None:
    assert len(sockets([written(text, "needs/queries/gap.py")])) == 1
