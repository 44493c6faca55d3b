"""The time zones of the world by their IANA names."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones


@cache
def zones() -> frozenset[str]:
    """Every zone known here; reading them takes a while, so once."""
    return frozenset(available_timezones())


@cache
def places() -> tuple[str, ...]:
    """Those named for a place ("Europe/Kyiv"), by name: what people choose from."""
    left_out = ("Etc", "SystemV", "posix", "right")
    return tuple(sorted(one for one in zones() if "/" in one and one.split("/")[0] not in left_out))


def instants(first: datetime, last: datetime, zone: str) -> tuple[datetime, datetime]:
    """The instants in UTC of a stretch by the clock on the wall; `last` comes after `first`.

    A time the clock jumps over counts by the offset before the jump (RFC 5545 §3.3.5); when that
    leaves nothing of the stretch, it is as long as it was written.
    """
    here = ZoneInfo(zone)
    begins, ends = (at.replace(tzinfo=here).astimezone(UTC) for at in (first, last))
    return begins, ends if ends > begins else begins + (last - first)
