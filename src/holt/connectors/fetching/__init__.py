"""Reads an https address of the outside world, and nothing of our own network."""

from holt.connectors.fetching.addresses import Allowed, is_public
from holt.connectors.fetching.fetcher import Fetcher

__all__ = ["Allowed", "Fetcher", "is_public"]
