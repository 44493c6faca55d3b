"""Spaces: a week's grid of 200 rooms with 100,000 bookings, a year's series, the race for a slot."""

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from datetime import time as wall
from typing import Any

from bench import house
from bench.figures import Figure, median, percentile
from bench.pages import Load, load, queries_of, signed_in
from bench.race import Answer, race

ROOMS, BOOKINGS, DAYS = 200, 100_000, 730
REQUESTS, AT_ONCE = 1_000, 50
GRID_MS, SERIES_MS, RACE_MS, ROUNDS = 150, 500, 1_000, 3
GRID, BARE = "/spaces/grid/", "/bare/grid/"


def measure() -> Iterator[Figure]:
    """The grid, the series, the race."""
    with house.database("spaces") as url:
        person_id, space_id = fill()
        yield from _series(space_id)
        cookie, queries = signed_in(person_id), queries_of(GRID, person_id)
        with house.served(url) as port:
            yield from _grid(port, cookie, queries)
            yield from _race(port, space_id)


def fill() -> tuple[int, int]:
    """200 rooms with 100,000 bookings over two years, none over another; written straight in.

    Returns the id of their keeper and that of a room.
    """
    from django.db import connection

    from holt.directory.models import Kind, Membership, Organization
    from holt.people.models import Person

    now = datetime.now(UTC)
    home = Organization.objects.create(
        name="Bench Library",
        folded_name="bench library",
        kind=Kind.objects.order_by("pk")[0],
        is_network_member=True,
        added_at=now,
        edited_at=now,
    )
    who = Person.objects.create_user("keeper@bench.example", None, name="Ines Duarte")
    Membership.objects.create(person=who, organization=home, role="coordinator", since=now)
    rooms = _rooms(home, now)
    _bookings(rooms, now)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return who.pk, rooms[0].pk


def _rooms(home: Any, now: datetime) -> list[Any]:
    from holt.spaces.models import GuestTerms, Space

    rooms = Space.objects.bulk_create(
        Space(
            organization=home,
            name=f"Room {number:03d}",
            kind="room",
            zone="America/New_York",
            capacity=8 + number % 60,
            added_at=now,
        )
        for number in range(ROOMS)
    )
    GuestTerms.objects.bulk_create(GuestTerms(space=one, guest="public") for one in rooms)
    return rooms


def _bookings(rooms: list[Any], now: datetime) -> None:
    """One hour or two, at most one for each room and pair of hours: nothing meets by making."""
    from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

    from holt.spaces.models import Booking, Claim

    chance = random.Random(5)
    first = now.replace(hour=14, minute=0, second=0, microsecond=0) - timedelta(days=DAYS // 2)
    places = chance.sample(range(ROOMS * DAYS * 5), BOOKINGS)
    rows = []
    for place in places:
        room, day, pair = place % ROOMS, place // ROOMS % DAYS, place // ROOMS // DAYS
        starts = first + timedelta(days=day, hours=2 * pair)
        rows.append(
            Booking(
                space=rooms[room],
                guest="public",
                starts_at=starts,
                ends_at=starts + timedelta(hours=1 + place % 2),
                state="booked",
                title=f"Meeting {place}",
                name="Rosa Lind",
                booked_at=now,
            )
        )
    made = Booking.objects.bulk_create(rows, batch_size=5000)
    Claim.objects.bulk_create(
        (
            Claim(
                booking=one,
                space_id=one.space_id,
                during=DateTimeTZRange(one.starts_at, one.ends_at, "[)"),
            )
            for one in made
        ),
        batch_size=5000,
    )


def _grid(port: int, cookie: str, queries: int) -> Iterator[Figure]:
    """One reader after the other's page: the page and the bare view in turn, the median round."""
    pairs = [(load(port, GRID, cookie), load(port, BARE, cookie)) for _ in range(ROUNDS)]
    pairs.sort(key=lambda pair: percentile(pair[0].milliseconds, 0.95))
    page, bare = pairs[ROUNDS // 2]
    yield _grid_figure("spaces.grid.p95 (8 at once)", page, bare, held=None)
    alone = [(_alone(port, GRID, cookie), _alone(port, BARE, cookie)) for _ in range(ROUNDS)]
    alone.sort(key=lambda pair: percentile(pair[0].milliseconds, 0.95))
    yield _grid_figure("spaces.grid.p95", *alone[ROUNDS // 2], held=GRID_MS)
    yield Figure("spaces.grid.queries", queries, "queries", "≤ 10 in all", queries <= 10)


def _grid_figure(name: str, page: Load, bare: Load, held: int | None) -> Figure:
    p95 = percentile(page.milliseconds, 0.95)
    return Figure(
        name,
        round(p95, 1),
        "ms",
        f"≤ {held} ms, {ROOMS} rooms, {BOOKINGS:,} bookings" if held else "no promise: 8 at once",
        p95 <= held if held else True,
        "bare view, plain text, same queries",
        round(percentile(bare.milliseconds, 0.95), 1),
    )


def _alone(port: int, path: str, cookie: str, count: int = 40) -> Load:
    """One reader, one page after the other."""
    import http.client

    took = []
    link = http.client.HTTPConnection("127.0.0.1", port)
    for _ in range(count):
        began = time.perf_counter()
        link.request("GET", path, headers={"Cookie": cookie, "Host": "localhost"})
        answer = link.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        took.append((time.perf_counter() - began) * 1000)
    link.close()
    return Load(tuple(took[5:]), 0)


def _series(space_id: int) -> Iterator[Figure]:
    """Fifty-two weeks through the action; the peer writes the same rows and nothing else."""
    took, bare = [], []
    for hour in (4, 5, 6):  # before the day's bookings, after the hours a clock may jump over
        took.append(_timed(lambda hour=hour: _book_year(space_id, hour)))
        bare.append(_timed(lambda hour=hour: _write_year(space_id, hour + 3)))
    yield Figure(
        "spaces.series.52_weeks",
        round(median(took), 1),
        "ms",
        f"≤ {SERIES_MS} ms",
        median(took) <= SERIES_MS,
        "bulk_create of the same rows, nothing judged or told",
        round(median(bare), 1),
    )


def _timed(work: Any) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _book_year(space_id: int, hour: int) -> None:
    from holt.kernel.viewer import THE_HOUSE
    from holt.spaces import actions, asks

    now = datetime.now(UTC)
    ask = asks.BookAsk(
        space_id, now.date() + timedelta(days=2), wall(hour), wall(hour + 1), "Chess",
        name="Rosa", every="week", count=52,
    )  # fmt: skip
    actions.book(THE_HOUSE, ask, now=now)


def _write_year(space_id: int, hour: int) -> None:
    from django.db import transaction
    from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

    from holt.spaces.models import Booking, Claim

    now = datetime.now(UTC)
    first = now.replace(hour=hour + 5, minute=0, second=0, microsecond=0) + timedelta(days=900)
    with transaction.atomic():
        made = Booking.objects.bulk_create(
            Booking(
                space_id=space_id, guest="own", state="booked", title="Chess", booked_at=now,
                starts_at=first + timedelta(days=7 * n),
                ends_at=first + timedelta(days=7 * n, hours=1),
            )
            for n in range(52)
        )  # fmt: skip
        Claim.objects.bulk_create(
            Claim(
                booking=one,
                space_id=space_id,
                during=DateTimeTZRange(one.starts_at, one.ends_at, "[)"),
            )
            for one in made
        )


def _race(port: int, space_id: int) -> Iterator[Figure]:
    """1,000 guests for one slot; the peer is the same form sent for a time long past."""
    on = (datetime.now(UTC) + timedelta(days=9)).date().isoformat()
    wish = {"title": "Chess", "on": on, "begins": "08:00", "ends": "08:45", "name": "Rosa"}
    peer = {**wish, "begins": "08:00", "ends": "07:00"}
    race(port, space_id, peer, requests=100, at_once=AT_ONCE)
    calm = race(port, space_id, peer, requests=REQUESTS // 4, at_once=AT_ONCE)
    found = race(port, space_id, wish, requests=REQUESTS, at_once=AT_ONCE)
    p99, peers = _p99(found), _p99(calm)
    won = sum(one.status == 302 for one in found)
    led = sum(one.status == 409 and one.leads_on for one in found)
    right = won == 1 and led == REQUESTS - 1
    yield Figure(
        "spaces.race.p99", round(p99, 1), "ms", f"≤ {RACE_MS} ms, {AT_ONCE} at once",
        p99 <= RACE_MS, "the same form, refused before the database is asked", round(peers, 1),
    )  # fmt: skip
    yield Figure("spaces.race.won", won, "bookings", f"1 of {REQUESTS:,}", won == 1)
    yield Figure(
        "spaces.race.led_on", led, "refusals", "every other one, with a way out, 0 × 5xx", right
    )


def _p99(found: list[Answer]) -> float:
    return percentile([one.milliseconds for one in found], 0.99)
