"""A real server of our own to read from, by http or https, that does as it is told."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAPER = Path(__file__).with_name("calendar.test.pem")
CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nEND:VCALENDAR\r\n"
Answering = Callable[[BaseHTTPRequestHandler], None]


class Server(ThreadingHTTPServer):
    """Keeps what it was asked; `pages` are paths with how each is answered."""

    daemon_threads = True
    pages: dict[str, Answering]
    asked: list[tuple[str, Mapping[str, str]]]

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.pages.get(self.path, text(CALENDAR))(self)

    def log_message(self, *words: object) -> None:
        pass


def text(
    body: bytes,
    kind: str = "text/calendar",
    status: int = 200,
    only: int | None = None,
    **more: str,
) -> Answering:
    """An answer with this body, or `only` its beginning; `more` are headers, `_` for `-`."""

    def answer(to: BaseHTTPRequestHandler) -> None:
        to.send_response(status)
        to.send_header("Content-Type", kind)
        to.send_header("Content-Length", str(len(body)))
        for name, value in more.items():
            to.send_header(name.replace("_", "-"), value)
        to.end_headers()
        to.wfile.write(body[:only])

    return answer


def leads_to(address: str) -> Answering:
    return text(b"", status=302, Location=address)


def dripping(to: BaseHTTPRequestHandler) -> None:
    """A byte now and then, for ever."""
    to.send_response(200)
    to.send_header("Content-Type", "text/calendar")
    to.end_headers()
    try:
        while True:
            to.wfile.write(b"x")
            to.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def endless(to: BaseHTTPRequestHandler) -> None:
    """More and more, without saying how much."""
    to.send_response(200)
    to.send_header("Content-Type", "text/calendar")
    to.end_headers()
    try:
        while True:
            to.wfile.write(b"x" * 65_536)
    except OSError:
        return


@contextmanager
def serving(pages: Mapping[str, Answering] | None = None, *, tls: bool = False) -> Iterator[Server]:
    """A server on this machine, for as long as the block lasts."""
    server = Server(("127.0.0.1", 0), Handler)
    server.pages, server.asked = dict(pages or {}), []
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(PAPER)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
