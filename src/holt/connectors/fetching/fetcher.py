"""The fetcher: resolves once, checks every address, connects to the one it checked.

A redirect is a new address and checked like the first. A watch ends the whole reading in time,
however slowly a server drips. Nothing is sent but the request: no cookie, no credentials.
"""

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urljoin, urlsplit

from holt.connectors.fetching.addresses import Allowed, is_allowed, is_public
from holt.kernel.fetching import Fetched, NotFetched, Wanted

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
OPEN_PORTS = frozenset({443, 8443})
PIECE = 65_536
GZIP = 16 + zlib.MAX_WBITS

Resolve = Callable[[str, int], list[str]]
Connect = Callable[[str, int, float], socket.socket]


def resolved(host: str, port: int) -> list[str]:
    """Every address a name stands for."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def connected(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to an address, never to a name."""
    return socket.create_connection((address, port), timeout=seconds)


@dataclass(frozen=True)
class Target:
    """Where to go: an address that was checked, and the name it was checked for."""

    url: SplitResult
    host: str
    port: int
    addresses: tuple[str, ...]


@dataclass
class Watch:
    """Ends a reading when its time is over, by shutting what it reads from."""

    seconds: float
    link: socket.socket | None = None
    is_over: bool = False

    def ring(self) -> None:
        self.is_over = True
        if self.link is not None:
            with_no_fuss(self.link)


def with_no_fuss(link: socket.socket) -> None:
    """Shut a connection that may be shut already."""
    try:
        link.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


@dataclass(frozen=True)
class Fetcher:
    """Reads addresses of the outside world, and those that `allowed` names besides."""

    allowed: tuple[Allowed, ...] = ()
    resolve: Resolve = resolved
    connect: Connect = connected
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def __call__(self, wanted: Wanted) -> Fetched:
        """Read it. Raises NotFetched."""
        watch = Watch(wanted.seconds)
        timer = threading.Timer(wanted.seconds, watch.ring)
        timer.daemon = True
        timer.start()
        try:
            return self._followed(wanted, watch)
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            code = "fetch_too_slow" if watch.is_over or _is_late(error) else _code(error)
            raise NotFetched(code, "address") from error
        finally:
            timer.cancel()

    def _followed(self, wanted: Wanted, watch: Watch) -> Fetched:
        """The answer at the end of the redirects."""
        address = wanted.address
        for _ in range(MOST_REDIRECTS + 1):
            with self._asked(self.target(address), wanted, watch) as answer:
                if answer.status not in REDIRECTS:
                    return _read(answer, wanted, watch)
                address = urljoin(address, answer.getheader("Location") or "")
        raise NotFetched("fetch_too_many_redirects", "address")

    def target(self, address: str) -> Target:
        """The address, resolved once and checked. Raises NotFetched."""
        url, host, port = split(address)
        if self._is_plain_or_odd(url, port) and not self._may_be_allowed(host, port):
            raise NotFetched("fetch_not_https", "address")
        try:
            found = self.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise NotFetched("fetch_unknown_host", "address", {"host": host}) from error
        for one in found:
            permitted = is_allowed(self.allowed, host, one, port)
            if not permitted and (self._is_plain_or_odd(url, port) or not is_public(one)):
                raise NotFetched("fetch_not_public", "address", {"host": host})
        if not found:
            raise NotFetched("fetch_unknown_host", "address", {"host": host})
        return Target(url, host, port, tuple(found))

    def _is_plain_or_odd(self, url: SplitResult, port: int) -> bool:
        return url.scheme != "https" or port not in OPEN_PORTS

    def _may_be_allowed(self, host: str, port: int) -> bool:
        """Before the name is resolved: whether anything allowed could be meant."""
        return any(
            one.port in (None, port) and ("/" in one.host or one.host == host or is_number(host))
            for one in self.allowed
        )

    @contextmanager
    def _asked(
        self, to: Target, wanted: Wanted, watch: Watch
    ) -> Iterator[http.client.HTTPResponse]:
        """The answer's head; the connection is closed afterwards."""
        link = self._linked(to, wanted, watch)
        asking = http.client.HTTPConnection(to.host, to.port)
        asking.sock, asking.auto_open = link, 0  # type: ignore[assignment]
        try:
            path = (to.url.path or "/") + (f"?{to.url.query}" if to.url.query else "")
            asking.request("GET", path, headers=dict(headers(to, wanted)))
            yield asking.getresponse()
        finally:
            asking.close()
            link.close()

    def _linked(self, to: Target, wanted: Wanted, watch: Watch) -> socket.socket:
        """A connection to the first checked address that answers, by TLS for the name."""
        trouble: OSError | None = None
        for address in to.addresses:
            if watch.is_over:
                break
            try:
                watch.link = self.connect(address, to.port, wanted.seconds)
                if to.url.scheme == "https":
                    watch.link = self.context.wrap_socket(watch.link, server_hostname=to.host)
                return watch.link
            except ssl.SSLCertVerificationError:
                raise
            except OSError as error:
                trouble = error
        raise trouble or TimeoutError


def split(address: str) -> tuple[SplitResult, str, int]:
    """An address with its host and port; calendars' own "webcal" is https. Raises NotFetched."""
    scheme, colon, rest = address.strip().partition("://")
    if scheme.lower() in ("webcal", "webcals"):
        scheme = "https"
    url = urlsplit(f"{scheme.lower()}{colon}{rest}")
    host = (url.hostname or "").rstrip(".")
    if url.scheme not in ("http", "https") or not host or not address.isascii():
        raise NotFetched("fetch_not_https", "address")
    if url.username is not None or url.password is not None:
        raise NotFetched("fetch_with_password", "address")
    if any(one <= " " or one == "\x7f" for one in url.geturl()):
        raise NotFetched("not_a_web_address", "address")
    return url, host, url.port or (443 if url.scheme == "https" else 80)


def is_number(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdigit()


def headers(to: Target, wanted: Wanted) -> Iterable[tuple[str, str]]:
    usual = 443 if to.url.scheme == "https" else 80
    name = f"[{to.host}]" if ":" in to.host else to.host
    yield "Host", name if to.port == usual else f"{name}:{to.port}"
    yield "User-Agent", "Holt"
    yield "Accept", ", ".join((*wanted.kinds, "*/*;q=0.1"))
    yield "Accept-Encoding", "gzip"
    yield "Connection", "close"
    if wanted.etag and printable(wanted.etag):
        yield "If-None-Match", wanted.etag
    if wanted.changed and printable(wanted.changed):
        yield "If-Modified-Since", wanted.changed


def printable(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _read(answer: http.client.HTTPResponse, wanted: Wanted, watch: Watch) -> Fetched:
    """The body, no longer than wanted, whatever it is packed in."""
    if answer.status == 304:
        return Fetched(etag=wanted.etag, changed=wanted.changed, is_unchanged=True)
    if answer.status != 200:
        raise NotFetched("fetch_answered", "address", {"status": answer.status})
    told = _header(answer, "Content-Type", 200) or "application/octet-stream"
    kind = told.partition(";")[0].strip().lower()
    if kind not in wanted.kinds:
        raise NotFetched("fetch_wrong_kind", "address", {"kind": kind[:60]})
    packed = (_header(answer, "Content-Encoding", 60) or "identity").strip().lower()
    if packed not in ("identity", "gzip", "x-gzip"):
        raise NotFetched("fetch_wrong_kind", "address", {"kind": packed[:60]})
    body = b"".join(_pieces(answer, wanted.most, "gzip" in packed))
    if watch.is_over:
        raise NotFetched("fetch_too_slow", "address")
    return Fetched(body, _header(answer, "ETag", 200), _header(answer, "Last-Modified", 60))


def _header(answer: http.client.HTTPResponse, name: str, most: int) -> str:
    """A header to be sent back later, whole or not at all."""
    found = answer.getheader(name) or ""
    return found if printable(found) and len(found) <= most else ""


def _pieces(answer: http.client.HTTPResponse, most: int, is_packed: bool) -> Iterator[bytes]:
    """Piece by piece; more than `most`, before or after unpacking, is refused, and so is half of it.

    Raises NotFetched, http.client.IncompleteRead, zlib.error.
    """
    unpack = zlib.decompressobj(GZIP) if is_packed else None
    came = 0
    while piece := answer.read(PIECE):
        while piece:
            whole = unpack.decompress(piece, PIECE) if unpack else piece
            piece = unpack.unconsumed_tail if unpack else b""
            came += len(whole)
            if came > most:
                raise NotFetched("fetch_too_large", "address", {"megabytes": round(most / 1e6)})
            yield whole
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
    if unpack and not unpack.eof:
        raise zlib.error("only half of it")


def _is_late(error: Exception) -> bool:
    return isinstance(error, TimeoutError)


def _code(error: Exception) -> str:
    """Why it failed, as far as a person can do something about it."""
    if isinstance(error, ssl.SSLError):
        return "fetch_not_trusted"
    return "fetch_not_reached" if isinstance(error, OSError) else "fetch_not_followed"
