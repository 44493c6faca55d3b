"""Answers offered at a steady pace to the real web process, which is killed meanwhile.

Whoever sends tries again with the same key until the answer is acknowledged, as a browser does
whose button is pressed again. What was acknowledged is then looked for in the database.
"""

import http.client
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from bench.house import CHECKOUT

SENDERS = 24
PATIENCE, START = 60.0, 120.0
PAUSE = 0.05
CSRF = "a" * 32


@dataclass
class Web:
    """The web process forked from a loaded parent, and forked again whenever it ends, as
    `./holt up` does. It inherits the listening socket, so that nobody is refused meanwhile."""

    door: socket.socket
    env: dict[str, str]
    log: Path
    pids: list[int] = field(default_factory=list)
    parent: "subprocess.Popen[str]" = field(init=False)

    def __post_init__(self) -> None:
        handle = self.door.fileno()
        words = [sys.executable, "-m", "bench.forking", str(handle), str(self.log)]
        self.log.touch()
        with self.log.open("a") as log:
            self.parent = subprocess.Popen(
                words, cwd=CHECKOUT, env=self.env, stdout=subprocess.PIPE, stderr=log, text=True,
                pass_fds=[handle],
            )  # fmt: skip
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        """Which processes it began."""
        for line in self.parent.stdout or ():
            self.pids.append(int(line))

    @property
    def port(self) -> int:
        return int(self.door.getsockname()[1])

    @property
    def starts(self) -> int:
        return len(self.pids)

    def kill(self) -> None:
        """kill -9 of the web process and everything it forked, at one moment."""
        if self.pids:
            os.killpg(self.pids[-1], signal.SIGKILL)

    def end(self) -> None:
        """For good."""
        self.parent.kill()
        self.parent.wait(20)
        with suppress(ProcessLookupError):
            self.kill()


@contextmanager
def web(url: str, log: Path) -> Iterator[Web]:
    """The real web process on this database; answers when this yields."""
    path = os.pathsep.join([str(CHECKOUT), str(CHECKOUT / "src")])
    env = {**os.environ, "HOLT_DATABASE_URL": url, "PYTHONPATH": path, "HOLT_LOG_LEVEL": "ERROR"}
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen(1024)
        running = Web(door, env, log)
        try:
            if not answered(running.port, "GET", "/healthz", "", time.monotonic() + START):
                raise TimeoutError("the server did not answer")
            yield running
        finally:
            running.end()


@dataclass
class Offered:
    """What was offered, and what came of it: `acknowledged` holds the words of each answer that
    was thanked for, `tries` how often each was sent, `seconds` when the last one was thanked."""

    acknowledged: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    tries: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


def offer(
    port: int, path: str, rate: float, count: int, key: Callable[[int], str] | None = None,
    hands: int = 1,
) -> Offered:  # fmt: skip
    """Send so many answers, one each 1/rate seconds, whether or not the ones before came through.

    Each is sent by so many `hands` (1: once, and again only when nothing came back).
    """
    keys = [secrets.token_urlsafe(24) for _ in range(count)]
    told, lock = Offered(), threading.Lock()
    waiting = iter(range(count))
    began = time.monotonic()

    def send() -> None:
        while True:
            with lock:
                number = next(waiting, None)
            if number is None:
                return
            due = began + number / rate
            time.sleep(max(0.0, due - time.monotonic()))
            for _ in range(hands):
                one = key(number) if key else keys[number]
                _offer_one(port, path, number, one, due, told)

    senders = [threading.Thread(target=send) for _ in range(SENDERS)]
    for one in senders:
        one.start()
    for one in senders:
        one.join()
    told.seconds = time.monotonic() - began
    return told


def words_of(number: int) -> str:
    """What makes an answer known again in the database."""
    return f"answer {number:06d}"


def _offer_one(port: int, path: str, number: int, key: str, due: float, told: Offered) -> None:
    words = words_of(number)
    fields = {
        "csrfmiddlewaretoken": CSRF, "draft": key, "send": "1", "q:best": words, "q:knowledge": "5",
        "q:confidence": "4", "q:application": "4", "q:awareness": "2",
    }  # fmt: skip

    def tried() -> None:
        told.tries[words] += 1

    if answered(port, "POST", path, urlencode(fields), due + PATIENCE, tried):
        told.acknowledged.append(words)
        told.milliseconds.append((time.monotonic() - due) * 1000)


LINKS = threading.local()


def answered(
    port: int, method: str, path: str, body: str, until: float,
    tried: Callable[[], None] = lambda: None,
) -> bool:  # fmt: skip
    """Whether it was done (thanked for) before time was up; tried again as long as it was not."""
    head = {"Host": "localhost", "Cookie": f"csrftoken={CSRF}", "Connection": "keep-alive"}
    if method == "POST":
        head["Content-Type"] = "application/x-www-form-urlencoded"
    while time.monotonic() < until:
        tried()
        try:
            link = _link(port)
            link.request(method, path, body or None, head)
            answer = link.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            LINKS.link = None
            time.sleep(PAUSE)
            continue
        if answer.status == 200 and method == "GET":
            return True
        if answer.status == 302 and "/thanks/" in (answer.getheader("Location") or ""):
            return True
        if answer.status < 500:
            raise RuntimeError(f"{path} answered {answer.status}")
        time.sleep(PAUSE)
    return False


def _link(port: int) -> http.client.HTTPConnection:
    """This thread's connection, kept from one answer to the next."""
    known: http.client.HTTPConnection | None = getattr(LINKS, "link", None)
    if known is None or known.port != port:
        known = LINKS.link = http.client.HTTPConnection("127.0.0.1", port, timeout=15)
    return known


def stored() -> Counter[str]:
    """How often the words of each answer stand in the database."""
    from holt.surveys.models import Answer

    return Counter(Answer.objects.values_list("values__best", flat=True))
