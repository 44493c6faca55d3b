"""The network's own settings: its name, currency, distances, first weekday, zone."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from holt.kernel import checks
from holt.kernel.access import require
from holt.kernel.errors import Refused
from holt.kernel.events import Audience, Event
from holt.kernel.happenings import save_amended, tell
from holt.kernel.models import Network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.values.zones import zones

CURRENCIES = ("USD", "CAD", "EUR", "GBP", "MXN", "AUD", "NZD", "CHF", "PLN", "RON", "UAH")


@dataclass(frozen=True)
class NetworkRow:
    """The settings, as pages read them. `first_weekday` counts from Monday, 0, to Sunday, 6."""

    id: int | None
    name: str
    currency: str
    distance: str
    first_weekday: int
    zone: str
    is_demo: bool
    version: int


@dataclass(frozen=True)
class SettleAsk:
    """All of the network's settings."""

    name: str
    currency: str = "USD"
    distance: str = "mi"
    first_weekday: int = 6
    zone: str = "America/New_York"
    version: int | None = None


@dataclass(frozen=True)
class Settled(Event):
    name: ClassVar[str] = "kernel.settled"
    subject: ClassVar[tuple[str, str]] = ("network", "network_id")
    network_id: int


def network() -> NetworkRow:
    """The network's settings, or the defaults of a new one."""
    row = Network.objects.first() or Network()
    return NetworkRow(
        row.pk,
        row.name,
        row.currency,
        row.distance,
        row.first_weekday,
        row.zone,
        row.is_demo,
        row.version,
    )


@verb("kernel.settle", ask=SettleAsk, signed_in_only=True)
def settle(actor: Viewer, ask: SettleAsk, *, now: datetime) -> Network:
    """Change the network's settings. For its operator. Raises NotAllowed, Refused, Stale."""
    require(actor.is_operator or actor.is_house, actor)
    row, _made = Network.objects.select_for_update().get_or_create(one=True)
    if ask.zone not in zones():
        raise Refused("not_a_choice", "zone")
    values = {
        "name": checks.text(ask.name, "name", most=120, needed=True),
        "currency": checks.choice(ask.currency, "currency", CURRENCIES),
        "distance": checks.choice(ask.distance, "distance", Network.Distance.values),
        "first_weekday": checks.whole(ask.first_weekday, "first_weekday", least=0, most=6),
        "zone": ask.zone,
    }
    changes = save_amended(row, "network", values, ask.version)
    tell(
        Settled(row.pk),
        by=actor,
        at=now,
        audience=Audience.network(),
        changes=changes,
        version=row.version,
    )
    return row
