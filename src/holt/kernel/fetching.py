"""Reading an address of the outside world: the port. A connector fills it; rooms only ask.

    found = fetching.fetch(Wanted("https://school.example.org/busy.ics", kinds=CALENDARS))

Only jobs and operators' commands call it: a page never waits for a stranger's server, and no
transaction stays open meanwhile. Whoever fills it keeps what trust.md promises of outbound fetches.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from holt.kernel import checks
from holt.kernel.errors import Refused

CALENDARS = ("text/calendar", "text/plain", "application/ics", "application/octet-stream")
"""What calendars are sent as; many a server knows them only as bytes."""
FEEDS = (
    *("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"),
    *("application/xml", "text/xml", "text/plain", "application/octet-stream"),
)
"""What feeds are sent as."""
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

    @property
    def text(self) -> str:
        """The body as text, without signs that cannot be kept."""
        return checks.CONTROL.sub("", self.body.decode("utf-8", "replace"))


@dataclass
class NotFetched(Refused):
    """The address could not, or may not, be read; the code says why."""


def calendar_address(value: str, field: str) -> str:
    """An address somebody typed, a calendar's own "webcal:" as the https it stands for.

    Raises Refused "needed", "not_a_web_address", "fetch_with_password".
    """
    return _address(value, field, ("webcal", "webcals"))


def feed_address(value: str, field: str) -> str:
    """The same for a feed, some of whose addresses begin with "feed:"."""
    return _address(value, field, ("feed",))


def _address(value: str, field: str, own_schemes: tuple[str, ...]) -> str:
    clean = checks.text(value, field, most=500, needed=True)
    scheme, _colon, rest = clean.partition("://")
    if scheme.lower() in own_schemes:
        clean = f"https://{rest}"
    clean = checks.web_address(clean, field)
    parts = urlsplit(clean)
    if parts.username is not None or parts.password is not None:
        raise Refused("fetch_with_password", field)
    return clean


Fetch = Callable[[Wanted], Fetched]


@dataclass
class _Port:
    filled: Fetch | None = None


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
