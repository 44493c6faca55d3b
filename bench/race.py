"""A race for one slot: the public form, sent by many at once to a real server."""

import http.client
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from urllib.parse import urlencode

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
WON = 302


@dataclass(frozen=True)
class Answer:
    """One request: its status, whether the page led to what is free, and how long it took."""

    status: int
    leads_on: bool
    milliseconds: float


def race(
    port: int, space_id: int, wish: Mapping[str, str], *, requests: int, at_once: int
) -> list[Answer]:
    """So many guests, each with an address of their own, ask for the same slot."""
    headers, token = _opened(port, space_id)
    waiting: SimpleQueue[int] = SimpleQueue()
    for number in range(requests):
        waiting.put(number)
    found: list[Answer] = []

    def run() -> None:
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while True:
            try:
                number = waiting.get_nowait()
            except Empty:
                break
            values = {**wish, "email": f"guest{number}@example.org", "csrfmiddlewaretoken": token}
            found.append(_ask(link, space_id, urlencode(values), headers))
        link.close()

    runners = [threading.Thread(target=run) for _ in range(at_once)]
    for one in runners:
        one.start()
    for one in runners:
        one.join()
    return found


def _opened(port: int, space_id: int) -> tuple[dict[str, str], str]:
    """The form as a guest opens it: cookie and token."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    link.request("GET", f"/spaces/{space_id}/book/", headers={"Host": "localhost"})
    answer = link.getresponse()
    page = answer.read().decode()
    cookie = (answer.getheader("Set-Cookie") or "").split(";")[0]
    token = TOKEN.search(page)
    if token is None:
        raise RuntimeError(f"the form answered {answer.status}")
    headers = {
        "Host": "localhost",
        "Cookie": cookie,
        "Content-Type": "application/x-www-form-urlencoded",
    }
    return headers, token[1]


def _ask(
    link: http.client.HTTPConnection, space_id: int, body: str, headers: Mapping[str, str]
) -> Answer:
    began = time.perf_counter()
    link.request("POST", f"/spaces/{space_id}/book/", body, dict(headers))
    answer = link.getresponse()
    page = answer.read()
    took = (time.perf_counter() - began) * 1000
    leads_on = f'href="/spaces/{space_id}/?on='.encode() in page and b'name="instead"' in page
    return Answer(answer.status, leads_on, took)
