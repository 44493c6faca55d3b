"""The public calendar of 10,000 sessions, and a feed of 2,000 events, beside their peers."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as hour
from typing import Any

from bench import crowd, house
from bench.figures import Figure, percentile
from bench.pages import CONCURRENT, ROUNDS, load

SESSIONS, PROGRAMS, EVENTS = 10_000, 400, 2_000
P95_MS, FEED_MS, TIMES = 150, 300, 9
HOST = {"host": "localhost"}


def measure() -> Iterator[Figure]:
    """The calendar plain and filtered, the feed anew and as a reader that has it asks again."""
    with house.database("programs") as url:
        crowd.fill()
        program_id = fill()
        house.settle()
        with house.served(url) as port:
            for name, query in calendars():
                yield page_figure(port, name, query)
        yield from feed_figures(program_id)


def calendars() -> Iterator[tuple[str, str]]:
    """The list, and the list narrowed by every filter there is."""
    first = date.today() + timedelta(days=20)  # noqa: DTZ011
    days = f"on_from={first}&on_to={first + timedelta(days=30)}"
    yield "calendar", ""
    yield "filtered", f"?{days}&audience=families&language=es&town=Alder"
    yield "search", "?q=english"


def page_figure(port: int, name: str, query: str) -> Figure:
    """Page and peer in turn, the median round."""
    rounds = [
        (load(port, f"/events/{query}", ""), load(port, f"/bare/events/{query}", ""))
        for _ in range(ROUNDS)
    ]
    rounds.sort(key=lambda pair: percentile(pair[0].milliseconds, 0.95))
    page, bare = rounds[ROUNDS // 2]
    p95 = percentile(page.milliseconds, 0.95)
    return Figure(
        f"programs.{name}.p95",
        round(p95, 1),
        "ms",
        f"≤ {P95_MS} ms at {CONCURRENT} concurrent, {SESSIONS:,} sessions",
        p95 <= P95_MS,
        "bare view, plain template, same rows",
        round(percentile(bare.milliseconds, 0.95), 1),
    )


def feed_figures(program_id: int) -> Iterator[Figure]:
    """The feed put together anew, the same events written by `icalendar`, and a 304."""
    from django.core.cache import caches
    from django.test import Client

    client, address = Client(headers=HOST), "/events/feed.ics"
    answer = client.get(address)
    if answer.content.count(b"BEGIN:VEVENT") != EVENTS:
        raise RuntimeError("the feed does not hold what it should")

    def anew() -> None:
        caches["frame"].clear()
        client.get(address)

    def again() -> None:
        got = client.get(address, headers={**HOST, "if-none-match": answer["ETag"]})
        if got.status_code != 304:
            raise RuntimeError("a reader that has the feed was sent it again")

    peer, made = milliseconds(written_by_icalendar), milliseconds(anew)
    yield Figure(
        "programs.feed.anew",
        round(made, 1),
        "ms",
        f"≤ {FEED_MS} ms for {EVENTS:,} events",
        made <= FEED_MS,
        "the same rows read and written by the icalendar package",
        round(peer, 1),
    )
    kept = milliseconds(again)
    yield Figure(
        "programs.feed.unchanged", round(kept, 1), "ms", "304 by ETag", kept <= FEED_MS / 5
    )


def milliseconds(work: Callable[[], object]) -> float:
    """The slowest but one of some runs (p95 of nine), warmed up once."""
    work()
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return percentile(took, 0.95)


def written_by_icalendar() -> bytes:
    """The same 2,000 events, as someone would who used the package."""
    import icalendar

    from holt.kernel.viewer import NOBODY
    from holt.programs import queries

    whole = icalendar.Calendar()
    whole.add("prodid", "-//peer//EN")
    whole.add("version", "2.0")
    for row in queries.with_places(queries.events(NOBODY))[:EVENTS]:
        one = queries.event_line(row)
        event = icalendar.Event()
        event.add("uid", f"session-{one.id}@peer")
        event.add("dtstamp", one.changed_at)
        event.add("summary", one.title)
        event.add("dtstart", one.starts_at)
        event.add("dtend", one.ends_at)
        event.add("description", one.description)
        event.add("location", one.where)
        whole.add_component(event)
    made: bytes = whole.to_ical()
    return made


def fill() -> int:
    """Public programs and their sessions, straight into the tables; the first program's id."""
    from holt.directory.models import Place
    from holt.partnerships.models import Party
    from holt.programs.models import Program, Session

    chance, now = random.Random(11), datetime.now(UTC)
    seats = list(Party.objects.filter(is_lead=True).select_related("organization")[:PROGRAMS])
    places = dict(Place.objects.values_list("organization_id", "pk"))
    programs = Program.objects.bulk_create(
        Program(
            partnership_id=one.partnership_id,
            title=f"{chance.choice(crowd.SUBJECT_WORDS).title()} for all {number}",
            kind=chance.choice(("story_hour", "stem", "language_class")),
            description="Come as you are. It is free.",
            audience=[chance.choice(("families", "adults", "teens"))],
            languages=["en", "es"] if number % 3 else ["en"],
            state="published",
            started_at=now,
            changed_at=now,
        )
        for number, one in enumerate(seats)
    )
    rows = (_session(chance, number, programs, seats, places, now) for number in range(SESSIONS))
    Session.objects.bulk_create(rows, batch_size=2000)
    return int(programs[0].pk)


def _session(
    chance: random.Random,
    number: int,
    programs: list[Any],
    seats: list[Any],
    places: dict[int, int],
    now: datetime,
) -> Any:
    from holt.programs import rules
    from holt.programs.models import Session

    at = number % len(programs)
    day = now.date() + timedelta(days=1 + number % 360)
    begins = hour(chance.randrange(8, 20))
    slot = rules.slot(day, begins, hour(21), "America/New_York")
    return Session(
        partnership_id=programs[at].partnership_id,
        program=programs[at],
        title=programs[at].title,
        on=day,
        begins=begins,
        ends=hour(21),
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        planned_for=slot.starts_at,
        zone="America/New_York",
        place_id=places.get(seats[at].organization_id),
        host=seats[at],
        capacity=20,
        scheduled_at=now,
        changed_at=now,
    )
