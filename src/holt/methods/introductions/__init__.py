"""Introductions: who should meet, and how well that finds ties somebody hid.

docs/reasoning/introductions.md tells it in words.
"""

from holt.methods.introductions.ground import NEAR_KM, WEIGHTS, Ground, places_of, scale_of
from holt.methods.introductions.introducing import (
    Introduction,
    Introductions,
    Neighbor,
    contacts_of,
    introduce,
    resource_allocation,
)
from holt.methods.introductions.judging import METHODS, OURS, Found, Judged, TooFewTies, judge
from holt.methods.introductions.reading import FilesRefused, Read, Sheet, read

__all__ = [
    "METHODS",
    "NEAR_KM",
    "OURS",
    "WEIGHTS",
    "FilesRefused",
    "Found",
    "Ground",
    "Introduction",
    "Introductions",
    "Judged",
    "Neighbor",
    "Read",
    "Sheet",
    "TooFewTies",
    "contacts_of",
    "introduce",
    "judge",
    "places_of",
    "read",
    "resource_allocation",
    "scale_of",
]
