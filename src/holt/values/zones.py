"""The time zones of the world by their IANA names."""

import zoneinfo
from functools import cache


@cache
def zones() -> frozenset[str]:
    """Every zone known here; reading them takes a while, so once."""
    return frozenset(zoneinfo.available_timezones())


@cache
def places() -> tuple[str, ...]:
    """Those named for a place ("Europe/Kyiv"), by name: what people choose from."""
    left_out = ("Etc", "SystemV", "posix", "right")
    return tuple(sorted(one for one in zones() if "/" in one and one.split("/")[0] not in left_out))
