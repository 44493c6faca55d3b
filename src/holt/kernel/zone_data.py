"""Which files say what time it is where: the machine's, or those Holt was locked to if newer.

Governments change their clocks every few months. A machine that is seldom brought up to date tells
wrong hours for whole countries; so does a Holt that is. Whichever of the two knows more is read.
"""

import zoneinfo
from pathlib import Path

import tzdata

FILES = "tzdata.zi"
SAYS = "# version "


def use_newest() -> str:
    """Read the newer of the two from now on; the version that is read ("2026f")."""
    ours, machines = tzdata.IANA_VERSION, version_in(zoneinfo.TZPATH)
    if machines >= ours:
        return machines
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()
    return ours


def version_in(paths: tuple[str, ...]) -> str:
    """The version of the machine's own files; "" when there are none, or they do not say."""
    for one in paths:
        table = Path(one) / FILES
        if Path(one).is_dir():
            first = table.open(encoding="ascii").readline() if table.is_file() else ""
            return first.removeprefix(SAYS).strip() if first.startswith(SAYS) else ""
    return ""
