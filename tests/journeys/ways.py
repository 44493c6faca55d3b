"""The ways a story is gone through: at a desk, on a phone, by keys alone, with scripts off."""

import os
from dataclasses import dataclass

LONG = os.environ.get("HOLT_LONG") == "1"
"""At a desk in the light axe sees every page in test_every_page; here only in the long proofs."""
DESK = {"width": 1280, "height": 800}
SMALL = {"width": 320, "height": 700}
PHONE = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Way:
    """One way through: how the coordinator's and the partner's browsers are."""

    name: str
    desk: dict[str, int]
    phone: dict[str, int]
    scheme: str = "light"
    javascript: bool = True
    keys_only: bool = False
    axe: bool = False


WAYS = (
    Way("desktop", DESK, PHONE, axe=LONG),
    Way("phone", SMALL, SMALL, scheme="dark", axe=True),
    Way("keyboard", DESK, PHONE, keys_only=True),
    Way("scripts-off", DESK, PHONE, javascript=False),
)
