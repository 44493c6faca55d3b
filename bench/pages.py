"""Pages under load: p95 at 8 concurrent, queries a page, throughput beside a bare view."""

import http.client
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

from bench import crowd, house
from bench.figures import Figure, percentile

CONCURRENT = 8
SECONDS = 5.0
WARM_UP = 1.5
ROUNDS = 3
P95_MS, MOST_QUERIES, LEAST_SHARE = 200, 8, 0.5


@dataclass(frozen=True)
class Target:
    """A page and the bare view over the same queries."""

    name: str
    path: str
    bare: str


TARGETS = (
    Target("today", "/", "/bare/today/"),
    Target("needs", "/needs/", "/bare/needs/"),
    Target("organizations", "/organizations/", "/bare/organizations/"),
    Target("search", "/organizations/?q=cedar", "/bare/organizations/?q=cedar"),
    Target("partnerships", "/partnerships/", "/bare/partnerships/"),
    Target("partnership", "/partnerships/1/", "/bare/partnerships/1/"),
    Target("activity", "/activity/", "/bare/activity/"),
)


@dataclass(frozen=True)
class Load:
    """What a run of requests took: milliseconds each, and requests a second."""

    milliseconds: tuple[float, ...]
    per_second: float


def measure() -> Iterator[Figure]:
    """Three figures for each page."""
    with house.database("pages") as url:
        person_id = crowd.fill()
        house.settle()
        cookie = signed_in(person_id)
        queries = {one.name: queries_of(one.path, person_id) for one in TARGETS}
        with house.served(url) as port:
            for target in TARGETS:
                yield from figures_of(target, port, cookie, queries[target.name])


def figures_of(target: Target, port: int, cookie: str, queries: int) -> Iterator[Figure]:
    """Page and peer in turn, the median round of each."""
    pairs = [
        (load(port, target.path, cookie), load(port, target.bare, cookie)) for _ in range(ROUNDS)
    ]
    pairs.sort(key=lambda pair: pair[0].per_second / pair[1].per_second)
    page, bare = pairs[ROUNDS // 2]
    p95, bare_p95 = percentile(page.milliseconds, 0.95), percentile(bare.milliseconds, 0.95)
    yield Figure(
        f"pages.{target.name}.p95",
        round(p95, 1),
        "ms",
        f"≤ {P95_MS} ms at {CONCURRENT} concurrent",
        p95 <= P95_MS,
        "bare view, plain template, same queries",
        round(bare_p95, 1),
    )
    yield Figure(
        f"pages.{target.name}.throughput",
        round(page.per_second, 1),
        "requests/s",
        f"≥ {LEAST_SHARE} × the bare view",
        page.per_second >= LEAST_SHARE * bare.per_second,
        "bare view, plain template, same queries",
        round(bare.per_second, 1),
    )
    yield Figure(
        f"pages.{target.name}.queries",
        queries,
        "queries",
        f"≤ {MOST_QUERIES} in all, session and viewer included",
        queries <= MOST_QUERIES,
    )


def load(port: int, path: str, *cookies: str) -> Load:
    """Eight readers at once, for a while, each as fast as it is answered.

    Each by a session of their own when there are so many; else they share them.
    """
    took: list[float] = []
    until = time.perf_counter() + WARM_UP + SECONDS
    since = until - SECONDS

    def read(cookie: str) -> None:
        link = http.client.HTTPConnection("127.0.0.1", port)
        while (began := time.perf_counter()) < until:
            link.request("GET", path, headers={"Cookie": cookie, "Host": "localhost"})
            answer = link.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{path} answered {answer.status}")
            if began >= since:
                took.append((time.perf_counter() - began) * 1000)
        link.close()

    readers = [
        threading.Thread(target=read, args=(cookies[n % len(cookies)],)) for n in range(CONCURRENT)
    ]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    if not took:
        raise RuntimeError(f"{path} was never answered")
    return Load(tuple(took), len(took) / SECONDS)


def signed_in(person_id: int) -> str:
    """The cookie of a session of this person."""
    from django.conf import settings
    from django.test import Client

    from holt.people.models import Person

    client = Client()
    client.force_login(Person.objects.get(pk=person_id))
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def queries_of(path: str, person_id: int) -> int:
    """How many queries a page costs in all, once its frame is warm."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from holt.people.models import Person

    client = Client(headers={"host": "localhost"})
    client.force_login(Person.objects.get(pk=person_id))
    client.get(path)
    with CaptureQueriesContext(connection) as made:
        client.get(path)
    return len(made)
