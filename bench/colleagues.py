"""Questions, lessons and circles of 5,000 people: their pages under load, and a week's letters."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from bench import house, townsfolk
from bench.figures import Figure, percentile
from bench.pages import CONCURRENT, ROUNDS, Target, load, queries_of, signed_in

P95_MS, MOST_QUERIES = 200, 30
HAPPENINGS = 500
WRITE_SECONDS = 120


def measure() -> Iterator[Figure]:
    """The pages first, then the week."""
    with house.database("colleagues") as url:
        people = townsfolk.fill()
        house.settle()
        cookies = [signed_in(one) for one in people.reader_ids]
        targets = list(targets_of(people))
        counts = {one.name: queries_of(one.path, people.reader_ids[0]) for one in targets}
        with house.served(url) as port:
            for one in targets:
                yield from page_figures(one, port, cookies, counts[one.name])
        yield from week()


def targets_of(people: townsfolk.People) -> Iterator[Target]:
    """Lists, narrowed lists, and one of each."""
    for name, path in (
        ("lessons", "lessons/"),
        ("lessons_search", "lessons/?q=harvest"),
        ("lessons_narrowed", "lessons/?obstacle=transport&kind=failure"),
        ("lesson", f"lessons/{people.lesson_id}/"),
        ("questions", "questions/"),
        ("questions_search", "questions/?q=harvest"),
        ("questions_narrowed", f"questions/?state=open&subject={people.subject}"),
        ("question", f"questions/{people.question_id}/"),
        ("circles", "circles/"),
        ("circle", f"circles/{people.circle_id}/"),
        ("peers", "peers/"),
        ("colleagues", "peers/all/"),
    ):
        yield Target(name, f"/{path}", f"/bare/{path}")


def page_figures(
    target: Target, port: int, cookies: Sequence[str], queries: int
) -> Iterator[Figure]:
    """Page and peer in turn, the median round; eight different people read."""
    rounds = [
        (load(port, target.path, *cookies), load(port, target.bare, *cookies))
        for _ in range(ROUNDS)
    ]
    rounds.sort(key=lambda pair: percentile(pair[0].milliseconds, 0.95))
    page, bare = rounds[ROUNDS // 2]
    p95 = percentile(page.milliseconds, 0.95)
    yield Figure(
        f"learning.pages.{target.name}.p95",
        round(p95, 1),
        "ms",
        f"≤ {P95_MS} ms at {CONCURRENT} concurrent, {townsfolk.PEOPLE:,} people",
        p95 <= P95_MS,
        "bare view, plain template, same queries",
        round(percentile(bare.milliseconds, 0.95), 1),
    )
    yield Figure(
        f"learning.pages.{target.name}.queries",
        queries,
        "queries",
        f"≤ {MOST_QUERIES} in all, session and viewer included",
        queries <= MOST_QUERIES,
    )


def week() -> Iterator[Figure]:
    """Five hundred things happen in a week; the clock runs hour by hour, each job twice."""
    from holt.kernel.models import Letter
    from holt.learning import actions
    from holt.people.actions import send_digests

    monday = datetime(2026, 3, 2, 20, tzinfo=UTC)  # past seven on Monday everywhere
    townsfolk.five_hundred(monday, HAPPENINGS)
    began = time.perf_counter()
    written = 0
    for number in range(7 * 24):
        now = monday + timedelta(hours=number)
        if now.weekday() == 6 and now.hour in (12, 13):
            written += actions.write_digests(now)
        for _twice in range(2):
            while send_digests(now):
                pass
    took = time.perf_counter() - began
    digests = Letter.objects.filter(written_at__gte=monday, topic__in=("lessons", "digests"))
    sent = Counter(digests.filter(state="waiting").values_list("person_id", flat=True))
    most = max(sent.values(), default=0)
    yield Figure(
        "learning.week.most_digests",
        most,
        "digests to one person",
        f"≤ 1 in a week of {HAPPENINGS} happenings, {len(sent):,} people written to",
        most <= 1 and len(sent) >= townsfolk.PEOPLE * 0.9,
        "one letter for each happening that concerns them",
        townsfolk.letters_one_by_one(monday),
    )
    yield Figure(
        "learning.week.written_in",
        round(took, 1),
        "s",
        f"≤ {WRITE_SECONDS} s for {written:,} letters and 168 hours of the clock",
        took <= WRITE_SECONDS,
        "the same letters put into the table at once, nothing chosen",
        round(townsfolk.bare_letters(written), 1),
    )
