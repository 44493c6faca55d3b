"""Reading an address of the outside world: the port. A connector fills it; rooms only ask.

    found = fetching.fetch(Wanted("https://school.example.org/busy.ics", kinds=CALENDARS))

Only jobs and operators' commands call it: a page never waits for a stranger's server, and no
transaction stays open meanwhile. Whoever fills it keeps what trust.md promises of outbound fetches.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from holt.kernel.errors import Refused

CALENDARS = ("text/calendar", "text/plain", "application/ics", "application/octet-stream")
"""What calendars are sent as; many a server knows them only as bytes."""
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Wanted:
    """What to read. `etag` and `changed` are those of the last reading: unchanged is not sent."""

    address: str
    kinds: tuple[str, ...]
    most: int = 2 * MEGABYTE
    seconds: float = 20.0
    etag: str = ""
    changed: str = ""


@dataclass(frozen=True)
class Fetched:
    """What came; `is_unchanged`: nothing new since the last reading, and no body."""

    body: bytes = b""
    etag: str = ""
    changed: str = ""
    is_unchanged: bool = False


@dataclass
class NotFetched(Refused):
    """The address could not, or may not, be read; the code says why."""


Fetch = Callable[[Wanted], Fetched]


@dataclass
class _Port:
    filled: Fetch | None = field(default=None)


PORT = _Port()


def fill(fetch: Fetch) -> Fetch | None:
    """From now on this reads addresses; returns what did so before."""
    before, PORT.filled = PORT.filled, fetch
    return before


def fetch(wanted: Wanted) -> Fetched:
    """Read an address. Raises NotFetched, always with a reason that can be told."""
    if PORT.filled is None:
        raise NotFetched("fetch_not_offered")
    return PORT.filled(wanted)
