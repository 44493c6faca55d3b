"""How often is too often, counted where every process sees it.

Counts of what was done live in the database's cache and stand or fall with the transaction.
Counts of wrong guesses live in files: a refusal rolls the transaction back, not the count.
Both are read and written under a lock of PostgreSQL, so that guesses at once count each.
"""

import hashlib
from datetime import datetime

from django.core.cache import caches
from django.db import connection

from holt.kernel.errors import Refused


def admit(what: str, *, most: int, seconds: int, now: datetime) -> None:
    """Count one more of this in the current window; raises Refused("too_often") past `most`."""
    window = int(now.timestamp() // seconds)
    count = _one_more("default", f"{what}:{window}", seconds)
    if count > most:
        left = seconds - int(now.timestamp()) % seconds
        raise Refused("too_often", facts={"minutes": left // 60 + 1})


def guess(what: str, *, seconds: int) -> int:
    """Count one more guess at this secret, whatever becomes of the transaction; the new count."""
    return _one_more("tries", what, seconds)


def _one_more(cache_name: str, what: str, seconds: int) -> int:
    key = "throttle:" + hashlib.sha256(what.encode()).hexdigest()
    lock(key)
    count = int(caches[cache_name].get(key, 0)) + 1
    caches[cache_name].set(key, count, seconds)
    return count


def lock(what: str) -> None:
    """Wait for everyone else who counts the same thing; held until the transaction ends."""
    number = int.from_bytes(hashlib.sha256(what.encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
