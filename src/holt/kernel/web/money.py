"""Amounts as people read them, in the network's currency."""

from django.utils.formats import number_format

from holt.kernel.kept import kept
from holt.kernel.network import network

SIGNS = {"USD": "$", "CAD": "$", "EUR": "€", "GBP": "£", "MXN": "$", "AUD": "$", "NZD": "$"}


def currency() -> str:
    """The network's currency code, kept for some seconds."""
    return kept("money.currency", lambda: network().currency)


def amount(cents: int, *, places: int = 0) -> str:
    """“$3,180”: cents as whole units (or to two places), grouped, with the currency's sign or
    code."""
    figure = number_format(round(cents / 100, places), decimal_pos=places, force_grouping=True)
    code = currency()
    sign = SIGNS.get(code)
    return f"{sign}{figure}" if sign else f"{figure} {code}"
