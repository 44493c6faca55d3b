"""Many who book at once, each on a connection of their own, and who overlaps whom."""

import threading
from collections import Counter
from collections.abc import Callable

from django.db import OperationalError, connection, connections

from holt.kernel.errors import Clash, Refused

OVERLAPS = """
SELECT count(*) FROM spaces_claim one JOIN spaces_claim other
ON one.space_id = other.space_id AND one.id < other.id AND one.during && other.during
"""
UNHELD = """
SELECT count(*) FROM spaces_booking booking JOIN spaces_space space ON space.id = booking.space_id
WHERE booking.state IN ('offered', 'requested', 'booked', 'arrived') AND NOT EXISTS (
  SELECT 1 FROM spaces_claim claim
  WHERE claim.booking_id = booking.id AND claim.space_id = booking.space_id
  AND claim.during @> tstzrange(booking.starts_at - space.setup_minutes * interval '1 minute',
                                booking.ends_at + space.cleanup_minutes * interval '1 minute'))
"""


def count(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return int(cursor.fetchone()[0])


def overlaps() -> int:
    """Pairs of claims that share a moment in one space: found without asking the constraint."""
    return count(OVERLAPS)


def unheld() -> int:
    """Bookings that should hold their time and do not."""
    return count(UNHELD)


def all_at_once(tries: list[Callable[[], object]], *, at_once: int = 8) -> Counter[str]:
    """Do them all, so many at a time; how each ended."""
    ended: Counter[str] = Counter()
    lock, start = threading.Lock(), threading.Barrier(at_once)
    shares = [tries[number::at_once] for number in range(at_once)]

    def run(share: list[Callable[[], object]]) -> None:
        start.wait()
        for one in share:
            word = outcome(one)
            with lock:
                ended[word] += 1
        connections.close_all()

    threads = [threading.Thread(target=run, args=(share,)) for share in shares]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return ended


def outcome(one: Callable[[], object]) -> str:
    try:
        one()
    except Clash:
        return "clash"
    except Refused as refused:
        return refused.code
    except OperationalError:
        return "lost"
    except Exception as error:  # noqa: BLE001 counted: any count of it fails the test
        return f"broke: {error!r}"
    return "done"
