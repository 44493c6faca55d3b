"""The network's own settings, as far as the directory shows distances."""

from holt.kernel.models import Network


def distance_unit() -> str:
    """ "mi" or "km"."""
    return Network.objects.values_list("distance", flat=True).first() or Network.Distance.MILES
