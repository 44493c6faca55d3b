"""Which addresses are the outside world's: pure, and closed by default.

An address inside the machine or its network must not be reached through Holt, whatever notation it
hides in (IPv4 inside IPv6, NAT64, 6to4). For IPv6 only 2000::/3 is given out to the world.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address

NOT_THE_WORLD = tuple(
    ip_network(one)
    for one in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"),
        *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        *("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
    )
)
"""Private, shared, link-local, documentation, 6to4, Teredo, multicast and reserved (RFC 6890)."""
THE_WORLD_IN_6 = ip_network("2000::/3")


def is_public(address: str) -> bool:
    """Whether it is a single machine of the outside world; False for what is no address."""
    found = parsed(address)
    if found is None or (found.version == 6 and found not in THE_WORLD_IN_6):
        return False
    return not any(found in one for one in NOT_THE_WORLD if one.version == found.version)


def parsed(address: str) -> Address | None:
    """The address; IPv4 mapped into IPv6 as what it is."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return mapped or found


@dataclass(frozen=True)
class Allowed:
    """What an operator allows beyond the outside world: a host or a network, and a port or any."""

    host: str
    port: int | None = None

    @classmethod
    def read(cls, text: str) -> "Allowed":
        """ "calendar.intranet", "10.2.0.0/16", "127.0.0.1:8080", "[fd00::1]:443". Raises ValueError."""
        host, colon, port = text.strip().lower().rpartition(":")
        if not colon or "]" in port or ("[" not in text and text.count(":") > 1):
            host, port = text.strip().lower(), ""
        host = host.strip("[]")
        if not host or any(c in host for c in "@?# ") or (port and not 0 < int(port) < 65536):
            raise ValueError(text)
        if "/" in host:
            ip_network(host)
        return cls(host, int(port) if port else None)

    def covers(self, host: str, address: str, port: int) -> bool:
        """Whether this machine, under this name and at this address, is meant."""
        if self.port not in (None, port):
            return False
        if "/" in self.host:
            found, net = parsed(address), ip_network(self.host)
            return found is not None and found.version == net.version and found in net
        return self.host in (host.lower(), address)


def is_allowed(some: Iterable[Allowed], host: str, address: str, port: int) -> bool:
    """Whether any of these covers it."""
    return any(one.covers(host, address, port) for one in some)
